import type { RuleText } from './rule-text.ts'

/** The chain from finding to task. */
export const traceTexts: Readonly<Record<string, RuleText>> = {
  'MIG-9': {
    criterion: 'The rules that a step is held to are written and agreed before it begins (seed 1, step 2).',
    ask: 'Is the rule late, or does nobody believe that the step needs it?',
    effect: 'The step settles by habit what governance was to decide, and is done again afterwards.',
    recommendation: 'Agree the missing rules first, in a first version if need be, or move the step behind them.',
    seen: true,
  },
  'MIG-10': {
    criterion: 'Work on an item is owned by a role that does it or answers for it in the To-Be matrix.',
    ask: 'Is the owner of the task wrong, or the matrix?',
    effect: 'The task is carried out by a role without a say in what it changes.',
    recommendation: 'Give the task to a role with the work or the answer for the item, or settle the letters first.',
  },
  'MIG-11': {
    criterion: 'A finding that was taken up is planned, or waived with a reason and an end.',
    ask: 'Is there no capacity for it, or has nobody decided?',
    effect: 'It stays on the list and nothing happens.',
    recommendation: 'Add a task for it, or waive it with a reason, an approver and a date.',
  },
  'MIG-12': {
    criterion: 'A KPI that is not on its target, or of which nobody knows, has a task that moves it.',
    ask: 'Does nobody know what would move it, or is the target no longer wanted?',
    effect: 'The figure is reported as missed or unknown at every milestone.',
    recommendation: 'Plan one task with the owner of the KPI, measure it first, or agree another target.',
    seen: true,
  },
  'MIG-13': {
    criterion: 'Every task of the plan says which finding, item, KPI or toil it is for.',
    ask: 'What would be missed if it were not done?',
    effect: 'It uses capacity that nobody can defend in front of the sponsor.',
    recommendation: 'Link it to what it is for, or drop it.',
  },
}
