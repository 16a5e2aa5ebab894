import type { GridColumn, GridRow, GridSort } from './grid-types.ts'

/**
 * Sorts records within their group, headings where they are. Equal rows keep their order, empty cells come last in
 * both directions. No sort returns the same array.
 */
export function sortGridRows<Row>(
  rows: readonly GridRow<Row>[],
  columns: readonly GridColumn<Row>[],
  sort: GridSort | null,
): readonly GridRow<Row>[] {
  const column = columns.find((each) => each.id === sort?.columnId)
  const compare = column?.sort
  if (sort === null || column === undefined || compare === undefined) return rows
  const empty = (row: Row): number => (column.text(row) === '' ? 1 : 0)
  const sign = sort.direction === 'asc' ? 1 : -1
  const sorted: GridRow<Row>[] = []
  let section: Extract<GridRow<Row>, { kind: 'data' }>[] = []
  const close = (): void => {
    for (const record of section.sort((a, b) => empty(a.row) - empty(b.row) || sign * compare(a.row, b.row)))
      sorted.push(record)
    section = []
  }
  for (const line of rows) {
    if (line.kind === 'data') section.push(line)
    else {
      close()
      sorted.push(line)
    }
  }
  close()
  return sorted
}

/** Ascending, descending, none. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, direction: 'asc' }
  return sort.direction === 'asc' ? { columnId, direction: 'desc' } : null
}
