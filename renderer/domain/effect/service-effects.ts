import { findRow, type EngagementDocument } from '../document.ts'
import { rowsUnderstood } from '../invalid-text.ts'
import type { MigrationTask } from '../migration-task.ts'
import { coveredShare, sloCoverage } from '../slo-coverage.ts'
import { adoptionForecast } from '../wave-adoption.ts'
import { leftOut, linked, percent, round } from './effect-tasks.ts'
import type { PlanEffect } from './plan-effect.ts'

/** Services that get an objective: by a finding that they have none, or by a task of governance that names them. */
export function objectiveEffect(document: EngagementDocument, open: readonly MigrationTask[]): PlanEffect {
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
    basis: now === null ? 'unknown' : 'computed',
    assumption: `Each service without an objective that a task of governance, or a finding about it, names has one afterwards: ${gained} of ${answered}.${leftOut(unknown, 'service', 'whose objective is unknown')}`,
    tasks: tasks.length,
  }
}

/** What the forecast of the waves comes to in the end; a service that only a task names is in no forecast. */
export function goldenPathEffect(
  document: EngagementDocument,
  open: readonly MigrationTask[],
  today: string,
): PlanEffect {
  const { total, onNow, unknownNow, waves, points, undated } = adoptionForecast(document, today)
  const coming = waves.filter((each) => points.some(({ wave }) => wave === each.wave.id))
  const comingIds = new Set(coming.map(({ wave }) => wave.id))
  const inWaves = new Set(coming.flatMap(({ services }) => services.map(({ id }) => id)))
  const named = new Set<string>()
  const tasks = open.filter((task) => {
    const services = task.step === 'rollout' ? linked(task, 'services') : []
    for (const id of services) if (!inWaves.has(id)) named.add(id)
    return services.length > 0 || comingIds.has(task.wave ?? '')
  })
  const isKnown = unknownNow < total
  const last = isKnown && coming.length > 0 ? points.at(-1) : undefined
  const left = [
    leftOut(named.size, 'service', 'that tasks of the rollout name and no wave to come holds'),
    leftOut(undated.length, 'wave', 'late or without days'),
  ].join('')
  return {
    id: 'golden-path',
    area: 'golden-path',
    name: 'Services on the golden path',
    now: isKnown ? percent(onNow / total) : null,
    then: percent(last?.share ?? null),
    unit: '%',
    basis: last ? 'computed' : 'unknown',
    assumption: last
      ? `The forecast of the waves: each still to come reaches the share that it expects of its services: ${round(last.on - onNow)} more of ${total}.${unknownNow > 0 ? ` ${unknownNow} whose path is unknown ${unknownNow === 1 ? 'counts' : 'count'} as not on it.` : ''}${left}`
      : `${isKnown ? 'No wave with days is to come' : 'No service says whether it is on it'}, so nothing can be said.${left}`,
    tasks: tasks.length,
  }
}
