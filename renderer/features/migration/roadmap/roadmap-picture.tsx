import { useId } from 'react'
import { mustDay } from '#domain/day.ts'
import type { DaySpan } from '#domain/migration-plan.ts'
import type { PlanRoadmap } from '#domain/plan-roadmap.ts'
import { levelHeight, roadmapLayout, type RoadmapLayout } from './roadmap-layout.ts'
import classes from './roadmap.module.css'
import { dayWords, milestoneWords, spanWords, stepWords, waveWords } from './roadmap-words.ts'

interface RoadmapPictureProps {
  readonly roadmap: PlanRoadmap
  readonly today: string
  readonly width: number
  readonly height: number
}

/** The plan on one page: steps and waves by month or quarter, milestones above, the line of today. */
export function RoadmapPicture({ roadmap, today, width, height }: RoadmapPictureProps) {
  const clip = useId()
  const names = new Map(roadmap.milestones.map((each) => [each.id, flagText(each)]))
  const layout = roadmapLayout(roadmap, { width, height }, (id) => names.get(id) ?? '')
  const { axisTop, rowsTop, rowHeight, wavesTop, bottom, x, nameWidth } = layout
  const now = mustDay(today)
  const isNarrow = roadmap.columns.some(({ from, to }) => x(to + 1) - x(from) < narrowColumn)
  const nearRight = x(now) > width - todayWidth
  const isHere = now >= roadmap.span.from && now <= roadmap.span.to
  const rows = [
    ...roadmap.steps.map((step, index) => ({
      id: step.id,
      name: step.id === '' ? step.name : `${index + 1} ${step.name}`,
      words: stepWords(step),
      span: step.span,
      done: step.done ?? 0,
      late: step.late,
      wave: false,
      y: rowsTop + index * rowHeight,
    })),
    ...roadmap.waves.slice(0, layout.waves).map((each, index) => ({
      id: each.wave.id,
      name: each.name,
      words: waveWords(each),
      span: each.span,
      done: 0,
      late: false,
      wave: true,
      y: wavesTop + index * rowHeight,
    })),
  ]
  return (
    <svg
      className={classes.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Roadmap: ${roadmap.steps.length} steps, ${roadmap.milestones.length} milestones, ${spanWords(roadmap.span)}`}
    >
      <clipPath id={clip}>
        <rect x={0} y={0} width={nameWidth - 10} height={height} />
      </clipPath>
      {roadmap.columns.map(({ label, from, to }, index) => (
        <g key={label}>
          <rect
            className={index % 2 === 0 ? classes.band : classes.bandOther}
            x={x(from)}
            y={axisTop}
            width={x(to + 1) - x(from)}
            height={bottom - axisTop}
          />
          <text className={classes.axis} x={x(from) + 4} y={axisTop + 15}>
            {isNarrow ? shortLabel(label, index) : label}
          </text>
        </g>
      ))}
      {layout.flags.map(({ id, x: at, level }) => (
        <line key={id} className={classes.stem} x1={at} x2={at} y1={level * levelHeight + 9} y2={bottom} />
      ))}
      {layout.waves > 0 ? (
        <text className={classes.heading} x={0} y={wavesTop - 7}>
          Rollout in waves
          {layout.waves < roadmap.waves.length ? `, ${roadmap.waves.length - layout.waves} more not shown` : ''}
        </text>
      ) : null}
      {rows.map((row) => (
        <g key={row.id}>
          <line className={classes.line} x1={0} x2={width} y1={row.y + rowHeight} y2={row.y + rowHeight} />
          <g clipPath={`url(#${clip})`}>
            <text className={classes.name} x={0} y={row.y + rowHeight / 2 - 2}>
              {fitted(row.name, nameWidth, boldLetter)}
            </text>
            <title>{`${row.name}: ${row.words}`}</title>
            <text className={row.late ? classes.lateWords : classes.words} x={0} y={row.y + rowHeight / 2 + 11}>
              {fitted(row.words, nameWidth, smallLetter)}
            </text>
          </g>
          {row.span ? <Bar layout={layout} y={row.y} span={row.span} done={row.done} wave={row.wave} /> : null}
        </g>
      ))}
      {roadmap.milestones.map((milestone) => {
        const flag = layout.flags.find(({ id }) => id === milestone.id)
        if (!flag) return null
        const y = flag.level * levelHeight + 9
        return (
          <g key={milestone.id}>
            <path
              className={milestone.late > 0 && milestone.decision === null ? classes.diamondLate : classes.diamond}
              d={`M${flag.x} ${y - 5}l5 5l-5 5l-5 -5z`}
            />
            <text
              className={classes.flag}
              x={flag.before ? flag.x - 9 : flag.x + 9}
              y={y + 4}
              textAnchor={flag.before ? 'end' : 'start'}
            >
              {names.get(milestone.id)}
            </text>
          </g>
        )
      })}
      {isHere ? (
        <g>
          <line className={classes.today} x1={x(now)} x2={x(now)} y1={axisTop} y2={bottom} />
          <text
            className={classes.todayWord}
            x={x(now) + (nearRight ? -4 : 4)}
            y={layout.waves > 0 ? wavesTop - 7 : bottom - 5}
            textAnchor={nearRight ? 'end' : 'start'}
          >
            Today, {dayWords(now)}
          </text>
        </g>
      ) : null}
    </svg>
  )
}

/** Room for the word and the day, in pixels. */
const todayWidth = 120
/** Width of a letter, in pixels. */
const [boldLetter, smallLetter] = [6.7, 5.4]

/** Cut with an ellipsis where the name column ends; the whole stands in the title. */
function fitted(text: string, width: number, letter: number): string {
  const most = Math.floor((width - 14) / letter)
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** Too narrow for a month with its year, in pixels. */
const narrowColumn = 62

/** "Oct", with its year where one begins: "Jan 27". */
function shortLabel(label: string, index: number): string {
  const [part = '', year = ''] = label.split(' ')
  return index === 0 || part === 'Jan' || part === 'Q1' ? `${part} ${year.slice(-2)}` : part
}

function Bar(props: {
  readonly layout: RoadmapLayout
  readonly y: number
  readonly span: DaySpan
  readonly done: number
  readonly wave: boolean
}) {
  const { layout, y, span, done, wave } = props
  const { x, rowHeight } = layout
  const [left, width] = [x(span.from), Math.max(3, x(span.to + 1) - x(span.from))]
  const height = Math.min(18, rowHeight - 10)
  const top = y + (rowHeight - height) / 2
  return (
    <>
      <rect className={wave ? classes.wave : classes.bar} x={left} y={top} width={width} height={height} rx={3} />
      {done > 0 ? <rect className={classes.done} x={left} y={top} width={width * done} height={height} rx={3} /> : null}
    </>
  )
}

function flagText(milestone: PlanRoadmap['milestones'][number]): string {
  const words = milestoneWords(milestone)
  return `${milestone.name}, ${dayWords(milestone.day).replace(/ \d+$/, '')}${words ? `: ${words}` : ''}`
}
