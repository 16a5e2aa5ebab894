import type { CatalogAssessmentPrompt } from '#domain/catalog-assessment.ts'

const leaders = ['vp-infrastructure', 'executives'] as const
/** Directors are asked for decisions and outcomes, the teams that use the platform for their working week. */
const directors = ['product-engineering-leaders', 'software-engineering-director'] as const
const users = ['platform-users'] as const
const architects = ['architecture', 'head-of-architecture'] as const
const securityPeople = ['security-grc', 'security-engineering-head'] as const
const support = ['customer-support', 'support-users', 'service-management'] as const

/**
 * What to ask in the interviews of the assessment, by stakeholder. The words are ours; what is asked about comes from the
 * boundary questions of seed 1 and from the responsibilities and stakeholders of seed 2.
 */
export const assessmentPrompts: readonly CatalogAssessmentPrompt[] = [
  ...outcomes(),
  ...reliability(),
  ...delivery(),
  ...platform(),
  ...security(),
  ...money(),
]

function outcomes(): CatalogAssessmentPrompt[] {
  return [
    prompt(
      'outcome-wanted',
      'What should be different',
      'What should be different a year from now, and how would you notice?',
      'An outcome with a figure rather than a tool or a reorganisation.',
      [...leaders, 'product-management', ...directors, 'product-roadmaps'],
      [],
      ['seed-2'],
    ),
    prompt(
      'who-decides',
      'Who decides today',
      'Tell me of the last decision that SRE and Platform both wanted to make. Who made it, and how long did it take?',
      'One name and a date. Two names, or none, mean that the line is not drawn.',
      [...leaders, ...architects, ...directors, 'delivery-excellence-leader'],
      ['slo-accountability', 'golden-path-accountability'],
      ['seed-1'],
    ),
    prompt(
      'slo-owner',
      'Who answers for objectives',
      'If a service misses its objective for a month, whose problem is that, and what happens next?',
      'A role, a meeting, a consequence. "We would talk about it" is no consequence.',
      [...leaders, ...directors, 'product-management', 'service-management'],
      ['slo-accountability', 'slo-design', 'error-budget-policy', 'slo-attainment'],
      ['seed-1'],
    ),
    prompt(
      'golden-path-owner',
      'Who answers for the golden path',
      'Who decides what the standard way to production looks like, and who could stop you from leaving it?',
      'A named owner with a roadmap. Rules without an owner are a red flag.',
      [...leaders, ...architects, ...directors, ...users],
      ['golden-path-accountability', 'golden-path'],
      ['seed-1'],
    ),
    prompt(
      'review-rhythm',
      'When it is looked at again',
      'When did anybody last review who is accountable for what, and what changed because of it?',
      'A date and a change. A document nobody has opened since is drift.',
      [...leaders, 'delivery-excellence-leader', 'service-management'],
      ['quarterly-review'],
      ['seed-1'],
    ),
    prompt(
      'risk-appetite',
      'What may break',
      'Which services may be down for an hour without you hearing of it, and which not for a minute?',
      'An order. If everything is critical, tiers have not been agreed.',
      [...leaders, 'product-management', ...support],
      ['slo-accountability', 'incident-response'],
      ['seed-2'],
    ),
  ]
}

