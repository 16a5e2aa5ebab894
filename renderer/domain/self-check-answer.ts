import type { RecordBase } from './record.ts'

/** The agreed answer to one of the ten boundary questions. A question without a row is unanswered, never "no". */
export interface SelfCheckAnswer extends RecordBase {
  /** Slug of the catalog question. */
  readonly id: string
  /** `unknown` was said by somebody; null means that nobody was asked. */
  readonly answer: SelfCheckReply | null
  /** Required with `not-applicable`: why the question does not apply. */
  readonly reason: string
  readonly note: string
  /** Ids of the evidence it rests on. */
  readonly evidence: readonly string[]
}

/** What one role answered, before the answers were brought together. Id: `question/role`. */
export interface RoleAnswer extends RecordBase {
  /** Slug of the catalog question. */
  readonly question: string
  /** Id of the role. */
  readonly role: string
  readonly answer: SelfCheckReply
  readonly note: string
}

export type SelfCheckReply = 'yes' | 'no' | 'unknown' | 'not-applicable'

/** Each reply in words. "Unknown" is said of what nobody was asked; here somebody was. */
export const replyWords: Readonly<Record<SelfCheckReply, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Could not say',
  'not-applicable': 'Not applicable',
}

export function newSelfCheckAnswer(question: string, order: number): SelfCheckAnswer {
  return { id: question, order, answer: null, reason: '', note: '', evidence: [] }
}

/** A row that says nothing is no row: only without one does the question count as never asked. */
export function isBlankAnswer({ answer, reason, note, evidence }: SelfCheckAnswer): boolean {
  return answer === null && reason === '' && note === '' && evidence.length === 0
}

export function roleAnswerId(question: string, role: string): string {
  return `${question}/${role}`
}
