import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { planEffects } from '../effect/plan-effects.ts'
import { asIs, toBe, type RaciLayer } from '../raci.ts'
import { capabilitySheet } from './capability-sheet.ts'
import { decisionRightsSheet } from './decision-rights-sheet.ts'
import { effectSheet } from './effect-sheet.ts'
import { errorBudgetSheet } from './error-budget-sheet.ts'
import { eventStatisticsSheets } from './event-statistics-sheet.ts'
import { evidenceSheet, requestsSheet } from './evidence-sheet.ts'
import { findingsSheet, suggestionsSheet } from './findings-sheet.ts'
import { kpiBaselineSheet } from './kpi-baseline-sheet.ts'
import { kpiReadingsSheet } from './kpi-readings-sheet.ts'
import { kpiTiersSheets } from './kpi-tiers-sheet.ts'
import { migrationSheet } from './migration-sheet.ts'
import { planCalendarSheet } from './plan-calendar-sheet.ts'
import { planLoadSheet } from './plan-load-sheet.ts'
import { planMilestonesSheet } from './plan-milestones-sheet.ts'
import { raciDecisionsSheet } from './raci-decisions-sheet.ts'
import { raciDifferenceSheet, raciProposalsSheet } from './raci-difference-sheet.ts'
import { raciFindingsSheet } from './raci-findings-sheet.ts'
import { raciLoadSheet } from './raci-load-sheet.ts'
import { raciNotesSheet } from './raci-notes-sheet.ts'
import { raciSheet } from './raci-sheet.ts'
import { readMeSheet } from './read-me-sheet.ts'
import { riskMatrixSheet, risksSheet } from './risks-sheet.ts'
import { selfCheckSheet } from './self-check-sheet.ts'
import { servicesSheet } from './services-sheet.ts'
import { sloCoverageSheet } from './slo-coverage-sheet.ts'
import { summarySheet } from './summary-sheet.ts'
import type { WorkbookOptions } from './title-block.ts'
import { toilParetoSheet } from './toil-pareto-sheet.ts'
import { toilRankingSheet } from './toil-ranking-sheet.ts'
import { toilRatioSheet } from './toil-ratio-sheet.ts'
import { toilSheet } from './toil-sheet.ts'
import { toolSprawlSheet } from './tool-sprawl-sheet.ts'
import { toolsSheet } from './tools-sheet.ts'
import { traceSheet } from './trace-sheet.ts'
import { wavesSheet } from './waves-sheet.ts'
import type { ChoiceList, SheetModel, WorkbookModel } from './workbook-model.ts'

/**
 * Shape of the workbook itself, for whoever reads one back: raised when keys or columns change their meaning. In 2 the
 * sheet "Findings" holds what was taken up; what rules find and nobody decided is "Suggestions".
 * In 3 `start` of the plan is the day that a task is held by; the days that follow are `begins` and `ends`.
 */
const workbookSchema = '3'

