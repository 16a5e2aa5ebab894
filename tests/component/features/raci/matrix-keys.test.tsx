import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { findRow } from '#domain/document.ts'
import { itemName, setCells } from '#domain/raci-commands.ts'
import { itemFindings } from '#domain/raci-findings.ts'
import { waiveFindings } from '#domain/issue-commands.ts'
import { removeRow } from '#domain/change.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { showRaci } from './stage.tsx'

const audit = 'audit-evidence'
const nameOf = (store: DocumentStore, id: string) => {
  const item = findRow(store.getState().document, 'raciItems', id)
  return item ? itemName(item, catalog) : ''
}
const nameCell = (store: DocumentStore) => page.getByRole('rowheader', { name: nameOf(store, audit), exact: true })
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const inGrid = () => document.activeElement?.matches('[data-grid-idle]')
const accountable = (store: DocumentStore) =>
  store
    .getState()
    .document.raciCells.rows.filter(
      ({ layer, item, letters }) => layer === 'to-be' && item === audit && letters.includes('A'),
    ).length

it('a stage that opens has the focus in the matrix', async () => {
  await showRaci()
  await expect.poll(inGrid).toBe(true)
})

it('on the name of an item a digit applies the remedy the inspector offers, and never renames it', async () => {
  const store = await showRaci()
  const name = nameOf(store, audit)
  await userEvent.click(nameCell(store))
  await expect.element(inspector().getByText('Waive', { exact: true })).toBeVisible()
  expect(inspector().getByRole('button', { name: 'Waive W' }).elements()).toEqual([])
  expect(accountable(store)).toBe(2)
  await userEvent.keyboard('1')
  expect(accountable(store)).toBe(1)
  await userEvent.keyboard('9{Enter}')
  expect(nameOf(store, audit)).toBe(name)
  await userEvent.click(nameCell(store))
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByText('SRE ·')).toBeVisible()
})

it('numbers the remedies of an item through all its findings', async () => {
  const store = await showRaci()
  const ref = { layer: 'to-be', item: audit, role: 'sre' }
  store.commit('Type', setCells([{ ref, letters: 'X' }]))
  await userEvent.click(nameCell(store))
  const digits = () =>
    inspector()
      .getByRole('button')
      .elements()
      .flatMap((each) => each.querySelector('kbd')?.textContent ?? [])
      .filter((key) => /\d/.test(key))
  await expect.poll(() => digits().length).toBeGreaterThan(2)
  expect(digits()).toEqual(digits().map((_, index) => String(index + 1)))
})

it('from the search Enter leads into what was found, Escape empties it and leads back', async () => {
  const store = await showRaci()
  const total = store.getState().document.raciItems.rows.length
  const field = page.getByRole('textbox', { name: 'Search items' })
  await userEvent.fill(field, 'compliance')
  await expect.element(page.getByText(`1 of ${total}`)).toBeVisible()
  await expect.element(inspector().getByRole('heading', { level: 2 })).toHaveTextContent(nameOf(store, audit))
  await userEvent.keyboard('{Enter}')
  await expect.poll(inGrid).toBe(true)
  await userEvent.click(field)
  await userEvent.keyboard('{Escape}')
  await expect.element(field).toHaveValue('')
  expect(inGrid()).toBe(true)
})

it('what is waived marks no cell, and a chip that counts nothing any more keeps its place', async () => {
  const store = await showRaci()
  const { document: client } = store.getState()
  const marks = () => page.getByRole('grid').element().querySelectorAll('[data-mark]').length
  await expect.element(page.getByRole('button', { name: /^Conflicts 3/ })).toBeVisible()
  const before = marks()
  const ids = itemFindings(client, catalog, 'to-be', '2026-11-22').map(({ id }) => id)
  store.commit('Waive', waiveFindings(ids, { reason: 'Known', approver: 'CTO', expiry: '2027-02-20' }))
  await expect.element(page.getByRole('button', { name: /^Conflicts 0/ })).toBeVisible()
  expect(marks()).toBeLessThan(before)
})

it('nothing is changed while As-Is has no letters', async () => {
  const store = await showRaci()
  await expect.element(page.getByRole('button', { name: /^Changed/ })).toBeVisible()
  store.commit('Empty As-Is', ({ raciCells }) =>
    raciCells.rows.filter(({ layer }) => layer === 'as-is').map((cell) => removeRow('raciCells', cell)),
  )
  await expect.element(page.getByRole('button', { name: /^Changed 0/ })).toBeVisible()
  await userEvent.click(page.getByRole('tab', { name: 'As-Is' }))
  await expect.element(page.getByRole('button', { name: 'Copy them from To-Be' })).toBeVisible()
})

it('the inspector says what each proposal has for the item, and history names the layer', async () => {
  const store = await showRaci()
  const { proposals, raciCells } = store.getState().document
  const cell = raciCells.rows.find(({ layer }) => proposals.index.has(layer))
  const proposal = proposals.rows.find(({ id }) => id === cell?.layer)
  if (!cell || !proposal) throw new Error('No proposal has a letter.')
  store.commit('Give C', setCells([{ ref: cell, letters: cell.letters === 'C' ? 'I' : 'C' }]))
  await userEvent.click(page.getByRole('rowheader', { name: nameOf(store, cell.item), exact: true }))
  const said = inspector().getByRole('list', { name: 'What proposals say of the item' })
  await expect.element(said.getByText(proposal.name)).toBeVisible()
  await expect.element(inspector().getByText(new RegExp(`^${proposal.name}, .*\\d`))).toBeVisible()
})
