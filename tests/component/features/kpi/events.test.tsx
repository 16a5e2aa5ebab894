import '@mantine/core/styles.layer.css'
import '#ui/theme.css'
import { MantineProvider } from '@mantine/core'
import axe from 'axe-core'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { OpenFileResult } from '#electron/ipc-contract.ts'
import { KpiScreen } from '#features/kpi/kpi-screen.tsx'
import { DocumentProvider } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { SnapshotBeforeContext } from '#store/snapshot-before.ts'
import { useUi } from '#store/ui-store.ts'
import { buildDocument, rowsOf, testStore } from '#tests/support/test-store.ts'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const dialog = () => page.getByRole('dialog')

async function showEvents(
  document: EngagementDocument,
  options: { theme?: 'light' | 'dark'; copied?: boolean } = {},
): Promise<DocumentStore> {
  const store = testStore(document)
  useUi.setState({ jump: null, inspectorOpen: true })
  await render(
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={options.theme ?? 'light'}
    >
      <DocumentProvider store={store}>
        <SnapshotBeforeContext value={() => Promise.resolve(options.copied ?? true)}>
          <div style={{ height: '100vh' }}>
            <Stage />
          </div>
        </SnapshotBeforeContext>
      </DocumentProvider>
    </MantineProvider>,
  )
  return store
}

function Stage() {
  const [tab, setTab] = useState<string | null>('events')
  return <KpiScreen tab={tab} onTab={setTab} onExport={() => undefined} />
}

async function choose(name: string, text: string): Promise<void> {
  const result: OpenFileResult = { status: 'opened', name, bytes: new TextEncoder().encode(text) }
  Object.assign(window, { host: { openFile: () => Promise.resolve(result) } })
  await userEvent.click(page.getByRole('button', { name: 'Import events' }))
  await userEvent.click(page.getByRole('button', { name: 'Choose a file' }))
}

async function violations() {
  return (await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] })).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ])
}

const incidents = [
  'Number;Opened;Acknowledged;Resolved;Priority;Colour',
  '7;2026-03-02 10:00;2026-03-02 10:05;2026-03-02 11:00;Sev1;red',
  '8;2026-03-03 10:00;;2026-03-03 09:00;Sev2;',
  '9;2026-03-04 10:00;;;Sev2;',
  '9;2026-03-05 10:00;;;Sev2;',
  '10;someday;;;Sev2;',
].join('\n')

it('says what each file needs, then reads one: columns and zone, preview, one step that undo takes back', async () => {
  const store = await showEvents(buildDocument({ engagement: [{ zone: 'Europe/Berlin' }] }))
  const before = rowsOf(store.getState().document)
  await expect.element(page.getByRole('heading', { name: 'No events yet' })).toBeVisible()
  await expect.element(page.getByText('Gives: Change lead time and its stretches.')).toBeVisible()
  expect(await violations()).toEqual([])
  await choose('incidents.csv', incidents)
  await expect.element(dialog().getByRole('combobox', { name: 'The rows are' })).toHaveValue('incidents')
  await expect
    .element(dialog().getByRole('combobox', { name: 'Times without a zone are in' }))
    .toHaveValue('Europe/Berlin')
  await expect.element(dialog().getByRole('combobox', { name: 'Where Opened goes' })).toHaveValue('started')
  expect(await violations()).toEqual([])
  await userEvent.click(dialog().getByRole('button', { name: 'Preview' }))
  await expect
    .element(dialog().getByText('4 incidents found: 3 to add, 1 left out. Nothing has changed yet.'))
    .toBeVisible()
  await expect.element(dialog().getByText(/^2 incidents are not resolved\./)).not.toBeInTheDocument()
  await expect.element(dialog().getByText(/^1 incident is not resolved\./)).toBeVisible()
  await expect.element(dialog().getByText(/^1 incident is resolved before it began\./)).toBeVisible()
  await expect.element(dialog().getByText(/The same id stands again in line 5/)).toBeVisible()
  await expect.element(dialog().getByText('2026-03-02 09:00:00 UTC')).toBeVisible()
  expect(await violations()).toEqual([])
  expect(store.getState().seq).toBe(0)
  await userEvent.click(dialog().getByRole('button', { name: 'Import 3 incidents' }))
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(store.getState().journal).toMatchObject([
    { label: 'Import incidents.csv: 3 incidents added', source: 'import' },
  ])
  await expect.element(page.getByRole('row', { name: /^MTTR 60 min mean 1/ })).toBeVisible()
  store.undo()
  expect(rowsOf(store.getState().document)).toEqual(before)
})

