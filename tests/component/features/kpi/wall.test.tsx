import '@mantine/core/styles.layer.css'
import '#ui/theme.css'
import { MantineProvider } from '@mantine/core'
import axe from 'axe-core'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { catalog } from '#catalog/catalog.ts'
import { addDays } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { currentKpiViews } from '#domain/kpi-status.ts'
import { KpiScreen } from '#features/kpi/kpi-screen.tsx'
import { DocumentProvider } from '#store/document-context.tsx'
import { today } from '#store/today.ts'
import { useUi } from '#store/ui-store.ts'
import { buildDocument, testStore } from '#tests/support/test-store.ts'
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts'

const ago = (days: number) => addDays(today(), -days)

const document = buildDocument({
  engagement: [{ start: ago(40) }],
  roles: [{ name: 'SRE' }, { name: 'Platform' }],
  teams: [{ name: 'Playback' }],
  services: [{ sloState: 'defined' }, { sloState: 'none' }],
  kpis: [
    { catalog: 'mttr', rule: 'at-most', target: 30, owner: 'roles-1', window: '30d' },
    { catalog: 'slo-coverage', rule: 'at-least', target: 80, owner: 'roles-2' },
    { name: 'Time to hire', unit: 'd', rule: 'falling' },
  ],
  kpiTargets: [{ kpi: 'kpis-1', milestone: '90-days', value: 25 }],
  readings: [
    { kpi: 'kpis-1', date: ago(120), value: 84, sample: 21, grade: 'claimed', baseline: 'yes' },
    { kpi: 'kpis-1', date: ago(90), value: 70, sample: 19, grade: 'measured' },
    { kpi: 'kpis-1', date: ago(60), kind: 'not-measurable', note: 'The register was down' },
    { kpi: 'kpis-1', date: ago(30), value: 60, sample: 14, grade: 'sampled' },
    { kpi: 'kpis-1', date: ago(2), value: 52, sample: 13, grade: 'measured' },
    { kpi: 'kpis-1', date: ago(2), value: 28, team: 'teams-1', sample: 5, grade: 'measured' },
  ],
})

async function showStage(of: EngagementDocument, colours: 'light' | 'dark' = 'light') {
  useUi.setState({ jump: null, inspectorOpen: true })
  await render(
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme={colours}>
      <DocumentProvider store={testStore(of)}>
        <div style={{ height: '100vh', display: 'grid' }}>
          <Stage />
        </div>
      </DocumentProvider>
    </MantineProvider>,
  )
}

function Stage() {
  const [tab, setTab] = useState<string | null>(null)
  return <KpiScreen tab={tab} onTab={setTab} onExport={() => undefined} />
}

const card = (name: string) => page.getByRole('button', { name })
const cards = () => page.getByRole('listitem').elements()

async function expectNoViolations() {
  const { violations } = await axe.run(window.document.body, { runOnly: ['wcag2a', 'wcag2aa'] })
  expect(violations).toEqual([])
}

