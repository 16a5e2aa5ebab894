import type { CSSProperties, ReactNode } from 'react'
import { rowMarks } from './cell-marks.ts'
import styles from './data-grid.module.css'
import { GridEditor } from './grid-editor.tsx'
import { GridHeader } from './grid-header.tsx'
import { cellId, GridLine } from './grid-lines.tsx'
import { GridMenu } from './grid-menu.tsx'
import { areasOf, areaSize, isSingleCell, type Selection } from './grid-selection.ts'
import type { DataGridProps } from './grid-types.ts'
import { PastePreview } from './paste-preview.tsx'
import { useDataGrid } from './use-data-grid.ts'
import type { GridView } from './use-grid-view.ts'

/** The one table of the application: see `DataGridProps` for what it asks of the screen that uses it. */
export function DataGrid<Row>({ ref, ...props }: DataGridProps<Row>): ReactNode {
  const { scroller, input, ...grid } = useDataGrid(props, ref)
  const { columns, label, onSort, rowNumbers = true, sort = null, zoom = 1 } = props
  const { gridId, model, selection, view, canEdit, canReorder, editor, clipboard, commands, pointer } = grid
  const { row, column } = selection.active
  const isGroup = model.kindAt(row) === 'group'
  const activeRow = model.dataAt(row)
  const activeColumn = columns[column]
  const quiet = grid.menu !== null || !isSingleCell(selection)
  const problem = activeRow === undefined || quiet ? null : (activeColumn?.problem?.(activeRow) ?? null)

  return (
    <div className={styles.root} style={zoomed(zoom)}>
      <div
        ref={scroller}
        className={styles.scroller}
        onMouseDown={pointer.onMouseDown}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onPointerCancel={pointer.onPointerCancel}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={pointer.onContextMenu}
        onMouseOver={showWholeText}
        onMouseOut={hideWholeText}
      >
        <div className={styles.canvas} style={measures(view, model.rowCount)}>
          <div
            role="grid"
            className={styles.table}
            id={gridId}
            aria-label={label}
            aria-rowcount={model.rowCount + 1}
            aria-colcount={columns.length + (rowNumbers ? 1 : 0)}
            aria-multiselectable
            aria-readonly={!canEdit}
          >
            <GridHeader
              columns={columns}
              rowNumbers={rowNumbers}
              movable={canReorder}
              sort={sort}
              onSort={onSort === undefined ? null : grid.sortBy}
              onResize={grid.resize}
              onFit={grid.fit}
              onMenu={grid.openHeadMenu}
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
                movable={canReorder}
                from={view.columns.from}
                to={view.columns.to}
                also={at === row ? column : 0}
                newRowLabel={props.newRowLabel ?? 'New row'}
                canEdit={canEdit}
              />
            ))}
          </div>
          <GridEditor
            gridId={gridId}
            input={input}
            editor={editor}
            activeCellId={model.kindAt(row) === null ? undefined : cellId(gridId, row, isGroup ? null : column)}
            place={{
              top: view.header + row * view.rowHeight,
              left: isGroup ? 0 : (view.layout.lefts[column] ?? 0),
              // A pixel over the edge would be a scroll bar.
              width: isGroup ? view.layout.total - 1 : (view.layout.widths[column] ?? 0),
              height: view.rowHeight,
            }}
            pinned={column === 0}
            align={activeColumn?.align}
            names={{ grid: label, cell: activeColumn?.title ?? '' }}
            problem={problem}
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
            onFocus={grid.arrive}
            // A window that loses the focus keeps the edit open: people read a figure elsewhere and type it here.
            onBlur={(event) => document.activeElement !== event.currentTarget && commands.commit()}
          />
        </div>
        {props.rows.length === 0 && props.emptyState !== undefined && (
          <div className={styles.empty}>{props.emptyState}</div>
        )}
      </div>
      <div role="status" className={styles.spoken}>
        {grid.told}
      </div>
      <div role="status" className={styles.spoken}>
        {isSingleCell(selection) ? '' : `${cellCount(selection)} cells selected`}
      </div>
      {grid.menu !== null && (
        <GridMenu
          at={grid.menu}
          grid={props}
          model={model}
          selection={selection}
          actions={grid.menuActions}
          onClose={grid.closeMenu}
        />
      )}
      {grid.edits.pending !== null && (
        <PastePreview plan={grid.edits.pending} columns={columns} onSettle={grid.settlePaste} />
      )}
    </div>
  )
}

type Variables = CSSProperties & Record<`--${string}`, string>

function zoomed(zoom: number): CSSProperties {
  const style: Variables = { '--grid-zoom': String(zoom) }
  return style
}

/** Sizes that every line shares go through the style sheet: a column that is resized redraws no cell. */
function measures(view: GridView, rowCount: number): CSSProperties {
  const { gutter, widths, total } = view.layout
  const style: Variables = {
    '--grid-columns': [...(gutter > 0 ? [gutter] : []), ...widths].map((width) => `${width}px`).join(' '),
    '--grid-gutter': `${gutter}px`,
    '--grid-row': `${view.rowHeight}px`,
    '--grid-header': `${view.header}px`,
    width: total,
    height: view.header + rowCount * view.rowHeight,
  }
  return style
}

/** Without leaving out headings and overlaps: it is spoken on every step of a drag. */
function cellCount(selection: Selection): number {
  return areasOf(selection).reduce((sum, area) => sum + areaSize(area).rows * areaSize(area).columns, 0)
}

/** A text that is cut off shows whole under the pointer. Set on demand: measuring every cell would cost a frame. */
function showWholeText({ target: text }: { readonly target: EventTarget }): void {
  if (!(text instanceof HTMLElement) || !text.matches(`.${styles.text ?? ''}`)) return
  if (text.scrollWidth <= text.clientWidth) return
  text.title = text.textContent
  text.dataset['whole'] = ''
}

/** What holds the text may hold another one, or none, by the time the pointer comes again. */
function hideWholeText({ target: text }: { readonly target: EventTarget }): void {
  if (!(text instanceof HTMLElement) || text.dataset['whole'] === undefined) return
  text.removeAttribute('title')
  delete text.dataset['whole']
}
