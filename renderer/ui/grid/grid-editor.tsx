import { useId, useLayoutEffect, useRef, type ReactNode, type RefObject, type TextareaHTMLAttributes } from 'react'
import type { ChoiceMatch } from './choice-match.ts'
import styles from './data-grid.module.css'
import type { CellEditor } from './use-cell-editor.ts'

interface GridEditorProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly gridId: string
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly editor: Pick<CellEditor, 'session' | 'list' | 'highlighted'>
  /** The active cell, which has the reader's attention while nothing is edited. */
  readonly activeCellId: string | undefined
  readonly place: { readonly top: number; readonly left: number; readonly width: number; readonly height: number }
  readonly pinned: boolean
  readonly align: 'start' | 'center' | 'end' | undefined
  readonly names: { readonly grid: string; readonly cell: string }
  /** Why the active entry cannot be used. */
  readonly problem: string | null
  readonly onPick: (index: number) => void
}

/** The input in the active cell, the list of choices below it, and above it, off the cells one goes on to, the reason of a problem. */
export function GridEditor(props: GridEditorProps): ReactNode {
  const { gridId, input, editor, activeCellId, place, pinned, align, names, problem, onPick, ...handlers } = props
  const anchor = `--grid-cell-${useId().replace(/[^\w-]/g, '')}`
  const listId = `${gridId}-choices`
  const editing = editor.session !== null
  const list = editor.list
  const option = editor.highlighted >= 0 ? `${listId}-${editor.highlighted}` : undefined
  return (
    <div
      className={styles.editorLine}
      style={{ top: place.top - 1, height: place.height + 1 }}
      data-pinned={pinned || undefined}
    >
      <textarea
        {...handlers}
        ref={input}
        className={editing ? styles.editor : styles.waiting}
        data-align={align}
        // The application asks this before it takes Ctrl+Z for itself: an idle grid has no text of its own to undo.
        data-grid-idle={!editing || undefined}
        style={{ left: place.left - 1, minWidth: place.width + 1, minHeight: place.height + 1, anchorName: anchor }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={editing ? names.cell : names.grid}
        aria-description={editing ? undefined : 'Press Escape, then Tab to leave the grid'}
        aria-autocomplete={list === null ? undefined : 'list'}
        aria-controls={list === null ? gridId : listId}
        aria-activedescendant={editing ? option : activeCellId}
      />
      {list !== null && (
        <ChoiceList id={listId} anchor={anchor} list={list} highlighted={editor.highlighted} onPick={onPick} />
      )}
      {!editing && problem !== null && (
        <Floating className={styles.problem} anchor={anchor}>
          {problem}
        </Floating>
      )}
    </div>
  )
}

interface ChoiceListProps {
  readonly id: string
  readonly anchor: string
  readonly list: ChoiceMatch
  readonly highlighted: number
  readonly onPick: (index: number) => void
}

function ChoiceList({ id, anchor, list, highlighted, onPick }: ChoiceListProps): ReactNode {
  const current = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' }) // Braces: newer Chromium returns a promise, which is no clean-up.
  }, [highlighted])
  return (
    <Floating className={styles.choices} anchor={anchor}>
      <div id={id} role="listbox" aria-label="Choices">
        {list.items.map((choice, nth) => (
          <div
            key={choice.text}
            id={`${id}-${nth}`}
            ref={nth === highlighted ? current : null}
            role="option"
            aria-selected={nth === highlighted}
            className={styles.choice}
            onClick={() => onPick(nth)}
          >
            <span>{choice.text}</span>
            {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
          </div>
        ))}
      </div>
      {list.more > 0 && <div className={styles.listNote}>{list.more} more. Type to narrow the list.</div>}
      {highlighted >= 0 && list.best >= 0 && (
        <div className={styles.listNote}>Enter takes it. Esc keeps what you typed.</div>
      )}
    </Floating>
  )
}

interface FloatingProps {
  readonly className: string | undefined
  readonly anchor: string
  readonly children: ReactNode
}

/** In the top layer, so that the grid's edges do not cut it off, and tied to the cell by CSS, so that it scrolls along. */
function Floating({ className, anchor, children }: FloatingProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    box.current?.showPopover()
  }, [])
  return (
    <div
      ref={box}
      popover="manual"
      onMouseDown={(event) => event.preventDefault()} // The editor keeps the focus.
      className={`${styles.floating} ${className ?? ''}`}
      style={{ positionAnchor: anchor }}
    >
      {children}
    </div>
  )
}
