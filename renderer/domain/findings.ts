import { capabilityFindings } from './capability-findings.ts'
import type { Catalog } from './catalog.ts'
import { letterSetOf, tierNamesOf } from './client-words.ts'
import { decisionRightFindings } from './decision-right-findings.ts'
import type { EngagementDocument } from './document.ts'
import { evidenceFindings } from './evidence-findings.ts'
import type { Finding } from './finding.ts'
import { gateFindings } from './gate-findings.ts'
import { issueFindings } from './issue-findings.ts'
import { kpiConsistencyFindings } from './kpi-consistency-findings.ts'
import { kpiFindings } from './kpi-findings.ts'
import { currentKpiViews, kpiViewTables } from './kpi-status.ts'
import { migrationFindings } from './migration-findings.ts'
import { planCapacityFindings } from './plan-capacity-findings.ts'
import { raciFindings } from './raci-findings.ts'
import { toBe } from './raci.ts'
import { remember } from './remember.ts'
import { riskFindings } from './risk-findings.ts'
import { selfCheckFindings } from './self-check-findings.ts'
import { serviceFindings } from './service-findings.ts'
import { toilFindings } from './toil-findings.ts'
import { toolFindings } from './tool-findings.ts'
import { waveFindings } from './wave-findings.ts'
import { traceFindings } from './trace-findings.ts'

/** Everything that deserves attention, in the order of the stages. Only what an edit touched is worked out anew. */
export function allFindings(document: EngagementDocument, catalog: Catalog, today: string): readonly Finding[] {
  const found = stageFindings(document, catalog, today)
  return [...found, ...issueFindings(document, catalog, today, found)]
}

function stageFindings(document: EngagementDocument, catalog: Catalog, today: string): readonly Finding[] {
  return [
    ...inventory(document),
    ...toil(document),
    ...tools(document, today),
    ...capability(document, catalog),
    ...selfCheck(document, catalog, today),
    ...evidence(document, today),
    ...layerFindings(document, catalog, toBe, today),
    ...decisions(document, catalog),
    ...kpis(document, catalog, today),
    ...migration(document, catalog, today),
    ...risks(document, today),
    ...gates(document, catalog, today),
    ...waves(document, today),
    ...planLoad(document, today),
    ...trace(document, catalog, today),
  ]
}

/** The conflicts of one layer of the matrix, worked out once per state of the matrix. */
export const layerFindings = remember(raciFindings, (document, catalog, layer, today) => [
  document.raciItems,
  document.raciCells,
  document.roles,
  document.teams,
  document.services,
  letterSetOf(document),
  catalog,
  layer,
  today,
])

const decisions = remember(decisionRightFindings, (document, catalog) => [
  document.decisionRights,
  document.raciItems,
  document.raciCells,
  document.roles,
  letterSetOf(document),
  catalog,
])

const inventory = remember(serviceFindings, (document) => [document.services, tierNamesOf(document)])

const tools = remember(toolFindings, (document, today) => [document.tools, document.teams, today])

const toil = remember(toilFindings, (document) => [document.toil, document.teams, document.engagement])

const capability = remember(capabilityFindings, (document, catalog) => [
  document.capabilities,
  document.capabilityVotes,
  catalog,
])

const selfCheck = remember(selfCheckFindings, (document, catalog, today) => [
  document.answers,
  document.roleAnswers,
  document.raciItems,
  document.raciCells,
  document.roles,
  document.services,
  document.kpis,
  document.readings,
  document.toil,
  document.engagement,
  catalog,
  today,
])

const evidence = remember(evidenceFindings, (document, today) => [
  document.evidence,
  document.requests,
  document.interviews,
  document.issues,
  today,
])

const kpis = remember(
  (document: EngagementDocument, catalog: Catalog, today: string) => {
    const views = currentKpiViews(document, catalog, today)
    return [...kpiFindings(views), ...kpiConsistencyFindings(views, document, catalog)]
  },
  (document, catalog, today) => [
    ...kpiViewTables(document),
    document.roles,
    document.raciItems,
    document.raciCells,
    document.answers,
    catalog,
    today,
  ],
)

const migration = remember(migrationFindings, (document, catalog, today) => [
  document.tasks,
  document.steps,
  document.engagement,
  document.holidays,
  catalog,
  today,
])

const trace = remember(traceFindings, (document, catalog, today) => [
  ...kpiViewTables(document),
  document.tasks,
  document.steps,
  document.holidays,
  document.waves,
  document.issues,
  document.raciItems,
  document.raciCells,
  document.roles,
  document.answers,
  document.toil,
  document.tools,
  catalog,
  today,
])

const risks = remember(riskFindings, (document, today) => [document.risks, today])

const gates = remember(gateFindings, (document, catalog, today) => [
  document.milestones,
  document.tasks,
  document.holidays,
  ...kpiViewTables(document),
  catalog,
  today,
])

const waves = remember(waveFindings, (document, today) => [
  document.waves,
  document.services,
  document.tasks,
  document.engagement,
  document.holidays,
  today,
])

const planLoad = remember(planCapacityFindings, (document, today) => [
  document.tasks,
  document.engagement,
  document.holidays,
  document.roles,
  document.teams,
  today,
])
