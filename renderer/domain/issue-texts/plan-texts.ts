import type { GateRule } from '../gate-findings.ts'
import type { RiskRule } from '../risk-findings.ts'
import type { WaveRule } from '../wave-findings.ts'
import type { RuleText } from './rule-text.ts'

export const planTexts: Readonly<Record<RiskRule | GateRule | WaveRule, RuleText>> = {
  'RISK-1': {
    criterion: 'A risk is accepted by somebody who may, and until a day.',
    ask: 'Was it accepted at all, or has nobody wanted to answer it?',
    effect: 'Nobody stands for the risk when it happens, and the acceptance never ends.',
    recommendation: 'Have it accepted by name and with an end, or answer it.',
  },
  'RISK-2': {
    criterion: 'A risk acceptance holds until its end; after that the risk is decided on again.',
    ask: 'Was it forgotten, or is the risk gone?',
    effect: 'A risk is carried that nobody has accepted any more.',
    recommendation: 'Decide again: accept it with a new end, answer it, or close it.',
  },
  'RISK-3': {
    criterion: 'A high risk has an owner, a response and an action.',
    ask: 'Is it new, or does nobody feel able to do something about it?',
    effect: 'What would hurt the plan most is left to chance.',
    recommendation: 'Name the role that owns it, and agree what is done and by when.',
  },
  'RISK-4': {
    criterion: 'What was to be done about a risk is done by its due day.',
    ask: 'What kept it from being done?',
    effect: 'The risk is as large as it was, while the plan counts on the answer.',
    recommendation: 'Finish it and close the risk, or set a new day with its owner.',
    seen: true,
  },
  'RISK-5': {
    criterion: 'A risk worth watching has a sign by which its coming is seen.',
    ask: 'Which figure or event would show it first?',
    effect: 'It is noticed when it has happened.',
    recommendation: 'Name the sign and where it is seen, best a KPI or an early warning that is read anyway.',
  },
  'RISK-6': {
    criterion: 'Risks are compared by likelihood and impact.',
    ask: 'Who can estimate it?',
    effect: 'It cannot be weighed against the others and falls out of the matrix.',
    recommendation: 'Estimate both roughly with those who know the field.',
  },
  'GATE-1': {
    criterion: 'At a milestone it is decided whether to go on.',
    ask: 'Did nobody meet, or did nobody write it down?',
    effect: 'The plan goes on without anybody having decided that it should.',
    recommendation: 'Decide now, with the figures of the gate, and record who decided.',
  },
  'GATE-2': {
    criterion: 'People may decide other than the figures propose, and then say why.',
    ask: 'What did those who decided know that the figures do not say?',
    effect: 'Nobody can tell later whether it was judgement or hope.',
    recommendation: 'Write down the reason, and what would make the decision void.',
    seen: true,
  },
  'WAVE-1': {
    criterion: 'Every service that is to move belongs to a wave of the rollout.',
    ask: 'Were they left out on purpose?',
    effect: 'The golden path is adopted by fewer services than the plan seems to promise.',
    recommendation: 'Put each in a wave, or record that it stays off and who accepts that.',
    seen: true,
  },
  'WAVE-2': {
    criterion: 'A service moves in one wave.',
    ask: 'Which of the waves was meant?',
    effect: 'Two groups plan the same move, or each leaves it to the other.',
    recommendation: 'Keep it in the wave that has the people for it.',
    seen: true,
  },
  'WAVE-3': {
    criterion: 'A wave has tasks with days.',
    ask: 'Is it an idea still, or was its work not planned?',
    effect: 'Nobody knows when its services move, and the forecast leaves them out.',
    recommendation: 'Plan its work as tasks of the wave.',
    seen: true,
  },
  'WAVE-4': {
    criterion: 'The lighthouse teams go first, the others learn from them (seed 1).',
    ask: 'Is there a date that forces it?',
    effect: 'Mistakes of the golden path are met by many teams at once.',
    recommendation: 'Move the scale-out behind the lighthouse and its review.',
    seen: true,
  },
}
