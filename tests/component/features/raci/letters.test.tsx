import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { lettersAt, setCells } from '#domain/raci-commands.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { rowsOf, run, templateDocument } from '#tests/support/test-store.ts'
import { openSetUp } from './set-up.ts'
import { showRaci } from './stage.tsx'

const dialog = () => page.getByRole('dialog', { name: 'Letters of the matrix' })
const becomes = (letter: string) => dialog().getByRole('combobox', { name: `What ${letter} becomes`, exact: true })
const goldenPath = (role: string) => ({ layer: 'to-be', item: 'golden-path', role })

it('shows what becomes of each letter and writes the matrix in the others, as one step', async () => {
  const store = await showRaci({ document: templateDocument() })
  const before = rowsOf(store.getState().document)
  await openSetUp('Letters: RACI')
  await expect.element(dialog().getByRole('button', { name: 'Switch to RACI' })).toBeDisabled()
  await userEvent.click(dialog().getByRole('radio', { name: /^RAPID/ }))
  for (const [letter, into] of [
    ['A', 'D'],
    ['R', 'P'],
    ['C', 'I'],
    ['I', ''],
  ] as const)
    await expect.element(becomes(letter)).toHaveValue(into)
  await expect.element(dialog().getByRole('row', { name: /^A Accountable 17/ })).toBeVisible()
  await expect.element(dialog().getByText('R Recommend, A Agree, P Perform, I Input, D Decide')).toBeVisible()
  await expect.element(dialog().getByText(/^Counted in To-Be and As-Is, not only/)).toBeVisible()
  await expect.element(dialog().getByRole('status')).toHaveTextContent(/^25 cells would end empty/)
  await userEvent.selectOptions(becomes('C'), 'R Recommend')
  await userEvent.selectOptions(becomes('I'), 'I Input')
  await expect.element(dialog().getByRole('status')).toHaveTextContent(/^Every cell keeps a letter/)
  await userEvent.click(dialog().getByRole('button', { name: 'Switch to RAPID' }))
  await expect.element(page.getByRole('grid', { name: 'RAPID matrix, To-Be' })).toBeVisible()
  const { document } = store.getState()
  expect(['sre', 'platform', 'security'].map((role) => lettersAt(document, goldenPath(role)))).toEqual(['R', 'DP', 'I'])
  store.undo()
  expect(rowsOf(store.getState().document)).toEqual(before)
})

it('makes a set of the client’s own, with the reason in place while it is none', async () => {
  const store = await showRaci({ document: templateDocument() })
  await openSetUp('Letters: RACI')
  await userEvent.click(dialog().getByRole('radio', { name: /^Own letters/ }))
  const own = dialog().getByRole('group', { name: 'Own letters' })
  await userEvent.click(own.getByRole('button', { name: 'Add a letter' }))
  const use = dialog().getByRole('button', { name: 'Use these letters' })
  await expect.element(own.getByRole('status')).toHaveTextContent('An entry has no letter.')
  await expect.element(use).toBeDisabled()
  await userEvent.fill(own.getByRole('textbox', { name: 'Letter 5', exact: true }), 'v')
  await expect.element(own.getByRole('status')).toHaveTextContent('V has no name.')
  await userEvent.fill(own.getByRole('textbox', { name: 'Name of letter 5' }), 'Verifies')
  await userEvent.selectOptions(own.getByRole('combobox', { name: 'Meaning of letter 5' }), 'Must agree first')
  await userEvent.fill(own.getByRole('textbox', { name: 'Letter 1', exact: true }), 'o')
  await expect.element(own.getByRole('status')).toHaveTextContent('')
  await expect.element(becomes('A')).toHaveValue('O')
  await userEvent.selectOptions(becomes('C'), 'V Verifies')
  await userEvent.click(use)
  await userEvent.click(page.getByRole('button', { name: 'Set up' }))
  await expect.element(page.getByRole('menuitem', { name: 'Letters: ORCIV…' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  const { document } = store.getState()
  expect(['sre', 'platform', 'security'].map((role) => lettersAt(document, goldenPath(role)))).toEqual(['V', 'OR', 'I'])
})

it('lists a letter that is not of the set, so that it is not lost unseen', async () => {
  const strange = run(templateDocument(), setCells([{ ref: goldenPath('sre'), letters: 'S' }]))
  const store = await showRaci({ document: strange })
  await openSetUp('Letters: RACI')
  await userEvent.click(dialog().getByRole('radio', { name: /^RASCI/ }))
  await expect.element(dialog().getByRole('row', { name: /^S not of RACI 1/ })).toBeVisible()
  await expect.element(becomes('S')).toHaveValue('S')
  await userEvent.click(dialog().getByRole('button', { name: 'Switch to RASCI' }))
  expect(lettersAt(store.getState().document, goldenPath('sre'))).toBe('S')
})

it('reads what is typed in the new letters', async () => {
  const store = await showRaci({ document: templateDocument() })
  await openSetUp('Letters: RACI')
  await userEvent.click(dialog().getByRole('radio', { name: /^DACI/ }))
  await userEvent.click(dialog().getByRole('button', { name: 'Switch to DACI' }))
  await userEvent.click(
    page
      .getByRole('row', { name: /^SLO and SLI/ })
      .getByRole('gridcell')
      .nth(1),
  )
  await userEvent.keyboard('d')
  await expect
    .poll(() => lettersAt(store.getState().document, { layer: 'to-be', item: 'slo-design', role: 'platform' }))
    .toBe('DC')
  await userEvent.keyboard('{F2}')
  await userEvent.fill(page.getByRole('textbox', { name: /Platform/ }), 'Approver, driver')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => lettersAt(store.getState().document, { layer: 'to-be', item: 'slo-design', role: 'platform' }))
    .toBe('AD')
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing on the letters', async () => {
    await showRaci({ theme })
    await openSetUp('Letters: RACI')
    await userEvent.click(dialog().getByRole('radio', { name: /^Own letters/ }))
    await userEvent.click(dialog().getByRole('button', { name: 'Add a letter' }))
    expect(await axeViolations()).toEqual([])
  })
})
