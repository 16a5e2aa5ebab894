import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

/** Pictures of every screen rather than checks: `npm run screenshots`. */
export default defineConfig(tests, {
  testDir: 'tests/screenshots',
  timeout: 300_000,
  reporter: 'list',
})
