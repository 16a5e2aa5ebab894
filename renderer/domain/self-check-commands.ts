import type { Catalog } from './catalog.ts'
import { addRow, removeRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { appendOrder } from './order.ts'
import { sameRow } from './record.ts'
import {
  isBlankAnswer,
  newSelfCheckAnswer,
  replyWords,
  roleAnswerId,
  type SelfCheckAnswer,
  type SelfCheckReply,
} from './self-check-answer.ts'

export type Answer = SelfCheckReply

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

/** What one role answers; null takes it back, and its note with it. The agreed answer stays what it is. */
export function setRoleAnswer(question: string, role: string, answer: Answer | null): Command {
  return (document, catalog) => {
    if (!catalog.selfCheck.some((each) => each.slug === question) || !document.roles.index.has(role)) return []
    const before = findRow(document, 'roleAnswers', roleAnswerId(question, role))
    if (answer === null) return before ? [removeRow('roleAnswers', before)] : []
    if (before) return before.answer === answer ? [] : [updateRow('roleAnswers', before, { ...before, answer })]
    const order = appendOrder(document.roleAnswers.rows)
    return [addRow('roleAnswers', { id: roleAnswerId(question, role), order, question, role, answer, note: '' })]
  }
}

/** What the role said to it; only an answer that was given can carry a note. */
export function setRoleNote(question: string, role: string, note: string): Command {
  return (document) => {
    const before = findRow(document, 'roleAnswers', roleAnswerId(question, role))
    if (!before || before.note === note.trim()) return []
    return [updateRow('roleAnswers', before, { ...before, note: note.trim() })]
  }
}

/** "Platform answers “Yes”: Toil measured". */
export function roleAnswerLabel(catalog: Catalog, question: string, role: string, answer: Answer | null): string {
  const name = questionName(catalog, question)
  return answer === null ? `Clear the answer of ${role}: ${name}` : `${role} answers “${replyWords[answer]}”: ${name}`
}

/** "Answer “Yes”: Toil measured", for Undo. */
export function answerLabel(catalog: Catalog, question: string, answer: Answer | null): string {
  return answer === null
    ? `Clear the answer: ${questionName(catalog, question)}`
    : `Answer “${replyWords[answer]}”: ${questionName(catalog, question)}`
}

export function reasonLabel(catalog: Catalog, question: string): string {
  return `Give a reason: ${questionName(catalog, question)}`
}

export function noteLabel(catalog: Catalog, question: string): string {
  return `Write a note: ${questionName(catalog, question)}`
}

export function questionName(catalog: Catalog, question: string): string {
  return catalog.selfCheck.find((each) => each.slug === question)?.name ?? question
}

/** The question's row, made at the catalog's place where there is none, and removed when it says nothing any more. */
export function changeAnswer(
  document: EngagementDocument,
  catalog: Catalog,
  question: string,
  change: (row: SelfCheckAnswer) => SelfCheckAnswer,
): Change[] {
  const position = catalog.selfCheck.findIndex((each) => each.slug === question)
  const before = findRow(document, 'answers', question)
  if (!before && position === -1) return []
  const after = change(before ?? newSelfCheckAnswer(question, position + 1))
  if (isBlankAnswer(after)) return before ? [removeRow('answers', before)] : []
  if (!before) return [addRow('answers', after)]
  return sameRow(before, after) ? [] : [updateRow('answers', before, after)]
}
