import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { buildDocument, rowsOf } from '#tests/support/test-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { showKpi } from './stage.tsx'

const client = buildDocument({
  engagement: [{ start: '2026-11-30' }],
  kpis: [
    { name: 'Availability', unit: '%', rule: 'at-least', target: 99, scope: 'tier' },
    { name: 'Load', unit: '%', rule: 'within', target: 30, upper: 70 },
  ],
})

const grid = () => page.getByRole('grid', { name: 'Targets by milestone' })
const cell = (row: number, column: number) => grid().getByRole('row').nth(row).getByRole('gridcell').nth(column)

async function type(row: number, column: number, text: string): Promise<void> {
  await userEvent.click(cell(row, column))
  await userEvent.keyboard(`${text}{Enter}`)
}

it('dates the milestones from the first day, and writes what is typed as rows', async () => {
  const store = await showKpi({ tab: 'targets', document: client })
  const before = rowsOf(store.getState().document)
  await expect.element(grid().getByText('30 Dec 2026')).toBeVisible()
  await expect.element(grid().getByText('31 May 2027')).toBeInTheDocument()
  await type(1, 5, '99.5')
  await type(2, 5, '99.9')
  await type(6, 6, '40 to 60')
  expect(store.getState().document.kpiTargets.rows).toMatchObject([
    { kpi: 'kpis-1', tier: null, milestone: '30-days', value: 99.5 },
    { kpi: 'kpis-1', tier: 1, milestone: '30-days', value: 99.9 },
    { kpi: 'kpis-2', tier: null, milestone: '60-days', value: 40, upper: 60 },
  ])
  expect(store.getState().journal.at(-1)?.label).toBe('Set target at 60 days of Load')
  for (let step = 0; step < 3; step += 1) store.undo()
  expect(rowsOf(store.getState().document)).toEqual(before)
})

it('shows what holds for every tier, and keeps what does not fit with the reason', async () => {
  const store = await showKpi({ tab: 'targets', document: client })
  await type(1, 5, '99.5')
  await expect.element(cell(3, 5).getByTitle('What holds for every tier')).toHaveTextContent('99.5')
  await type(2, 5, 'at most 30')
  expect(store.getState().document.kpiTargets.rows[1]).toMatchObject({ tier: 1, invalid: { value: 'at most 30' } })
  await expect.element(cell(2, 5)).toHaveTextContent('at most 30')
})

it('takes a block from Excel as one step: figures, bands, and what does not fit as typed', async () => {
  const store = await showKpi({ tab: 'targets', document: client })
  await userEvent.click(cell(1, 5))
  const data = new DataTransfer()
  data.setData('text/plain', '99,5\t99.7\n99.9\tsoon\n')
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  )
  await expect
    .poll(() => store.getState().document.kpiTargets.rows.map(({ tier, milestone, value }) => [tier, milestone, value]))
    .toEqual([
      [null, '30-days', 99.5],
      [null, '60-days', 99.7],
      [1, '30-days', 99.9],
      [1, '60-days', null],
    ])
  expect(store.getState().journal.map(({ label }) => label)).toEqual(['Change 4 targets'])
})

it('gives every KPI a line for every tier when asked', async () => {
  await showKpi({ tab: 'targets', document: client })
  await expect.element(grid()).toHaveAttribute('aria-rowcount', '7')
  await userEvent.click(page.getByRole('button', { name: 'A line for every tier' }))
  await expect.element(grid()).toHaveAttribute('aria-rowcount', '11')
})

it('says that the milestones lack dates while the engagement has no first day', async () => {
  await showKpi({ tab: 'targets', document: buildDocument({ kpis: [{ name: 'A' }] }) })
  await expect.element(page.getByText(/no dates while the engagement has no first day/)).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  it(`is accessible, ${theme}`, async () => {
    await showKpi({ tab: 'targets', theme })
    await expect.element(grid()).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
