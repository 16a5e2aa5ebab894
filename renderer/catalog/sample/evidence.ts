import { addDays } from '#domain/day.ts'
import type { EvidenceRequest } from '#domain/evidence-request.ts'
import { newEvidenceRequest } from '#domain/evidence-request.ts'
import { newEvidence, type Evidence } from '#domain/evidence.ts'

/**
 * Fifteen pieces of every grade; one has none yet. The figure for toil is measured, the time to first deploy rests on
 * hearsay, and two pieces came out of interviews. None has a file: the sample brings no bytes.
 */
export function sampleEvidence(today: string): Evidence[] {
  return evidence.map(([key, days, part], index) => ({
    ...newEvidence(evidenceId(key), index + 1),
    ...part,
    date: addDays(today, -days),
  }))
}

/** Eight requests in every state; two are overdue. */
export function sampleRequests(today: string): EvidenceRequest[] {
  return requests.map(([name, askedOf, status, asked, due, brought, notes], index) => ({
    ...newEvidenceRequest(`request-${index + 1}`, index + 1),
    name,
    askedOf,
    status,
    asked: asked === null ? null : addDays(today, -asked),
    due: addDays(today, due),
    evidence: brought.map(evidenceId),
    notes: notes ?? '',
  }))
}

/** Rows of a table with the evidence that each of them cites. */
export function withSampleEvidence<Row extends { readonly id: string; readonly evidence: readonly string[] }>(
  table: keyof typeof cited,
  rows: readonly Row[],
): Row[] {
  const byRow: Readonly<Record<string, readonly string[]>> = cited[table]
  return rows.map((row) => ({ ...row, evidence: [...row.evidence, ...(byRow[row.id] ?? []).map(evidenceId)] }))
}

export function evidenceId(key: string): string {
  return `evd-${key}`
}

const evidence: readonly (readonly [
  key: string,
  daysAgo: number,
  part: Pick<Evidence, 'name' | 'kind' | 'grade' | 'who'> & Partial<Evidence>,
])[] = [
  [
    'sre-charter',
    34,
    {
      name: 'SRE charter, round 1',
      kind: 'document',
      grade: 'documented',
      who: 'Head of SRE',
      link: 'wiki/SRE/Charter',
      notes: 'Names SRE as accountable for objectives. Signed by the VP Engineering, not by Product.',
    },
  ],
  [
    'raci-workshop',
    30,
    {
      name: 'Photo of the RACI workshop wall',
      kind: 'screenshot',
      grade: 'shown',
      who: 'Consultant',
      notes: 'Product Dev put its A on “SLO design” and nobody objected.',
    },
  ],
  [
    'page-export',
    27,
    {
      name: 'Pages of the last quarter, by person',
      kind: 'export',
      grade: 'measured',
      who: 'On-call tool',
      link: 'exports/pages-by-person.csv',
      notes: '1,204 pages. Two people took 58 % of them.',
    },
  ],
  [
    'time-sheets',
    26,
    {
      name: 'Toil time sheets, one week',
      kind: 'export',
      grade: 'measured',
      who: 'SRE',
      notes: 'Six people, five days, in quarter hours.',
    },
  ],
  [
    'ttfd-remark',
    25,
    {
      name: '“About two weeks” to a first deployment',
      kind: 'interview',
      grade: 'hearsay',
      who: 'Platform lead',
      notes: 'Nobody could show a service with its dates.',
    },
  ],
  [
    'delivery-dashboard',
    24,
    {
      name: 'Delivery dashboard',
      kind: 'dashboard',
      grade: 'shown',
      who: 'Platform lead',
      link: 'dashboards/delivery',
      notes: 'Change fail rate since spring. Time to roll back is not on it.',
    },
  ],
  [
    'incident-list',
    22,
    {
      name: 'Sev1 and Sev2 incidents of the last quarter',
      kind: 'export',
      grade: 'measured',
      who: 'Service desk',
      link: 'exports/incidents.csv',
    },
  ],
  [
    'live-rota',
    21,
    {
      name: 'Rota of live-ingest',
      kind: 'screenshot',
      grade: 'shown',
      who: 'Playback lead',
      notes: 'Empty since the two owners moved to another team.',
    },
  ],
  [
    'slo-review',
    20,
    {
      name: 'Minutes of the monthly objective review',
      kind: 'document',
      grade: 'documented',
      who: 'Head of SRE',
      notes: 'Three meetings, no decision that names an objective.',
    },
  ],
  [
    'checkout-objectives',
    18,
    {
      name: 'Objectives of checkout and payments, 90 days',
      kind: 'dashboard',
      grade: 'measured',
      who: 'Commerce',
      link: 'dashboards/commerce-slo',
    },
  ],
  [
    'platform-tickets',
    16,
    {
      name: 'Tickets to Platform, by kind and waiting time',
      kind: 'export',
      grade: 'measured',
      who: 'Platform',
      notes: 'Half of them ask for an environment or a pipeline.',
    },
  ],
  [
    'policy-repository',
    15,
    {
      name: 'Policy repository, read through',
      kind: 'observation',
      grade: 'shown',
      who: 'Consultant',
      notes: 'Eleven policies. Four run in a pipeline; the others have never run.',
    },
  ],
  [
    'tool-contracts',
    13,
    {
      name: 'Contracts for tools',
      kind: 'document',
      grade: 'documented',
      who: 'Finance',
      notes: 'Without two that were bought by card.',
    },
  ],
  [
    'match-weekend',
    12,
    {
      name: 'On match weekends Playback is called by phone',
      kind: 'interview',
      grade: 'hearsay',
      who: 'Engineering directors and product engineering leaders',
      notes: 'On match weekends Playback is called by phone. There is no rota, people answer as a favour.',
    },
  ],
  [
    'restore-notes',
    6,
    { name: 'Notes of a restore that failed', kind: 'document', grade: null, who: 'Data Platform lead' },
  ],
]

