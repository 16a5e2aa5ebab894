import type { CatalogStep } from '#domain/catalog-plan.ts'
import type { Catalog } from '#domain/catalog.ts'
import { isoOf, mustDay } from '#domain/day.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { startsBefore } from '#domain/migration-findings.ts'
import { planSpan, planSteps, meantStepDates, type DaySpan, type PlanStep } from '#domain/migration-plan.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import type { PlanBaseline } from '#domain/plan-baseline.ts'
import { agreedSpans, newestBaseline } from '#domain/plan-slip.ts'
import { plannedMilestones, type PlannedMilestone } from '#domain/planned-milestones.ts'
import { calendarOf, planSchedule } from '#domain/plan-schedule.ts'
import { remember } from '#domain/remember.ts'
import { nameOr } from '#domain/row-name.ts'
import { isWorkingDay } from '#domain/schedule/work-calendar.ts'
import { readTaskLink, termOf } from '#domain/task-link.ts'
import type { TimelineData, TimelineLink, TimelineMark, TimelineRow } from '#ui/charts/timeline-types.ts'
import { count, formatDay, formatNumber } from '#ui/format.ts'
import { foldOf, rowIdOf } from './plan-row-id.ts'
import { planLanes, type LaneKind } from './timeline-lanes.ts'
import { baselineName, laneRow, stepRow, taskRow } from './timeline-rows.ts'

export interface PlanTimeline extends TimelineData {
  readonly steps: readonly PlanStep[]
  /** What can be folded: each with its tasks. */
  readonly lanes: readonly { readonly id: string; readonly tasks: readonly string[] }[]
  /** From the first to the last day; null while nothing has a date. */
  readonly span: DaySpan | null
  /** How to read the drawing, with the counts. */
  readonly caption: string
}

/** The plan as the timeline draws it; tasks of `folded` lanes are left out. */
export function planTimeline(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  folded: ReadonlySet<string>,
  kind: LaneKind = 'step',
): PlanTimeline {
  const steps = planSteps(document, catalog, today)
  const baseline = newestBaseline(document)
  const agreed = { spans: agreedSpans(baseline), name: baseline ? baselineName(baseline) : '' }
  const lanes =
    kind === 'step'
      ? steps.map((step, index) => ({ row: stepRow(step, index + 1, document, folded), tasks: step.tasks }))
      : planLanes(kind, steps, document, today).map((lane) => ({
          row: laneRow(lane, document, folded),
          tasks: lane.tasks,
        }))
  const rows = lanes.flatMap(({ row, tasks }) => [
    row,
    ...(folded.has(foldOf(row.id)) ? [] : tasks.map((task) => taskRow(task, document, today, agreed))),
  ])
  const milestones = plannedMilestones(document, catalog, today)
  const meantDates = meantStepDates(document)
  return {
    steps,
    lanes: lanes
      .filter(({ tasks }) => tasks.length > 0)
      .map(({ row, tasks }) => ({ id: foldOf(row.id), tasks: tasks.map(({ task }) => task.id) })),
    rows,
    span: planSpan(steps),
    links: [
      ...(kind === 'step' ? catalog.steps.flatMap((entry) => stepLinks(entry, meantDates)) : []),
      ...taskLinks(document, today),
    ],
    marks: milestones.map(markOf),
    today: mustDay(today),
    isDayOff: dayOffOf(document),
    caption: captionOf(document, steps, rows, baseline, today),
  }
}

/** The same function as long as the calendar is. */
const dayOffOf = remember(
  (document: EngagementDocument) => {
    const calendar = calendarOf(document)
    return (day: number) => !isWorkingDay(calendar, day)
  },
  ({ engagement, holidays }) => [engagement, holidays],
)

function markOf({ id, day, name, short, late }: PlannedMilestone): TimelineMark {
  return { id, day, label: name, short, missed: late > 0 }
}

/** From the steps it builds on. Steps may overlap: only one that starts even before the other counts as broken. */
function stepLinks({ slug, after }: CatalogStep, meantDates: ReturnType<typeof meantStepDates>): TimelineLink[] {
  const own = meantDates(slug)
  return after.map((each) => ({
    from: rowIdOf({ table: 'steps', id: each }),
    to: rowIdOf({ table: 'steps', id: slug }),
    broken: startsBefore(own, meantDates(each)),
  }))
}

function taskLinks(document: EngagementDocument, today: string): TimelineLink[] {
  const { conflicts, chain } = planSchedule(document, today)
  const broken = new Set(
    conflicts.flatMap((each) => {
      if (each.kind !== 'broken-link') return []
      const { from, to, kind } = each.link
      return [`${pairOf(from, to)}|${kind}`]
    }),
  )
  const driving = new Set(chain.slice(1).map((id, at) => pairOf(chain[at] ?? '', id)))
  return document.tasks.rows.flatMap((task) => linksOf(task, document, { broken, driving }))
}

interface MarkedPairs {
  /** With the kind of the link. */
  readonly broken: ReadonlySet<string>
  readonly driving: ReadonlySet<string>
}

function linksOf(task: MigrationTask, document: EngagementDocument, { broken, driving }: MarkedPairs): TimelineLink[] {
  const { id } = task
  const seen = new Set<string>()
  return task.predecessors.flatMap((each) => {
    const link = readTaskLink(each)
    const before = findRow(document, 'tasks', link.task)
    const key = `${link.task}|${link.kind}`
    if (!before || link.task === id || seen.has(key)) return []
    seen.add(key)
    const [term, pair] = [termOf(link), pairOf(link.task, id)]
    return [
      {
        from: rowIdOf({ table: 'tasks', id: link.task }),
        to: rowIdOf({ table: 'tasks', id }),
        kind: link.kind,
        broken: broken.has(`${pair}|${link.kind}`),
        critical: driving.has(pair),
        editable: true,
        label: `${nameOr(task.name, 'Task')} waits for ${nameOr(before.name, 'Task')}${term === '' ? '' : ` (${term})`}`,
      },
    ]
  })
}

/** Two tasks of which the second waits for the first. */
function pairOf(from: string, to: string): string {
  return `${from}|${to}`
}

function captionOf(
  document: EngagementDocument,
  steps: readonly PlanStep[],
  rows: readonly TimelineRow[],
  baseline: PlanBaseline | null,
  today: string,
): string {
  const tasks = steps.flatMap((step) => step.tasks)
  const undated = tasks.filter((task) => !task.span).length
  const { finish } = planSchedule(document, today)
  const last = finish ?? planSpan(steps)?.to
  const reading = [
    'Filled: done',
    rows.some((row) => row.unknown > 0) ? 'hatched: progress not entered' : '',
    rows.some((row) => row.critical) ? 'double outline: critical path' : '',
    rows.some((row) => row.window != null) ? 'thin outline: window of a step' : '',
    rows.some((row) => row.latest != null) ? 'thin line: slack' : '',
    baseline ? `grey below: ${baselineName(baseline)}` : '',
    'red square: late',
    'diamonds: milestones',
  ]
  const counts = [
    tasks.length === 0 ? 'no tasks yet' : count(tasks.length, 'task', 'tasks'),
    tasks.length === 0 ? '' : `${formatNumber(tasks.filter((task) => task.late).length)} late`,
    undated > 0 ? `${formatNumber(undated)} without dates` : '',
    last === undefined ? '' : `ends on ${formatDay(isoOf(last))} as it stands on ${formatDay(today)}`,
  ]
  const said = counts.filter(Boolean).join(', ')
  return `${reading.filter(Boolean).join(' · ')}. ${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