function reliability(): CatalogAssessmentPrompt[] {
  return [
    prompt(
      'last-major-incident',
      'The last major incident',
      'Walk me through the last major incident, minute by minute, until customers were well again.',
      'Who noticed first: an alert, a colleague or a customer. Whether one particular person had to be found.',
      ['vp-infrastructure', ...directors, ...support, 'strategic-customers', 'cloud-provider-support'],
      ['on-call-systems', 'incident-response', 'mttd', 'mttr'],
      ['seed-1'],
    ),
    prompt(
      'on-call-week',
      'A week on call',
      'What was your last week on call like: pages, nights, things you could not fix?',
      'A count of pages, and what share asked for no action. Who is paged when the right person is away.',
      [...users, 'service-management', 'data-platform-leader'],
      ['on-call-systems', 'on-call-health', 'alert-noise-ratio', 'mtta'],
      ['seed-1'],
    ),
    prompt(
      'after-incidents',
      'What follows an incident',
      'What was the last thing that an incident review changed, and how do you know that it was done?',
      'Actions with owners and dates, and their share that is finished. Blame in the words used.',
      [...leaders, ...directors, ...support, 'strategic-customers'],
      ['postmortems', 'postmortem-completion', 'action-item-completion'],
      ['seed-2'],
    ),
    prompt(
      'platform-incidents',
      'When the platform is the cause',
      'How would I find the incidents that the platform itself caused last quarter?',
      'A tag and a count. Then what the platform backlog made of them.',
      ['vp-infrastructure', 'service-management', 'delivery-excellence-leader'],
      ['platform-incidents-tagged', 'platform-caused-incidents'],
      ['seed-1'],
    ),
    prompt(
      'slo-in-decisions',
      'Objectives in decisions',
      'When did an objective last stop or speed up a release?',
      'A case with a date. Objectives that never decide anything are a report.',
      ['product-management', ...directors, ...leaders],
      ['slo-accountability', 'error-budget-policy', 'error-budget-consumed'],
      ['seed-1'],
    ),
    prompt(
      'toil-hours',
      'Work that comes back',
      'What did you do by hand last week that you will do by hand again next week? How long did it take?',
      'Tasks with times and counts, ready for the toil table. Whether anybody adds them up.',
      [...users, ...support, 'corporate-it', 'data-analytics-engineering'],
      ['toil-measured', 'toil-ratio'],
      ['seed-1'],
    ),
    prompt(
      'seeing-trouble',
      'Seeing trouble coming',
      'When a customer complains, what do you look at first, and what is missing there?',
      'Dashboards by service with traces, or a hunt through logs. Who can open them.',
      [...users, ...support, 'key-vendors', 'data-analytics-engineering'],
      ['observability-stack', 'observability-coverage', 'mttd'],
      ['seed-2'],
    ),
    prompt(
      'recovery-tested',
      'Recovery, tried out',
      'When was a restore or a failover last tried for real, for which services, and what went wrong?',
      'A date and a result for each tier 1 service. Plans that were never tried count as none.',
      ['vp-infrastructure', ...architects, ...securityPeople, 'data-platform-leader', 'cloud-provider-support'],
      ['dr-test-pass-rate', 'capacity-planning'],
      ['seed-2'],
    ),
    prompt(
      'load-ahead',
      'Load that is coming',
      'Which launch or season worries you most, and who works out whether the systems will carry it?',
      'A forecast with a load test, or hope. Who pays for headroom.',
      ['product-management', 'product-roadmaps', ...directors, 'finance-finops', ...architects],
      ['capacity-planning'],
      ['seed-2'],
    ),
    prompt(
      'customer-told',
      'Telling customers',
      'How do you learn that customers are hit, and who tells them what, when?',
      'A channel, an owner, a time. Support that learns of incidents from customers.',
      [...support, 'strategic-customers', 'product-management'],
      ['incident-response', 'stakeholder-satisfaction'],
      ['seed-2'],
    ),
  ]
}

