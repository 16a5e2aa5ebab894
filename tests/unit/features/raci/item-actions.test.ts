import { expect, it } from 'vitest'
import { recordOf } from '#domain/raci-decision-commands.ts'
import { newRaciItem, type RaciItem } from '#domain/raci.ts'
import { linkServices, recordDecision, setItem, setStatus } from '#features/raci/item-actions.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { buildDocument, matrix, testStore } from '#tests/support/test-store.ts'

const acts: readonly (readonly [label: string, act: (store: DocumentStore, item: RaciItem) => void])[] = [
  ['Write notes of Backups', (store, item) => setItem(store, item, 'Write notes', { notes: 'Weekly' })],
  ['Set Backups to disputed', (store, item) => setStatus(store, item, 'disputed')],
  ['Link a service to Backups', (store, item) => linkServices(store, item, ['services-1'])],
  ['Agree on Backups', (store, item) => recordDecision(store, item, recordOf(item), 'to-be')],
  [
    'Agree on Backups with the letters of Security',
    (store, item) => recordDecision(store, item, recordOf(item), 'proposals-1'),
  ],
]

function labelOf(name: string, act: (typeof acts)[number][1]): string | undefined {
  const store = testStore(
    buildDocument({
      raciItems: [{ name }],
      roles: [{}],
      proposals: [{ name: 'Security' }],
      raciCells: matrix('proposals-1', { 'raciItems-1': { 'roles-1': 'A' } }),
    }),
  )
  act(store, store.getState().document.raciItems.rows[0] ?? newRaciItem('', 0))
  return store.getState().journal.at(-1)?.label
}

it.each(acts)('%s: Undo says what was done to which item', (label, act) => {
  expect(labelOf('Backups', act)).toBe(label)
  expect(labelOf('', act)).toBe(label.replace('Backups', 'an item'))
})
