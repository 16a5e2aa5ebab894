import { memo, type ReactNode } from 'react'
import styles from './data-grid.module.css'
import { CELL_MARK } from './cell-marks.ts'
import type { GridColumn } from './grid-types.ts'

interface GridCellProps<Row> {
  readonly id: string
  readonly row: Row
  readonly column: GridColumn<Row>
  /** Place among the data columns. */
  readonly index: number
  readonly ariaColumn: number
  /** `CELL_MARK` bits. */
  readonly marks: number
  readonly readOnly: boolean
  /** What a reader says instead of what is drawn. */
  readonly label: string | undefined
  /** Draws the grip by which the line is dragged. */
  readonly grip: boolean
}

function Cell<Row>({
  id,
  row,
  column,
  index,
  ariaColumn,
  marks,
  readOnly,
  label,
  grip,
}: GridCellProps<Row>): ReactNode {
  const problem = column.problem?.(row) ?? null
  const mark = problem === null ? (column.mark?.(row) ?? null) : ({ tone: 'off', text: problem } as const)
  const unknown = column.unknown?.(row) ?? false
  const drawn = unknown ? <UnknownMark /> : column.render?.(row)
  // Most cells: one element less each, of some five hundred that a sort draws anew.
  const note = column.note?.(row) ?? null
  const words = [mark?.text, note ?? undefined].filter((each) => each !== undefined).join(' ') || undefined
  const plain = marks === 0 && !grip && (drawn === undefined || drawn === null)
  return (
    <div
      id={id}
      role={index === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={ariaColumn}
      aria-selected={(marks & (CELL_MARK.selected | CELL_MARK.active)) !== 0}
      aria-readonly={readOnly || undefined}
      aria-invalid={problem !== null || undefined}
      aria-label={label}
      aria-description={words}
      title={words}
      data-column={column.id}
      data-mark={mark?.tone}
      data-note={note === null ? undefined : ''}
      className={cellClass(marks, index, column.align, { unknown, plain })}
      style={{ gridColumn: ariaColumn }}
    >
      {plain ? (
        column.text(row)
      ) : isWords(drawn) ? (
        <span className={styles.text}>{drawn ?? column.text(row)}</span>
      ) : (
        drawn
      )}
      {grip && <span className={styles.grip} data-grip="rows" aria-hidden />}
      {(marks & CELL_MARK.corner) !== 0 && <span className={styles.fill} data-fill aria-hidden />}
    </div>
  )
}

/** Words stay on one line, whoever wrote them. */
function isWords(drawn: ReactNode): boolean {
  return drawn === undefined || drawn === null || typeof drawn === 'string'
}

/** memo() forgets that the component is generic. */
export const GridCell = memo(Cell) as typeof Cell

export function cellClass(
  marks: number,
  index: number,
  align: string | undefined,
  { unknown = false, plain = false } = {},
): string {
  const names = [styles.cell]
  if (index === 0) names.push(styles.pinned)
  if (align === 'end') names.push(styles.end)
  if (align === 'center') names.push(styles.center)
  if (unknown) names.push(styles.unknown)
  if (plain) names.push(styles.text)
  if (marks !== 0) {
    names.push(styles.marked)
    for (const [bit, name] of MARK_CLASSES) if ((marks & bit) !== 0) names.push(name)
  }
  return names.join(' ')
}

const MARK_CLASSES: readonly (readonly [number, string | undefined])[] = [
  [CELL_MARK.selected, styles.selected],
  [CELL_MARK.active, styles.active],
  [CELL_MARK.top, styles.top],
  [CELL_MARK.right, styles.right],
  [CELL_MARK.bottom, styles.bottom],
  [CELL_MARK.left, styles.left],
  [CELL_MARK.preview, styles.preview],
]

function UnknownMark(): ReactNode {
  return (
    <>
      <span className={styles.question} aria-hidden>
        ?
      </span>
      <span className={styles.spoken}>unknown</span>
    </>
  )
}
