import { describe, expect, it } from 'vitest'
import { addRange, selectCell, selectSpan } from '#ui/grid/grid-selection.ts'
import { summarise } from '#ui/grid/selection-summary.ts'
import { sheet } from './sheet.ts'

const at = (row: number, column: number) => ({ row, column })
const model = sheet(['1 x', '#g', '2 3'], { canAppend: true })

describe('summarise', () => {
  it('counts cells of records and adds up the numbers', () => {
    expect(summarise(model, selectSpan(at(0, 0), at(3, 1)))).toEqual({
      active: { rowId: 'r0', columnId: 'a' },
      ranges: [{ rowIds: ['r0', 'r2'], columnIds: ['a', 'b'] }],
      rowIds: ['r0', 'r2'],
      count: 4,
      sum: 6,
      numbers: 3,
    })
  })

  it('has no active cell on a heading, and no sum without numbers', () => {
    expect(summarise(model, selectCell(at(1, 0)))).toMatchObject({ active: null, count: 0, sum: null })
    expect(summarise(model, selectCell(at(0, 1)))).toMatchObject({ count: 1, sum: null, numbers: 0 })
  })

  it('counts an overlap once', () => {
    const twice = addRange(selectSpan(at(0, 0), at(0, 1)), at(0, 0))
    expect(summarise(model, twice)).toMatchObject({ count: 2, sum: 1, rowIds: ['r0'] })
  })
})
