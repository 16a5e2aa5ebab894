import type { KeyboardEvent } from 'react'
import { gridAction, type GridCommand } from './grid-keys.ts'
import type { GridModel } from './grid-model.ts'
import { advance, moveFrom, type Motion, type MoveShape, type Step } from './grid-move.ts'
import {
  currentArea,
  extendTo,
  isSingleCell,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
} from './grid-selection.ts'
import type { DataGridProps, GridReorder } from './grid-types.ts'
import { movedColumns, movedLines } from './reorder.ts'
import { cellRef, selectedCells, summarise } from './selection-summary.ts'
import type { CellEditor } from './use-cell-editor.ts'
import type { AfterEdit, GridEdits } from './use-grid-edits.ts'
import type { GridSelectionState } from './use-grid-selection.ts'
import type { GridView } from './use-grid-view.ts'

export interface GridCommands {
  readonly run: (command: GridCommand) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** Edits the active cell, or hands it to `onOpen` when it is not edited in place. */
  readonly open: () => void
  readonly commit: (step?: Step | null) => void
}

interface Parts<Row> {
  readonly model: GridModel<Row>
  readonly selecting: GridSelectionState
  readonly edits: GridEdits
  readonly editor: CellEditor
  readonly view: Pick<GridView, 'pageRows' | 'showStart'>
  readonly showMenu: () => void
  readonly toggleGroup: (row: number, collapse?: boolean) => void
  /** Escape lets the next Tab leave the grid. */
  readonly leave: { current: boolean }
  /** Null where nothing can be moved. */
  readonly reorder: ((reorder: GridReorder) => void) | null
}

type Props<Row> = Pick<DataGridProps<Row>, 'onOpen' | 'onInsertRows' | 'onDeleteRows'>

