import { filled } from './filled.ts'
import type { StoredRows } from './stored-rows.ts'

/**
 * Version 2: observability, recovery and cost of services, kinds of toil, evidence behind answers and readings. New
 * tables (capability, evidence, interviews, issues, views) are born empty and need no step.
 */
export function wholeAssessment(rows: StoredRows): StoredRows {
  return {
    ...rows,
    ...filled(rows, 'engagement', { tierNames: ['', '', '', ''], hoursPerDay: null, currency: '' }),
    ...filled(rows, 'services', {
      sloWindow: null,
      sliType: null,
      budgeting: null,
      alerting: null,
      dashboards: null,
      telemetry: [],
      rto: null,
      rpo: null,
      drTest: null,
      drResult: null,
      monthlyCost: null,
      evidence: [],
    }),
    ...filled(rows, 'toil', { kind: null, trigger: '', services: [] }),
    ...filled(rows, 'answers', { evidence: [] }),
    ...filled(rows, 'readings', { evidence: [] }),
  }
}
