import { describe, expect, it } from 'vitest'
import { createGridModel } from '#ui/grid/grid-model.ts'
import type { GridRow } from '#ui/grid/grid-types.ts'

const heading = (id: string): GridRow<string> => ({ kind: 'group', id, title: id, collapsed: false })
const record = (id: string): GridRow<string> => ({ kind: 'data', id, row: id })

describe('numbers of rows', () => {
  it('count records, not headings', () => {
    const rows = [heading('A'), record('a'), record('b'), heading('B'), heading('C'), record('c')]
    const model = createGridModel(rows, [], { canEdit: true, canAppend: true })
    expect([1, 2, 5].map(model.numberAt)).toEqual([1, 2, 3])
  })

  it('are places when there are no headings', () => {
    const model = createGridModel([record('a'), record('b')], [], { canEdit: true, canAppend: false })
    expect([0, 1].map(model.numberAt)).toEqual([1, 2])
  })
})
