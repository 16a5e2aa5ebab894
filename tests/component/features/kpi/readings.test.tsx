import axe from 'axe-core'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { citationsByEvidence } from '#domain/citation.ts'
import { KpiScreen } from '#features/kpi/kpi-screen.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { showScreen } from '#tests/component/show-screen.tsx'
import { buildDocument } from '#tests/support/test-store.ts'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })

const twoKpis = buildDocument({
  kpis: [
    { name: 'Lead time', unit: 'days', window: '30d', scope: 'tier' },
    { name: 'Toil ratio', unit: '%' },
  ],
  readings: [
    { kpi: 'kpis-1', date: '2026-09-30', value: 4 },
    { kpi: 'kpis-2', date: '2026-10-31', value: 41 },
  ],
  evidence: [{ name: 'Time sheets', grade: 'measured' }],
})

function showReadings(): Promise<DocumentStore> {
  return showScreen(KpiScreen, { document: twoKpis, tab: 'readings' })
}

it('cites the evidence of a reading beside it, and what uses the evidence knows the reading', async () => {
  const store = await showReadings()
  await userEvent.click(page.getByRole('grid', { name: 'Readings of Lead time' }).getByText('30 Sep 2026'))
  await expect.element(inspector().getByRole('heading', { name: '30 Sep 2026' })).toBeVisible()
  await userEvent.click(inspector().getByRole('combobox', { name: 'Cite evidence' }))
  await userEvent.click(page.getByRole('option', { name: 'Time sheets' }))
  await expect.element(inspector().getByText('Rests on:')).toHaveTextContent('Measured')
  const { document } = store.getState()
  expect(citationsByEvidence(document).get('evidence-1')).toEqual([{ table: 'readings', id: 'readings-1' }])
  expect((await axe.run(inspector().element(), { runOnly: ['wcag2a', 'wcag2aa'] })).violations).toEqual([])
  await userEvent.click(page.getByRole('button', { name: /^Toil ratio/ }))
  await expect.element(inspector().getByRole('heading', { name: '30 Sep 2026' })).not.toBeInTheDocument()
})

it('says what an empty window and an empty part of a reading mean', async () => {
  await showReadings()
  await userEvent.click(page.getByRole('grid', { name: 'Readings of Lead time' }).getByText('30 Sep 2026'))
  await expect.element(inspector().getByText('30 days, as the KPI', { exact: true })).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Readings of Lead time' })
  await expect.element(grid.getByText('30 days', { exact: true })).toBeInTheDocument()
  await expect.element(inspector().getByText('whole organisation', { exact: true })).toBeVisible()
})

it('opens the readings of the KPI that an early warning rests on', async () => {
  await showReadings()
  jumpTo({ stage: 'kpi', table: 'kpis', id: 'kpis-2', field: 'readings' })
  await expect.element(page.getByRole('grid', { name: 'Readings of Toil ratio' })).toBeVisible()
  await expect.poll(() => useUi.getState().jump).toBeNull()
})

it('says by one button that there is no figure today, and offers the finding that follows', async () => {
  const store = await showReadings()
  await userEvent.click(page.getByRole('button', { name: 'Not measurable today' }))
  expect(store.getState().document.readings.rows.at(-1)).toMatchObject({ kpi: 'kpis-1', kind: 'not-measurable' })
  await expect.element(page.getByText('Suggested finding: Lead time: not measurable.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Not measurable today' })).toBeDisabled()
  await userEvent.click(page.getByRole('button', { name: 'Accept and edit' }))
  expect(store.getState().document.issues.rows).toMatchObject([{ rule: 'KPI-14' }])
  expect(useUi.getState().jump).toMatchObject({ table: 'issues' })
})

it('takes “not measurable” and durations typed as a value', async () => {
  const store = await showReadings()
  const value = () => page.getByRole('grid', { name: 'Readings of Lead time' }).getByRole('row').nth(1)
  await userEvent.click(value().getByRole('gridcell').nth(1))
  await userEvent.keyboard('n/m{Enter}')
  expect(store.getState().document.readings.rows[0]).toMatchObject({ kind: 'not-measurable', value: null })
  await userEvent.click(value().getByRole('gridcell').nth(1))
  await userEvent.keyboard('5{Enter}')
  expect(store.getState().document.readings.rows[0]).toMatchObject({ kind: 'value', value: 5 })
})
