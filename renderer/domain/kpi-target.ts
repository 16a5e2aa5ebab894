import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'
import { serviceTiers, type ServiceTier } from './service.ts'

export type Milestone = (typeof milestones)[number]['value']

/** When a target holds: the days are those of the plan’s milestones (`milestoneDays`). */
export const milestones = [
  { value: 'baseline', label: 'Baseline' },
  { value: '30-days', label: '30 days' },
  { value: '60-days', label: '60 days' },
  { value: '90-days', label: '90 days' },
  { value: '6-months', label: '6 months' },
  { value: '12-months', label: '12 months' },
] as const

/** What a KPI is to reach by a milestone; the KPI's own target holds where no row says otherwise. */
export interface KpiTarget extends RecordBase {
  readonly kpi: string
  /** Null: every tier. */
  readonly tier: ServiceTier | null
  readonly milestone: Milestone | null
  /** In the unit of the KPI; the lower end of a band. */
  readonly value: number | null
  /** The upper end of a band. */
  readonly upper: number | null
}

export const kpiTargetFields = [
  {
    key: 'tier',
    label: 'Tier',
    kind: { type: 'choice', choices: serviceTiers, names: 'tiers' },
    // Empty stands for every tier.
    asked: () => false,
  },
  { key: 'milestone', label: 'Milestone', kind: { type: 'choice', choices: milestones }, required: true },
  { key: 'value', label: 'Target', kind: { type: 'number' } },
  // Only bands have one.
  { key: 'upper', label: 'Upper end', kind: { type: 'number' }, asked: () => false },
] as const satisfies readonly FieldSpec<KpiTarget>[]

export function newKpiTarget(id: string, order: number, kpi: string): KpiTarget {
  return { id, order, kpi, tier: null, milestone: null, value: null, upper: null }
}
