import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deployment, Incident, PullRequest } from '#domain/delivery-events.ts'
import {
  changeFailRate,
  changeLeadTime,
  deploymentFrequency,
  incidentFrequency,
  platformCausedShare,
  recoveryTime,
  reworkRate,
  timeToAcknowledge,
  timeToRestore,
} from '#domain/delivery-statistics.ts'

const hour = 3_600_000
const day = 24 * hour
const fortnight = { from: 0, until: 14 * day, days: 14 }

function deployment(run: string, finished: number, part: Partial<Deployment> = {}): Deployment {
  return { id: `${run}-${finished}`, run, scope: '', finished, succeeded: true, rework: null, ...part }
}

function incident(started: number, part: Partial<Incident> = {}): Incident {
  return {
    id: `i${started}`,
    scope: '',
    started,
    acknowledged: null,
    resolved: null,
    severity: '',
    causedByPlatform: null,
    ...part,
  }
}

describe('known answers', () => {
  const deployments = [
    deployment('a', 1 * day),
    deployment('a', 1 * day + hour),
    deployment('b', 3 * day, { rework: false }),
    deployment('c', 5 * day, { succeeded: false }),
    deployment('d', 8 * day, { rework: true }),
    deployment('e', 20 * day),
  ]
  const incidents = [
    incident(3 * day + hour, { severity: 'Sev1', acknowledged: 3 * day + 2 * hour, resolved: 3 * day + 5 * hour }),
    incident(6 * day, { severity: 'Sev2', resolved: 6 * day + 2 * hour, causedByPlatform: true }),
    incident(9 * day, { severity: 'Sev1', resolved: 8 * day, causedByPlatform: false }),
    incident(0, { severity: 'Sev1' }),
    incident(15 * day, { severity: 'Sev1', resolved: 16 * day }),
  ]

  it('three runs in two weeks are one and a half a week', () => {
    expect(deploymentFrequency(deployments, fortnight)).toMatchObject({
      value: 1.5,
      n: 3,
      leftOut: [{ reason: 'failed', count: 1 }],
    })
  })

  it('two of three runs have an incident put down to them; the one before any run has none', () => {
    expect(changeFailRate(deployments, incidents, fortnight)).toMatchObject({ value: 2 / 3, n: 3 })
    expect(recoveryTime(deployments, incidents, fortnight)).toMatchObject({
      n: 2,
      median: 3,
      hours: [4, 2],
      leftOut: [
        { reason: 'no deployment before it', count: 1 },
        { reason: 'ends before it begins', count: 1 },
      ],
    })
  })

  it('one of two marked runs is rework', () => {
    expect(reworkRate(deployments, fortnight)).toMatchObject({
      value: 0.5,
      n: 2,
      leftOut: [{ reason: 'not marked as planned or rework', count: 2 }],
    })
  })

  it('acknowledges in an hour, restores by severity, and tells what is not finished', () => {
    expect(timeToAcknowledge(incidents, fortnight)).toMatchObject({
      n: 1,
      median: 1,
      leftOut: [{ reason: 'not acknowledged', count: 3 }],
    })
    const restored = (severity: string) =>
      timeToRestore(
        incidents.filter((each) => each.severity === severity),
        fortnight,
      )
    expect(restored('Sev1')).toMatchObject({
      n: 1,
      median: 4,
      leftOut: [
        { reason: 'not finished', count: 1 },
        { reason: 'ends before it begins', count: 1 },
      ],
    })
    expect(restored('Sev2')).toMatchObject({ n: 1, median: 2, leftOut: [] })
  })

  it('four incidents in two weeks are two a week; of two known causes one is the platform', () => {
    expect(incidentFrequency(incidents, fortnight)).toMatchObject({ value: 2, n: 4 })
    expect(platformCausedShare(incidents, fortnight)).toMatchObject({
      value: 0.5,
      n: 2,
      leftOut: [{ reason: 'cause unknown', count: 2 }],
    })
  })

  it('an empty window and no events are unknown, not zero and not an error', () => {
    const empty = { from: 5, until: 5, days: 0 }
    expect(deploymentFrequency(deployments, empty)).toMatchObject({ value: null, n: 0 })
    expect(changeFailRate([], incidents, fortnight)).toMatchObject({ value: null, n: 0 })
    expect(reworkRate([], fortnight).value).toBeNull()
    expect(platformCausedShare([], fortnight).value).toBeNull()
    expect(timeToRestore([], fortnight)).toMatchObject({ n: 0, median: null, mean: null, hours: [] })
    expect(changeLeadTime([], fortnight)).toMatchObject({ n: 0, median: null, p90: null })
  })
})

describe('against a naive reference', () => {
  const time = fc.integer({ min: 0, max: 20 }).map((days) => days * day)
  const maybe = fc.option(time)
  const change: fc.Arbitrary<PullRequest> = fc.record({
    id: fc.string(),
    firstCommit: maybe,
    opened: time,
    reviewed: maybe,
    merged: maybe,
    deployed: maybe,
  })

  it('lead times are those of changes deployed in the window, from the first commit', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const expected: number[] = []
        for (const { firstCommit, deployed } of changes)
          if (firstCommit !== null && deployed !== null && deployed < 14 * day && deployed >= firstCommit)
            expected.push((deployed - firstCommit) / hour)
        expect(changeLeadTime(changes, fortnight).hours).toEqual(expected)
      }),
    )
  })

  it('every incident of the window is counted or left out with a reason', () => {
    const some = fc.record({ started: time, resolved: maybe })
    fc.assert(
      fc.property(fc.array(some), (parts) => {
        const incidents = parts.map((part) => incident(part.started, part))
        for (const { n, leftOut } of [timeToRestore(incidents, fortnight), recoveryTime([], incidents, fortnight)])
          expect(leftOut.reduce((all, { count }) => all + count, n)).toBe(
            incidents.filter(({ started }) => started < 14 * day).length,
          )
      }),
    )
  })
})
