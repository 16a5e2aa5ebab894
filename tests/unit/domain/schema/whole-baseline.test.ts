import { describe, expect, it } from 'vitest'
import { wholeBaseline } from '#domain/schema/whole-baseline.ts'

describe('version 4', () => {
  it('keeps targets and readings, and adds what else belongs to a definition as unknown', () => {
    const rows = {
      engagement: [{ id: 'engagement', name: 'Alder' }],
      kpis: [{ id: 'k', catalog: 'mttr', rule: 'at-most', target: 30 }],
      readings: [{ id: 'r', kpi: 'k', value: 55 }],
      teams: [{ id: 't', name: 'Payments' }],
    }
    const { engagement, kpis, readings, teams } = wholeBaseline(rows)
    expect(teams).toBe(rows.teams)
    expect(engagement).toMatchObject([{ id: 'engagement', name: 'Alder', eventsFrom: null, zone: '', exitWeeks: null }])
    expect(kpis).toMatchObject([
      { id: 'k', rule: 'at-most', target: 30, upper: null, scope: null, pair: null, method: '' },
    ])
    expect(readings).toEqual([
      { id: 'r', kpi: 'k', value: 55, kind: 'value', team: null, tier: null, service: null, window: null },
    ])
  })

  it('makes no table that was not there', () => {
    expect(Object.keys(wholeBaseline({ teams: [] }))).toEqual(['teams'])
  })

  it('leaves what is no row alone, to be set aside by name', () => {
    expect(wholeBaseline({ readings: [null, 'torn', 7] })).toEqual({ readings: [null, 'torn', 7] })
  })
})
