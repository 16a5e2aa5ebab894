import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isZone, parseInstant } from '#domain/instant.ts'

const iso = (text: string, zone = 'UTC') => {
  const read = parseInstant(text, zone)
  return read.status === 'instant' ? new Date(read.at).toISOString() : read.reason
}

describe('parseInstant', () => {
  it.each([
    ['2022-09-10T06:51:47.000+00:00', '2022-09-10T06:51:47.000Z'],
    ['2022-09-10T08:51:47+02:00', '2022-09-10T06:51:47.000Z'],
    ['2022-09-10T08:51:47+0200', '2022-09-10T06:51:47.000Z'],
    ['2022-09-10 06:51:47 UTC', '2022-09-10T06:51:47.000Z'],
    ['2022-09-10T06:51:47Z', '2022-09-10T06:51:47.000Z'],
    ['2022-1-11 4:51:47', '2022-01-11T04:51:47.000Z'],
    ['2022/01/11 04:51', '2022-01-11T04:51:00.000Z'],
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['1662792707', '2022-09-10T06:51:47.000Z'],
    ['1662792707123', '2022-09-10T06:51:47.123Z'],
    ['2028-02-29 00:00', '2028-02-29T00:00:00.000Z'],
    ['13/Nov/22 11:37 PM', '2022-11-13T23:37:00.000Z'],
    ['13/Nov/22 12:05 AM', '2022-11-13T00:05:00.000Z'],
    ['Nov 13, 2022, 12:05:09 p.m.', '2022-11-13T12:05:09.000Z'],
    ['13.11.2022 23:37', '2022-11-13T23:37:00.000Z'],
    ['13 Nov 2022', '2022-11-13T00:00:00.000Z'],
    ['11/13/2022 23:37 +01:00', '2022-11-13T22:37:00.000Z'],
    ['2022-11-13 11:37:21 PM', '2022-11-13T23:37:21.000Z'],
  ])('reads “%s”', (text, expected) => {
    expect(iso(text)).toBe(expected)
  })

  it.each([
    '',
    'yesterday',
    '2027-02-29',
    '2026-13-01',
    '2026-01-01 25:00',
    '2026-01-01T10:00:00+99:00',
    '12',
    '3/4/2026 10:00',
    '13.11.2022 13:37 PM',
  ])('refuses “%s”', (text) => {
    expect(parseInstant(text, 'UTC').status).toBe('invalid')
  })

  it('takes a time without an offset for one of the zone, in summer and in winter', () => {
    expect(iso('2026-07-01 12:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z')
    expect(iso('2026-12-01 12:00', 'Europe/Berlin')).toBe('2026-12-01T11:00:00.000Z')
    expect(iso('2026-07-01 12:00', 'Asia/Kolkata')).toBe('2026-07-01T06:30:00.000Z')
    expect(iso('2026-07-01T12:00:00Z', 'Europe/Berlin')).toBe('2026-07-01T12:00:00.000Z')
  })

  it('says when the clocks showed the time twice, or never', () => {
    expect(parseInstant('2026-10-25 02:30', 'Europe/Berlin')).toEqual({
      status: 'instant',
      at: Date.parse('2026-10-25T00:30:00Z'),
      doubt: 'repeated',
    })
    expect(parseInstant('2026-03-29 02:30', 'Europe/Berlin')).toEqual({
      status: 'instant',
      at: Date.parse('2026-03-29T01:30:00Z'),
      doubt: 'skipped',
    })
  })

  it('reads back what the clocks of a zone show at any instant', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
    const at = fc.integer({ min: Date.parse('2000-01-01') / 1_000, max: Date.parse('2035-01-01') / 1_000 })
    fc.assert(
      fc.property(zone, at, (name, seconds) => {
        const shown = new Date(seconds * 1_000).toLocaleString('sv-SE', { timeZone: name })
        const read = parseInstant(shown, name)
        if (read.status === 'invalid') throw new Error(read.reason)
        // Of a repeated hour the first is meant.
        if (!('doubt' in read)) expect(read.at).toBe(seconds * 1_000)
        else expect(read.at <= seconds * 1_000).toBe(true)
      }),
    )
  })

  it('knows its zones', () => {
    expect([isZone('Europe/Berlin'), isZone('Mars/Base')]).toEqual([true, false])
  })
})
