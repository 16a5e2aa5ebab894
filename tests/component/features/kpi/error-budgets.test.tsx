import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'
import { jumpTo } from '#store/ui-store.ts'
import { showKpi } from './stage.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00') })
})

afterEach(() => {
  vi.useRealTimers()
})

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const grid = () => page.getByRole('grid', { name: 'Error budgets' })

const budgets: PartialRows = {
  engagement: [{}],
  services: [{ name: 'Ledger', objective: 99.95, sloWindow: 90 }],
  errorBudgets: [
    {
      name: 'Checkout',
      objective: 99.9,
      window: '30d',
      budgeting: 'minutes',
      bad: 21.6,
      recentBad: 0.864,
      recentHours: 1,
      weeks: [
        { until: '2026-11-01', consumed: 97, met: 'no' },
        { until: '2026-11-08', consumed: 65, met: 'yes' },
      ],
    },
    { name: 'Ledger, minutes', service: 'services-1', budgeting: 'minutes' },
    { name: 'Search', objective: 99.99, window: '30d', budgeting: 'minutes', bad: 5 },
  ],
}

/** Names and figures of the list, each with its formula. */
const figures = () =>
  Object.fromEntries(
    [...inspector().getByLabelText('Figures of the budget').element().children].map((line) => [
      line.querySelector('dt')?.textContent,
      [line.querySelector('strong')?.textContent, line.querySelector('dd > span')?.textContent],
    ]),
  )

describe('an error budget', () => {
  it('shows its figures with the formula: 43.2 min, half of it used, a burn of 14.4 that spends 2 % in an hour', async () => {
    await showKpi({ tab: 'calculators', document: buildDocument(budgets) })
    await userEvent.click(grid().getByText('Checkout'))
    await expect.element(inspector().getByText('43.2 min', { exact: true })).toBeVisible()
    expect(figures()).toEqual({
      Objective: ['99.9 %', 'its own'],
      Window: ['30 days', 'rolling, its own: 24 Oct 2026 to 22 Nov 2026'],
      Budget: ['43.2 min', '(100 − 99.9) ÷ 100 × 30 days × 1,440 min'],
      Used: ['50 %', '21.6 min ÷ 43.2 min'],
      Left: ['21.6 min', '43.2 min − 21.6 min'],
      'Burn rate': ['14.4', '(0.864 min ÷ 43.2 min) ÷ (1 h ÷ 720 h)'],
      'Spent per hour': ['2 %', '14.4 × 1 h ÷ 720 h'],
      'Used up on': ['23 Nov 2026', '(100 % − 50 %) × 30 days ÷ 14.4 = 1.042 days from today.'],
    })
  })

  it('takes objective and window of its service, and says what is missing: 64.8 min of 99.95 % over 90 days', async () => {
    await showKpi({ tab: 'calculators', document: buildDocument(budgets) })
    await userEvent.click(grid().getByText('Ledger, minutes'))
    await expect.element(inspector().getByText('64.8 min', { exact: true })).toBeVisible()
    expect(figures()).toMatchObject({
      Objective: ['99.95 %', 'of Ledger'],
      Budget: ['64.8 min', '(100 − 99.95) ÷ 100 × 90 days × 1,440 min'],
      Used: ['? unknown', 'Nobody has said how much was bad so far.'],
      'Burn rate': ['? unknown', 'Nobody has said how much was bad lately and in how many hours.'],
    })
    await expect.element(inspector().getByText(/^Nobody has said how much of the budget is used/)).toBeVisible()
    await expect.element(inspector().getByText('99.95 %, of the service', { exact: true })).toBeVisible()
    await expect.element(inspector().getByText('90 days, of the service', { exact: true })).toBeVisible()
    await expect.element(inspector().getByText('Slice', { exact: true })).not.toBeInTheDocument()
  })

  it('that is overdrawn says by how much: 4.32 min of 99.99 % over 30 days', async () => {
    await showKpi({ tab: 'calculators', document: buildDocument(budgets) })
    await userEvent.click(grid().getByText('Search'))
    await expect.element(inspector().getByText('4.32 min', { exact: true })).toBeVisible()
    expect(figures()).toMatchObject({
      'Overdrawn by': ['0.68 min', '5 min − 4.32 min'],
      'Used up on': ['used up', '115.7 % is used.'],
    })
    await expect.element(inspector().getByText('5 min', { exact: true })).toBeVisible()
    await expect.element(inspector().getByText('115.7 % of the budget is used now, over 95 %.')).toBeVisible()
  })

  it('is added, edited and deleted in the grid, each as one step', async () => {
    const store = await showKpi({ tab: 'calculators', document: buildDocument({ engagement: [{}] }) })
    await expect.element(page.getByRole('heading', { name: 'No error budget yet' })).toBeVisible()
    await userEvent.click(grid().getByText('New error budget'))
    await userEvent.keyboard('Login{Enter}')
    await expect.poll(() => store.getState().document.errorBudgets.rows).toMatchObject([{ name: 'Login' }])
    // Used, policy and service stand between name and objective.
    await userEvent.click(grid().getByText('Login'))
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    await userEvent.keyboard('99.5{Enter}')
    await expect.poll(() => store.getState().document.errorBudgets.rows).toMatchObject([{ objective: 99.5 }])
    await userEvent.click(grid().getByText('Login'), { button: 'right' })
    await userEvent.click(page.getByRole('menuitem', { name: /^Delete/ }))
    await expect.poll(() => store.getState().document.errorBudgets.rows).toEqual([])
  })
})

