import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/app-fixture.ts'
import { Home } from '#tests/support/walk/home.ts'
import {
  useTheme,
  visitDateSteps,
  visitHome,
  visitOverlays,
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

    test('with nothing in it yet', async ({ workbench }) => {
      test.slow()
      const window = await workbench.start()
      await useTheme(workbench, theme)
      const frame = await new Home(window).create('Blank', 'Northwind')
      await visitStages(frame, inspector(window))
      await visitDateSteps(frame, inspector(window))
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
