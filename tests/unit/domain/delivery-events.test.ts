import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTimes, deploymentFinder, type Deployment, type Incident } from '#domain/delivery-events.ts'
import { changeFailRate, recoveryTime } from '#domain/delivery-statistics.ts'
import { boundsFor, histogram, summariseDurations, usualHours } from '#domain/durations.ts'
import { parseInstant } from '#domain/instant.ts'

const folder = new URL('../../fixtures/devlake-dora/', import.meta.url)

/** Rows of a fixture by its headers. None of them quotes a cell. */
function rows(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/)
  const keys = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((text, at) => [keys[at] ?? '', text])))
}

function at(text: string | undefined): number | null {
  const read = parseInstant(text ?? '', 'UTC')
  return read.status === 'instant' ? read.at : null
}

function incident(id: string, started: number): Incident {
  return { id, scope: '', started, acknowledged: null, resolved: null, severity: '', causedByPlatform: null }
}

/** The first two scopes are those of the fixture's project; the third belongs to another one. */
const production = rows('deployments.csv')
  .filter((row) => row['environment'] === 'PRODUCTION')
  .map((row): Deployment => ({
    id: row['id'] ?? '',
    run: row['cicd_deployment_id'] ?? '',
    scope: row['cicd_scope_id'] ?? '',
    finished: at(row['finished_date']) ?? NaN,
    succeeded: row['result'] === 'SUCCESS',
    rework: null,
  }))
const ofProject = production.filter(({ scope }) => scope !== 'cicd3')
const incidents = rows('incidents.csv').map((row) => incident(row['id'] ?? '', at(row['created_date']) ?? NaN))
const links = new Map(rows('expected-incident-to-deployment.csv').map((row) => [row['id'], row['deployment_id']]))

/** What README.md beside the tables says of differences is worked out here. */
describe('the tables of DevLake', () => {
  it('put every incident down to the deployment that DevLake names', () => {
    const linked = incidents.filter(({ id }) => links.has(id))
    expect(linked).toHaveLength(6)
    for (const each of linked) expect(deploymentFinder(ofProject)(each), each.id).toBe(links.get(each.id))
  })

  it('differ in the links where files of several projects are imported: DevLake looks within one', () => {
    const found = incidents.map((each) => [
      each.id.slice(-3),
      deploymentFinder(production)(each),
      links.get(each.id) ?? null,
    ])
    expect(found.filter(([, ours, theirs]) => ours !== theirs)).toEqual([
      // Of a repository that is not in the project.
      ['477', 'pipeline9', null],
      // The run of another project finished at the same moment and stands first in the file.
      ['478', 'pipeline9', 'pipeline2'],
    ])
    const year = { from: Date.UTC(2022, 0), until: Date.UTC(2023, 0), days: 365 }
    const theirs = new Set(links.values()).size / new Set(ofProject.map(({ run }) => run)).size
    expect([changeFailRate(production, incidents, year).value, theirs]).toEqual([2 / 6, 2 / 5])
    const inProject = incidents.filter(({ id }) => links.has(id))
    expect(changeFailRate(ofProject, inProject, year).value).toBe(theirs)
  })

  it('differ in recovery: the time of the last change is no end, so it has to be chosen as one', () => {
    const updated = new Map(rows('incidents.csv').map((row) => [row['id'], at(row['updated_date'])]))
    const year = { from: Date.UTC(2022, 0), until: Date.UTC(2023, 0), days: 365 }
    expect(recoveryTime(ofProject, incidents, year)).toMatchObject({ n: 0, median: null })
    const chosen = incidents.map((each) => ({ ...each, resolved: updated.get(each.id) ?? null }))
    expect(recoveryTime(ofProject, chosen, year)).toMatchObject({ n: 7, median: 23 })
  })

  it('split the way of every change as DevLake does', () => {
    const stretches = changes().flatMap(({ row, found }) =>
      (['coding', 'pickup', 'review', 'deploy'] as const).map((stretch) => ({
        of: `${row['id']} ${stretch}`,
        ours: found[stretch],
        theirs: minutesIn(row[`pr_${stretch}_time`]),
      })),
    )
    expect(stretches.filter(({ ours, theirs }) => ours !== theirs)).toEqual([])
    expect(stretches.filter(({ ours }) => ours !== null)).toHaveLength(14)
  })

  it('differ in the whole way: DevLake counts what was never deployed too', () => {
    const whole = changes().map(({ row, found }) => [row['id'], found.lead, minutesIn(row['pr_cycle_time'])])
    expect(whole).toEqual([
      // Never deployed: DevLake ends with the merge, for us there is no lead time yet.
      ['pr0', null, 44_640],
      ['pr1', 4_478, 4_478],
      // First commit after the opening (a force push): DevLake adds up the other stretches, we count from that commit.
      ['pr2', 158, 1_598],
      // Deployed before it was merged: DevLake adds up what comes before, we count to the deployment.
      ['pr3', 8_799, 10_203],
      ['pr4', null, 11_764],
      ['pr5', null, 13_204],
    ])
  })
})

/** The changes of the fixture with their stretches. */
function changes() {
  return rows('expected-pr-metrics.csv').map((row) => ({
    row,
    found: changeTimes({
      id: row['id'] ?? '',
      firstCommit: at(row['first_commit_authored_date']),
      opened: at(row['pr_created_date']) ?? NaN,
      reviewed: at(row['first_comment_date']),
      merged: at(row['pr_merged_date']),
      deployed: at(row['pr_deployed_date']),
    }),
  }))
}

function minutesIn(text: string | undefined): number | null {
  return text ? Number(text) : null
}

describe('the deployment that an incident is put down to', () => {
  it('is the last success before it, by a naive reference', () => {
    const deployment = fc.record({ finished: fc.integer({ min: 0, max: 20 }), succeeded: fc.boolean() })
    const times = fc.array(fc.integer({ min: -1, max: 21 }))
    fc.assert(
      fc.property(fc.array(deployment), times, (all, starts) => {
        const deployments = all.map((each, index) => ({
          ...each,
          id: `${index}`,
          run: `run-${index}`,
          scope: '',
          rework: null,
        }))
        const runBefore = deploymentFinder(deployments)
        for (const started of starts) {
          const before = deployments.filter((each) => each.succeeded && each.finished <= started)
          const latest = Math.max(...before.map(({ finished }) => finished))
          const expected = before.find(({ finished }) => finished === latest)?.run ?? null
          expect(runBefore({ started })).toBe(expected)
        }
      }),
    )
  })
})

describe('durations', () => {
  it('of none have no middle; of one all are the one', () => {
    expect(summariseDurations([])).toEqual({ n: 0, median: null, p90: null, mean: null })
    expect(summariseDurations([4])).toEqual({ n: 1, median: 4, p90: 4, mean: 4 })
  })

  it('are spread by minutes while nine of ten take an hour at most', () => {
    expect(boundsFor([0.1, 0.2, 1])[0]).toBe(1 / 60)
    expect(boundsFor([0.1, 2, 3])).toBe(usualHours)
    expect(boundsFor([])).toBe(usualHours)
  })

  it('stand in one bin each', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 2_000, noNaN: true })), (hours) => {
        const bins = histogram(hours, usualHours)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(hours.length)
        for (const { from, until, count } of bins)
          expect(hours.filter((each) => each >= from && each < until)).toHaveLength(count)
      }),
    )
  })
})
