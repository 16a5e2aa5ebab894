import { line } from 'd3-shape'
import { useId, useState } from 'react'
import { GoodPattern } from './bullet-bar.tsx'
import { GapMark, PointMark, ReadingKey } from './reading-chart-key.tsx'
import classes from './reading-chart.module.css'
import {
  readingLayout,
  type ReadingFigures,
  type ReadingLayout,
  type ReadingPoint,
  type StraightLine,
} from './reading-layout.ts'
import { useElementSize } from './use-element-size.ts'

export interface ReadingChartProps {
  readonly label: string
  readonly figures: ReadingFigures
  readonly unit: string
  readonly height: number
  readonly format: (value: number) => string
  readonly formatDay: (day: number) => string
}

/** Readings over time against what was agreed for when, with their n and grade, the trend and how far it can be believed. */
export function ReadingChart(props: ReadingChartProps) {
  const { label, figures, unit, height, format, formatDay } = props
  const [element, setElement] = useState<HTMLElement | null>(null)
  const { width } = useElementSize(element)
  const [pattern, clip] = [useId(), useId()]
  const layout = readingLayout(figures, Math.max(280, width), height)
  const { plot, x, y } = layout
  const { points, gaps, trend, interval } = figures
  return (
    <figure ref={setElement} className={classes.figure}>
      {width === 0 ? null : (
        <svg className={classes.chart} width={width} height={height} role="group" aria-label={label}>
          <GoodPattern id={pattern} />
          <clipPath id={clip}>
            <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
          </clipPath>
          <Gridlines layout={layout} format={format} />
          <Bands layout={layout} pattern={pattern} />
          <Days layout={layout} unit={unit} formatDay={formatDay} today={figures.today} />
          <g clipPath={`url(#${clip})`}>
            {interval ? <path className={classes.fan} d={fanPath(layout, ...interval)} /> : null}
            {interval?.map((each, index) => (
              <path key={index} className={classes.edge} d={straight(layout, each)} />
            ))}
            {trend ? <path className={classes.trend} d={straight(layout, trend)} /> : null}
          </g>
          {layout.runs.map((run) => (
            <path key={run[0]?.id} className={classes.line} d={lineOf(layout, run)} />
          ))}
          {gaps.map(({ id, at, words }) => (
            <g key={id} role="img" aria-label={words} transform={`translate(${x(at)} ${plot.bottom - 9})`}>
              <title>{words}</title>
              <GapMark />
            </g>
          ))}
          {points.map((point) => (
            <g
              key={point.id}
              role="img"
              aria-label={point.words}
              transform={`translate(${x(point.at)} ${y(point.value)})`}
            >
              <title>{point.words}</title>
              <circle className={classes.touch} r={9} />
              <PointMark grade={point.grade} />
            </g>
          ))}
          {layout.bands.map(({ left, words, wordsAt }) =>
            wordsAt === null ? null : (
              <text key={left} className={classes.flagText} x={left + 6} y={wordsAt}>
                {words}
              </text>
            ),
          )}
          <Said layout={layout} points={points} format={format} />
        </svg>
      )}
      <ReadingKey figures={figures} />
    </figure>
  )
}

function Bands({ layout, pattern }: { readonly layout: ReadingLayout; readonly pattern: string }) {
  return layout.bands.map(({ left, right, top, bottom, limits, words }) => (
    <g key={left}>
      <title>{words}</title>
      <rect x={left} width={right - left} y={top} height={Math.max(0, bottom - top)} fill={`url(#${pattern})`} />
      {limits.map((limit) => (
        <line key={limit} className={classes.limit} x1={left} x2={right} y1={limit} y2={limit} />
      ))}
    </g>
  ))
}

