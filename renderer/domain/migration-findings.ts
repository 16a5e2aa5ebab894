import type { Catalog } from './catalog.ts'
import { dayText, isoOf } from './day.ts'
import { dependencyLoops, shortestLoop } from './dependency-loops.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { Finding, FindingPlace, Severity } from './finding.ts'
import type { MigrationStep, MigrationTask } from './migration-task.ts'
import { joinNames } from './name-list.ts'
import { linkTo } from './record-link.ts'
import { isLate, isReversed, meantStepDates, stepDates, taskDates } from './migration-plan.ts'
import { groupBy } from './group-by.ts'
import { hasFirstDay, planSchedule } from './plan-schedule.ts'
import { nameOr } from './row-name.ts'
import { conflictText, type ScheduleConflict } from './schedule/schedule-conflicts.ts'
import { linkedTask } from './task-link.ts'
import { tasksWithoutDates } from './tasks-without-dates.ts'

/** What each rule looks for, as the heading above its findings. */
export const migrationRules = {
  /** One finding for each knot of loops. */
  'MIG-1': 'Tasks that wait for each other',
  /** Of a step. */
  'MIG-2': 'Finish before start',
  /** A day that is fixed, or on which it began, against what it waits for. */
  'MIG-3': 'Start before a predecessor allows it',
  'MIG-4': 'Dated task or step without an owner',
  /** Of late tasks MIG-6 says enough. */
  'MIG-5': 'Task outside the window of its step',
  /** Its finish has passed and it is not done. */
  'MIG-6': 'Late task',
  'MIG-7': 'Step starts before one it builds on',
  /** Steps may overlap on purpose, so it weighs little. */
  'MIG-8': 'Step starts before one it builds on is finished',
  /** A day off, or a day that is over. */
  'MIG-14': 'Fixed day that cannot be kept',
  /** One for each task that nobody has said anything of; those that wait for it are named. */
  'MIG-15': 'Task without a duration that others wait for',
  /** One for the whole plan. */
  'MIG-16': 'Plan without a first day',
} as const

export type MigrationRule = keyof typeof migrationRules

export function migrationFindings(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): Finding<MigrationRule>[] {
  const conflicts = groupBy(planSchedule(document, today).conflicts, conflictTask)
  const meantDates = meantStepDates(document)
  const datesNow = stepDates(document, today)
  return [
    ...loops(document),
    ...undated(document),
    ...withoutFirstDay(document),
    ...document.tasks.rows.flatMap((task) => taskFindings(task, document, today, conflicts.get(task.id) ?? [])),
    ...document.steps.rows.flatMap((step) => stepFindings(step, catalog, { meantDates, datesNow })),
  ]
}

/** Titles and details name at most this many tasks of a knot. */
const namedInLoop = 4

function loops(document: EngagementDocument): Finding<MigrationRule>[] {
  const waiting = document.tasks.rows.map(({ id, name, predecessors }) => ({
    id,
    name,
    predecessors: predecessors.map(linkedTask),
  }))
  return dependencyLoops(waiting).map((group) => {
    const way = shortestLoop(group)
    const waits = way.map((task, index) => `${nameOf(task)} waits for ${nameOf(way[index + 1] ?? way[0] ?? task)}`)
    const what = group.length === 1 ? 'A task waits for itself' : `${group.length} tasks wait for each other`
    return {
      rule: 'MIG-1',
      id: `MIG-1/${group
        .map((task) => task.id)
        .sort()
        .join('+')}`,
      severity: 'high',
      title: `${what}: ${shortList(group.map(nameOf))}`,
      detail: `${shortList(waits)}. Nothing in the loop can start. Remove one of the dependencies.`,
      place: { stage: 'migration', table: 'tasks', id: group[0]?.id ?? '', field: 'predecessors' },
      rows: group.map((task) => linkTo('tasks', task.id)),
    }
  })
}

