import { filled } from './filled.ts'
import type { StoredRows } from './stored-rows.ts'

/**
 * Version 4: the whole definition of a KPI, what a reading covers, the days events are looked at and the policy of error
 * budgets. New tables (targets, deployments, incidents, changes, error budgets) are born empty and need no step.
 */
export function wholeBaseline(rows: StoredRows): StoredRows {
  return {
    ...rows,
    ...filled(rows, 'engagement', {
      eventsFrom: null,
      eventsUntil: null,
      zone: '',
      freezeAbove: null,
      stopAbove: null,
      exitWeeks: null,
    }),
    ...filled(rows, 'kpis', {
      formula: null,
      numerator: '',
      denominator: '',
      upper: null,
      scope: null,
      sourceSystem: '',
      window: null,
      raciItem: null,
      pair: null,
      method: '',
      sourceReason: '',
    }),
    ...filled(rows, 'readings', { kind: 'value', team: null, tier: null, service: null, window: null }),
  }
}
