import { describe, expect, it } from 'vitest'
import {
  deleteView,
  renameView,
  sameContent,
  saveView,
  updateView,
  viewsOf,
  type ViewContent,
} from '#domain/table-view-commands.ts'
import { buildDocument, testStore } from '#tests/support/test-store.ts'

const plain: ViewContent = { query: '', terms: [], columns: [], sort: null, group: '' }
const byTier: ViewContent = { ...plain, group: 'tier', sort: { column: 'name', descending: true } }

describe('saved views', () => {
  it('are saved, updated, renamed, deleted, and each step can be undone', () => {
    const store = testStore(buildDocument({}))
    const shown = () => viewsOf(store.getState().document, 'services').map(({ name, group }) => `${name}: ${group}`)
    const id = store.commit('Save', saveView('services', ' Mine ', plain))?.changes[0]?.id ?? ''
    store.commit('Save', saveView('tools', 'Mine', plain))
    store.commit('Update', updateView(id, byTier))
    store.commit('Rename', renameView(id, 'By tier'))
    expect(shown()).toEqual(['By tier: tier'])
    store.commit('Delete', deleteView(id))
    expect(shown()).toEqual([])
    store.undo()
    store.undo()
    expect(shown()).toEqual(['Mine: tier'])
  })

  it('never have a name twice in a table: saving replaces, renaming is refused', () => {
    const store = testStore(buildDocument({ views: [{ name: 'Mine' }, { name: 'Other' }] }))
    store.commit('Save', saveView('services', 'MINE', byTier))
    expect(store.commit('Rename', renameView('views-2', 'mine'))).toBeNull()
    expect(store.commit('Rename', renameView('views-2', ' '))).toBeNull()
    const views = viewsOf(store.getState().document, 'services')
    expect(views.map(({ name, group }) => [name, group])).toEqual([
      ['Mine', 'tier'],
      ['Other', ''],
    ])
  })

  it('are the same when they show the same', () => {
    const one = { field: 'tier', value: 1 }
    const two = { field: 'tier', value: 2 }
    expect(sameContent({ ...plain, terms: [one, two] }, { ...plain, terms: [two, one], query: ' ' })).toBe(true)
    expect(sameContent(plain, byTier)).toBe(false)
    expect(sameContent({ ...plain, terms: [one] }, { ...plain, terms: [{ ...one, value: '1' }] })).toBe(false)
  })
})
