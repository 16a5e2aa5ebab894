import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showRaci } from './stage.tsx'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name })

/** Two items that SRE and Platform answer for; SRE decides on both alone. */
function twoItems() {
  return buildDocument({
    engagement: [{ name: 'Line', currency: 'EUR' }],
    roles: [{ name: 'SRE' }, { name: 'Platform' }],
    raciItems: [{ name: 'On-call' }, { name: 'Capacity' }, { name: 'Runbooks' }],
    raciCells: [
      { layer: 'to-be', item: 'raciItems-1', role: 'roles-1', letters: 'AR' },
      { layer: 'to-be', item: 'raciItems-2', role: 'roles-2', letters: 'A' },
    ],
    decisionRights: [
      {
        name: 'Page a team',
        kind: 'independent',
        decides: 'roles-1',
        limit: 25000,
        above: 'The director',
        items: ['raciItems-1', 'raciItems-2'],
      },
      { name: 'Call the board', kind: 'escalation' },
    ],
  })
}

describe('the tab of decision rights', () => {
  it('starts from the catalog, under the headings of their authority', async () => {
    const store = await showRaci({ tab: 'decision-rights', document: buildDocument({ roles: [{ name: 'SRE' }] }) })
    await expect.element(page.getByText('No decision right yet')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Use the catalog' }))
    await expect.element(page.getByText('Alone', { exact: true })).toBeVisible()
    expect(store.getState().document.decisionRights.rows.length).toBeGreaterThan(10)
    // One finding asks for all the names, not one for each row.
    await expect.element(page.getByRole('tab', { name: 'Findings' })).toHaveTextContent(/^Findings1$/)
    await expect.element(page.getByRole('button', { name: 'View: usual' })).toBeVisible()
  })

  it('shows amounts in the currency of the engagement, linked items and the rules that a row breaks', async () => {
    await showRaci({ tab: 'decision-rights', document: twoItems() })
    await expect.element(page.getByRole('columnheader', { name: /^Up to EUR/ })).toBeVisible()
    await expect.element(rowOf('Page a team')).toHaveTextContent(/25,000/)
    await expect.element(rowOf('Page a team')).toHaveTextContent(/On-call, Capacity/)
    await expect.element(rowOf('Page a team')).toHaveTextContent(/Decides without being accountable/)
    await expect.element(rowOf('Call the board')).toHaveTextContent(/Decision that nobody holds/)
  })

  it('says who answers for each linked item, and leads to it in the matrix', async () => {
    await showRaci({ tab: 'decision-rights', document: twoItems() })
    await userEvent.click(page.getByRole('rowheader', { name: 'Page a team' }))
    const items = inspector().getByRole('list', { name: 'Items it is about' })
    await expect.element(items).toHaveTextContent('On-callA: SRECapacityA: Platform')
    await expect.element(inspector()).toHaveTextContent('Decides without being accountable')
    await userEvent.click(items.getByRole('button', { name: 'Capacity', exact: true }))
    await expect.element(page.getByRole('tab', { name: 'To-Be' })).toHaveAttribute('aria-selected', 'true')
    await expect.element(inspector().getByRole('heading', { name: 'Capacity' })).toBeVisible()
  })

  it('links and unlinks items, each as one step', async () => {
    const store = await showRaci({ tab: 'decision-rights', document: twoItems() })
    await userEvent.click(page.getByRole('rowheader', { name: 'Page a team' }))
    const linked = () => store.getState().document.decisionRights.rows[0]?.items
    await userEvent.click(page.getByRole('combobox', { name: 'Link an item of the matrix' }))
    await userEvent.keyboard('runb{Enter}')
    expect(linked()).toEqual(['raciItems-1', 'raciItems-2', 'raciItems-3'])
    await userEvent.click(inspector().getByRole('button', { name: 'Remove the link to Capacity' }))
    expect(linked()).toEqual(['raciItems-1', 'raciItems-3'])
    expect(store.getState().journal.map((commit) => commit.label)).toEqual([
      'Link an item to Page a team',
      'Unlink an item from Page a team',
    ])
    store.undo()
    expect(linked()).toHaveLength(3)
  })
})

describe.each(['light', 'dark'] as const)('axe, %s', (theme) => {
  it.each(['decision-rights', 'load'])('finds nothing on %s', async (tab) => {
    await showRaci({ tab, theme })
    await expect.element(page.getByRole('tab', { selected: true })).toBeVisible()
    expect(await axeViolations()).toEqual([])
    if (tab === 'load') await userEvent.click(page.getByRole('rowheader').getByRole('button').first())
    else await userEvent.click(page.getByRole('rowheader').first())
    expect(await axeViolations()).toEqual([])
  })

  it.each(['decision-rights', 'load'])('finds nothing on %s while it is empty', async (tab) => {
    await showRaci({ tab, theme, document: buildDocument({}) })
    expect(await axeViolations()).toEqual([])
  })
})
