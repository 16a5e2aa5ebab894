import type {
  CatalogAssessmentPrompt,
  CatalogCapability,
  CatalogEnvironmentTrait,
  CatalogQuestion,
  CatalogRubric,
  CatalogStakeholder,
  CatalogToolCategory,
} from './catalog-assessment.ts'
import type { CatalogEntry, CatalogNote, CatalogText } from './catalog-entry.ts'
import type { CatalogKpi } from './catalog-kpi.ts'
import type {
  CatalogAiImpact,
  CatalogInterviewPrompt,
  CatalogOrgPattern,
  CatalogProfileFact,
  CatalogRoleVariant,
  CatalogScorecardDimension,
  CatalogSignal,
  CatalogSkill,
} from './catalog-people.ts'
import type {
  CatalogDeliverable,
  CatalogErrorBudgetPolicy,
  CatalogMilestone,
  CatalogStep,
  CatalogSuccessMark,
} from './catalog-plan.ts'
import type {
  CatalogDecisionRight,
  CatalogRaciItem,
  CatalogRaciPreset,
  CatalogResponsibility,
  CatalogRole,
  CatalogRoutine,
} from './catalog-raci.ts'
import type { CatalogAntiPattern, CatalogEarlyWarning, CatalogRisk } from './catalog-warnings.ts'

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
  readonly raciPresets: readonly CatalogRaciPreset[]
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
