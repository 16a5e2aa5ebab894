import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import { engagementId } from '#domain/engagement.ts'
import { lettersAt, updateItem } from '#domain/raci-commands.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument, rowsOf, run, templateDocument } from '#tests/support/test-store.ts'
import { openSetUp } from './set-up.ts'
import { showRaci } from './stage.tsx'

const dialog = () => page.getByRole('dialog', { name: 'Templates' })
const preset = (name: string) => dialog().getByRole('radio', { name })
const changes = () => dialog().getByRole('region', { name: 'What changes' })

it('begins a matrix of one’s own: the first role, then the first item', async () => {
  const store = await showRaci({ document: emptyDocument() })
  await userEvent.click(page.getByRole('button', { name: 'Add the first role' }))
  await userEvent.fill(page.getByRole('dialog').getByRole('textbox', { name: 'Role' }), 'SRE')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('grid', { name: 'RACI matrix, To-Be' })).toBeVisible()
  await userEvent.click(page.getByRole('rowheader', { name: 'New item' }))
  await userEvent.keyboard('Patching{Enter}')
  const { raciItems, roles } = store.getState().document
  expect([roles.rows.map(({ name }) => name), raciItems.rows.map(({ name }) => name)]).toEqual([['SRE'], ['Patching']])
})

it('opens on the layer it was asked for on', async () => {
  await showRaci({ tab: 'as-is' })
  await openSetUp('Template')
  await expect.element(dialog().getByRole('button', { name: 'Apply to As-Is' })).toBeVisible()
})

it('fills an empty matrix from the template that is chosen, as one step', async () => {
  const store = await showRaci({ document: emptyDocument() })
  await userEvent.click(page.getByRole('button', { name: 'Choose a template' }))
  await userEvent.click(preset('Corrected template'))
  await expect
    .element(dialog().getByRole('status'))
    .toHaveTextContent('5 roles added, 16 items added, 80 cells filled.')
  await userEvent.click(dialog().getByRole('button', { name: 'Apply to To-Be' }))
  await expect.element(page.getByRole('grid', { name: 'RACI matrix, To-Be' })).toBeVisible()
  expect(store.getState().document.raciCells.rows).toHaveLength(80)
  store.undo()
  expect(rowsOf(store.getState().document)).toEqual(rowsOf(emptyDocument()))
})

it('shows each cell before and after, and the reason, for the layer that is chosen', async () => {
  const store = await showRaci({ document: templateDocument() })
  await openSetUp('Template')
  await expect.element(dialog().getByRole('status')).toHaveTextContent('The layer is like this already.')
  await expect.element(dialog().getByRole('button', { name: 'Apply to To-Be' })).toBeDisabled()
  await userEvent.click(preset('Corrected template'))
  await expect.element(dialog().getByRole('status')).toHaveTextContent('13 cells changed, 67 cells stay.')
  const row = changes().getByRole('row', { name: /^Audit and compliance evidence/ })
  await expect.element(row.getByRole('rowheader')).toHaveTextContent(/One role answers|Two roles answered/)
  expect(
    row
      .getByRole('cell')
      .elements()
      .map((cell) => cell.textContent),
  ).toEqual(['C', 'AR→R', 'I', 'AR', 'I'])
  await expect.element(changes().getByRole('row', { name: /^Policy as code/ })).not.toBeInTheDocument()
  await userEvent.click(dialog().getByRole('button', { name: /^Only items that differ/ }))
  await expect.element(changes().getByRole('row', { name: /^Policy as code/ })).toBeInTheDocument()
  await userEvent.selectOptions(dialog().getByRole('combobox', { name: 'Layer' }), 'As-Is')
  await expect.element(dialog().getByRole('status')).toHaveTextContent('80 cells filled.')
  await userEvent.click(dialog().getByRole('button', { name: 'Apply to As-Is' }))
  const { document } = store.getState()
  expect(lettersAt(document, { layer: 'as-is', item: 'audit-evidence', role: 'platform' })).toBe('R')
  expect(lettersAt(document, { layer: 'to-be', item: 'audit-evidence', role: 'platform' })).toBe('AR')
})

it('leaves agreed items out and says so, until they are asked for', async () => {
  const agreed = run(templateDocument(), updateItem('audit-evidence', { status: 'agreed' }))
  const store = await showRaci({ document: agreed })
  await openSetUp('Template')
  await userEvent.click(preset('Corrected template'))
  await expect.element(dialog().getByRole('status')).toHaveTextContent('1 agreed item left out')
  const row = changes().getByRole('row', { name: /^Audit and compliance evidence/ })
  await expect.element(row).toHaveTextContent('Agreed: stays as it is')
  expect(
    row
      .getByRole('cell')
      .elements()
      .some((cell) => cell.textContent.includes('→')),
  ).toBe(false)
  await userEvent.click(dialog().getByRole('checkbox', { name: 'Also 1 agreed item' }))
  await expect.element(row).not.toHaveTextContent('Agreed: stays as it is')
  await userEvent.click(dialog().getByRole('button', { name: 'Apply to To-Be' }))
  const ref = { layer: 'to-be', item: 'audit-evidence', role: 'platform' }
  expect(lettersAt(store.getState().document, ref)).toBe('R')
})

it('marks and starts with what fits the engagement, with the reason', async () => {
  await showRaci({ document: buildDocument({ engagement: [{ id: engagementId, engineers: 40 }] }) })
  await userEvent.click(page.getByRole('button', { name: 'Choose a template' }))
  const fitting = preset('Up to 50 engineers: one team, two roles')
  await expect.element(fitting).toBeChecked()
  await expect.element(fitting).toHaveAccessibleName(/Suggested: 40 engineers in scope$/)
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing on the templates', async () => {
    await showRaci({ theme })
    await openSetUp('Template')
    await expect.element(dialog()).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})
