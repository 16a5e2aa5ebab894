import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { editCells } from '#domain/edit-cells.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { showAsIs } from './stage.tsx'

const grid = () => page.getByRole('grid', { name: 'Services' })

it('filters by chips and words, and says how many are hidden', async () => {
  await showAsIs({ tab: 'services' })
  await userEvent.click(page.getByRole('button', { name: /^SLO unknown/ }))
  await expect.element(page.getByText('6 of 40 services')).toBeVisible()
  await userEvent.fill(page.getByRole('searchbox', { name: 'Search services' }), 'no such thing')
  await expect.element(page.getByText('0 of 40 services')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'No service matches “no such thing”' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Show all' }))
  await expect.element(page.getByText('40 services', { exact: true })).toBeVisible()
})

it('keeps its filters on one line, with those in force in sight and the others not in the way of the keyboard', async () => {
  await page.viewport(1024, 700)
  await showAsIs({ tab: 'services' })
  const bar = grid().element().getBoundingClientRect().top
  const chip = page.getByRole('button', { name: /^SLO unknown/, includeHidden: true })
  await expect.poll(() => chip.element().closest('[inert]')).not.toBeNull()
  await userEvent.click(page.getByRole('button', { name: 'Filter', exact: true }))
  await userEvent.click(page.getByRole('group', { name: 'SLO' }).getByRole('button', { name: /^Unknown/ }))
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => chip.element().closest('[inert]')).toBeNull()
  expect(grid().element().getBoundingClientRect().top).toBe(bar)
  await page.viewport(1280, 800)
})

it('keeps a row in place while it is edited out of the filter, until the filter is applied again', async () => {
  const store = await showAsIs({ tab: 'services' })
  await userEvent.click(page.getByRole('button', { name: /^No owner/ }))
  await expect.element(page.getByText('3 of 40 services')).toBeVisible()
  const row = store.getState().document.services.rows.find((each) => each.ownerTeam === null)
  if (!row) throw new Error('The sample has a service without an owner')
  // A team that is named for the first time is added in the same step.
  store.commit('Set owner', editCells('services', [{ id: row.id, field: 'ownerTeam', text: 'Brand new team' }]))
  const again = page.getByRole('button', { name: 'Filter again (1 changed)' })
  await expect.element(again).toBeVisible()
  await expect.element(grid().getByText(row.name, { exact: true })).toBeVisible()
  await userEvent.click(again)
  await expect.element(page.getByText('2 of 40 services')).toBeVisible()
  await expect.element(grid().getByText(row.name, { exact: true })).not.toBeInTheDocument()
})

it('shows a row that is asked for although the filter hides it', async () => {
  const store = await showAsIs({ tab: 'services' })
  await userEvent.click(page.getByRole('button', { name: /^No owner/ }))
  const row = store.getState().document.services.rows.find((each) => each.ownerTeam !== null)
  jumpTo({ stage: 'as-is', table: 'services', id: row?.id ?? '', field: 'tier' })
  await expect.element(page.getByText('40 services', { exact: true })).toBeVisible()
  await expect.poll(() => useUi.getState().jump).toBeNull()
  await expect.element(page.getByRole('complementary', { name: 'Inspector' })).toHaveTextContent(row?.name ?? '?')
})

it('opens the services behind a part of a bar, and the findings behind a rule', async () => {
  await showAsIs()
  await userEvent.click(page.getByRole('button', { name: 'Tier 2, unknown: 1 service' }))
  await expect.element(page.getByText('1 of 40 services')).toBeVisible()
  await userEvent.click(page.getByRole('tab', { name: 'Summary' }))
  await userEvent.click(page.getByRole('button', { name: /^Tier 1 leans on a lower tier/ }))
  await expect.element(page.getByRole('heading', { name: /Tier 1 leans on a lower tier/ })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: /Self-check answered no/ })).not.toBeInTheDocument()
})

it('says nothing of selected cells once the grid is gone', async () => {
  await showAsIs({ tab: 'services' })
  await userEvent.click(grid().getByText('checkout', { exact: true }))
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(() => useUi.getState().selection?.cells).toBe(2)
  await userEvent.click(page.getByRole('tab', { name: 'Summary' }))
  await expect.poll(() => useUi.getState().selection).toBeNull()
})

it('cuts no filter in half, and opens those without room from one button', async () => {
  // What the rail and the inspector leave of 1280 pixels.
  await page.viewport(728, 700)
  await showAsIs({ tab: 'services', inspector: false })
  const more = page.getByRole('button', { name: /^More filters/ })
  await expect.element(more).toBeVisible()
  const chips = [...document.querySelectorAll('[aria-pressed]')].filter((chip) => !chip.closest('[inert]'))
  const end = more.element().getBoundingClientRect().left
  expect(chips.length).toBeGreaterThan(0)
  for (const chip of chips) expect(chip.getBoundingClientRect().right).toBeLessThanOrEqual(end)
  await userEvent.click(more)
  await userEvent.click(
    page.getByRole('dialog', { name: 'More filters' }).getByRole('button', { name: /^SLO unknown/ }),
  )
  await expect.element(page.getByText('6 of 40 services')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^SLO unknown/ })).toHaveAttribute('aria-pressed', 'true')
  await page.viewport(1280, 800)
})

it('shows who owns a service and its objective beside the inspector on a laptop', async () => {
  // What the rail and the inspector leave of 1280 pixels.
  await page.viewport(728, 700)
  await showAsIs({ tab: 'services', inspector: false })
  const frame = grid().element().getBoundingClientRect()
  for (const name of ['Owner team', 'SLO', /^Objective/]) {
    const head = page.getByRole('columnheader', { name }).first().element()
    expect(head.getBoundingClientRect().right, String(name)).toBeLessThanOrEqual(frame.right)
  }
  await page.viewport(1280, 800)
})
