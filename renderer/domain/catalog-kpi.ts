import type { CatalogEntry, CatalogSource } from './catalog-entry.ts'
import type { TargetRule } from './kpi.ts'

export interface CatalogKpi extends CatalogEntry {
  readonly side: 'sre' | 'platform' | 'both'
  readonly definition: string
  /** Formula in words with numerator and denominator. */
  readonly formula: string
  readonly why: string
  readonly unit: string
  readonly types: readonly KpiType[]
  readonly frequencies: readonly ('daily' | 'weekly' | 'monthly' | 'quarterly')[]
  readonly targets: readonly CatalogTarget[]
  /** How far off the target still counts as near, in the unit of the KPI. */
  readonly near: number
  /** Older or other names: DORA's earlier metric names, the seeds' own. */
  readonly formerly: readonly string[]
  /** True when two sources' targets or definitions differ; a note says how. */
  readonly disagreement: boolean
  /** Slug of a KPI that keeps this one honest, or null. */
  readonly pairedWith: string | null
}

export type KpiType =
  'outcome' | 'output' | 'quality' | 'efficiency' | 'reliability' | 'governance' | 'collaboration' | 'leadership'

/** A target as one source states it. Several sources may disagree; all are kept. */
export interface CatalogTarget {
  /** Unique within the KPI, for example `seed-1`, `seed-2-tier-1`. */
  readonly key: string
  readonly source: CatalogSource
  /** The source's figure in our words: "at most 30 %, hard cap 50 %". */
  readonly text: string
  readonly rule: TargetRule
  /** Threshold in the unit of the KPI; null when the source gives only a direction. */
  readonly value: number | null
  /**
   * A second figure of the source, always the less demanding one: the cap, the other end of a range, the alert line; null
   * when there is none. `value` holds the demanding one.
   */
  readonly limit: number | null
}
