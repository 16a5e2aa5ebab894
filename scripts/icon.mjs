// npm run icon: draws the PNGs from assets/icon.svg. Run it after a change of the drawing and commit the result.
import { mkdirSync, readFileSync } from 'node:fs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { inProject } from './setup/project.mjs'

/** Linux takes a folder of sizes; electron-builder makes the Windows and macOS files from the largest. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

ensureDependencies()
const executablePath = ensureChromium()
if (!executablePath) throw new Error('There is no Chromium to draw the icon with.')
const { chromium } = await import('@playwright/test')
const drawing = readFileSync(inProject('assets', 'icon.svg'), 'utf8')
mkdirSync(inProject('assets', 'icons'), { recursive: true })

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${drawing}`,
  )
  await page.screenshot({ path: inProject('assets', 'icons', `${size}x${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
