import type { Catalog } from './catalog.ts'
import { addRow, removeRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { sameRow } from './record.ts'
import { newSelfCheckAnswer, type SelfCheckAnswer } from './self-check-answer.ts'

export type Answer = NonNullable<SelfCheckAnswer['answer']>

/**
 * Answers a question, or with null takes the answer back: the question is unanswered again, which is not "no". The note
 * stays; the reason belongs to "not applicable" and goes with it.
 */
export function setAnswer(question: string, answer: Answer | null): Command {
  return (document, catalog) =>
    changeAnswer(document, catalog, question, (row) => ({
      ...row,
      answer,
      reason: answer === 'not-applicable' ? row.reason : '',
    }))
}

/** Why the question does not apply. */
export function setReason(question: string, reason: string): Command {
  return (document, catalog) => changeAnswer(document, catalog, question, (row) => ({ ...row, reason: reason.trim() }))
}

/** What was seen or said; also without an answer. */
export function setNote(question: string, note: string): Command {
  return (document, catalog) => changeAnswer(document, catalog, question, (row) => ({ ...row, note: note.trim() }))
}

/** "Answer yes: Toil measured", for Undo. */
export function answerLabel(catalog: Catalog, question: string, answer: Answer | null): string {
  return answer === null
    ? `Clear the answer: ${questionName(catalog, question)}`
    : `Answer ${answerWords[answer]}: ${questionName(catalog, question)}`
}

export function reasonLabel(catalog: Catalog, question: string): string {
  return `Give a reason: ${questionName(catalog, question)}`
}

export function noteLabel(catalog: Catalog, question: string): string {
  return `Write a note: ${questionName(catalog, question)}`
}

const answerWords: Readonly<Record<Answer, string>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  'not-applicable': 'not applicable',
}

function changeAnswer(
  document: EngagementDocument,
  catalog: Catalog,
  question: string,
  change: (row: SelfCheckAnswer) => SelfCheckAnswer,
): Change[] {
  const position = catalog.selfCheck.findIndex((each) => each.slug === question)
  if (position === -1) return []
  const before = findRow(document, 'answers', question)
  const after = change(before ?? newSelfCheckAnswer(question, position + 1))
  if (isBlank(after)) return before ? [removeRow('answers', before)] : []
  if (!before) return [addRow('answers', after)]
  return sameRow(before, after) ? [] : [updateRow('answers', before, after)]
}

/** A row that says nothing is no row: only then does the question count as never asked. */
function isBlank(row: SelfCheckAnswer): boolean {
  return row.answer === null && row.reason === '' && row.note === '' && row.evidence.length === 0
}

function questionName(catalog: Catalog, question: string): string {
  return catalog.selfCheck.find((each) => each.slug === question)?.name ?? question
}
