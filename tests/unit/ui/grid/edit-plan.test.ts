import { describe, expect, it } from 'vitest'
import {
  fillTarget,
  needsConsent,
  planClear,
  planFill,
  planFillAll,
  planFillDrag,
  planPaste,
  selectedTexts,
} from '#ui/grid/edit-plan.ts'
import { addRange, currentArea, extendTo, selectCell, selectSpan } from '#ui/grid/grid-selection.ts'
import type { GridEdit } from '#ui/grid/grid-types.ts'
import { sheet } from './sheet.ts'

const at = (row: number, column: number) => ({ row, column })
const brief = (edits: readonly GridEdit[]) =>
  edits.map((edit) => `${edit.rowId}${edit.columnId}=${edit.text}`).join(' ')

describe('planPaste', () => {
  it('lays a block at the corner of the selection', () => {
    const plan = planPaste(sheet(['. . .', '. . .', '. . .']), selectCell(at(1, 1)), [
      ['1', '2'],
      ['3', '4'],
    ])
    expect([brief(plan.edits), currentArea(plan.selection)]).toEqual([
      'r1b=1 r1c=2 r2b=3 r2c=4',
      { top: 1, left: 1, bottom: 2, right: 2 },
    ])
  })

  it('fills every selected cell with one value, over several ranges', () => {
    const selection = addRange(selectSpan(at(0, 0), at(1, 0)), at(2, 2))
    expect(brief(planPaste(sheet(['. . .', '. . .', '. . .']), selection, [['x']]).edits)).toBe('r0a=x r1a=x r2c=x')
  })

  it('repeats a block over a range that is a multiple of it', () => {
    const plan = planPaste(sheet(['. .', '. .', '. .', '. .']), selectSpan(at(0, 0), at(3, 1)), [['1'], ['2']])
    expect(brief(plan.edits)).toBe('r0a=1 r0b=1 r1a=2 r1b=2 r2a=1 r2b=1 r3a=2 r3b=2')
  })

  it('does not repeat over a range that is no multiple', () => {
    const plan = planPaste(sheet(['.', '.', '.']), selectSpan(at(0, 0), at(2, 0)), [['1'], ['2']])
    expect(brief(plan.edits)).toBe('r0a=1 r1a=2')
  })

  it('takes a block of more rows than a function takes arguments', () => {
    const block = Array.from({ length: 200_000 }, (_, nth) => [String(nth)])
    const plan = planPaste(sheet(['.'], { canAppend: true }), selectCell(at(0, 0)), block)
    expect([plan.edits.length, plan.added.length, plan.lostRows]).toEqual([1, 199_999, 0])
  })

  it('passes over group headings', () => {
    const plan = planPaste(sheet(['.', '#group', '.', '.']), selectCell(at(0, 0)), [['1'], ['2']])
    expect(brief(plan.edits)).toBe('r0a=1 r2a=2')
  })

  it('leaves out a first line that is the headings of the columns it would fill', () => {
    const grid = sheet(['. . .', '. . .'])
    expect(
      brief(
        planPaste(grid, selectCell(at(0, 1)), [
          ['B', 'C'],
          ['1', '2'],
        ]).edits,
      ),
    ).toBe('r0b=1 r0c=2')
    expect(brief(planPaste(grid, selectCell(at(0, 2)), [['C'], ['1'], ['2']]).edits)).toBe('r0c=1 r1c=2')
    expect(brief(planPaste(grid, selectCell(at(0, 1)), [['C'], ['1']]).edits), 'of another column').toBe('r0b=C r1b=1')
    expect(brief(planPaste(grid, selectCell(at(0, 1)), [['B']]).edits), 'headings of nothing').toBe('r0b=B')
  })

  it('places a table with its headings by them and by the names of its rows, whatever is selected', () => {
    const grid = sheet(['x 1 2', '#group', 'y 3 4', 'z 5 6'], { canAppend: true })
    const table = [
      ['Group', 'A', 'B', 'C', 'Status'],
      ['g', 'z', '5', '9', 's'],
      ['g', 'x', '8', '2', 's'],
      ['g', 'new', '7', '', 's'],
    ]
    const plan = planPaste(grid, selectCell(at(2, 2)), table)
    expect(brief(plan.edits)).toBe('r3c=9 r0b=8')
    expect(plan.added).toEqual([
      [
        { columnId: 'a', text: 'new' },
        { columnId: 'b', text: '7' },
      ],
    ])
    expect([plan.lostColumns, plan.lostRows, plan.refused]).toEqual([0, 0, 0])
    expect(needsConsent(plan, grid, selectCell(at(2, 2)))).toBe(true)
  })

  it('goes by place where the names do not tell the rows', () => {
    const same = sheet(['. 1', 'n 2', 'n 3'])
    const back = [
      ['A', 'B'],
      ['', '4'],
      ['n', '5'],
      ['n', '6'],
    ]
    expect(brief(planPaste(same, selectCell(at(2, 1)), back).edits)).toBe('r0b=4 r1b=5 r2b=6')
    const others = [
      ['A', 'B'],
      ['p', '4'],
      ['q', '5'],
    ]
    expect(brief(planPaste(same, selectCell(at(1, 1)), others).edits)).toBe('r1a=p r1b=4 r2a=q r2b=5')
  })

  it('leaves equal texts out and counts what cannot be edited', () => {
    const plan = planPaste(sheet(['same old . .'], { readOnly: ['b', 'c'] }), selectCell(at(0, 0)), [
      ['same', 'new', '', 'x'],
    ])
    expect([brief(plan.edits), plan.refused]).toEqual(['r0d=x', 1])
  })

  it('adds rows past the end, and asks first', () => {
    const model = sheet(['. .'], { canAppend: true })
    const plan = planPaste(model, selectCell(at(0, 1)), [['1'], ['2'], ['3']])
    expect([brief(plan.edits), plan.added, plan.lostRows]).toEqual([
      'r0b=1',
      [[{ columnId: 'b', text: '2' }], [{ columnId: 'b', text: '3' }]],
      0,
    ])
    expect(currentArea(plan.selection)).toEqual({ top: 0, left: 1, bottom: 2, right: 1 })
    expect(needsConsent(plan, model, selectCell(at(0, 1)))).toBe(true)
  })

  it('does not ask about rows pasted where rows are added, unless something does not fit', () => {
    const model = sheet(['. .'], { canAppend: true })
    const selection = selectCell(at(1, 0))
    const asks = (block: readonly (readonly string[])[]) =>
      needsConsent(planPaste(model, selection, block), model, selection)
    expect([asks([['1'], ['2'], ['3']]), asks([['1', '2', '3'], ['4']])]).toEqual([false, true])
  })

  it('lays one row out where rows are added', () => {
    const model = sheet(['. .'], { canAppend: true })
    const selection = selectCell(at(1, 0))
    const plan = planPaste(model, selection, [['1', '2']])
    expect([plan.edits, plan.added, needsConsent(plan, model, selection)]).toEqual([
      [],
      [
        [
          { columnId: 'a', text: '1' },
          { columnId: 'b', text: '2' },
        ],
      ],
      false,
    ])
  })

  it('counts columns and rows that do not fit', () => {
    const model = sheet(['. .'])
    const selection = selectCell(at(0, 1))
    const plan = planPaste(model, selection, [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ])
    expect([brief(plan.edits), plan.lostColumns, plan.lostRows, needsConsent(plan, model, selection)]).toEqual([
      'r0b=1',
      2,
      1,
      true,
    ])
  })

  it('takes ragged rows as they are', () => {
    expect(brief(planPaste(sheet(['x x', 'x x']), selectCell(at(0, 0)), [['1', '2'], ['3']]).edits)).toBe(
      'r0a=1 r0b=2 r1a=3',
    )
  })
})

