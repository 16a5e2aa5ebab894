import type { CatalogEntry, CatalogSource, CatalogText } from './catalog-entry.ts'

export interface CatalogAntiPattern extends CatalogEntry {
  readonly symptom: string
  readonly counter: string
}

export interface CatalogEarlyWarning extends CatalogEntry {
  readonly signal: string
  /** Slugs of KPIs, RACI items, anti-patterns or risks to look at. */
  readonly watch: readonly string[]
  /** What the engagement's own rows say of it. */
  readonly indicators: readonly CatalogIndicator[]
}

/** A share that is worked out from the rows of the engagement, 0 to 1. */
export interface CatalogIndicator {
  /** Unique over all warnings; `early-warning-indicators.ts` knows how to work it out. */
  readonly key: string
  readonly title: string
  /** Numerator and denominator in words. */
  readonly formula: string
  /** Whether more of it is worse, or less. */
  readonly worse: 'more' | 'less'
  /** Percent beyond which it is to be watched, and beyond which it is a warning. */
  readonly watch: number
  readonly warn: number
  /** Where the two thresholds come from. */
  readonly source: CatalogSource
}

export interface CatalogRisk extends CatalogText {
  readonly group: 'challenge' | 'bottleneck' | 'underperformance' | 'business-risk'
}
