/** The parts of a drafted finding that are the same for every row a rule found. */
export interface RuleText {
  /** What should be, and whose standard that is. */
  readonly criterion: string
  /** The question after the cause, which no rule can know. */
  readonly ask: string
  /** What follows for the client when it stays as it is. */
  readonly effect: string
  readonly recommendation: string
  /** Says that the finding's detail tells what was seen; else it tells what would settle it. */
  readonly seen?: true
}

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

/** Manual work. */
export const toilTexts: Readonly<Record<string, RuleText>> = {
  'TOIL-1': {
    criterion: 'No team spends more than half of its time on toil (Google SRE book, “Eliminating Toil”).',
    ask: 'Which work came to the team because nobody else would take it, and when did that begin?',
    effect:
      'The team is an operations desk: nothing is left for the engineering that would make the work go away, and people leave.',
    recommendation:
      'Stop taking on manual work, hand the largest tasks back or to the platform, and free two people to automate the first of the ranking.',
    seen: true,
  },
  'TOIL-2': {
    criterion: 'A team spends at most 30 % of its time on toil (target of the KPI “Toil ratio”).',
    ask: 'Is the work growing with the number of services, or has it always been there?',
    effect: 'Improvement work slips quarter after quarter, and the share grows with every new service.',
    recommendation:
      'Set a target for the next two quarters and take the first tasks of the ranking into the plan of the platform.',
    seen: true,
  },
  'TOIL-3': {
    criterion: 'Work that arrives as tickets is counted and timed: the ticket system knows both.',
    ask: 'Are the tickets closed without times, or are they spread over several queues?',
    effect: 'The toil ratio is too low by an unknown amount, and the task cannot be ranked.',
    recommendation: 'Count the tickets of the last quarter and time ten of them.',
  },
  'TOIL-4': {
    criterion: 'Automation that pays back within a quarter has an owner and a place in a plan.',
    ask: 'Does it fall between two teams, or does its owner gain nothing from it?',
    effect: 'Hours are spent every month that could be had back at once.',
    recommendation: 'Give it to the side that will run it, and put it into the next iteration.',
    seen: true,
  },
  'TOIL-5': {
    criterion: 'The tasks that make half of the hours are judged first: what a machine could do, and at what effort.',
    ask: 'Who knows the task well enough to judge it, and has anyone asked?',
    effect: 'The ranking begins with what happens to be judged rather than with what costs most.',
    recommendation: 'Watch the task once with somebody who does it, and write down share and effort.',
    seen: true,
  },
  'TOIL-6': {
    criterion: 'The toil ratio of every team that does toil is known (KPI “Toil ratio”).',
    ask: 'Is the team new, shared, or are its people counted elsewhere?',
    effect: 'Nobody can tell whether the team is over the cap.',
    recommendation: 'Enter how many people the team has.',
  },
}

/** Tool sprawl. */
export const toolTexts: Readonly<Record<string, RuleText>> = {
  'TOOL-1': {
    criterion: 'One job has one common tool; a second one has a reason that is written down (seed 2, tool categories).',
    ask: 'Did the tools come with teams and acquisitions, or does each do something that the others cannot?',
    effect: 'Licences, upgrades and skills are paid several times, and in an incident teams look at different places.',
    recommendation:
      'Choose one tool with the teams that use them, give the others a verdict and a date, and let the platform run the chosen one.',
    seen: true,
  },
  'TOOL-2': {
    criterion: 'Every tool has a team that answers for its cost, its upgrades and its end.',
    ask: 'Who pays the invoice, and who is called when it fails?',
    effect: 'It renews by itself, nobody patches it, and it outlives its use.',
    recommendation: 'Name an owner team, or retire it.',
  },
  'TOOL-3': {
    criterion: 'A contract is decided upon before its notice period begins.',
    ask: 'Who gets the renewal on the desk, and who would have to decide?',
    effect: 'The contract renews by default and the overlap is paid for another term.',
    recommendation: 'Take the decision in the next review, with the owner and whoever pays.',
  },
  'TOOL-4': {
    criterion: 'The contract of a tool that is given up is not renewed.',
    ask: 'Has notice been given, and can its users be moved in time?',
    effect: 'A tool that is to go is paid for another term.',
    recommendation: 'Give notice, and put the move of its users into the plan before that day.',
  },
  'TOOL-5': {
    criterion: 'A tool that is merged has a listed tool that takes over its users.',
    ask: 'Is the target not chosen yet, or does it not exist yet?',
    effect: 'The verdict cannot be carried out.',
    recommendation: 'List the target with its owner and cost, or take the verdict back.',
  },
  'TOOL-6': {
    criterion: 'Tools are merged into one that stays.',
    ask: 'Which of the verdicts is the newer one?',
    effect: 'Users would be moved twice, or to nowhere.',
    recommendation: 'Let them merge into the tool that stays in the end.',
  },
  'TOOL-7': {
    criterion: 'A tool in use has a contract that runs.',
    ask: 'Is it paid by the month since, or used without a contract?',
    effect: 'Price, support and data protection are not agreed.',
    recommendation: 'Settle the terms for the time it is still needed.',
  },
  'TOOL-8': {
    criterion: 'A tool stands in the list once.',
    ask: 'Are these two contracts of one tool, or a slip?',
    effect: 'Costs and overlap are counted twice.',
    recommendation: 'Join the rows, or rename one of them so that it is clear how they differ.',
  },
}

