import type { OrganisationSize } from './engagement.ts'
import type { Side } from './record.ts'
import type { TargetRule } from './kpi.ts'

/**
 * Typed content that ships with the application. Slugs are stable: never renamed, never reused; documents store them.
 * `seed-1` is the RACI template text, `seed-2` the role description of a reliability and platform leader, `dora` the
 * current DORA metric definitions, `cncf` the CNCF platform engineering maturity model, `demarc` our own additions.
 */
export interface Catalog {
  readonly principles: readonly CatalogText[]
  readonly roles: readonly CatalogRole[]
  readonly raciGroups: readonly CatalogEntry[]
  readonly raciItems: readonly CatalogRaciItem[]
  readonly kpis: readonly CatalogKpi[]
  readonly steps: readonly CatalogStep[]
  readonly selfCheck: readonly CatalogQuestion[]
  readonly rubrics: readonly CatalogRubric[]
  /** The aspects of the rubrics. */
  readonly capabilities: readonly CatalogCapability[]
  readonly antiPatterns: readonly CatalogAntiPattern[]
  readonly earlyWarnings: readonly CatalogEarlyWarning[]
  readonly orgPatterns: readonly CatalogOrgPattern[]
  readonly roleVariants: readonly CatalogRoleVariant[]
  readonly onCallModels: readonly CatalogText[]
  readonly interviewPrompts: readonly CatalogInterviewPrompt[]
  /** What to ask in the interviews of the assessment. */
  readonly assessmentPrompts: readonly CatalogAssessmentPrompt[]
  readonly caseExercises: readonly CatalogText[]
  /** What an interview has to find out, before any prompt is chosen. */
  readonly interviewAssessments: readonly CatalogText[]
  readonly candidateSignals: readonly CatalogSignal[]
  readonly scorecard: readonly CatalogScorecardDimension[]
  readonly errorBudgetPolicy: CatalogErrorBudgetPolicy
  readonly postmortemChecklist: readonly CatalogText[]
  readonly safetyValves: readonly CatalogText[]
  readonly milestones: readonly CatalogMilestone[]
  readonly deliverables: readonly CatalogDeliverable[]
  readonly skills: readonly CatalogSkill[]
  readonly toolCategories: readonly CatalogToolCategory[]
  readonly stakeholders: readonly CatalogStakeholder[]
  readonly decisionRights: readonly CatalogDecisionRight[]
  readonly escalations: readonly CatalogText[]
  readonly responsibilities: readonly CatalogResponsibility[]
  readonly routines: readonly CatalogRoutine[]
  /** How the two sides and the product teams work together. */
  readonly collaboration: readonly CatalogText[]
  readonly risks: readonly CatalogRisk[]
  readonly aiImpact: readonly CatalogAiImpact[]
  readonly successMarks: readonly CatalogSuccessMark[]
  /** How to read and set targets, whatever the indicator. */
  readonly targetRules: readonly CatalogText[]
  readonly environmentTraits: readonly CatalogEnvironmentTrait[]
  readonly leaderProfile: readonly CatalogProfileFact[]
  readonly notes: readonly CatalogNote[]
}

export type CatalogSource = 'seed-1' | 'seed-2' | 'dora' | 'cncf' | 'demarc'

export interface CatalogEntry {
  readonly slug: string
  readonly name: string
  readonly sources: readonly CatalogSource[]
}

export interface CatalogText extends CatalogEntry {
  readonly text: string
}

export interface CatalogRole extends CatalogEntry {
  readonly side: Side
}

export interface CatalogRaciItem extends CatalogEntry {
  /** Slug of a RACI group. */
  readonly group: string
  readonly description: string
  /** Letters in the fixed order A R C I, by role slug, exactly as the seed gives them. */
  readonly letters: Readonly<Record<string, string>>
  /** Slugs of KPIs that tell whether the item works. */
  readonly kpis: readonly string[]
}

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