function Gridlines({ layout, format }: Pick<ReadingChartProps, 'format'> & { readonly layout: ReadingLayout }) {
  const { plot, y, ticks } = layout
  return ticks.map((tick) => (
    <g key={tick}>
      <line className={classes.gridline} x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
      <text className={classes.tick} x={plot.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
        {format(tick)}
      </text>
    </g>
  ))
}

interface DaysProps extends Pick<ReadingChartProps, 'unit' | 'formatDay'> {
  readonly layout: ReadingLayout
  readonly today: number
}

function Days({ layout, unit, formatDay, today }: DaysProps) {
  const { plot, x, first, last, flags } = layout
  return (
    <>
      <text className={classes.tick} x={0} y={12}>
        {unit}
      </text>
      {flags.map((flag) => (
        <g key={`${flag.at} ${flag.label}`} data-today={flag.at === today && flag.label === 'today'}>
          <title>{`${flag.label}: ${formatDay(flag.at)}`}</title>
          <line
            className={classes.flag}
            x1={x(flag.at)}
            x2={x(flag.at)}
            y1={flag.line === null ? plot.top - 4 : 12 + flag.line * 13}
            y2={plot.bottom}
          />
          {flag.line === null ? null : (
            <text
              className={classes.flagText}
              x={x(flag.at) + (flag.before ? -4 : 4)}
              y={14 + flag.line * 13}
              textAnchor={flag.before ? 'end' : 'start'}
            >
              {flag.label}
            </text>
          )}
        </g>
      ))}
      <text className={classes.tick} x={plot.left} y={plot.bottom + 15}>
        {formatDay(first)}
      </text>
      <text className={classes.tick} x={plot.right} y={plot.bottom + 15} textAnchor="end">
        {formatDay(last)}
      </text>
    </>
  )
}

/** The baseline and the newest reading carry their figures, every one its n where there is room. */
function Said(props: {
  readonly layout: ReadingLayout
  readonly points: readonly ReadingPoint[]
  readonly format: (value: number) => string
}) {
  const { layout, points, format } = props
  const { plot, x, y, said } = layout
  const latest = points.at(-1)
  return (
    <>
      {points.map((point, index) => {
        const named = point.baseline || point === latest
        // On the side that the line does not come from or go to.
        const beside = (point === latest ? points[index - 1] : points[index + 1])?.value ?? point.value
        const above = y(point.value) - plot.top > 18 && (beside <= point.value || plot.bottom - y(point.value) < 24)
        return (
          <g key={point.id} aria-hidden="true">
            {named ? (
              <text
                className={classes.value}
                x={x(point.at)}
                y={y(point.value) + (above ? -10 : 20)}
                textAnchor={x(point.at) - plot.left < 30 ? 'start' : endsAtRight(layout, point.at) ? 'end' : 'middle'}
              >
                {point.baseline && point !== latest ? `baseline ${format(point.value)}` : format(point.value)}
              </text>
            ) : null}
            {said.has(point.id) ? (
              <text className={classes.tick} x={x(point.at)} y={plot.bottom + 32} textAnchor="middle">
                {point.sample}
              </text>
            ) : null}
          </g>
        )
      })}
      <text className={classes.tick} x={0} y={plot.bottom + 32}>
        n
      </text>
    </>
  )
}

function lineOf({ x, y }: ReadingLayout, run: readonly ReadingPoint[]): string {
  return (
    line<ReadingPoint>(
      ({ at }) => x(at),
      ({ value }) => y(value),
    )([...run]) ?? ''
  )
}

function straight({ x, y, first, last }: ReadingLayout, { slope, intercept }: StraightLine): string {
  const end = (day: number) => `${x(day)} ${y(intercept + slope * day)}`
  return `M${end(first)}L${end(last)}`
}

function fanPath({ x, y, first, last }: ReadingLayout, low: StraightLine, high: StraightLine): string {
  const end = (day: number, { slope, intercept }: StraightLine) => `${x(day)} ${y(intercept + slope * day)}`
  return `M${end(first, low)}L${end(last, low)}L${end(last, high)}L${end(first, high)}Z`
}

function endsAtRight({ plot, x }: ReadingLayout, day: number): boolean {
  return plot.right - x(day) < 30
}
