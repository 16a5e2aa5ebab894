import { catalog } from '#catalog/catalog.ts'
import {
  answerLabel,
  noteLabel,
  reasonLabel,
  setAnswer,
  setNote,
  setReason,
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
