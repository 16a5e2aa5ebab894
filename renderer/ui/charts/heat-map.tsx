import { useRef, useState, type KeyboardEvent } from 'react'
import { useElementSize } from './use-element-size.ts'
import classes from './heat-map.module.css'

export interface HeatMapColumn {
  readonly id: string
  readonly label: string
  /** Stands apart at the right: a figure of the row, not one of its cells. */
  readonly apart?: true
}

export interface HeatMapRow {
  readonly id: string
  readonly label: string
  /** By id of the column; a missing one is empty and cannot be picked. */
  readonly cells: ReadonlyMap<string, HeatMapCell>
}

export interface HeatMapCell {
  /** Says without colour what the shade says; empty for a cell that looks empty and can be picked. */
  readonly text: string
  /** From 0, the lightest, to 1; null has no shade. */
  readonly depth: number | null
  /** Nothing to look at here: without frame or weight. */
  readonly quiet?: true
  /** Drawn on hatch: nobody knows. */
  readonly unknown?: true
  /** More than there should be: framed, with a corner. */
  readonly over?: true
  /** What the cell says when it is read aloud or pointed at, without the names of its row and column. */
  readonly words: string
}

export interface HeatMapProps {
  readonly label: string
  /** What the rows are. */
  readonly corner: string
  readonly columns: readonly HeatMapColumn[]
  readonly rows: readonly HeatMapRow[]
  /** Names of rows that are too long go on in a second line. */
  readonly wrap?: boolean
  /** In pixels: below this width of a cell the map scrolls sideways. */
  readonly leastCell?: number
  /** What a missing cell says. */
  readonly empty: string
  /** Shows what is behind a cell; with null for the column all of its row. */
  readonly onPick?: (row: string, column: string | null) => void
}

/** Rows by columns, the darker the more, with the figure in each cell. Arrow keys walk, Enter picks. */
export function HeatMap({
  label,
  corner,
  columns,
  rows,
  empty,
  wrap = false,
  leastCell = narrowCell,
  onPick,
}: HeatMapProps) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const { width } = useElementSize(frame)
  const across = columns.length <= fewColumns || (width - mostName) / columns.length >= acrossCell
  const last: Place = { row: rows.length - 1, column: columns.length }
  const here = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) }
  const pick = (row: HeatMapRow, column: HeatMapColumn | null) => {
    if (column === null || column.apart) onPick?.(row.id, null)
    else if (row.cells.has(column.id)) onPick?.(row.id, column.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[here.row]
    if ((event.key === 'Enter' || event.key === ' ') && row) pick(row, columns[here.column - 1] ?? null)
    else {
      const next = step(event, here, last)
      if (!next) return
      setActive(next)
      table.current?.querySelector<HTMLElement>(`[data-place="${next.row}/${next.column}"]`)?.focus()
    }
    event.preventDefault()
  }
  const placed = (row: number, column: number) => ({
    'data-place': `${row}/${column}`,
    tabIndex: row === here.row && column === here.column ? 0 : -1,
    onFocus: () => setActive({ row, column }),
  })
  return (
    <div ref={setFrame} className={classes.scroll}>
      <table
        ref={table}
        className={classes.map}
        data-across={across}
        data-wrap={wrap || undefined}
        style={{ minWidth: leastName + columns.length * leastCell }}
        role="grid"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classes.head} data-apart={column.apart} title={column.label}>
                <span>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <th
                scope="row"
                className={classes.name}
                data-picks={onPick !== undefined}
                title={row.label}
                onClick={() => pick(row, null)}
                {...placed(index, 0)}
              >
                {row.label}
              </th>
              {columns.map((column, position) => {
                const cell = row.cells.get(column.id)
                const words = `${row.label}, ${column.label}: ${cell?.words ?? empty}`
                return (
                  <td
                    key={column.id}
                    className={classes.cell}
                    data-apart={column.apart}
                    data-empty={!cell?.text}
                    data-quiet={cell?.quiet}
                    data-unknown={cell?.unknown}
                    data-over={cell?.over}
                    data-darkest={cell?.depth === 1}
                    data-picks={onPick !== undefined && cell !== undefined}
                    aria-label={words}
                    title={words}
                    onClick={() => pick(row, column)}
                    {...placed(index, position + 1)}
                  >
                    <span style={cell?.depth == null ? undefined : { background: shade(cell.depth) }}>
                      {cell?.unknown ? <b>{cell.text}</b> : cell?.text}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** So many have room for heads that are written across, in two lines; those of more stand upright unless they are wide. */
const fewColumns = 6
const [mostName, acrossCell] = [250, 72]

/** In pixels. */
const [leastName, narrowCell] = [136, 21]

interface Place {
  readonly row: number
  /** 0 is the name of the row. */
  readonly column: number
}

function step(event: KeyboardEvent, { row, column }: Place, last: Place): Place | null {
  switch (event.key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return event.ctrlKey ? last : { row, column: last.column }
    default:
      return null
  }
}

/** Only the darkest is so dark that its figure has to be light: in between neither would be readable. */
function shade(depth: number): string {
  return `color-mix(in srgb, var(--accent) ${depth === 1 ? 90 : Math.round(8 + depth * 50)}%, var(--surface))`
}
