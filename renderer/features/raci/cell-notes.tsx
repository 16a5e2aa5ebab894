import { TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { raciCellId, type RaciCellRef } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { useOpenDraft } from '#ui/drafts.ts'
import { formatDay } from '#ui/format.ts'
import { focusGrid } from '#ui/grid/focus-grid.ts'
import { GrowingText } from '#ui/growing-text.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { keepNoteDraft, setMatrixView, useMatrixView } from './matrix-view.ts'
import { addNote, confirmLetters, deleteNote } from './raci-actions.ts'
import classes from './raci.module.css'

/** What people said about the active cell, and room for more; Enter on the cell comes here. */
export function CellNotes({ cell, derived }: { readonly cell: RaciCellRef; readonly derived: boolean }) {
  const store = useDocumentStore()
  const all = useDocument((document) => document.raciComments.rows)
  const notes = all.filter((note) => note.layer === cell.layer && note.item === cell.item && note.role === cell.role)
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
      <NewNote cell={cell} />
    </InspectorSection>
  )
}

/** Enter adds, Shift+Enter begins a line; Escape goes back to the matrix and keeps what was typed. */
function NewNote({ cell }: { readonly cell: RaciCellRef }) {
  const store = useDocumentStore()
  const { noteAsked, drafts, author } = useMatrixView()
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = drafts[raciCellId(cell)] ?? ''
  useOpenDraft(draft.trim() !== '')
  useEffect(() => {
    if (!noteAsked) return
    field.current?.focus()
    setMatrixView(store, { noteAsked: false })
  }, [noteAsked, store])
  const add = () => {
    addNote(store, cell, draft, author)
    keepNoteDraft(store, cell, '')
    focusGrid()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') focusGrid()
    if (event.key !== 'Enter' || event.shiftKey || draft.trim() === '' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
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
        value={draft}
        onChange={(event) => keepNoteDraft(store, cell, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {draft.trim() === '' ? null : (
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
          <Button size="small" onClick={add}>
            Add note
          </Button>
        </div>
      )}
    </div>
  )
}
