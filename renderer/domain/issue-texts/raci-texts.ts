import type { RaciRule } from '../raci-rules.ts'
import type { decisionRightRules } from '../decision-right-findings.ts'
import type { RuleText } from './rule-text.ts'

/**
 * What an accepted suggestion about the matrix or a decision right starts with. Written in words, never in letters: the
 * client’s matrix may have others than A, R, C and I.
 */
export const raciTexts: Readonly<Record<RaciRule | keyof typeof decisionRightRules, RuleText>> = {
  'RACI-1': {
    criterion: 'Exactly one role is accountable for every item (RACI convention; boundary principle of seed 1).',
    ask: 'Do both sides believe that the other one answers for it?',
    effect: 'Nobody decides, and nobody can be asked about the outcome.',
    recommendation: 'Make the one role accountable that can say no, and have all roles agree to it in the workshop.',
  },
  'RACI-2': {
    criterion: 'Exactly one role is accountable for every item (RACI convention; boundary principle of seed 1).',
    ask: 'Is the item two items in truth, or is each side afraid to let go?',
    effect: 'Decisions are taken twice or not at all, and each side can point to the other.',
    recommendation:
      'Leave one role accountable and make the others responsible or consulted; split the item where two outcomes are mixed.',
    seen: true,
  },
  'RACI-3': {
    criterion: 'At least one role does the work of every item (RACI convention).',
    ask: 'Is the work done at all today, and by whom in fact?',
    effect: 'Somebody answers for work that nobody does.',
    recommendation: 'Make the role responsible that has the people and the access for it.',
  },
  'RACI-4': {
    criterion: 'A cell holds letters of the set in use, or nothing.',
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
  'RACI-6': {
    criterion: 'Whoever answers for an outcome has a say over the people who work on it.',
    ask: 'Can the role tell those who do the work what comes first?',
    effect: 'The role is blamed for work that it can neither do nor steer.',
    recommendation: 'Give the role a part of the work, or make the role accountable that has the people.',
  },
  'RACI-7': {
    criterion: 'A role that is accountable is filled by a team that exists.',
    ask: 'Was the role drawn before anybody was asked to fill it?',
    effect: 'The promise of the matrix is nobody’s promise.',
    recommendation:
      'Name the team that fills the role and have its lead agree, or make a role accountable that is filled.',
  },
  'RACI-8': {
    criterion: 'No role is accountable in over 40 % of all cases, or responsible in over half of them.',
    ask: 'Which of these items could another role decide without asking back?',
    effect: 'Decisions queue at one place; when its people are away, nothing moves.',
    recommendation: 'Move the items that others could carry, starting with those the role is asked about least.',
  },
  'RACI-9': {
    criterion: 'A letter says that the role would be missed at this item.',
    ask: 'Were cells filled so that nobody feels left out?',
    effect: 'Who really takes part can no longer be seen, and everybody is invited to everything.',
    recommendation: 'Empty the cells in which the role would not be missed.',
  },
  'RACI-10': {
    criterion: 'Every item has somebody who does it and somebody who answers for it.',
    ask: 'Who would be asked if it went wrong tomorrow?',
    effect: 'All hear of it and nobody acts.',
    recommendation: 'Name the role that does it, or strike the item.',
  },
  'RACI-11': {
    criterion: 'At most 40 % of the roles are consulted on an item.',
    ask: 'Whose answer has ever changed the decision?',
    effect: 'Every decision takes a round through most of the organisation.',
    recommendation: 'Inform those who only need to know instead of asking them.',
    seen: true,
  },
  'RACI-12': {
    criterion: 'Whoever is touched by a piece of work is asked before or told after.',
    ask: 'Who notices first when it changes?',
    effect: 'Others learn of a change when it hits them.',
    recommendation: 'Ask the neighbours of the work, and inform those who notice its changes.',
  },
  'RACI-13': {
    criterion: 'Whoever builds a service has a part in running it (seed 1, engagement model).',
    ask: 'Who is called at night for what the product teams shipped by day?',
    effect: 'What hurts in operation does not reach those who could change it.',
    recommendation: 'Make product teams responsible for what only they can repair, and say so in the on-call model.',
  },
  'RACI-14': {
    criterion: 'An item has one outcome that one role can answer for.',
    ask: 'Could the two halves have different owners?',
    effect: 'Two roles are accountable, each meaning its own half.',
    recommendation: 'Split the item where the outcomes differ.',
  },
  'RACI-15': {
    criterion: 'Every piece of work stands in one row.',
    ask: 'Do both rows mean the same work?',
    effect: 'The two rows will disagree, and both will be cited.',
    recommendation: 'Merge the rows, or name what sets them apart.',
  },
  'RACI-16': {
    criterion: 'A dispute is about a change that the matrix shows.',
    ask: 'What would those who dispute it have instead?',
    effect: 'The discussion goes on without a proposal on the table.',
    recommendation: 'Write down what each side proposes as a layer of its own, and compare.',
  },
  'RACI-17': {
    criterion: 'An agreement says what was decided, by whom and when.',
    ask: 'Where was it agreed, and who would remember?',
    effect: 'It is disputed again as soon as somebody changes seats.',
    recommendation: 'Complete the record and have it signed off.',
  },
  'RACI-18': {
    criterion: 'Responsibilities are reviewed every quarter (seed 1, quarterly publication).',
    ask: 'Has anything changed since: teams, people, services?',
    effect: 'The matrix describes an organisation that no longer exists.',
    recommendation: 'Review it in the next forum and set the following date.',
  },
  'RACI-19': {
    criterion: 'Work on security or compliance involves the Security side.',
    ask: 'Does Security know that this is done without it?',
    effect: 'The gap is found by an auditor or by an attacker.',
    recommendation: 'Consult Security at the least, and let it set the rules that others follow.',
  },
  'DEC-1': {
    criterion: 'Whoever decides alone is accountable for what is decided (seed 2, decision rights).',
    ask: 'Which of the two is lived today: the decision right or the matrix?',
    effect: 'One role decides and another one answers for it.',
    recommendation: 'Bring the decision right and the accountable role of the matrix together.',
    seen: true,
  },
  'DEC-2': {
    criterion: 'Every decision that comes up has a role that takes it.',
    ask: 'Who took it the last time?',
    effect: 'It is taken by whoever is in the room, or put off.',
    recommendation: 'Name the role, and whom it asks before.',
  },
  'DEC-3': {
    criterion: 'A limit says who decides beyond it.',
    ask: 'What happened the last time the amount was higher?',
    effect: 'The limit stops work instead of passing it on.',
    recommendation: 'Name who decides above the limit.',
  },
}
