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

/** The table with these fields added to every row; a row that is no object stays as it is, to be set aside later. */
function filled(rows: StoredRows, table: string, fields: Readonly<Record<string, unknown>>): StoredRows {
  const stored = rows[table]
  if (!stored) return {}
  return { [table]: stored.map((row) => (typeof row === 'object' && row !== null ? { ...fields, ...row } : row)) }
}
