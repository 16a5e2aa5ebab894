import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf } from '#domain/day.ts'
import { adoptionForecast, waveStandings } from '#domain/wave-adoption.ts'
import { waveFindings } from '#domain/wave-findings.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-23'

/** Ten services, two of them on the path; a lighthouse of three by 4 Dec, a scale-out of four by 18 Dec that is to bring half. */
const rows: PartialRows = {
  teams: [{ name: 'Cart' }, { name: 'Search' }],
  services: [
    ...Array.from({ length: 10 }, (_, nth) => ({
      name: `S${nth + 1}`,
      goldenPath: nth < 2 ? ('on' as const) : nth < 9 ? ('off' as const) : null,
      ownerTeam: nth < 3 ? 'teams-1' : null,
    })),
    { name: 'Old', lifecycle: 'deprecated' },
  ],
  waves: [
    { name: 'Lighthouse', kind: 'lighthouse', teams: ['teams-1'] },
    {
      name: 'Rest',
      kind: 'scale-out',
      services: ['services-4', 'services-5', 'services-6', 'services-7'],
      expected: 50,
    },
  ],
  tasks: [
    { name: 'Move 1', wave: 'waves-1', start: '2026-11-23', duration: 10 },
    { name: 'Move 2', wave: 'waves-2', start: '2026-12-07', duration: 10 },
  ],
}

describe('the forecast', () => {
  it('adds what each wave brings on its last day', () => {
    const { total, onNow, unknownNow, points, undated } = adoptionForecast(buildDocument(rows), today)
    expect({ total, onNow, unknownNow, undated }).toEqual({ total: 10, onNow: 2, unknownNow: 1, undated: [] })
    expect(points.map(({ day, ...rest }) => ({ day: isoOf(day), ...rest }))).toEqual([
      { day: '2026-11-23', on: 2, share: 0.2, wave: null },
      // Three of its services, two of which are on it today.
      { day: '2026-12-04', on: 3, share: 0.3, wave: 'waves-1' },
      { day: '2026-12-18', on: 5, share: 0.5, wave: 'waves-2' },
    ])
  })

  it('takes only the services that a wave names, where it names any', () => {
    const document = buildDocument({ ...rows, waves: [{ teams: ['teams-1'], services: ['services-1'] }] })
    expect(waveStandings(document, today)[0]?.services.map(({ name }) => name)).toEqual(['S1'])
  })

  it('takes services by name from the teams of another wave', () => {
    const document = buildDocument({
      ...rows,
      waves: [
        { name: 'By team', teams: ['teams-1'] },
        { name: 'By name', services: ['services-3'] },
      ],
    })
    expect(waveStandings(document, today).map(({ services }) => services.map(({ name }) => name))).toEqual([
      ['S1', 'S2'],
      ['S3'],
    ])
  })

  it('leaves out what has no day, and says so', () => {
    const document = buildDocument({ ...rows, tasks: rows.tasks?.slice(0, 1) ?? [] })
    const { points, undated } = adoptionForecast(document, today)
    expect(points.map(({ on }) => on)).toEqual([2, 3])
    expect(undated.map(({ wave, reason }) => [wave.name, reason])).toEqual([
      ['Rest', 'No task belongs to it: nobody knows when.'],
    ])
  })

  it('counts on a late wave for the day that is expected now, not on what a done wave was to bring', () => {
    const states = (task: object) =>
      adoptionForecast(buildDocument({ ...rows, tasks: [{ name: 'T', wave: 'waves-1', ...task }] }), today)
    const late = states({ start: '2026-11-02', duration: 5, progress: 80 })
    expect(late.waves[0]?.reason).toBe('It should have ended on 6 Nov 2026; now 23 Nov 2026 is expected.')
    expect(late.points.map(({ wave }) => wave)).toEqual([null, 'waves-1'])
    expect(late.undated.map(({ wave }) => wave.name)).toEqual(['Rest'])
    const done = states({ started: '2026-11-02', finished: '2026-11-06', progress: 100 })
    expect(done.waves[0]?.state).toBe('done')
    expect(done.points).toHaveLength(1)
    expect(done.undated.map(({ wave }) => wave.name)).toEqual(['Rest'])
  })

  it('never falls, never passes all services, and counts each once', () => {
    const service = fc.record({
      goldenPath: fc.constantFrom('on' as const, 'off' as const, 'exception' as const, null),
    })
    const wave = fc.record({
      services: fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map((nth) => `services-${nth}`)),
      expected: fc.option(fc.integer({ min: 0, max: 100 })),
    })
    fc.assert(
      fc.property(fc.array(service, { maxLength: 12 }), fc.array(wave, { maxLength: 4 }), (services, waves) => {
        const document = buildDocument({
          services,
          waves,
          tasks: waves.map((_, nth) => ({ wave: `waves-${nth + 1}`, start: isoOf(20_800 + nth), duration: 3 })),
        })
        const { points, total } = adoptionForecast(document, today)
        points.forEach(({ on, share }, nth) => {
          expect(on).toBeGreaterThanOrEqual(points[nth - 1]?.on ?? 0)
          expect(on).toBeLessThanOrEqual(total + 1e-9)
          expect(share).toBeCloseTo(on / total)
        })
      }),
    )
  })
})

describe('findings', () => {
  it('asks nothing while there are no waves', () => {
    expect(waveFindings(buildDocument({ services: [{ name: 'S' }] }), today)).toEqual([])
  })

  it('WAVE-1 services in no wave, but those on the path or excepted', () => {
    const [finding] = waveFindings(buildDocument(rows), today)
    expect(finding).toMatchObject({
      rule: 'WAVE-1',
      title: '3 of 10 services are in no wave',
      rows: ['services/services-8', 'services/services-9', 'services/services-10'],
      place: { stage: 'migration', table: 'waves', id: 'waves-1' },
    })
  })

  it('WAVE-2 a service in two waves', () => {
    const document = buildDocument({
      ...rows,
      waves: [
        { name: 'A', services: ['services-4'] },
        { name: 'B', services: ['services-4', 'services-5'] },
      ],
    })
    const found = waveFindings(document, today).filter(({ rule }) => rule === 'WAVE-2')
    expect(found.map(({ id, title, place }) => [id, title, place.id])).toEqual([
      ['WAVE-2/services-4', 'S4: in 2 waves', 'waves-2'],
    ])
  })

  it('WAVE-3 a wave without dated tasks', () => {
    const found = waveFindings(buildDocument({ ...rows, tasks: [] }), today).filter(({ rule }) => rule === 'WAVE-3')
    expect(found.map(({ place }) => place.id)).toEqual(['waves-1', 'waves-2'])
  })

  it('WAVE-4 a scale-out that starts while the lighthouse still runs', () => {
    const early = { name: 'Move 2', wave: 'waves-2', start: '2026-12-04', duration: 10 }
    const withEarly = buildDocument({ ...rows, tasks: [...(rows.tasks?.slice(0, 1) ?? []), early] })
    const rules = (document: typeof withEarly) => waveFindings(document, today).map(({ id }) => id)
    expect(rules(withEarly)).toContain('WAVE-4/waves-2')
    expect(rules(buildDocument(rows))).not.toContain('WAVE-4/waves-2')
  })
})
