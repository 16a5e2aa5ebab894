import { notificationsStore } from '@mantine/notifications'
import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { findRow } from '#domain/document.ts'
import { itemName, lettersAt, updateItem } from '#domain/raci-commands.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { openSetUp } from './set-up.ts'
import { showRaci } from './stage.tsx'

const id = 'audit-evidence'
const ref = { layer: 'to-be', item: id, role: 'sre' }
let store: DocumentStore

const item = () => {
  const row = findRow(store.getState().document, 'raciItems', id)
  if (!row) throw new Error('No such item.')
  return row
}
const letters = () => lettersAt(store.getState().document, ref)
const cell = () =>
  page
    .getByRole('row', { name: itemName(item(), catalog) })
    .getByRole('gridcell')
    .first()
const notices = () => notificationsStore.getState().notifications.map(({ message }) => String(message))

beforeEach(async () => {
  store = await showRaci()
  store.commit('Agree', updateItem(id, { status: 'agreed', signedOffBy: 'CTO', signedOffOn: '2026-11-20' }))
})

it('a letter typed on an agreed item makes it a draft, says so, and one undo brings all back', async () => {
  const [before, was] = [item(), letters()]
  await userEvent.click(cell())
  await userEvent.keyboard('i')
  expect(letters()).not.toBe(was)
  expect(item()).toMatchObject({ status: 'draft', signedOffBy: '', signedOffOn: null })
  expect(notices().join()).toMatch(/was agreed and is a draft again.*sign-off is taken off/)
  store.undo()
  expect([item(), letters()]).toEqual([before, was])
})

it('copying from As-Is shows first what changes, and leaves agreed items out', async () => {
  const [before, was] = [item(), letters()]
  const { seq } = store.getState()
  await openSetUp('Copy letters from As-Is')
  await expect.element(page.getByRole('dialog').getByText(/agreed items? left out/)).toBeVisible()
  expect(store.getState().seq).toBe(seq)
  await userEvent.click(page.getByRole('button', { name: 'Copy to To-Be' }))
  expect(store.getState().seq).toBe(seq + 1)
  expect([item(), letters()]).toEqual([before, was])
  await expect.poll(() => document.activeElement?.matches('[data-grid-idle]')).toBe(true)
})
