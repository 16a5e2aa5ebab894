import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { documentOf } from '#domain/document.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { bar, showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(['timeline', 'table', 'steps', 'findings'])('axe finds nothing on %s', async (tab) => {
    await showMigration({ theme, tab })
    await expect.element(page.getByRole('heading', { name: 'Migration plan' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on a selected bar with its inspector', async () => {
    await showMigration({ theme })
    bar('error budget policy').focus()
    await expect.element(page.getByLabelText('Deliverable')).toBeInTheDocument()
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on the question for the first day', async () => {
    await showMigration({ theme, document: documentOf({}) })
    await userEvent.click(page.getByRole('button', { name: 'Date the nine steps' }))
    await expect.element(page.getByLabelText('First day')).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})
