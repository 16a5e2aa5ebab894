import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { updateProfile } from '#domain/engagement-commands.ts'
import { askForReplace, jumpTo, useUi } from '#store/ui-store.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showAsIs } from './stage.tsx'

const document = buildDocument({
  engagement: [{ name: 'Split' }],
  teams: [{ name: 'Payments' }, { name: 'Search' }],
  services: [
    { name: 'checkout', tier: 1, ownerTeam: 'teams-1', tags: ['v1', 'java'], notes: 'Seen in V1' },
    { name: 'cart', tier: 1, ownerTeam: 'teams-1', telemetry: ['metrics'] },
    { name: 'search', tier: 3, ownerTeam: 'teams-2', notes: 'v1 runs' },
    { name: 'mail', tier: null },
  ],
})

const grid = () => page.getByRole('grid', { name: 'Services' })
const headings = () =>
  [...window.document.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent).slice(1)
const services = (store: Awaited<ReturnType<typeof showAsIs>>) => store.getState().document.services.rows

async function open(item: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: /^View:/ }))
  await userEvent.click(page.getByRole('menuitem', { name: item }))
}

async function showServices() {
  return showAsIs({ document, tab: 'services', inspector: false })
}

it('shows, hides and moves columns by keyboard, and goes back to the usual ones', async () => {
  await showServices()
  const usual = headings()
  await open('Columns and groups')
  await userEvent.click(page.getByRole('checkbox', { name: 'Source' }))
  expect(headings().at(-1)).toBe('Source')
  const lifecycle = page.getByRole('checkbox', { name: 'Lifecycle' })
  lifecycle.element().focus()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(headings().slice(0, 3)).toEqual(['Service', 'Lifecycle', 'Tier'])
  await expect.element(page.getByRole('checkbox', { name: 'Lifecycle' })).toHaveFocus()
  await userEvent.keyboard(' ')
  expect(headings().slice(0, 2)).toEqual(['Service', 'Tier'])
  await expect.element(page.getByRole('checkbox', { name: 'Service', exact: true })).toBeDisabled()
  await userEvent.click(page.getByRole('button', { name: 'Usual columns' }))
  expect(headings()).toEqual(usual)
})

it('groups rows, folds them, and unfolds the group of a row that is asked for', async () => {
  await showServices()
  await open('Columns and groups')
  await userEvent.click(page.getByRole('combobox', { name: 'Group rows by' }))
  await userEvent.click(page.getByRole('option', { name: 'Tier' }))
  await userEvent.click(page.getByRole('button', { name: 'Done' }))
  await expect.element(grid().getByText('3 Supporting1')).toBeVisible()
  await expect.element(grid().getByText('Tier unknown')).toBeVisible()
  await userEvent.click(grid().getByText('1 Customer-critical2'))
  await expect.element(grid().getByText('checkout', { exact: true })).not.toBeInTheDocument()
  jumpTo({ stage: 'as-is', table: 'services', id: 'services-1', field: 'tier' })
  await expect.element(grid().getByText('checkout', { exact: true })).toBeVisible()
  await expect.poll(() => useUi.getState().jump).toBeNull()
})

it('saves a view, says when it was changed, and takes it back by undo', async () => {
  const store = await showServices()
  await userEvent.click(page.getByRole('button', { name: /^Tier 1/ }))
  await expect.element(page.getByRole('button', { name: 'View: not saved' })).toBeVisible()
  await open('Save as a new view…')
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'Critical')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'View: Critical', exact: true })).toBeVisible()
  expect(store.getState().document.views.rows[0]).toMatchObject({ terms: [{ field: 'tier', value: 1 }] })
  await userEvent.click(page.getByRole('button', { name: 'Show all' }))
  await expect.element(page.getByRole('button', { name: 'View: Critical, changed' })).toBeVisible()
  await open('All services, usual columns')
  await expect.element(page.getByText('4 services', { exact: true })).toBeVisible()
  await open('Critical')
  await expect.element(page.getByText('2 of 4 services')).toBeVisible()
  await open('Delete “Critical”')
  await expect.element(page.getByRole('button', { name: 'View: not saved' })).toBeVisible()
  store.undo()
  await expect.element(page.getByRole('button', { name: 'View: Critical', exact: true })).toBeVisible()
})

