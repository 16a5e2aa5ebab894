import { catalog } from '#catalog/catalog.ts'
import type { Role } from '#domain/role.ts'
import {
  answerLabel,
  noteLabel,
  questionName,
  reasonLabel,
  roleAnswerLabel,
  setAnswer,
  setNote,
  setReason,
  setRoleAnswer,
  setRoleNote,
  type Answer,
} from '#domain/self-check-commands.ts'
import type { DocumentStore } from '#store/document-store.ts'

export function chooseAnswer(store: DocumentStore, question: string, answer: Answer | null): void {
  store.commit(answerLabel(catalog, question, answer), setAnswer(question, answer))
}

export function writeReason(store: DocumentStore, question: string, reason: string): void {
  store.commit(reasonLabel(catalog, question), setReason(question, reason))
}

export function writeNote(store: DocumentStore, question: string, note: string): void {
  store.commit(noteLabel(catalog, question), setNote(question, note))
}

/** The agreed answer stays what it is. */
export function chooseRoleAnswer(store: DocumentStore, question: string, role: Role, answer: Answer | null): void {
  store.commit(
    roleAnswerLabel(catalog, question, role.name || 'A role', answer),
    setRoleAnswer(question, role.id, answer),
  )
}

export function writeRoleNote(store: DocumentStore, question: string, role: Role, note: string): void {
  store.commit(
    `Note what ${role.name || 'a role'} said: ${questionName(catalog, question)}`,
    setRoleNote(question, role.id, note),
  )
}
