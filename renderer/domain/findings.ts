import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { kpiFindings } from './kpi-findings.ts'
import { kpiViews } from './kpi-status.ts'
import { migrationFindings } from './migration-findings.ts'
import { raciFindings } from './raci-findings.ts'
import { selfCheckFindings } from './self-check-findings.ts'
import { serviceFindings } from './service-findings.ts'

/** Everything that deserves attention, in the order of the stages. */
export function allFindings(document: EngagementDocument, catalog: Catalog, today: string): Finding[] {
  return [
    ...serviceFindings(document),
    ...selfCheckFindings(document, catalog),
    ...raciFindings(document, catalog, 'to-be'),
    ...kpiFindings(kpiViews(document, catalog, today)),
    ...migrationFindings(document, catalog, today),
  ]
}
