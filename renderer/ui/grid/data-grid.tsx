import { useId, useImperativeHandle, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { rowMarks } from './cell-marks.ts'
import styles from './data-grid.module.css'
import { fitColumnWidth } from './fit-column.ts'
import { GridEditor } from './grid-editor.tsx'
import { GridHeader } from './grid-header.tsx'
import { cellId, GridLine } from './grid-lines.tsx'
import { cellMenuItems, columnMenuItems, type MenuActions } from './grid-menu-items.ts'
import { GridMenu } from './grid-menu.tsx'
import { createGridModel } from './grid-model.ts'
import { selectCell } from './grid-selection.ts'
import { nextSort } from './grid-sort.ts'
import type { DataGridProps } from './grid-types.ts'
import { PastePreview } from './paste-preview.tsx'
import { summarise } from './selection-summary.ts'
import { useCellEditor } from './use-cell-editor.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import { useGridCommands } from './use-grid-commands.ts'
import { useGridEdits } from './use-grid-edits.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useGridSelection } from './use-grid-selection.ts'
import { useGridView } from './use-grid-view.ts'
import { useReportSelection, useShowSelection } from './use-selection-effects.ts'

/** The one table of the application: see `DataGridProps` for what it asks of the screen that uses it. */
export function DataGrid<Row>(props: DataGridProps<Row>): ReactNode {
  const { rows, columns, readOnly = false, rowNumbers = true, rowHeight = 30, zoom = 1, sort = null } = props
  const gridId = useId()
  const canEdit = !readOnly && props.onEdit !== undefined
  const canAppend = !readOnly && props.onAppend !== undefined
  const model = useMemo(() => createGridModel(rows, columns, { canEdit, canAppend }), [rows, columns, canEdit, canAppend])
  const selecting = useGridSelection(model)
  const { selection, select } = selecting
  const { row, column } = selection.active
  const onResizeColumn = props.onResizeColumn
  const view = useGridView(model, { rowHeight, zoom, rowNumbers, activeRow: row, onResizeColumn })

  const [told, setTold] = useState('')
  const notice = (text: string): void => {
    setTold(text)
    props.onNotice?.(text)
  }
  const edits = useGridEdits(props, model, selecting, notice)
  const editor = useCellEditor(model, selection, {
    save: (text) => void edits.type(text),
    refuse: () => notice(`${columns[column]?.title ?? 'This cell'} cannot be edited here.`),
  })
  const editing = editor.session !== null
  const clipboard = useGridClipboard(model, selection, edits, { editing, notice })

  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number; readonly column: number | null } | null>(null)
  const leave = useRef(false)
  const focus = (): void => editor.input.current?.focus({ preventScroll: true })
  const toggleGroup = (at: number, collapse?: boolean): void => {
    const line = model.lineAt(at)
    if (line?.kind === 'group' && line.collapsed !== collapse) props.onToggleGroup?.(line.id, !line.collapsed)
  }
  const showMenu = (): void => {
    const box = editor.input.current?.getBoundingClientRect()
    if (box !== undefined) setMenu({ x: box.left + 8, y: box.bottom, column: null })
  }
  const { pageRows } = view
  const parts = { model, selecting, edits, editor, pageRows, showMenu, toggleGroup, leave }
  const commands = useGridCommands(props, parts)
  const pointer = useGridPointer(model, view, selecting, {
    commit: () => commands.commit(),
    focus,
    open: commands.open,
    toggleGroup,
    fill: edits.fillDrag,
    menu: (x, y) => setMenu({ x, y, column: null }),
  })
  useShowSelection(model, selecting, view)
  useReportSelection(model, selection, props.onSelect)
  useImperativeHandle(props.ref, () => ({
    focus,
    showCell: (cell) => {
      const point = { row: model.rowOf(cell.rowId), column: model.columnOf(cell.columnId) }
      if (point.row === -1 || point.column === -1) return false
      select(selectCell(point))
      focus()
      return true
    },
  }))

  const resizeBy = (at: number) => (by: number) => {
    const id = model.columnIdAt(at)
    if (id !== undefined) view.resize(id, (view.layout.widths[at] ?? 0) + by)
  }
  const fit = (columnId: string): void => {
    const of = columns[model.columnOf(columnId)]
    const box = view.scroller.current
    if (of === undefined || box === null) return
    const { fontSize, fontFamily } = getComputedStyle(box)
    view.resize(columnId, fitColumnWidth(rows, of, `600 ${fontSize} ${fontFamily}`))
  }
  const menuActions = (at: number): MenuActions => ({
    run: commands.run,
    copy: () => void document.execCommand('copy'),
    cut: () => void document.execCommand('cut'),
    paste: props.readClipboard === undefined ? null : () => void props.readClipboard?.().then(clipboard.pasteText),
    resize: resizeBy(at),
    fit: () => fit(columns[at]?.id ?? ''),
  })

  const isGroup = model.kindAt(row) === 'group'
  const activeData = model.dataAt(row)
  const activeColumn = columns[column]
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--grid-columns': `${rowNumbers ? `${view.layout.gutter}px ` : ''}${view.layout.widths.map((width) => `${width}px`).join(' ')}`,
    '--grid-gutter': `${view.layout.gutter}px`,
    '--grid-row': `${view.rowHeight}px`,
    '--grid-header': `${view.header}px`,
    '--grid-zoom': String(zoom),
    width: view.layout.total,
    height: view.header + model.rowCount * view.rowHeight,
  }

  return (
    <div className={styles.root}>
      <div
        ref={view.scroller}
        className={styles.scroller}
        onMouseDown={pointer.onMouseDown}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onPointerCancel={pointer.onPointerCancel}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={pointer.onContextMenu}
        onMouseOver={showWholeText}
      >
        <div className={styles.canvas} style={style}>
          <div
            role="grid"
            id={gridId}
            aria-label={props.label}
            aria-rowcount={model.rowCount + 1}
            aria-colcount={columns.length + (rowNumbers ? 1 : 0)}
            aria-multiselectable
            aria-readonly={!canEdit}
          >
            <GridHeader
              columns={columns}
              rowNumbers={rowNumbers}
              sort={sort}
              onSort={props.onSort === undefined ? null : (id) => props.onSort?.(nextSort(sort, id))}
              onResize={view.resize}
              onFit={fit}
              onMenu={(at, x, y) => setMenu({ x, y, column: at })}
            />
            {view.rows.map((at) => (
              <GridLine
                key={model.idAt(at)}
                model={model}
                gridId={gridId}
                index={at}
                top={view.header + at * view.rowHeight}
                marks={rowMarks(selection, at, columns.length, pointer.preview)}
                rowNumbers={rowNumbers}
                newRowLabel={props.newRowLabel ?? 'New row'}
                canEdit={canEdit}
              />
            ))}
          </div>
          <GridEditor
            gridId={gridId}
            editor={editor}
            activeCellId={model.kindAt(row) === null ? undefined : cellId(gridId, row, isGroup ? null : column)}
            place={{
              top: view.header + row * view.rowHeight,
              left: isGroup ? 0 : (view.layout.lefts[column] ?? 0),
              width: isGroup ? view.layout.total : (view.layout.widths[column] ?? 0),
              height: view.rowHeight,
            }}
            pinned={column === 0}
            align={activeColumn?.align}
            names={{ grid: props.label, cell: activeColumn?.title ?? '' }}
            problem={activeData === undefined ? null : (activeColumn?.problem?.(activeData) ?? null)}
            onPick={(index) => {
              editor.pick(index)
              commands.commit('below')
            }}
            onKeyDown={commands.onKeyDown}
            onInput={editor.onInput}
            onCompositionStart={editor.onCompositionStart}
            onCopy={clipboard.onCopy}
            onCut={clipboard.onCut}
            onPaste={clipboard.onPaste}
            onFocus={() => {
              leave.current = false
            }}
            // A window that loses the focus keeps the edit open: people read a figure elsewhere and type it here.
            onBlur={(event) => document.activeElement !== event.currentTarget && commands.commit()}
          />
        </div>
        {rows.length === 0 && props.emptyState !== undefined && <div className={styles.empty}>{props.emptyState}</div>}
      </div>
      <div role="status" className={styles.spoken}>
        {told}
      </div>
      {menu !== null && (
        <GridMenu
          at={menu}
          items={
            menu.column === null
              ? cellMenuItems(props, model, selection, summarise(model, selection), menuActions(column))
              : columnMenuItems(props, model, menu.column, menuActions(menu.column))
          }
          onClose={() => {
            setMenu(null)
            focus()
          }}
        />
      )}
      {edits.pending !== null && (
        <PastePreview
          plan={edits.pending}
          columns={columns}
          onSettle={(accept) => {
            edits.settlePending(accept)
            focus()
          }}
        />
      )}
    </div>
  )
}

/** A text that is cut off shows whole under the pointer. Set on demand: measuring every cell would cost a frame. */
function showWholeText(event: { readonly target: EventTarget }): void {
  const text = event.target
  if (!(text instanceof HTMLElement) || !text.matches(`.${styles.text ?? ''}`)) return
  if (text.scrollWidth > text.clientWidth) text.title = text.textContent
  else text.removeAttribute('title')
}
