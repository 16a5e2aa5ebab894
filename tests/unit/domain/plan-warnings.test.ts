import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { planWarnings } from '#domain/plan-warnings.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-23'
const warningOf = (rows: PartialRows, slug = 'sre-manual-staff') => {
  const found = planWarnings(buildDocument(rows), catalog, today).find(({ warning }) => warning.entry.slug === slug)
  if (!found) throw new Error(`No warning ${slug}`)
  return found
}

const toil: PartialRows = {
  kpis: [{ id: 'kpi', catalog: 'toil-ratio', rule: 'at-most', target: 30, unit: '%', frequency: 'monthly' }],
  readings: [
    { kpi: 'kpi', date: '2026-07-31', value: 50 },
    { kpi: 'kpi', date: '2026-08-31', value: 25 },
    { kpi: 'kpi', date: '2026-09-30', value: 40 },
    { kpi: 'kpi', date: '2026-10-31', value: 45 },
  ],
}

describe('since when a warning is lit', () => {
  it('is the first of the readings in a row that miss the target', () => {
    expect(warningOf(toil)).toMatchObject({ warning: { state: 'warning' }, since: '2026-09-30' })
  })

  it('is unknown for what is counted from rows', () => {
    const off = warningOf({ services: [{ name: 'Cart', goldenPath: 'off' }] }, 'platform-approval-desk')
    expect(off).toMatchObject({ warning: { state: 'warning' }, since: null })
    expect(off.sinceReason).toContain('keep no history')
  })

  it('is nothing while it is not lit', () => {
    expect(warningOf({})).toMatchObject({ warning: { state: 'unknown' }, since: null, sinceReason: '', tasks: [] })
  })
})

describe('what answers it', () => {
  it('is a task that is linked to its KPI or to a row behind it', () => {
    const answered = warningOf({
      ...toil,
      tasks: [
        { name: 'Automate', links: ['kpis/kpi'] },
        { name: 'Other', links: ['kpis/other'] },
      ],
    })
    expect(answered.tasks.map(({ name }) => name)).toEqual(['Automate'])
    const byRow = warningOf(
      {
        services: [{ name: 'Cart', goldenPath: 'off' }],
        tasks: [{ name: 'Move the cart', links: ['services/services-1'] }],
      },
      'platform-approval-desk',
    )
    expect(byRow.tasks.map(({ name }) => name)).toEqual(['Move the cart'])
  })

  it('is a task of a live risk that was taken from it', () => {
    const rows = (status: 'open' | 'closed'): PartialRows => ({
      ...toil,
      tasks: [{ name: 'Hire' }],
      risks: [{ name: 'Burnout', catalog: 'sre-manual-staff', tasks: ['tasks-1'], status }],
    })
    expect(warningOf(rows('open')).tasks.map(({ name }) => name)).toEqual(['Hire'])
    expect(warningOf(rows('closed'))).toMatchObject({ tasks: [], risks: [] })
  })
})
