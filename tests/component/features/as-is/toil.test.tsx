import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { jumpTo } from '#store/ui-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showAsIs } from './stage.tsx'

beforeEach(async () => {
  await page.viewport(1500, 1000)
})

const teams = [
  { id: 'sre', name: 'SRE', side: 'sre', headcount: 1 },
  { id: 'dev', name: 'Checkout', side: 'product' },
  { id: 'quiet', name: 'Quiet', headcount: 3 },
] as const

const known = {
  name: 'Health check',
  team: 'sre',
  frequency: 'day',
  minutes: 30,
  automatable: 100,
  effort: 40,
} as const

function toil() {
  return buildDocument({
    teams,
    toil: [
      known,
      { name: 'Access', team: 'sre', frequency: 'month', minutes: 4800, ticket: 'yes', futureOwner: 'platform' },
      { name: 'Reports', team: 'dev', frequency: 'month', minutes: 120 },
      { name: 'Reruns', team: 'sre', frequency: 'week' },
    ],
  })
}

it('shows hours, payback and return beside each task, and how they come about', async () => {
  await showAsIs({ document: toil(), tab: 'toil' })
  const grid = page.getByRole('grid', { name: 'Toil' })
  await expect.element(grid).toBeVisible()
  await userEvent.click(grid.getByRole('rowheader', { name: 'Health check' }))
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect.element(inspector).toHaveTextContent('21 working days × 1 time × 30 min × 1 person ÷ 60')
  await expect.element(inspector).toHaveTextContent('10.5 h ÷ (1 person × 21 days × 8 h)')
  await expect.element(inspector).toHaveTextContent('3.8 months40 h ÷ 10.5 h a month. 2.3 to 6.3 months')
  await expect.element(inspector).toHaveTextContent('215 %(12 × 10.5 h − 40 h) ÷ 40 h. 89 to 425 %')
  await userEvent.click(grid.getByRole('rowheader', { name: 'Reruns' }))
  await expect.element(inspector).toHaveTextContent('nobody has said how many minutes it takes')
})

it('puts what was understood into a formula, and says what it assumes', async () => {
  const row = { ...known, times: 9, people: 4, invalid: { times: 'often' } }
  await showAsIs({ document: buildDocument({ teams, toil: [row] }), tab: 'toil' })
  await userEvent.click(page.getByRole('rowheader', { name: 'Health check' }))
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect.element(inspector).toHaveTextContent('42 h21 working days × 1 time × 30 min × 4 people ÷ 60')
  await expect.element(inspector).toHaveTextContent('Without times, 1 is assumed: the least it can be.')
})

it('draws the Pareto, walks it by arrow keys, and goes from a bar to its row', async () => {
  await showAsIs({ document: toil(), tab: 'toil' })
  await userEvent.click(page.getByRole('button', { name: 'Analysis' }))
  const bars = page.getByRole('group', { name: /largest first/ }).getByRole('button')
  expect(bars.elements().map((bar) => bar.getAttribute('aria-label'))).toEqual([
    'Access: 80 h, 86 %; with all larger ones 86 %',
    'Health check: 10.5 h, 11 %; with all larger ones 98 %',
    'Reports: 2 h, 2 %; with all larger ones 100 %',
  ])
  await expect.element(page.getByText('1 task not timed').first()).toBeInTheDocument()
  ;(bars.nth(0).element() as SVGElement).focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement?.getAttribute('aria-label')).toContain('Health check')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('rowheader', { name: 'Health check' })).toHaveAttribute('aria-selected', 'true')
})

it('holds teams against target and cap, keeps the unknown apart, and opens the tasks behind a bar', async () => {
  const store = await showAsIs({ document: toil(), tab: 'toil' })
  await userEvent.click(page.getByRole('button', { name: 'Analysis' }))
  const sre = page.getByRole('button', { name: /^SRE: 54 %, over cap, 90.5 of 168 h, 1 not timed/ })
  await expect.element(sre).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: 'Checkout: unknown, headcount not given, 2 h a month' }))
    .toBeVisible()
  await expect.element(page.getByText('1 team has no task listed', { exact: false })).toBeVisible()
  await userEvent.click(sre)
  const grid = page.getByRole('grid', { name: 'Toil' })
  await expect.element(grid.getByRole('rowheader', { name: 'Reruns' })).toBeVisible()
  await expect.element(grid.getByRole('rowheader', { name: 'Reports' })).not.toBeInTheDocument()
  expect(store.getState().journal).toEqual([])
})

it('ranks what pays and says what keeps the others from being ranked', async () => {
  await showAsIs({ document: toil(), tab: 'toil' })
  await userEvent.click(page.getByRole('button', { name: 'Analysis' }))
  const ranking = page.getByRole('region', { name: 'Worth productising, in this order' })
  const lines = ranking.getByRole('row')
  await expect.element(lines.nth(1)).toHaveTextContent('Health check')
  await expect.element(lines.nth(1)).toHaveTextContent('215 %')
  await expect
    .element(page.getByRole('region', { name: 'Not in the ranking' }))
    .toHaveTextContent('Access: nobody has said what share a machine could do, what it takes to automate.')
})

it('comes from a finding about a team to the tasks of that team', async () => {
  await showAsIs({ document: toil(), tab: 'summary' })
  jumpTo({ stage: 'as-is', table: 'teams', id: 'dev' })
  const grid = page.getByRole('grid', { name: 'Toil' })
  await expect.element(grid.getByRole('rowheader', { name: 'Reports' })).toBeVisible()
  await expect.element(grid.getByRole('rowheader', { name: 'Access' })).not.toBeInTheDocument()
})

it('says what will stand in the analysis while there is no task', async () => {
  await showAsIs({ document: buildDocument({}), tab: 'toil' })
  await userEvent.click(page.getByRole('button', { name: 'Analysis' }))
  await userEvent.click(page.getByRole('button', { name: 'List the toil tasks' }))
  await expect.element(page.getByRole('grid', { name: 'Toil' })).toBeVisible()
})

it.each(['light', 'dark'] as const)('axe finds nothing in the analysis, %s', async (theme) => {
  await showAsIs({ tab: 'toil', theme })
  await userEvent.click(page.getByRole('button', { name: 'Analysis' }))
  await expect.element(page.getByRole('region', { name: 'Worth productising, in this order' })).toBeVisible()
  expect(await axeViolations()).toEqual([])
})
