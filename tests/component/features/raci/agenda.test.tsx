import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument, findRow } from '#domain/document.ts'
import { setCells, updateItem } from '#domain/raci-commands.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { hasDrafts } from '#ui/drafts.ts'
import { showRaci } from './stage.tsx'

const lines = () => page.getByRole('option')
const field = (name: string) => page.getByRole('textbox', { name, exact: true })

function itemOf(store: DocumentStore, id: string) {
  return findRow(store.getState().document, 'raciItems', id)
}

function lettersOf(store: DocumentStore, layer: string, item: string): readonly string[] {
  return store
    .getState()
    .document.raciCells.rows.filter((cell) => cell.layer === layer && cell.item === item)
    .map(({ role, letters }) => `${role} ${letters}`)
    .sort()
}

it('lists what is left to settle, most disputed first, with each side beside the others', async () => {
  await showRaci({ tab: 'agenda' })
  await expect.element(lines().first()).toHaveTextContent('Capacity planning')
  expect(lines().elements()).toHaveLength(5)
  await userEvent.click(lines().first())
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(lines().nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect.element(page.getByRole('heading', { name: /^Change management/ })).toBeVisible()
  const sides = page.getByRole('table', { name: 'Letters of each side' })
  await expect.element(sides.getByRole('row', { name: /^SRE R R R A ?R 50 %$/ })).toBeVisible()
  await expect.element(sides.getByRole('columnheader', { name: 'Security CISO' })).toBeVisible()
  await expect.element(page.getByText('Ready to take A on the day the change board only advises.')).toBeVisible()
})

it('takes a side and records the decision, and goes on to the next item', async () => {
  const store = await showRaci({ tab: 'agenda' })
  const before = store.getState()
  await userEvent.click(lines().nth(1))
  await expect.element(page.getByText('Still missing: what was decided and who decided.')).toBeVisible()
  await userEvent.click(page.getByRole('radio', { name: 'Those of Security' }))
  await userEvent.fill(field('Decision'), 'Security writes the rules, Platform runs them.')
  await userEvent.fill(field('Decided by'), 'Steering group')
  await userEvent.fill(field('Forum'), 'Workshop 4')
  await userEvent.fill(field('Dissent'), 'Platform lead')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => itemOf(store, 'policy-as-code')?.status).toBe('agreed')
  expect(itemOf(store, 'policy-as-code')).toMatchObject({
    decision: 'Security writes the rules, Platform runs them.',
    decidedBy: 'Steering group',
    forum: 'Workshop 4',
    decidedOn: '2026-11-22',
    dissent: 'Platform lead',
  })
  expect(lettersOf(store, 'to-be', 'policy-as-code')).toEqual(lettersOf(store, 'proposal-security', 'policy-as-code'))
  await expect.element(page.getByRole('heading', { name: /^Change management/ })).toBeVisible()
  await expect.element(page.getByRole('option', { selected: true })).toHaveFocus()
  store.undo()
  expect(store.getState().document.raciCells.rows).toEqual(before.document.raciCells.rows)
  expect(itemOf(store, 'policy-as-code')?.status).toBe(findRow(before.document, 'raciItems', 'policy-as-code')?.status)
})

it('agrees nothing while it is not said what was decided and by whom: the focus goes there', async () => {
  const store = await showRaci({ tab: 'agenda' })
  const before = store.getState().document
  const agree = page.getByRole('button', { name: 'Agree and record' })
  await userEvent.click(agree)
  await expect.element(field('Decision')).toHaveFocus()
  await expect.element(page.getByText('Say what was decided.')).toBeVisible()
  await userEvent.keyboard('Platform plans')
  await userEvent.click(agree)
  await expect.element(field('Decided by')).toHaveFocus()
  await userEvent.keyboard('CTO')
  await userEvent.fill(field('Signed off by'), 'CISO')
  await expect.element(page.getByText('Still missing: the day of the sign-off.')).toBeVisible()
  await userEvent.click(agree)
  await expect.element(field('Signed off on')).toHaveFocus()
  await userEvent.keyboard('01 02 12026')
  await userEvent.click(agree)
  expect(store.getState().document.raciItems.rows.map(({ status }) => status)).toEqual(
    before.raciItems.rows.map(({ status }) => status),
  )
  await userEvent.fill(field('Signed off on'), '')
  await userEvent.click(page.getByRole('button', { name: '22 Nov 2026' }))
  await userEvent.click(agree)
  await expect
    .poll(() => itemOf(store, 'capacity-planning'))
    .toMatchObject({ status: 'agreed', decision: 'Platform plans', signedOffBy: 'CISO', signedOffOn: '2026-11-22' })
})

it('says before it is pressed that nobody would answer, or several', async () => {
  const store = await showRaci({ tab: 'agenda' })
  await userEvent.click(lines().first())
  const note = page.getByText('would all answer for it.')
  await expect.element(note).not.toBeInTheDocument()
  const roles = store.getState().document.roles.rows
  const cell = (at: number, letters: string) => ({
    ref: { layer: 'to-be', item: 'capacity-planning', role: roles[at]?.id ?? '' },
    letters,
  })
  store.commit('Two', setCells([cell(0, 'A'), cell(1, 'A')]))
  await expect.element(page.getByText(`2 A: ${roles[0]?.name} and ${roles[1]?.name} would all answer`)).toBeVisible()
  store.commit('None', setCells(roles.map((_, at) => cell(at, 'C'))))
  await expect.element(page.getByText('No A: nobody would answer for it.')).toBeVisible()
})

it('writes down what is typed of a decision soon, and the status bar says so until then', async () => {
  const store = await showRaci({ tab: 'agenda' })
  await userEvent.fill(field('Decision'), 'To be continued')
  expect(hasDrafts()).toBe(true)
  await expect.poll(() => itemOf(store, 'capacity-planning')?.decision, { timeout: 5_000 }).toBe('To be continued')
  await expect.poll(hasDrafts).toBe(false)
  store.undo()
  await expect.element(field('Decision')).toHaveValue('')
})

it('keeps what was typed of a decision when the form is left', async () => {
  const store = await showRaci({ tab: 'agenda' })
  await userEvent.fill(field('Decision'), 'To be continued')
  await userEvent.click(lines().nth(2))
  await expect
    .poll(() => itemOf(store, 'capacity-planning'))
    .toMatchObject({ status: 'draft', decision: 'To be continued', decidedOn: null })
})

it('takes a date that is none for no change of it', async () => {
  const store = await showRaci({ tab: 'agenda' })
  store.commit('Date it', updateItem('capacity-planning', { decidedOn: '2026-11-01' }))
  await userEvent.fill(field('Forum'), 'Workshop 4')
  await userEvent.fill(field('Decided on'), '12026-01-02')
  await userEvent.click(lines().nth(2))
  await expect
    .poll(() => itemOf(store, 'capacity-planning'))
    .toMatchObject({ forum: 'Workshop 4', decidedOn: '2026-11-01' })
})

it('says so when nothing is left', async () => {
  await showRaci({ tab: 'agenda', document: emptyDocument() })
  await expect.element(page.getByRole('heading', { name: 'Nothing is disputed' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Add a proposal' }))
  await expect.element(page.getByRole('dialog', { name: 'Add a proposal' })).toBeVisible()
})
