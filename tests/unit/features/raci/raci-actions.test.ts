import { describe, expect, it } from 'vitest'
import { editMatrix } from '#features/raci/raci-actions.ts'
import { switchLetterSet } from '#domain/letter-set-commands.ts'
import { findRow } from '#domain/document.ts'
import { templateDocument, testStore } from '#tests/support/test-store.ts'

const edit = (columnId: string, text: string) => ({ rowId: 'postmortems', columnId, text })

describe('editMatrix', () => {
  it('carries name, status and letters of one item in one step', () => {
    const store = testStore(templateDocument())
    editMatrix(
      store,
      'to-be',
      [edit('name', 'Learning'), edit('status', 'agreed'), edit('role:sre', 'r'), edit('role:platform', 'Owner')],
      'paste',
    )
    const { document, seq } = store.getState()
    expect(seq).toBe(1)
    expect(findRow(document, 'raciItems', 'postmortems')).toMatchObject({ name: 'Learning', status: 'agreed' })
    expect(findRow(document, 'raciCells', 'to-be/postmortems/sre')).toMatchObject({ letters: 'R' })
    expect(findRow(document, 'raciCells', 'to-be/postmortems/platform')).toMatchObject({
      letters: '',
      invalid: { letters: 'Owner' },
    })
  })

  it.each([
    ['rasci', 'Supportive, r', 'RS'],
    ['daci', 'C /D', 'DC'],
    ['rapid', 'Perform & Decide', 'DP'],
  ] as const)('reads what is pasted in the letters of %s', (set, text, letters) => {
    const store = testStore(templateDocument())
    store.commit('Switch', switchLetterSet(set, [], {}))
    editMatrix(store, 'to-be', [edit('role:sre', text), edit('role:platform', '-')], 'paste')
    const { document } = store.getState()
    expect(findRow(document, 'raciCells', 'to-be/postmortems/sre')).toMatchObject({ letters })
    expect(findRow(document, 'raciCells', 'to-be/postmortems/platform')).toBeUndefined()
  })

  it('leaves the status alone when the text is none, and makes it a draft when it is cleared', () => {
    const store = testStore(templateDocument())
    const status = () => findRow(store.getState().document, 'raciItems', 'postmortems')?.status
    editMatrix(store, 'to-be', [edit('status', 'Agreed')], 'type')
    editMatrix(store, 'to-be', [edit('status', 'maybe')], 'type')
    expect(status()).toBe('agreed')
    editMatrix(store, 'to-be', [edit('status', '')], 'clear')
    expect(status()).toBe('draft')
  })

  it('says in Undo what was typed, also where it is no letter', () => {
    const store = testStore(templateDocument())
    editMatrix(store, 'to-be', [edit('role:sre', 'x')], 'type')
    expect(store.getState().journal.at(-1)?.label).toMatch(/^Type “x” for SRE on /)
  })

  it('takes the catalog’s words back when the name is cleared', () => {
    const store = testStore(templateDocument())
    editMatrix(store, 'to-be', [edit('name', 'Learning')], 'type')
    editMatrix(store, 'to-be', [edit('name', '')], 'clear')
    expect(findRow(store.getState().document, 'raciItems', 'postmortems')?.name).toBeNull()
  })
})
