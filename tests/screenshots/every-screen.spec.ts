import type { Page } from '@playwright/test'
import { test, type Workbench } from '#tests/support/app-fixture.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import { Home } from '#tests/support/walk/home.ts'
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

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const theme of ['light', 'dark'] as const)
  for (const size of sizes) {
    const folder = `screenshots/${theme}-${size.width}`

    test(`the sample, ${theme}, ${size.width} x ${size.height}`, async ({ workbench }) => {
      const window = await open(workbench, theme, size)
      const take = photographer(window, folder)
      await visitHome(window, 'home-empty', take)
      const frame = await new Home(window).openSample()
      await selectARow(frame)
      await visitScreens(frame, take)
      await visitOverlays(workbench, frame, take)
      await visitRaciOverlays(frame, take)
      await visitMigrationOverlays(frame, take)
      await frame.goHome()
      await (await new Home(window).create('From the template', 'Kestrel Retail')).goHome()
      await (await new Home(window).create('Blank', 'Northwind', 'Northwind Ltd')).goHome()
      await visitHome(window, 'home', take)
    })

    test(`from the template, ${theme}, ${size.width} x ${size.height}`, async ({ workbench }) => {
      const window = await open(workbench, theme, size)
      const frame = await new Home(window).create('From the template', 'Kestrel Retail')
      await visitStages(frame, photographer(window, `${folder}/template`))
    })

    test(`nothing in it yet, ${theme}, ${size.width} x ${size.height}`, async ({ workbench }) => {
      const window = await open(workbench, theme, size)
      const take = photographer(window, `${folder}/blank`)
      const frame = await new Home(window).create('Blank', 'Northwind')
      await visitStages(frame, take)
      await visitDateSteps(frame, take)
    })
  }

/** An inspector with something in it says more than an empty one. */
async function selectARow(frame: Frame): Promise<void> {
  const matrix = await frame.openGrid('RACI', 'To-Be', 'RACI matrix, To-Be')
  await matrix.root.getByRole('rowheader').first().click()
}

async function open(
  workbench: Workbench,
  theme: 'light' | 'dark',
  size: { readonly width: number; readonly height: number },
): Promise<Page> {
  const window = await workbench.start()
  await workbench.app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  await useTheme(workbench, theme)
  return window
}

/** Numbers the pictures in the order they are taken. */
function photographer(window: Page, folder: string): Look {
  let taken = 0
  return async (name) => {
    taken += 1
    await window.evaluate(() => document.fonts.ready)
    await window.screenshot({ path: `${folder}/${String(taken).padStart(2, '0')}-${name}.png`, animations: 'disabled' })
  }
}
