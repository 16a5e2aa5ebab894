import { capabilityViews } from './capability-view.ts'
import type { Catalog } from './catalog.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { currentKpiViews } from './kpi-status.ts'
import type { MigrationTask } from './migration-task.ts'
import { parseLink, type LinkedTable } from './record-link.ts'
import { coveredShare, sloCoverage } from './slo-coverage.ts'
import { isDone } from './migration-task.ts'
import { targetText, withUnit } from './target-text.ts'
import { toilPayback } from './toil-payback.ts'
import { toilRatios } from './toil-ratio.ts'
import type { Wave } from './wave.ts'

/** What a figure is expected to be when the open tasks of the plan are done. */
export interface PlanEffect {
  readonly id: string
  readonly area: 'objectives' | 'golden-path' | 'toil' | 'capability' | 'kpi'
  readonly name: string
  /** Percent for shares, the unit of the KPI for KPIs, a level for capabilities. Null: unknown. */
  readonly now: number | null
  /** Null: nothing in the engagement says. */
  readonly then: number | null
  readonly unit: string
  /** What is taken for granted, and what the figure leaves out. */
  readonly assumption: string
  /** Open tasks it rests on. */
  readonly tasks: number
}

/** The figures that the open tasks bear on, each with what it takes for granted. One that no task bears on is left out. */
export function planEffects(document: EngagementDocument, catalog: Catalog, today: string): readonly PlanEffect[] {
  const open = document.tasks.rows.filter((task) => !isDone(task))
  return [
    objectives(document, open),
    goldenPath(document, open),
    toil(document, open),
    ...capabilities(document, catalog, open),
    ...kpis(document, catalog, today, open),
  ].filter((effect) => effect.tasks > 0)
}

/** Services that get an objective: by a finding that they have none, or by a task of governance that names them. */
function objectives(document: EngagementDocument, open: readonly MigrationTask[]): PlanEffect {
  const reached = new Set<string>()
  const tasks = open.filter((task) => {
    const own = task.step === 'governance' ? linked(task, 'services') : []
    const found = linked(task, 'issues').flatMap((id) => {
      const issue = findRow(document, 'issues', id)
      return issue?.rule === 'SVC-1' ? linked(issue, 'services') : []
    })
    for (const id of [...own, ...found]) reached.add(id)
    return own.length + found.length > 0
  })
  const coverage = sloCoverage(document)
  const now = coveredShare(coverage)
  const services = rowsUnderstood(document.services.rows)
  const gained = services.filter(({ id, sloState }) => sloState === 'none' && reached.has(id)).length
  const answered = services.filter(({ sloState }) => sloState !== null).length
  const unknown = services.length - answered
  return {
    id: 'objectives',
    area: 'objectives',
    name: 'Services with an objective',
    now: percent(now),
    then: now === null ? null : percent(now + gained / answered),
    unit: '%',
    assumption: `Each service without an objective that a task of governance, or a finding about it, names has one afterwards: ${gained} of ${answered}.${leftOut(unknown, 'service', 'whose objective is unknown')}`,
    tasks: tasks.length,
  }
}

/** Services that tasks of the rollout name, and as many of their waves as those expect. */
function goldenPath(document: EngagementDocument, open: readonly MigrationTask[]): PlanEffect {
  const named = new Set<string>()
  const waves = new Set<Wave>()
  const tasks = open.filter((task) => {
    if (task.step !== 'rollout') return false
    const services = linked(task, 'services')
    const wave = findRow(document, 'waves', task.wave ?? '')
    for (const id of services) named.add(id)
    if (wave) waves.add(wave)
    return services.length + (wave?.services.length ?? 0) > 0
  })
  const services = rowsUnderstood(document.services.rows)
  const answered = services.filter(({ goldenPath: state }) => state !== null)
  const on = new Set(answered.filter(({ goldenPath: state }) => state === 'on').map(({ id }) => id))
  const moved = answered.filter(({ id }) => !on.has(id) && named.has(id)).map(({ id }) => id)
  const there = new Set([...on, ...moved])
  const beyond = [...waves].reduce((sum, wave) => {
    const own = answered.filter(({ id }) => wave.services.includes(id))
    return sum + Math.max(0, (own.length * (wave.expected ?? 100)) / 100 - own.filter(({ id }) => there.has(id)).length)
  }, 0)
  const then = Math.min(answered.length, there.size + beyond)
  return {
    id: 'golden-path',
    area: 'golden-path',
    name: 'Services on the golden path',
    now: answered.length === 0 ? null : percent(on.size / answered.length),
    then: answered.length === 0 ? null : percent(then / answered.length),
    unit: '%',
    assumption: `Each service that a task of the rollout names moves, and each wave reaches the part that it expects, or all of it: ${round(then - on.size)} of ${answered.length}.${leftOut(services.length - answered.length, 'service', 'whose path is unknown')}`,
    tasks: tasks.length,
  }
}

