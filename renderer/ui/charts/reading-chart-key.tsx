import { useId } from 'react'
import { GoodPattern } from './bullet-bar.tsx'
import { ChartKey } from './chart-key.tsx'
import classes from './reading-chart.module.css'
import type { ReadingFigures, ReadingGrade } from './reading-layout.ts'

/** What the marks of the chart stand for, of those that are drawn. */
export function ReadingKey({ figures }: { readonly figures: ReadingFigures }) {
  const pattern = useId()
  const { points, gaps, steps, trend, interval } = figures
  const grades = (Object.keys(gradeWords) as ReadingGrade[]).filter((grade) =>
    points.some((point) => point.grade === grade),
  )
  return (
    <ChartKey>
      {grades.map((grade) => (
        <span key={grade}>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <PointMark grade={grade} />
          </svg>
          {gradeWords[grade]}
        </span>
      ))}
      {gaps.length > 0 ? (
        <span>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <GapMark />
          </svg>
          not measurable
        </span>
      ) : null}
      {steps.length > 0 ? (
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <GoodPattern id={pattern} />
            <rect width={22} height={12} fill={`url(#${pattern})`} />
            <line className={classes.limit} x1={0} x2={22} y1={1} y2={1} />
          </svg>
          on target
        </span>
      ) : null}
      {trend ? (
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <line className={classes.trend} x1={0} x2={22} y1={6} y2={6} />
          </svg>
          trend
        </span>
      ) : null}
      {interval ? (
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <rect className={classes.fan} width={22} height={10} y={1} />
            <path className={classes.edge} d="M0 1H22M0 11H22" />
          </svg>
          its 95 % interval
        </span>
      ) : null}
    </ChartKey>
  )
}

const gradeWords: Readonly<Record<ReadingGrade, string>> = {
  measured: 'measured',
  sampled: 'sampled',
  estimated: 'estimated',
  claimed: 'claimed',
  none: 'no grade',
}

/** The weaker the grade, the emptier the point. */
export function PointMark({ grade }: { readonly grade: ReadingGrade }) {
  switch (grade) {
    case 'measured':
      return <circle className={classes.full} r={4} />
    case 'sampled':
      return (
        <>
          <circle className={classes.empty} r={4} />
          <path className={classes.full} d="M0 -4A4 4 0 0 0 0 4Z" />
        </>
      )
    case 'estimated':
      return <circle className={classes.empty} r={4} />
    case 'claimed':
      return <path className={classes.empty} d="M0 -5 5 0 0 5 -5 0Z" />
    case 'none':
      return (
        <>
          <circle className={classes.empty} r={5} />
          <text className={classes.asked} y={3} textAnchor="middle">
            ?
          </text>
        </>
      )
  }
}

/** A day on which nothing could be measured. */
export function GapMark() {
  return (
    <>
      <rect className={classes.gap} x={-6} y={-6} width={12} height={12} rx={1} />
      <path className={classes.cross} d="M-3 -3 3 3M-3 3 3 -3" />
    </>
  )
}
