import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { removeRow } from '#domain/change.ts'
import { asIs, toBe } from '#domain/raci.ts'
import { itemName } from '#domain/raci-commands.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { setStatus } from '#features/raci/item-actions.ts'
import { showRaci } from './stage.tsx'

const chip = (name: RegExp) => page.getByRole('button', { name })

function shown(): string[] {
  return page
    .getByRole('rowheader')
    .elements()
    .map((each) => each.textContent)
    .filter((name) => name !== 'New item')
    .toSorted()
}

function names(store: DocumentStore, keep: (id: string) => boolean): string[] {
  const { rows } = store.getState().document.raciItems
  return rows
    .filter(({ id }) => keep(id))
    .map((item) => itemName(item, catalog))
    .toSorted()
}

it('shows disputed items only, and keeps one that is settled until asked to filter again', async () => {
  const store = await showRaci()
  const disputed = store.getState().document.raciItems.rows.filter(({ status }) => status === 'disputed')
  const [first] = disputed
  if (!first) throw new Error('Nothing is disputed.')
  await userEvent.click(chip(/^Disputed/))
  const wanted = names(store, (id) => disputed.some((item) => item.id === id))
  await expect.poll(shown).toEqual(wanted)
  setStatus(store, first, 'agreed')
  await userEvent.click(chip(/^Filter again \(1 changed\)/))
  await expect.poll(shown).toEqual(wanted.filter((name) => name !== itemName(first, catalog)))
  await userEvent.click(chip(/^Show all/))
  await expect.poll(shown).toEqual(names(store, () => true))
})

it('shows what differs between As-Is and To-Be', async () => {
  const store = await showRaci()
  const { rows } = store.getState().document.raciCells
  const lettersOf = (layer: string, item: string) =>
    rows
      .filter((cell) => cell.layer === layer && cell.item === item)
      .map(({ role, letters }) => `${role} ${letters}`)
      .toSorted()
      .join()
  await userEvent.click(chip(/^Changed/))
  await expect.poll(shown).toEqual(names(store, (id) => lettersOf(asIs, id) !== lettersOf(toBe, id)))
})

it('shows the items of one role, and with conflicts only those of both', async () => {
  const store = await showRaci()
  const { rows } = store.getState().document.raciCells
  const has = (id: string) => rows.some(({ layer, item, role }) => layer === toBe && item === id && role === 'security')
  await userEvent.selectOptions(page.getByRole('combobox', { name: /one role/ }), 'security')
  await expect.poll(shown).toEqual(names(store, has))
  await userEvent.click(chip(/^Conflicts/))
  await expect.poll(() => shown().length).toBeLessThan(names(store, has).length)
  expect(shown()).toContain('Audit and compliance evidence')
})

it('no longer asks for a role that has been removed', async () => {
  const store = await showRaci()
  await userEvent.selectOptions(page.getByRole('combobox', { name: /one role/ }), 'data-platform')
  await expect.element(chip(/^Show all/)).toBeVisible()
  const role = store.getState().document.roles.rows.find(({ id }) => id === 'data-platform')
  if (!role) throw new Error('The sample has no such role.')
  store.commit('Remove it', () => [removeRow('roles', role)])
  await expect.element(chip(/^Show all/)).not.toBeInTheDocument()
  await expect.poll(shown).toEqual(names(store, () => true))
})

it('grows and shrinks by key between 80 and 150 %', async () => {
  await showRaci()
  await userEvent.click(page.getByRole('rowheader').first())
  const percent = () => page.getByRole('group', { name: 'Zoom' }).element().textContent
  await userEvent.keyboard('{Control>}==={/Control}')
  expect(percent()).toContain('150')
  await userEvent.keyboard('{Control>}={/Control}')
  expect(percent()).toContain('150')
  await userEvent.keyboard('{Control>}------{/Control}')
  expect(percent()).toContain('80')
  await userEvent.keyboard('{Control>}0{/Control}')
  expect(percent()).toContain('100')
})
