import type { CatalogCapability } from '#domain/catalog-assessment.ts'

/** Ten practices, five levels each. What one would see is written by us; the half and the 30 % of toil are seed 1's. */
export const practiceCapabilities: readonly CatalogCapability[] = [
  {
    slug: 'slos',
    name: 'Service level objectives',
    rubric: 'reliability-practice',
    question: 'Are there objectives that users would recognise, and does anybody steer by them?',
    levels: [
      {
        level: 0,
        title: 'None',
        text: 'No service has a written objective. Whether it works is answered from memory or by looking at servers.',
      },
      {
        level: 1,
        title: 'A few on paper',
        text: 'Some services have an availability figure, mostly copied. Nobody can show how it is measured.',
      },
      {
        level: 2,
        title: 'Measured',
        text: 'Critical services have objectives measured from the users’ side, on a dashboard that product teams can open.',
      },
      {
        level: 3,
        title: 'Steering',
        text: 'Every tier 1 and 2 service has an objective with an owner. A priority was changed because of one in the last quarter.',
      },
      {
        level: 4,
        title: 'Tuned',
        text: 'Objectives are revised at least twice a year against what users notice, up and down. New services start with one.',
      },
    ],
    relates: ['slo-design', 'slo-attainment'],
    sources: ['demarc'],
  },
  {
    slug: 'error-budgets',
    name: 'Error budgets',
    rubric: 'reliability-practice',
    question: 'Does a spent error budget change what a team does next?',
    levels: [
      {
        level: 0,
        title: 'Unknown',
        text: 'Releases and reliability are argued case by case. Nobody speaks of a budget.',
      },
      {
        level: 1,
        title: 'Talked about',
        text: 'The word is used. No team can say what is left of its budget today.',
      },
      {
        level: 2,
        title: 'Calculated',
        text: 'What is left is shown for critical services. What happens when it is gone is not written down.',
      },
      {
        level: 3,
        title: 'Binding',
        text: 'A signed policy says what stops at which share. It was applied at least once against the date of a feature.',
      },
      {
        level: 4,
        title: 'Shared currency',
        text: 'Product and SRE plan with the budget and spend it on purpose. Fast burn pages somebody, and waivers are counted and rare.',
      },
    ],
    relates: ['error-budget-policy', 'error-budget-consumed', 'error-budget-burn-rate'],
    sources: ['demarc'],
  },
  {
    slug: 'incident-response',
    name: 'Incident response',
    rubric: 'reliability-practice',
    question: 'What happens in the first half hour of a major incident?',
    levels: [
      {
        level: 0,
        title: 'Whoever is there',
        text: 'People join by chance. Nobody leads, and nothing is recorded.',
      },
      {
        level: 1,
        title: 'Heroes',
        text: 'The same few people end most incidents. Severity and roles are settled while it burns.',
      },
      {
        level: 2,
        title: 'A written process',
        text: 'Severities, a commander and channels are written down and known on call. Major incidents follow them.',
      },
      {
        level: 3,
        title: 'Drilled',
        text: 'A commander leads within minutes, exercises take place each quarter, and times to acknowledge and restore are measured.',
      },
      {
        level: 4,
        title: 'Getting shorter',
        text: 'Incidents are noticed before customers call, common failures repair themselves, and the measured times fall over the year.',
      },
    ],
    relates: ['incident-response', 'mtta', 'mttr', 'mttd'],
    sources: ['demarc'],
  },
  {
    slug: 'on-call-health',
    name: 'On-call health',
    rubric: 'reliability-practice',
    question: 'Can people stay on call for years?',
    levels: [
      {
        level: 0,
        title: 'No rota',
        text: 'Nobody is formally on call. Those who care are called at any hour.',
      },
      {
        level: 1,
        title: 'A few carry it',
        text: 'There is a rota, but the same two or three people answer. Pages are not counted.',
      },
      {
        level: 2,
        title: 'A fair rota',
        text: 'Enough people take turns, hand over in writing and are compensated. Pages per shift are counted.',
      },
      {
        level: 3,
        title: 'Kept in bounds',
        text: 'There is a limit of pages per shift, and passing it starts work on the cause. Alerts without an action are removed.',
      },
      {
        level: 4,
        title: 'Sustainable',
        text: 'Most shifts are quiet. People join the rota willingly, and say in surveys that they can live with it.',
      },
    ],
    relates: ['incident-response', 'on-call-health', 'alert-noise-ratio'],
    sources: ['demarc'],
  },
  {
    slug: 'postmortem-learning',
    name: 'Postmortem learning',
    rubric: 'reliability-practice',
    question: 'Does the organisation learn from an incident, or only repair it?',
    levels: [
      {
        level: 0,
        title: 'None',
        text: 'After an incident everybody goes back to work. Nothing is written.',
      },
      {
        level: 1,
        title: 'The worst only',
        text: 'Reviews follow outages that reached the board, and look for who did it.',
      },
      {
        level: 2,
        title: 'Written, without blame',
        text: 'Every major incident has a review by a fixed date, from one template, without blame. Actions have owners.',
      },
      {
        level: 3,
        title: 'Followed up',
        text: 'Nine in ten actions are done on time, and reviews are read outside the team that wrote them.',
      },
      {
        level: 4,
        title: 'Across incidents',
        text: 'Each quarter themes over several incidents change priorities. The same cause hardly comes back.',
      },
    ],
    relates: ['postmortems', 'postmortem-completion', 'action-item-completion'],
    sources: ['demarc'],
  },
  {
    slug: 'change-safety',
    name: 'Change safety',
    rubric: 'reliability-practice',
    question: 'How does a change reach production, and how does it leave again?',
    levels: [
      {
        level: 0,
        title: 'Hope',
        text: 'Changes go out by hand at night. There is no way back but a further change.',
      },
      {
        level: 1,
        title: 'Gates of people',
        text: 'A board or a manager approves. Tests differ by team, and a rollback is tried for the first time when it is needed.',
      },
      {
        level: 2,
        title: 'An automated path',
        text: 'Changes pass automated tests and one pipeline. Rollback is written down and works for most services.',
      },
      {
        level: 3,
        title: 'Step by step',
        text: 'Changes reach a few users first, health checks stop them, and rollback takes minutes. Each team knows its change fail rate.',
      },
      {
        level: 4,
        title: 'Safe by default',
        text: 'Progressive delivery and automatic rollback come with the platform. People approve only what is truly risky, and the fail rate stays low as releases increase.',
      },
    ],
    relates: ['change-management', 'cicd-templates', 'change-fail-rate', 'failed-deployment-recovery-time'],
    sources: ['demarc'],
  },
  {
    slug: 'capacity',
    name: 'Capacity',
    rubric: 'reliability-practice',
    question: 'How is it known that the next peak will hold?',
    levels: [
      {
        level: 0,
        title: 'Surprises',
        text: 'Limits are found by hitting them.',
      },
      {
        level: 1,
        title: 'By experience',
        text: 'Somebody knows when to add machines. Peaks are survived with large reserves.',
      },
      {
        level: 2,
        title: 'Forecast',
        text: 'Critical services have a forecast each quarter, from measured load and known limits.',
      },
      {
        level: 3,
        title: 'Tested',
        text: 'Load tests prove the limits before known peaks, scaling is automatic where it can be, and cost is part of the plan.',
      },
      {
        level: 4,
        title: 'Continuous',
        text: 'Forecast, scaling and cost are one view that product and finance use. Reserves are set on purpose, by tier.',
      },
    ],
    relates: ['capacity-planning', 'cost-per-unit'],
    sources: ['demarc'],
  },
  {
    slug: 'disaster-recovery',
    name: 'Disaster recovery',
    rubric: 'reliability-practice',
    question: 'What is lost, and for how long, when a whole site or data store is gone?',
    levels: [
      {
        level: 0,
        title: 'Not considered',
        text: 'There is no plan, and nobody knows how much data could be lost.',
      },
      {
        level: 1,
        title: 'Backups',
        text: 'Backups run. None was restored in earnest, and no time or loss is agreed.',
      },
      {
        level: 2,
        title: 'Targets and plans',
        text: 'Critical services have an agreed recovery time and data loss, and a written plan.',
      },
      {
        level: 3,
        title: 'Proved',
        text: 'Recovery of tier 1 services is tested at least yearly against the targets, and gaps are closed.',
      },
      {
        level: 4,
        title: 'Routine',
        text: 'Failover is practised in production during working hours, its results are measured, and lower tiers are covered.',
      },
    ],
    relates: ['dr-test-pass-rate'],
    sources: ['demarc'],
  },
  {
    slug: 'toil',
    name: 'Toil',
    rubric: 'reliability-practice',
    question: 'Is manual, repetitive work known, and does it shrink?',
    levels: [
      {
        level: 0,
        title: 'Invisible',
        text: 'Manual work is simply the job. Nobody could list it.',
      },
      {
        level: 1,
        title: 'Complained about',
        text: 'Everybody can name the worst tasks. There are no hours, and nobody is charged with removing them.',
      },
      {
        level: 2,
        title: 'Measured',
        text: 'Tasks with frequency and minutes are listed each quarter, and their share of the team’s time is known.',
      },
      {
        level: 3,
        title: 'Under a limit',
        text: 'Nobody spends more than half of the time on it, a target is agreed, and the largest tasks go each quarter.',
      },
      {
        level: 4,
        title: 'Designed out',
        text: 'A service is taken on only when it needs no standing manual work. Toil stays below 30 % and falls.',
      },
    ],
    relates: ['toil-ratio'],
    sources: ['demarc'],
  },
  {
    slug: 'observability',
    name: 'Observability',
    rubric: 'reliability-practice',
    question: 'Can a new kind of failure be explained from what is recorded?',
    levels: [
      {
        level: 0,
        title: 'In the dark',
        text: 'Customers report outages. Logs lie on single machines.',
      },
      {
        level: 1,
        title: 'Islands',
        text: 'Teams have tools and dashboards of their own. Following one request across services takes hours.',
      },
      {
        level: 2,
        title: 'A baseline',
        text: 'Critical services send metrics and logs to one place and have a standard dashboard. Some alerts fire on what users feel.',
      },
      {
        level: 3,
        title: 'Connected',
        text: 'Metrics, logs and traces are linked for all tier 1 and 2 services. New failures are explained without new code.',
      },
      {
        level: 4,
        title: 'A product',
        text: 'Instrumentation comes with the platform, its cost and noise are managed, and product teams answer their own questions.',
      },
    ],
    relates: ['observability-stack', 'observability-coverage', 'alert-noise-ratio'],
    sources: ['demarc'],
  },
]
