import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument, findRow } from '#domain/document.ts'
import { updateItem } from '#domain/raci-commands.ts'
import type { DocumentStore } from '#store/document-store.ts'
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

it('takes a side and records the decision as one step, and goes on to the next item', async () => {
  const store = await showRaci({ tab: 'agenda' })
  const before = store.getState()
  await userEvent.click(lines().nth(1))
  await expect.element(page.getByText('Still missing: what was decided and who decided.')).toBeVisible()
  await userEvent.click(page.getByRole('radio', { name: 'Those of Security' }))
  await userEvent.fill(field('What was decided'), 'Security writes the rules, Platform runs them.')
  await userEvent.fill(field('Who decided'), 'Steering group')
  await userEvent.fill(field('Forum'), 'Workshop 4')
  await userEvent.fill(field('Dissent'), 'Platform lead')
  await userEvent.click(page.getByRole('button', { name: 'Agree and record' }))
  await expect.poll(() => itemOf(store, 'policy-as-code')?.status).toBe('agreed')
  expect(itemOf(store, 'policy-as-code')).toMatchObject({
    decision: 'Security writes the rules, Platform runs them.',
    decidedBy: 'Steering group',
    forum: 'Workshop 4',
    dissent: 'Platform lead',
  })
  expect(lettersOf(store, 'to-be', 'policy-as-code')).toEqual(lettersOf(store, 'proposal-security', 'policy-as-code'))
  expect(store.getState().seq).toBe(before.seq + 1)
  await expect.element(page.getByRole('heading', { name: /^Change management/ })).toBeVisible()
  store.undo()
  expect(store.getState().document.raciCells.rows).toEqual(before.document.raciCells.rows)
  expect(store.getState().document.raciItems.rows).toEqual(before.document.raciItems.rows)
})

it('keeps what was typed of a decision when the form is left', async () => {
  const store = await showRaci({ tab: 'agenda' })
  await userEvent.fill(field('What was decided'), 'To be continued')
  await userEvent.click(lines().nth(2))
  await expect
    .poll(() => itemOf(store, 'capacity-planning'))
    .toMatchObject({
      status: 'draft',
      decision: 'To be continued',
      decidedOn: null,
    })
})

it('takes a date with parts missing for no change of it', async () => {
  const store = await showRaci({ tab: 'agenda' })
  store.commit('Date it', updateItem('capacity-planning', { decidedOn: '2026-11-01' }))
  await userEvent.fill(field('Forum'), 'Workshop 4')
  const date = page.getByLabelText('Date', { exact: true })
  await userEvent.click(date)
  await userEvent.keyboard('{Home}{Delete}')
  await expect.element(date).toHaveValue('')
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
