import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { rowsOf, templateDocument } from '#tests/support/test-store.ts'
import { showRaci } from './stage.tsx'

const heading = (name: string) => page.getByRole('columnheader', { name, exact: true })

async function choose(column: string, command: string) {
  await userEvent.click(heading(column), { button: 'right' })
  await userEvent.click(page.getByRole('menuitem', { name: command }))
}

it('says which teams fill a role, one team for several, and adds those that are new', async () => {
  const store = await showRaci({ document: templateDocument() })
  for (const role of ['SRE', 'Platform']) {
    await choose(role, `Teams that fill ${role}`)
    const teams = page.getByRole('dialog', { name: role }).getByLabelText('Teams that fill it')
    await expect.element(teams).toHaveFocus()
    await userEvent.keyboard('Core{Enter}')
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
  }
  const { teams, roles } = store.getState().document
  expect(teams.rows.map(({ name }) => name)).toEqual(['Core'])
  expect(roles.rows.slice(0, 2).map((role) => role.teams)).toEqual([[teams.rows[0]?.id], [teams.rows[0]?.id]])
})

it('renames, adds and removes a column; Undo brings its letters back', async () => {
  const store = await showRaci({ document: templateDocument() })
  const names = () => store.getState().document.roles.rows.map(({ name }) => name)
  const before = rowsOf(store.getState().document)
  await choose('Security', 'Rename Security')
  await userEvent.fill(page.getByRole('textbox', { name: 'Role' }), 'CISO office')
  await userEvent.keyboard('{Enter}')
  await expect.poll(names).toEqual(['SRE', 'Platform', 'Product Dev', 'CISO office', 'Infra/Network'])
  await choose('Platform', 'Add a role after')
  await userEvent.fill(page.getByRole('textbox', { name: 'Role' }), 'Data')
  await userEvent.click(page.getByRole('button', { name: 'Add the role' }))
  await expect.poll(names).toEqual(['SRE', 'Platform', 'Data', 'Product Dev', 'CISO office', 'Infra/Network'])
  await choose('CISO office', 'Remove CISO office')
  await expect.poll(names).toEqual(['SRE', 'Platform', 'Data', 'Product Dev', 'Infra/Network'])
  expect(store.getState().document.raciCells.rows).toHaveLength(64)
  for (let steps = 3; steps > 0; steps -= 1) store.undo()
  expect(rowsOf(store.getState().document)).toEqual(before)
})

it('offers the same from a cell by the keyboard', async () => {
  await showRaci({ document: templateDocument() })
  await userEvent.click(
    page
      .getByRole('row', { name: /^SLO and SLI/ })
      .getByRole('gridcell')
      .nth(0),
  )
  await userEvent.keyboard('{Shift>}{F10}{/Shift}')
  await expect.element(page.getByRole('menuitem', { name: 'Teams that fill SRE' })).toBeVisible()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing on a role', async () => {
    await showRaci({ theme })
    await choose('SRE', 'Rename SRE')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})
