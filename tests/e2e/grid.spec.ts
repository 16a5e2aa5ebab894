import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/app-fixture.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import type { Grid } from '#tests/support/walk/grid.ts'
import { Home } from '#tests/support/walk/home.ts'
import { clipboard } from '#tests/support/walk/system-dialogs.ts'

// One after the other: they share the clipboard of the display.
test.describe.configure({ mode: 'default' })

const three = 'checkout\t1\tProduction\nsearch\t2\tProduction\ncart\t\tExperimental\n'

test('services are typed, walked through and changed by the keyboard alone', async ({ window }) => {
  const { frame, services } = await openServices(window)
  await services.newRow.click()
  const { keyboard } = window
  for (const name of ['checkout', 'search', 'cart']) {
    await keyboard.type(name)
    await keyboard.press('Enter')
  }
  await services.hasRows(3)
  await services.press('Control+Home', 'ArrowRight')
  await keyboard.type('1')
  await services.press('Tab')
  await keyboard.type('Prod')
  await services.press('Enter')
  await expect(services.cell('checkout', 'tier')).toHaveText('1 Customer-critical')
  await expect(services.cell('checkout', 'lifecycle')).toHaveText('Production')
  // Enter after Tab goes back to the column where the row began.
  await expect(services.cell('search', 'tier')).toHaveAttribute('aria-selected', 'true')

  await services.press('F2')
  await keyboard.type('nothing')
  await services.press('Escape', 'Escape')
  await expect(services.cell('search', 'tier')).toHaveText(/unknown|\?/)
  await services.press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowRight')
  await expect(frame.statusBar).toContainText('4 cells')
  await services.press('Delete')
  await expect(services.cell(1, 'name')).toHaveText('')
  await services.press('Control+z')
  await expect(services.cell(1, 'name')).toHaveText('search')
})

test('a table goes out to the clipboard and comes in from it, quotes and line breaks included', async ({
  workbench,
}) => {
  const { frame, services } = await openServices(await workbench.start())
  await pasteNew(workbench, services, three)
  await clipboard.write(workbench, '"The shop\'s ""till"""\tfirst\r\n"line one\nline two"\tsecond\r\n')
  await services.select('checkout', 'description')
  await services.press('Control+v')
  await expect(services.cell('checkout', 'description')).toHaveText('The shop\'s "till"')
  await expect(services.cell('search', 'notes')).toHaveText('second')
  await expect(frame.undoLabel).toHaveText('Undo: Paste 4 cells in 2 services')

  await services.select('checkout', 'description')
  await services.selectTo('search', 'notes')
  await services.press('Control+c')
  await expect
    .poll(() => clipboard.read(workbench))
    // As Excel writes it: quotes only where a tab or a line break would be misread.
    .toBe('The shop\'s "till"\tfirst\r\n"line one\nline two"\tsecond\r\n')

  await services.press('Control+x')
  await expect(services.cell('checkout', 'notes')).toHaveText('')
  await services.select('search', 'description')
  await services.press('Control+v')
  await expect(services.cell('search', 'description')).toHaveText('The shop\'s "till"')
  await expect(services.cell('cart', 'notes')).toHaveText('second')
})

test('every action is one step of Undo', async ({ workbench }) => {
  const { frame, services } = await openServices(await workbench.start())
  await pasteNew(workbench, services, three)
  await services.select('checkout', 'tier')
  await services.selectTo('cart', 'tier')
  await services.press('Control+d')
  await expect(services.cell('cart', 'tier')).toHaveText('1 Customer-critical')
  await services.press('Delete')
  await expect(services.cell('search', 'tier')).not.toContainText('Customer')

  await services.press('Control+z')
  await expect(services.cell('search', 'tier')).toHaveText('1 Customer-critical')
  await services.press('Control+z')
  await expect(services.cell('search', 'tier')).toHaveText('2 Important')
  await services.press('Control+y')
  await expect(services.cell('search', 'tier')).toHaveText('1 Customer-critical')
  await services.press('Control+z', 'Control+z')
  await services.hasRows(0)
  await expect(frame.undoLabel).toHaveCount(0)
})

