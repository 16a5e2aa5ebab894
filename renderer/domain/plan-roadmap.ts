import type { Catalog } from './catalog.ts'
import { dayOf, isoOf, monthText } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { hullOf, planSpan, planSteps, type DaySpan } from './migration-plan.ts'
import { isDone } from './migration-task.ts'
import { currentGates, type Verdict } from './plan-gates.ts'
import { planSchedule, possibleFinishes } from './plan-schedule.ts'
import { agreedSpans, newestBaseline, planSlip } from './plan-slip.ts'
import { plannedMilestones, type PlannedMilestone } from './planned-milestones.ts'
import { nameOr } from './row-name.ts'
import { lastDay } from './schedule/task-days.ts'
import { slipOf } from './schedule/work-calendar.ts'
import { waveStandings, type WaveStanding } from './wave-adoption.ts'
import type { Wave } from './wave.ts'

/** The plan on one page for the sponsor. Days are epoch days. */
export interface PlanRoadmap {
  /** Whole months, quarters or years that hold everything on the page. */
  readonly columns: readonly RoadmapColumn[]
  readonly span: DaySpan
  readonly steps: readonly RoadmapStep[]
  readonly milestones: readonly RoadmapMilestone[]
  readonly waves: readonly RoadmapWave[]
  /** When the work ends; doubtful where it ends later unless a fixed day is kept that comes too early. */
  readonly end: { readonly day: number; readonly slip: number | null; readonly doubtful: boolean }
  /** What slip is counted against, in words; null while nothing was frozen. Slip is in working days, positive when later. */
  readonly baseline: string | null
}

export interface RoadmapColumn extends DaySpan {
  /** "Nov 2026", "Q4 2026", "2026". */
  readonly label: string
}

export interface RoadmapStep {
  readonly id: string
  readonly name: string
  /** Null while it has no dates. */
  readonly span: DaySpan | null
  /** 0 to 1; null while it has no tasks. */
  readonly done: number | null
  readonly tasks: number
  readonly finishedTasks: number
  readonly late: boolean
  /** An unfinished task of it decides when the plan ends. */
  readonly critical: boolean
  /** Where its tasks lay in the newest baseline; null where none of them is in it. */
  readonly agreed: DaySpan | null
  /** Of its last day. */
  readonly slip: number | null
}

export interface RoadmapMilestone extends PlannedMilestone {
  readonly decision: Verdict | null
  /** What the figures propose; null while there is nothing to judge by. */
  readonly proposal: Verdict | null
  readonly slip: number | null
}

export interface RoadmapWave {
  readonly wave: Wave
  readonly name: string
  readonly span: DaySpan | null
  /** How many services are in it, as everywhere: without deprecated ones, with those of its teams where it names none. */
  readonly services: number
  readonly state: WaveStanding['state']
}

/** A plan that needs more columns is drawn by larger ones: quarters, years, and for a mistyped year even centuries. */
const mostColumns = 18
/** Months of a column. */
const columnSizes = [1, 3, 12, 120, 1200]

/** Null while nothing has a date. Milestones later than a year after everything else would leave no room for it and are left out. */
export function planRoadmap(document: EngagementDocument, catalog: Catalog, today: string): PlanRoadmap | null {
  const planned = planSteps(document, catalog, today)
  const work = planSpan(planned)
  if (work === null) return null
  const milestones = plannedMilestones(document, catalog, today).filter(
    ({ day }) => day >= work.from - 366 && day <= work.to + 366,
  )
  const span = hullOf([work, ...milestones.map(({ day }) => ({ from: day, to: day }))]) ?? work
  const columns = columnsOf(span)
  const baseline = newestBaseline(document)
  const slip = baseline && planSlip(document, catalog, baseline, today)
  const agreed = agreedSpans(baseline)
  const gates = new Map(currentGates(document, catalog, today).map((gate) => [gate.id, gate]))
  const slips = new Map(slip?.milestones.map((each) => [each.id, each.slip]))
  const { finish, calendar } = planSchedule(document, today)
  const [first, last] = [columns[0]?.from ?? span.from, columns.at(-1)?.to ?? span.to]
  return {
    columns,
    span: { from: first, to: last },
    steps: planned
      .filter(({ entry, tasks }) => entry !== null || tasks.length > 0)
      .map(({ id, entry, span: dates, progress, tasks, late }) => {
        const then = hullOf(tasks.map(({ task }) => agreed.get(task.id) ?? null))
        return {
          id,
          name: entry?.name ?? 'In no step',
          span: dates,
          done: progress?.done ?? null,
          tasks: tasks.length,
          finishedTasks: progress?.finishedTasks ?? 0,
          late,
          critical: tasks.some(({ task, scheduled }) => scheduled?.critical === true && !isDone(task)),
          agreed: then,
          slip: then && dates ? slipOf(calendar, then.to, dates.to) : null,
        }
      }),
    milestones: milestones.map((each) => ({
      ...each,
      decision: gates.get(each.id)?.decision ?? null,
      proposal: gates.get(each.id)?.proposal.verdict ?? null,
      slip: slips.get(each.id) ?? null,
    })),
    end: {
      day: finish ?? work.to,
      slip: slip?.finish ?? null,
      doubtful: (lastDay([...possibleFinishes(document, today).values()]) ?? -Infinity) > (finish ?? work.to),
    },
    baseline: baseline && nameOr(baseline.name, 'Baseline'),
    waves: waveStandings(document, today).map(({ wave, services, span: dates, state }) => ({
      wave,
      services: services.length,
      name: nameOr(wave.name, 'Wave'),
      span: dates,
      state,
    })),
  }
}

function columnsOf({ from, to }: DaySpan): RoadmapColumn[] {
  const [first, last] = [monthOf(from), monthOf(to)]
  const size = columnSizes.find((months) => last - first < mostColumns * months) ?? 1200
  const [begin, end] = [Math.floor(first / size), Math.floor(last / size)]
  return Array.from({ length: end - begin + 1 }, (_, nth) => {
    const month = (begin + nth) * size
    return { label: columnLabel(month, size), from: firstDayOf(month), to: firstDayOf(month + size) - 1 }
  })
}

function columnLabel(month: number, size: number): string {
  if (size === 1) return monthText(isoOfMonth(month))
  const year = Math.floor(month / 12)
  return size === 3 ? `Q${(month % 12) / 3 + 1} ${year}` : String(year)
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const iso = isoOf(day)
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1
}

function isoOfMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

function firstDayOf(month: number): number {
  // The calendar goes from the year 1 to the year 9999.
  return dayOf(isoOfMonth(month)) ?? (month < 12 ? -719_162 : 2_932_897)
}
