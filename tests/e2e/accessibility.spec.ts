import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/app-fixture.ts'
import { Home } from '#tests/support/walk/home.ts'
import { spokenCell } from '#tests/support/walk/spoken-cell.ts'
import {
  useTheme,
  visitDateSteps,
  visitHome,
  visitMigrationOverlays,
  visitOverlays,
  visitRaciOverlays,
  visitScreens,
  visitStages,
  type Look,
} from '#tests/support/walk/tour.ts'

for (const theme of ['light', 'dark'] as const)
  test.describe(`nothing serious in the ${theme} theme`, () => {
    test('with the sample', async ({ workbench }) => {
      test.slow()
      const window = await workbench.start()
      await useTheme(workbench, theme)
      const inspect = inspector(window)
      await visitHome(window, 'home-empty', inspect)
      const frame = await new Home(window).openSample()
      await visitScreens(frame, inspect)
      await visitOverlays(workbench, frame, inspect)
      await frame.goHome()
      await visitHome(window, 'home', inspect)
    })

    test('in what opens in the RACI stage', async ({ workbench }) => {
      const window = await workbench.start()
      await useTheme(workbench, theme)
      await visitRaciOverlays(await new Home(window).openSample(), inspector(window))
    })

    test('in what opens in the Migration stage', async ({ workbench }) => {
      const window = await workbench.start()
      await useTheme(workbench, theme)
      await visitMigrationOverlays(await new Home(window).openSample(), inspector(window))
    })

    test('with nothing in it yet', async ({ workbench }) => {
      test.slow()
      const window = await workbench.start()
      await useTheme(workbench, theme)
      const frame = await new Home(window).create('Blank', 'Northwind')
      await visitStages(frame, inspector(window))
      await visitDateSteps(frame, inspector(window))
    })
  })

test('the matrix tells a screen reader letters in words, column, row and conflict of the active cell', async ({
  window,
}) => {
  const frame = await new Home(window).create('From the template', 'Kestrel Retail')
  const matrix = await frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')
  const item = 'Audit and compliance evidence'
  await matrix.select(item, 'name')
  await matrix.press('ArrowRight', 'ArrowRight')
  const cell = { role: 'gridcell', row: item }
  const conflict = `${item}: 2 roles are accountable`
  expect(await spokenCell(window)).toEqual({
    ...cell,
    column: 'Platform',
    name: `Accountable and Responsible, Platform, ${item}`,
    description: conflict,
  })
  await matrix.press('ArrowRight')
  expect(await spokenCell(window)).toEqual({
    ...cell,
    column: 'Product Dev',
    name: `Informed, Product Dev, ${item}`,
    description: '',
  })
  await matrix.press('ArrowRight')
  expect(await spokenCell(window)).toEqual({
    ...cell,
    column: 'Security',
    name: `Accountable and Responsible, Security, ${item}`,
    description: conflict,
  })
  await matrix.press('1')
  await expect(matrix.cell(item, await matrix.keyOf('Security'))).toHaveText('R')
  expect(await spokenCell(window)).toEqual({
    ...cell,
    column: 'Security',
    name: `Responsible, Security, ${item}`,
    description: '',
  })
  await matrix.press('ArrowUp')
  expect(await spokenCell(window)).toMatchObject({
    row: 'Policy as code',
    column: 'Security',
    name: 'Consulted, Security, Policy as code',
  })
})

test('the check sees a fault', async ({ window }) => {
  await expect(new Home(window).firstRun).toBeVisible()
  await window.evaluate(() => document.body.append(document.createElement('button')))
  expect(await faults(window)).toContainEqual(expect.stringMatching(/^critical button-name/))
})

/** Goes on after a fault, so that one run names all of them. */
function inspector(window: Page): Look {
  return async (name) => expect.soft(await faults(window), name).toEqual([])
}

/** What axe finds of serious or critical weight, with the element. */
async function faults(window: Page): Promise<string[]> {
  // Electron cannot open the second page that axe would otherwise use.
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${impact} ${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
    )
}
