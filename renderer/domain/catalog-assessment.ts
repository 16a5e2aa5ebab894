import type { CatalogEntry, CatalogText } from './catalog-entry.ts'

export interface CatalogQuestion extends CatalogEntry {
  readonly question: string
  /** What makes a "yes" believable. */
  readonly evidence: string
  /** Slugs of RACI items, KPIs or steps it bears on. */
  readonly relates: readonly string[]
}

/** A ladder of levels that several aspects share. */
export interface CatalogRubric extends CatalogText {
  /** Names of the levels, lowest first. */
  readonly levels: readonly { readonly level: number; readonly title: string }[]
}

/** One aspect of a rubric. */
export interface CatalogCapability extends CatalogEntry {
  /** Slug of the rubric. */
  readonly rubric: string
  readonly question: string
  /** What one would see, level by level, in the order of the rubric's. */
  readonly levels: readonly CatalogCapabilityLevel[]
  /** Slugs of RACI items or KPIs that bear on it. */
  readonly relates: readonly string[]
}

export interface CatalogCapabilityLevel {
  readonly level: number
  readonly title: string
  readonly text: string
}

export interface CatalogAssessmentPrompt extends CatalogEntry {
  readonly question: string
  /** What tells a good answer from a weak one. */
  readonly listenFor: string
  /** Slugs of the stakeholders it is for. */
  readonly stakeholders: readonly string[]
  /** Slugs of self-check questions, RACI items and KPIs that an answer bears on. */
  readonly relates: readonly string[]
}

export interface CatalogStakeholder extends CatalogEntry {
  readonly group: 'internal' | 'external' | 'peer' | 'upstream' | 'downstream'
  readonly interest: string
  /** Slug of the stakeholder who is the same people in another part, such as support, which the seed has twice. */
  readonly sameAs?: string
}

export interface CatalogToolCategory extends CatalogEntry {
  readonly examples: readonly string[]
  readonly use: string
  readonly standing: 'common' | 'optional' | 'context'
  /** The source's qualification, for example "common in regulated organisations"; empty when there is none. */
  readonly remark: string
}

/** What a typical environment looks like, to hold the As-Is against. */
export interface CatalogEnvironmentTrait extends CatalogText {
  readonly area: 'infrastructure' | 'application' | 'data' | 'security' | 'delivery' | 'planning' | 'scale' | 'topology'
}
