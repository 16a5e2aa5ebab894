import { memo, useRef, type PointerEvent, type ReactNode } from 'react'
import styles from './data-grid.module.css'
import type { GridColumn, GridSort } from './grid-types.ts'

interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly rowNumbers: boolean
  readonly movable: boolean
  readonly sort: GridSort | null
  readonly onSort: ((columnId: string) => void) | null
  readonly onResize: (columnId: string, width: number) => void
  readonly onFit: (columnId: string) => void
  readonly onMenu: (column: number, x: number, y: number) => void
}

function Header<Row>(props: GridHeaderProps<Row>): ReactNode {
  const { columns, rowNumbers, movable, sort, onSort, onResize, onFit, onMenu } = props
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      {rowNumbers && (
        <div role="columnheader" aria-colindex={1} className={`${styles.head} ${styles.headGutter}`}>
          <span className={styles.spoken}>Row</span>
        </div>
      )}
      {columns.map((column, nth) => {
        const sorted = sort?.columnId === column.id ? sort.direction : null
        const sortable = onSort !== null && column.sort !== undefined
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={nth + (rowNumbers ? 2 : 1)}
            aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
            className={headClass(nth, column.align)}
            data-sortable={sortable || undefined}
            data-tone={column.headerTone}
            data-head={column.id}
            data-grip={movable && column.movable ? 'columns' : undefined}
            title={column.unit === undefined ? column.title : `${column.title}, ${column.unit}`}
            onClick={() => sortable && onSort(column.id)}
            onContextMenu={(event) => {
              event.preventDefault()
              event.stopPropagation()
              onMenu(nth, event.clientX, event.clientY)
            }}
          >
            <span className={styles.text}>
              {column.title}
              {column.unit !== undefined && <span className={styles.unit}> {column.unit}</span>}
            </span>
            {sorted !== null && (
              <svg className={sorted === 'asc' ? styles.sortUp : styles.chevron} viewBox="0 0 10 10" aria-hidden>
                <path d="M1 2.5h8L5 8z" />
              </svg>
            )}
            <Resizer onResize={(width) => onResize(column.id, width)} onFit={() => onFit(column.id)} />
          </div>
        )
      })}
    </div>
  )
}

/** memo() forgets that the component is generic. */
export const GridHeader = memo(Header) as typeof Header

interface ResizerProps {
  readonly onResize: (width: number) => void
  readonly onFit: () => void
}

function Resizer({ onResize, onFit }: ResizerProps): ReactNode {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)
  return (
    <span
      className={styles.resizer}
      aria-hidden
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={onFit}
      onPointerDown={(event: PointerEvent<HTMLSpanElement>) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? 0 }
      }}
      onPointerMove={(event) => {
        if (from.current !== null) onResize(from.current.width + event.clientX - from.current.x)
      }}
      onPointerUp={() => {
        from.current = null
      }}
      onPointerCancel={() => {
        from.current = null
      }}
    />
  )
}

function headClass(nth: number, align: string | undefined): string {
  return [
    styles.head,
    nth === 0 && styles.headPinned,
    align === 'end' && styles.end,
    align === 'center' && styles.center,
  ]
    .filter(Boolean)
    .join(' ')
}
