import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { catalog } from '#catalog/catalog.ts'
import { eventStatistics, type EventStatistic } from '#domain/event-statistics.ts'
import { addDays } from '#domain/day.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

function statistics(rows: PartialRows): ReadonlyMap<string, EventStatistic> {
  return new Map(eventStatistics(buildDocument(rows))?.statistics.map((each) => [each.id, each]))
}

const fortnight = { eventsFrom: '2026-03-02', eventsUntil: '2026-03-15' } as const

const events: PartialRows = {
  engagement: [fortnight],
  deployments: [
    { key: '1', run: 'a', finished: '2026-03-02T10:00:00Z', succeeded: 'yes', rework: 'no' },
    { key: '2', run: 'a', finished: '2026-03-02T10:05:00Z', succeeded: 'yes', rework: 'no' },
    { key: '3', run: 'b', finished: '2026-03-04T10:00:00Z', succeeded: 'yes', rework: 'yes' },
    { key: '4', run: 'c', finished: '2026-03-05T10:00:00Z', succeeded: 'no' },
    { key: '5', run: 'd', finished: '2026-03-06T10:00:00Z', succeeded: null },
    { key: '6', run: 'e', finished: null, succeeded: 'yes' },
    { key: '7', run: 'f', finished: '2026-03-16T00:00:00Z', succeeded: 'yes' },
  ],
  incidents: [
    {
      key: '1',
      started: '2026-03-04T12:00:00Z',
      acknowledged: '2026-03-04T12:05:00Z',
      resolved: '2026-03-04T13:00:00Z',
      severity: 'Sev2',
      platformCaused: 'yes',
    },
    { key: '2', started: '2026-03-05T12:00:00Z', resolved: '2026-03-05T15:00:00Z', severity: 'Sev10' },
    { key: '3', started: '2026-03-06T12:00:00Z', resolved: '2026-03-06T11:00:00Z', severity: 'Sev2' },
    { key: '4', started: '2026-03-07T12:00:00Z', severity: '', platformCaused: 'no' },
    { key: '5', started: null },
  ],
  changes: [
    {
      key: '1',
      firstCommit: '2026-03-02T08:00:00Z',
      opened: '2026-03-02T10:00:00Z',
      merged: '2026-03-02T20:00:00Z',
      deployed: '2026-03-03T08:00:00Z',
    },
    { key: '2', firstCommit: null, opened: '2026-03-02T10:00:00Z', deployed: '2026-03-04T10:00:00Z' },
    { key: '3', firstCommit: '2026-03-02T10:00:00Z' },
  ],
}

