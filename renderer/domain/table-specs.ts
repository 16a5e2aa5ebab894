import type { TableName, TableRows } from './document.ts'
import { decisionRightFields, newDecisionRight } from './decision-right.ts'
import { errorBudgetFields, newErrorBudget } from './error-budget-record.ts'
import { evidenceFields, newEvidence } from './evidence.ts'
import { newEvidenceRequest, requestFields } from './evidence-request.ts'
import type { FieldSpec } from './field.ts'
import { holidayFields, newHoliday } from './holiday.ts'
import { interviewFields, newInterview } from './interview.ts'
import { issueFields, newIssue } from './issue.ts'
import { newReading, readingFields } from './kpi.ts'
import { kpiTargetFields, newKpiTarget } from './kpi-target.ts'
import { newMigrationStep, newMigrationTask, stepFields, taskFields } from './migration-task.ts'
import { kpiFields, newKpi } from './kpi.ts'
import { milestoneFields, newPlanMilestone } from './plan-milestone.ts'
import { newRisk, riskFields } from './risk.ts'
import { newRole, roleFields } from './role.ts'
import { newService, serviceFields } from './service.ts'
import { newTeam, teamFields } from './team.ts'
import { newToilTask, toilFields } from './toil-task.ts'
import { newTool, toolFields } from './tool.ts'
import { newWave, waveFields } from './wave.ts'

/** Tables that are edited cell by cell from text. */
export type EditableTable =
  | 'teams'
  | 'roles'
  | 'services'
  | 'toil'
  | 'tools'
  | 'evidence'
  | 'requests'
  | 'interviews'
  | 'issues'
  | 'decisionRights'
  | 'kpis'
  | 'readings'
  | 'kpiTargets'
  | 'errorBudgets'
  | 'steps'
  | 'tasks'
  | 'milestones'
  | 'waves'
  | 'holidays'
  | 'risks'

export interface TableSpec<T extends TableName> {
  readonly fields: readonly FieldSpec<TableRows[T]>[]
  readonly idPrefix: string
  readonly create: (id: string, order: number) => TableRows[T]
  /** One row and several rows, for labels. */
  readonly noun: readonly [string, string]
}

export const tableSpecs: { readonly [T in EditableTable]: TableSpec<T> } = {
  teams: { fields: teamFields, idPrefix: 'team', create: newTeam, noun: ['team', 'teams'] },
  roles: { fields: roleFields, idPrefix: 'role', create: newRole, noun: ['role', 'roles'] },
  services: { fields: serviceFields, idPrefix: 'svc', create: newService, noun: ['service', 'services'] },
  toil: { fields: toilFields, idPrefix: 'toil', create: newToilTask, noun: ['toil task', 'toil tasks'] },
  tools: { fields: toolFields, idPrefix: 'tool', create: newTool, noun: ['tool', 'tools'] },
  evidence: {
    fields: evidenceFields,
    idPrefix: 'evd',
    create: newEvidence,
    noun: ['piece of evidence', 'pieces of evidence'],
  },
  requests: { fields: requestFields, idPrefix: 'req', create: newEvidenceRequest, noun: ['request', 'requests'] },
  interviews: { fields: interviewFields, idPrefix: 'int', create: newInterview, noun: ['interview', 'interviews'] },
  issues: { fields: issueFields, idPrefix: 'iss', create: newIssue, noun: ['finding', 'findings'] },
  decisionRights: {
    fields: decisionRightFields,
    idPrefix: 'dcr',
    create: newDecisionRight,
    noun: ['decision right', 'decision rights'],
  },
  kpis: { fields: kpiFields, idPrefix: 'kpi', create: (id, order) => newKpi(id, order, null), noun: ['KPI', 'KPIs'] },
  readings: {
    fields: readingFields,
    idPrefix: 'rdg',
    create: (id, order) => newReading(id, order, ''),
    noun: ['reading', 'readings'],
  },
  kpiTargets: {
    fields: kpiTargetFields,
    idPrefix: 'tgt',
    create: (id, order) => newKpiTarget(id, order, ''),
    noun: ['target', 'targets'],
  },
  errorBudgets: {
    fields: errorBudgetFields,
    idPrefix: 'bud',
    create: newErrorBudget,
    noun: ['error budget', 'error budgets'],
  },
  steps: { fields: stepFields, idPrefix: 'step', create: newMigrationStep, noun: ['step', 'steps'] },
  tasks: { fields: taskFields, idPrefix: 'task', create: newMigrationTask, noun: ['task', 'tasks'] },
  milestones: { fields: milestoneFields, idPrefix: 'mst', create: newPlanMilestone, noun: ['milestone', 'milestones'] },
  waves: { fields: waveFields, idPrefix: 'wav', create: newWave, noun: ['wave', 'waves'] },
  holidays: { fields: holidayFields, idPrefix: 'hol', create: newHoliday, noun: ['holiday', 'holidays'] },
  risks: { fields: riskFields, idPrefix: 'rsk', create: newRisk, noun: ['risk', 'risks'] },
}

/** The same specs seen without their row types, for code that walks all tables. */
export function fieldsOf(table: EditableTable): readonly FieldSpec<never>[] {
  return tableSpecs[table].fields as readonly FieldSpec<never>[]
}

export const editableTables = Object.keys(tableSpecs) as readonly EditableTable[]
