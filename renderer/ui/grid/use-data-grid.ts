import { useCallbackRef } from '@mantine/hooks'
import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { fitColumnWidth } from './fit-column.ts'
import type { MenuActions } from './grid-menu-items.ts'
import { createGridModel } from './grid-model.ts'
import { selectCell } from './grid-selection.ts'
import { nextSort } from './grid-sort.ts'
import type { DataGridProps, GridHandle, GridReorder } from './grid-types.ts'
import { useCellEditor } from './use-cell-editor.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import { useGridCommands } from './use-grid-commands.ts'
import { useGridEdits } from './use-grid-edits.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useGridSelection } from './use-grid-selection.ts'
import { useGridView } from './use-grid-view.ts'
import { useReportSelection, useShowSelection } from './use-selection-effects.ts'

export interface OpenMenu {
  readonly x: number
  readonly y: number
  /** Of the heading it was opened on; null for the selection. */
  readonly column: number | null
}

/** Joins the parts of the grid: model, selection, view, edits, editor, clipboard, keys and pointer. */
export function useDataGrid<Row>(props: Omit<DataGridProps<Row>, 'ref'>, ref: DataGridProps<Row>['ref']) {
  const { rows, columns, readOnly = false, rowNumbers = true, rowHeight = 30, zoom = 1, onResizeColumn } = props
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const leave = useRef(false)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [told, setTold] = useState('')

  const canEdit = !readOnly && props.onEdit !== undefined
  const canAppend = !readOnly && props.onAppend !== undefined
  const model = useMemo(
    () => createGridModel(rows, columns, { canEdit, canAppend }),
    [rows, columns, canEdit, canAppend],
  )
  const selecting = useGridSelection(model)
  const { selection, select } = selecting
  const { row, column } = selection.active
  const view = useGridView(model, scroller, { rowHeight, zoom, rowNumbers, activeRow: row, onResizeColumn })

  function notice(text: string): void {
    setTold(text)
    props.onNotice?.(text)
  }
  function focus(): void {
    const field = input.current
    field?.focus({ preventScroll: true })
    // A dialog that closes gives the focus back but leaves the caret where it was, and Chromium sends copy and paste to the caret.
    field?.setSelectionRange(field.value.length, field.value.length)
  }
  function toggleGroup(at: number, collapse?: boolean): void {
    const line = model.lineAt(at)
    if (line?.kind === 'group' && line.collapsed !== collapse) props.onToggleGroup?.(line.id, !line.collapsed)
  }
  function showMenu(): void {
    const box = input.current?.getBoundingClientRect()
    if (box !== undefined) setMenu({ x: box.left + 8, y: box.bottom, column: null })
  }
  function fit(columnId: string): void {
    const of = columns[model.columnOf(columnId)]
    if (of === undefined || scroller.current === null) return
    const { fontSize, fontFamily } = getComputedStyle(scroller.current)
    view.resize(columnId, fitColumnWidth(rows, of, `600 ${fontSize} ${fontFamily}`) * zoom)
  }

  const followRef = useRef(false)
  const canReorder = !readOnly && props.onReorder !== undefined
  function reorder(by: GridReorder): void {
    followRef.current = true
    props.onReorder?.(by)
  }

  const edits = useGridEdits(props, model, selecting, notice)
  const editor = useCellEditor(model, selection, input, {
    save: (text) => void edits.type(text),
    refuse: () => notice(`${columns[column]?.title ?? 'This cell'} cannot be edited here.`),
  })
  const clipboard = useGridClipboard(model, selection, edits, { editing: editor.session !== null, notice })
  const commands = useGridCommands(props, {
    model,
    selecting,
    edits,
    editor,
    view,
    showMenu,
    toggleGroup,
    leave,
    reorder: canReorder ? reorder : null,
  })
  const pointer = useGridPointer(model, view, scroller, selecting, {
    commit: () => commands.commit(),
    focus,
    open: commands.open,
    toggleGroup,
    fill: edits.fillDrag,
    menu: (x, y) => setMenu({ x, y, column: null }),
    reorder: canReorder ? reorder : null,
  })
  useShowSelection(model, selecting, view, followRef)
  useReportSelection(model, selection, props.onSelect)
  useImperativeHandle(ref, (): GridHandle => ({
    focus,
    showCell: (cell, takeFocus = true) => {
      const point = { row: model.rowOf(cell.rowId), column: model.columnOf(cell.columnId) }
      if (point.row === -1 || point.column === -1) return false
      select(selectCell(point))
      if (takeFocus) focus()
      return true
    },
  }))

  const menuColumn = menu?.column ?? column
  const menuActions: MenuActions = {
    run: commands.run,
    copy: () => void document.execCommand('copy'),
    cut: () => void document.execCommand('cut'),
    paste: props.readClipboard === undefined ? null : () => void props.readClipboard?.().then(clipboard.pasteText),
    resize: (by) => {
      const id = model.columnIdAt(menuColumn)
      if (id !== undefined) view.resize(id, (view.layout.widths[menuColumn] ?? 0) + by)
    },
    fit: () => fit(model.columnIdAt(menuColumn) ?? ''),
  }

  return {
    gridId,
    scroller,
    input,
    model,
    selection,
    view,
    canEdit,
    canReorder,
    editor,
    edits,
    clipboard,
    commands,
    pointer,
    // The heading is drawn anew only when what it shows has changed.
    fit: useCallbackRef(fit),
    resize: useCallbackRef(view.resize),
    sortBy: useCallbackRef((id: string) => props.onSort?.(nextSort(props.sort ?? null, id))),
    openHeadMenu: useCallbackRef((at: number, x: number, y: number) => setMenu({ x, y, column: at })),
    told,
    menu,
    menuActions,
    closeMenu: () => {
      setMenu(null)
      focus()
    },
    settlePaste: (accept: boolean) => {
      edits.settlePending(accept)
      focus()
    },
    arrive: () => {
      leave.current = false
    },
  }
}
