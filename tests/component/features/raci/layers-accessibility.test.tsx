import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import { jumpTo } from '#store/ui-store.ts'
import { showRaci } from './stage.tsx'

/** Ids of the rules that fail, with the elements that fail them. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    // The frame around the screen brings landmarks and the title of the page.
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  })
  return found.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`)
}

const tabs = ['proposals', 'compare', 'agenda']

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(tabs)('axe finds nothing on %s', async (tab) => {
    await showRaci({ tab, theme })
    await expect.element(page.getByRole('tab', { selected: true })).toBeVisible()
    expect(await violations()).toEqual([])
  })

  it.each(tabs)('axe finds nothing on %s while it is empty', async (tab) => {
    await showRaci({ tab, theme, document: emptyDocument() })
    expect(await violations()).toEqual([])
  })

  it('axe finds nothing on the map of disagreement, nor on the table behind it', async () => {
    await showRaci({ tab: 'compare', theme })
    await userEvent.click(page.getByText('Capacity planning'))
    expect(await violations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Disagreement' }))
    expect(await violations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
    expect(await violations()).toEqual([])
  })

  it('axe finds nothing on the inspector of an item, nor on the dialogs', async () => {
    await showRaci({ tab: 'as-is', theme })
    await userEvent.click(page.getByRole('button', { name: 'Suggest from inventory' }))
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    jumpTo({ stage: 'raci', table: 'raciItems', id: 'incident-response', layer: 'to-be' })
    await expect.element(page.getByRole('heading', { name: 'Services', exact: true })).toBeVisible()
    expect(await violations()).toEqual([])
    await userEvent.click(page.getByRole('tab', { name: 'Proposals' }))
    await userEvent.click(page.getByRole('button', { name: 'Add a proposal' }))
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await violations()).toEqual([])
  })
})
