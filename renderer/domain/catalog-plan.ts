import type { CatalogEntry, CatalogText } from './catalog-entry.ts'

export interface CatalogStep extends CatalogEntry {
  readonly purpose: string
  readonly activities: readonly string[]
  readonly deliverables: readonly string[]
  /** Working days used when the step is dated for the first time. */
  readonly defaultDays: number
  readonly after: readonly string[]
}

export interface CatalogMilestone extends CatalogEntry {
  readonly horizon: '30-days' | '60-days' | '90-days' | '6-months' | '12-months' | '18-36-months'
  /** Calendar days from the start; null for the long-term horizon. */
  readonly days: number | null
  readonly outcomes: readonly string[]
}

export interface CatalogDeliverable extends CatalogText {
  readonly group: 'reliability' | 'platform' | 'governance' | 'people'
}

/** What the organisation wants from the change, when it counts as a success, and what excellent looks like. */
export interface CatalogSuccessMark extends CatalogText {
  readonly group: 'outcome' | 'success' | 'excellence'
}

export interface CatalogErrorBudgetPolicy extends CatalogEntry {
  readonly period: 'quarterly'
  /** Shares of the budget consumed, percent. */
  readonly thresholds: readonly { readonly above: number; readonly action: string }[]
  readonly exit: readonly string[]
}
