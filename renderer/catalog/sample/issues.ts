import type { Catalog } from '#domain/catalog.ts'
import { addDays } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { Finding } from '#domain/finding.ts'
import { allFindings } from '#domain/findings.ts'
import { draftIssue } from '#domain/issue-draft.ts'
import { factsOf } from '#domain/issue-facts.ts'
import { newIssue, type Issue } from '#domain/issue.ts'
import { linkTo } from '#domain/record-link.ts'

/**
 * Eleven findings in every state: accepted from what the rules say of the rest of the sample, waived (one of the waivers
 * has run out), dismissed, resolved, and two of the consultant's own. One was decided on older figures and is suggested
 * again. `rest` is the sample without them.
 */
export function sampleIssues(rest: EngagementDocument, catalog: Catalog, today: string): Issue[] {
  const found = allFindings(rest, catalog, today)
  return parts(rest, today).map(({ decides, ...part }, index) => ({
    ...newIssue(`issue-${index + 1}`, index + 1),
    ...drafted(
      decides.flatMap((id) => found.find((finding) => finding.id === id) ?? []),
      rest,
      catalog,
    ),
    ...part,
  }))
}

function drafted(findings: readonly Finding[], rest: EngagementDocument, catalog: Catalog): Partial<Issue> {
  const [first, ...others] = findings
  if (!first) return {}
  const facts = Object.fromEntries(findings.map((finding) => [finding.id, factsOf(finding, rest, catalog)]))
  return { ...draftIssue([first, ...others], rest, catalog), facts }
}

/** What a person wrote over the draft; `decides` names the suggestions it came from. */
interface IssuePart extends Partial<Issue> {
  readonly decides: readonly string[]
}

function parts(rest: EngagementDocument, today: string): readonly IssuePart[] {
  return [
    {
      decides: ['SVC-5/svc-stream-packager', 'SVC-5/svc-live-ingest', 'SVC-5/svc-checkout', 'SVC-5/svc-publisher-api'],
      name: 'Sev1 incidents change nothing in what is worked on next',
      cause:
        'There is no error budget policy that product has signed. After an incident the team lead decides alone, and the road map wins.',
      effect:
        'Five Sev1 incidents last quarter on four services of tier 1; two of them had the same cause as one the quarter before.',
      severity: 'high',
      confidence: 'high',
      effort: 'medium',
      impact: 'large',
      owner: 'sre',
      status: 'planned',
    },
    {
      decides: ['SVC-3/svc-live-ingest'],
      name: 'Nobody is paged for live-ingest on match weekends',
      cause: 'The rota stopped when its two owners moved to Playback. They still answer the phone, as a favour.',
      confidence: 'high',
      effort: 'small',
      impact: 'large',
      status: 'open',
    },
    {
      decides: ['SVC-2/svc-drm-licensing'],
      cause: 'The team that bought it was dissolved in the last reorganisation.',
      confidence: 'medium',
      effort: 'small',
      impact: 'medium',
      owner: 'product-dev',
      status: 'planned',
    },
    {
      decides: ['RACI-2/to-be/audit-evidence'],
      cause: 'Two items in one: Platform collects the evidence, Security signs it.',
      confidence: 'medium',
      effort: 'small',
      impact: 'medium',
      owner: 'security',
      status: 'open',
    },
    {
      decides: ['CHK-1/on-call-systems'],
      name: 'On-call rests on two people',
      cause: 'Runbooks cover 24 of 40 services; whoever knows the system is called.',
      effect: 'Two people took 58 % of the pages of the last quarter. One of them has given notice.',
      confidence: 'high',
      effort: 'large',
      impact: 'large',
      owner: 'sre',
      status: 'open',
    },
    {
      // Decided on the reading of the quarter before: the newer one brings it up again.
      decides: ['KPI-4/kpi-toil-ratio'],
      facts: { 'KPI-4/kpi-toil-ratio': `Latest reading: 44 on ${quarterBefore(today)}\nTarget: at most 30` },
      condition: 'Toil takes 44 % of the SRE team, target at most 30 %.',
      cause: 'Access, environments and deploys of VM services are tickets; see the toil list.',
      confidence: 'medium',
      effort: 'large',
      impact: 'medium',
      owner: 'platform',
      status: 'planned',
    },
    {
      decides: ['SVC-1/svc-invoicing'],
      status: 'waived',
      reason: 'Replaced by the billing suite in spring; an objective would be measured for one quarter only.',
      approver: 'Head of Commerce',
      expiry: addDays(today, 120),
      confidence: 'high',
      owner: 'product-dev',
    },
    {
      decides: ['SVC-2/svc-legacy-sync'],
      status: 'waived',
      reason: 'To be switched off with the last print customer.',
      approver: 'VP Engineering',
      expiry: addDays(today, -12),
      confidence: 'medium',
    },
    {
      decides: ['MIG-8/golden-path-mvp'],
      status: 'dismissed',
      reason: 'Meant: charter and MVP are written side by side, by the same people.',
    },
    {
      decides: [],
      name: 'Ads keeps tools of its own, seven hours away',
      condition:
        'The Ads team in Austin watches its services in Datadog and builds them in CircleCI; none of it reaches the shared on-call.',
      criterion: 'One path from alert to person for every customer-facing service (agreed in the kick-off of round 2).',
      cause: 'Nobody in Europe is awake when Ads has its incidents, so the team helped itself.',
      effect: 'Incidents that cross Ads and Playback take an hour longer, because both sides look at different data.',
      recommendation:
        'Route the alerts of Ads into the shared on-call first; leave the tools until their contracts end.',
      severity: 'medium',
      confidence: 'low',
      status: 'open',
      links: rest.tools.rows.filter(({ name }) => own.includes(name)).map(({ id }) => linkTo('tools', id)),
    },
    {
      decides: [],
      name: 'Postmortems were read by the team alone',
      condition: 'Until round 1 a postmortem stayed in the folder of the team that wrote it.',
      criterion: 'What one team learns reaches every team (success mark “Systemic improvement”).',
      cause: 'No shared place, and no meeting that would have read them.',
      effect: 'The same failure of certificate renewals was found by three teams in one year.',
      recommendation: 'Read one postmortem in each monthly review. Done since September.',
      severity: 'low',
      confidence: 'high',
      effort: 'small',
      impact: 'medium',
      owner: 'sre',
      status: 'resolved',
    },
  ]
}

/** Tools that Ads brought along. */
const own = ['Datadog', 'CircleCI']

/** The end of the quarter before the last reading, about: only that it differs matters. */
function quarterBefore(today: string): string {
  return addDays(today, -114)
}
