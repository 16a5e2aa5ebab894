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