test('a paste past the end asks once, with what it would do, before it adds rows', async ({ workbench }) => {
  const { services } = await openServices(await workbench.start())
  await pasteNew(workbench, services, three)
  await clipboard.write(workbench, 'cart 2\t4\nwishlist\t3\ngifts\t3\n')
  await services.select('cart', 'name')
  await services.press('Control+v')
  const question = workbench.window.getByRole('dialog')
  await expect(question).toContainText('2 rows will be added at the end.')
  await expect(question).toContainText('2 cells will change.')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await services.hasRows(3)
  await expect(services.row('cart')).toHaveCount(1)

  await services.press('Control+v')
  await question.getByRole('button', { name: 'Paste and add 2 rows' }).click()
  await services.hasRows(5)
  await expect(services.cell('gifts', 'tier')).toHaveText('3 Supporting')
  await services.press('Control+z')
  await services.hasRows(3)
  await expect(services.row('cart')).toHaveCount(1)
})

test('an entry that is not understood stays visible with the reason, also after a restart', async ({ workbench }) => {
  const { frame, services } = await openServices(await workbench.start())
  await services.add('checkout')
  await services.type('checkout', 'objective', 'ninety-nine')
  const cell = services.cell('checkout', 'objective')
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await services.select('checkout', 'objective')
  const reason = await cell.getAttribute('title')
  expect(reason).not.toBe('')
  await expect(frame.window.getByRole('main').getByText(reason ?? '', { exact: true })).toBeVisible()
  await workbench.close()

  const again = await new Home(await workbench.start()).open('Northwind')
  const reopened = await again.openGrid('As-Is', 'Services', 'Services')
  await expect(reopened.cell('checkout', 'objective')).toHaveText('ninety-nine')
  await reopened.type('checkout', 'objective', '99.9')
  await expect(reopened.cell('checkout', 'objective')).not.toHaveAttribute('aria-invalid')
})

test('ten thousand rows are pasted, scrolled, edited, saved and opened again', async ({ workbench }) => {
  const { frame, services } = await openServices(await workbench.start())
  const rows = Array.from({ length: 10_000 }, (_, at) => `service-${at + 1}\t${(at % 4) + 1}\tProduction`)
  await pasteNew(workbench, services, rows.join('\n'))
  await services.hasRows(10_000)
  await frame.saved()
  const drawn = await services.root.getByRole('row').count()
  expect(drawn).toBeLessThan(120)

  // A long table draws only the columns in view: the cursor walks to the one that is typed into.
  await services.press('Control+End', 'ArrowUp', 'Home', 'ArrowRight', 'ArrowRight')
  await expect(services.row('service-10000')).toBeVisible()
  await services.type('service-10000', 'lifecycle', 'Deprecated')
  await frame.savedAfter('Undo: Set Lifecycle of service-10000 to “Deprecated”')
  await services.press('Control+Home')
  await expect(services.row('service-1')).toBeVisible()
  await workbench.kill()

  const again = await new Home(await workbench.start()).open('Northwind')
  const reopened = await again.openGrid('As-Is', 'Services', 'Services')
  await reopened.hasRows(10_000)
  await reopened.select('service-1', 'name')
  await reopened.press('Control+End', 'ArrowUp', 'Home', 'ArrowRight', 'ArrowRight')
  await expect(reopened.cell('service-10000', 'lifecycle')).toHaveText('Deprecated')
})

async function openServices(window: Page): Promise<{ readonly frame: Frame; readonly services: Grid }> {
  const frame = await new Home(window).create('Blank', 'Northwind')
  return { frame, services: await frame.openGrid('As-Is', 'Services', 'Services') }
}

/** Pastes rows into the empty line at the end, which needs no question. */
async function pasteNew(workbench: Parameters<typeof clipboard.write>[0], services: Grid, text: string): Promise<void> {
  await clipboard.write(workbench, text)
  await services.newRow.click()
  await services.press('Control+v')
}