describe('planFillAll and planClear', () => {
  it('write the text to selected records and make one new row', () => {
    const plan = planFillAll(sheet(['. .'], { canAppend: true }), selectSpan(at(0, 0), at(1, 1)), 'x')
    expect([brief(plan.edits), plan.added]).toEqual([
      'r0a=x r0b=x',
      [
        [
          { columnId: 'a', text: 'x' },
          { columnId: 'b', text: 'x' },
        ],
      ],
    ])
  })

  it('clear filled cells only and never make a row', () => {
    const plan = planClear(sheet(['1 .', '2 3'], { canAppend: true }), selectSpan(at(0, 0), at(2, 1)))
    expect([brief(plan.edits), plan.added]).toEqual(['r0a= r1a= r1b=', []])
  })
})

describe('planFill', () => {
  it('takes the first row of a range down, the first column right', () => {
    const model = sheet(['1 2', '. .', '#g', '. .'])
    expect(brief(planFill(model, selectSpan(at(0, 0), at(3, 1)), 'down'))).toBe('r1a=1 r1b=2 r3a=1 r3b=2')
    expect(brief(planFill(model, selectSpan(at(0, 0), at(1, 1)), 'right'))).toBe('r0b=1')
  })

  it('takes the cell before a single cell', () => {
    const model = sheet(['1 2', '#g', '. .'])
    expect(brief(planFill(model, selectCell(at(2, 1)), 'down'))).toBe('r2b=2')
    expect(brief(planFill(model, selectCell(at(0, 1)), 'right'))).toBe('r0b=1')
    expect(planFill(model, selectCell(at(0, 0)), 'down')).toEqual([])
    expect(planFill(model, selectCell(at(0, 0)), 'right')).toEqual([])
  })
})