function undated(document: EngagementDocument): Finding<MigrationRule>[] {
  const blamed = [...tasksWithoutDates(document)].filter(([id, cause]) => id !== cause)
  return [...groupBy(blamed, ([, cause]) => cause)].map(([cause, waiting]) => ({
    rule: 'MIG-15',
    id: `MIG-15/${cause}`,
    severity: 'medium',
    title: `${nameById(document, cause)}: no duration, so ${waiting.length === 1 ? 'a task behind it has' : `${waiting.length} tasks behind it have`} no dates`,
    detail: `Waiting: ${shortList(waiting.map(([id]) => nameById(document, id)))}. Say how long it takes.`,
    place: { stage: 'migration', table: 'tasks', id: cause, field: 'duration' },
    rows: waiting.map(([id]) => linkTo('tasks', id)),
  }))
}

function withoutFirstDay(document: EngagementDocument): Finding<MigrationRule>[] {
  if (hasFirstDay(document)) return []
  const blamed = tasksWithoutDates(document)
  const sized = document.tasks.rows.filter(({ id, duration }) => duration !== null && !blamed.has(id))
  const [first] = sized
  if (!first) return []
  const some =
    sized.length === 1 ? 'One task has a duration and no date' : `${sized.length} tasks have a duration and no dates`
  return [
    {
      rule: 'MIG-16',
      id: 'MIG-16/plan',
      severity: 'high',
      title: 'The plan has no first day',
      detail: `${some}: nothing says when the work begins. Give the engagement a start, or a task a day before which it does not start; the windows of steps move no task.`,
      place: { stage: 'migration', table: 'tasks', id: first.id, field: 'start' },
    },
  ]
}

function isBrokenLink(conflict: ScheduleConflict): boolean {
  return conflict.kind === 'broken-link'
}

/** The task whose day cannot be kept. */
function conflictTask(conflict: ScheduleConflict): string {
  return conflict.kind === 'broken-link' ? conflict.link.to : conflict.id
}

function taskFindings(
  task: MigrationTask,
  document: EngagementDocument,
  today: string,
  conflicts: readonly ScheduleConflict[],
): Finding<MigrationRule>[] {
  const findings: Finding<MigrationRule>[] = []
  const add = (rule: MigrationRule, severity: Severity, field: string, what: string, detail: string) =>
    findings.push({
      rule,
      id: `${rule}/${task.id}`,
      severity,
      title: `${nameOf(task)}: ${what}`,
      detail,
      place: { stage: 'migration', table: 'tasks', id: task.id, field },
    })
  const dates = taskDates(document, task.id, today)
  if (dates === null) return findings
  const { tasks: scheduled } = planSchedule(document, today)
  const words = (each: ScheduleConflict) => conflictText(each, (id) => nameById(document, id))
  const [early, unkept] = [conflicts.filter(isBrokenLink), conflicts.filter((each) => !isBrokenLink(each))]
  if (early.length > 0)
    add('MIG-3', 'medium', task.started === null ? 'start' : 'started', 'starts too early', early.map(words).join(' '))
  for (const each of unkept)
    add('MIG-14', each.kind === 'fixed-passed' ? 'medium' : 'low', 'start', 'fixed day not kept', words(each))
  if (task.owner === null) add('MIG-4', 'medium', 'owner', 'no owner', 'Name the role that does it.')
  const late = isLate(task, scheduled.get(task.id) ?? null, today)
  const step = findRow(document, 'steps', task.step)
  if (step && !late && (isBefore(dates.start, step.start) || isBefore(step.finish, dates.finish)))
    add(
      'MIG-5',
      'medium',
      isBefore(dates.start, step.start) ? 'start' : 'duration',
      'outside its step',
      `The task runs ${said(dates.start)} to ${said(dates.finish)}, the window of its step ${said(step.start) || '?'} to ${said(step.finish) || '?'}. Move one of the two.`,
    )
  if (late)
    add(
      'MIG-6',
      'medium',
      'progress',
      'late',
      `It should have finished on ${said(isoOf(scheduled.get(task.id)?.planned.finish ?? 0))} and is ${task.progress === null ? 'without a progress entry' : `${task.progress} % done`}; as it stands it ends on ${said(dates.finish)}.`,
    )
  return findings
}