export function useGridCommands<Row>(props: Props<Row>, parts: Parts<Row>): GridCommands {
  const { model, editor, edits, leave } = parts
  const { selection, select } = parts.selecting
  const { row, column } = selection.active
  const unchanged: AfterEdit = { basis: model, rowCount: model.rowCount, columnCount: model.columnCount }

  function shape(after: AfterEdit = unchanged): MoveShape {
    return {
      rowCount: after.rowCount,
      columnCount: after.columnCount,
      pageRows: parts.view.pageRows,
      lastDataRow: Math.max(0, (model.newRow ?? model.rowCount) - 1),
      filled: (at, of) => (model.kindAt(at) === 'group' ? null : model.textAt(at, of) !== ''),
    }
  }

  function finish(everywhere = false): AfterEdit {
    const text = editor.finish()
    return text === null ? unchanged : edits.type(text, everywhere)
  }

  /** False at the ends of the grid, where Tab goes on to the rest of the page. */
  function step(by: Step, after: AfterEdit = unchanged): boolean {
    const next = advance(selection, by, shape(after))
    if (next === null) return false
    select(next, after.basis)
    if (next.active.column === 0 && column > 0) parts.view.showStart()
    return true
  }

  function move(motion: Motion, extend: boolean, after: AfterEdit = unchanged): void {
    const from = extend ? selection.head : selection.active
    const to = moveFrom(from, motion, shape(after))
    select(extend ? extendTo(selection, to) : selectCell(to), after.basis)
    if (to.column === 0 && (from.column > 0 || motion === 'row-start' || motion === 'grid-start'))
      parts.view.showStart()
  }

  function open(): void {
    const cell = cellRef(model, row, column)
    if (model.editableAt(row, column)) editor.begin('in-place')
    else if (cell !== null) props.onOpen?.(cell)
  }

  function run(command: GridCommand): void {
    switch (command) {
      case 'edit':
        return open()
      case 'choices':
        return editor.begin('in-place', true)
      case 'clear':
        return edits.clear('clear')
      case 'fill-down':
        return edits.fill('down')
      case 'fill-right':
        return edits.fill('right')
      case 'select-all':
        return select(selectAll(selection, model))
      case 'select-row':
        return select(selectRows(selection, model))
      case 'select-column':
        return select(selectColumns(selection, model))
      case 'insert-rows': {
        const { top, bottom } = currentArea(selection)
        return props.onInsertRows?.(top === model.newRow ? null : (model.idAt(top) ?? null), bottom - top + 1)
      }
      case 'delete-rows': {
        const { rowIds } = summarise(model, selection)
        return rowIds.length > 0 ? props.onDeleteRows?.(rowIds) : undefined
      }
      case 'menu':
        return parts.showMenu()
      case 'escape':
        leave.current = true
        return isSingleCell(selection) ? undefined : select(selectCell(selection.active))
    }
  }

  function columnTakes(event: KeyboardEvent): boolean {
    const cell = cellRef(model, row, column)
    const data = model.dataAt(row)
    const onKey = model.columns[column]?.onKey
    if (cell === null || data === undefined || onKey === undefined) return false
    const { key, shiftKey: shift, altKey: alt } = event
    const ctrl = event.ctrlKey || event.metaKey
    return onKey({ ...cell, key, ctrl, shift, alt, row: data, cells: () => selectedCells(model, selection) })
  }

  function groupTakes(event: KeyboardEvent): boolean {
    if (model.kindAt(row) !== 'group' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false
    const collapse = { ArrowLeft: true, ArrowRight: false }[event.key]
    if (collapse === undefined && event.key !== 'Enter' && event.key !== ' ') return false
    parts.toggleGroup(row, collapse)
    return true
  }

  /** Alt and an arrow moves what is selected; where the arrow means something else (choices), that goes first. */
  function movesAway(event: KeyboardEvent): boolean {
    if (parts.reorder === null || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false
    const step = STEPS[event.key]
    if (step === undefined) return false
    const { axis, by } = step
    const ids = axis === 'rows' ? movedLines(model, selection) : movedColumns(model, selection)
    if (ids.length === 0) return false
    if (axis === 'rows' && by === 1 && model.columns[column]?.choices !== undefined && model.kindAt(row) === 'data')
      return false
    parts.reorder({ axis, ids, to: { by } })
    return true
  }

  /** True when the key has been used up. */
  function takeIdle(event: KeyboardEvent): boolean {
    if (event.key === 'Tab' && leave.current) return false
    if (movesAway(event) || groupTakes(event) || columnTakes(event)) return true
    const action = gridAction(event)
    if (action === null) return false
    if (action.type === 'move') move(action.motion, action.extend)
    else if (action.type !== 'advance') run(action.type)
    else if (action.step === 'below' && props.onOpen !== undefined && opensOnly()) open()
    else return step(action.step)
    return true
  }

  function opensOnly(): boolean {
    return isSingleCell(selection) && model.kindAt(row) === 'data' && !model.editableAt(row, column)
  }

  function takeEditing(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    // Undo in a text being typed is the text's own; the application must not hear of it.
    if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) event.stopPropagation()
    const action = editor.keyAction(event)
    if (action === null || action === 'handled') return action === 'handled'
    if (action.type === 'cancel') editor.cancel()
    else if (action.type === 'commit') return action.step === null || step(action.step, finish())
    else if (action.type === 'commit-move') move(action.motion, false, finish())
    else finish(true)
    return true
  }

  return {
    run,
    open,
    commit: (by = null) => {
      const after = finish()
      if (by !== null) step(by, after)
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return
      const taken = editor.session === null ? takeIdle(event) : takeEditing(event)
      if (event.key !== 'Escape' && event.key !== 'Shift') leave.current = false
      if (taken) event.preventDefault()
    },
  }
}

const STEPS: Readonly<Record<string, { readonly axis: 'rows' | 'columns'; readonly by: 1 | -1 }>> = {
  ArrowUp: { axis: 'rows', by: -1 },
  ArrowDown: { axis: 'rows', by: 1 },
  ArrowLeft: { axis: 'columns', by: -1 },
  ArrowRight: { axis: 'columns', by: 1 },
}
