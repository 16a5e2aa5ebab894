import { TimelineBackdrop, TodayLine } from './timeline-backdrop.tsx'
import { BehindBar, HatchPattern, TimelineBar } from './timeline-bar.tsx'
import { textWidth } from './timeline-flags.ts'
import {
  barBox,
  baselineBox,
  pixelsToFit,
  rowHeight,
  scaleHeight,
  slackLine,
  windowBox,
  timelineLayout,
} from './timeline-layout.ts'
import { TimelineLinks } from './timeline-links.tsx'
import { TimelineScale } from './timeline-scale.tsx'
import type { TimelineData, TimelineRow } from './timeline-types.ts'

export interface TimelineChartProps extends TimelineData {
  readonly title: string
  /** How to read it, with the counts. */
  readonly caption: string
  /** Of the whole drawing; the scale is chosen so that everything fits. */
  readonly width: number
}

const namesWidth = 236
const ownerWidth = 92

/** The whole timeline as one still SVG, for a report or a print: the drawing of the screen without its scrolling. */
export function TimelineChart({ title, caption, width, ...data }: TimelineChartProps) {
  const left = namesWidth + ownerWidth
  const layout = timelineLayout(data, pixelsToFit(data, width - left))
  const bottom = scaleHeight + layout.height
  const hatch = 'timeline-hatch'
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${bottom + 28}`}
      width={width}
      height={bottom + 28}
      role="img"
      aria-label={`${title}. ${caption}`}
      fontFamily="var(--font)"
    >
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      <g transform={`translate(${left} 0)`}>
        <TimelineScale layout={layout} />
        <g transform={`translate(0 ${scaleHeight})`}>
          <TimelineBackdrop layout={layout} rows={data.rows.length} tall={0} />
          <TimelineLinks rows={data.rows} links={data.links} layout={layout} selected={null} />
          {data.rows.map((row, index) => {
            const box = barBox(row, index, layout)
            return box ? (
              <g key={row.id}>
                <BehindBar
                  window={windowBox(row, index, layout)}
                  slack={slackLine(row, index, layout)}
                  baseline={baselineBox(row, index, layout)}
                />
                <TimelineBar row={row} box={box} hatch={hatch} />
              </g>
            ) : null
          })}
          <TodayLine layout={layout} tall={0} />
        </g>
      </g>
      <g transform={`translate(0 ${scaleHeight})`}>
        {data.rows.map((row, index) => (
          <NameLine key={row.id} row={row} y={index * rowHeight} />
        ))}
      </g>
      <text x="0" y={bottom + 20} fontSize="12" fill="var(--dimmed)">
        {caption}
      </text>
    </svg>
  )
}

function NameLine({ row, y }: { readonly row: TimelineRow; readonly y: number }) {
  const indent = row.level === 1 ? 0 : 16
  return (
    <g fill="var(--text)">
      <path d={`M0 ${y + rowHeight - 0.5}H${namesWidth + ownerWidth}`} stroke="var(--line)" />
      <text x={indent} y={y + 18} fontSize="12.5" fontWeight={row.level === 1 ? 600 : 400}>
        {cut(row.name, namesWidth - indent - 8, 12.5)}
      </text>
      <text x={namesWidth} y={y + 18} fontSize="11.5" fill="var(--dimmed)">
        {row.span ? cut(row.owner ?? '?', ownerWidth - 8, 11.5) : 'no dates yet'}
      </text>
    </g>
  )
}

function cut(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text
  return `${text.slice(0, Math.max(1, Math.floor(room / (size * 0.58)) - 1))}…`
}
