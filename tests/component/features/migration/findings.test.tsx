import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { showMigration } from './stage.tsx'

it('the tab counts what is open, as the rail does; what was dismissed stays in the list', async () => {
  await showMigration({ tab: 'findings' })
  const shown = page.getByText(/^\d+ findings$/)
  await expect.element(shown).toBeVisible()
  const dismissed = page.getByText(/^Dismissed:/).elements().length
  expect(dismissed).toBe(1)
  const all = Number.parseInt(shown.element().textContent)
  await expect.element(page.getByRole('tab', { name: `Findings ${all - dismissed}` })).toBeVisible()
})
