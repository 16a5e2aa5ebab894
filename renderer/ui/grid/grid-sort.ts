import type { GridColumn, GridRow, GridSort } from './grid-types.ts'

/**
 * Sorts records within their group, headings where they are. Equal rows keep their order; in both directions entries that are not
 * understood come after the others, and empty or unknown cells last. No sort returns the same array.
 */
export function sortGridRows<Row>(
  rows: readonly GridRow<Row>[],
  columns: readonly GridColumn<Row>[],
  sort: GridSort | null,
): readonly GridRow<Row>[] {
  const column = columns.find((each) => each.id === sort?.columnId)
  const compare = column?.sort
  if (sort === null || column === undefined || compare === undefined) return rows
  const sign = sort.direction === 'asc' ? 1 : -1
  const sorted: GridRow<Row>[] = []
  const order = (a: SortedLine<Row>, b: SortedLine<Row>): number =>
    column.sortKey ? compareKeys(a.key, b.key) : compare(a.line.row, b.line.row)
  let section: SortedLine<Row>[] = []
  const close = (): void => {
    section.sort((a, b) => a.rank - b.rank || sign * order(a, b))
    for (const { line } of section) sorted.push(line)
    section = []
  }
  for (const line of rows) {
    if (line.kind === 'data')
      section.push({ line, rank: rankOf(line.row, column), key: column.sortKey?.(line.row) ?? 0 })
    else {
      close()
      sorted.push(line)
    }
  }
  close()
  return sorted
}

interface SortedLine<Row> {
  readonly line: Extract<GridRow<Row>, { kind: 'data' }>
  readonly rank: number
  readonly key: string | number
}

function compareKeys(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function rankOf<Row>(row: Row, column: GridColumn<Row>): number {
  if (column.text(row) === '' || column.unknown?.(row) === true) return 2
  return (column.problem?.(row) ?? null) === null ? 0 : 1
}

/** Ascending, descending, none. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, direction: 'asc' }
  return sort.direction === 'asc' ? { columnId, direction: 'desc' } : null
}