describe('statistics of events', () => {
  it('have known answers, each with n and what was left out', () => {
    const found = statistics(events)
    const short = [...found.values()].map(({ id, title, value, unit, n, leftOut }) => [
      id,
      title,
      value === null ? 'unknown' : `${Math.round(value * 100) / 100} ${unit}`,
      n,
      leftOut.map(({ reason, count }) => `${count} ${reason}`).join(', '),
    ])
    expect(short.map((each) => each.join(' | ')).join('\n')).toMatchInlineSnapshot(`
      "deployment-frequency | Deployment frequency | 1 per week | 2 | 1 not finished, 1 outcome unknown, 1 failed
      change-fail-rate | Change fail rate | 50 % | 2 | 1 not finished, 1 outcome unknown
      failed-deployment-recovery-time | Failed deployment recovery time | 120 min | 2 | 1 not finished, 1 ends before it begins
      deployment-rework-rate | Rework rate | 50 % | 2 | 1 not finished, 1 outcome unknown
      change-lead-time | Change lead time | 24 h | 1 | 1 not deployed, 1 with a time missing or out of order
      change-coding-time | Coding time | 2 h | 1 | 1 not deployed, 1 with a time missing or out of order
      change-pickup-time | Pickup time | unknown | 0 | 1 not deployed, 2 with a time missing or out of order
      change-review-time | Review time | unknown | 0 | 1 not deployed, 2 with a time missing or out of order
      change-deploy-time | Deploy time | 12 h | 1 | 1 not deployed, 1 with a time missing or out of order
      mtta | MTTA | 5 min | 1 | 1 beginning unknown, 3 not acknowledged
      mtta/Sev2 | MTTA, Sev2 | 5 min | 1 | 1 not acknowledged
      mtta/Sev10 | MTTA, Sev10 | unknown | 0 | 1 not acknowledged
      mtta/ | MTTA, no severity | unknown | 0 | 1 not acknowledged
      mttr | MTTR | 120 min | 2 | 1 beginning unknown, 1 not finished, 1 ends before it begins
      mttr/Sev2 | MTTR, Sev2 | 60 min | 1 | 1 ends before it begins
      mttr/Sev10 | MTTR, Sev10 | 180 min | 1 | 
      mttr/ | MTTR, no severity | unknown | 0 | 1 not finished
      incident-frequency | Incident frequency | 8.7 per month | 4 | 1 beginning unknown
      incident-frequency/Sev2 | Incident frequency, Sev2 | 4.35 per month | 2 | 
      incident-frequency/Sev10 | Incident frequency, Sev10 | 2.17 per month | 1 | 
      incident-frequency/ | Incident frequency, no severity | 2.17 per month | 1 | 
      platform-caused-incidents | Platform-caused incidents | 2.17 per month | 1 | 2 cause unknown
      platform-caused-share | Platform-caused share | 50 % | 2 | 2 cause unknown"
    `)
  })

  it('say of durations the middle, the worst tenth and each of them', () => {
    expect(statistics(events).get('mttr/Sev2')).toMatchObject({
      value: 60,
      spread: { median: 60, mean: 60, hours: [1] },
    })
    expect(statistics(events).get('failed-deployment-recovery-time')).toMatchObject({
      value: 120,
      n: 2,
      spread: { measure: 'median', median: 120, mean: 120, hours: [1, 3] },
      rule: 'From the beginning to the end of incidents that are put down to a deployment. The median of them.',
      tables: ['deployments', 'incidents'],
    })
  })

  it('say how they were counted: of which middle, and when a count is the least it can be', () => {
    const rule = (id: string) => statistics(events).get(id)?.rule
    expect([rule('change-coding-time'), rule('platform-caused-incidents')]).toEqual([
      'From the first commit of a change to its opening, of changes deployed in the window. Minutes are rounded up. The median of them.',
      'Incidents marked as caused by the platform that began in the window, for each month of 30.44 days. Others may be caused by it too: the figure is the least it can be.',
    ])
    const { incidents = [] } = events
    const told = { ...events, incidents: incidents.filter(({ platformCaused }) => platformCaused) }
    expect(statistics(told).get('platform-caused-incidents')?.rule).toBe(
      'Incidents marked as caused by the platform that began in the window, for each month of 30.44 days.',
    )
  })

  it('tell the eight most frequent severities apart and the rest together, however many a file has', () => {
    const incidents = Array.from({ length: 30 }, (_, at) => ({
      key: `${at}`,
      started: '2026-03-04T12:00:00Z',
      severity: at < 16 ? `Sev${at % 8}` : `text ${at}`,
    }))
    const rows = [...statistics({ incidents }).values()].filter(({ slug }) => slug === 'incident-frequency')
    expect(rows.map(({ severity, n }) => [severity, n])).toEqual([
      [null, 30],
      ...Array.from({ length: 8 }, (_, at) => [`Sev${at}`, 2]),
      ['14 other severities', 14],
    ])
  })

  it('invent nothing: without incidents no change failed is not said, without outcomes no frequency', () => {
    const { deployments = [], engagement = [] } = events
    const alone = statistics({ engagement, deployments })
    expect(alone.get('change-fail-rate')?.value).toBeNull()
    expect(alone.get('incident-frequency')?.value).toBeNull()
    expect(alone.get('platform-caused-incidents')?.value).toBeNull()
    const untold = statistics({ engagement, deployments: [{ key: '1', finished: '2026-03-04T10:00:00Z' }] })
    expect(untold.get('deployment-frequency')).toMatchObject({
      value: null,
      n: 0,
      leftOut: [{ reason: 'outcome unknown', count: 1 }],
    })
  })

  it('of an empty window, or none, are unknown or absent and no error', () => {
    const reversed = statistics({ ...events, engagement: [{ eventsFrom: '2026-03-15', eventsUntil: '2026-03-01' }] })
    expect([...reversed.values()].filter(({ value }) => value !== null)).toEqual([])
    expect(eventStatistics(buildDocument({}))).toBeNull()
  })

  it('of the sample client feed KPIs of the library in their unit', () => {
    const counted = eventStatistics(sampleDocument('2026-11-22'))
    const feeding = counted?.statistics.filter(({ slug, severity }) => slug !== null && severity === null) ?? []
    expect(feeding).toHaveLength(9)
    for (const { slug, unit, value, n } of feeding) {
      expect(catalog.kpis.find((entry) => entry.slug === slug)?.unit, slug ?? '').toBe(unit)
      expect([value === null, n > 0], slug ?? '').toEqual([false, true])
    }
  })
})

