import type { RuleText } from './rule-text.ts'

/** The KPIs and the plan. */
export const stageTexts: Readonly<Record<string, RuleText>> = {
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