describe('KPI wall', () => {
  it('is the first tab once KPIs are chosen, and no tab before', async () => {
    await showStage(buildDocument({}))
    await expect.element(page.getByRole('heading', { name: 'No KPI chosen' })).toBeVisible()
    expect(page.getByRole('tab', { name: 'Wall' }).query()).toBeNull()
  })

  it('says of each KPI where it stands, why, and what that rests on', async () => {
    await showStage(document)
    const restore = page.getByRole('listitem').filter({ hasText: 'Mean time to restore' })
    await expect.element(restore.getByText('off', { exact: true })).toBeVisible()
    await expect.element(restore).toHaveTextContent('52 min')
    await expect.element(restore).toHaveTextContent('n 13, 30 days, measured')
    await expect.element(restore).toHaveTextContent('Off by 22 min.')
    await expect
      .element(restore.getByRole('img', { name: 'latest 52 min, baseline 84 min, target at most 30 min' }))
      .toBeVisible()
    const coverage = page.getByRole('listitem').filter({ hasText: 'SLO coverage' })
    await expect.element(coverage).toHaveTextContent('No reading')
    await expect.element(coverage).toHaveTextContent('50 %, derived from the inventory')
    await expect.element(page.getByRole('heading', { name: /^Own KPIs/ })).toBeVisible()
  })

  for (const colours of ['light', 'dark'] as const)
    it(`axe finds nothing on the wall, its table, and a KPI (${colours})`, async () => {
      await showStage(document, colours)
      await expectNoViolations()
      await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
      await expectNoViolations()
      await userEvent.click(page.getByRole('button', { name: 'Show as cards' }))
      await userEvent.click(card('Mean time to restore'))
      await expect
        .element(page.getByRole('group', { name: /^Mean time to restore.*whole organisation$/ }))
        .toBeVisible()
      await expectNoViolations()
    })

  it('is filtered by status and owner; what is left out comes back in one step', async () => {
    await showStage(document)
    await expect.poll(cards).toHaveLength(3)
    await userEvent.click(page.getByRole('button', { name: /^off/ }))
    await expect.poll(cards).toHaveLength(1)
    await userEvent.selectOptions(page.getByLabelText('KPIs of one owner'), 'Platform')
    await expect.element(page.getByRole('heading', { name: 'No KPI passes the filter' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Show all' }).first())
    await expect.poll(cards).toHaveLength(3)
  })

  it('opens a KPI by keyboard, and comes back to its card', async () => {
    await showStage(document)
    card('Mean time to restore').element().focus()
    await userEvent.keyboard('{ArrowRight}{Enter}')
    await expect.element(page.getByRole('button', { name: 'Back to the wall' })).toHaveFocus()
    await expect.element(page.getByRole('region', { name: /^SLO coverage$/ })).toBeVisible()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(page.getByRole('region', { name: /^Mean time to restore/ }).first()).toBeVisible()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByRole('region', { name: /^SLO coverage$/ })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(card('SLO coverage')).toHaveFocus()
  })
})

describe('a KPI whole', () => {
  it('draws every reading with n, window and grade, what could not be measured, milestones, and the trend in words', async () => {
    await showStage(document)
    await userEvent.click(card('Mean time to restore'))
    const chart = page.getByRole('group', { name: /^Mean time to restore.*whole organisation$/ })
    await expect.element(chart.getByRole('img', { name: /84 min, n 21, 30 days, claimed, baseline$/ })).toBeVisible()
    await expect.element(chart.getByRole('img', { name: /52 min, n 13, 30 days, measured$/ })).toBeVisible()
    await expect
      .element(chart.getByRole('img', { name: /^Not measurable on .*: The register was down\.$/ }))
      .toBeVisible()
    await expect.element(chart.getByText('90 days', { exact: true })).toBeVisible()
    await expect.element(chart.getByText('at most 25 min').last()).toBeVisible()
    await expect.element(page.getByText(/from 4 readings\. Target at most 25 min \(90 days\)/)).toBeVisible()
  })

  it('shows the readings of a part, and its parts on one scale, each also as a table', async () => {
    await showStage(document)
    await userEvent.click(card('Mean time to restore'))
    const parts = page.getByRole('region', { name: 'By tier, team and service', exact: true })
    await expect.element(parts.getByRole('img', { name: 'Playback: 28 min' })).toBeVisible()
    await userEvent.click(parts.getByRole('button', { name: 'Show as table' }))
    await expect.element(parts.getByRole('row', { name: /^Playback 28 min 5 30 days measured/ })).toBeVisible()
    await userEvent.selectOptions(page.getByLabelText('Readings of', { exact: true }), 'Playback')
    const readings = page.getByRole('region', { name: 'Readings of Playback', exact: true })
    await userEvent.click(readings.getByRole('button', { name: 'Show as table' }))
    await expect.element(readings.getByRole('row', { name: /Reading 28 min 5 30 days measured/ })).toBeVisible()
  })

  it('leads to its readings', async () => {
    await showStage(document)
    await userEvent.click(card('Time to hire'))
    await userEvent.click(page.getByRole('button', { name: 'Enter readings' }))
    await expect.element(page.getByRole('grid', { name: 'Readings of Time to hire' })).toBeVisible()
  })
})

it('60 KPIs with 24 readings each: a filter draws again nothing that stays', async () => {
  const many = buildDocument({
    kpis: Array.from({ length: 60 }, (_, index) => ({
      name: `KPI ${index + 1}`,
      unit: 'min',
      rule: 'at-most' as const,
      target: index % 2 === 0 ? 10 : 1000,
    })),
    readings: Array.from({ length: 60 * 24 }, (_, index) => ({
      kpi: `kpis-${(index % 60) + 1}`,
      date: ago(Math.floor(index / 60) * 30),
      value: 50 + (index % 37),
      sample: index % 40,
    })),
  })
  let drawn = 0
  for (const view of currentKpiViews(many, catalog, today())) {
    const { reason } = view
    // Not enumerable: else React’s own comparison of props in development would count.
    Object.defineProperty(view, 'reason', {
      enumerable: false,
      get: () => {
        drawn += 1
        return reason
      },
    })
  }
  await showStage(many)
  await expect.poll(cards).toHaveLength(60)
  expect(drawn).toBeGreaterThanOrEqual(60)
  drawn = 0
  await userEvent.click(page.getByRole('button', { name: /^off/ }))
  await expect.poll(cards).toHaveLength(30)
  expect(drawn).toBe(0)
})
