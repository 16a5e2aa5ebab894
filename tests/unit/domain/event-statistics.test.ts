import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { catalog } from '#catalog/catalog.ts'
import { deploymentBefore, deploymentFinder, type Deployment, type Incident } from '#domain/delivery-events.ts'
import { eventStatistics, type EventStatistic } from '#domain/event-statistics.ts'
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

it('many incidents are put down to deployments as each alone is', () => {
  const deployment = fc.record({ finished: fc.integer({ min: 0, max: 20 }), succeeded: fc.boolean() })
  const times = fc.array(fc.integer({ min: -1, max: 21 }))
  fc.assert(
    fc.property(fc.array(deployment), times, (parts, starts) => {
      const deployments = parts.map((part, at): Deployment => ({
        ...part,
        id: `${at}`,
        run: `run-${at}`,
        scope: '',
        rework: null,
      }))
      const find = deploymentFinder(deployments)
      for (const started of starts) {
        const incident: Incident = {
          id: 'i',
          scope: '',
          started,
          acknowledged: null,
          resolved: null,
          severity: '',
          causedByPlatform: null,
        }
        expect(find(incident)).toBe(deploymentBefore(incident, deployments))
      }
    }),
  )
})
