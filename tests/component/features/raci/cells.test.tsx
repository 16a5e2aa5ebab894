import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { updateRow } from '#domain/change.ts'
import { findRow } from '#domain/document.ts'
import { itemName } from '#domain/raci-commands.ts'
import { raciCellId } from '#domain/raci.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { keptDraft } from '#store/kept-draft.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { hasDrafts } from '#ui/drafts.ts'
import { showRaci } from './stage.tsx'

/** The A/R of Security and of another on it are one of the sample's conflicts. */
const audit = 'audit-evidence'
const security = { layer: 'to-be', item: audit, role: 'security' }

/** Selects a cell as a person would: the item by its name, then along the row. */
async function goToCell(store: DocumentStore, item: string, role: string): Promise<void> {
  const { raciItems, roles } = store.getState().document
  const row = raciItems.rows.find(({ id }) => id === item)
  if (!row) throw new Error(`No item ${item}.`)
  await userEvent.click(page.getByRole('rowheader', { name: itemName(row, catalog), exact: true }))
  await userEvent.keyboard('{ArrowRight}'.repeat((roles.index.get(role) ?? -1) + 1))
}

const cellOf = (store: DocumentStore, ref = security) =>
  findRow(store.getState().document, 'raciCells', raciCellId(ref))

it('Enter on a cell leads to its notes, Enter adds one and leads back', async () => {
  const store = await showRaci()
  await goToCell(store, audit, 'security')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('textbox', { name: 'New note on this cell' })).toHaveFocus()
  await userEvent.keyboard('Signs after the audit')
  await userEvent.keyboard('{Enter}')
  const notes = store.getState().document.raciComments.rows.filter(({ item }) => item === audit)
  expect(notes.map(({ text, role, layer }) => [text, role, layer])).toContainEqual([
    'Signs after the audit',
    'security',
    'to-be',
  ])
  expect(document.activeElement?.matches('[data-grid-idle]')).toBe(true)
  const described = () =>
    [...document.querySelectorAll('[role="gridcell"][aria-description]')].map((each) =>
      each.getAttribute('aria-description'),
    )
  expect(described().some((words) => words?.includes('2 notes: Signs after the audit'))).toBe(true)
})

it('Enter right after an arrow leads to the notes of the new cell, before anything else is drawn', async () => {
  const store = await showRaci()
  await goToCell(store, audit, 'security')
  await expect.element(page.getByRole('textbox', { name: 'New note on this cell' })).toBeVisible()
  for (const key of ['ArrowRight', 'Enter']) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    // What React draws at once is drawn in microtasks; what it puts off is not.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
  expect(document.activeElement?.getAttribute('aria-label')).toBe('New note on this cell')
  await userEvent.keyboard('Is told{Enter}')
  const note = store.getState().document.raciComments.rows.find(({ text }) => text === 'Is told')
  expect(note?.role).toBe('infra-network')
})

it('keeps a note that was begun, and Escape leads back', async () => {
  const store = await showRaci()
  await goToCell(store, audit, 'security')
  await userEvent.keyboard('{Enter}half a th{Escape}{ArrowLeft}')
  const field = page.getByRole('textbox', { name: 'New note on this cell' })
  await expect.element(field).toHaveValue('')
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(field).toHaveValue('half a th')
})

it('keeps what is typed of a note in the document, also when the screen goes away', async () => {
  const store = await showRaci()
  const texts = () =>
    store
      .getState()
      .document.raciComments.rows.filter(({ item, role }) => item === audit && role === 'security')
      .map(({ text }) => text)
  const before = texts()
  await goToCell(store, audit, 'security')
  await userEvent.keyboard('{Enter}half a')
  expect(hasDrafts()).toBe(true)
  await expect.poll(texts, { timeout: 5_000 }).toEqual([...before, 'half a'])
  await expect.poll(hasDrafts).toBe(false)
  await userEvent.keyboard(' thought')
  await userEvent.click(page.getByRole('tab', { name: 'As-Is' }))
  await expect.poll(texts).toEqual([...before, 'half a thought'])
  await userEvent.click(page.getByRole('tab', { name: 'To-Be' }))
  await goToCell(store, audit, 'security')
  const field = page.getByRole('textbox', { name: 'New note on this cell' })
  await expect.element(field).toHaveValue('half a thought')
  await userEvent.keyboard('{Enter}')
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('{End}, whole{Enter}')
  expect(texts()).toEqual([...before, 'half a thought, whole'])
  await expect.element(field).toHaveValue('')
})