it('sets a field of the selected rows or of all that are shown in one step, and says beforehand how many', async () => {
  const store = await showServices()
  await userEvent.click(grid().getByText('cart', { exact: true }))
  await userEvent.click(grid().getByText('search', { exact: true }), { modifiers: ['Shift'] })
  await open('Set a field of many rows')
  await userEvent.click(page.getByRole('combobox', { name: 'Field' }))
  await userEvent.click(page.getByRole('option', { name: 'Tier', exact: true }))
  await userEvent.click(page.getByRole('combobox', { name: 'Tier' }))
  await userEvent.click(page.getByRole('option', { name: '1 Customer-critical' }))
  await expect.element(page.getByText('1 service will change. 1 is like that already.')).toBeVisible()
  await userEvent.click(page.getByRole('radio', { name: 'All 4 services shown' }))
  await expect.element(page.getByText('2 services will change. 2 are like that already.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Change 2 services' }))
  expect(services(store).map(({ tier }) => tier)).toEqual([1, 1, 1, 1])
  expect(store.getState().journal.at(-1)?.label).toBe('Set Tier of 2 services to “1 Customer-critical”')
  store.undo()
  expect(services(store).map(({ tier }) => tier)).toEqual([1, 1, 3, null])
})

it('does not set what is no value, and adds to lists', async () => {
  const store = await showServices()
  await open('Set a field of many rows')
  await userEvent.click(page.getByRole('combobox', { name: 'Field' }))
  await userEvent.click(page.getByRole('option', { name: 'Objective' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Objective' }), '120')
  await expect.element(page.getByText('“120” must be at most 100.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Change 0 services' })).toBeDisabled()
  await userEvent.click(page.getByRole('combobox', { name: 'Field' }))
  await userEvent.click(page.getByRole('option', { name: 'Tags' }))
  await userEvent.click(page.getByRole('combobox', { name: 'What becomes of it' }))
  await userEvent.click(page.getByRole('option', { name: 'Add to the list' }))
  await userEvent.fill(page.getByRole('combobox', { name: 'Tags' }), 'pci')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(page.getByRole('button', { name: 'Change 4 services' }))
  expect(services(store).map(({ tags }) => tags)).toEqual([['v1', 'java', 'pci'], ['pci'], ['pci'], ['pci']])
})

it('changes nothing until a value is chosen, and empties a field only where that is asked for', async () => {
  const store = await showServices()
  await userEvent.click(grid().getByText('cart', { exact: true }))
  await open('Set a field of many rows')
  await expect.element(page.getByRole('radio', { name: 'All 4 services shown' })).toBeChecked()
  await expect.element(page.getByText('Nothing changes until there is a value.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Change', exact: true })).toBeDisabled()
  await userEvent.click(page.getByRole('checkbox', { name: 'Clear the field: Tier becomes empty' }))
  await expect
    .element(page.getByText('3 services will change. 1 is like that already. The field is emptied.'))
    .toBeVisible()
  await userEvent.click(page.getByRole('checkbox', { name: /^Clear the field/ }))
  await expect.element(page.getByRole('button', { name: 'Change', exact: true })).toBeDisabled()
  await userEvent.click(page.getByRole('checkbox', { name: /^Clear the field/ }))
  await userEvent.click(page.getByRole('button', { name: 'Change 3 services' }))
  expect(services(store).map(({ tier }) => tier)).toEqual([null, null, null, null])
})

it('does not offer to clear a field that must be there', async () => {
  await showServices()
  await open('Set a field of many rows')
  await userEvent.click(page.getByRole('combobox', { name: 'Field' }))
  await userEvent.click(page.getByRole('option', { name: 'Service', exact: true }))
  await expect.element(page.getByRole('checkbox', { name: /^Clear the field/ })).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Change', exact: true })).toBeDisabled()
})

it('finds and replaces one place at a time or all at once, each one step', async () => {
  const store = await showServices()
  askForReplace()
  const bar = page.getByRole('search', { name: 'Find and replace in services' })
  await expect.element(bar.getByRole('textbox', { name: 'Find' })).toHaveFocus()
  await userEvent.keyboard('v1')
  await expect.element(bar.getByText('3 matches in 2 services.')).toBeVisible()
  await userEvent.fill(bar.getByRole('textbox', { name: 'Replace with' }), 'v2')
  await userEvent.click(bar.getByRole('button', { name: 'Replace', exact: true }))
  expect(services(store)[0]).toMatchObject({ tags: ['v2', 'java'], notes: 'Seen in V1' })
  await userEvent.click(bar.getByText('Match case'))
  await expect.element(bar.getByText('1 match in 1 service.')).toBeVisible()
  await userEvent.click(bar.getByText('Match case'))
  await userEvent.click(bar.getByRole('button', { name: 'Replace all 2' }))
  expect(services(store).map(({ notes }) => notes)).toEqual(['Seen in v2', '', 'v2 runs', ''])
  await expect.element(bar.getByText('Nothing to replace.')).toBeVisible()
  store.undo()
  expect(services(store).map(({ notes }) => notes)).toEqual(['Seen in V1', '', 'v1 runs', ''])
  await userEvent.keyboard('{Escape}')
  await expect.element(bar).not.toBeInTheDocument()
})

it('says which columns hold the text and are not searched, and searches one that is pressed', async () => {
  const store = await showServices()
  askForReplace()
  const bar = page.getByRole('search', { name: 'Find and replace in services' })
  await userEvent.fill(bar.getByRole('textbox', { name: 'Find' }), 'payments')
  await expect.element(bar.getByText('Nothing to replace.')).toBeVisible()
  await userEvent.click(bar.getByRole('button', { name: /^Owner team \d/ }))
  await expect.element(bar.getByText(/^\d match(es)? in/)).toBeVisible()
  await expect.element(bar.getByText('Not searched:')).not.toBeInTheDocument()
  // A name that is not there is another matter: the team is added, as when it is typed.
  await userEvent.fill(bar.getByRole('textbox', { name: 'Replace with' }), 'Billing')
  await userEvent.click(bar.getByRole('button', { name: /^Replace all/ }))
  expect(store.getState().document.teams.rows.map(({ name }) => name)).toContain('Billing')
})

it('completes the last word of a list, and a comma takes it', async () => {
  const store = await showServices()
  await open('Columns and groups')
  for (const name of ['Tier', 'Lifecycle', 'Owner team', 'On-call team'])
    await userEvent.click(page.getByRole('checkbox', { name, exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Done' }))
  jumpTo({ stage: 'as-is', table: 'services', id: 'services-1', field: 'telemetry' })
  await expect.poll(() => useUi.getState().jump).toBeNull()
  await userEvent.keyboard('lo,tr{Enter}')
  expect(services(store)[0]?.telemetry).toEqual(['logs', 'traces'])
  jumpTo({ stage: 'as-is', table: 'services', id: 'services-2', field: 'telemetry' })
  await expect.poll(() => useUi.getState().jump).toBeNull()
  await userEvent.keyboard('{F2}')
  await expect.element(page.getByRole('option', { name: 'Metrics' })).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('option', { name: 'Logs' }))
  expect(services(store)[1]?.telemetry).toEqual(['metrics', 'logs'])
})

it('shows tiers by the client’s names wherever they stand', async () => {
  const store = await showServices()
  store.commit('Name tiers', updateProfile({ tierNames: ['Gold', '', '', ''], currency: 'EUR' }))
  await expect.element(page.getByRole('button', { name: /^1 Gold/ })).toBeVisible()
  await expect.element(grid().getByText('1 Gold').first()).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Filter', exact: true }))
  await expect.element(page.getByRole('group', { name: 'Tier' }).getByText('1 Gold')).toBeVisible()
  await expect.element(page.getByRole('group', { name: 'Owner team' }).getByText('Payments')).toBeVisible()
})

it('draws only the columns in view of a long table, and every cell that the keyboard comes to', async () => {
  const many = Array.from({ length: 400 }, (_, at) => ({ name: `service-${at}`, notes: `note ${at}` }))
  await showAsIs({ document: buildDocument({ services: many }), tab: 'services', inspector: false })
  const drawn = (column: string) => window.document.querySelectorAll(`[data-column="${column}"]`).length
  await expect.element(grid().getByText('service-0', { exact: true })).toBeVisible()
  expect(drawn('tier')).toBeGreaterThan(10)
  expect(drawn('notes')).toBe(0)
  await userEvent.click(grid().getByText('service-0', { exact: true }))
  await userEvent.keyboard('{End}')
  await expect.element(grid().getByText('note 0', { exact: true })).toBeVisible()
  const active = window.document.querySelector('[data-grid-idle]')?.getAttribute('aria-activedescendant')
  expect(window.document.querySelector(`[id="${active}"]`)?.textContent).toBe('note 0')
  await expect.poll(() => drawn('tier')).toBe(0)
  expect(drawn('name')).toBeGreaterThan(10)
})
