import { memo } from 'react'
import { dayAndMonth, dayLabel } from './timeline-calendar.ts'
import { placeFlags, textWidth } from './timeline-flags.ts'
import { scaleHeight, type TimelineLayout } from './timeline-layout.ts'
import { sameLayout } from './timeline-same.ts'

/** Months, week numbers and the flags of marks and today: a group of `scaleHeight` pixels. */
export const TimelineScale = memo(
  function TimelineScale({ layout }: { readonly layout: TimelineLayout }) {
    const { x, months, weeks } = layout
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
        {flagsOf(layout).map(({ flag, title, fill, ink }) => (
          <g key={title}>
            <title>{title}</title>
            <rect x={flag.left} y="41" width={flag.width} height="17" rx="3" fill={fill} />
            <text x={flag.left + 6} y="53.5" fill={ink}>
              {flag.text}
            </text>
          </g>
        ))}
        <path d={`M0 ${scaleHeight - 0.5}H${layout.width}`} stroke="var(--line-strong)" />
      </g>
    )
  },
  (a, b) => sameLayout(a.layout, b.layout),
)

/** Weeks this wide name their Monday. */
const roomForDate = 90

/** Today comes first and keeps its place; the marks around it give way. */
function flagsOf({ x, width, today, marks }: TimelineLayout) {
  const wanted = [
    ...(today === null
      ? []
      : [
          {
            x: x(today + 0.5),
            texts: ['today'],
            sides: ['centre', 'left', 'right'] as const,
            title: `Today: ${dayLabel(today)}`,
            fill: 'var(--chip)',
            ink: 'var(--chip-text)',
          },
        ]),
    ...marks.map((mark) => ({
      x: x(mark.day),
      texts: [mark.label, mark.label.replace(/ days$/, ' d').replace(/ months$/, ' mo')],
      sides: ['right', 'left'] as const,
      title: `${mark.label}: ${dayLabel(mark.day)}`,
      fill: 'var(--accent-soft)',
      ink: 'var(--accent)',
    })),
  ]
  const placed = placeFlags(wanted, width)
  return wanted.flatMap((each, index) => {
    const flag = placed[index]
    return flag ? [{ ...each, flag }] : []
  })
}

function fits(room: number, text: string): boolean {
  return room >= textWidth(text, 12) + 4
}
