import { quantile } from './trend.ts'

/** Durations as a summary that a sceptic accepts: how many, the middle, and how bad the worst tenth is. */
export interface DurationSummary {
  readonly n: number
  /** In the unit of the durations; null of none. */
  readonly median: number | null
  readonly p90: number | null
  readonly mean: number | null
}

export function summariseDurations(durations: readonly number[]): DurationSummary {
  const n = durations.length
  const mean = n === 0 ? null : durations.reduce((sum, each) => sum + each, 0) / n
  return { n, median: quantile(durations, 0.5), p90: quantile(durations, 0.9), mean }
}

export interface HistogramBin {
  /** Included. */
  readonly from: number
  /** Not included; infinite in the last bin. */
  readonly until: number
  readonly count: number
}

/** Counts durations between these bounds, ascending; below the first and from the last one on are bins of their own. */
export function histogram(durations: readonly number[], bounds: readonly number[]): readonly HistogramBin[] {
  const edges = [0, ...bounds, Infinity]
  const bins = edges.slice(0, -1).map((from, at) => ({ from, until: edges[at + 1] ?? Infinity, count: 0 }))
  for (const duration of durations) {
    const bin = bins.find(({ from, until }) => duration >= from && duration < until)
    if (bin) bin.count += 1
  }
  return bins
}

/** Hours at which people think of delivery and repair: minutes, an hour, a working day, a day, a week, a month. */
export const usualHours = [0.25, 1, 4, 24, 72, 168, 720] as const

/** Hours at which people think of taking notice: minutes. */
const usualMinutes = [1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes / 60)

/** Bounds that spread these hours: minutes while nine of ten take no longer than an hour. */
export function boundsFor(hours: readonly number[]): readonly number[] {
  return (quantile(hours, 0.9) ?? Infinity) <= 1 ? usualMinutes : usualHours
}
