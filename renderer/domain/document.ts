import type { CapabilityRating, CapabilityVote } from './capability.ts'
import type { DecisionRight } from './decision-right.ts'
import type { Engagement } from './engagement.ts'
import type { ErrorBudget } from './error-budget-record.ts'
import type { ChangeRecord, DeploymentRecord, IncidentRecord } from './event-records.ts'
import type { EvidenceRequest } from './evidence-request.ts'
import type { Evidence } from './evidence.ts'
import type { Holiday } from './holiday.ts'
import type { Interview, InterviewNote } from './interview.ts'
import type { Issue } from './issue.ts'
import type { Kpi, Reading } from './kpi.ts'
import type { KpiTarget } from './kpi-target.ts'
import type { MigrationStep, MigrationTask } from './migration-task.ts'
import type { PlanBaseline } from './plan-baseline.ts'
import type { PlanMilestone } from './plan-milestone.ts'
import type { Proposal, RaciCell, RaciComment, RaciItem } from './raci.ts'
import type { Risk } from './risk.ts'
import type { Role } from './role.ts'
import type { RoleAnswer, SelfCheckAnswer } from './self-check-answer.ts'
import type { Service } from './service.ts'
import type { ImportMapping, TableView } from './table-view.ts'
import type { Team } from './team.ts'
import type { ToilTask } from './toil-task.ts'
import type { Tool } from './tool.ts'
import type { Wave } from './wave.ts'

/** Every table of an engagement and the type of its rows. */
export interface TableRows {
  engagement: Engagement
  teams: Team
  roles: Role
  services: Service
  toil: ToilTask
  tools: Tool
  answers: SelfCheckAnswer
  roleAnswers: RoleAnswer
  capabilities: CapabilityRating
  capabilityVotes: CapabilityVote
  evidence: Evidence
  requests: EvidenceRequest
  interviews: Interview
  interviewNotes: InterviewNote
  issues: Issue
  raciItems: RaciItem
  raciCells: RaciCell
  raciComments: RaciComment
  proposals: Proposal
  decisionRights: DecisionRight
  kpis: Kpi
  readings: Reading
  kpiTargets: KpiTarget
  deployments: DeploymentRecord
  incidents: IncidentRecord
  changes: ChangeRecord
  errorBudgets: ErrorBudget
  steps: MigrationStep
  tasks: MigrationTask
  milestones: PlanMilestone
  waves: Wave
  holidays: Holiday
  planBaselines: PlanBaseline
  risks: Risk
  views: TableView
  importMappings: ImportMapping
}

export type TableName = keyof TableRows
export type AnyRow = TableRows[TableName]

/** Rows sorted by `order`, then id, with an index from id to position (one object per row would be slow at 10,000). */
export interface Table<Row> {
  readonly rows: readonly Row[]
  readonly index: ReadonlyMap<string, number>
}

export type EngagementDocument = { readonly [T in TableName]: Table<TableRows[T]> }

export const tableNames = [
  'engagement',
  'teams',
  'roles',
  'services',
  'toil',
  'tools',
  'answers',
  'roleAnswers',
  'capabilities',
  'capabilityVotes',
  'evidence',
  'requests',
  'interviews',
  'interviewNotes',
  'issues',
  'raciItems',
  'raciCells',
  'raciComments',
  'proposals',
  'decisionRights',
  'kpis',
  'readings',
  'kpiTargets',
  'deployments',
  'incidents',
  'changes',
  'errorBudgets',
  'steps',
  'tasks',
  'milestones',
  'waves',
  'holidays',
  'planBaselines',
  'risks',
  'views',
  'importMappings',
] as const satisfies readonly TableName[]

export function emptyDocument(): EngagementDocument {
  return documentOf({})
}

/** Builds a document from rows in any order. */
export function documentOf(rows: { readonly [T in TableName]?: readonly TableRows[T][] }): EngagementDocument {
  const tables = tableNames.map((name) => [name, tableOf<AnyRow>(rows[name] ?? [])] as const)
  // Safe: every table name is present and each table is built from that table's own rows.
  return Object.fromEntries(tables) as unknown as EngagementDocument
}

export function tableOf<Row extends { readonly id: string; readonly order: number }>(rows: readonly Row[]): Table<Row> {
  const sorted = isSorted(rows) ? rows : [...rows].sort(compareRows)
  return tableInOrder(sorted)
}

/** The same for rows in their order. The index is worked out when it is first asked for: a keystroke is drawn before that. */
export function tableInOrder<Row extends { readonly id: string }>(rows: readonly Row[]): Table<Row> {
  let index: ReadonlyMap<string, number> | null = null
  return {
    rows,
    get index() {
      return (index ??= positionsOf(rows))
    },
  }
}

function positionsOf(rows: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  rows.forEach((row, position) => index.set(row.id, position))
  return index
}

/** The row with this id, or undefined. */
export function findRow<T extends TableName>(
  document: EngagementDocument,
  table: T,
  id: string,
): TableRows[T] | undefined {
  const { rows, index } = document[table]
  const position = index.get(id)
  return position === undefined ? undefined : rows[position]
}

export function recordCount(document: EngagementDocument): number {
  return tableNames.reduce((sum, name) => sum + document[name].rows.length, 0)
}

export function compareRows(
  a: { readonly id: string; readonly order: number },
  b: { readonly id: string; readonly order: number },
): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function isSorted(rows: readonly { readonly id: string; readonly order: number }[]): boolean {
  return rows.every((row, position) => position === 0 || compareRows(rows[position - 1] ?? row, row) < 0)
}
