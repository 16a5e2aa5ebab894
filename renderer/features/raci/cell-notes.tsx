import { TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { findRow } from '#domain/document.ts'
import { raciCellId, type RaciCellRef } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { useOpenDraft, useWrittenSoon } from '#ui/drafts.ts'
import { formatDay } from '#ui/format.ts'
import { focusGrid } from '#ui/grid/focus-grid.ts'
import { GrowingText } from '#ui/growing-text.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { setBegun, setMatrixView, useMatrixView } from './matrix-view.ts'
import { confirmLetters, deleteNote, writeNote } from './raci-actions.ts'
import classes from './raci.module.css'

/** What people said about the active cell, and room for more; Enter on the cell comes here. */
export function CellNotes({ cell, derived }: { readonly cell: RaciCellRef; readonly derived: boolean }) {
  const store = useDocumentStore()
  const all = useDocument((document) => document.raciComments.rows)
  const { begun } = useMatrixView()
  const notes = all.filter((note) => raciCellId(note) === raciCellId(cell) && note.id !== begun[raciCellId(cell)])
  return (
    <InspectorSection title="Notes on this cell">
      {derived ? (
        <p className={classes.derived}>
          Suggested from the inventory, not confirmed.{' '}
          <Button variant="link" onClick={() => confirmLetters(store, [cell])}>
            Confirm <kbd className={classes.key}>Space</kbd>
          </Button>
        </p>
      ) : null}
      {notes.map((note) => (
        <div key={note.id} className={classes.said}>
          <p>{note.text}</p>
          <p className={classes.by}>
            {[note.author, formatDay(note.date)].filter((each) => each !== '').join(', ')}
            <Button
              variant="link"
              aria-label={`Delete the note “${note.text}”`}
              onClick={() => deleteNote(store, note)}
            >
              Delete
            </Button>
          </p>
        </div>
      ))}
      <NewNote key={raciCellId(cell)} cell={cell} />
    </InspectorSection>
  )
}

/**
 * Enter finishes a note, Shift+Enter begins a line; Escape goes back to the matrix. What is typed is kept in the note itself, in the
 * document, soon after each pause and when the cell is left; while the engagement is open it comes back into the field.
 */
function NewNote({ cell }: { readonly cell: RaciCellRef }) {
  const store = useDocumentStore()
  const { noteAsked, begun, author } = useMatrixView()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = raciCellId(cell)
  const note = begun[id] ?? null
  const kept = useDocument((document) => (note === null ? '' : (findRow(document, 'raciComments', note)?.text ?? '')))
  const [typed, setTyped] = useState<string | null>(null)
  const [written, setWritten] = useState<string | null>(null)
  const text = typed ?? kept
  const open = typed !== null && typed !== written && typed.trim() !== kept
  /** The field loses the focus with the note that was just finished in it. */
  const finished = useRef(false)
  const write = () => {
    if (!open || finished.current) return
    setBegun(store, cell, writeNote(store, cell, note, text, author))
    setWritten(typed)
  }
  const settle = useEffectEvent(write)
  useEffect(() => () => settle(), [])
  useWrittenSoon(open ? typed : null, write)
  useOpenDraft(open)
  useEffect(() => {
    if (noteAsked === id) field.current?.focus()
  }, [noteAsked, id])
  const finish = () => {
    finished.current = true
    writeNote(store, cell, note, text, author)
    setBegun(store, cell, null)
    setTyped(null)
    setWritten(null)
    focusGrid()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') focusGrid()
    if (event.key !== 'Enter' || event.shiftKey || text.trim() === '' || event.nativeEvent.isComposing) return
    event.preventDefault()
    finish()
  }
  return (
    <div className={classes.newNote}>
      <GrowingText
        ref={field}
        size="xs"
        least={1}
        maxLength={2000}
        aria-label="New note on this cell"
        placeholder="Say something about this cell"
        value={text}
        onChange={(event) => {
          finished.current = false
          setTyped(event.currentTarget.value)
        }}
        onBlur={() => {
          setMatrixView(store, { noteAsked: null })
          write()
        }}
        onKeyDown={onKeyDown}
      />
      {text.trim() === '' ? null : (
        <div className={classes.signed}>
          <TextInput
            size="xs"
            aria-label="Who says it"
            placeholder="Who says it"
            maxLength={200}
            value={author}
            onChange={(event) => setMatrixView(store, { author: event.currentTarget.value })}
            onKeyDown={onKeyDown}
          />
          <Button size="small" onClick={finish}>
            Add note
          </Button>
        </div>
      )}
    </div>
  )
}
