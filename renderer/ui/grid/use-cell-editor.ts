import { useEffectEvent, useLayoutEffect, useState } from 'react'
import type { CompositionEvent, FormEvent, KeyboardEvent, RefObject } from 'react'
import { matchChoices, type ChoiceMatch } from './choice-match.ts'
import { editAction, type EditAction } from './grid-keys.ts'
import { completeList, lastPart, listHas } from './list-text.ts'
import type { GridModel } from './grid-model.ts'
import type { Selection } from './grid-selection.ts'

/** A cell being edited. `replace` began by typing over it, `in-place` by F2 or a double click. */
export interface EditSession {
  readonly rowId: string
  readonly columnId: string
  readonly mode: 'replace' | 'in-place'
  readonly initial: string
  readonly draft: string
  readonly listOpen: boolean
  /** Chosen in the list with the arrows; null follows what is typed. */
  readonly highlight: number | null
}

export interface CellEditor {
  readonly session: EditSession | null
  readonly list: ChoiceMatch | null
  /** In `list`; -1 for none. */
  readonly highlighted: number
  readonly begin: (mode: EditSession['mode'], openList?: boolean) => void
  /** Ends the edit; the text when there was one. */
  readonly finish: () => string | null
  readonly cancel: () => void
  readonly pick: (index: number) => void
  readonly onInput: (event: FormEvent<HTMLTextAreaElement>) => void
  readonly onCompositionStart: (event: CompositionEvent<HTMLTextAreaElement>) => void
  /** Handles keys of the list and the caret; returns what is left to do. */
  readonly keyAction: (event: KeyboardEvent<HTMLTextAreaElement>) => EditAction | 'handled' | null
}

/**
 * One textarea lives in the active cell and holds the focus. While idle it is empty and unseen; the first character, or the start
 * of an input method's composition, turns it into the editor without moving the focus, so nothing of it is lost. It is
 * uncontrolled: writing back into it while an input method composes would end the composition.
 */
export function useCellEditor<Row>(
  model: GridModel<Row>,
  selection: Selection,
  inputRef: RefObject<HTMLTextAreaElement | null>,
  handlers: { readonly save: (text: string) => void; readonly refuse: () => void },
): CellEditor {
  const [session, setSession] = useState<EditSession | null>(null)
  const { row, column } = selection.active
  const choices = model.columns[column]?.choices
  const isList = model.columns[column]?.list === true
  const matches = session?.listOpen === true && choices !== undefined ? matching(session, choices) : null
  const list = matches !== null && matches.items.length > 0 ? matches : null
  const highlighted = list === null ? -1 : (session?.highlight ?? list.best)

  function matching(
    { draft, initial }: EditSession,
    of: NonNullable<GridModel<Row>['columns'][number]['choices']>,
  ): ChoiceMatch {
    const all = of(model.dataAt(row) ?? null)
    if (!isList) return matchChoices(all, draft === initial ? '' : draft)
    const part = draft === initial ? '' : lastPart(draft)
    const before = part === '' ? draft : draft.slice(0, draft.lastIndexOf(part))
    return matchChoices(
      all.filter((choice) => !listHas(before, choice.text)),
      part,
    )
  }

  /** The draft once a choice is taken. */
  function taken(choice: string): string {
    return isList && session !== null ? completeList(session.draft, choice, session.draft === session.initial) : choice
  }

  function open(mode: EditSession['mode'], initial: string, draft: string, openList: boolean): boolean {
    const rowId = model.idAt(row)
    const columnId = model.columnIdAt(column)
    if (rowId === undefined || columnId === undefined || !model.editableAt(row, column)) return false
    setSession({ rowId, columnId, mode, initial, draft, listOpen: openList, highlight: null })
    return true
  }

  function begin(mode: EditSession['mode'], openList = false): void {
    const text = model.textAt(row, column)
    const field = inputRef.current
    if (field === null) return
    if (!open(mode, text, text, openList || choices !== undefined)) return handlers.refuse()
    field.value = text
    field.focus({ preventScroll: true })
    field.setSelectionRange(text.length, text.length)
  }

  function finish(): string | null {
    const field = inputRef.current
    if (session === null || field === null) return null
    const text = field.value
    field.value = ''
    setSession(null)
    // The row may have gone while it was edited (an undo from the menu): its text must not land in the row that took its place.
    return model.idAt(row) === session.rowId ? text : null
  }

  const saveOnLeave = useEffectEvent(() => {
    const text = finish()
    if (text !== null) handlers.save(text)
  })
  useLayoutEffect(() => () => saveOnLeave(), [])

  return {
    session,
    list,
    highlighted,
    begin,
    finish,
    cancel: () => {
      if (inputRef.current !== null) inputRef.current.value = ''
      setSession(null)
    },
    pick: (index) => {
      const choice = list?.items[index]
      if (choice !== undefined && inputRef.current !== null) inputRef.current.value = taken(choice.text)
    },
    onInput: (event) => {
      const field = event.currentTarget
      const draft = field.value
      if (session !== null) return setSession({ ...session, draft, listOpen: choices !== undefined, highlight: null })
      const native = event.nativeEvent as InputEvent // React types every input event as a plain Event.
      const replayed = native.inputType.startsWith('history') // Ctrl+Z belongs to the application while no cell is edited.
      if (replayed || draft === '' || !open('replace', '', draft, true)) {
        field.value = ''
        if (!replayed && draft !== '') handlers.refuse()
      }
    },
    onCompositionStart: () => {
      if (session === null) open('replace', '', '', true)
    },
    keyAction: (event) => {
      if (session === null) return null
      if (list !== null) {
        const size = list.items.length
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          const by = event.key === 'ArrowDown' ? 1 : -1
          setSession({
            ...session,
            highlight: highlighted === -1 && by === -1 ? size - 1 : (highlighted + by + size) % size,
          })
          return 'handled'
        }
        if (event.key === 'Escape') {
          setSession({ ...session, listOpen: false })
          return 'handled'
        }
        const chosen = list.items[highlighted]
        if ((event.key === 'Enter' || event.key === 'Tab') && !event.altKey && chosen !== undefined)
          event.currentTarget.value = taken(chosen.text)
        if (isList && event.key === ',' && chosen !== undefined) {
          event.currentTarget.value = `${taken(chosen.text)}, `
          setSession({ ...session, draft: event.currentTarget.value, highlight: null })
          return 'handled'
        }
      }
      const action = editAction(event, session.mode)
      if (action?.type === 'choices') {
        setSession({ ...session, listOpen: true })
        return 'handled'
      }
      if (action?.type === 'in-place') {
        setSession({ ...session, mode: 'in-place' })
        return 'handled'
      }
      if (action?.type === 'newline') {
        event.currentTarget.setRangeText(
          '\n',
          event.currentTarget.selectionStart,
          event.currentTarget.selectionEnd,
          'end',
        )
        setSession({ ...session, draft: event.currentTarget.value, highlight: null })
        return 'handled'
      }
      return action
    },
  }
}
