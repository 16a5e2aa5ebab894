import { describe, expect, it } from 'vitest'
import { CELL_MARK, markAt, rowMarks } from '#ui/grid/cell-marks.ts'
import { addRange, selectCell, selectSpan } from '#ui/grid/grid-selection.ts'

const at = (row: number, column: number) => ({ row, column })

function names(marks: string, column: number): string[] {
  return Object.entries(CELL_MARK)
    .filter(([, bit]) => (markAt(marks, column) & bit) !== 0)
    .map(([name]) => name)
}

describe('rowMarks', () => {
  it('outlines the active cell alone', () => {
    const marks = rowMarks(selectCell(at(1, 1)), 1, 3, null)
    expect([0, 1, 2].map((column) => names(marks, column))).toEqual([
      [],
      ['active', 'top', 'right', 'bottom', 'left', 'corner'],
      [],
    ])
  })

  it('draws a range cell by cell', () => {
    const range = selectSpan(at(1, 0), at(2, 1))
    expect([0, 1, 2].map((column) => names(rowMarks(range, 1, 3, null), column))).toEqual([
      ['selected', 'active', 'top', 'left'],
      ['selected', 'top', 'right'],
      [],
    ])
    expect([0, 1].map((column) => names(rowMarks(range, 2, 3, null), column))).toEqual([
      ['selected', 'bottom', 'left'],
      ['selected', 'right', 'bottom', 'corner'],
    ])
  })

  it('is empty for rows outside, and equal for rows alike, so that they are not drawn again', () => {
    const range = selectSpan(at(1, 0), at(9, 1))
    expect(rowMarks(range, 0, 3, null)).toBe('')
    expect(rowMarks(range, 4, 3, null)).toBe(rowMarks(selectSpan(at(1, 0), at(20, 1)), 4, 3, null))
  })

  it('shows several ranges and where a fill would go', () => {
    const two = addRange(selectCell(at(0, 0)), at(0, 2))
    expect(names(rowMarks(two, 0, 3, null), 0)).toEqual(['selected', 'top', 'right', 'bottom', 'left'])
    expect(names(rowMarks(two, 1, 3, { top: 1, left: 2, bottom: 1, right: 2 }), 2)).toEqual(['preview'])
  })
})
