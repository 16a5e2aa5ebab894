import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { OpenFileResult } from '#electron/ipc-contract.ts'
import { buildDocument, rowsOf } from '#tests/support/test-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { showKpi } from './stage.tsx'

const client = buildDocument({
  kpis: [
    { name: 'Toil ratio', unit: '%' },
    { name: 'Recovery', unit: 'min', scope: 'team' },
  ],
  teams: [{ name: 'Payments' }],
  readings: [{ kpi: 'kpis-1', date: '2026-09-30', value: 41 }],
})

const file =
  'Metric;Day;Value;Squad;Cost centre\nToil ratio;2026-09-30;39;;7\nRecovery;2026-10-31;1h 30m;Payments;7\nOther;2026-10-31;4;;7\n'

function nextFile(text: string): void {
  const result: OpenFileResult = { status: 'opened', name: 'readings.csv', bytes: new TextEncoder().encode(text) }
  Object.assign(window, { host: { openFile: () => Promise.resolve(result) } })
}

async function choose(text: string): Promise<void> {
  nextFile(text)
  await userEvent.click(page.getByRole('button', { name: 'Import', exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
}

it('asks for the columns once, names refused lines, and imports readings of many KPIs as one step', async () => {
  const store = await showKpi({ tab: 'readings', document: client })
  const before = rowsOf(store.getState().document)
  await choose(file)
  await expect.element(page.getByRole('combobox', { name: 'Where Squad goes' })).toHaveValue('team')
  expect(await axeViolations()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Preview', exact: true }))
  await expect.element(page.getByText('3 readings found: 1 to add, 1 to change, 1 left out.')).toBeVisible()
  await expect.element(page.getByText('There is no KPI called “Other”. The row is left out.')).toBeVisible()
  expect(await axeViolations()).toEqual([])
  expect(store.getState().seq).toBe(0)
  await userEvent.click(page.getByRole('button', { name: 'Import 2 readings' }))
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(store.getState().journal).toMatchObject([
    { label: 'Import readings.csv: 1 added, 1 changed', source: 'import' },
  ])
  expect(store.getState().document.readings.rows).toMatchObject([
    { kpi: 'kpis-1', value: 39 },
    { kpi: 'kpis-2', value: 90, team: 'teams-1' },
  ])
  await choose(file)
  await expect.element(page.getByText('3 readings found: 2 unchanged, 1 left out.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }))
  store.undo()
  expect(rowsOf(store.getState().document)).toEqual(before)
})

it('imports nothing when the copy before it cannot be written, and refuses what is no table', async () => {
  const store = await showKpi({ tab: 'readings', document: client, copied: false })
  await choose('KPI;Date;Value\nToil ratio;2026-10-31;39\n')
  await userEvent.click(page.getByRole('button', { name: 'Import 1 reading' }))
  await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing was imported.')
  expect(store.getState().seq).toBe(0)
  nextFile('<!doctype html><p>Sign in</p>')
  await userEvent.click(page.getByRole('button', { name: 'Choose another file' }))
  await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
  await expect.element(page.getByRole('alert')).toHaveTextContent('This is a web page')
})
