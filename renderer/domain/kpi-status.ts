import type { CatalogKpi } from './catalog-kpi.ts'
import type { Catalog } from './catalog.ts'
import { emptyDocument, type EngagementDocument } from './document.ts'
import { groupBy } from './group-by.ts'
import { understood } from './invalid-text.ts'
import {
  milestoneDays,
  milestoneDayTables,
  milestoneTargets,
  noMilestoneDays,
  type MilestoneDays,
} from './kpi-milestones.ts'
import { organisationWide, partKey, partName, partOf, partTier, type KpiPart } from './kpi-scope.ts'
import type { KpiTarget } from './kpi-target.ts'
import { kpiStanding, noReading, type KpiStanding } from './kpi-standing.ts'
import type { Kpi, Reading, TargetRule } from './kpi.ts'
import type { MilestoneTables } from './planned-milestones.ts'
import { remember } from './remember.ts'
import { nameOr } from './row-name.ts'

/**
 * A KPI as it is shown: the client's words over the catalog's, its readings of the whole organisation, and where it
 * stands and why.
 */
export interface KpiView extends KpiStanding {
  readonly kpi: Kpi
  readonly entry: CatalogKpi | null
  readonly name: string
  readonly definition: string
  readonly formula: string
  readonly unit: string
  /** Null while none is agreed, and while what was typed as the target is not understood. */
  readonly rule: TargetRule | null
  /** The KPI's own target; what is judged by is `wanted`. */
  readonly target: number | null
  /** Upper end of the band with `within`; `target` is the lower one. */
  readonly upper: number | null
  /** Text typed as the target that is no target, or null. */
  readonly typedTarget: string | null
  /** A line for each tier, team and service that readings or targets name. */
  readonly scopeViews: readonly KpiScopeView[]
}

/** The readings of a part of the organisation. */
export interface KpiScopeView extends KpiStanding {
  readonly part: KpiPart
  /** `tier/2`, `team/team_1`. */
  readonly key: string
  readonly name: string
}

export type KpiViewTables = Pick<EngagementDocument, 'kpis' | 'readings' | 'kpiTargets' | 'teams' | 'services'> &
  MilestoneTables

export function kpiViews(document: KpiViewTables, catalog: Catalog, today: string): KpiView[] {
  const readings = byKpi(document.readings.rows)
  const targets = byKpi(document.kpiTargets.rows)
  const days = milestoneDays(document, catalog)
  return document.kpis.rows.map((kpi) =>
    kpiView(kpi, readings.get(kpi.id) ?? [], catalog, today, { document, days, targets: targets.get(kpi.id) ?? [] }),
  )
}

/** The same, worked out once per state of what they rest on. */
export const currentKpiViews = remember(kpiViews, (document, catalog, today) => [
  ...kpiViewTables(document),
  catalog,
  today,
])

/** The tables that the views read, for whoever remembers something that rests on them. */
export function kpiViewTables(document: KpiViewTables): readonly unknown[] {
  return [
    document.kpis,
    document.readings,
    document.kpiTargets,
    document.teams,
    document.services,
    ...milestoneDayTables(document),
  ]
}

/** What a KPI's view needs beside its readings. */
interface KpiContext {
  readonly document: Pick<EngagementDocument, 'engagement' | 'teams' | 'services'>
  readonly days: MilestoneDays
  readonly targets: readonly KpiTarget[]
}

const alone: KpiContext = { document: emptyDocument(), days: noMilestoneDays, targets: [] }

export function kpiView(
  kpi: Kpi,
  all: readonly Reading[],
  catalog: Catalog,
  today: string,
  { document, days, targets }: KpiContext = alone,
): KpiView {
  const entry = catalogKpi(kpi, catalog) ?? null
  const typedTarget = kpi.invalid?.target ?? null
  const unit = kpiUnit(kpi, catalog)
  const parts = partsIn(kpi, all, targets, document)
  const judged = (readings: readonly Reading[], tier: ReturnType<typeof partTier>) =>
    kpiStanding({ kpi, near: entry?.near ?? null, unit, today }, readings, milestoneTargets(targets, tier, days))
  const own = judged(organisationWide(all), null)
  const elsewhere = parts.some(({ readings }) => readings.length > 0)
  return {
    kpi,
    entry,
    name: nameOr(kpiName(kpi, catalog), 'KPI'),
    definition: kpi.definition ?? entry?.definition ?? '',
    formula: kpi.formula ?? entry?.formula ?? '',
    unit,
    rule: typedTarget === null ? kpi.rule : null,
    target: typedTarget === null ? kpi.target : null,
    upper: typedTarget === null ? understood(kpi, 'upper') : null,
    typedTarget,
    ...own,
    reason: own.reason === noReading && elsewhere ? onlyParts : own.reason,
    scopeViews: parts.map(({ part, readings }) => ({
      part,
      key: partKey(part),
      name: partName(part, document),
      ...judged(readings, partTier(part, document)),
    })),
  }
}

const onlyParts = 'No reading of the whole organisation yet, only of parts of it.'

/** Whether there is a choice to make: the sources differ, and more than one of them names a target. */
export function sourcesDisagree(entry: CatalogKpi): boolean {
  return entry.disagreement && entry.targets.length > 1
}

/** The entry of the library a KPI was chosen from; undefined for a KPI of the client's own. */
export function catalogKpi(kpi: Kpi, catalog: Catalog): CatalogKpi | undefined {
  return catalog.kpis.find((entry) => entry.slug === kpi.catalog)
}

/** The KPI's unit, the client's before the catalog's; empty for none. */
export function kpiUnit(kpi: Kpi, catalog: Catalog): string {
  return kpi.unit ?? catalogKpi(kpi, catalog)?.unit ?? ''
}

/** The KPI's name in the client's words, else the catalog's. */
export function kpiName(kpi: Kpi, catalog: Catalog): string {
  return kpi.name ?? catalogKpi(kpi, catalog)?.name ?? ''
}

function byKpi<Row extends { readonly kpi: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return groupBy(rows, ({ kpi }) => kpi)
}

/** Tiers by number, then teams and services in the order of their tables; those whose rows are gone last. */
function partsIn(
  kpi: Kpi,
  all: readonly Reading[],
  targets: readonly KpiTarget[],
  document: KpiContext['document'],
): readonly { readonly part: KpiPart; readonly readings: readonly Reading[] }[] {
  const found = new Map<string, { readonly part: KpiPart; readonly readings: Reading[] }>()
  const listFor = (part: KpiPart) => {
    const key = partKey(part)
    const known = found.get(key) ?? { part, readings: [] }
    found.set(key, known)
    return known.readings
  }
  if (kpi.scope === 'tier')
    for (const target of targets) {
      const tier = understood(target, 'tier')
      if (tier !== null) listFor({ type: 'tier', tier })
    }
  for (const reading of all) {
    const part = partOf(reading)
    if (part !== null && part !== 'organisation') listFor(part).push(reading)
  }
  const place = (part: KpiPart) =>
    part.type === 'tier'
      ? part.tier
      : (document[part.type === 'team' ? 'teams' : 'services'].index.get(part.id) ?? Number.MAX_SAFE_INTEGER)
  const kinds = ['tier', 'team', 'service']
  return [...found.values()].sort(
    (a, b) => kinds.indexOf(a.part.type) - kinds.indexOf(b.part.type) || place(a.part) - place(b.part),
  )
}
