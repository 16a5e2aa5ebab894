import type { Catalog } from './catalog.ts'
import { dayText } from './day.ts'
import { dependencyLoops, shortestLoop } from './dependency-loops.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { Finding, FindingPlace, Severity } from './finding.ts'
import type { MigrationStep, MigrationTask } from './migration-task.ts'
import { joinNames } from './name-list.ts'
import { linkTo } from './record-link.ts'
import { nameOr } from './row-name.ts'

/** What each rule looks for, as the heading above its findings. */
export const migrationRules = {
  /** One finding for each knot of loops. */
  'MIG-1': 'Tasks that wait for each other',
  /** Of a task or a step. */
  'MIG-2': 'Finish before start',
  /** The finish of the task it waits for counts. */
  'MIG-3': 'Start before a predecessor is done',
  'MIG-4': 'Dated task or step without an owner',
  'MIG-5': 'Task outside its step',
  /** Its finish has passed and it is not done. */
  'MIG-6': 'Late task',
  'MIG-7': 'Step starts before one it builds on',
  /** Steps may overlap on purpose, so it weighs little. */
  'MIG-8': 'Step starts before one it builds on is finished',
} as const

export type MigrationRule = keyof typeof migrationRules

export function migrationFindings(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): Finding<MigrationRule>[] {
  return [
    ...loops(document),
    ...document.tasks.rows.flatMap((task) => taskFindings(task, document, today)),
    ...document.steps.rows.flatMap((step) => stepFindings(step, document, catalog)),
  ]
}

/** Titles and details name at most this many tasks of a knot. */
const namedInLoop = 4

function loops(document: EngagementDocument): Finding<MigrationRule>[] {
  return dependencyLoops(document.tasks.rows).map((group) => {
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

function taskFindings(task: MigrationTask, document: EngagementDocument, today: string): Finding<MigrationRule>[] {
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
  if (isReversed(task))
    add(
      'MIG-2',
      'high',
      'finish',
      'finishes before it starts',
      `Start ${said(task.start)}, finish ${said(task.finish)}.`,
    )
  const unfinished = tasksToWaitFor(task, document)
  if (unfinished.length > 0)
    add(
      'MIG-3',
      'medium',
      'start',
      'starts too early',
      `It waits for ${joinNames(unfinished.map((before) => `${nameOf(before)} (until ${said(before.finish)})`))} but starts ${said(task.start)}.`,
    )
  if (task.owner === null && (task.start !== null || task.finish !== null))
    add('MIG-4', 'medium', 'owner', 'no owner', 'Name the role that does it.')
  const step = findRow(document, 'steps', task.step)
  if (step && (isBefore(task.start, step.start) || isBefore(step.finish, task.finish)))
    add(
      'MIG-5',
      'low',
      isBefore(task.start, step.start) ? 'start' : 'finish',
      'outside its step',
      `The task runs ${task.start ?? '?'} to ${task.finish ?? '?'}, its step ${step.start ?? '?'} to ${step.finish ?? '?'}.`,
    )
  if (isLate(task, today))
    add(
      'MIG-6',
      'medium',
      'progress',
      'late',
      `It should have finished on ${said(task.finish)} and is ${task.progress === null ? 'without a progress entry' : `${task.progress} % done`}.`,
    )
  return findings
}

/** MIG-6. A task whose progress nobody entered counts as not done once its finish has passed. */
export function isLate(task: MigrationTask, today: string): boolean {
  return isBefore(task.finish, today) && task.progress !== 100
}

/** MIG-3: the tasks it waits for that are not finished on the day before it starts. */
export function tasksToWaitFor(task: MigrationTask, document: EngagementDocument): MigrationTask[] {
  const { start } = task
  if (start === null) return []
  return [...new Set(task.predecessors)]
    .filter((id) => id !== task.id)
    .flatMap((id) => findRow(document, 'tasks', id) ?? [])
    .filter((before) => before.finish !== null && before.finish >= start)
}

function stepFindings(step: MigrationStep, document: EngagementDocument, catalog: Catalog): Finding<MigrationRule>[] {
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
  for (const slug of entryOf(step.id)?.after ?? []) {
    const before = findRow(document, 'steps', slug)
    if (before && startsBefore(step, before))
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
    const before = findRow(document, 'steps', slug)
    return before && startsDuring(step, before) ? [before] : []
  })
  if (unfinished.length > 0)
    findings.push({
      rule: 'MIG-8',
      id: `MIG-8/${step.id}`,
      severity: 'low',
      title: `${stepName(step.id)}: overlaps ${joinNames(unfinished.map((before) => stepName(before.id)))}`,
      detail: `It builds on ${joinNames(unfinished.map((before) => `${stepName(before.id)} (until ${said(before.finish)})`))} but starts ${said(step.start)}. Keep the overlap if it is meant.`,
      place: placeAt('start'),
    })
  return findings
}

/** MIG-8: it starts while the other step, begun before it, is not finished. An earlier start still is MIG-7. */
function startsDuring(step: MigrationStep, before: MigrationStep): boolean {
  return step.start !== null && !startsBefore(step, before) && before.finish !== null && before.finish >= step.start
}

/** MIG-7. */
export function startsBefore(step: MigrationStep, before: MigrationStep): boolean {
  return isBefore(step.start, before.start)
}

/** MIG-2. Such a row has dates, but no length. */
export function isReversed(row: { readonly start: string | null; readonly finish: string | null }): boolean {
  return isBefore(row.finish, row.start)
}

/** ISO days compare as text; an unknown day is neither before nor after. */
function isBefore(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a < b
}

function nameOf(task: MigrationTask): string {
  return nameOr(task.name, 'A task')
}

function shortList(parts: readonly string[]): string {
  const rest = parts.length - namedInLoop
  return joinNames(rest > 0 ? [...parts.slice(0, namedInLoop), `${rest} more`] : parts)
}

/** A day in words; empty while there is none. */
function said(day: string | null): string {
  return day === null ? '' : dayText(day)
}
