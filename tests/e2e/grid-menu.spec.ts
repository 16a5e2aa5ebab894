import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/app-fixture.ts'
import { Home } from '#tests/support/walk/home.ts'

// Linux and macOS ask for the menu while the button is still down: the release must not close it.
test('the right button opens the menu of a cell, and it stays when the button is released', async ({ window }) => {
  const frame = await new Home(window).create('Blank', 'Northwind')
  const services = await frame.openGrid('As-Is', 'Services', 'Services')
  await services.add('checkout')
  const menu = window.getByRole('menu')

  await pressRight(window, services.cell('checkout', 'tier'))
  await expect(menu).toBeVisible()
  await window.mouse.up({ button: 'right' })
  await window.waitForTimeout(300)
  await expect(menu.getByRole('menuitem', { name: 'Delete row' })).toBeVisible()

  await window.mouse.click(5, 5)
  await expect(menu).toHaveCount(0)

  await pressRight(window, services.cell('checkout', 'name'))
  await window.mouse.up({ button: 'right' })
  await menu.getByRole('menuitem', { name: 'Delete row' }).click()
  await services.hasRows(0)
})

async function pressRight(window: Page, cell: ReturnType<Page['locator']>): Promise<void> {
  await cell.hover()
  await window.mouse.down({ button: 'right' })
  await window.waitForTimeout(100)
}