/** Everything handed over, as one workbook. What is optional appears when it holds something. */
export function deliverableWorkbook(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): WorkbookModel {
  const layers: readonly RaciLayer[] = document.raciCells.rows.some((cell) => cell.layer === asIs)
    ? [toBe, asIs]
    : [toBe]
  const services = servicesSheet(document, catalog, options)
  const tools = toolsSheet(document, catalog, options)
  const raci = raciSheet(document, catalog, options, toBe)
  const raciLayers = layers.map((layer) => ({
    layer,
    sheet: layer === toBe ? raci : raciSheet(document, catalog, options, layer),
  }))
  const readings = kpiReadingsSheet(document, catalog, options)
  const kpis = kpiBaselineSheet(document, catalog, options, readings)
  const suggestions = suggestionsSheet(document, catalog, options)
  const lists = [
    services,
    ...(document.services.rows.length > 0 ? [sloCoverageSheet(document, options, services)] : []),
    ...toilSheets(document, catalog, options),
    ...(document.tools.rows.length > 0 ? [tools, toolSprawlSheet(document, options, tools)] : []),
    ...(document.capabilities.rows.length + document.capabilityVotes.rows.length > 0
      ? [capabilitySheet(document, catalog, options)]
      : []),
    selfCheckSheet(document, catalog, options),
    ...raciLayers.map(({ sheet }) => sheet),
    ...(layers.includes(asIs) ? [raciDifferenceSheet(document, catalog, options)] : []),
    ...(document.proposals.rows.length > 0 ? [raciProposalsSheet(document, catalog, options)] : []),
    raciFindingsSheet(document, catalog, options, layers),
    ...(document.raciItems.rows.length > 0 ? [raciDecisionsSheet(document, catalog, options)] : []),
    ...(document.raciComments.rows.length > 0 ? [raciNotesSheet(document, catalog, options)] : []),
    ...(document.roles.rows.length > 0 ? [raciLoadSheet(document, options, raciLayers)] : []),
    ...(document.decisionRights.rows.length > 0 ? [decisionRightsSheet(document, catalog, options)] : []),
    kpis,
    readings,
    ...kpiTiersSheets(document, catalog, options, { kpis, readings }),
    ...(document.errorBudgets.rows.length > 0 ? [errorBudgetSheet(document, options)] : []),
    ...eventStatisticsSheets(document, catalog, options),
    ...planSheets(document, catalog, options),
    findingsSheet(document, catalog, options),
    ...(suggestions.rows.length > 0 ? [suggestions] : []),
    ...(document.evidence.rows.length > 0 ? [evidenceSheet(document, catalog, options)] : []),
    ...(document.requests.rows.length > 0 ? [requestsSheet(document, catalog, options)] : []),
  ]
  const described = [summarySheet(document, catalog, options, { services, raci, kpis }), ...lists]
  const sheets = [readMeSheet(document, options, described), ...described]
  const client = sheets[0]?.title.client ?? ''
  return {
    title: `${client}: SRE and Platform Engineering`,
    date: options.today,
    sheets,
    lists: choiceLists(sheets),
    properties: {
      DemarcSchema: workbookSchema,
      DemarcVersion: options.version,
      DemarcExport: options.exportId,
    },
  }
}

/** The plan and what belongs to it; all but the plan itself when there is something. */
function planSheets(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel[] {
  const calendar = document.holidays.rows.length > 0 ? planCalendarSheet(document, options) : null
  const risks = document.risks.rows.length > 0 ? risksSheet(document, catalog, options) : null
  const load = planLoadSheet(document, options, calendar)
  const effects = planEffects(document, catalog, options.today)
  return [
    migrationSheet(document, catalog, options, calendar),
    ...(document.milestones.rows.length > 0 ? [planMilestonesSheet(document, catalog, options)] : []),
    ...(document.waves.rows.length > 0 ? [wavesSheet(document, catalog, options)] : []),
    ...(load.rows.length > 0 ? [load] : []),
    ...(calendar ? [calendar] : []),
    ...(risks ? [risks, riskMatrixSheet(document, options, risks)] : []),
    ...(document.tasks.rows.some(({ links }) => links.length > 0) ? [traceSheet(document, catalog, options)] : []),
    ...(effects.length > 0 ? [effectSheet(document, effects, options)] : []),
  ]
}

function toilSheets(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel[] {
  if (document.toil.rows.length === 0) return []
  const toil = toilSheet(document, catalog, options)
  const pages = [toilParetoSheet, toilRatioSheet, toilRankingSheet]
  return [toil, ...pages.map((page) => page(document, options, toil))]
}

function choiceLists(sheets: readonly SheetModel[]): ChoiceList[] {
  const lists = new Map<string, ChoiceList>()
  for (const sheet of sheets) for (const { choices } of sheet.columns) if (choices) lists.set(choices.name, choices)
  return [...lists.values()]
}