function delivery(): CatalogAssessmentPrompt[] {
  return [
    prompt(
      'first-deploy',
      'The first deployment',
      'You start a new service today. When does it first run in production, and where does the time go?',
      'Days with the waits named. Compare the answers of several teams.',
      [...directors, ...users, ...architects, 'data-analytics-engineering'],
      ['ttfd-measured', 'time-to-first-deploy', 'developer-portal'],
      ['seed-1'],
    ),
    prompt(
      'change-to-production',
      'From commit to customers',
      'How does a one-line change get to customers, and who has to agree on the way?',
      'Steps with waiting times; approvals that never refuse anything.',
      [...users, 'service-management', 'delivery-excellence-leader'],
      ['change-management', 'change-lead-time', 'deployment-frequency'],
      ['seed-2'],
    ),
    prompt(
      'failed-changes',
      'Changes that fail',
      'What share of changes goes wrong, how long does going back take, and where can I see both?',
      'Two figures on a page that product teams can open. A guess is hearsay.',
      [...directors, 'service-management', 'delivery-excellence-leader', 'product-management'],
      ['change-failure-visible', 'change-fail-rate', 'failed-deployment-recovery-time'],
      ['seed-1'],
    ),
    prompt(
      'leaving-the-path',
      'Leaving the path',
      'Your team needs something the platform does not offer. What do you do, and what happens to you?',
      'A process that helps and ends, or a way around it that nobody registers.',
      [...directors, ...users, ...architects, 'data-platform-leader'],
      ['exception-process', 'exception-rate', 'golden-path'],
      ['seed-1'],
    ),
    prompt(
      'waiting-for-others',
      'Waiting for another team',
      'What did you last wait for from SRE or Platform, and for how long?',
      'Tickets and days. Repeated requests that could be self-service.',
      [...users, 'data-analytics-engineering', 'corporate-it', 'product-management'],
      ['env-provisioning-time', 'devex-nps', 'developer-portal'],
      ['seed-2'],
    ),
    prompt(
      'legacy-limits',
      'What holds you back',
      'Which old system limits you most, and what would it take to be rid of it?',
      'Systems with owners and dates, or folklore. Whether standards make an exception for it.',
      [...directors, ...architects, 'legacy-platforms', 'product-roadmaps'],
      ['kubernetes-runtime', 'golden-path'],
      ['seed-2'],
    ),
  ]
}

function platform(): CatalogAssessmentPrompt[] {
  return [
    prompt(
      'platform-customers',
      'The platform’s customers',
      'Who are the platform’s customers, how does it find out what they need, and what did it last drop?',
      'Interviews and figures on use. Something dropped shows that somebody measures adoption.',
      ['vp-infrastructure', ...architects, 'platform-users', 'data-platform-leader'],
      ['adoption-rate', 'devex-nps', 'developer-portal'],
      ['seed-2'],
    ),
    prompt(
      'why-not-adopted',
      'Why it is not used',
      'Which part of the platform do you not use, and what do you use instead?',
      'Reasons that repeat between teams. Mandates without a benefit.',
      [...users, 'data-analytics-engineering'],
      ['adoption-rate', 'golden-path-accountability', 'cicd-templates'],
      ['seed-2'],
    ),
    prompt(
      'same-tool-twice',
      'The same tool twice',
      'Where do you pay for two tools that do the same, and why are both still here?',
      'Pairs for the tools table, with contract ends and the teams that hold on to them.',
      ['finance-finops', 'procurement-cycles', 'key-vendors', ...architects, 'vp-infrastructure'],
      ['observability-stack', 'cicd-templates'],
      ['seed-2'],
    ),
    prompt(
      'shared-foundations',
      'Shared foundations',
      'Which foundations do you build that another team builds as well?',
      'Pipelines, runtimes, identity, catalogs that exist twice, and why.',
      [
        'data-platform-leader',
        'data-analytics-engineering',
        'corporate-it',
        ...architects,
        'security-engineering-head',
      ],
      ['iac-modules', 'kubernetes-runtime', 'iam-secrets'],
      ['seed-2'],
    ),
    prompt(
      'reference-architectures',
      'Who writes the standards',
      'Who writes a reference architecture, who approves it, and how does a team find it?',
      'One place and one owner. Standards that are only in slides.',
      [...architects, 'security-engineering-head'],
      ['golden-path', 'iac-modules', 'developer-portal'],
      ['seed-2'],
    ),
    prompt(
      'provider-escalation',
      'When the provider is down',
      'When the provider or a vendor was last the cause, who called them, and what did the contract give you?',
      'A support plan that was used, limits that are known, one owner of the contact.',
      ['cloud-provider-support', 'key-vendors', 'vp-infrastructure', 'service-management'],
      ['incident-response'],
      ['seed-2'],
    ),
    prompt(
      'vendor-roadmap',
      'Where the vendor is going',
      'What in the vendor’s roadmap would change your own, and when does the contract end?',
      'Dates for the tools table. Features bought and not used.',
      ['key-vendors', 'procurement-cycles', ...architects],
      ['observability-stack'],
      ['seed-2'],
    ),
  ]
}

