import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIssue, type Extent, type Issue } from '#domain/issue.ts'
import {
  cellBeside,
  cellOf,
  efforts,
  impacts,
  neighbour,
  sameCell,
  type BoardCell,
  type Direction,
} from '#features/as-is/findings/board-moves.ts'

function issue(id: string, effort: Extent | null, impact: Extent | null): Issue {
  return { ...newIssue(id, 1), effort, impact }
}

const directions: readonly Direction[] = ['left', 'right', 'up', 'down']
const opposite: Readonly<Record<Direction, Direction>> = { left: 'right', right: 'left', up: 'down', down: 'up' }
const anyCell = fc.record({ effort: fc.constantFrom(...efforts), impact: fc.constantFrom(...impacts) })

describe('moving on the board', () => {
  it('puts what is not wholly known into the lane', () => {
    expect(cellOf(issue('a', 'small', null))).toBeNull()
    expect(cellOf({ ...issue('a', 'small', 'large'), invalid: { effort: 'tiny' } })).toBeNull()
    expect(cellOf(issue('a', 'small', 'large'))).toEqual({ effort: 'small', impact: 'large' })
  })

  it('goes one cell at a time, down into the lane, and stops at the other edges', () => {
    const corner: BoardCell = { effort: 'small', impact: 'large' }
    expect(cellBeside(corner, 'right')).toEqual({ effort: 'medium', impact: 'large' })
    expect(cellBeside(corner, 'left')).toBeUndefined()
    expect(cellBeside(corner, 'up')).toBeUndefined()
    expect(cellBeside({ effort: 'large', impact: 'small' }, 'down')).toBeNull()
    expect(cellBeside(null, 'left')).toBeUndefined()
    expect(cellBeside(null, 'up')).toEqual({ effort: 'medium', impact: 'small' })
    expect(cellBeside(null, 'up', { effort: 'large', impact: null })).toEqual({ effort: 'large', impact: 'small' })
  })

  it('comes back the way it went', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...directions), (cell, direction) => {
        const next = cellBeside(cell, direction)
        if (next === undefined) return
        const back = cellBeside(next, opposite[direction], cell)
        if (next !== null) expect(back).toEqual(cell)
      }),
    )
  })

  it('finds the neighbour in the cell first, then in the nearest cell that holds one', () => {
    const [a, b, c, lane] = [
      issue('a', 'small', 'large'),
      issue('b', 'small', 'large'),
      issue('c', 'large', 'large'),
      issue('lane', null, null),
    ] as const
    const all = [a, b, c, lane]
    expect(neighbour(all, a, 'down')).toBe(b)
    expect(neighbour(all, b, 'up')).toBe(a)
    expect(neighbour(all, a, 'right')).toBe(c)
    expect(neighbour(all, c, 'left')).toBe(a)
    expect(neighbour(all, b, 'down')).toBe(lane)
    expect(neighbour(all, a, 'up')).toBeNull()
  })

  it('never finds the finding itself, nor one in the wrong cell', () => {
    const cells = fc.option(anyCell, { nil: null })
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...directions),
        (places, direction) => {
          const all = places.map((cell, index) => issue(String(index), cell?.effort ?? null, cell?.impact ?? null))
          const [from] = all
          if (!from) return
          const found = neighbour(all, from, direction)
          expect(found).not.toBe(from)
          if (found && !sameCell(cellOf(found), cellOf(from)) && (direction === 'left' || direction === 'right'))
            expect(found.impact).toBe(from.impact)
        },
      ),
    )
  })
})
