import { memo } from 'react'
import { dayAndMonth, dayLabel } from './timeline-calendar.ts'
import { scaleHeight, type TimelineLayout } from './timeline-layout.ts'
import { sameLayout } from './timeline-same.ts'

/** Months, week numbers and the flags of marks and today: a group of `scaleHeight` pixels. */
export const TimelineScale = memo(
  function TimelineScale({ layout }: { readonly layout: TimelineLayout }) {
    const { x, months, weeks, marks, today } = layout
    return (
      <g fontFamily="var(--font)" fontSize="11" aria-hidden="true">
        {months.map(({ day, label }, index) => (
          <g key={day}>
            <path d={`M${x(day) + 0.5} ${index === 0 ? 20 : 4}V20`} stroke="var(--line-strong)" />
            {fits(x(months[index + 1]?.day ?? layout.to + 1) - x(day), label) ? (
              <text x={x(day) + 6} y="15" fontSize="12" fontWeight="600" fill="var(--text)">
                {label}
              </text>
            ) : null}
          </g>
        ))}
        {weeks.map(({ day, label }) => (
          <text key={day} x={x(day) + 4} y="33" fontSize="10.5" fill="var(--dimmed)">
            {layout.pixelsPerDay * 7 >= roomForDate ? `${label} · ${dayAndMonth(day)}` : label}
          </text>
        ))}
        {marks.map((mark) => (
          <Flag
            key={mark.label}
            room={layout.width}
            x={x(mark.day)}
            y={41}
            text={mark.label}
            fill="var(--accent-soft)"
            ink="var(--accent)"
          >
            {`${mark.label}: ${dayLabel(mark.day)}`}
          </Flag>
        ))}
        {today === null ? null : (
          <Flag
            room={layout.width}
            x={x(today + 0.5)}
            y={21}
            text="today"
            fill="var(--chip)"
            ink="var(--chip-text)"
            centred
          >
            {`Today: ${dayLabel(today)}`}
          </Flag>
        )}
        <path d={`M0 ${scaleHeight - 0.5}H${layout.width}`} stroke="var(--line-strong)" />
      </g>
    )
  },
  (a, b) => sameLayout(a.layout, b.layout),
)

/** Weeks this wide name their Monday. */
const roomForDate = 90

function Flag(props: {
  readonly x: number
  /** Width of the plot: a flag stays inside. */
  readonly room: number
  readonly y: number
  readonly text: string
  readonly fill: string
  readonly ink: string
  readonly centred?: boolean
  readonly children: string
}) {
  const width = textWidth(props.text, 11) + 12
  const wanted = props.centred ? props.x - width / 2 : props.x - 1
  const left = Math.max(0, Math.min(wanted, props.room - width))
  return (
    <g>
      <title>{props.children}</title>
      <rect x={left} y={props.y} width={width} height="17" rx="3" fill={props.fill} />
      <text x={left + 6} y={props.y + 12.5} fill={props.ink}>
        {props.text}
      </text>
    </g>
  )
}

function fits(room: number, text: string): boolean {
  return room >= textWidth(text, 12) + 4
}

/** An estimate that errs on the wide side: nothing here can measure text, and a report has no window. */
export function textWidth(text: string, size: number): number {
  return Math.ceil([...text].length * size * 0.58)
}
