import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { addDays } from '#domain/day.ts'
import { KpiScreen } from '#features/kpi/kpi-screen.tsx'
import { today } from '#store/today.ts'
import { useUi } from '#store/ui-store.ts'
import { showScreen } from '#tests/component/show-screen.tsx'
import { buildDocument } from '#tests/support/test-store.ts'

const ago = (days: number) => addDays(today(), -days)

const restore = buildDocument({
  engagement: [{ start: ago(70) }],
  kpis: [{ name: 'Restore', unit: 'min', window: 'month', rule: 'at-most', target: 30 }],
  kpiTargets: [{ kpi: 'kpis-1', milestone: '60-days', value: 60 }],
  readings: [
    { kpi: 'kpis-1', date: ago(90), value: 84, sample: 21, grade: 'claimed', baseline: 'yes' },
    { kpi: 'kpis-1', date: ago(3), value: 52, sample: 13, window: '30d', grade: 'measured' },
  ],
})

describe('the baseline of a KPI', () => {
  it('stands with n, window and grade of baseline and latest reading, and its status with the reason', async () => {
    await showScreen(KpiScreen, { document: restore, tab: 'baseline' })
    const row = page.getByRole('grid', { name: 'KPI baseline' }).getByRole('row', { name: /Restore/ })
    const cell = (text: string | RegExp) => row.getByRole('gridcell', { name: text })
    await expect.element(cell('n 21, calendar month, claimed')).toBeInTheDocument()
    await expect.element(cell('n 13, 30 days, measured')).toBeInTheDocument()
    await expect.element(cell(/^52 min on .*, target at most 60 min \(60 days\)\.$/)).toBeInTheDocument()
  })

  it('is drawn against the target that it is judged by: that of the milestone that has come', async () => {
    await showScreen(KpiScreen, { document: restore, tab: 'baseline' })
    useUi.setState({ inspectorOpen: true })
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await expect.element(inspector.getByText('on target', { exact: true })).toBeVisible()
    await expect.element(inspector.getByText(/target at most 60 min \(60 days\)$/)).toBeVisible()
    await expect.element(inspector.getByText('baseline 84', { exact: true })).toBeVisible()
    await expect.element(inspector.getByText(/^Baseline 84 min: n 21, calendar month, claimed, /)).toBeVisible()
    await expect.element(inspector.getByText(/^Latest 52 min: n 13, 30 days, measured, /)).toBeVisible()
  })
})
