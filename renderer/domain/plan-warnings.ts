import type { CatalogEarlyWarning } from './catalog-warnings.ts'
import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import { currentEarlyWarnings, type EarlyWarning, type WarningIndicator } from './early-warnings.ts'
import { missOf } from './kpi-standing.ts'
import { currentKpiViews, type KpiView } from './kpi-status.ts'
import type { MigrationTask } from './migration-task.ts'
import { linkedTables, linkTo } from './record-link.ts'
import type { Risk } from './risk.ts'
import { isLiveRisk } from './risk-score.ts'

/** A sign that the boundary is slipping, seen from the plan. */
export interface PlanWarning {
  readonly warning: EarlyWarning
  /** ISO date from which on it is known to be lit; null while it is not lit or nobody can know. */
  readonly since: string | null
  /** Where the day comes from, or why there is none; empty while it is not lit. */
  readonly sinceReason: string
  /** What the plan does about it. */
  readonly tasks: readonly MigrationTask[]
  /** Live risks of the register that were taken from it or from what it watches. */
  readonly risks: readonly Risk[]
}

/** How tasks are found, as the screen says it. */
export const answerRule =
  'A task answers a warning when it is linked to a KPI, RACI item or row behind it, or when a risk taken from it names the task.'

/** Every early warning of the catalog, in its order. */
export function planWarnings(document: EngagementDocument, catalog: Catalog, today: string): readonly PlanWarning[] {
  const views = currentKpiViews(document, catalog, today)
  return currentEarlyWarnings(document, catalog, today).map((warning) => {
    const risks = document.risks.rows.filter(
      (risk) => isLiveRisk(risk) && risk.catalog !== null && isBehind(warning.entry, risk.catalog),
    )
    const links = linksOf(warning, document)
    const named = new Set(risks.flatMap(({ tasks }) => tasks))
    const tasks = document.tasks.rows.filter((task) => named.has(task.id) || task.links.some((link) => links.has(link)))
    return { warning, ...sinceWhen(warning, views), tasks, risks }
  })
}

/** Whether it counts as lit. */
export function isLit({ state }: Pick<EarlyWarning, 'state'>): boolean {
  return state === 'watch' || state === 'warning'
}

function isBehind({ slug, watch }: CatalogEarlyWarning, risk: string): boolean {
  return risk === slug || watch.includes(risk)
}

/** Links to every row that the warning rests on. */
function linksOf({ entry, indicators }: EarlyWarning, document: EngagementDocument): ReadonlySet<string> {
  const items = document.raciItems.rows.filter(({ catalog }) => catalog !== null && entry.watch.includes(catalog))
  const rows = indicators.filter(isLit).flatMap(({ place, rows: ids }) => {
    const table = linkedTables.find((each) => each === place?.table)
    return table ? ids.map((id) => linkTo(table, id)) : []
  })
  const kpis = document.kpis.rows.filter(({ catalog }) => catalog !== null && entry.watch.includes(catalog))
  return new Set([
    ...items.map(({ id }) => linkTo('raciItems', id)),
    ...kpis.map(({ id }) => linkTo('kpis', id)),
    ...rows,
  ])
}

/** Only readings have days; what is counted from rows is known as of today. */
function sinceWhen(warning: EarlyWarning, views: readonly KpiView[]): Pick<PlanWarning, 'since' | 'sinceReason'> {
  if (!isLit(warning)) return { since: null, sinceReason: '' }
  const known = warning.indicators.filter(isLit).flatMap((indicator) => {
    const since = offSince(viewOf(indicator, views))
    return since === null ? [] : [{ since, title: indicator.title }]
  })
  const [first] = known.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  if (!first)
    return { since: null, sinceReason: 'Since when is unknown: it is counted from rows, which keep no history.' }
  return { since: first.since, sinceReason: `Readings of ${first.title} have missed the target since then.` }
}

function viewOf({ place }: WarningIndicator, views: readonly KpiView[]): KpiView | undefined {
  return place?.table === 'kpis' ? views.find(({ kpi }) => kpi.id === place.id) : undefined
}

/** The first of the newest readings in a row that miss the target of today. */
export function offSince(view: KpiView | undefined): string | null {
  if (view === undefined || (view.status !== 'off' && view.status !== 'near')) return null
  const { rule, target, upper } = view.wanted
  if (rule === null || rule === 'falling' || rule === 'rising' || target === null) return null
  const misses = (value: number) => missOf({ rule, target, upper }, value) > Math.abs(target) * 1e-9
  const lastGood = view.readings.findLastIndex(({ value }) => !misses(value))
  return view.readings[lastGood + 1]?.date ?? null
}
