import { memo } from 'react'
import { dayAndMonth, dayLabel, daysIn } from './timeline-calendar.ts'
import { diamondPath } from './timeline-bar.tsx'
import { placeFlags, textWidth, type Flag } from './timeline-flags.ts'
import { scaleHeight, type TimelineLayout } from './timeline-layout.ts'
import { sameLayout } from './timeline-same.ts'

interface ScaleProps {
  readonly layout: TimelineLayout
  /** Days in view; all by default. */
  readonly firstDay?: number
  readonly lastDay?: number
}

/** Months, weeks or days, and the flags of marks and today: a group of `scaleHeight` pixels. */
export const TimelineScale = memo(
  function TimelineScale({ layout, firstDay = layout.from, lastDay = layout.to }: ScaleProps) {
    const { x, months, weeks, pixelsPerDay } = layout
    const byDay = pixelsPerDay >= roomForDay
    return (
      <g fontFamily="var(--font)" fontSize="11" aria-hidden="true">
        {(byDay ? mondaysOf(weeks) : months).map(({ day, label }, index, heads) => (
          <g key={day}>
            <path d={`M${x(day) + 0.5} ${index === 0 ? 20 : 4}V20`} stroke="var(--line-strong)" />
            {fits(x(heads[index + 1]?.day ?? layout.to + 1) - x(day), label) ? (
              <text x={x(day) + 6} y="15" fontSize="12" fontWeight="600" fill="var(--text)">
                {label}
              </text>
            ) : null}
          </g>
        ))}
        {byDay
          ? daysIn(firstDay, lastDay).map(({ day, label }) => (
              <text key={day} x={x(day + 0.5)} y="33" textAnchor="middle" fontSize="10.5" fill="var(--dimmed)">
                {label}
              </text>
            ))
          : weeks.map(({ day, label }) => (
              <text key={day} x={x(day) + 4} y="33" fontSize="10.5" fill="var(--dimmed)">
                {pixelsPerDay * 7 >= roomForDate ? `${label} · ${dayAndMonth(day)}` : label}
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
        {layout.marks.map(({ id, day, label, missed = false }) => (
          <path
            key={`${id ?? ''} ${label}`}
            d={diamondPath(x(day) + 0.5, 49.5, 5.5)}
            fill={missed ? 'var(--surface)' : 'var(--accent)'}
            stroke={missed ? 'var(--off)' : 'var(--accent)'}
            strokeWidth="1.6"
            data-mark={label}
          >
            <title>{label}</title>
          </path>
        ))}
        <path d={`M0 ${scaleHeight - 0.5}H${layout.width}`} stroke="var(--line-strong)" />
      </g>
    )
  },
  (a, b) => sameLayout(a.layout, b.layout) && a.firstDay === b.firstDay && a.lastDay === b.lastDay,
)

/** A month may begin far outside of what is seen: weeks name theirs. */
function mondaysOf(weeks: TimelineLayout['weeks']): TimelineLayout['weeks'] {
  return weeks.map(({ day, label }) => ({ day, label: `${dayLabel(day)} · ${label}` }))
}

/** Days this wide are numbered. */
const roomForDay = 24
/** Weeks this wide name their Monday. */
const roomForDate = 90

interface ScaleFlag extends Flag {
  readonly title: string
  readonly fill: string
  readonly ink: string
}

/** Today keeps its place; the marks around it give way. */
function flagsOf({ x, width, today, marks, later }: TimelineLayout) {
  const wanted: ScaleFlag[] = [
    ...(today === null
      ? []
      : [
          {
            x: x(today + 0.5),
            texts: ['today'],
            sides: ['centre'] as const,
            title: `Today: ${dayLabel(today)}`,
            fill: 'var(--chip)',
            ink: 'var(--chip-text)',
          },
        ]),
    ...marks.map(({ day, label, short = label, missed = false }) => {
      const wordings = [label, short, shortOf(short)]
      return {
        x: x(day),
        offset: 10,
        texts: [...(missed ? wordings.map((each) => `${each}, missed`) : wordings), cut(shortOf(short))],
        sides: ['right', 'left'] as const,
        title: `${label}: ${dayLabel(day)}${missed ? ', missed' : ''}`,
        fill: missed ? 'var(--surface)' : 'var(--accent-soft)',
        ink: missed ? 'var(--off)' : 'var(--accent)',
      }
    }),
  ]
  const [next, ...others] = later
  if (next)
    wanted.push({
      x: width,
      texts:
        others.length === 0
          ? [`${next.label} →`, `${shortOf(next.short ?? next.label)} →`]
          : [`${later.length} later →`],
      sides: ['left'],
      title: `Later: ${later.map(({ label, day }) => `${label}, ${dayLabel(day)}`).join('; ')}`,
      fill: 'var(--surface)',
      ink: 'var(--accent)',
    })
  const diamonds = marks.map(({ day }) => ({ left: x(day) - 6, width: 12 }))
  const placed = placeFlags(wanted, width, diamonds)
  return wanted.flatMap((each, index) => {
    const flag = placed[index]
    return flag ? [{ ...each, flag }] : []
  })
}

function shortOf(label: string): string {
  return label.replace(/ days$/, ' d').replace(/ months$/, ' mo')
}

/** The last resort before no name at all. */
function cut(label: string): string {
  return label.length > 10 ? `${label.slice(0, 8).trimEnd()}…` : label
}

function fits(room: number, text: string): boolean {
  return room >= textWidth(text, 12) + 4
}
