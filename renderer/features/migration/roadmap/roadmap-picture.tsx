import { useId } from 'react'
import { mustDay } from '#domain/day.ts'
import type { DaySpan } from '#domain/migration-plan.ts'
import type { PlanRoadmap, RoadmapMilestone } from '#domain/plan-roadmap.ts'
import { StatusMark } from '#ui/marks.tsx'
import { verdictMarks } from '../gates/gate-words.ts'
import { levelHeight, roadmapLayout, type MilestoneFlag, type RoadmapLayout } from './roadmap-layout.ts'
import classes from './roadmap.module.css'
import { dayWords, endWords, keyWords, milestoneWords, spanWords, stepWords, waveWords } from './roadmap-words.ts'

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
  const now = mustDay(today)
  const footnotes = [
    ...(now >= roadmap.span.from && now <= roadmap.span.to
      ? [{ id: 'today', day: now, text: `Today, ${dayWords(now)}` }]
      : []),
    { id: 'end', day: roadmap.end.day + 1, text: endWords(roadmap.end) },
  ]
  const layout = roadmapLayout(roadmap, { width, height }, (id) => names.get(id) ?? '', footnotes)
  const { axisTop, rowsTop, rowHeight, wavesTop, bottom, x, nameWidth } = layout
  const isNarrow = roadmap.columns.some(({ from, to }) => x(to + 1) - x(from) < narrowColumn)
  const rows = [
    ...roadmap.steps.map((step, index) => ({
      id: step.id,
      name: step.id === '' ? step.name : `${index + 1} ${step.name}`,
      words: stepWords(step),
      span: step.span,
      done: step.done ?? 0,
      late: step.late,
      critical: step.critical,
      agreed: step.agreed,
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
      critical: false,
      agreed: null,
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
      aria-label={`Roadmap: ${roadmap.steps.length} steps, ${roadmap.milestones.length} milestones, ${spanWords(roadmap.span)}. ${endWords(roadmap.end)}`}
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
          {row.span ? <Bar {...row} layout={layout} span={row.span} /> : null}
        </g>
      ))}
      {roadmap.milestones.map((milestone) => {
        const flag = layout.flags.find(({ id }) => id === milestone.id)
        return flag ? <Flag key={milestone.id} milestone={milestone} flag={flag} /> : null
      })}
      {layout.foot.map(({ id, x: at, level, before }) => (
        <g key={id} className={id === 'today' ? classes.today : classes.end}>
          <line x1={at} x2={at} y1={rowsTop} y2={bottom + (level + 1) * levelHeight} />
          <text x={at + (before ? -5 : 5)} y={bottom + level * levelHeight + 13} textAnchor={before ? 'end' : 'start'}>
            {footnotes.find((each) => each.id === id)?.text}
          </text>
        </g>
      ))}
      <text className={classes.words} x={0} y={layout.keyTop + 16}>
        {fitted(keyWords(roadmap), width, smallLetter)}
      </text>
    </svg>
  )
}

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
  readonly critical: boolean
  readonly agreed: DaySpan | null
}) {
  const { layout, y, span, done, wave, critical, agreed } = props
  const { x, rowHeight } = layout
  const widthOf = ({ from, to }: DaySpan) => Math.max(3, x(to + 1) - x(from))
  const [left, width] = [x(span.from), widthOf(span)]
  const height = Math.min(18, rowHeight - 14)
  const top = y + (rowHeight - height) / 2 - 2
  return (
    <>
      {agreed ? (
        <rect
          className={classes.agreed}
          x={x(agreed.from)}
          y={top + height + 5}
          width={widthOf(agreed)}
          height={3}
          data-agreed
        />
      ) : null}
      {critical ? (
        <rect
          className={classes.critical}
          x={left - 3}
          y={top - 3}
          width={width + 6}
          height={height + 6}
          rx={5}
          data-critical
        />
      ) : null}
      <rect className={wave ? classes.wave : classes.bar} x={left} y={top} width={width} height={height} rx={3} />
      {done > 0 ? <rect className={classes.done} x={left} y={top} width={width * done} height={height} rx={3} /> : null}
    </>
  )
}

/** The diamond of a milestone, the mark of what was decided or is proposed there, and its words. */
function Flag({ milestone, flag }: { readonly milestone: RoadmapMilestone; readonly flag: MilestoneFlag }) {
  const { decision, proposal, late, name, day } = milestone
  const y = flag.level * levelHeight + 9
  const side = flag.before ? -1 : 1
  const verdict = decision ?? proposal
  return (
    <g>
      <title>{`${name}: ${dayWords(day)}`}</title>
      <path
        className={late > 0 ? classes.diamondLate : classes.diamond}
        data-late={late > 0 || undefined}
        d={`M${flag.x} ${y - 5}l5 5l-5 5l-5 -5z`}
      />
      {verdict === null ? null : (
        <g transform={`translate(${flag.x + side * 15 - 5} ${y - 5}) scale(0.83)`}>
          <StatusMark kind={verdictMarks[verdict]} />
        </g>
      )}
      <text
        className={classes.flag}
        x={flag.x + side * (verdict === null ? 9 : 24)}
        y={y + 4}
        textAnchor={flag.before ? 'end' : 'start'}
      >
        {flagText(milestone)}
      </text>
    </g>
  )
}

function flagText(milestone: RoadmapMilestone): string {
  const words = milestoneWords(milestone)
  return `${milestone.short}, ${dayWords(milestone.day).replace(/ \d+$/, '')}${words ? `: ${words}` : ''}`
}
