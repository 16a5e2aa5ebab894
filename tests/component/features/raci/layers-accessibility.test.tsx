import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDocument } from '#domain/document.ts'
import { jumpTo } from '#store/ui-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { openSetUp } from './set-up.ts'
import { showRaci } from './stage.tsx'

const tabs = ['proposals', 'compare', 'agenda']

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(tabs)('axe finds nothing on %s', async (tab) => {
    await showRaci({ tab, theme })
    await expect.element(page.getByRole('tab', { selected: true })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  it.each(tabs)('axe finds nothing on %s while it is empty', async (tab) => {
    await showRaci({ tab, theme, document: emptyDocument() })
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on the map of disagreement, nor on the table behind it', async () => {
    await showRaci({ tab: 'compare', theme })
    await userEvent.click(page.getByText('Capacity planning'))
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Disagreement' }))
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
    expect(await axeViolations()).toEqual([])
  })

  it('axe finds nothing on the inspector of an item, nor on the dialogs', async () => {
    await showRaci({ tab: 'as-is', theme })
    await openSetUp('Suggest from the services')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    jumpTo({ stage: 'raci', table: 'raciItems', id: 'incident-response', layer: 'to-be' })
    await expect.element(page.getByRole('heading', { name: 'Services', exact: true })).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.click(page.getByRole('tab', { name: 'Proposals' }))
    await userEvent.click(page.getByRole('button', { name: 'Infrastructure', exact: true }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Add a proposal' }))
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})
