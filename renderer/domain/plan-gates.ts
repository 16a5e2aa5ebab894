import { isDone } from './migration-task.ts'
import type { CatalogMilestone } from './catalog-plan.ts'
import type { Catalog } from './catalog.ts'
import { dayText, isoOf, mustDay } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { gateKpis, type GateKpi } from './gate-kpis.ts'
import { asUnderstood } from './invalid-text.ts'
import { kpiViewTables } from './kpi-status.ts'
import { joinNames } from './name-list.ts'
import { outOfReach, planSchedule, possibleFinishes } from './plan-schedule.ts'
import { planMilestones, type Milestone } from './planned-milestones.ts'
import { remember } from './remember.ts'
import { nameOr } from './row-name.ts'
import { slipOf } from './schedule/work-calendar.ts'
import { linkedTask } from './task-link.ts'

export type Verdict = 'go' | 'conditions' | 'no-go'

/** A milestone as a day on which it is decided whether to go on, with what speaks for it and against it. */
export interface Gate extends Omit<Milestone, 'short'> {
  /** The day is over. */
  readonly passed: boolean
  readonly tasks: readonly GateTask[]
  readonly kpis: readonly GateKpi[]
  /** What the catalog expects by then. */
  readonly outcomes: readonly string[]
  readonly proposal: GateProposal
  readonly decision: Verdict | null
  /** Says that people decided otherwise than proposed; null where they did not. */
  readonly differs: string | null
}

export interface GateTask {
  readonly id: string
  readonly name: string
  /** Epoch day of its last day; null while it has none. */
  readonly finish: number | null
  readonly state: 'done' | 'in-time' | 'late' | 'unknown'
  readonly reason: string
}

export interface GateProposal {
  /** Null while there is nothing to judge by. */
  readonly verdict: Verdict | null
  readonly reasons: readonly string[]
}

/** How the proposal comes about, as the screen says it. */
export const gateRule =
  'No go: a task that must be done by then is not or will not be, or a KPI misses its target of this milestone by more than its margin, where the gate lies ahead also by its trend. Go with conditions: a task or KPI cannot be judged, or a KPI is within its margin or may still get there. Go: all else.'

