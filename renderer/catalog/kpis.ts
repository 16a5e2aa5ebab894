import type { CatalogKpi } from '#domain/catalog-kpi.ts'
import { costKpis } from './kpis-cost.ts'
import { deliveryKpis } from './kpis-delivery.ts'
import { incidentKpis } from './kpis-incidents.ts'
import { learningKpis } from './kpis-learning.ts'
import { platformKpis } from './kpis-platform.ts'
import { reliabilityKpis } from './kpis-reliability.ts'

/** The KPI library in reading order: reliability, incidents, learning, delivery, platform, cost. */
export const kpis: readonly CatalogKpi[] = [
  ...reliabilityKpis,
  ...incidentKpis,
  ...learningKpis,
  ...deliveryKpis,
  ...platformKpis,
  ...costKpis,
]
