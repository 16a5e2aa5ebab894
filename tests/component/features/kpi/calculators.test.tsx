import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useUi } from '#store/ui-store.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showKpi } from './stage.tsx'

const lines = (name: string) =>
  page
    .getByRole('table', { name })
    .getByRole('row')
    .elements()
    .map((row) => [...row.children].map((cell) => [...cell.childNodes].map((node) => node.textContent).join(' | ')))

/** Names, values and formulas of a list of results. */
const results = (label: string) =>
  [...page.getByLabelText(label, { exact: true }).element().children].map((line) => [
    line.querySelector('dt')?.textContent,
    line.querySelector('strong')?.textContent,
    line.querySelector('dd > span')?.textContent,
  ])

async function show(part: string, rows: Parameters<typeof buildDocument>[0] = {}) {
  const store = await showKpi({ tab: 'calculators', document: buildDocument({ engagement: [{}], ...rows }) })
  await userEvent.click(page.getByRole('button', { name: part, exact: true }))
  return store
}

describe('downtime allowed', () => {
  it('by objective and period: 43.2 min, 64.8 min, 4.32 min', async () => {
    await show('Downtime allowed')
    const table = lines('Downtime allowed by objective and period')
    expect(table.slice(0, 2)).toEqual([
      ['Objective', 'Day', 'Week', 'Month', 'Quarter', 'Year'],
      ['90 %', '2.4 h', '16.8 h', '3 days', '9 days', '36.5 days'],
    ])
    expect(table.slice(5)).toEqual([
      ['99.9 %', '1.44 min', '10.08 min', '43.2 min', '2.16 h', '8.76 h'],
      ['99.95 %', '43.2 s', '5.04 min', '21.6 min', '64.8 min', '4.38 h'],
      ['99.99 %', '8.64 s', '1.008 min', '4.32 min', '12.96 min', '52.56 min'],
      ['99.999 %', '0.864 s', '6.048 s', '25.92 s', '1.296 min', '5.256 min'],
    ])
    expect(results('Downtime allowed at 99.9 %')[2]).toEqual([
      'Month',
      '43.2 min',
      '(100 − 99.9) ÷ 100 × 30 days × 1,440 min = 43.2 min',
    ])
    await userEvent.click(page.getByRole('button', { name: '99.999 %' }))
    expect(results('Downtime allowed at 99.999 %')[0]).toEqual([
      'Day',
      '0.864 s',
      '(100 − 99.999) ÷ 100 × 1 day × 1,440 min = 0.0144 min',
    ])
  })

  it('of an objective that is typed; what is none stays as typed, with the reason', async () => {
    await show('Downtime allowed')
    const field = page.getByLabelText('Another objective, %')
    await userEvent.fill(field, '99,97')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'How 99.97 % comes to this' })).toBeVisible()
    expect(lines('Downtime allowed by objective and period').at(-1)?.slice(1, 4)).toEqual([
      '25.92 s',
      '3.024 min',
      '12.96 min',
    ])
    await userEvent.fill(field, '100')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Write a percentage above 0 and below 100.')).toBeVisible()
    await expect.element(field).toHaveValue('100')
    await expect.element(page.getByRole('heading', { name: 'How 99.9 % comes to this' })).toBeVisible()
  })
})

describe('dependencies', () => {
  const services = [
    { name: 'Search', objective: 99, dependencies: ['Database'] },
    { name: 'Checkout', objective: 99.95, dependencies: ['Database', 'Login', 'mainframe'] },
    { name: 'Database', objective: 99.95 },
    { name: 'Login', objective: 99.9 },
  ]

  it('flag an objective above what they allow, and name what is unknown', async () => {
    await show('Dependencies', { services })
    expect(lines('Objectives and what dependencies allow, those above it first').slice(1)).toEqual([
      [
        'Checkout',
        '99.95 %',
        'at most 99.85005 % | Database 99.95 % × Login 99.9 %',
        'above what they allow | Weakest: Login. No availability known: mainframe.',
        'Try out',
      ],
      ['Search', '99 %', '99.95 % | Database 99.95 %', 'within', 'Try out'],
    ])
    await expect
      .element(
        page.getByText(
          '4 services with an objective for availability, 2 without a named dependency, 1 above what the dependencies allow.',
        ),
      )
      .toBeVisible()
  })

  it('are tried out, stand-ins too, and what was tried stays while the engagement is open', async () => {
    await show('Dependencies', { services })
    await userEvent.click(page.getByRole('button', { name: 'Try out Checkout' }))
    expect(results('Availability of the parts together')).toEqual([
      ['Together', 'at most 99.85005 %', '99.95 % × 99.9 %. Unknown: mainframe.'],
      ['Down in 30 days', 'at least 64.78 min', '(100 − 99.85005) ÷ 100 × 30 days × 1,440 min'],
      ['99.95 %', 'above what they allow', '99.95 % > 99.85005 %'],
    ])
    await userEvent.selectOptions(page.getByLabelText('How part 2 joins'), 'or')
    await userEvent.click(page.getByRole('button', { name: 'Remove part 3' }))
    await expect
      .poll(() => results('Availability of the parts together')[0])
      .toEqual(['Together', '99.99995 %', '(1 − (1 − 99.95 %) × (1 − 99.9 %))'])
    await userEvent.click(page.getByRole('button', { name: 'Add a part' }))
    const added = page.getByLabelText('Availability of part 3, %')
    await userEvent.fill(added, '120')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Write a percentage from 0 to 100.')).toBeVisible()
    await userEvent.fill(added, '99')
    await userEvent.keyboard('{Enter}')
    await userEvent.click(page.getByRole('button', { name: 'Toil return' }))
    await userEvent.click(page.getByRole('button', { name: 'Dependencies' }))
    expect(results('Availability of the parts together')[0]).toEqual([
      'Together',
      '98.99995 %',
      '(1 − (1 − 99.95 %) × (1 − 99.9 %)) × 99 %',
    ])
  })
})

