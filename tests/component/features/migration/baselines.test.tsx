import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { newEngagement } from '#domain/engagement.ts'
import { updateTask } from '#domain/migration-commands.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const plan = () =>
  buildDocument({
    engagement: [{ ...newEngagement('', ''), consultant: 'Ann', start: '2027-03-01' }],
    tasks: [
      { id: 'a', name: 'Write', duration: 5 },
      { id: 'b', name: 'Sign', duration: 2, predecessors: ['a'] },
    ],
  })

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing', async () => {
    await showMigration({ theme, tab: 'table' })
    await userEvent.click(page.getByRole('button', { name: /^Baselines/ }))
    await expect.element(page.getByRole('region', { name: 'Slip', exact: true })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

it('freezes the plan, shows what slips since then, and deletes with undo', async () => {
  const store = await showMigration({ tab: 'table', document: plan(), inspector: false })
  await userEvent.click(page.getByRole('button', { name: 'Baselines' }))
  await expect.element(page.getByLabelText('Taken by')).toHaveValue('Ann')
  await userEvent.fill(page.getByLabelText('Name'), 'Agreed')
  await userEvent.keyboard('{Enter}')
  expect(store.getState().document.planBaselines.rows).toMatchObject([{ name: 'Agreed', author: 'Ann' }])
  await expect.element(page.getByText('The plan ends as agreed.')).toBeVisible()
  store.commit('Stretch', updateTask('a', { duration: 8 }))
  await expect.element(page.getByText('The plan ends 3 working days later than agreed.')).toBeVisible()
  await expect.element(page.getByRole('row', { name: /^Sign .*\+3$/ })).toBeVisible()
  await expect.element(page.getByText(/0 added, 0 dropped\./)).toBeVisible()
  store.commit('Forget', updateTask('b', { duration: null, start: null }))
  await expect.element(page.getByText(/0 added, 0 dropped, 1 without dates now\./)).toBeVisible()
  await expect.element(page.getByRole('row', { name: /has no dates now$/ })).toBeVisible()
  store.undo()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('columnheader', { name: /^Slip/ })).toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Baselines (1)' }))
  await userEvent.click(page.getByRole('button', { name: 'Delete Agreed' }))
  expect(store.getState().document.planBaselines.rows).toEqual([])
  store.undo()
  expect(store.getState().document.planBaselines.rows).toHaveLength(1)
})
