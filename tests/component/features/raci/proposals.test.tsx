import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { showRaci } from './stage.tsx'

const grid = (name: string) => page.getByRole('grid', { name: `RACI matrix, ${name}` })
const button = (name: string) => page.getByRole('button', { name, exact: true })

/** Chooses from the menu of the proposal that is shown. */
async function choose(shown: string, what: string): Promise<void> {
  await userEvent.click(button(shown))
  await userEvent.click(page.getByRole('menuitem', { name: what }))
}

function lettersOf(store: DocumentStore, layer: string): readonly string[] {
  return store
    .getState()
    .document.raciCells.rows.filter((cell) => cell.layer === layer)
    .map(({ item, role, letters }) => `${item}/${role} ${letters}`)
}

it('shows one proposal at a time, in the matrix of the other layers', async () => {
  const store = await showRaci({ tab: 'proposals' })
  await expect.element(grid('Infrastructure')).toBeVisible()
  await choose('Infrastructure', 'Security')
  await expect.element(grid('Security')).toBeVisible()
  await expect.element(button('Security')).toHaveFocus()
  await userEvent.click(grid('Security').getByRole('rowheader', { name: /^Capacity planning/ }))
  await userEvent.keyboard('{ArrowRight}a')
  expect(lettersOf(store, 'proposal-security')).toContain('capacity-planning/sre A')
})

it('adds a proposal with the letters of a layer, and takes it back as one step', async () => {
  const store = await showRaci({ tab: 'proposals' })
  const before = store.getState().document
  await choose('Infrastructure', 'Add a proposal')
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'Product')
  await userEvent.fill(page.getByRole('textbox', { name: 'Who proposes it' }), 'Head of Product')
  await userEvent.click(button('Add'))
  await expect.element(grid('Product')).toBeVisible()
  const added = store.getState().document.proposals.rows.at(-1)
  expect(added).toMatchObject({ name: 'Product', stakeholder: 'Head of Product' })
  expect(lettersOf(store, added?.id ?? '')).toEqual(lettersOf(store, 'to-be'))
  store.undo()
  expect(store.getState().document.proposals.rows).toEqual(before.proposals.rows)
  expect(store.getState().document.raciCells.rows).toEqual(before.raciCells.rows)
  await expect.element(grid('Infrastructure')).toBeVisible()
})

it('starts empty when asked to, renames, and deletes with all letters', async () => {
  const store = await showRaci({ tab: 'proposals' })
  await choose('Infrastructure', 'Add a proposal')
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'Nothing yet')
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Starts with' }), 'An empty matrix')
  await userEvent.click(button('Add'))
  await expect.element(grid('Nothing yet')).toBeVisible()
  expect(lettersOf(store, store.getState().document.proposals.rows.at(-1)?.id ?? '')).toEqual([])
  await choose('Nothing yet', 'Security')
  await choose('Security', 'Edit this proposal')
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'CISO office')
  await userEvent.click(button('Done'))
  await expect.element(grid('CISO office')).toBeVisible()
  await choose('CISO office', 'Edit this proposal')
  await userEvent.click(button('Delete with its letters'))
  await expect.element(grid('Infrastructure')).toBeVisible()
  expect(lettersOf(store, 'proposal-security')).toEqual([])
  store.undo()
  expect(lettersOf(store, 'proposal-security').length).toBeGreaterThan(0)
})

it('opens the proposal that a finding of it asks for', async () => {
  await showRaci()
  jumpTo({ stage: 'raci', table: 'raciItems', id: 'policy-as-code', layer: 'proposal-security' })
  await expect.element(grid('Security')).toBeVisible()
  await expect.element(page.getByRole('tab', { name: 'Proposals' })).toHaveAttribute('aria-selected', 'true')
  await expect
    .element(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'Policy as code' }))
    .toBeVisible()
  expect(useUi.getState().jump).toBeNull()
})

it('does not wait for an item of a proposal that is gone', async () => {
  await showRaci()
  jumpTo({ stage: 'raci', table: 'raciItems', id: 'policy-as-code', layer: 'gone' })
  await expect.poll(() => useUi.getState().jump).toBeNull()
})

it('says what a proposal is while there is none', async () => {
  await showRaci({ tab: 'proposals', document: emptyDocument() })
  await expect.element(page.getByRole('heading', { name: 'Nobody has proposed anything yet' })).toBeVisible()
})
