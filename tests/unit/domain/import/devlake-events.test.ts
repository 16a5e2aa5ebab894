import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changeTimes, deploymentFinder, type Deployment, type Incident } from '#domain/delivery-events.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { eventStatistics } from '#domain/event-statistics.ts'
import { compareEvents, importEvents, planOf } from './event-import.ts'

const folder = new URL('../../../fixtures/devlake-dora/', import.meta.url)

function text(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** Cells of a fixture by its headers. None of them is quoted. */
function rows(name: string): Record<string, string>[] {
  const [head = '', ...lines] = text(name).trim().split(/\r?\n/)
  const keys = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [keys[at] ?? '', cell])))
}

/** The fixture's project holds the first two scopes; its third belongs to another project. */
const deploymentsOfProject = text('deployments.csv')
  .split('\n')
  .filter((line) => !line.includes(',cicd3,'))
  .join('\n')

const three = [deploymentsOfProject, text('incidents.csv'), text('expected-pr-metrics.csv')].reduce<EngagementDocument>(
  (document, each) => importEvents(each, document),
  emptyDocument(),
)

describe('the files of DevLake, as they are, through the import', () => {
  it('are told apart by their headers, and what they do not hold is said', () => {
    const kinds = ['deployments.csv', 'pr-deployments.csv', 'incidents.csv', 'pull_requests.csv'].map((name) => {
      const { preview } = planOf(compareEvents(text(name), emptyDocument()))
      return [name, preview.kind, preview.counts, preview.checks, preview.problems.length]
    })
    expect(kinds).toEqual([
      ['deployments.csv', 'deployments', { added: 13, changed: 0, unchanged: 0, invalid: 0 }, [], 0],
      ['pr-deployments.csv', 'deployments', { added: 13, changed: 0, unchanged: 0, invalid: 0 }, [], 0],
      [
        'incidents.csv',
        'incidents',
        { added: 7, changed: 0, unchanged: 0, invalid: 0 },
        ['7 incidents are not resolved.'],
        0,
      ],
      [
        'pull_requests.csv',
        'changes',
        { added: 7, changed: 0, unchanged: 0, invalid: 0 },
        ['7 changes are not deployed.'],
        0,
      ],
    ])
  })

  it('put every incident down to the deployment that DevLake names', () => {
    const runBefore = deploymentFinder(
      three.deployments.rows.map((row): Deployment => ({
        id: row.key,
        run: row.run,
        scope: row.scope,
        finished: Date.parse(row.finished ?? ''),
        succeeded: row.succeeded === 'yes',
        rework: null,
      })),
    )
    const incident = (id: string, started: string | null): Incident => ({
      id,
      scope: '',
      started: Date.parse(started ?? ''),
      acknowledged: null,
      resolved: null,
      severity: '',
      causedByPlatform: null,
    })
    const links = new Map(three.incidents.rows.map(({ key, started }) => [key, runBefore(incident(key, started))]))
    const expected = rows('expected-incident-to-deployment.csv')
    expect(expected).toHaveLength(6)
    for (const { id = '', deployment_id: run } of expected) expect(links.get(id), id).toBe(run)
  })

  it('split the way of every change as DevLake does', () => {
    const ours = three.changes.rows.map((row) => {
      const at = (time: string | null) => (time === null ? null : Date.parse(time))
      const { coding, pickup, review, deploy } = changeTimes({
        id: row.key,
        firstCommit: at(row.firstCommit),
        opened: at(row.opened),
        reviewed: at(row.reviewed),
        merged: at(row.merged),
        deployed: at(row.deployed),
      })
      return [row.key, coding, pickup, review, deploy]
    })
    const minutes = (cell: string | undefined) => (cell ? Number(cell) : null)
    expect(ours).toEqual(
      rows('expected-pr-metrics.csv').map((row) => [
        row['id'],
        ...['coding', 'pickup', 'review', 'deploy'].map((stretch) => minutes(row[`pr_${stretch}_time`])),
      ]),
    )
  })

  it('give statistics with what they rest on', () => {
    const counted = eventStatistics(three)
    expect([counted?.days.from, counted?.days.until, counted?.days.zone]).toEqual(['2022-09-11', '2023-04-13', 'UTC'])
    const figures = counted?.statistics.map(({ id, value, n, leftOut }) => [
      id,
      value === null ? 'unknown' : Math.round(value * 100) / 100,
      n,
      leftOut.map(({ reason, count }) => `${count} ${reason}`).join(', '),
    ])
    expect(figures?.map((each) => each.join(' | ')).join('\n')).toMatchInlineSnapshot(`
      "deployment-frequency | 0.16 | 5 | 1 failed
      change-fail-rate | 40 | 5 | 
      failed-deployment-recovery-time | unknown | 0 | 7 not finished
      deployment-rework-rate | unknown | 0 | 10 not marked as planned or rework
      change-lead-time | 74.63 | 3 | 3 not deployed
      change-coding-time | 61.03 | 2 | 3 not deployed, 1 with a time missing or out of order
      change-pickup-time | 0.05 | 2 | 3 not deployed, 1 with a time missing or out of order
      change-review-time | 1 | 3 | 3 not deployed
      change-deploy-time | 37.63 | 2 | 3 not deployed, 1 with a time missing or out of order
      mtta | unknown | 0 | 7 not acknowledged
      mttr | unknown | 0 | 7 not finished
      incident-frequency | 0.99 | 7 | 
      platform-caused-incidents | unknown | 0 | 7 cause unknown
      platform-caused-share | unknown | 0 | 7 cause unknown"
    `)
  })
})