describe('toil return', () => {
  it('of each task and of all, with the figures in the formula', async () => {
    await show('Toil return', {
      toil: [
        { name: 'Restarts', frequency: 'month', minutes: 60, automatable: 100, effort: 6 },
        { name: 'Access', frequency: 'day', minutes: 30, automatable: 100, effort: 40 },
        { name: 'Reports', frequency: 'day', automatable: 100, effort: 40 },
      ],
    })
    expect(results('Return of all tasks')).toEqual([
      ['Saves a month', '11.5 h', '10.5 h + 1 h'],
      ['Effort', '46 h', '40 h + 6 h'],
      ['Payback', '4 months', '46 h ÷ 11.5 h a month'],
      ['Return, 12 months', '200 %', '(12 × 11.5 h − 46 h) ÷ 46 h'],
    ])
    expect(lines('Return of automating each task, the highest first')[1]).toEqual([
      'Access',
      '10.5 h | 10.5 h × 100 %',
      '40 |  h',
      '3.8 months | 40 h ÷ 10.5 h',
      '215 % | (12 × 10.5 h − 40 h) ÷ 40 h',
    ])
    await expect.element(page.getByText('Reports: how many minutes it takes.')).toBeVisible()
  })
})

describe('cost per service', () => {
  it('by tier and team, with the services without a cost by name', async () => {
    await show('Cost per service', {
      engagement: [{ currency: 'EUR' }],
      teams: [{ name: 'Payments' }],
      services: [
        { name: 'Checkout', tier: 1, ownerTeam: 'teams-1', monthlyCost: 4_000 },
        { name: 'Index', tier: 2, monthlyCost: 1_000 },
        { name: 'Ledger', tier: 1, ownerTeam: 'teams-1' },
      ],
    })
    expect(results('Cost of all services')).toEqual([
      ['All services', 'EUR 5,000 a month', 'Tier 1 EUR 4,000 + Tier 2 EUR 1,000'],
      ['A year', 'EUR 60,000', 'EUR 5,000 × 12'],
      ['Per service', 'EUR 2,500 a month', 'EUR 5,000 ÷ 2 services with a cost'],
    ])
    expect(lines('Monthly cost by tier').slice(1)).toEqual([
      ['Tier 1', 'EUR 4,000', '80 %', 'EUR 4,000 | EUR 4,000 ÷ 1', '1 of 2'],
      ['Tier 2', 'EUR 1,000', '20 %', 'EUR 1,000 | EUR 1,000 ÷ 1', '—'],
    ])
    expect(
      lines('Monthly cost by owner team')
        .slice(1)
        .map(([team]) => team),
    ).toEqual(['Payments', 'No team'])
    await userEvent.click(page.getByLabelText('Services without a cost').getByRole('button', { name: 'Ledger' }))
    expect(useUi.getState().jump).toEqual({
      stage: 'as-is',
      table: 'services',
      id: 'services-3',
      field: 'monthlyCost',
    })
  })
})

describe('without anything to work with', () => {
  it.each([
    ['Toil return', 'No toil task yet'],
    ['Cost per service', 'No service in the inventory'],
    ['Dependencies', 'What dependencies allow'],
  ])('%s says so', async (part, heading) => {
    await show(part)
    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible()
  })
})
