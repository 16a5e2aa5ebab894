import { documentOf, type EngagementDocument, type TableName, type TableRows } from '#domain/document.ts'
import { catalog } from '#catalog/catalog.ts'
import { sampleCapabilities, sampleCapabilityVotes } from './capability.ts'
import { sampleIssues } from './issues.ts'
import { sampleEngagement, sampleRoles, sampleTeams } from './organisation.ts'
import { sampleErrorBudgets } from './error-budgets.ts'
import { sampleEvents } from './events.ts'
import { sampleEvidence, sampleRequests, withSampleEvidence } from './evidence.ts'
import { sampleInterviewNotes, sampleInterviews } from './interviews.ts'
import { sampleKpiTargets } from './kpi-definitions.ts'
import { sampleKpis, sampleReadings } from './kpis.ts'
import { samplePlanBaselines } from './plan-baseline.ts'
import { sampleHolidays } from './plan-calendar.ts'
import { sampleMilestones } from './plan-milestones.ts'
import { sampleTasks } from './plan-tasks.ts'
import { sampleWaves } from './plan-waves.ts'
import { sampleSteps } from './plan.ts'
import { sampleDecisionRights } from './decision-rights.ts'
import { sampleProposals, sampleRaciCells, sampleRaciComments } from './raci.ts'
import { sampleRaciItems } from './raci-items.ts'
import { sampleRisks } from './risks.ts'
import { sampleAnswers, sampleRoleAnswers } from './self-check.ts'
import { sampleServices } from './services.ts'
import { sampleToil } from './toil.ts'
import { sampleTools } from './tools.ts'

/**
 * Alder Media, the built-in example: an invented European publisher and streaming house of 180 engineers in its second
 * round. Ids are fixed and every date hangs on `today` (ISO), so the plan is always under way and the readings are
 * always recent; the same day gives the same document.
 */
export function sampleDocument(today: string): EngagementDocument {
  return documentOf(sampleRows(today))
}

/** The rows behind the sample, by table. */
export function sampleRows(today: string): SampleRows {
  const rest = rowsBesideIssues(today)
  const whole = { ...rest, decisionRights: sampleDecisionRights(documentOf(rest)) }
  return { ...whole, issues: withSampleEvidence('issues', sampleIssues(documentOf(whole), catalog, today)) }
}

type SampleRows = { readonly [T in TableName]: readonly TableRows[T][] }

function rowsBesideIssues(today: string): SampleRows {
  return {
    engagement: [sampleEngagement(today)],
    teams: sampleTeams(),
    roles: sampleRoles(),
    services: withSampleEvidence('services', sampleServices(today)),
    toil: sampleToil(),
    tools: sampleTools(today),
    answers: withSampleEvidence('answers', sampleAnswers()),
    roleAnswers: sampleRoleAnswers(),
    capabilities: withSampleEvidence('capabilities', sampleCapabilities()),
    capabilityVotes: sampleCapabilityVotes(),
    evidence: sampleEvidence(today),
    requests: sampleRequests(today),
    interviews: sampleInterviews(today),
    interviewNotes: sampleInterviewNotes(),
    issues: [],
    raciItems: sampleRaciItems(today),
    raciCells: sampleRaciCells(),
    raciComments: sampleRaciComments(today),
    proposals: sampleProposals(),
    decisionRights: [],
    kpis: sampleKpis(),
    readings: withSampleEvidence('readings', sampleReadings(today)),
    kpiTargets: sampleKpiTargets(),
    ...sampleEvents(today),
    errorBudgets: sampleErrorBudgets(today),
    steps: sampleSteps(today),
    tasks: sampleTasks(today),
    milestones: sampleMilestones(today),
    waves: sampleWaves(),
    holidays: sampleHolidays(today),
    planBaselines: samplePlanBaselines(today),
    risks: sampleRisks(today),
    views: [],
    importMappings: [],
  }
}
