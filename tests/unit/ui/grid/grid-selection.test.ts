import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addRange,
  areasOf,
  carrySelection,
  currentArea,
  extendTo,
  forEachCell,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
  selectSpan,
  type Selection,
} from '#ui/grid/grid-selection.ts'
import { sheet } from './sheet.ts'

const at = (row: number, column: number) => ({ row, column })
const shape = { rowCount: 10, columnCount: 4 }

describe('ranges', () => {
  it('grow and shrink from the cell they began at', () => {
    const down = extendTo(selectCell(at(3, 2)), at(5, 3))
    expect(currentArea(down)).toEqual({ top: 3, left: 2, bottom: 5, right: 3 })
    const up = extendTo(down, at(1, 1))
    expect([currentArea(up), up.active]).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }, at(3, 2)])
  })

  it('add up with Ctrl', () => {
    const two = addRange(extendTo(selectCell(at(0, 0)), at(1, 1)), at(4, 3))
    expect([areasOf(two), two.active]).toEqual([
      [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 4, left: 3, bottom: 4, right: 3 },
      ],
      at(4, 3),
    ])
  })

  it('widen to rows, to columns and to all, and leave the active cell', () => {
    const cell = selectCell(at(3, 2))
    expect([selectRows(cell, shape), selectColumns(cell, shape), selectAll(cell, shape)].map(currentArea)).toEqual([
      { top: 3, left: 0, bottom: 3, right: 3 },
      { top: 0, left: 2, bottom: 9, right: 2 },
      { top: 0, left: 0, bottom: 9, right: 3 },
    ])
    expect(selectAll(cell, shape).active).toEqual(at(3, 2))
  })

  it('visit each cell once, however ranges overlap', () => {
    const point = fc.record({ row: fc.nat(6), column: fc.nat(4) })
    const area = fc.tuple(point, point)
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 4 }), (spans) => {
        const selection = spans.reduce<Selection | null>(
          (sum, [from, to]) => extendTo(sum === null ? selectCell(from) : addRange(sum, from), to),
          null,
        )
        if (selection === null) throw new Error('no range')
        const seen: string[] = []
        forEachCell(selection, (row, column) => seen.push(`${row}/${column}`))
        const covered = new Set<string>()
        for (const { top, left, bottom, right } of areasOf(selection))
          for (let row = top; row <= bottom; row += 1)
            for (let column = left; column <= right; column += 1) covered.add(`${row}/${column}`)
        expect([seen.length, new Set(seen)]).toEqual([covered.size, covered])
      }),
    )
  })
})

describe('carrySelection', () => {
  const was = sheet(['a 1', 'b 2', 'c 3', 'd 4'])
  const reordered = (ids: readonly string[]) => {
    const lines = ids.map((id) => {
      const line = was.lineAt(was.rowOf(id))
      if (line === undefined) throw new Error(`no line ${id}`)
      return line
    })
    return {
      ...was,
      rowCount: lines.length,
      idAt: (row: number) => lines[row]?.id,
      rowOf: (id: string) => lines.findIndex((line) => line.id === id),
    }
  }

  it('returns the same selection when nothing it touches has moved', () => {
    const selection = selectSpan(at(0, 0), at(1, 1))
    expect(carrySelection(selection, was, reordered(['r0', 'r1', 'r3', 'r2']))).toBe(selection)
  })

  it('follows the active row by id', () => {
    expect(carrySelection(selectCell(at(1, 1)), was, reordered(['r3', 'r2', 'r1', 'r0'])).active).toEqual(at(2, 1))
  })

  it('falls back to the place of a row that has gone, and to the last one at the end', () => {
    expect(carrySelection(selectCell(at(1, 0)), was, reordered(['r0', 'r2', 'r3'])).active).toEqual(at(1, 0))
    expect(carrySelection(selectCell(at(3, 0)), was, reordered(['r0', 'r1'])).active).toEqual(at(1, 0))
  })

  it('moves a range as a whole and lets go of one that was torn apart', () => {
    const range = selectSpan(at(0, 0), at(1, 1))
    expect(currentArea(carrySelection(range, was, reordered(['r3', 'r0', 'r1', 'r2'])))).toEqual({
      top: 1,
      left: 0,
      bottom: 2,
      right: 1,
    })
    expect(carrySelection(range, was, reordered(['r0', 'r3', 'r1', 'r2']))).toEqual(selectCell(at(0, 0)))
  })

  it('comes back with a row that comes back', () => {
    const selection = selectCell(at(2, 1))
    expect(carrySelection(selection, was, reordered(['r0', 'r1'])).active).toEqual(at(1, 1))
    expect(carrySelection(selection, was, was)).toBe(selection)
  })

  it('stands at the corner of an empty grid', () => {
    expect(carrySelection(selectCell(at(2, 1)), was, reordered([])).active).toEqual(at(0, 1))
  })
})
