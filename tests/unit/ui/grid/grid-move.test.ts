import { describe, expect, it } from 'vitest'
import { advance, moveFrom, type Motion, type MoveShape } from '#ui/grid/grid-move.ts'
import { selectCell, selectSpan } from '#ui/grid/grid-selection.ts'
import { sheet, type SheetOptions } from './sheet.ts'

const at = (row: number, column: number) => ({ row, column })

function shapeOf(lines: readonly string[], options?: SheetOptions): MoveShape {
  const model = sheet(lines, options)
  return {
    rowCount: model.rowCount,
    columnCount: model.columnCount,
    pageRows: 4,
    lastDataRow: Math.max(0, (model.newRow ?? model.rowCount) - 1),
    filled: (row, column) => (model.kindAt(row) === 'group' ? null : model.textAt(row, column) !== ''),
  }
}

const gaps = shapeOf(['x x . x', 'x . . .', 'x . . .', '. . . .', '. . . .', 'x . . .', 'x . . .'])

describe('moveFrom', () => {
  it.each<[Motion, readonly [number, number], readonly [number, number]]>([
    ['left', [0, 0], [0, 0]],
    ['right', [0, 1], [0, 2]],
    ['up', [0, 1], [0, 1]],
    ['down', [6, 1], [6, 1]],
    ['row-start', [2, 3], [2, 0]],
    ['row-end', [2, 0], [2, 3]],
    ['grid-start', [4, 2], [0, 0]],
    ['grid-end', [0, 0], [6, 3]],
    ['page-down', [0, 1], [3, 1]],
    ['page-down', [5, 1], [6, 1]],
    ['page-up', [4, 1], [1, 1]],
    ['edge-down', [0, 0], [2, 0]],
    ['edge-down', [2, 0], [5, 0]],
    ['edge-down', [5, 0], [6, 0]],
    ['edge-down', [0, 2], [6, 2]],
    ['edge-up', [6, 0], [5, 0]],
    ['edge-up', [4, 0], [2, 0]],
    ['edge-right', [0, 0], [0, 1]],
    ['edge-right', [0, 1], [0, 3]],
    ['edge-right', [1, 0], [1, 3]],
    ['edge-left', [0, 3], [0, 1]],
  ])('%s from %j', (motion, from, to) => {
    expect(moveFrom(at(...from), motion, gaps)).toEqual(at(...to))
  })

  it('jumps over group headings and stops before the line where a row is added', () => {
    const shape = shapeOf(['#one', 'x x', '#two', 'x x', '. x'], { canAppend: true })
    expect(moveFrom(at(1, 0), 'edge-down', shape)).toEqual(at(3, 0))
    expect(moveFrom(at(1, 0), 'grid-end', shape)).toEqual(at(4, 1))
    expect(moveFrom(at(4, 1), 'down', shape)).toEqual(at(5, 1))
  })
})

describe('advance', () => {
  const shape = shapeOf(['x x x', '#group', 'x x x'])

  it('goes along the row with Tab, wraps past headings, and leaves at the ends', () => {
    expect(advance(selectCell(at(0, 0)), 'next', shape)?.active).toEqual(at(0, 1))
    expect(advance(selectCell(at(0, 2)), 'next', shape)?.active).toEqual(at(2, 0))
    expect(advance(selectCell(at(2, 0)), 'previous', shape)?.active).toEqual(at(0, 2))
    expect(advance(selectCell(at(2, 2)), 'next', shape)).toBeNull()
    expect(advance(selectCell(at(0, 0)), 'previous', shape)).toBeNull()
  })

  it('returns with Enter to the column Tab set out from', () => {
    const first = advance(selectCell(at(0, 0)), 'next', shape)
    const second = first && advance(first, 'next', shape)
    expect(second && advance(second, 'below', shape)?.active).toEqual(at(2, 0))
  })

  it('stays at the last row with Enter', () => {
    expect(advance(selectCell(at(2, 1)), 'below', shape)?.active).toEqual(at(2, 1))
  })

  it('goes round a range, passing over headings, and keeps the range', () => {
    const round = { ...selectSpan(at(0, 1), at(2, 2)) }
    const visited = []
    let selection = round
    for (let step = 0; step < 4; step += 1) {
      const next = advance(selection, 'next', shape)
      if (next === null) throw new Error('left the grid')
      selection = { ...next }
      visited.push(selection.active)
    }
    expect(visited).toEqual([at(0, 2), at(2, 1), at(2, 2), at(0, 1)])
    expect([selection.anchor, selection.head]).toEqual([round.anchor, round.head])
    expect(advance(round, 'below', shape)?.active).toEqual(at(2, 1))
    expect(advance(round, 'previous', shape)?.active).toEqual(at(2, 2))
  })
})