/** The capability audit. */
export const capabilityTexts: Readonly<Record<string, RuleText>> = {
  'CAP-1': {
    criterion: 'Those who work with a capability describe it alike, or know why they differ (capability audit).',
    ask: 'Have the highest and the lowest seen different teams, or a different year?',
    effect: 'There is no common picture to improve from; the loudest voice sets the level.',
    recommendation: 'Ask the highest and the lowest what they have seen, then agree on one level with its evidence.',
    seen: true,
  },
  'CAP-2': {
    criterion: 'A target is at or above what is there, or it is a decision to give something up.',
    ask: 'Is the target a slip, or does somebody want to spend less here?',
    effect: 'The plan promises to get worse without saying so.',
    recommendation: 'Correct the target, or write down what is given up and who agreed.',
    seen: true,
  },
  'CAP-3': {
    criterion: 'An agreed level names what was seen (CNCF platform engineering maturity model; capability audit).',
    ask: 'Who was in the room, and what did they look at?',
    effect: 'The level will be questioned first, and there is nothing to answer with.',
    recommendation: 'Write down what was seen, or cite the evidence.',
  },
  'CAP-4': {
    criterion: 'One level at a time: each builds on the one below (CNCF platform engineering maturity model).',
    ask: 'Is the target what the business needs, or what sounds good?',
    effect: 'A gap this wide takes longer than one plan; what is in between is skipped and missed later.',
    recommendation: 'Agree on the next level as the target of this plan, and on what would be seen there.',
    seen: true,
  },
  'CAP-5': {
    criterion: 'An aspect that is set aside has a reason that a reader can check.',
    ask: 'Who decided that it does not apply?',
    effect: 'A gap can hide behind “not applicable”.',
    recommendation: 'Write down why the aspect does not apply here, or rate it.',
  },
  'CAP-6': {
    criterion: 'The agreed level lies within what respondents named, or the rationale says why not.',
    ask: 'What was seen that none of the respondents knew?',
    effect: 'Respondents do not find themselves in the result and do not stand by it.',
    recommendation: 'Say in the rationale why the level differs from all votes, and show it to those who voted.',
    seen: true,
  },
}

