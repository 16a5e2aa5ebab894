import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openSetUp } from './set-up.ts'
import { showRaci } from './stage.tsx'

it('previews what the inventory says of As-Is, fills it in one step, and lets it be confirmed', async () => {
  const store = await showRaci({ tab: 'as-is' })
  const cells = () => store.getState().document.raciCells.rows
  const before = cells()
  await openSetUp('Suggest from the services')
  await userEvent.click(page.getByRole('checkbox', { name: /^SLO and SLI/ }))
  await userEvent.click(page.getByRole('button', { name: /^Change \d+ cells$/ }))
  await expect.poll(() => cells().filter((cell) => cell.derived).length).toBeGreaterThan(0)
  expect(cells().filter((cell) => cell.derived && cell.item === 'slo-design')).toEqual([])
  expect(cells().filter((cell) => !cell.derived)).toEqual(before)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await userEvent.click(page.getByRole('rowheader', { name: /^Capacity planning/ }))
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  const suggested = inspector.getByText('Suggested from the inventory, not confirmed.')
  await expect.element(suggested).toBeVisible()
  await userEvent.click(inspector.getByRole('button', { name: /^Confirm/ }))
  await expect.element(suggested).not.toBeInTheDocument()
  store.undo()
  await userEvent.click(page.getByRole('button', { name: /^Confirm \d+ suggested cells$/ }))
  expect(cells().filter((cell) => cell.derived)).toEqual([])
  store.undo()
  store.undo()
  expect(cells()).toEqual(before)
})