it('F2 still edits the text', async () => {
  const store = await showRaci()
  await goToCell(store, audit, 'security')
  await userEvent.keyboard('{F2}{Control>}a{/Control}c{Enter}')
  expect(cellOf(store)?.letters).toBe('C')
})

it('marks suggested letters, and Space confirms them', async () => {
  const store = await showRaci()
  const cell = cellOf(store)
  if (!cell) throw new Error('No cell.')
  store.commit('Suggest', () => [updateRow('raciCells', cell, { ...cell, derived: true })])
  await expect.element(page.getByRole('gridcell', { name: /, suggested/ })).toBeVisible()
  await goToCell(store, audit, 'security')
  await expect.element(page.getByText('Suggested from the inventory, not confirmed.')).toBeVisible()
  await userEvent.keyboard(' ')
  expect(cellOf(store)).toEqual(cell)
  await expect.element(page.getByRole('gridcell', { name: /, suggested/ })).not.toBeInTheDocument()
})

it('W waives what is found of the item, with a reason and an end', async () => {
  const store = await showRaci()
  await goToCell(store, audit, 'security')
  await userEvent.keyboard('w')
  await userEvent.keyboard('The auditor wants both{Tab}CISO{Enter}')
  const waived = store.getState().document.issues.rows.filter(({ status }) => status === 'waived')
  expect(waived.map(({ reason, approver, expiry }) => [reason, approver, expiry !== null])).toContainEqual([
    'The auditor wants both',
    'CISO',
    true,
  ])
  await expect.element(page.getByText(/^Waived until/).first()).toBeVisible()
  expect(document.activeElement?.matches('[data-grid-idle]')).toBe(true)
})

it('says what is waived on which item, and keeps a reason that was begun', async () => {
  const store = await showRaci()
  await goToCell(store, audit, 'security')
  await userEvent.keyboard('w')
  const form = page.getByRole('form', { name: 'Waive' })
  await expect.element(form).toHaveTextContent(/^Waive on Audit and compliance evidence: .*\(RACI-2\)/)
  await userEvent.keyboard('{Enter}')
  await expect.element(form).toHaveTextContent('Say why.')
  await userEvent.keyboard('The auditor{Escape}')
  await expect.element(form).not.toBeInTheDocument()
  expect(keptDraft(store, `waiver/${audit}`)).toBe('The auditor')
  await userEvent.keyboard('w')
  await expect.element(form.getByRole('textbox').first()).toHaveFocus()
  await userEvent.keyboard(' wants both')
  await expect.element(form.getByRole('textbox').first()).toHaveValue('The auditor wants both')
  await userEvent.fill(form.getByLabelText('Until'), '1 Jan 12027')
  await userEvent.keyboard('{Enter}')
  await expect.element(form).toBeVisible()
  await userEvent.fill(form.getByLabelText('Until'), '1 Mar 2027')
  await userEvent.keyboard('{Enter}')
  await expect.element(form).not.toBeInTheDocument()
  const waived = store.getState().document.issues.rows.filter(({ reason }) => reason === 'The auditor wants both')
  expect(waived.map(({ expiry }) => expiry)).toContain('2027-03-01')
  expect(keptDraft(store, `waiver/${audit}`)).toBe('')
})

it('says row, column, letters and conflict of the active cell', async () => {
  const store = await showRaci()
  await goToCell(store, audit, 'security')
  const field = document.querySelector('[data-grid-idle]')
  const cell = document.getElementById(field?.getAttribute('aria-activedescendant') ?? '')
  const column = document.querySelector(`[role="columnheader"][aria-colindex="${cell?.getAttribute('aria-colindex')}"]`)
  const row = cell?.closest('[role="row"]')?.querySelector('[role="rowheader"]')
  expect([cell?.getAttribute('role'), column?.textContent, row?.textContent]).toEqual([
    'gridcell',
    'Security',
    itemName(store.getState().document.raciItems.rows.find(({ id }) => id === audit) as never, catalog),
  ])
  await expect
    .element(page.elementLocator(cell as Element))
    .toHaveAccessibleName('Accountable and Responsible, Security, Audit and compliance evidence')
  expect(cell?.getAttribute('aria-description')).toMatch(/accountable/)
})

it('axe finds nothing with notes and the waiver form open', async () => {
  const store = await showRaci()
  await goToCell(store, audit, 'security')
  await userEvent.keyboard('w')
  expect(await axeViolations()).toEqual([])
})
