/** Raw events as files bring them, in milliseconds since 1970; see `parseInstant`. */

export interface Deployment {
  readonly id: string
  /** What was deployed: the pipeline run that several parts may belong to. */
  readonly run: string
  /** Service, repository or pipeline; empty while unknown. */
  readonly scope: string
  readonly finished: number
  readonly succeeded: boolean
  /** Unplanned, to mend what was deployed before; null while unknown. */
  readonly rework: boolean | null
}

export interface Incident {
  readonly id: string
  readonly scope: string
  readonly started: number
  readonly acknowledged: number | null
  /** Null while it goes on. */
  readonly resolved: number | null
  /** In the client's words: "Sev1"; empty while unknown. */
  readonly severity: string
  readonly causedByPlatform: boolean | null
}

export interface PullRequest {
  readonly id: string
  readonly firstCommit: number | null
  readonly opened: number | null
  /** The first look of somebody else. */
  readonly reviewed: number | null
  readonly merged: number | null
  readonly deployed: number | null
}

/**
 * Names the run that an incident is put down to: the last successful one that had finished when it began, of several that
 * finished at that moment the first. Null for an incident with no deployment before it. Source: Apache DevLake, DORA plugin.
 */
export function deploymentFinder(
  deployments: readonly Deployment[],
): (incident: Pick<Incident, 'started'>) => string | null {
  const sorted = deployments.filter(({ succeeded }) => succeeded).sort((a, b) => a.finished - b.finished)
  return ({ started }) => {
    const last = sorted[countUntil(sorted, started) - 1]
    return last ? (sorted[countUntil(sorted, last.finished - 1)]?.run ?? null) : null
  }
}

/** How many of the sorted deployments had finished at that moment. Moments are whole milliseconds. */
function countUntil(sorted: readonly Deployment[], moment: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.finished ?? Infinity) <= moment) low = middle + 1
    else high = middle
  }
  return low
}

/** The stretches of a change's way, in minutes rounded up; null where an end is missing or lies before the beginning. */
export interface ChangeTimes {
  /** First commit to opening. */
  readonly coding: number | null
  /** Opening to the first look of somebody else. */
  readonly pickup: number | null
  /** The first look of somebody else to the merge; null without one. */
  readonly review: number | null
  /** Merge to running in production. */
  readonly deploy: number | null
  /** Change lead time: first commit to running in production. */
  readonly lead: number | null
}

export function changeTimes({ firstCommit, opened, reviewed, merged, deployed }: PullRequest): ChangeTimes {
  return {
    coding: minutes(firstCommit, opened),
    pickup: minutes(opened, reviewed),
    review: reviewed === null ? null : minutes(reviewed, merged),
    deploy: minutes(merged, deployed),
    lead: minutes(firstCommit, deployed),
  }
}

function minutes(from: number | null, until: number | null): number | null {
  return from === null || until === null || until < from ? null : Math.ceil((until - from) / 60_000)
}
