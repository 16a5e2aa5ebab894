import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { capabilityFindings } from '#domain/capability-findings.ts'
import { applyChanges } from '#domain/change.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { tableNames } from '#domain/document.ts'
import { evidenceFindings } from '#domain/evidence-findings.ts'
import { decisionRightFindings } from '#domain/decision-right-findings.ts'
import { allFindings, layerFindings } from '#domain/findings.ts'
import { gateFindings } from '#domain/gate-findings.ts'
import { issueFindings } from '#domain/issue-findings.ts'
import { kpiConsistencyFindings } from '#domain/kpi-consistency-findings.ts'
import { kpiFindings } from '#domain/kpi-findings.ts'
import { kpiViews } from '#domain/kpi-status.ts'
import { migrationFindings } from '#domain/migration-findings.ts'
import { planCapacityFindings } from '#domain/plan-capacity-findings.ts'
import { raciFindings } from '#domain/raci-findings.ts'
import { riskFindings } from '#domain/risk-findings.ts'
import { selfCheckFindings } from '#domain/self-check-findings.ts'
import { serviceFindings } from '#domain/service-findings.ts'
import { toilFindings } from '#domain/toil-findings.ts'
import { toolFindings } from '#domain/tool-findings.ts'
import { waveFindings } from '#domain/wave-findings.ts'
import { traceFindings } from '#domain/trace-findings.ts'
import { testContext } from '#tests/support/test-store.ts'

const today = '2026-11-22'

it('remembers nothing that a change has made untrue: after each step it is as worked out from scratch', () => {
  const step = fc.record({
    table: fc.constantFrom(...tableNames),
    ids: fc.array(fc.nat(200), { maxLength: 3 }),
    later: fc.nat(40),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let document = sampleDocument(today)
      for (const { table, ids, later } of steps) {
        const rows = document[table].rows
        const chosen = ids.flatMap((index) => rows[index % Math.max(1, rows.length)]?.id ?? [])
        document = applyChanges(document, deleteRows(table, [...new Set(chosen)])(document, catalog, testContext()))
        const day = later > 20 ? '2027-03-01' : today
        const found = [
          ...serviceFindings(document),
          ...toilFindings(document),
          ...toolFindings(document, day),
          ...capabilityFindings(document, catalog),
          ...selfCheckFindings(document, catalog, day),
          ...evidenceFindings(document, day),
          ...raciFindings(document, catalog, 'to-be', day),
          ...decisionRightFindings(document, catalog),
          ...kpiFindings(kpiViews(document, catalog, day)),
          ...kpiConsistencyFindings(kpiViews(document, catalog, day), document, catalog),
          ...migrationFindings(document, catalog, day),
          ...riskFindings(document, day),
          ...gateFindings(document, catalog, day),
          ...waveFindings(document, day),
          ...planCapacityFindings(document, day),
          ...traceFindings(document, catalog, day),
        ]
        expect(allFindings(document, catalog, day)).toEqual([...found, ...issueFindings(document, catalog, day, found)])
        expect(layerFindings(document, catalog, 'as-is', day)).toEqual(raciFindings(document, catalog, 'as-is', day))
      }
    }),
    { numRuns: 40 },
  )
})
