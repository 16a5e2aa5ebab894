import axe from 'axe-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { documentOf } from '#domain/document.ts'
import { bar, showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

/** Ids of the rules that fail, with the elements that fail them. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    // A screen on its own is no page: landmarks and the title are the frame's.
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  })
  return found.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`)
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(['timeline', 'table', 'steps', 'findings'])('axe finds nothing on %s', async (tab) => {
    await showMigration({ theme, tab })
    await expect.element(page.getByRole('heading', { name: 'Migration plan' })).toBeVisible()
    expect(await violations()).toEqual([])
  })

  it('axe finds nothing on a selected bar with its inspector', async () => {
    await showMigration({ theme })
    bar('error budget policy').focus()
    await expect.element(page.getByLabelText('Deliverable')).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })

  it('axe finds nothing on the question for the first day', async () => {
    await showMigration({ theme, document: documentOf({}) })
    await userEvent.click(page.getByRole('button', { name: 'Date the nine steps' }))
    await expect.element(page.getByLabelText('First day')).toBeVisible()
    expect(await violations()).toEqual([])
  })
})
