import type { TableName } from './document.ts'

export type StageId = 'engagement' | 'as-is' | 'raci' | 'kpi' | 'migration' | 'deliverables'

/** The stages in the order a consultant goes through them. */
export const stages: readonly { readonly id: StageId; readonly name: string }[] = [
  { id: 'engagement', name: 'Engagement' },
  { id: 'as-is', name: 'As-Is' },
  { id: 'raci', name: 'RACI' },
  { id: 'kpi', name: 'KPI' },
  { id: 'migration', name: 'Migration' },
  { id: 'deliverables', name: 'Deliverables' },
]

/** The stage whose screen shows a table. */
export const stageOfTable: Readonly<Record<TableName, StageId>> = {
  engagement: 'engagement',
  teams: 'engagement',
  roles: 'engagement',
  services: 'as-is',
  toil: 'as-is',
  tools: 'as-is',
  answers: 'as-is',
  roleAnswers: 'as-is',
  capabilities: 'as-is',
  capabilityVotes: 'as-is',
  evidence: 'as-is',
  requests: 'as-is',
  interviews: 'as-is',
  interviewNotes: 'as-is',
  issues: 'as-is',
  raciItems: 'raci',
  raciCells: 'raci',
  raciComments: 'raci',
  proposals: 'raci',
  decisionRights: 'raci',
  kpis: 'kpi',
  readings: 'kpi',
  kpiTargets: 'kpi',
  deployments: 'kpi',
  incidents: 'kpi',
  changes: 'kpi',
  errorBudgets: 'kpi',
  steps: 'migration',
  tasks: 'migration',
  milestones: 'migration',
  waves: 'migration',
  holidays: 'migration',
  planBaselines: 'migration',
  risks: 'migration',
  views: 'as-is',
  importMappings: 'as-is',
}
