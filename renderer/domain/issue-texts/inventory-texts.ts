import type { RuleText } from './rule-text.ts'

/** Services and the self-check. */
export const inventoryTexts: Readonly<Record<string, RuleText>> = {
  'SVC-1': {
    criterion:
      'A service of tier 1 or 2 has an objective that its owner and SRE have agreed (service level practice; Google SRE book, “Service Level Objectives”).',
    ask: 'Does nobody measure the user journey yet, or could owner and SRE not agree on a figure?',
    effect:
      'Reliability is judged by opinion: there is no error budget to decide between releases and repairs, and no early sign that users suffer.',
    recommendation:
      'Name the user journey, choose one indicator for it, and agree an objective with the owner. Measure for one month before anyone is paged by it.',
  },
  'SVC-2': {
    criterion:
      'Every service has exactly one owner team that decides its priorities (Boundary of this engagement: accountability is explicit).',
    ask: 'Was it handed over, inherited in a reorganisation, or never assigned?',
    effect: 'Incidents, patches and costs of the service wait for whoever feels responsible that day.',
    recommendation:
      'Let the engineering leads assign each of these services to one team, and record the team in the inventory and in the code repository.',
  },
  'SVC-3': {
    criterion:
      'A live service of tier 1 or 2 has a team that is paged, and it is agreed whether SRE or the service team is primary (Google SRE book, “Being On-Call”).',
    ask: 'Is there an informal arrangement, or does the service rely on people who happen to notice?',
    effect: 'A failure outside office hours lasts until somebody sees it; the same few people are called.',
    recommendation:
      'Put the service on a rotation with a primary and a secondary, a runbook and an escalation, or lower its tier on purpose.',
  },
  'SVC-4': {
    criterion:
      'Every service has a tier that says how much its failure hurts customers (service inventory of this engagement).',
    ask: 'Does nobody know who uses it, or do the teams see its weight differently?',
    effect:
      'Neither objectives nor on-call can be judged, so effort goes to the loudest rather than the most critical service.',
    recommendation:
      'Tier the service with its owner and with product, by what a customer loses when it is down for an hour.',
  },
  'SVC-5': {
    criterion:
      'The error budget of a tier 1 service decides what is worked on after serious incidents (Site Reliability Workbook, “Example Error Budget Policy”).',
    ask: 'Is there no policy, no authority to apply it, or is the objective not trusted?',
    effect: 'Customers meet the same failure again while feature work goes on unchanged.',
    recommendation:
      'Agree an error budget policy with product and engineering leads, and apply it to this service first.',
  },
  'SVC-6': {
    criterion: 'A service stands in the inventory once, under one name.',
    ask: 'Do two sources name it differently, or are these two services indeed?',
    effect: 'Counts, coverage and costs are wrong, and two owners may believe that the other one acts.',
    recommendation: 'Merge the rows, or rename one of them so that it is clear how they differ.',
  },
  'SVC-7': {
    criterion: 'Whatever a service depends on is known by name (service inventory of this engagement).',
    ask: 'Is it a service that nobody listed, another name for a listed one, or gone?',
    effect: 'Outages and changes of what is not listed surprise the services that lean on it.',
    recommendation: 'Add the missing service with its owner, or correct the name in the dependencies.',
  },
  'SVC-8': {
    criterion: 'Services can be started, restored and changed one after another: dependencies run one way.',
    ask: 'Which of these dependencies is needed to serve, and which only to start or to report?',
    effect: 'After an outage none of them comes back before the others, and no change can be rolled out to one alone.',
    recommendation: 'Cut one dependency of the cycle, or make it one that the service can do without for a while.',
    seen: true,
  },
  'SVC-9': {
    criterion:
      'A service can be no more reliable than what it cannot do without, so its hard dependencies carry its tier (Google SRE, “The Calculus of Service Availability”).',
    ask: 'Was the tier of the lower service set before anything critical leaned on it?',
    effect: 'The tier 1 promise ends where the lower service ends: its on-call, its objective and its recovery time.',
    recommendation: 'Raise the tier of the lower service with its owner, or let the critical one work on without it.',
    seen: true,
  },
  'CHK-1': {
    criterion:
      'The boundary between SRE and Platform works when the question can be answered yes, with evidence (boundary self-check, seed 1).',
    ask: 'Since when is it so, and who would have to decide otherwise?',
    effect: 'Work on the line between the two sides falls back on habit and on single persons.',
    recommendation:
      'Make the yes believable: agree who is accountable, do it once for one service, and show the evidence in the next review.',
    seen: true,
  },
  'CHK-2': {
    criterion: 'A question that is set aside has a reason that a reader can check.',
    ask: 'Who decided that it does not apply?',
    effect: 'A gap can hide behind “not applicable”.',
    recommendation: 'Write down why the question does not apply here, or answer it.',
  },
  'CHK-3': {
    criterion: 'A yes is backed by the data of the same organisation (boundary self-check, seed 1).',
    ask: 'Is it true for some teams only, planned rather than done, or is the data out of date?',
    effect: 'Decisions rest on a picture that does not hold; trust suffers when it shows.',
    recommendation: 'Show the two side by side to the person who answered, then correct the answer or the data.',
    seen: true,
  },
  'CHK-4': {
    criterion: 'All roles on the line give the same answer to a boundary question (boundary self-check, seed 1).',
    ask: 'Do the roles mean different teams, different services, or a different past?',
    effect: 'Each side acts on its own picture; the gap between them shows in the next incident.',
    recommendation: 'Bring the roles together with the evidence of each, and agree on one answer.',
    seen: true,
  },
  'CHK-5': {
    criterion: 'Somebody in the organisation can answer each boundary question (boundary self-check, seed 1).',
    ask: 'Is nobody in charge of it, or was the wrong person asked?',
    effect: 'A practice that nobody can speak for is in all likelihood not there.',
    recommendation: 'Find the person who would know, and ask for the evidence that makes a yes believable.',
  },
}
