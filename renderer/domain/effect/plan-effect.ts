/** What a figure is expected to be when the open tasks of the plan are done. */
export interface PlanEffect {
  readonly id: string
  readonly area: 'objectives' | 'golden-path' | 'toil' | 'capability' | 'kpi'
  readonly name: string
  /** Percent for shares, the unit of the KPI for KPIs, a level for capabilities. Null: unknown. */
  readonly now: number | null
  /** Null: nothing in the engagement says. */
  readonly then: number | null
  readonly unit: string
  readonly basis: EffectBasis
  /** What is taken for granted, and what the figure leaves out. */
  readonly assumption: string
  /** Open tasks it rests on. */
  readonly tasks: number
}

/**
 * Where the expected figure comes from. `computed`: worked out from what the tasks change. `target`: nothing says what they bring; it
 * is what was wanted. `stays`: it is on target today. `unknown`: there is no figure.
 */
export type EffectBasis = 'computed' | 'target' | 'stays' | 'unknown'

/** So that nobody takes a target for a prediction. */
export const basisWords: Readonly<Record<EffectBasis, string>> = {
  computed: 'Computed',
  target: 'Target, if the tasks are enough',
  stays: 'On target, if it stays',
  unknown: 'Unknown',
}
