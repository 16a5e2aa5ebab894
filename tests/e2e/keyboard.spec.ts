import { expect, test } from '#tests/support/app-fixture.ts'
import { Home } from '#tests/support/walk/home.ts'

const conflict = 'Audit and compliance evidence'
const toBe = 'RACI matrix, To-Be'

test('stages, back and forward, inspector, rail and key map have their keys', async ({ window }) => {
  const frame = await new Home(window).create('From the template', 'Kestrel Retail')
  const { keyboard } = window
  const stages = ['Engagement', 'As-Is', 'Responsibility matrix', 'KPI baseline', 'Migration plan', 'Deliverables']
  for (const [index, title] of stages.entries()) {
    await keyboard.press(`Control+${index + 1}`)
    await expect(frame.title).toHaveText(title)
  }
  await keyboard.press('Alt+ArrowLeft')
  await expect(frame.title).toHaveText('Migration plan')
  await keyboard.press('Alt+ArrowLeft')
  await keyboard.press('Alt+ArrowLeft')
  await expect(frame.title).toHaveText('Responsibility matrix')
  await keyboard.press('Alt+ArrowRight')
  await expect(frame.title).toHaveText('KPI baseline')
  await keyboard.press('Control+e')
  await expect(frame.title).toHaveText('Deliverables')

  await keyboard.press('Control+3')
  await expect(frame.title).toHaveText('Responsibility matrix')
  await window.getByRole('rowheader', { name: 'Capacity planning' }).click()
  await expect(frame.inspector).toBeVisible()
  await keyboard.press('Control+i')
  await expect(frame.inspector).toBeHidden()
  await keyboard.press('Control+i')
  await expect(frame.inspector).toBeVisible()
  await keyboard.press('Control+f')
  await expect(window.getByRole('textbox', { name: 'Search items' })).toBeFocused()
  await keyboard.press('Control+2')
  await expect(frame.title, 'from a text field too').toHaveText('As-Is')

  await window.getByRole('heading', { level: 1 }).click()
  await keyboard.press('?')
  const keyMap = window.getByRole('dialog', { name: 'Key map' })
  await expect(keyMap).toBeVisible()
  await keyboard.press('Control+4')
  await expect(frame.title, 'a dialog keeps its keys').toHaveText('As-Is')
  await keyboard.press('Escape')
  await expect(keyMap).toBeHidden()
})

test('the palette finds a service and an item, and shows it where it lives', async ({ window }) => {
  const frame = await new Home(window).openSample()
  const { keyboard } = window
  const palette = window.getByRole('dialog', { name: 'Go to anything' })
  const words = palette.getByRole('textbox', { name: 'Go to anything' })
  await keyboard.press('Control+k')
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('')
  await keyboard.type('promo-codes')
  await expect(palette.getByRole('button', { name: 'promo-codes' })).toBeVisible()
  await keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(frame.tab('Services')).toHaveAttribute('aria-selected', 'true')
  const found = window.getByRole('rowheader', { name: 'promo-codes', exact: true })
  await expect(found).toBeVisible()
  await expect(found).toHaveAttribute('aria-selected', 'true')

  await keyboard.press('Control+k')
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('')
  await keyboard.type('capacity plan')
  await expect(palette.getByRole('button', { name: 'Capacity planning' }).first()).toBeVisible()
  await keyboard.press('Enter')
  await expect(frame.title).toHaveText('Responsibility matrix')
  await expect(window.getByRole('rowheader', { name: 'Capacity planning' })).toHaveAttribute('aria-selected', 'true')

  await keyboard.press('Control+k')
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('')
  await keyboard.type('open settings')
  await expect(palette.getByRole('button', { name: 'Open settings' })).toBeVisible()
  await keyboard.press('Enter')
  await expect(frame.title).toHaveText('Settings')
})

test('Undo and Redo act on the grid in a grid, and on the text in a text field', async ({ window }) => {
  const frame = await new Home(window).create('From the template', 'Kestrel Retail')
  const { keyboard } = window
  const teams = await frame.openGrid('Engagement', 'Teams', 'Teams')
  await teams.add('Payments')
  await keyboard.press('Control+z')
  await teams.hasRows(0)
  await keyboard.press('Control+y')
  await teams.hasRows(1)

  await frame.openTab('Profile')
  const sponsor = window.getByRole('textbox', { name: 'Sponsor' })
  await sponsor.pressSequentially('Ada')
  await keyboard.press('Control+z')
  await expect(sponsor).not.toHaveValue('Ada')
  await frame.openTab('Teams')
  await teams.hasRows(1)
})

test('letters go to a range by key, as one step each, and a digit settles a conflict', async ({ window }) => {
  const frame = await new Home(window).create('From the template', 'Kestrel Retail')
  const matrix = await frame.openGrid('RACI', 'To-Be', toBe)
  const [dev, infra] = [await matrix.keyOf('Product Dev'), await matrix.keyOf('Infra/Network')]
  await matrix.select('Capacity planning', dev)
  await matrix.press('Shift+ArrowDown')
  await matrix.press('i')
  await expect(matrix.cell('Capacity planning', dev)).toHaveText('CI')
  await expect(matrix.cell('Postmortems and the learning system', dev)).toHaveText('CI')
  await frame.savedAfter('Undo: Add I in 2 cells')
  await matrix.press('I')
  await expect(matrix.cell('Capacity planning', dev)).toHaveText('C')
  await matrix.press('Control+z', 'Control+z')
  await expect(frame.undoLabel).toHaveCount(0)
  await matrix.press('Control+y')
  await expect(matrix.cell('Postmortems and the learning system', dev)).toHaveText('CI')

  await expect(matrix.cell(conflict, 'status')).toHaveText('2 A')
  await matrix.select(conflict, infra)
  await matrix.press('1')
  await expect(matrix.cell(conflict, 'status')).toHaveText('draft')
  await expect(frame.undoLabel).toHaveText(new RegExp(`^Undo: Keep A with .+ on ${conflict}$`))
})

test('the self-check is answered by keys', async ({ window }) => {
  const frame = await new Home(window).create('Blank', 'Northwind')
  await frame.goTo('As-Is', 'Self-check')
  const questions = window.getByRole('list', { name: 'Boundary self-check' }).getByRole('listitem')
  const pressed = (question: number) => questions.nth(question).locator('[aria-pressed=true]')
  await questions.nth(0).getByRole('button', { name: 'Yes' }).focus()
  await window.keyboard.press('y')
  await expect(pressed(0)).toHaveText('Yes')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('n')
  await expect(pressed(1)).toHaveText('No')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('x')
  await expect(pressed(2)).toHaveText('Not applicable')
  // The reason is asked for at once.
  const reason = questions.nth(2).getByLabel('Why it does not apply')
  await expect(reason).toBeFocused()
  await window.keyboard.type('Nobody is on call.')
  await window.keyboard.press('Enter')
  await frame.savedAfter(/^Undo: /)
  await pressed(2).focus()
  await window.keyboard.press('Delete')
  await expect(pressed(2)).toHaveCount(0)
})
