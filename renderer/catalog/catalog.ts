import type { Catalog } from '#domain/catalog.ts'
import { aiImpact } from './ai-impact.ts'
import { antiPatterns } from './anti-patterns.ts'
import { assessmentPrompts } from './assessment-prompts.ts'
import { candidateSignals } from './candidate-signals.ts'
import { capabilities, rubrics } from './capabilities.ts'
import { collaboration } from './collaboration.ts'
import { decisionRights, escalations } from './decision-rights.ts'
import { deliverables } from './deliverables.ts'
import { earlyWarnings } from './early-warnings.ts'
import { environmentTraits } from './environment-traits.ts'
import { errorBudgetPolicy, postmortemChecklist, safetyValves } from './governance.ts'
import { caseExercises, interviewAssessments, interviewPrompts } from './interviews.ts'
import { kpis } from './kpis.ts'
import { leaderProfile } from './leader-profile.ts'
import { milestones } from './milestones.ts'
import { notes } from './notes.ts'
import { onCallModels } from './on-call-models.ts'
import { orgPatterns } from './org-patterns.ts'
import { principles } from './principles.ts'
import { raciPresets } from './raci-presets.ts'
import { raciGroups, raciItems } from './raci.ts'
import { responsibilities } from './responsibilities.ts'
import { risks } from './risks.ts'
import { roleVariants } from './role-variants.ts'
import { roles } from './roles.ts'
import { routines } from './routines.ts'
import { scorecard } from './scorecard.ts'
import { selfCheck } from './self-check.ts'
import { skills } from './skills.ts'
import { stakeholders } from './stakeholders.ts'
import { steps } from './steps.ts'
import { successMarks } from './success-marks.ts'
import { targetRules } from './target-rules.ts'
import { toolCategories } from './tool-categories.ts'

/** The whole content that ships with the application. Documents refer to it by slug. */
export const catalog: Catalog = {
  principles,
  roles,
  raciGroups,
  raciItems,
  raciPresets,
  kpis,
  steps,
  selfCheck,
  rubrics,
  capabilities,
  antiPatterns,
  earlyWarnings,
  orgPatterns,
  roleVariants,
  onCallModels,
  interviewPrompts,
  assessmentPrompts,
  caseExercises,
  interviewAssessments,
  candidateSignals,
  scorecard,
  errorBudgetPolicy,
  postmortemChecklist,
  safetyValves,
  milestones,
  deliverables,
  skills,
  toolCategories,
  stakeholders,
  decisionRights,
  escalations,
  responsibilities,
  routines,
  collaboration,
  risks,
  aiImpact,
  successMarks,
  targetRules,
  environmentTraits,
  leaderProfile,
  notes,
}
