import { memo } from 'react'
import { rowHeight, type TimelineLayout } from './timeline-layout.ts'
import { sameLayout } from './timeline-same.ts'

/** What lies behind the bars: weekends when days are wide enough, weeks, months, row lines, marks. */
export const TimelineBackdrop = memo(
  function TimelineBackdrop({
    layout,
    rows,
    tall,
  }: {
    readonly layout: TimelineLayout
    readonly rows: number
    /** Lines run this far down, at least to the last row. */
    readonly tall: number
  }) {
    const { x, months, weeks, marks, width, pixelsPerDay } = layout
    const down = Math.max(tall, rows * rowHeight)
    const weekends = pixelsPerDay >= 8 ? weeks : []
    return (
      <g aria-hidden="true">
        {weekends.map(({ day }) => (
          <rect
            key={day}
            x={x(day + 5)}
            y="0"
            width={pixelsPerDay * 2}
            height={down}
            fill="var(--page)"
            fillOpacity="0.65"
          />
        ))}
        <path
          d={weeks.map(({ day }) => `M${x(day) + 0.5} 0V${down}`).join('')}
          stroke="var(--line)"
          strokeOpacity="0.55"
        />
        <path
          d={months
            .slice(1)
            .map(({ day }) => `M${x(day) + 0.5} 0V${down}`)
            .join('')}
          stroke="var(--line-strong)"
          strokeOpacity="0.6"
        />
        <path
          d={Array.from({ length: rows }, (_, index) => `M0 ${(index + 1) * rowHeight - 0.5}H${width}`).join('')}
          stroke="var(--line)"
        />
        <path
          d={marks.map(({ day }) => `M${x(day) + 0.5} 0V${down}`).join('')}
          stroke="var(--accent)"
          strokeWidth="1.3"
          strokeDasharray="2 4"
        />
      </g>
    )
  },
  (a, b) => sameLayout(a.layout, b.layout) && a.rows === b.rows && a.tall === b.tall,
)

/** The day it is, over the bars. */
export function TodayLine({ layout, tall }: { readonly layout: TimelineLayout; readonly tall: number }) {
  if (layout.today === null) return null
  return (
    <path
      d={`M${layout.x(layout.today + 0.5)} 0V${Math.max(tall, layout.height)}`}
      stroke="var(--text)"
      strokeWidth="1.4"
      pointerEvents="none"
      aria-hidden="true"
    />
  )
}
