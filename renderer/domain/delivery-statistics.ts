import {
  changeTimes,
  deploymentFinder,
  type ChangeTimes,
  type Deployment,
  type Incident,
  type PullRequest,
} from './delivery-events.ts'
import { summariseDurations, type DurationSummary } from './durations.ts'

/** The time looked at, in milliseconds since 1970: `from` included, `until` not. */
export interface EventWindow {
  readonly from: number
  readonly until: number
  /** Days as the clocks of a zone cut them. Rates go by these: a week in which the clocks change is a week. */
  readonly days: number
}

/** What was not counted, and why. */
export interface LeftOut {
  readonly reason: string
  readonly count: number
}

/** A rate or a share with what it rests on. */
export interface CountedStatistic {
  /** Null while nothing can be said. */
  readonly value: number | null
  /** Events behind it. */
  readonly n: number
  readonly leftOut: readonly LeftOut[]
  /** How it was counted, in one sentence. */
  readonly rule: string
}

/** Durations in hours with what they rest on. */
export interface DurationStatistic extends DurationSummary {
  /** Each duration, for the picture. */
  readonly hours: readonly number[]
  readonly leftOut: readonly LeftOut[]
  readonly rule: string
}

const hour = 3_600_000

/** Successful runs a week. Sources: DORA; a run counts once however many parts it deployed. */
export function deploymentFrequency(deployments: readonly Deployment[], window: EventWindow): CountedStatistic {
  const due = deployments.filter(({ finished }) => within(finished, window))
  const runs = new Set(due.filter(({ succeeded }) => succeeded).map(({ run }) => run))
  return {
    value: perWeek(runs.size, window),
    n: runs.size,
    leftOut: leftOutOf([['failed', due.filter(({ succeeded }) => !succeeded).length]]),
    rule: 'Successful deployment runs to production, divided by the weeks of the window. A run counts once.',
  }
}

/** Share of successful runs that an incident is put down to. */
export function changeFailRate(
  deployments: readonly Deployment[],
  incidents: readonly Incident[],
  window: EventWindow,
): CountedStatistic {
  const runs = new Set(
    deployments.filter(({ succeeded, finished }) => succeeded && within(finished, window)).map(({ run }) => run),
  )
  const runBefore = deploymentFinder(deployments)
  const blamed = new Set(incidents.flatMap((incident) => runBefore(incident) ?? []))
  const failed = [...runs].filter((run) => blamed.has(run)).length
  return {
    value: runs.size === 0 ? null : failed / runs.size,
    n: runs.size,
    leftOut: [],
    rule: 'Runs that an incident is put down to, divided by all successful runs. An incident is put down to the last successful run that had finished when it began.',
  }
}

/** From the beginning to the end of incidents that are put down to a run. */
export function recoveryTime(
  deployments: readonly Deployment[],
  incidents: readonly Incident[],
  window: EventWindow,
): DurationStatistic {
  const runBefore = deploymentFinder(deployments)
  const caused = incidents.filter((incident) => runBefore(incident) !== null)
  const due = (list: readonly Incident[]) => list.filter(({ started }) => within(started, window)).length
  const lasted = between(caused, window, ({ resolved }) => resolved, 'not finished')
  return {
    ...lasted,
    leftOut: [...leftOutOf([['no deployment before it', due(incidents) - due(caused)]]), ...lasted.leftOut],
    rule: 'From the beginning to the end of incidents that are put down to a deployment.',
  }
}

/** Share of runs made to mend what was deployed before; runs of which nobody said it are left out. */
export function reworkRate(deployments: readonly Deployment[], window: EventWindow): CountedStatistic {
  const due = deployments.filter(({ succeeded, finished }) => succeeded && within(finished, window))
  const known = due.filter(({ rework }) => rework !== null)
  const runs = new Set(known.map(({ run }) => run))
  const mending = new Set(known.filter(({ rework }) => rework === true).map(({ run }) => run))
  return {
    value: runs.size === 0 ? null : mending.size / runs.size,
    n: runs.size,
    leftOut: leftOutOf([['not marked as planned or rework', due.length - known.length]]),
    rule: 'Runs that are marked as unplanned, to mend an earlier one, divided by all runs that are marked.',
  }
}