export type KpiType =
  'outcome' | 'output' | 'quality' | 'efficiency' | 'reliability' | 'governance' | 'collaboration' | 'leadership'

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

export interface CatalogStep extends CatalogEntry {
  readonly purpose: string
  readonly activities: readonly string[]
  readonly deliverables: readonly string[]
  /** Working days used when the step is dated for the first time. */
  readonly defaultDays: number
  readonly after: readonly string[]
}

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

export interface CatalogAssessmentPrompt extends CatalogEntry {
  readonly question: string
  /** What tells a good answer from a weak one. */
  readonly listenFor: string
  /** Slugs of the stakeholders it is for. */
  readonly stakeholders: readonly string[]
  /** Slugs of self-check questions, RACI items and KPIs that an answer bears on. */
  readonly relates: readonly string[]
}

export interface CatalogSignal extends CatalogEntry {
  readonly strength: 'strong' | 'weak' | 'red-flag'
}

export interface CatalogScorecardDimension extends CatalogEntry {
  readonly evaluates: string
  /** Percent; all dimensions sum to 100. */
  readonly weight: number
}

export interface CatalogErrorBudgetPolicy extends CatalogEntry {
  readonly period: 'quarterly'
  /** Shares of the budget consumed, percent. */
  readonly thresholds: readonly { readonly above: number; readonly action: string }[]
  readonly exit: readonly string[]
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

export interface CatalogToolCategory extends CatalogEntry {
  readonly examples: readonly string[]
  readonly use: string
  readonly standing: 'common' | 'optional' | 'context'
  /** The source's qualification, for example "common in regulated organisations"; empty when there is none. */
  readonly remark: string
}

export interface CatalogStakeholder extends CatalogEntry {
  readonly group: 'internal' | 'external' | 'peer' | 'upstream' | 'downstream'
  readonly interest: string
  /** Slug of the stakeholder who is the same people in another part, such as support, which the seed has twice. */
  readonly sameAs?: string
}

export interface CatalogDecisionRight extends CatalogEntry {
  readonly authority:
    | 'independent'
    | 'team-or-architecture'
    | 'executive'
    | 'budget'
    | 'architecture'
    | 'vendor'
    | 'hiring'
    | 'compliance'
    | 'shared'
  readonly text: string
  /** Slugs of the matrix items it is about. */
  readonly items?: readonly string[]
}

export interface CatalogResponsibility extends CatalogEntry {
  readonly group: 'strategic' | 'operational' | 'technical' | 'cross-functional' | 'governance' | 'leadership'
  readonly text: string
}

export interface CatalogRoutine extends CatalogText {
  readonly rhythm: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'monthly-or-quarterly' | 'incident'
  /** A meeting has invitees and a date; everything else is work. */
  readonly kind: 'work' | 'meeting'
}

export interface CatalogRisk extends CatalogText {
  readonly group: 'challenge' | 'bottleneck' | 'underperformance' | 'business-risk'
}

/** What machines take over, what stays with people, what shifts in 2 to 5 years, what is newly expected. */
export interface CatalogAiImpact extends CatalogText {
  readonly group: 'automatable' | 'human' | 'shift' | 'expectation'
}

/** What the organisation wants from the change, when it counts as a success, and what excellent looks like. */
export interface CatalogSuccessMark extends CatalogText {
  readonly group: 'outcome' | 'success' | 'excellence'
}

/** What a typical environment looks like, to hold the As-Is against. */
export interface CatalogEnvironmentTrait extends CatalogText {
  readonly area: 'infrastructure' | 'application' | 'data' | 'security' | 'delivery' | 'planning' | 'scale' | 'topology'
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

/** A flaw or disagreement in the sources, kept visible and never silently mended. */
export interface CatalogNote extends CatalogEntry {
  readonly text: string
  /** Slugs of the entries it is about; one that stands in several lists is meant in each of them. */
  readonly about: readonly string[]
}
