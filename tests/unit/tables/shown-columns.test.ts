import { describe, expect, it } from 'vitest'
import { moveColumn, shownColumns, toggleColumn } from '#tables/shown-columns.ts'

const all = ['name', 'tier', 'owner', 'notes'].map((id) => ({ id, title: id, usual: id !== 'notes' }))

describe('columns that are shown', () => {
  it('are the usual ones until someone chooses', () => {
    expect(shownColumns(all, [])).toEqual(['name', 'tier', 'owner'])
    expect(shownColumns([], ['name'])).toEqual([])
  })

  it('begin with the one that names the rows, and pass over what is no column', () => {
    expect(shownColumns(all, ['notes', 'gone', 'name', 'notes'])).toEqual(['name', 'notes'])
    expect(toggleColumn(all, [], 'name')).toEqual(['tier', 'owner'])
    expect(shownColumns(all, toggleColumn(all, [], 'name'))[0]).toBe('name')
  })

  it('are shown and hidden one by one; the usual ones again are no choice', () => {
    const more = toggleColumn(all, [], 'notes')
    expect(more).toEqual(['name', 'tier', 'owner', 'notes'])
    expect(toggleColumn(all, more, 'notes')).toEqual([])
    expect(shownColumns(all, toggleColumn(all, toggleColumn(all, [], 'tier'), 'owner'))).toEqual(['name'])
  })

  it('move, but never before the first', () => {
    expect(moveColumn(all, [], 'owner', -1)).toEqual(['name', 'owner', 'tier'])
    expect(moveColumn(all, ['name', 'owner', 'tier'], 'owner', 1)).toEqual([])
    expect(moveColumn(all, [], 'tier', -1)).toEqual([])
    expect(moveColumn(all, [], 'name', 1)).toEqual([])
    expect(moveColumn(all, [], 'tier', 9)).toEqual(['name', 'owner', 'tier'])
  })
})