it('an error budget that the palette or a link asks for is shown', async () => {
  await showKpi({ tab: 'baseline', document: buildDocument(budgets) })
  jumpTo({ stage: 'kpi', table: 'errorBudgets', id: 'errorBudgets-2' })
  await expect.element(inspector().getByRole('heading', { name: 'Ledger, minutes' })).toBeVisible()
  await expect.element(page.getByRole('tab', { name: 'Calculators' })).toHaveAttribute('aria-selected', 'true')
})

describe('the policy', () => {
  it('says in words why a budget is stopped, and weeks that are entered lift it', async () => {
    const store = await showKpi({ tab: 'calculators', document: buildDocument(budgets) })
    await userEvent.click(grid().getByText('Checkout'))
    await expect
      .element(
        inspector().getByText(
          'The full stop since the week to 1 Nov 2026, when 97 % was used, over 95 %. It ends after 2 consecutive weeks with the objective met and no more than 70 % used; so far 1. Now 50 % is used. No week after 8 Nov 2026 is entered.',
        ),
      )
      .toBeVisible()
    await userEvent.click(inspector().getByRole('button', { name: 'Add a week' }))
    await userEvent.fill(inspector().getByLabelText('Used by the end of the week to 15 Nov 2026, %'), '60')
    await userEvent.keyboard('{Enter}')
    await userEvent.selectOptions(inspector().getByLabelText('Objective met in the week to 15 Nov 2026'), 'yes')
    await expect.element(inspector().getByText(/^The full stop ended in the week to 15 Nov 2026/)).toBeVisible()
    await userEvent.click(inspector().getByRole('button', { name: 'Remove the week to 15 Nov 2026' }))
    expect(store.getState().document.errorBudgets.rows[0]?.weeks).toEqual(budgets.errorBudgets?.[0]?.weeks)
  })

  it('keeps a share that is no number, and a day that another week has, in place with the reason', async () => {
    const store = await showKpi({ tab: 'calculators', document: buildDocument(budgets) })
    await userEvent.click(grid().getByText('Checkout'))
    const used = inspector().getByLabelText('Used by the end of the week to 8 Nov 2026, %')
    await userEvent.fill(used, 'most')
    await userEvent.keyboard('{Enter}')
    await expect.element(inspector().getByText('Write a percentage.')).toBeVisible()
    await expect.element(used).toHaveValue('most')
    const day = inspector().getByLabelText('Last day of the week to 8 Nov 2026')
    await userEvent.fill(day, '2026-11-01')
    await userEvent.keyboard('{Enter}')
    await expect.element(inspector().getByText('Another week ends then.')).toBeVisible()
    await userEvent.fill(day, '0001-01-01')
    await userEvent.keyboard('{Enter}')
    await expect.element(inspector().getByText(/is before March 1900/)).toBeVisible()
    expect(store.getState().document.errorBudgets.rows[0]?.weeks).toEqual(budgets.errorBudgets?.[0]?.weeks)
  })

  it('is the engagement’s own, edited in place; what is no share stays as typed', async () => {
    const store = await showKpi({ tab: 'calculators', document: buildDocument(budgets) })
    const freeze = page.getByLabelText('Freeze above, %')
    await userEvent.fill(freeze, '40')
    await userEvent.keyboard('{Enter}')
    await userEvent.fill(page.getByLabelText('Ends after, weeks'), '1')
    await userEvent.keyboard('{Enter}')
    await expect
      .element(page.getByText(/^Over 40 % used: feature freeze. Over 95 %: full stop. Either ends after one week/))
      .toBeVisible()
    await userEvent.fill(freeze, 'soon')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Write a percentage from 0 to 100.')).toBeVisible()
    await expect.element(freeze).toHaveValue('soon')
    expect(store.getState().document.engagement.rows[0]).toMatchObject({
      freezeAbove: 40,
      exitWeeks: 1,
      invalid: { freezeAbove: 'soon' },
    })
  })
})

describe('the alerts', () => {
  it('are those of the selected budget, every rate with its formula', async () => {
    await showKpi({ tab: 'calculators', document: buildDocument(budgets) })
    await userEvent.click(grid().getByText('Checkout'))
    const lines = () =>
      page
        .getByRole('table', { name: 'Multi-window burn-rate alerts' })
        .getByRole('row')
        .elements()
        .slice(1)
        .map((row) => [...row.children].map((cell) => [...cell.childNodes].map((node) => node.textContent).join(' ')))
    expect(lines()).toEqual([
      ['Page', '1  h and  5 min', '14.4 2 % × 720 h ÷ 1 h', '2 % 14.4 × 1 h ÷ 720 h', 'over 1.44 % 14.4 × 0.1 %'],
      ['Page', '6  h and  30 min', '6 5 % × 720 h ÷ 6 h', '5 % 6 × 6 h ÷ 720 h', 'over 0.6 % 6 × 0.1 %'],
      ['Ticket', '72  h and  6 h', '1 10 % × 720 h ÷ 72 h', '10 % 1 × 72 h ÷ 720 h', 'over 0.1 % 1 × 0.1 %'],
    ])
    await userEvent.click(grid().getByText('Ledger, minutes'))
    await expect.element(page.getByText('43.2 2 % × 2,160 h ÷ 1 h')).not.toBeInTheDocument()
    await expect.element(page.getByRole('heading', { name: 'Alerts on burn rate: Ledger, minutes' })).toBeVisible()
    expect(lines()[0]?.[2]).toBe('43.2 2 % × 2,160 h ÷ 1 h')
  })

  it('say what is missing', async () => {
    await showKpi({
      tab: 'calculators',
      document: buildDocument({ engagement: [{}], errorBudgets: [{ name: 'New' }] }),
    })
    await expect.element(page.getByText('Nobody has said the objective and the window of this budget.')).toBeVisible()
  })
})
