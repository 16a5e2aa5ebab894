import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, eventDays, kpiWindowOf } from '#domain/event-window.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const days = (from: string, until: string, count: number) => kpiWindowOf({ from, until, days: count })

describe('the days whose events count', () => {
  const events = {
    deployments: [{ finished: '2026-03-02T10:00:00Z' }, { finished: null }],
    incidents: [{ started: '2026-03-01T23:30:00Z' }],
    changes: [{ deployed: '2026-03-31T22:30:00Z' }, { deployed: null, opened: '2020-01-01T00:00:00Z' }],
  } as const

  it('are those from the first to the last event, as the zone cuts them', () => {
    expect(eventDays(buildDocument(events))).toEqual({
      from: '2026-03-01',
      until: '2026-03-31',
      zone: 'UTC',
      days: 31,
      window: { from: Date.UTC(2026, 2, 1), until: Date.UTC(2026, 3, 1), days: 31 },
    })
    // Berlin is an hour ahead until the 29th, two hours after: the window is an hour shorter than 31 days.
    expect(eventDays(buildDocument({ ...events, engagement: [{ zone: 'Europe/Berlin' }] }))).toEqual({
      from: '2026-03-02',
      until: '2026-04-01',
      zone: 'Europe/Berlin',
      days: 31,
      window: { from: Date.UTC(2026, 2, 1, 23), until: Date.UTC(2026, 3, 1, 22), days: 31 },
    })
  })

  it('are those that were chosen; an end before the beginning leaves no day; no event, no window', () => {
    const chosen = { ...events, engagement: [{ eventsFrom: '2026-02-28', eventsUntil: '2026-03-01' }] }
    expect(eventDays(buildDocument(chosen))).toMatchObject({ from: '2026-02-28', until: '2026-03-01', days: 2 })
    const reversed = { ...events, engagement: [{ eventsFrom: '2026-04-28', eventsUntil: '2026-03-01' }] }
    expect(eventDays(buildDocument(reversed))).toMatchObject({ days: 0 })
    expect(eventDays(buildDocument({ engagement: [{ eventsFrom: '2026-02-28' }] }))).toBeNull()
    const early = eventDays(buildDocument({ ...events, engagement: [{ eventsFrom: '0001-01-01' }] }))
    expect(early?.window.from).toBeLessThan(Date.UTC(1900, 0))
  })

  it('are UTC days when nobody knows the zone', () => {
    expect(eventDays(buildDocument({ ...events, engagement: [{ zone: 'Mars/Olympus' }] }))?.zone).toBe('UTC')
  })

  it('are the days that the clocks of the zone show, in any zone and over leap days and changes of the clock', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Africa/Cairo')
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) }), zone, (at, timeZone) => {
        const clocks = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
        expect(dayIn(at, timeZone)).toBe(clocks.format(at))
      }),
    )
  })
})

it('days that are a window of the KPI are called by it', () => {
  expect([
    days('2026-02-01', '2026-02-28', 28),
    days('2024-02-01', '2024-02-29', 29),
    days('2026-02-02', '2026-03-01', 28),
    days('2026-04-01', '2026-06-30', 91),
    days('2026-05-01', '2026-07-31', 92),
    days('2026-01-01', '2026-12-31', 365),
    days('2026-11-16', '2026-11-22', 7),
    days('2026-11-17', '2026-11-23', 7),
    days('2026-11-02', '2026-12-01', 30),
    days('2026-09-02', '2026-11-30', 90),
    days('2026-09-02', '2026-11-29', 89),
  ]).toEqual(['month', 'month', '28d', 'quarter', null, 'year', 'week', '7d', '30d', '90d', null])
})
