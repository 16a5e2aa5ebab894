import type { Page } from '@playwright/test'
import { expect, test, type Workbench } from '#tests/support/app-fixture.ts'
import { useTheme } from '#tests/support/walk/tour.ts'

const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const theme of themes) {
  for (const size of sizes) {
    test(`every screen, ${theme}, ${size.width} x ${size.height}`, async ({ workbench }) => {
      const window = await open(workbench, theme, size)
      const take = photographer(window, `screenshots/${theme}-${size.width}`)

      await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
      await take('home-empty')
      await window.getByRole('button', { name: 'Open the sample' }).first().click()
      const rail = window.getByRole('navigation', { name: 'Stages' })
      await expect(rail).toBeVisible()
      for (const screen of await rail.locator('li button').all()) await takeScreen(window, screen, take)
      await rail.getByRole('button', { name: 'All engagements' }).click()
      await expect(window.getByRole('heading', { level: 1, name: 'Demarc' })).toBeVisible()
      await take('home')
    })
  }
}

type Take = (name: string) => Promise<void>

/** One picture of a screen, or one of each of its tabs; the palette, which is in the rail too, has none. */
async function takeScreen(window: Page, button: ReturnType<Page['locator']>, take: Take): Promise<void> {
  await button.click()
  const dialog = window.getByRole('dialog')
  if (await dialog.isVisible()) {
    await take('palette')
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    return
  }
  const title = await window.getByRole('heading', { level: 1 }).innerText()
  const tabs = await window.getByRole('tab').all()
  if (tabs.length === 0) await take(title)
  for (const tab of tabs) {
    await tab.click()
    await take(`${title} ${await tab.innerText()}`)
  }
}

async function open(workbench: Workbench, theme: (typeof themes)[number], size: (typeof sizes)[number]): Promise<Page> {
  const window = await workbench.start()
  await workbench.app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  await useTheme(workbench, theme)
  return window
}

/** Numbers the pictures in the order they are taken. */
function photographer(window: Page, folder: string): Take {
  let taken = 0
  return async (name) => {
    taken += 1
    await window.evaluate(() => document.fonts.ready)
    await window.waitForLoadState('networkidle')
    const file = `${String(taken).padStart(2, '0')}-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`
    await window.screenshot({ path: `${folder}/${file.replace(/-$/, '')}.png` })
  }
}