/** Hours that automation saves, off the hours of the teams whose ratio is known. */
function toil(document: EngagementDocument, open: readonly MigrationTask[]): PlanEffect {
  const { teams, overall } = toilRatios(document)
  const counted = new Set(teams.filter(({ ratio }) => ratio !== null).flatMap((each) => each.tasks))
  const tasks = open.filter((task) => linked(task, 'toil').length > 0)
  const rows = [...new Set(tasks.flatMap((task) => linked(task, 'toil')))].flatMap(
    (id) => findRow(document, 'toil', id) ?? [],
  )
  const known = rows.filter((row) => counted.has(row) && toilPayback(row).saved !== null)
  const saved = known.reduce((sum, row) => sum + (toilPayback(row).saved ?? 0), 0)
  return {
    id: 'toil',
    area: 'toil',
    name: 'Toil ratio, all teams whose ratio is known',
    now: percent(overall.ratio),
    then: overall.ratio === null || known.length === 0 ? null : percent((overall.hours - saved) / overall.capacity),
    unit: '%',
    assumption: `The automatable part of ${known.length} toil ${known.length === 1 ? 'task' : 'tasks'} goes, ${round(saved)} of ${round(overall.hours)} h a month, and no new toil comes.${leftOut(rows.length - known.length, 'toil task', 'without the entries to tell, or of a team whose ratio is unknown')}`,
    tasks: tasks.length,
  }
}

/** Aspects that tasks name, or the findings they settle: their target, where one is set above the agreed level. */
function capabilities(document: EngagementDocument, catalog: Catalog, open: readonly MigrationTask[]): PlanEffect[] {
  const counts = new Map<string, number>()
  for (const task of open)
    for (const slug of new Set(namedOrFound(task, 'capabilities', document)))
      counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return capabilityViews(document, catalog)
    .filter(({ aspect, state }) => counts.has(aspect.slug) && state !== 'not-applicable')
    .map(({ aspect, agreed, target }): PlanEffect => {
      const lacks = agreed === null ? 'No level is agreed' : target === null ? 'No target is set' : null
      return {
        id: `capability/${aspect.slug}`,
        area: 'capability',
        name: aspect.name,
        now: agreed,
        then: agreed === null || target === null ? null : Math.max(agreed, target),
        unit: 'level',
        assumption:
          lacks === null
            ? 'The tasks are enough to reach the target that was set.'
            : `${lacks}, so nothing can be said.`,
        tasks: counts.get(aspect.slug) ?? 0,
      }
    })
}

/** KPIs that open tasks name, or the findings they settle: their target, where there is a figure to come from and one to reach. */
function kpis(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
  open: readonly MigrationTask[],
): PlanEffect[] {
  const counts = new Map<string, number>()
  for (const task of open)
    for (const id of new Set(namedOrFound(task, 'kpis', document))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return currentKpiViews(document, catalog, today).map(({ kpi, name, unit, latest, wanted, status }): PlanEffect => {
    const figure = wanted.rule === 'at-least' || wanted.rule === 'at-most' ? wanted.target : null
    const text = targetText(wanted, unit)
    const then = latest === null || figure === null ? null : status === 'on' ? latest.value : figure
    return {
      id: `kpi/${kpi.id}`,
      area: 'kpi',
      name,
      now: latest?.value ?? null,
      then,
      unit,
      assumption:
        latest === null
          ? 'There is no reading to come from, so nothing can be said.'
          : figure === null
            ? `${text === '' ? 'No target is agreed' : `The target is “${text}” and no single figure`}, so nothing can be said.`
            : status === 'on'
              ? `It stays at ${withUnit(latest.value, unit)}, which is on target.`
              : `The tasks are enough to reach the target, ${text}.`,
      tasks: counts.get(kpi.id) ?? 0,
    }
  })
}

/** What a task names, and what the findings that it settles name. */
function namedOrFound(task: MigrationTask, table: LinkedTable, document: EngagementDocument): string[] {
  const found = linked(task, 'issues').flatMap((id) => findRow(document, 'issues', id) ?? [])
  return [task, ...found].flatMap((row) => linked(row, table))
}

function linked({ links }: { readonly links: readonly string[] }, table: LinkedTable): string[] {
  return links.flatMap((link) => {
    const parts = parseLink(link)
    return parts?.table === table ? [parts.id] : []
  })
}

function leftOut(count: number, noun: string, why: string): string {
  return count === 0 ? '' : ` Left out: ${count} ${noun}${count === 1 ? '' : 's'} ${why}.`
}

function percent(share: number | null): number | null {
  return share === null ? null : round(share * 100)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