type DatesOfStep = ReturnType<typeof meantStepDates>

function stepFindings(
  step: MigrationStep,
  catalog: Catalog,
  { meantDates, datesNow }: { readonly meantDates: DatesOfStep; readonly datesNow: DatesOfStep },
): Finding<MigrationRule>[] {
  const findings: Finding<MigrationRule>[] = []
  const entryOf = (slug: string) => catalog.steps.find((entry) => entry.slug === slug)
  const stepName = (slug: string) => entryOf(slug)?.name ?? slug
  const placeAt = (field: string): FindingPlace => ({ stage: 'migration', table: 'steps', id: step.id, field })
  if (isReversed(step))
    findings.push({
      rule: 'MIG-2',
      id: `MIG-2/${step.id}`,
      severity: 'high',
      title: `${stepName(step.id)}: finishes before it starts`,
      detail: `Start ${said(step.start)}, finish ${said(step.finish)}.`,
      place: placeAt('finish'),
    })
  if (step.owner === null && (step.start !== null || step.finish !== null))
    findings.push({
      rule: 'MIG-4',
      id: `MIG-4/${step.id}`,
      severity: 'medium',
      title: `${stepName(step.id)}: no owner`,
      detail: 'Name the role that leads the step.',
      place: placeAt('owner'),
    })
  const own = meantDates(step.id)
  for (const slug of entryOf(step.id)?.after ?? []) {
    const before = meantDates(slug)
    if (startsBefore(own, before))
      findings.push({
        rule: 'MIG-7',
        id: `MIG-7/${step.id}/${slug}`,
        severity: 'medium',
        title: `${stepName(step.id)}: starts before ${stepName(slug)}`,
        detail: `It builds on that step, which starts on ${said(before.start)}.`,
        place: placeAt('start'),
      })
  }
  const unfinished = (entryOf(step.id)?.after ?? []).flatMap((slug) => {
    const before = meantDates(slug)
    return startsDuring(own, before) ? [{ ...before, id: slug }] : []
  })
  if (unfinished.length > 0)
    findings.push({
      rule: 'MIG-8',
      id: `MIG-8/${step.id}`,
      severity: 'low',
      title: `${stepName(step.id)}: overlaps ${joinNames(unfinished.map((before) => stepName(before.id)))}`,
      detail: `It builds on ${joinNames(unfinished.map((before) => `${stepName(before.id)} (${untilWords(before, datesNow(before.id))})`))} but starts ${said(own.start)}. Keep the overlap if it is meant.`,
      place: placeAt('start'),
    })
  return findings
}

/** Overlaps are found between the days as meant, whatever day it is; where the end has moved, both are said. */
function untilWords(meant: StepDays, now: StepDays): string {
  return meant.finish === now.finish || now.finish === null
    ? `until ${said(meant.finish)}`
    : `meant until ${said(meant.finish)}, now until ${said(now.finish)}`
}

type StepDays = Pick<MigrationStep, 'start' | 'finish'>

/** MIG-8: it starts while the other step, begun before it, is not finished. An earlier start still is MIG-7. */
function startsDuring(step: StepDays, before: StepDays): boolean {
  return step.start !== null && !startsBefore(step, before) && before.finish !== null && before.finish >= step.start
}

/** MIG-7. */
export function startsBefore(step: StepDays, before: StepDays): boolean {
  return isBefore(step.start, before.start)
}

/** ISO days compare as text; an unknown day is neither before nor after. */
function isBefore(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a < b
}

function nameOf(task: Pick<MigrationTask, 'name'>): string {
  return nameOr(task.name, 'A task')
}

function nameById(document: EngagementDocument, id: string): string {
  return nameOf(findRow(document, 'tasks', id) ?? { name: '' })
}

function shortList(parts: readonly string[]): string {
  const rest = parts.length - namedInLoop
  return joinNames(rest > 0 ? [...parts.slice(0, namedInLoop), `${rest} more`] : parts)
}

/** A day in words; empty while there is none. */
function said(day: string | null): string {
  return day === null ? '' : dayText(day)
}
