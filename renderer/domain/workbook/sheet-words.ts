import type { PolicyState } from '../error-budget.ts'
import type { Severity } from '../finding.ts'
import type { KpiStatus } from '../kpi-standing.ts'
import type { LetterMeaning, LetterSet } from '../letter-set.ts'
import type { RaciItem } from '../raci.ts'
import { replyWords, type SelfCheckReply } from '../self-check-answer.ts'
import type { ChoiceList, LookRule, Tone } from './workbook-model.ts'

/** Its own value in every sheet, never an empty cell: nobody has answered yet. */
export const unknown = 'unknown'

/** Meaning by shape and word first; the tone comes on top. */
export interface StatusWord {
  readonly text: string
  readonly tone: Tone
  readonly meaning: string
}

/** Colours the cells of a range that say one of the words. */
export function wordRules(range: string, words: Readonly<Record<string, StatusWord>>): readonly LookRule[] {
  return Object.values(words).map(({ text, tone }) => ({ range, when: { type: 'is', text }, tone }))
}

export const kpiStatusWords: Readonly<Record<KpiStatus, StatusWord>> = {
  on: { text: '● on target', tone: 'good', meaning: 'The latest reading meets the target.' },
  near: {
    text: '▲ near',
    tone: 'near',
    meaning: 'It misses the target by no more than the margin agreed for the KPI.',
  },
  off: { text: '■ off target', tone: 'bad', meaning: 'It misses the target by more than that.' },
  stale: { text: '○ stale', tone: 'muted', meaning: 'The latest reading is older than two measuring periods.' },
  unknown: { text: '? unknown', tone: 'muted', meaning: 'There is no reading or no target to judge it by.' },
}

export const budgetStateWords: Readonly<Record<PolicyState | 'unknown', StatusWord>> = {
  normal: { text: '● normal', tone: 'good', meaning: 'The policy of the error budget holds nothing back.' },
  freeze: { text: '▲ feature freeze', tone: 'near', meaning: 'No features are released until enough good weeks.' },
  stop: { text: '■ full stop', tone: 'bad', meaning: 'Nothing is released but what mends reliability.' },
  unknown: { text: '? unknown', tone: 'muted', meaning: 'Nobody has said how much of the budget is used.' },
}

export const notApplicableWord: StatusWord = {
  text: '— not applicable',
  tone: 'muted',
  meaning: 'It does not apply here, and the reason is given.',
}

/** Replies to the self-check, of a role as of all: one word for each state. */
export const answerWords: Readonly<Record<SelfCheckReply, StatusWord>> = {
  yes: { text: replyWords.yes, tone: 'good', meaning: 'It holds, and something shows it.' },
  no: { text: replyWords.no, tone: 'bad', meaning: 'It does not hold.' },
  unknown: { text: replyWords.unknown, tone: 'muted', meaning: 'Asked, and nobody knew.' },
  'not-applicable': {
    text: replyWords['not-applicable'],
    tone: 'muted',
    meaning: 'It does not apply here, and the reason is given.',
  },
}

export const severityWords: Readonly<Record<Severity, StatusWord>> = {
  high: {
    text: '■ high',
    tone: 'bad',
    meaning: 'Settle it first: something has no owner or two, or a target is missed.',
  },
  medium: { text: '▲ medium', tone: 'near', meaning: 'Settle it before the plan starts.' },
  low: { text: '○ low', tone: 'muted', meaning: 'Worth a look.' },
}

export const itemStatusWords: Readonly<Record<RaciItem['status'], StatusWord>> = {
  draft: { text: '○ draft', tone: 'muted', meaning: 'Not yet discussed.' },
  disputed: { text: '▲ disputed', tone: 'near', meaning: 'Roles see it differently.' },
  agreed: { text: '● agreed', tone: 'good', meaning: 'All roles have said yes.' },
}

/** Every letter of the set, and every two of them in the order of the set: the usual two first, then each alone. */
export function letterChoices(set: LetterSet): ChoiceList {
  const letters = set.letters.map(({ letter }) => letter)
  const pairs = letters.flatMap((first, at) => letters.slice(at + 1).map((second) => `${first}/${second}`))
  return { name: 'List_letters', values: [...pairs.slice(0, 1), ...letters, ...pairs.slice(1)] }
}

/** What each letter of the set is called and asks of a role. */
export function letterMeanings(set: LetterSet): readonly (readonly [letter: string, word: string, meaning: string])[] {
  return set.letters.map(({ letter, name, meaning }) => [letter, name, meaningWords[meaning]])
}

const meaningWords: Readonly<Record<LetterMeaning, string>> = {
  accountable: 'Answers for the outcome and decides. Exactly one role per item.',
  responsible: 'Does the work. At least one role per item.',
  supports: 'Helps with the work.',
  agrees: 'Must agree before it is decided.',
  consulted: 'Is asked before the decision; the answer counts.',
  informed: 'Is told afterwards.',
}
