import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { currentKpiViews } from '../kpi-status.ts'
import { isDone } from '../migration-task.ts'
import type { PlanEffect } from './plan-effect.ts'
import { goldenPathEffect, objectiveEffect } from './service-effects.ts'
import { capabilityEffects, kpiEffects } from './target-effects.ts'
import { measuredToil, toilEffect } from './toil-effect.ts'

/** The figures that the open tasks bear on, each with what it takes for granted. One that no task bears on is left out. */
export function planEffects(document: EngagementDocument, catalog: Catalog, today: string): readonly PlanEffect[] {
  const open = document.tasks.rows.filter((task) => !isDone(task))
  const views = currentKpiViews(document, catalog, today)
  const objectives = objectiveEffect(document, open)
  const goldenPath = goldenPathEffect(document, open, today)
  const measured = measuredToil(views)
  const toil = toilEffect(document, open, measured)
  // One line a figure: the target of a KPI that is computed stands nowhere as what is expected of it.
  const others = toil.basis === 'computed' ? views.filter((view) => view !== measured?.view) : views
  return [
    objectives,
    goldenPath,
    toil,
    ...capabilityEffects(document, catalog, open),
    ...kpiEffects(document, open, others, { 'slo-coverage': objectives, 'adoption-rate': goldenPath }),
  ].filter((effect) => effect.tasks > 0)
}
