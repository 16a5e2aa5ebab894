import { memo } from 'react'
import { daysOff, rowHeight, type TimelineLayout } from './timeline-layout.ts'
import { sameLayout } from './timeline-same.ts'

interface BackdropProps {
  readonly layout: TimelineLayout
  readonly rows: number
  /** Lines run this far down, at least to the last row. */
  readonly tall: number
  /** Days in view; all by default. */
  readonly firstDay?: number
  readonly lastDay?: number
}

/** What lies behind the bars: days off when days are wide enough, weeks, months, row lines, marks. */
export const TimelineBackdrop = memo(
  function TimelineBackdrop({ layout, rows, tall, firstDay = layout.from, lastDay = layout.to }: BackdropProps) {
    const { x, months, weeks, marks, width, pixelsPerDay } = layout
    const down = Math.max(tall, rows * rowHeight)
    const seen = ({ day }: { readonly day: number }) => day >= firstDay && day <= lastDay
    return (
      <g aria-hidden="true">
        <path
          d={daysOff(layout, firstDay, lastDay)
            .map(({ from, to }) => `M${x(from)} 0h${(to - from + 1) * pixelsPerDay}v${down}H${x(from)}Z`)
            .join('')}
          fill="var(--page)"
          data-days-off
        />
        <path
          d={weeks
            .filter(seen)
            .map(({ day }) => `M${x(day) + 0.5} 0V${down}`)
            .join('')}
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
  (a, b) =>
    sameLayout(a.layout, b.layout) &&
    a.rows === b.rows &&
    a.tall === b.tall &&
    a.firstDay === b.firstDay &&
    a.lastDay === b.lastDay,
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
