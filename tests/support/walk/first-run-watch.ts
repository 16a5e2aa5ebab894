import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

/** Start options under which `firstRunWasShown` can tell. */
export const watchForFirstRun = { appFolder: fileURLToPath(new URL('watched-app', import.meta.url)) }

/** Whether the first-run screen was shown since the start, be it for one frame only. */
export async function firstRunWasShown(window: Page): Promise<boolean> {
  const seen = await window.evaluate(() => sessionStorage.getItem('first-run'))
  if (seen === null || seen === 'too late') throw new Error(`The watch did not see the start: ${seen}.`)
  return seen === 'shown'
}