it('takes several files that are dropped at once, one after the other', async () => {
  const store = await showEvents(buildDocument({ engagement: [{}] }))
  const transfer = new DataTransfer()
  transfer.items.add(new File([incidents], 'incidents.csv'))
  transfer.items.add(new File(['id,finished_at,result\n1,2026-03-02 09:00,ok'], 'deployments.csv'))
  page
    .getByRole('heading', { name: 'No events yet' })
    .element()
    .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
  for (const button of ['Import 3 incidents', 'Import 1 deployment']) {
    await userEvent.click(dialog().getByRole('button', { name: 'Preview' }))
    await userEvent.click(dialog().getByRole('button', { name: button }))
  }
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(store.getState().journal.map(({ label }) => label)).toEqual([
    'Import incidents.csv: 3 incidents added',
    'Import deployments.csv: 1 deployment added',
  ])
  await expect.element(page.getByRole('row', { name: /^Change fail rate 100 % share 1/ })).toBeVisible()
})

it('lets the columns be told, and remembers them with the zone', async () => {
  const store = await showEvents(buildDocument({ engagement: [{}] }))
  await choose('a.csv', 'What,When\n1,2026-03-02 10:00')
  await expect.element(dialog().getByRole('combobox', { name: 'The rows are' })).toBeVisible()
  await userEvent.selectOptions(dialog().getByRole('combobox', { name: 'The rows are' }), 'incidents')
  await userEvent.click(dialog().getByRole('button', { name: 'Preview' }))
  await expect.element(dialog().getByRole('alert')).toHaveTextContent('No column says when the incident began yet.')
  await userEvent.selectOptions(dialog().getByRole('combobox', { name: 'Where When goes' }), 'started')
  await userEvent.selectOptions(dialog().getByRole('combobox', { name: 'Where What goes' }), 'key')
  await userEvent.click(dialog().getByRole('button', { name: 'Preview' }))
  await userEvent.click(dialog().getByRole('button', { name: 'Import 1 incident' }))
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(store.getState().document.incidents.rows).toMatchObject([{ key: '1', started: '2026-03-02T10:00:00Z' }])
  await choose('b.csv', 'What,When\n2,2026-03-02 10:00')
  await expect.element(dialog().getByText(/They go where you sent them the last time/)).toBeVisible()
})

it('imports nothing and says so when the copy before it cannot be written, or the file holds nothing', async () => {
  const store = await showEvents(buildDocument({ engagement: [{}] }), { copied: false })
  await choose('empty.csv', '  ')
  await expect.element(dialog().getByRole('alert')).toHaveTextContent('empty.csv was not imported. The file is empty.')
  await userEvent.click(dialog().getByRole('button', { name: 'Close' }).or(dialog().getByRole('button').first()))
  await expect.element(dialog()).not.toBeInTheDocument()
  await choose('incidents.csv', incidents)
  await userEvent.click(dialog().getByRole('button', { name: 'Preview' }))
  await userEvent.click(dialog().getByRole('button', { name: 'Import 3 incidents' }))
  await expect.element(dialog().getByRole('alert')).toHaveTextContent('A copy of the engagement is written before')
  expect(store.getState().seq).toBe(0)
})

