import { addDays } from '#domain/day.ts'
import { linkTo } from '#domain/record-link.ts'
import { newRisk, type Risk } from '#domain/risk.ts'
import { fridayOf, mondayOf } from './plan-calendar.ts'

/** Seven risks: one has occurred, one was accepted for a time, and what was to be done about one is overdue. */
export function sampleRisks(today: string): Risk[] {
  return parts(today).map((part, index) => ({ ...newRisk(`risk-${index + 1}`, index + 1), ...part }))
}

function parts(today: string): readonly Partial<Risk>[] {
  return [
    {
      name: 'The error budget policy stays unsigned',
      cause:
        'Product heads are measured on road map dates, and the policy takes a sprint from them when a budget is spent.',
      event: 'Product signs only a version in which the freeze is a recommendation.',
      effect: 'After the next Sev1 the road map wins again; objectives are measured and decide nothing.',
      likelihood: 4,
      impact: 5,
      owner: 'sre',
      response: 'reduce',
      action:
        'Run the policy for four weeks on checkout alone, with the head of Commerce, and sign on what that shows.',
      trigger: 'A budget above 70 % and a feature release in the same week.',
      due: fridayOf(today, 12),
      status: 'open',
      tasks: ['task-budget-policy', 'task-safety-valves'],
      links: [linkTo('issues', 'issue-1'), linkTo('raciItems', 'error-budget-policy')],
      catalog: 'features-crowd-out-reliability',
    },
    {
      name: 'SRE loses a second person before the runbooks exist',
      cause: 'Two people take 58 % of all pages, and one of them has given notice.',
      event: 'The other one leaves, or falls ill, while the observability baseline is built.',
      effect:
        'On-call takes the three people planned for the migration; governance and rollout stop for six to eight weeks.',
      likelihood: 3,
      impact: 5,
      owner: 'sre',
      response: 'reduce',
      action:
        'Spread the rota over Platform from next month on; write the runbooks of the five services that page most first.',
      trigger: 'More than ten pages a week for one person.',
      due: fridayOf(today, 11),
      status: 'open',
      tasks: ['task-observability', 'task-budget-review'],
      links: [linkTo('issues', 'issue-5'), linkTo('kpis', 'kpi-mtta')],
      catalog: 'attrition',
    },
    {
      name: 'The runtime opens on unfinished modules',
      cause:
        'The standard runtime starts two weeks before the infrastructure modules are done, on a promise for the network module.',
      event: 'The network module is late, and the cluster is built by hand to keep the day.',
      effect:
        'The first thing on the golden path is off it, and is rebuilt before the lighthouse teams can move: two to three weeks.',
      likelihood: 3,
      impact: 4,
      owner: 'platform',
      response: 'avoid',
      action: 'No cluster without the module: if it is not merged by the day, the start of the runtime moves.',
      trigger: 'No release candidate of the network module a week before.',
      due: mondayOf(today, 11),
      status: 'open',
      tasks: ['task-iac-modules', 'task-runtime'],
      links: [linkTo('raciItems', 'kubernetes-runtime'), linkTo('raciItems', 'iac-modules')],
    },
    {
      name: 'Infrastructure has nobody who may decide',
      cause: 'The lead of Infrastructure & Network leaves at the end of the quarter and has no successor.',
      event: 'Certificates, DNS and network changes for the migration wait for a decision that nobody makes.',
      effect:
        'Automatic renewal slips into the rollout, and the lighthouse teams move with certificates renewed by hand.',
      likelihood: 4,
      impact: 3,
      owner: 'infra-network',
      response: 'transfer',
      action: 'Platform takes over certificates and DNS with the A in the matrix; the VP names a deputy for the rest.',
      trigger: 'No deputy named four weeks before the last day.',
      due: addDays(today, -6),
      tasks: ['task-certificates'],
      links: [linkTo('toil', 'toil-3'), linkTo('toil', 'toil-17')],
      catalog: 'ambiguous-ownership',
    },
    {
      name: 'Playback has no time on match weekends',
      cause:
        'Playback carries live-ingest by telephone, and the second half of the season lies in the weeks of its move.',
      event: 'The move is broken off for a weekend, and live-ingest runs on two stacks.',
      effect: 'Twice the load for two people, and a lighthouse result that proves the opposite of what it should.',
      likelihood: 3,
      impact: 3,
      owner: 'product-dev',
      response: 'avoid',
      action: 'Move transcode-scheduler first; live-ingest only in a week without a match, with SRE on call.',
      trigger: 'The match calendar of the next month.',
      due: fridayOf(today, 16),
      status: 'open',
      tasks: ['task-lighthouse-2'],
      links: [linkTo('services', 'svc-live-ingest'), linkTo('issues', 'issue-2')],
      catalog: 'cross-org-adoption',
    },
    {
      name: 'Ads stays outside the shared on-call',
      cause: 'Nobody in Europe is awake when Ads has its incidents, and its contracts run on.',
      event: 'Ads keeps its own alerting through the whole rollout.',
      effect: 'Incidents across Ads and Playback keep taking an hour longer; the savings on tools come a year later.',
      likelihood: 5,
      impact: 2,
      owner: 'product-dev',
      response: 'accept',
      action: 'Route the critical alerts of Ads into PagerDuty; look again when the Datadog contract is due.',
      trigger: 'A Sev1 that crosses Ads and Playback.',
      due: addDays(today, 110),
      status: 'open',
      approver: 'Ingrid Solheim, VP Engineering',
      expiry: addDays(today, 120),
      tasks: ['task-wave-2'],
      links: [linkTo('issues', 'issue-10'), linkTo('tools', 'tool-6')],
      catalog: 'tools-multiply',
    },
    {
      name: 'CircleCI renews itself for a year',
      cause: 'The contract renews unless it is cancelled three months before its end, and it had no owner.',
      event: 'The date passes while the CI/CD templates are not ready for the pipelines of Ads.',
      effect: 'One more year of a second pipeline tool.',
      likelihood: 5,
      impact: 2,
      owner: 'platform',
      response: 'reduce',
      action: 'Halve the seats at once; cancel for next year now.',
      trigger: 'Three months before the end of the contract.',
      due: addDays(today, -103),
      status: 'occurred',
      tasks: ['task-cicd-templates'],
      links: [linkTo('tools', 'tool-19')],
      catalog: 'procurement-delays',
      notes: 'Renewed with half the seats.',
    },
  ]
}
