import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { bar, showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const document = buildDocument({
  engagement: [{ start: '2027-01-04' }],
  steps: [{ id: 'governance' }],
  tasks: [{ id: 'draft', name: 'Draft', step: 'governance', duration: 10 }],
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('an empty day says what holds instead, so that nobody takes it for an entry', async () => {
    await showMigration({ theme, document })
    bar('Draft:').focus()
    const began = page.getByRole('textbox', { name: 'Began on' })
    await expect.element(began).toHaveAttribute('placeholder', 'planned: 4 Jan')
    const ended = page.getByRole('textbox', { name: 'Ended on' })
    await expect.element(ended).toHaveAttribute('placeholder', 'planned: 15 Jan')
    await expect.element(page.getByRole('textbox', { name: 'Not before' })).toHaveAttribute('placeholder', 'No date')
    expect(await axeViolations()).toEqual([])
    bar('Governance').focus()
    await expect
      .element(page.getByRole('textbox', { name: 'Window from' }))
      .toHaveAttribute('placeholder', 'tasks: 4 Jan')
    await expect
      .element(page.getByRole('textbox', { name: 'Window until' }))
      .toHaveAttribute('placeholder', 'tasks: 15 Jan')
    // None is cut off.
    for (const { offsetWidth, placeholder } of globalThis.document.querySelectorAll('input'))
      if (offsetWidth > 0) expect(placeholder.length * 7).toBeLessThan(offsetWidth - 20)
  })
})

it('the day of a gate says that it is counted', async () => {
  await showMigration({ document, tab: 'gates' })
  await expect.element(page.getByRole('textbox', { name: 'Day' })).toHaveAttribute('placeholder', 'counted: 3 Feb 2027')
})
