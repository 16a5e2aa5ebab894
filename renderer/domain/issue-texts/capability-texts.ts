import type { RuleText } from './rule-text.ts'

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