describe('dragging the corner', () => {
  const source = { top: 2, left: 1, bottom: 3, right: 1 }

  it('leads along the axis the pointer went further', () => {
    expect(fillTarget(source, at(6, 2))).toEqual({ top: 4, left: 1, bottom: 6, right: 1 })
    expect(fillTarget(source, at(0, 1))).toEqual({ top: 0, left: 1, bottom: 1, right: 1 })
    expect(fillTarget(source, at(3, 4))).toEqual({ top: 2, left: 2, bottom: 3, right: 4 })
    expect(fillTarget(source, at(2, 0))).toEqual({ top: 2, left: 0, bottom: 3, right: 0 })
    expect(fillTarget(source, at(3, 1))).toBeNull()
  })

  it('repeats the source away from it', () => {
    const model = sheet(['.', '.', '1', '2', '.', '.', '.'])
    const one = { top: 2, left: 0, bottom: 3, right: 0 }
    expect(brief(planFillDrag(model, one, { top: 4, left: 0, bottom: 6, right: 0 }))).toBe('r4a=1 r5a=2 r6a=1')
    expect(brief(planFillDrag(model, one, { top: 0, left: 0, bottom: 1, right: 0 }))).toBe('r0a=1 r1a=2')
    const wide = sheet(['1 2 . . .'])
    expect(
      brief(planFillDrag(wide, { top: 0, left: 0, bottom: 0, right: 1 }, { top: 0, left: 2, bottom: 0, right: 4 })),
    ).toBe('r0c=1 r0d=2 r0e=1')
  })
})

describe('selectedTexts', () => {
  const model = sheet(['1 2 3', '#g', '4 5 6', '7 8 9'], { canAppend: true })

  it('leaves out headings and the line where a row is added', () => {
    expect(selectedTexts(model, selectSpan(at(0, 0), at(4, 1)))).toEqual([
      ['1', '2'],
      ['4', '5'],
      ['7', '8'],
    ])
  })

  it('joins ranges that line up and refuses those that do not', () => {
    const rows = addRange(selectSpan(at(3, 0), at(3, 1)), at(0, 0))
    expect(selectedTexts(model, extendTo(rows, at(0, 1)))).toEqual([
      ['1', '2'],
      ['7', '8'],
    ])
    const columns = extendTo(addRange(selectSpan(at(2, 2), at(3, 2)), at(2, 0)), at(3, 0))
    expect(selectedTexts(model, columns)).toEqual([
      ['4', '6'],
      ['7', '9'],
    ])
    expect(selectedTexts(model, addRange(selectCell(at(0, 0)), at(2, 1)))).toBeNull()
  })
})
