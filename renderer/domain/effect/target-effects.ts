import { capabilityViews } from '../capability-view.ts'
import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import type { KpiView } from '../kpi-status.ts'
import type { MigrationTask } from '../migration-task.ts'
import { targetText, withUnit } from '../target-text.ts'
import { namedOrFound } from './effect-tasks.ts'
import type { PlanEffect } from './plan-effect.ts'

/** Aspects that tasks name, or the findings they settle: their target, where one is set above the agreed level. */
export function capabilityEffects(
  document: EngagementDocument,
  catalog: Catalog,
  open: readonly MigrationTask[],
): PlanEffect[] {
  const counts = countNamed(open, (task) => namedOrFound(task, 'capabilities', document))
  return capabilityViews(document, catalog)
    .filter(({ aspect, state }) => counts.has(aspect.slug) && state !== 'not-applicable')
    .map(({ aspect, agreed, target }): PlanEffect => {
      const lacks = agreed === null ? 'No level is agreed' : target === null ? 'No target is set' : null
      const reached = agreed !== null && target !== null && target <= agreed
      return {
        id: `capability/${aspect.slug}`,
        area: 'capability',
        name: aspect.name,
        now: agreed,
        then: agreed === null || target === null ? null : Math.max(agreed, target),
        unit: 'level',
        basis: lacks !== null ? 'unknown' : reached ? 'stays' : 'target',
        assumption:
          lacks !== null
            ? `${lacks}, so nothing can be said.`
            : reached
              ? 'The level is at its target already.'
              : notComputed('the target that was set'),
        tasks: counts.get(aspect.slug) ?? 0,
      }
    })
}

/**
 * KPIs that open tasks name, or the findings they settle: their target, where there is a figure to come from and one to reach.
 * `computed` are figures of the inventory that tell the same thing, by slug of the KPI.
 */
export function kpiEffects(
  document: EngagementDocument,
  open: readonly MigrationTask[],
  views: readonly KpiView[],
  computed: Readonly<Record<string, PlanEffect>>,
): PlanEffect[] {
  const counts = countNamed(open, (task) => namedOrFound(task, 'kpis', document))
  return views.map(({ kpi, name, unit, latest, wanted, status }): PlanEffect => {
    const figure = wanted.rule === 'at-least' || wanted.rule === 'at-most' ? wanted.target : null
    const line = {
      id: `kpi/${kpi.id}`,
      area: 'kpi',
      name,
      now: latest?.value ?? null,
      unit,
      tasks: counts.get(kpi.id) ?? 0,
    } as const
    const unknown = (why: string): PlanEffect => ({
      ...line,
      then: null,
      basis: 'unknown',
      assumption: `${why}, so nothing can be said.`,
    })
    if (latest === null) return unknown('There is no reading to come from')
    if (figure === null) {
      const text = targetText(wanted, unit)
      return unknown(text === '' ? 'No target is agreed' : `The target is “${text}” and no single figure`)
    }
    if (status === 'on')
      return {
        ...line,
        then: latest.value,
        basis: 'stays',
        assumption: `It stays at ${withUnit(latest.value, unit)}, which is on target.`,
      }
    const beside = computed[kpi.catalog ?? '']
    return {
      ...line,
      then: figure,
      basis: 'target',
      assumption: `${notComputed(`the target, ${targetText(wanted, unit)}`)}${besideText(beside)}`,
    }
  })
}

function notComputed(target: string): string {
  return `Not computed, nothing says how much the tasks bring: it is ${target}, if they are enough.`
}

/** A target must not hide that what can be computed falls short of it. */
function besideText(effect: PlanEffect | undefined): string {
  if (effect?.basis !== 'computed' || effect.tasks === 0 || effect.then === null) return ''
  return ` Computed for “${effect.name}”: ${withUnit(effect.then, effect.unit)}.`
}

function countNamed(open: readonly MigrationTask[], named: (task: MigrationTask) => readonly string[]) {
  const counts = new Map<string, number>()
  for (const task of open) for (const id of new Set(named(task))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
