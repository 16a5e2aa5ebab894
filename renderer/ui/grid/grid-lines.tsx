import { memo, type ReactNode } from 'react'
import { CELL_MARK, markAt } from './cell-marks.ts'
import styles from './data-grid.module.css'
import { cellClass, GridCell } from './grid-cell.tsx'
import type { GridModel } from './grid-model.ts'
import type { GridColumn, GridRow } from './grid-types.ts'

interface LineProps {
  readonly gridId: string
  readonly index: number
  readonly top: number
  /** See `rowMarks`. */
  readonly marks: string
  readonly rowNumbers: boolean
  readonly movable: boolean
}

/** Which columns a record draws: the first, those from `from` to `to`, and `also`, which readers are sent to. */
interface DrawnColumns {
  readonly from: number
  readonly to: number
  readonly also: number
}

interface DataLineProps<Row> extends LineProps, DrawnColumns {
  readonly number: number
  readonly row: Row
  readonly columns: readonly GridColumn<Row>[]
  readonly canEdit: boolean
}

function DataLine<Row>({
  gridId,
  index,
  top,
  marks,
  rowNumbers,
  movable,
  number,
  row,
  columns,
  canEdit,
  from,
  to,
  also,
}: DataLineProps<Row>): ReactNode {
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.line} style={{ top }}>
      {rowNumbers && <Gutter number={number} chosen={marks !== ''} />}
      {columns.map((column, nth) =>
        nth === 0 || (nth >= from && nth <= to) || nth === also ? (
          <GridCell
            key={column.id}
            id={cellId(gridId, index, nth)}
            row={row}
            column={column}
            index={nth}
            ariaColumn={nth + (rowNumbers ? 2 : 1)}
            marks={markAt(marks, nth)}
            readOnly={!canEdit || isReadOnly(column, row)}
            label={(markAt(marks, nth) & CELL_MARK.active) === 0 ? undefined : spokenName(row, column, columns[0])}
            grip={movable && nth === 0}
          />
        ) : null,
      )}
    </div>
  )
}

/** memo() forgets that the component is generic. */
const MemoDataLine = memo(DataLine) as typeof DataLine

interface GroupLineProps<Row> extends LineProps {
  readonly group: Extract<GridRow<Row>, { kind: 'group' }>
  readonly columnCount: number
}

function GroupLine<Row>(props: GroupLineProps<Row>): ReactNode {
  const { gridId, index, top, marks, rowNumbers, movable, group, columnCount } = props
  const holds = (bit: number) => [...marks].some((mark) => (mark.charCodeAt(0) & bit) !== 0)
  const [active, preview] = [holds(CELL_MARK.active), holds(CELL_MARK.preview)]
  return (
    <div role="row" aria-rowindex={index + 2} className={`${styles.line} ${styles.group}`} style={{ top }}>
      <div
        id={cellId(gridId, index, null)}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columnCount + (rowNumbers ? 1 : 0)}
        aria-expanded={!group.collapsed}
        aria-selected={marks !== ''}
        className={`${styles.groupCell} ${active || preview ? styles.groupActive : ''}`}
      >
        <span className={styles.groupTitle}>
          {movable && <span className={styles.grip} data-grip="rows" aria-hidden />}
          <svg className={group.collapsed ? styles.folded : styles.chevron} viewBox="0 0 10 10" aria-hidden>
            <path d="M1 2.5h8L5 8z" />
          </svg>
          {group.title}
          {group.count !== undefined && <span className={styles.groupCount}>{group.count}</span>}
        </span>
      </div>
    </div>
  )
}

const MemoGroupLine = memo(GroupLine) as typeof GroupLine

interface NewLineProps extends LineProps {
  readonly columns: readonly { readonly id: string; readonly title: string; readonly align?: string }[]
  readonly label: string
}

const NewLine = memo(function NewLine({
  gridId,
  index,
  top,
  marks,
  rowNumbers,
  columns,
  label,
}: NewLineProps): ReactNode {
  return (
    <div role="row" aria-rowindex={index + 2} className={`${styles.line} ${styles.newLine}`} style={{ top }}>
      {rowNumbers && (
        <div role="gridcell" aria-colindex={1} className={styles.gutter}>
          <span aria-hidden>+</span>
        </div>
      )}
      {columns.map((column, nth) => (
        <div
          key={column.id}
          id={cellId(gridId, index, nth)}
          role={nth === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={nth + (rowNumbers ? 2 : 1)}
          aria-selected={markAt(marks, nth) !== 0}
          className={cellClass(markAt(marks, nth), nth, nth === 0 ? 'start' : column.align)}
        >
          {nth === 0 && <span className={styles.text}>{label}</span>}
        </div>
      ))}
    </div>
  )
})

function Gutter({ number, chosen }: { readonly number: number; readonly chosen: boolean }): ReactNode {
  return (
    <div role="gridcell" aria-colindex={1} className={`${styles.gutter} ${chosen ? styles.gutterChosen : ''}`}>
      {number}
    </div>
  )
}

interface GridLineProps<Row> extends LineProps, DrawnColumns {
  readonly model: GridModel<Row>
  readonly newRowLabel: string
  readonly canEdit: boolean
}

/** One line of any kind. Only the memoised lines below it depend on its content, so a changed model redraws changed rows. */
export function GridLine<Row>({ model, newRowLabel, canEdit, from, to, also, ...line }: GridLineProps<Row>): ReactNode {
  const shown = model.lineAt(line.index)
  if (shown === undefined) return <NewLine {...line} columns={model.columns} label={newRowLabel} />
  if (shown.kind === 'group') return <MemoGroupLine {...line} group={shown} columnCount={model.columnCount} />
  const number = model.numberAt(line.index)
  const drawn = { from, to, also }
  return <MemoDataLine {...line} {...drawn} number={number} row={shown.row} columns={model.columns} canEdit={canEdit} />
}

/** Group headings are one cell; `column` is then null. */
export function cellId(gridId: string, row: number, column: number | null): string {
  return column === null ? `${gridId}-r${row}` : `${gridId}-r${row}c${column}`
}

/**
 * The cell that readers are sent to from the editor stands in no table for some of them, so that they do not say its headings by
 * themselves. What changes with a step to the side comes first.
 */
function spokenName<Row>(row: Row, column: GridColumn<Row>, first: GridColumn<Row> | undefined): string | undefined {
  if (column.spoken === undefined) return undefined
  return [column.spoken(row), column.title.replaceAll('\u200b', ''), first?.text(row) ?? ''].filter(Boolean).join(', ')
}

function isReadOnly<Row>(column: GridColumn<Row>, row: Row): boolean {
  const editable = column.editable ?? true
  return typeof editable === 'function' ? !editable(row) : !editable
}
