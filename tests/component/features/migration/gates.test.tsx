import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addDays } from '#domain/day.ts'
import { findRow } from '#domain/document.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { jumpTo } from '#store/ui-store.ts'
import { axeViolations } from '#tests/component/axe-violations.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { showMigration } from './stage.tsx'

beforeEach(() => page.viewport(1280, 800))

const day = today()
/** Begun 80 days ago: the gate of 90 days is the next one. */
const plan = buildDocument({
  engagement: [{ start: addDays(day, -80) }],
  kpis: [{ id: 'kpi', name: 'Lead time', unit: 'h', rule: 'at-most', target: 100, frequency: 'monthly' }],
  readings: [{ kpi: 'kpi', date: addDays(day, -3), value: 60 }],
  kpiTargets: [{ kpi: 'kpi', milestone: '90-days', value: 40 }],
  services: [
    { name: 'Cart', goldenPath: 'on' },
    { name: 'Search', goldenPath: 'off' },
    { name: 'Mail', goldenPath: null },
  ],
  tasks: [{ name: 'Charter', start: addDays(day, 1), duration: 2, wave: 'waves-1' }],
  waves: [{ name: 'Lighthouse', kind: 'lighthouse', services: ['services-2'] }],
  milestones: [{ id: 'first-60-days', notes: 'Held by phone.' }],
})
const show = (theme?: 'light' | 'dark') => showMigration({ tab: 'gates', document: plan, ...(theme ? { theme } : {}) })
const part = (name: string | RegExp) => page.getByRole('group', { name: 'Shown' }).getByRole('button', { name })
const region = (name: string) => page.getByRole('region', { name, exact: true })

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(['Gates', 'Early warnings', /^Waves/] as const)('axe finds nothing on %s', async (name) => {
    await show(theme)
    await userEvent.click(part(name))
    await expect.element(part(name)).toHaveAttribute('aria-pressed', 'true')
    expect(await axeViolations()).toEqual([])
  })
})

describe('a gate', () => {
  it('says what is proposed and why, for the next milestone first', async () => {
    await show()
    await expect.element(region('Verdict').getByText('Go with conditions')).toBeVisible()
    await expect
      .element(region('Verdict').getByText(/^Lead time has not reached its target yet: 60 h on .*target at most 40 h/))
      .toBeVisible()
    await expect.element(region('KPIs').getByText(/n = 1\.$/)).toBeVisible()
    await expect.element(region('Outcomes').getByText(/quick wins are live/i)).toBeVisible()
  })

  it('asks for a task, and undoes that in one step', async () => {
    const store = await show()
    await userEvent.click(page.getByRole('combobox', { name: 'Tasks' }))
    await userEvent.click(page.getByRole('option', { name: 'Charter' }))
    await expect.element(region('Tasks').getByText('in time')).toBeVisible()
    expect(labels(store)).toEqual(['Ask for Charter at 90 days: Execution and visible results'])
    expect(findRow(store.getState().document, 'milestones', 'first-90-days')?.tasks).toEqual(['tasks-1'])
    store.undo()
    expect(findRow(store.getState().document, 'milestones', 'first-90-days')).toBeUndefined()
  })

  it('records a decision that differs only with a reason, and says that it differs', async () => {
    const store = await show()
    await userEvent.click(page.getByRole('button', { name: 'Record the decision' }))
    const verdict = page.getByRole('combobox', { name: 'Verdict' })
    await expect.element(verdict).toHaveFocus()
    await userEvent.click(verdict)
    await userEvent.click(page.getByRole('option', { name: 'Go', exact: true }))
    await userEvent.fill(page.getByLabelText('Decided by'), 'Steering group')
    await userEvent.click(page.getByRole('button', { name: 'Record', exact: true }))
    await expect.element(page.getByText('It differs from what the figures propose: say why.')).toBeVisible()
    await userEvent.fill(page.getByLabelText('Why other than proposed'), 'The board waits.')
    await userEvent.click(page.getByRole('button', { name: 'Record', exact: true }))
    await expect
      .element(page.getByText('People decided “Go”; the figures of today propose “Go with conditions”.'))
      .toBeVisible()
    expect(findRow(store.getState().document, 'milestones', 'first-90-days')).toMatchObject({
      decision: 'go',
      decidedBy: 'Steering group',
      decidedOn: day,
      reason: 'The board waits.',
    })
    await expect.element(page.getByRole('button', { name: 'Change the decision' })).toHaveFocus()
    store.undo()
    await expect.element(page.getByRole('button', { name: 'Record the decision' })).toBeVisible()
  })

  it('can be one of our own', async () => {
    const store = await show()
    await userEvent.click(page.getByRole('button', { name: 'Add a milestone' }))
    await userEvent.fill(page.getByRole('dialog').getByLabelText('Name'), 'Freeze')
    await userEvent.fill(page.getByRole('dialog').getByLabelText('Day'), addDays(day, 5))
    await userEvent.keyboard('{Tab}')
    await userEvent.click(page.getByRole('button', { name: 'Add', exact: true }))
    await expect
      .element(page.getByRole('button', { name: 'Freeze', exact: true }))
      .toHaveAttribute('aria-pressed', 'true')
    expect(labels(store)).toEqual(['Add the milestone Freeze'])
    await userEvent.click(page.getByRole('button', { name: 'Delete milestone' }))
    expect(store.getState().document.milestones.rows.map(({ id }) => id)).toEqual(['first-60-days'])
  })

  it('is shown where a finding asks for it', async () => {
    await showMigration({ tab: 'steps', document: plan })
    jumpTo({ stage: 'migration', table: 'milestones', id: 'first-60-days', field: 'decision' })
    await expect.element(page.getByText('Held by phone.')).toBeVisible()
    // One that nobody has said anything of has no row yet.
    jumpTo({ stage: 'migration', table: 'milestones', id: 'first-12-months' })
    await expect.element(page.getByRole('heading', { name: 'Part of the institution' })).toBeVisible()
  })
})

describe('early warnings', () => {
  it('says which are lit, and what answers them', async () => {
    await show()
    await userEvent.click(part('Early warnings'))
    await expect
      .element(page.getByRole('row', { name: /Platform becomes an approval desk.*(watch|warning)/ }).first())
      .toBeVisible()
    await expect.element(page.getByText('No task answers it.').first()).toBeVisible()
  })
})

describe('waves', () => {
  it('shows the forecast with its assumption, as a picture and as a table', async () => {
    await show()
    await userEvent.click(part(/^Waves/))
    await expect.element(page.getByText(/^1 of 3 services on .*standing of 1 unknown/)).toBeVisible()
    await expect.element(page.getByText(/Assumes that waves end as the schedule says/)).toBeVisible()
    await expect.element(page.getByRole('img', { name: /Lighthouse$/ })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Show as table' }))
    await expect.element(page.getByRole('row', { name: /Lighthouse 2 of 3 67 %/ })).toBeVisible()
  })

  it('opens on the wave that a finding names', async () => {
    await showMigration({ tab: 'steps', document: plan })
    jumpTo({ stage: 'migration', table: 'waves', id: 'waves-1', field: 'services' })
    await expect.element(page.getByRole('grid', { name: 'Waves' })).toBeVisible()
  })
})

function labels(store: DocumentStore): readonly string[] {
  return store.getState().journal.map(({ label }) => label)
}
