import { addDays, mustDay } from '#domain/day.ts'
import {
  newChangeRecord,
  newDeploymentRecord,
  newIncidentRecord,
  type ChangeRecord,
  type DeploymentRecord,
  type IncidentRecord,
} from '#domain/event-records.ts'
import { utcText } from '#domain/instant.ts'

/**
 * Thirteen weeks of deployments, incidents and changes of three teams, as their tools export them: runs that deploy two
 * parts, incidents that are still open or were never acknowledged, one that ends before it began, changes nobody reviewed
 * or deployed. The same day gives the same events.
 */
export interface SampleEvents {
  readonly deployments: DeploymentRecord[]
  readonly incidents: IncidentRecord[]
  readonly changes: ChangeRecord[]
}

/** First and last day of the events. */
export function eventDays(today: string): { readonly from: string; readonly until: string } {
  return { from: addDays(today, -days), until: addDays(today, -1) }
}

export function sampleEvents(today: string): SampleEvents {
  const start = mustDay(eventDays(today).from) * day
  const deployments = deploymentsFrom(start)
  return {
    deployments,
    incidents: incidentsFrom(start, deployments),
    changes: changesFrom(start),
  }
}

const days = 91
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

const scopes = [
  'playback-gateway',
  'entitlements',
  'login',
  'checkout',
  'payments',
  'subscriptions',
  'catalogue-search',
]

/** 120 rows of 112 runs, on working days between eight and five. */
function deploymentsFrom(start: number): DeploymentRecord[] {
  const random = randomFrom(17)
  const rows = workingTimes(start, 112, random).flatMap((finished, index) => {
    const failed = random() < 0.07
    const row = {
      run: String(48_210 + index * 7),
      scope: pick(scopes, random()),
      finished: utcText(finished),
      succeeded: failed ? ('no' as const) : ('yes' as const),
      // Checkout and payments still deploy by Jenkins, which knows nothing of the reason.
      rework: random() < 0.15 ? null : random() < 0.1 ? ('yes' as const) : ('no' as const),
    }
    return index % 14 === 5 ? [row, { ...row, scope: `${row.scope}-worker` }] : [row]
  })
  return rows.map((row, index) => ({
    ...newDeploymentRecord(`deployment-${index + 1}`, index + 1),
    ...row,
    key: `D-${1_000 + index}`,
    source: 'deployments.csv',
  }))
}

/** Fourteen begin within two hours of a deployment; the others when they like. */
function incidentsFrom(start: number, deployments: readonly DeploymentRecord[]): IncidentRecord[] {
  const random = randomFrom(29)
  const begun = Array.from({ length: 40 }, (_, index) => {
    const after = deployments[Math.floor(((index + 0.5) / 40) * deployments.length)]
    const started =
      index % 3 === 0 && after?.finished
        ? Date.parse(after.finished) + Math.round(random() * 110 + 6) * minute
        : start + Math.round(((index + random()) / 40) * (days - 1) * 24 * 60) * minute
    return { started, scope: index % 3 === 0 ? (after?.scope ?? '') : pick(scopes, random()) }
  }).sort((a, b) => a.started - b.started)
  return begun.map(({ started, scope }, index) => {
    const severity = pick(['Sev1', 'Sev2', 'Sev2', 'Sev3', 'Sev3'], random())
    const acknowledged = started + Math.round(random() * 8 + 1) * minute
    const length = Math.round((random() * random() * 210 + 12) * (severity === 'Sev1' ? 0.7 : 1))
    const caused = random()
    return {
      ...newIncidentRecord(`incident-${index + 1}`, index + 1),
      key: `INC-${2_301 + index}`,
      scope,
      started: utcText(started),
      acknowledged: index % 13 === 6 ? null : utcText(acknowledged),
      // The last two go on; of one the clock of the tool was wrong.
      resolved: index >= 38 ? null : utcText(index === 11 ? started - 35 * minute : started + length * minute),
      severity,
      platformCaused: caused < 0.2 ? 'yes' : caused < 0.8 ? 'no' : null,
      source: 'incidents.csv',
    }
  })
}

/** 80 pull requests from the first commit to production. */
function changesFrom(start: number): ChangeRecord[] {
  const random = randomFrom(43)
  // The last ones are opened two working days before the end, so that they reach production in time.
  return workingTimes(start, 80, random, days - 4).map((opened, index) => {
    const firstCommit = opened - Math.round((random() * random() * 60 + 0.4) * 60) * minute
    const reviewed = opened + Math.round((random() * random() * 20 + 0.2) * 60) * minute
    const merged = reviewed + Math.round((random() * 8 + 0.1) * 60) * minute
    const deployed = merged + Math.round((random() * random() * 22 + 0.3) * 60) * minute
    const abandoned = index % 20 === 9
    const waiting = abandoned || index >= 78
    return {
      ...newChangeRecord(`change-${index + 1}`, index + 1),
      key: `#${4_115 + index}`,
      scope: pick(scopes, random()),
      firstCommit: index % 27 === 4 ? null : utcText(firstCommit),
      opened: utcText(opened),
      reviewed: abandoned || index % 11 === 3 ? null : utcText(reviewed),
      merged: abandoned ? null : utcText(merged),
      deployed: waiting ? null : utcText(deployed),
      source: 'pull-requests.csv',
    }
  })
}

/** Times on working days between eight and five, spread evenly, in order. */
function workingTimes(start: number, count: number, random: () => number, within = days): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const found = Math.floor(((index + random()) / count) * within)
    const weekend = (Math.floor(start / day) + found + 3) % 7 > 4
    const moved = weekend ? (found < 2 ? found + 2 : found - 2) : found
    return start + moved * day + 8 * hour + Math.round(random() * 9 * 60) * minute
  }).sort((a, b) => a - b)
}

function pick<Of>(list: readonly Of[], share: number): Of {
  // Safe: the lists of this file are not empty and shares are below one.
  return list[Math.floor(share * list.length)] as Of
}

/** The same numbers between 0 and 1 on every machine (Park and Miller, minimal standard). */
function randomFrom(seed: number): () => number {
  let state = seed * 7_919
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
