import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const hook = fileURLToPath(new URL('first-run-hook.cjs', import.meta.url))

/** Start options under which `firstRunWasShown` can tell. */
export const watchForFirstRun = { env: { NODE_OPTIONS: `--require="${hook}"` } }

/** Whether the first-run screen was shown since the start, be it for one frame only. */
export async function firstRunWasShown(window: Page): Promise<boolean> {
  const seen = await window.evaluate(() => sessionStorage.getItem('first-run'))
  if (seen === null || seen === 'too late') throw new Error(`The watch did not see the start: ${seen}.`)
  return seen === 'shown'
}