describe('against a naive reference, in any zone, over leap days and changes of the clock', () => {
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
  // 29 February, and the days on which the clocks change in spring.
  const first = fc.integer({ min: 0, max: 45 }).map((days) => addDays('2028-02-20', days))
  const at = fc
    .integer({ min: 0, max: 60 * 24 * 2 })
    .map((halfHours) => new Date(Date.UTC(2028, 1, 18) + halfHours * 1_800_000).toISOString().replace('.000', ''))
  const maybe = fc.option(at)
  const answer = fc.constantFrom('yes' as const, 'no' as const, null)
  const run = fc.constantFrom('a', 'b', 'c', 'd')
  const deployment = fc.record({ finished: maybe, succeeded: answer, rework: answer, run })
  const incident = fc.record({ started: maybe, acknowledged: maybe, resolved: maybe, platformCaused: answer })
  const change = fc.record({ firstCommit: maybe, deployed: maybe })

  interface Told {
    readonly timeZone: string
    readonly from: string
    readonly length: number
    readonly deployments: readonly {
      readonly finished: string | null
      readonly succeeded: 'yes' | 'no' | null
      readonly rework: 'yes' | 'no' | null
      readonly run: string
    }[]
    readonly incidents: readonly {
      readonly started: string | null
      readonly acknowledged: string | null
      readonly resolved: string | null
      readonly platformCaused: 'yes' | 'no' | null
    }[]
    readonly changes: readonly { readonly firstCommit: string | null; readonly deployed: string | null }[]
  }

  const month = 365.25 / 12

  /** Looks at the clock of the zone for every event, one after the other. */
  function naive({ timeZone, from, length, deployments, incidents, changes }: Told) {
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    const until = addDays(from, length - 1)
    const inside = (text: string | null) => {
      const shown = text === null ? '' : clock.format(new Date(text))
      return from <= shown && shown <= until
    }
    const share = (part: number, all: number) => (all === 0 ? null : (part / all) * 100)
    const minutes = (start: string, end: string) => (Date.parse(end) - Date.parse(start)) / 60_000
    const mean = (list: readonly number[]) =>
      list.length === 0 ? null : list.reduce((sum, each) => sum + each, 0) / list.length
    const middle = (list: readonly number[]) => {
      const sorted = [...list].sort((a, b) => a - b)
      const half = sorted.length / 2
      const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
      return low === undefined || high === undefined ? null : (low + high) / 2
    }

    const told = deployments.filter(({ finished, succeeded }) => finished !== null && succeeded !== null)
    const good = told.flatMap(({ finished, succeeded, run: of, rework }) =>
      finished !== null && succeeded === 'yes' ? [{ finished, run: of, rework }] : [],
    )
    const due = good.filter(({ finished }) => inside(finished))
    const runs = new Set(due.map((each) => each.run))
    const dated = incidents.flatMap(({ started, ...rest }) => (started === null ? [] : [{ ...rest, started }]))
    const causeOf = (started: string) => {
      let last: (typeof good)[number] | null = null
      for (const each of good)
        if (each.finished <= started && (last === null || each.finished > last.finished)) last = each
      return last?.run ?? null
    }
    const blamed = dated.map(({ started }) => causeOf(started))
    const marked = due.filter(({ rework }) => rework !== null)
    const begun = dated.filter(({ started }) => inside(started))
    const caused = begun.filter(({ platformCaused }) => platformCaused === 'yes')
    const known = begun.filter(({ platformCaused }) => platformCaused !== null)
    const lasted = (list: typeof dated, end: 'acknowledged' | 'resolved') =>
      list.flatMap((each) => {
        const ended = each[end]
        return ended === null || ended < each.started ? [] : [minutes(each.started, ended)]
      })
    const led = changes.flatMap(({ firstCommit, deployed }) =>
      firstCommit !== null && deployed !== null && inside(deployed) && firstCommit <= deployed
        ? [minutes(firstCommit, deployed) / 60]
        : [],
    )
    return {
      'deployment-frequency': told.length === 0 ? null : (runs.size / length) * 7,
      'change-fail-rate':
        dated.length === 0 ? null : share([...runs].filter((each) => blamed.includes(each)).length, runs.size),
      'failed-deployment-recovery-time': middle(
        lasted(
          begun.filter(({ started }) => causeOf(started) !== null),
          'resolved',
        ),
      ),
      'deployment-rework-rate': share(
        new Set(marked.flatMap((each) => (each.rework === 'yes' ? each.run : []))).size,
        new Set(marked.map((each) => each.run)).size,
      ),
      'change-lead-time': middle(led),
      mtta: mean(lasted(begun, 'acknowledged')),
      mttr: mean(lasted(begun, 'resolved')),
      'incident-frequency': dated.length === 0 ? null : (begun.length / length) * month,
      'platform-caused-incidents': known.length === 0 ? null : (caused.length / length) * month,
      'platform-caused-share': share(caused.length, known.length),
    }
  }

  it('are what counting event by event says', () => {
    const told: fc.Arbitrary<Told> = fc.record({
      timeZone: zone,
      from: first,
      length: fc.integer({ min: 1, max: 20 }),
      deployments: fc.array(deployment, { maxLength: 12 }),
      incidents: fc.array(incident, { maxLength: 8 }),
      changes: fc.array(change, { maxLength: 8 }),
    })
    fc.assert(
      fc.property(told, (each) => {
        const found = statistics({
          engagement: [
            { zone: each.timeZone, eventsFrom: each.from, eventsUntil: addDays(each.from, each.length - 1) },
          ],
          deployments: each.deployments.map((row, key) => ({ ...row, key: `${key}` })),
          incidents: each.incidents.map((row, key) => ({ ...row, key: `${key}` })),
          changes: each.changes.map((row, key) => ({ ...row, key: `${key}` })),
        })
        if (found.size === 0) return
        for (const [id, value] of Object.entries(naive(each))) {
          const ours = found.get(id)?.value
          if (value === null) expect(ours, id).toBeNull()
          else expect(ours, id).toBeCloseTo(value, 9)
        }
      }),
      { numRuns: 300 },
    )
  })
})
