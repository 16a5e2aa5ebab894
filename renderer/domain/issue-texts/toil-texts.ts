import type { RuleText } from './rule-text.ts'

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
