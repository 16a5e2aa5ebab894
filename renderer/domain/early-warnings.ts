import type { CatalogEarlyWarning, CatalogIndicator } from './catalog-warnings.ts'
import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import { countIndicator, thresholdText, type IndicatorCount } from './early-warning-indicators.ts'
import type { FindingPlace } from './finding.ts'
import { currentKpiViews, kpiViewTables, type KpiView } from './kpi-status.ts'
import { targetText, withUnit } from './target-text.ts'
import { printNumber, printPercent } from './number-text.ts'
import { asIs } from './raci.ts'
import { remember } from './remember.ts'
import { stageOfTable } from './stage.ts'

/** `unknown`: nothing is there to tell; it is neither fine nor bad. */
export type WarningState = 'fine' | 'watch' | 'warning' | 'unknown'

/** A sign that the boundary is slipping, with what the engagement's own data says of it. */
export interface EarlyWarning {
  readonly entry: CatalogEarlyWarning
  /** That of its worst indicator; unknown when none has data. */
  readonly state: WarningState
  readonly indicators: readonly WarningIndicator[]
}

/** One figure behind a warning: a share counted from rows, or a KPI that the engagement has chosen. */
export interface WarningIndicator {
  /** Unique within its warning. */
  readonly key: string
  readonly title: string
  /** "18 of 40 services, 45 %"; null while there is no data. */
  readonly value: string | null
  /** How the value is worked out. */
  readonly formula: string
  /** What counts as fine: "Watch above 30 %, warning above 50 %." */
  readonly threshold: string
  readonly state: WarningState
  /** The state in words, with what it rests on and what could not be counted. */
  readonly reason: string
  /** Where to look: the first row behind it; null when there is none. */
  readonly place: FindingPlace | null
  /** Ids of all rows behind it, in the table of `place`. */
  readonly rows: readonly string[]
}

/** Every early warning of the catalog, in its order. */
export function earlyWarnings(document: EngagementDocument, catalog: Catalog, today: string): EarlyWarning[] {
  const kpis = currentKpiViews(document, catalog, today)
  return catalog.earlyWarnings.map((entry) => {
    const indicators = [
      ...entry.indicators.map((indicator) => counted(indicator, countIndicator(indicator.key, document))),
      ...kpis.filter(({ kpi }) => kpi.catalog !== null && entry.watch.includes(kpi.catalog)).map(fromKpi),
    ]
    return { entry, state: worst(indicators), indicators }
  })
}

/** The same, worked out once per state of the tables it reads. */
export const currentEarlyWarnings = remember(earlyWarnings, (document, catalog, today) => [
  document.services,
  document.toil,
  document.tools,
  document.teams,
  document.engagement,
  document.raciItems,
  document.raciCells,
  ...kpiViewTables(document),
  catalog,
  today,
])

/** Worst first, unknown last; the catalog's order otherwise. */
export function byState(a: EarlyWarning, b: EarlyWarning): number {
  return rank[b.state] - rank[a.state]
}

const rank: Readonly<Record<WarningState, number>> = { unknown: 0, fine: 1, watch: 2, warning: 3 }

function worst(indicators: readonly WarningIndicator[]): WarningState {
  return indicators.reduce<WarningState>(
    (state, each) => (rank[each.state] > rank[state] ? each.state : state),
    'unknown',
  )
}

function counted(indicator: CatalogIndicator, count: IndicatorCount | null): WarningIndicator {
  const { key, title, formula } = indicator
  const threshold = thresholdText(indicator)
  const about = { key, title, formula, threshold, rows: count?.rows ?? [] }
  if (count === null || count.whole === 0)
    return { ...about, value: null, state: 'unknown', reason: count?.missing ?? 'Not counted.', place: null }
  const share = count.part / count.whole
  const value = `${amount(count.part)} of ${amount(count.whole)} ${count.noun}, ${printPercent(share)}`
  const state = judge(indicator, share * 100)
  const left = count.unknown === 0 ? '' : ` ${count.unknown} more ${count.unknown === 1 ? 'does' : 'do'} not say.`
  return {
    ...about,
    value,
    state,
    reason: `${value}. ${threshold}${left}`,
    place: placeOf(count),
  }
}

/** A threshold itself still counts as the better side. */
function judge({ worse, watch, warn }: CatalogIndicator, percent: number): WarningState {
  const beyond = (threshold: number) =>
    worse === 'more' ? percent > threshold + tolerance : percent < threshold - tolerance
  if (beyond(warn)) return 'warning'
  return beyond(watch) ? 'watch' : 'fine'
}

/** Binary rounding must not carry a share over its threshold. */
const tolerance = 1e-9

const kpiStates = { on: 'fine', near: 'watch', off: 'warning', stale: 'unknown', unknown: 'unknown' } as const

/** A chosen KPI is judged by the client's own target, not by one of ours. */
function fromKpi(view: KpiView): WarningIndicator {
  const target = targetText(view.wanted, view.unit)
  return {
    key: `kpi:${view.kpi.id}`,
    title: view.name,
    value: view.latest === null ? null : withUnit(view.latest.value, view.unit),
    formula: view.entry?.formula ?? view.definition,
    threshold: target === '' ? 'No target is agreed.' : `Target: ${target}.`,
    state: kpiStates[view.status],
    reason: view.reason,
    place: { stage: 'kpi', table: 'kpis', id: view.kpi.id, field: 'readings' },
    rows: [view.kpi.id],
  }
}

function placeOf({ table, rows }: IndicatorCount): FindingPlace | null {
  const [id] = rows
  if (id === undefined) return null
  const stage = stageOfTable[table]
  return table === 'raciItems' ? { stage, table, id, layer: asIs } : { stage, table, id }
}

/** Hours and requests to whole ones from ten on: more would pretend. */
function amount(value: number): string {
  return printNumber(value >= 10 ? Math.round(value) : Math.round(value * 10) / 10)
}