it.each(['light', 'dark'] as const)('shows statistics with all they rest on, in %s', async (theme) => {
  await showEvents(sampleDocument('2026-11-22'), { theme })
  await userEvent.click(page.getByRole('button', { name: 'Change lead time' }))
  await expect.element(inspector().getByRole('heading', { name: 'Change lead time' })).toBeVisible()
  await expect.element(inspector().getByRole('img', { name: /^Change lead time: / })).toBeVisible()
  await expect.element(inspector().getByText('From pull-requests.csv.')).toBeVisible()
  expect(await violations()).toEqual([])
  await userEvent.click(inspector().getByRole('button', { name: 'Show as table' }))
  await expect.element(inspector().getByRole('table')).toHaveTextContent('1 h to 4 h')
  expect(await violations()).toEqual([])
})

it('keeps a statistic as reading or baseline in one step, and says that it is kept', async () => {
  const store = await showEvents(
    buildDocument({
      incidents: [
        {
          key: '1',
          started: '2026-10-01T10:00:00Z',
          resolved: '2026-10-01T11:00:00Z',
          severity: 'Sev1',
          source: 'a.csv',
        },
      ],
    }),
  )
  await userEvent.click(page.getByRole('button', { name: 'MTTR', exact: true }))
  await userEvent.click(inspector().getByRole('button', { name: 'Keep as baseline' }))
  await expect.element(inspector().getByText(/^Kept as the baseline of 1 Oct 2026: 60, n 1, measured\./)).toBeVisible()
  expect(store.getState().journal.map(({ label }) => label)).toEqual([
    'Keep MTTR as the baseline of Mean time to restore (MTTR)',
  ])
  expect(store.getState().document.readings.rows).toMatchObject([
    { value: 60, sample: 1, baseline: 'yes', grade: 'measured', source: 'a.csv', date: '2026-10-01' },
  ])
  store.undo()
  expect(store.getState().document.kpis.rows).toEqual([])
  await expect.element(inspector().getByText(/which is not chosen yet/)).toBeVisible()
})

it('keeps every figure whose KPI has no baseline as one, in one step', async () => {
  const at = (day: number) => `2026-10-0${day}T10:00:00Z`
  const store = await showEvents(
    buildDocument({
      kpis: [{ catalog: 'mttr' }],
      incidents: [{ key: '1', started: at(1), acknowledged: at(1), resolved: at(2), source: 'a.csv' }],
    }),
  )
  await userEvent.click(page.getByRole('button', { name: 'Keep 3 baselines' }))
  await expect.element(page.getByRole('button', { name: /^Keep \d/ })).not.toBeInTheDocument()
  expect(store.getState().journal.map(({ label }) => label)).toEqual(['Keep 3 figures as baselines'])
  const { readings, kpis } = store.getState().document
  expect(kpis.rows).toMatchObject([{ catalog: 'mttr' }, { catalog: 'mtta' }, { catalog: 'incident-frequency' }])
  expect(readings.rows.map(({ baseline }) => baseline)).toEqual(['yes', 'yes', 'yes'])
  store.undo()
  await expect.element(page.getByRole('button', { name: 'Keep 3 baselines' })).toBeVisible()
})

it('counts the days that are chosen, and a file can be taken away again', async () => {
  const store = await showEvents(sampleDocument('2026-11-22'))
  const last = page.getByLabelText('Last day counted')
  await userEvent.fill(last, '2026-01-01')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('The last day lies before the first; nothing is counted.')).toBeVisible()
  store.undo()
  await userEvent.click(page.getByRole('button', { name: /^Remove 40 incidents of incidents.csv/ }))
  await expect.poll(() => store.getState().document.incidents.rows).toEqual([])
  await expect.element(page.getByText(/^Incidents: none yet\./)).toBeVisible()
  await expect.element(page.getByRole('row', { name: /^Change fail rate unknown/ })).toBeVisible()
})
