import type { CatalogEntry, CatalogText } from './catalog-entry.ts'
import type { OrganisationSize } from './engagement.ts'

export interface CatalogOrgPattern extends CatalogEntry {
  readonly size: OrganisationSize
  readonly engineers: string
  readonly shape: readonly string[]
}

export interface CatalogRoleVariant extends CatalogEntry {
  readonly dimension: 'size' | 'industry' | 'geography' | 'delivery' | 'stage' | 'regulation'
  readonly applies: string
  readonly focus: readonly string[]
}

export interface CatalogInterviewPrompt extends CatalogEntry {
  readonly side: 'sre' | 'platform'
  readonly prompt: string
  /** The seed's own where it gives some; otherwise ours, and then `demarc` is among the sources. */
  readonly goodSignals: readonly string[]
}

export interface CatalogSignal extends CatalogEntry {
  readonly strength: 'strong' | 'weak' | 'red-flag'
}

export interface CatalogScorecardDimension extends CatalogEntry {
  readonly evaluates: string
  /** Percent; all dimensions sum to 100. */
  readonly weight: number
}

export interface CatalogSkill extends CatalogEntry {
  readonly group: 'must-have' | 'good-to-have' | 'advanced' | 'emerging' | 'soft'
  /** Null for soft skills: the source ranks none of them. */
  readonly importance: 'critical' | 'important' | 'optional' | 'context-specific' | null
  /** What the skill takes in; for a soft skill, why it matters. */
  readonly covers: string
  /** Where it is used; for a soft skill, how it shows. */
  readonly use: string
  /** What strong performance looks like; empty where the source says nothing. */
  readonly strong: string
  /** The source's qualification of the importance, for example "growing"; empty when there is none. */
  readonly remark: string
}

/** The person who leads both sides: experience asked for, where they come from and go to, how the job changes. */
export interface CatalogProfileFact extends CatalogText {
  readonly group:
    | 'scope'
    | 'experience'
    | 'certification'
    | 'background'
    | 'leadership'
    | 'feeder'
    | 'next'
    | 'adjacent'
    | 'promotion'
    | 'phase'
}

/** What machines take over, what stays with people, what shifts in 2 to 5 years, what is newly expected. */
export interface CatalogAiImpact extends CatalogText {
  readonly group: 'automatable' | 'human' | 'shift' | 'expectation'
}
