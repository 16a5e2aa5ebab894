import { describe, expect, it } from 'vitest'
import { nextSort, sortGridRows } from '#ui/grid/grid-sort.ts'
import type { GridColumn } from '#ui/grid/grid-types.ts'
import { sheetRows, type SheetRow } from './sheet.ts'

const columns: readonly GridColumn<SheetRow>[] = [
  {
    id: 'a',
    title: 'A',
    width: 100,
    text: (row) => row.cells[0] ?? '',
    sort: (a, b) => Number(a.cells[0]) - Number(b.cells[0]),
  },
  { id: 'b', title: 'B', width: 100, text: (row) => row.cells[1] ?? '' },
]
const rows = sheetRows(['#one', '3 x', '1 x', '1 y', '#two', '9 x', '4 x'])
const ids = (direction: 'asc' | 'desc') =>
  sortGridRows(rows, columns, { columnId: 'a', direction }).map((row) => row.id)

describe('sortGridRows', () => {
  it('sorts within groups, and equal rows keep their order both ways', () => {
    expect(ids('asc')).toEqual(['r0', 'r2', 'r3', 'r1', 'r4', 'r6', 'r5'])
    expect(ids('desc')).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6'])
  })

  it('puts empty cells last both ways', () => {
    const blanks = sheetRows(['3 x', '. x', '1 x'])
    const named = columns.map((column) => ({
      ...column,
      text: (row: SheetRow) => (row.cells[0] ?? '').replace('.', ''),
    }))
    const sorted = (direction: 'asc' | 'desc') =>
      sortGridRows(blanks, named, { columnId: 'a', direction }).map((row) => row.id)
    expect(sorted('asc')).toEqual(['r2', 'r0', 'r1'])
    expect(sorted('desc')).toEqual(['r0', 'r2', 'r1'])
  })

  it('puts entries that are not understood after the others and before empty ones, both ways', () => {
    const mixed = sheetRows(['zzz x', '. x', '3 x', '1 x'])
    const judged = columns.map((column) => ({
      ...column,
      problem: (row: SheetRow) => (row.cells[0] === 'zzz' ? 'zzz is not a number' : null),
    }))
    const sorted = (direction: 'asc' | 'desc') =>
      sortGridRows(mixed, judged, { columnId: 'a', direction }).map((row) => row.id)
    expect([sorted('asc'), sorted('desc')]).toEqual([
      ['r3', 'r2', 'r0', 'r1'],
      ['r2', 'r3', 'r0', 'r1'],
    ])
  })

  it('returns the same rows without a sort, or for a column that has none', () => {
    expect(sortGridRows(rows, columns, null)).toBe(rows)
    expect(sortGridRows(rows, columns, { columnId: 'b', direction: 'asc' })).toBe(rows)
  })
})

describe('nextSort', () => {
  it('goes from none to ascending, descending, none', () => {
    const first = nextSort(null, 'a')
    const second = nextSort(first, 'a')
    expect([first, second, nextSort(second, 'a')]).toEqual([
      { columnId: 'a', direction: 'asc' },
      { columnId: 'a', direction: 'desc' },
      null,
    ])
    expect(nextSort(second, 'b')).toEqual({ columnId: 'b', direction: 'asc' })
  })
})
