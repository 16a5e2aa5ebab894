import { Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { findRow } from '#domain/document.ts'
import type { Interview, InterviewNote } from '#domain/interview.ts'
import { promptLinks } from '#domain/interview-links.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { linkOptions } from '#tables/link-picker.tsx'
import { PickInput } from '#tables/pick-input.tsx'
import { Button } from '#ui/button.tsx'
import { deleteNote, makeEvidence, moveNote, rewriteNote, tagNote } from './interview-actions.ts'
import { promptName } from './session-words.ts'
import { TagChips } from './tag-chips.tsx'
import classes from './note-row.module.css'

interface NoteRowProps {
  readonly note: InterviewNote
  readonly interview: Interview
}

/** One note: its text to be edited in place, what it is on and about, and the evidence made of it. */
export function NoteRow({ note, interview }: NoteRowProps) {
  const store = useDocumentStore()
  const [editing, setEditing] = useState(false)
  const [tagging, setTagging] = useState(false)
  const evidence = useDocument((document) => note.evidence.flatMap((id) => findRow(document, 'evidence', id) ?? []))
  return (
    <li className={classes.note} data-note={note.id}>
      <div className={classes.noteHead}>
        <select
          className={classes.onPrompt}
          aria-label="Question of this note"
          value={note.prompt}
          onChange={(event) => moveNote(store, note, event.currentTarget.value)}
        >
          <option value="">Anything else</option>
          {[...new Set([...interview.prompts, ...(note.prompt === '' ? [] : [note.prompt])])].map((slug) => (
            <option key={slug} value={slug}>
              {promptName(slug)}
            </option>
          ))}
        </select>
        <TagChips links={note.links} onChange={(links) => tagNote(store, note, links)} />
        {evidence.map((piece) => (
          <Button
            key={piece.id}
            variant="link"
            onClick={() => jumpTo({ stage: 'as-is', table: 'evidence', id: piece.id })}
          >
            Evidence
          </Button>
        ))}
      </div>
      {editing ? (
        <NoteEditor note={note} onClose={() => setEditing(false)} />
      ) : (
        <button
          type="button"
          data-text
          className={classes.noteText}
          title="Edit the note"
          onClick={() => setEditing(true)}
        >
          {note.text}
        </button>
      )}
      {tagging ? (
        <PickInput
          label="Tag the note"
          placeholder="Service, question, capability …"
          autoFocus
          options={(query) => {
            const { document } = store.getState()
            const prompt = catalog.assessmentPrompts.find(({ slug }) => slug === note.prompt)
            return linkOptions(document, query, note.links, promptLinks(document, catalog, prompt))
          }}
          onPick={(link) => {
            tagNote(store, note, [...note.links, link])
            setTagging(false)
          }}
          onLeave={() => setTagging(false)}
          onBlur={() => setTagging(false)}
        />
      ) : null}
      <div className={classes.noteActions}>
        <Button variant="link" onClick={() => setTagging(true)}>
          Tag
        </Button>
        {evidence.length === 0 ? (
          <Button
            variant="link"
            title="Hearsay from this interview, cited by what the note is tagged with"
            onClick={() => makeEvidence(store, note)}
          >
            Make evidence
          </Button>
        ) : null}
        <Button variant="link" onClick={() => deleteNote(store, note)}>
          Delete
        </Button>
      </div>
    </li>
  )
}

/** Enter or leaving the field keeps the text, Escape what was there before. */
function NoteEditor({ note, onClose }: { readonly note: InterviewNote; readonly onClose: () => void }) {
  const store = useDocumentStore()
  const [text, setText] = useState<string | null>(note.text)
  const settle = useEffectEvent(() => {
    if (text !== null) rewriteNote(store, note, text)
  })
  // A screen that is left while a note is edited must not lose it.
  useEffect(() => () => settle(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      setText(null)
      requestAnimationFrame(onClose)
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      onClose()
    }
  }
  return (
    <Textarea
      aria-label="Note"
      value={text ?? note.text}
      autosize
      autoFocus
      minRows={1}
      maxRows={12}
      maxLength={10_000}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    />
  )
}