/** The matrix, the KPIs and the plan. */
export const stageTexts: Readonly<Record<string, RuleText>> = {
  'RACI-1': {
    criterion: 'Exactly one role is accountable for every item (RACI convention; boundary principle of seed 1).',
    ask: 'Do both sides believe that the other one answers for it?',
    effect: 'Nobody decides, and nobody can be asked about the outcome.',
    recommendation: 'Give A to the one role that can say no, and have all roles agree to it in the workshop.',
  },
  'RACI-2': {
    criterion: 'Exactly one role is accountable for every item (RACI convention; boundary principle of seed 1).',
    ask: 'Is the item two items in truth, or is each side afraid to let go?',
    effect: 'Decisions are taken twice or not at all, and each side can point to the other.',
    recommendation:
      'Leave A with one role and make the others responsible or consulted; split the item where two outcomes are mixed.',
    seen: true,
  },
  'RACI-3': {
    criterion: 'At least one role does the work of every item (RACI convention).',
    ask: 'Is the work done at all today, and by whom in fact?',
    effect: 'Somebody answers for work that nobody does.',
    recommendation: 'Give R to the role that has the people and the access for it.',
  },
  'RACI-4': {
    criterion: 'A cell holds R, A, C, I, several of them, or nothing.',
    ask: 'What was meant by the entry?',
    effect: 'The matrix cannot be checked or counted at this place.',
    recommendation: 'Replace the entry by letters, and put the remark into the notes of the item.',
  },
  'RACI-5': {
    criterion: 'Every column of the matrix stands for a role with work or decisions of its own.',
    ask: 'Does the role own something that is missing from the matrix?',
    effect: 'The matrix grows wider without deciding anything, and the role waits for information.',
    recommendation: 'Add the items that the role owns, or fold its column into the role it belongs to.',
  },
  'KPI-1': {
    criterion: 'Every KPI has one role that answers for the figure and acts on it.',
    ask: 'Can no role move the figure alone, or was it never offered to one?',
    effect: 'The figure is reported and nothing follows from it.',
    recommendation: 'Name the role that can change the figure, and put it on the agenda of that role’s monthly review.',
  },
  'KPI-2': {
    criterion: 'A target is agreed against a baseline that was measured before the work began.',
    ask: 'Is the data missing, out of reach, or has nobody asked for it?',
    effect: 'No later improvement can be shown or disproved.',
    recommendation: 'Measure once with the data that exists, grade it honestly, and mark it as the baseline.',
  },
  'KPI-3': {
    criterion: 'Every KPI has a target, or a direction, that its owner has agreed.',
    ask: 'Is there no baseline to aim from, or no agreement on what is good enough?',
    effect: 'Nobody can tell whether the figure is good news.',
    recommendation: 'Take over the target of the catalog where it fits, or agree a first one for two quarters.',
  },
  'KPI-4': {
    criterion: 'The latest reading meets the target that was agreed for it.',
    ask: 'What do the three worst cases behind the figure have in common?',
    effect: 'The promise that the target stands for is not kept at present.',
    recommendation:
      'Have the owner of the KPI name the largest cause and one action against it, with a date for the next reading.',
    seen: true,
  },
  'KPI-5': {
    criterion: 'A figure is read again within two of its measuring periods.',
    ask: 'Did the source dry up, or did the person who read it leave?',
    effect: 'Decisions use a figure that may no longer be true.',
    recommendation: 'Take a new reading, measure less often on purpose, or drop the KPI.',
    seen: true,
  },
  'KPI-6': {
    criterion: 'Where sources name different targets, the one that holds here is on record with its reason.',
    ask: 'Which of the sources fits this organisation, and who says so?',
    effect: 'Each side quotes the target that suits it.',
    recommendation: 'Pick one target with the owner of the KPI and write down why.',
  },
  'KPI-7': {
    criterion: 'A chosen KPI has an owner and a first reading.',
    ask: 'Is it still wanted?',
    effect: 'The list of KPIs promises a control that does not exist.',
    recommendation: 'Name the owner and enter a baseline, or drop the KPI.',
  },
  'MIG-1': {
    criterion: 'Dependencies of a plan run one way (critical path method).',
    ask: 'Which of the dependencies is a wish rather than a need?',
    effect: 'None of these tasks can start, and no date behind them holds.',
    recommendation: 'Remove one dependency, or split a task at the point where the other one needs it.',
    seen: true,
  },
  'MIG-2': {
    criterion: 'A task or step finishes on or after the day it starts.',
    ask: 'Which of the two dates is the right one?',
    effect: 'The plan around it is computed from a wrong date.',
    recommendation: 'Correct the date that is wrong.',
    seen: true,
  },
  'MIG-3': {
    criterion: 'A task starts once what it waits for is finished (critical path method).',
    ask: 'Does it really have to wait for all of it?',
    effect: 'The start will slip, and what follows with it.',
    recommendation: 'Move the start behind its predecessors, or take a dependency away that is none.',
    seen: true,
  },
  'MIG-4': {
    criterion: 'Whatever has a date has a role that answers for it.',
    ask: 'Is there no capacity for it, or was it planned without the people who do it?',
    effect: 'The date is a hope.',
    recommendation: 'Name the role, and let it confirm the date.',
  },
  'MIG-5': {
    criterion: 'A task lies within the dates of its step.',
    ask: 'Is the step too short, or the task in the wrong step?',
    effect: 'The step is reported as done while its work goes on.',
    recommendation: 'Move the task or stretch the step, and say so to those who wait for it.',
    seen: true,
  },
  'MIG-6': {
    criterion: 'A task is done when its finish has passed.',
    ask: 'What did it wait for?',
    effect: 'Everything that builds on it moves.',
    recommendation: 'Set a new date with its owner, and move or drop what depends on it.',
    seen: true,
  },
  'MIG-7': {
    criterion: 'The nine steps build on each other in the order of the catalog (seed 1).',
    ask: 'Is something of the earlier step in place already?',
    effect: 'The later step is built on what is not there.',
    recommendation: 'Start the steps in order, or record what makes the exception safe.',
    seen: true,
  },
  'MIG-8': {
    criterion: 'A step starts when the one it builds on is finished, or overlaps it on purpose (seed 1).',
    ask: 'Is the overlap meant?',
    effect: 'People work on two steps at once, and the earlier one may stay unfinished.',
    recommendation: 'Keep the overlap if it is meant and staffed, else move the later step.',
    seen: true,
  },
}
