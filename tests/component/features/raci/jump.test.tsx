import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { itemName } from '#domain/raci-commands.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { showRaci } from './stage.tsx'

function lastItem(store: DocumentStore) {
  const item = store.getState().document.raciItems.rows.at(-1)
  if (!item) throw new Error('The sample has no items.')
  return { id: item.id, name: itemName(item, catalog) }
}

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })

it('lifts the search that hides the item somebody asked for', async () => {
  const { id, name } = lastItem(await showRaci())
  const search = page.getByRole('textbox', { name: 'Search items' })
  await userEvent.fill(search, 'no item is called so')
  jumpTo({ stage: 'raci', table: 'raciItems', id, layer: 'to-be' })
  await expect.element(inspector().getByRole('heading', { name })).toBeVisible()
  await expect.element(search).toHaveValue('')
  expect(useUi.getState().jump).toBeNull()
})

it('unfolds the group that hides the item somebody asked for', async () => {
  const { id, name } = lastItem(await showRaci())
  const open = page.getByRole('gridcell', { expanded: true })
  for (let most = 20; most > 0 && open.elements().length > 0; most -= 1) await userEvent.click(open.first())
  const folded = page.getByRole('gridcell', { expanded: false }).elements().length
  expect([open.elements().length, folded > 1]).toEqual([0, true])
  jumpTo({ stage: 'raci', table: 'raciItems', id, layer: 'to-be' })
  await expect.element(inspector().getByRole('heading', { name })).toBeVisible()
  expect(page.getByRole('gridcell', { expanded: false }).elements()).toHaveLength(folded - 1)
  expect(useUi.getState().jump).toBeNull()
})

it('does not wait for an item that is gone, and lets the tab go', async () => {
  await showRaci()
  jumpTo({ stage: 'raci', table: 'raciItems', id: 'gone', layer: 'as-is' })
  await expect.element(page.getByRole('tab', { name: 'As-Is' })).toHaveAttribute('aria-selected', 'true')
  await expect.poll(() => useUi.getState().jump).toBeNull()
  await userEvent.click(page.getByRole('tab', { name: 'To-Be' }))
  await expect.element(page.getByRole('tab', { name: 'To-Be' })).toHaveAttribute('aria-selected', 'true')
})
