import type { Deployment, Incident, PullRequest } from './delivery-events.ts'
import { leftOutOf, type EventWindow, type LeftOut } from './delivery-statistics.ts'
import type { ChangeRecord, DeploymentRecord, IncidentRecord } from './event-records.ts'
import type { YesNo } from './yes-no.ts'

/** Rows of which enough is known to count them, and how many it is not. */
export interface Known<Event> {
  readonly events: readonly Event[]
  readonly leftOut: readonly LeftOut[]
}

/** What has no end or no outcome cannot be counted; unknown is neither a success nor a failure. */
export function knownDeployments(rows: readonly DeploymentRecord[], window: EventWindow): Known<Deployment> {
  const events: Deployment[] = []
  let [unfinished, untold] = [0, 0]
  for (const row of rows) {
    const finished = moment(row.finished)
    if (finished === null) unfinished += 1
    else if (row.succeeded === null) {
      if (finished >= window.from && finished < window.until) untold += 1
    } else
      events.push({
        id: row.key,
        run: row.run || row.key,
        scope: row.scope,
        finished,
        succeeded: row.succeeded === 'yes',
        rework: answer(row.rework),
      })
  }
  return {
    events,
    leftOut: leftOutOf([
      ['not finished', unfinished],
      ['outcome unknown', untold],
    ]),
  }
}

export function knownIncidents(rows: readonly IncidentRecord[]): Known<Incident> {
  const events = rows.flatMap((row): Incident[] => {
    const started = moment(row.started)
    if (started === null) return []
    const { key: id, scope, severity } = row
    const [acknowledged, resolved] = [moment(row.acknowledged), moment(row.resolved)]
    return [{ id, scope, severity, started, acknowledged, resolved, causedByPlatform: answer(row.platformCaused) }]
  })
  return { events, leftOut: leftOutOf([['beginning unknown', rows.length - events.length]]) }
}

export function changeOf(row: ChangeRecord): PullRequest {
  return {
    id: row.key,
    firstCommit: moment(row.firstCommit),
    opened: moment(row.opened),
    reviewed: moment(row.reviewed),
    merged: moment(row.merged),
    deployed: moment(row.deployed),
  }
}

function moment(text: string | null): number | null {
  return text === null ? null : Date.parse(text)
}

function answer(value: YesNo | null): boolean | null {
  return value === null ? null : value === 'yes'
}
