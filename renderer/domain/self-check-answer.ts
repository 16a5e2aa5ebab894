import type { RecordBase } from './record.ts'

/** The agreed answer to one of the ten boundary questions. A question without a row is unanswered, never "no". */
export interface SelfCheckAnswer extends RecordBase {
  /** Slug of the catalog question. */
  readonly id: string
  readonly answer: 'yes' | 'no' | 'not-applicable' | null
  /** Required with `not-applicable`: why the question does not apply. */
  readonly reason: string
  readonly note: string
}

export function newSelfCheckAnswer(question: string, order: number): SelfCheckAnswer {
  return { id: question, order, answer: null, reason: '', note: '' }
}
