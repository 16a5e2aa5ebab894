import { deleteRows } from '#domain/delete-rows.ts'
import { findRow } from '#domain/document.ts'
import {
  addNote,
  changeNote,
  noteToEvidence,
  setScript,
  takeBackNote,
  titleOf,
  type NoteContent,
} from '#domain/interview-commands.ts'
import type { Interview, InterviewNote } from '#domain/interview.ts'
import type { DocumentStore } from '#store/document-store.ts'

/** Writes a note down; `id` names the note while it is still being typed. Returns the note's id, or null for no text. */
export function writeNote(
  store: DocumentStore,
  interview: Interview,
  content: NoteContent,
  id: string | null,
): string | null {
  const label = `Note: ${titleOf(content.text)}`
  // A note that was written down in a pause may have been undone since: then it is added again.
  if (id !== null && findRow(store.getState().document, 'interviewNotes', id)) {
    store.commit(label, changeNote(id, content))
    return id
  }
  const commit = store.commit(label, addNote(interview.id, content))
  return commit?.changes.find(({ table, before }) => table === 'interviewNotes' && before === null)?.id ?? null
}

/** Takes back what `writeNote` has written of a note that was then erased. */
export function eraseNote(store: DocumentStore, id: string, before: Interview): void {
  store.commit('Delete a note', takeBackNote(id, before))
}

export function rewriteNote(store: DocumentStore, note: InterviewNote, text: string): void {
  store.commit(text.trim() === '' ? 'Delete a note' : `Change a note: ${titleOf(text)}`, changeNote(note.id, { text }))
}

export function tagNote(store: DocumentStore, note: InterviewNote, links: readonly string[]): void {
  store.commit(`Tag a note: ${titleOf(note.text)}`, changeNote(note.id, { links }))
}

export function moveNote(store: DocumentStore, note: InterviewNote, prompt: string): void {
  store.commit(`Move a note: ${titleOf(note.text)}`, changeNote(note.id, { prompt }))
}

export function deleteNote(store: DocumentStore, note: InterviewNote): void {
  store.commit(`Delete a note: ${titleOf(note.text)}`, deleteRows('interviewNotes', [note.id]))
}

export function makeEvidence(store: DocumentStore, note: InterviewNote): void {
  store.commit(`Make evidence of a note: ${titleOf(note.text)}`, noteToEvidence(note.id))
}

export function changeScript(store: DocumentStore, interview: Interview, prompts: readonly string[]): void {
  store.commit(`Change the questions of ${interview.name || 'an interview'}`, setScript(interview.id, prompts))
}