/** The milestones of the catalog that have a day, then own ones, each by its day; those without a day last. */
export function planGates(document: EngagementDocument, catalog: Catalog, today: string): readonly Gate[] {
  const gates = planMilestones(document, catalog).map((milestone) => gateOf(document, catalog, today, milestone))
  return gates.toSorted((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || 0)
}

/** The gates, worked out once per state of what they rest on. */
export const currentGates = remember(planGates, (document, catalog, today) => [
  document.milestones,
  document.tasks,
  document.steps,
  document.holidays,
  ...kpiViewTables(document),
  catalog,
  today,
])

function gateOf(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  { id, row: stored, entry, name, day, dayReason }: Milestone,
): Gate {
  const row = stored && asUnderstood(stored)
  const now = mustDay(today)
  const tasks = (row?.tasks ?? []).flatMap((id) => gateTask(document, id, day, today) ?? [])
  const kpis = entry === null ? [] : gateKpis(document, catalog, entry.horizon, day, now)
  const proposal = propose(tasks, kpis, { entry, isAhead: day === null || day > now })
  const decision = row?.decision ?? null
  return {
    id,
    row: stored,
    entry,
    name,
    day,
    dayReason,
    passed: day !== null && day < now,
    tasks,
    kpis,
    outcomes: entry?.outcomes ?? [],
    proposal,
    decision,
    differs: difference(decision, proposal.verdict),
  }
}

/** Null for a task that is gone. */
function gateTask(document: EngagementDocument, id: string, day: number | null, today: string): GateTask | null {
  const now = mustDay(today)
  const task = findRow(document, 'tasks', id)
  if (!task) return null
  const { tasks, calendar } = planSchedule(document, today)
  const dates = tasks.get(id)
  const isAfter = (end: number, gate: number) => slipOf(calendar, gate, end) > 0
  const after = (end: number, gate: number) => `${count(slipOf(calendar, gate, end), 'working day')} after the gate`
  const finish = dates?.finish ?? null
  const about = { id, name: nameOr(task.name, 'Task'), finish }
  const done = isDone(task)
  if (done && (day === null || finish === null || !isAfter(finish, day) || day >= now))
    return { ...about, state: 'done', reason: finish === null ? 'Done.' : `Done on ${said(finish)}.` }
  if (done && finish !== null && day !== null)
    return { ...about, state: 'late', reason: `Done on ${said(finish)}, after the gate.` }
  if (day === null) return { ...about, state: 'unknown', reason: 'The gate has no day to hold it against.' }
  if (day < now) return { ...about, state: 'late', reason: `Not done, and the gate was on ${said(day)}.` }
  if (finish === null) return { ...about, state: 'unknown', reason: 'It has no days: nobody knows when it ends.' }
  const meant = dates && dates.planned.finish < now ? ` It should have ended on ${said(dates.planned.finish)}.` : ''
  const possible = possibleFinishes(document, today).get(id) ?? finish
  if (!isAfter(finish, day) && isAfter(possible, day))
    return {
      ...about,
      state: 'unknown',
      reason: `Ends on ${said(finish)} only if ${fixedTooEarly(document, id, today)} on a fixed day that comes before what has to be done first; else on ${said(possible)}, ${after(possible, day)}.`,
    }
  return isAfter(finish, day)
    ? { ...about, state: 'late', reason: `Ends on ${said(finish)}, ${after(finish, day)}.${meant}` }
    : { ...about, state: 'in-time', reason: `Ends on ${said(finish)}.${meant}` }
}

/** "“Runtime” starts": the tasks on the way to it whose fixed day cannot be kept. */
function fixedTooEarly(document: EngagementDocument, id: string, today: string): string {
  const fixed = new Set(outOfReach(document, today))
  const way = new Set([id])
  // A set hands out what is added while it is walked, each once: loops end.
  for (const each of way)
    for (const link of findRow(document, 'tasks', each)?.predecessors ?? []) way.add(linkedTask(link))
  const names = [...way]
    .filter((each) => fixed.has(each))
    .map((each) => `“${nameOr(findRow(document, 'tasks', each)?.name ?? '', 'Task')}”`)
  return `${joinNames(names)} ${names.length === 1 ? 'starts' : 'start'}`
}

function propose(
  tasks: readonly GateTask[],
  kpis: readonly GateKpi[],
  { entry, isAhead }: { readonly entry: CatalogMilestone | null; readonly isAhead: boolean },
): GateProposal {
  if (tasks.length === 0 && kpis.length === 0)
    return {
      verdict: null,
      reasons: [
        entry === null
          ? 'Nothing to judge by: name the tasks that must be done by then.'
          : 'Nothing to judge by: name the tasks that must be done by then, or give KPIs a target for this milestone.',
      ],
    }
  const told = (state: GateTask['state']) => tasks.filter((task) => task.state === state)
  const measured = (state: GateKpi['state']) => kpis.filter((kpi) => kpi.state === state)
  const against = [
    ...told('late').map(({ name, reason }) => `${name}: ${reason}`),
    ...measured('missed').map(
      ({ name, reason }) => `${name} ${isAhead ? 'will miss' : 'misses'} its target: ${reason}`,
    ),
  ]
  const open = [
    ...told('unknown').map(({ name, reason }) => `${name}: ${reason}`),
    ...measured('coming').map(({ name, reason }) => `${name} has not reached its target yet: ${reason}`),
    ...measured('near').map(({ name, reason }) => `${name} is close to its target: ${reason}`),
    ...measured('unknown').map(({ name, reason }) => `${name} is unknown: ${reason}`),
  ]
  if (against.length > 0) return { verdict: 'no-go', reasons: [...against, ...open] }
  if (open.length > 0) return { verdict: 'conditions', reasons: open }
  const [done, coming, reached] = [told('done').length, told('in-time').length, kpis.length]
  const parts = [
    ...(done > 0 ? [`${done} of ${count(tasks.length, 'task')} done`] : []),
    ...(coming > 0 ? [`${count(coming, 'task')} in time by the schedule`] : []),
    ...(reached > 0 ? [`${reached === 1 ? 'the KPI has' : `all ${reached} KPIs have`} reached the target`] : []),
  ]
  return { verdict: 'go', reasons: [`${capital(joinNames(parts))}.`] }
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  go: 'Go',
  conditions: 'Go with conditions',
  'no-go': 'No go',
}

function difference(decision: Verdict | null, proposal: Verdict | null): string | null {
  if (decision === null || proposal === null || decision === proposal) return null
  return `People decided “${verdictNames[decision]}”; the figures of today propose “${verdictNames[proposal]}”.`
}

function said(day: number): string {
  return dayText(isoOf(day))
}

function count(size: number, noun: string): string {
  return `${size} ${noun}${size === 1 ? '' : 's'}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
