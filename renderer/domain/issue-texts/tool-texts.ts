import type { RuleText } from './rule-text.ts'

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