const requests: readonly (readonly [
  name: string,
  askedOf: string,
  status: EvidenceRequest['status'],
  askedDaysAgo: number | null,
  dueInDays: number,
  brought: readonly string[],
  notes?: string,
])[] = [
  ['Pages of the last quarter, by person', 'Head of SRE', 'received', 30, -24, ['page-export']],
  ['Sev1 and Sev2 incidents of the last quarter', 'Service desk', 'received', 28, -20, ['incident-list']],
  ['Contracts for tools, with end dates', 'Finance', 'received', 24, -12, ['tool-contracts']],
  [
    'Dates of the last ten new services, from repository to production',
    'Platform lead',
    'asked',
    21,
    -7,
    [],
    'Promised twice.',
  ],
  ['Results of the last disaster recovery tests', 'Infrastructure & Network lead', 'asked', 12, -1, []],
  ['Cost of the cloud by service', 'Finance', 'asked', 5, 9, []],
  [
    'Access to the audit findings of last year',
    'Security',
    'refused',
    18,
    -4,
    [],
    'Confidential. Security names the three that concern the platform instead.',
  ],
  ['Backlog of the platform team, with who asked', 'Platform lead', 'open', null, 5, []],
]

/** Which row cites what, by table. */
const cited = {
  services: {
    'svc-checkout': ['checkout-objectives', 'incident-list'],
    'svc-payments': ['checkout-objectives'],
    'svc-live-ingest': ['live-rota', 'match-weekend', 'incident-list'],
    'svc-stream-packager': ['incident-list'],
    'svc-publisher-api': ['incident-list'],
  },
  answers: {
    'slo-accountability': ['sre-charter', 'raci-workshop'],
    'on-call-systems': ['page-export'],
    'toil-measured': ['time-sheets'],
    'ttfd-measured': ['ttfd-remark'],
    'change-failure-visible': ['delivery-dashboard'],
    'security-as-code': ['policy-repository'],
  },
  capabilities: {
    slos: ['slo-review', 'checkout-objectives'],
    'error-budgets': ['slo-review'],
    'on-call-health': ['page-export'],
    toil: ['time-sheets'],
    interfaces: ['platform-tickets'],
    'incident-response': ['incident-list'],
  },
  readings: { 'reading-toil-ratio-4': ['time-sheets'] },
  issues: {
    'issue-1': ['incident-list', 'slo-review'],
    'issue-2': ['match-weekend'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