function security(): CatalogAssessmentPrompt[] {
  return [
    prompt(
      'policy-in-pipeline',
      'Policies that run',
      'Show me a build that a security policy stopped, and what the team did next.',
      'A policy in version control and a recent case. Documents are no control.',
      [...securityPeople, ...architects, 'security-requirements', ...users],
      ['security-as-code', 'policy-as-code'],
      ['seed-1'],
    ),
    prompt(
      'vulnerability-clock',
      'The clock on vulnerabilities',
      'Who fixes a vulnerability in a base image, by when, and what happens to teams that do not rebuild?',
      'A deadline by severity, an owner for images, the share that was met.',
      [...securityPeople, 'security-requirements'],
      ['vulnerability-management'],
      ['seed-2'],
    ),
    prompt(
      'audit-evidence-source',
      'Evidence for the audit',
      'How many days did the last audit cost your teams, and what could have been exported by itself?',
      'Days and lists for the toil table. Controls that the platform could prove by itself.',
      [...securityPeople, 'service-management', 'corporate-it'],
      ['audit-evidence', 'policy-as-code'],
      ['seed-2'],
    ),
    prompt(
      'access-and-secrets',
      'Access and secrets',
      'How does somebody get access to production, how does it end, and where are the secrets?',
      'Time-limited access that is logged. Secrets in chat or in the repository.',
      [...securityPeople, 'corporate-it', ...users],
      ['iam-secrets'],
      ['seed-2'],
    ),
    prompt(
      'controls-boundary',
      'Where controls end',
      'Which controls belong to the platform, and which to security engineering?',
      'The same answer on both sides. Two answers are a line for the RACI.',
      [...securityPeople, ...architects, 'vp-infrastructure'],
      ['policy-as-code', 'iam-secrets', 'vulnerability-management'],
      ['seed-2'],
    ),
  ]
}

function money(): CatalogAssessmentPrompt[] {
  return [
    prompt(
      'cost-by-service',
      'What a service costs',
      'What does your most expensive service cost a month, and who decides to make it cheaper?',
      'A figure and an owner. A share nobody can allocate.',
      ['finance-finops', ...leaders, 'data-platform-leader'],
      ['cost-per-service', 'cost-per-unit', 'unallocated-spend'],
      ['seed-2'],
    ),
    prompt(
      'price-of-reliability',
      'The price of reliability',
      'What would one more nine cost, and which feature would you give up for it?',
      'A trade somebody has really made. "Both" is no answer.',
      ['product-management', ...leaders, 'finance-finops', 'product-roadmaps'],
      ['error-budget-policy', 'slo-accountability'],
      ['seed-2'],
    ),
    prompt(
      'contracts-and-renewals',
      'Contracts that end',
      'Which contracts for tools end within the next twelve months, and who may let one lapse?',
      'Dates and names for the tools table.',
      ['finance-finops', 'procurement-cycles', 'key-vendors'],
      ['cost-per-service'],
      ['seed-2'],
    ),
    prompt(
      'what-to-read',
      'What to read',
      'Which document, dashboard or export should I see to believe what you told me?',
      'Requests for evidence, each with a name and a day.',
      [
        ...leaders,
        ...directors,
        ...architects,
        ...securityPeople,
        ...support,
        'product-management',
        'finance-finops',
        'corporate-it',
        'data-analytics-engineering',
        'delivery-excellence-leader',
        'data-platform-leader',
      ],
      [],
      ['demarc'],
    ),
  ]
}

function prompt(
  slug: string,
  name: string,
  question: string,
  listenFor: string,
  stakeholders: readonly string[],
  relates: readonly string[],
  from: readonly ('seed-1' | 'seed-2' | 'demarc')[],
): CatalogAssessmentPrompt {
  return { slug, name, question, listenFor, stakeholders, relates, sources: [...new Set([...from, 'demarc' as const])] }
}