/** Time to acknowledge, of incidents that began in the window. */
export function timeToAcknowledge(incidents: readonly Incident[], window: EventWindow): DurationStatistic {
  return {
    ...between(incidents, window, ({ acknowledged }) => acknowledged, 'not acknowledged'),
    rule: 'From the beginning of an incident to its first acknowledgement.',
  }
}

/** Time to restore, of incidents that began in the window. */
export function timeToRestore(incidents: readonly Incident[], window: EventWindow): DurationStatistic {
  return {
    ...between(incidents, window, ({ resolved }) => resolved, 'not finished'),
    rule: 'From the beginning of an incident to its end.',
  }
}

/** Incidents a week. */
export function incidentFrequency(incidents: readonly Incident[], window: EventWindow): CountedStatistic {
  const n = incidents.filter(({ started }) => within(started, window)).length
  return {
    value: perWeek(n, window),
    n,
    leftOut: [],
    rule: 'Incidents that began in the window, divided by its weeks.',
  }
}

/** Share of incidents caused by the platform, of those of which somebody has said it. */
export function platformCausedShare(incidents: readonly Incident[], window: EventWindow): CountedStatistic {
  const due = incidents.filter(({ started }) => within(started, window))
  const known = due.filter(({ causedByPlatform }) => causedByPlatform !== null)
  return {
    value: known.length === 0 ? null : known.filter(({ causedByPlatform }) => causedByPlatform).length / known.length,
    n: known.length,
    leftOut: leftOutOf([['cause unknown', due.length - known.length]]),
    rule: 'Incidents marked as caused by the platform, divided by those of which the cause is known.',
  }
}

/** One stretch of the way of the changes that were deployed in the window. */
export function changeLeadTime(
  changes: readonly PullRequest[],
  window: EventWindow,
  stretch: keyof ChangeTimes = 'lead',
): DurationStatistic {
  const due = changes.filter(({ deployed }) => deployed !== null && within(deployed, window))
  const minutes = due.map((change) => changeTimes(change)[stretch])
  const hours = minutes.filter((each) => each !== null).map((each) => each / 60)
  return {
    ...summariseDurations(hours),
    hours,
    leftOut: leftOutOf([
      ['not deployed', changes.filter(({ deployed }) => deployed === null).length],
      ['with a time missing or out of order', minutes.length - hours.length],
    ]),
    rule: `${ways[stretch]}, of changes deployed in the window. Minutes are rounded up.`,
  }
}

const ways: Readonly<Record<keyof ChangeTimes, string>> = {
  lead: 'From the first commit of a change to its deployment in production',
  coding: 'From the first commit of a change to its opening',
  pickup: 'From the opening of a change to the first look of somebody else',
  review: 'From the first look of somebody else to the merge',
  deploy: 'From the merge of a change to its deployment in production',
}

type Durations = Omit<DurationStatistic, 'rule'>

function between(
  incidents: readonly Incident[],
  window: EventWindow,
  endOf: (incident: Incident) => number | null,
  /** What an incident without that end is called. */
  endless: string,
): Durations {
  const due = incidents.filter(({ started }) => within(started, window))
  const ended = due.flatMap((incident) => {
    const end = endOf(incident)
    return end === null ? [] : [(end - incident.started) / hour]
  })
  const hours = ended.filter((each) => each >= 0)
  return {
    ...summariseDurations(hours),
    hours,
    leftOut: leftOutOf([
      [endless, due.length - ended.length],
      ['ends before it begins', ended.length - hours.length],
    ]),
  }
}

function perWeek(count: number, { days }: EventWindow): number | null {
  return days > 0 ? (count * 7) / days : null
}

function within(at: number, { from, until }: EventWindow): boolean {
  return at >= from && at < until
}

/** Reasons with their counts, of those that kept something out. */
export function leftOutOf(reasons: readonly (readonly [reason: string, count: number])[]): readonly LeftOut[] {
  return reasons.filter(([, count]) => count > 0).map(([reason, count]) => ({ reason, count }))
}
