/**
 * The trend of a series by the slope of Theil and Sen: the median of the slopes between all pairs of readings. A single wild
 * reading does not move it. Source: Sen, Estimates of the regression coefficient based on Kendall's tau, 1968.
 */

/** A reading: epoch day and value. */
export interface TrendPoint {
  readonly day: number
  readonly value: number
}

export interface Trend {
  /** Change in a day. */
  readonly slope: number
  /** The slope lies between these with 95 % confidence; the ends are infinite where too few readings tell. */
  readonly low: number
  readonly high: number
  /** Value of the line on epoch day 0. */
  readonly intercept: number
  /** Readings behind it. */
  readonly n: number
}

/** Null with fewer than two different days: one reading has no direction. */
export function trendOf(points: readonly TrendPoint[]): Trend | null {
  const slopes = pairSlopes(points)
  const [below, above] = [slopes[(slopes.length - 1) >> 1], slopes[slopes.length >> 1]]
  if (below === undefined || above === undefined) return null
  const slope = below + (above - below) / 2
  const n = points.length
  // Sen's interval: the variance of Kendall's S, corrected for days with several readings.
  const width = normal95 * Math.sqrt(kendallVariance(points))
  const [low, high] = [(slopes.length - width) / 2, (slopes.length + width) / 2]
  return {
    slope,
    low: slopes[Math.floor(low) - 1] ?? -Infinity,
    high: slopes[Math.ceil(high)] ?? Infinity,
    intercept: median(points.map(({ day, value }) => value - slope * day)) ?? 0,
    n,
  }
}

/** Day on which the line reaches the value; null when it runs level or away from it, or has passed it before `from`. */
export function dayReached(trend: Trend, value: number, from: number): number | null {
  if (trend.slope === 0) return null
  const day = (value - trend.intercept) / trend.slope
  // Binary rounding must not carry a line over midnight.
  return day >= from ? Math.ceil(day - 1e-6) : null
}

/** The middle value of a sorted or unsorted list, the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}

/** Linear between the ranks (type 7, as spreadsheets do); null of none. `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (at - Math.floor(at))
}

/** Two-sided 95 % of the normal distribution. */
const normal95 = 1.959963984540054

/** Sorted; pairs on one day have no slope. A typed list: half a million of them for a thousand points. */
function pairSlopes(points: readonly TrendPoint[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2)
  let count = 0
  points.forEach((a, at) => {
    for (let other = at + 1; other < points.length; other += 1) {
      const b = points[other]
      if (b === undefined || b.day === a.day) continue
      slopes[count] = (b.value - a.value) / (b.day - a.day)
      count += 1
    }
  })
  return slopes.subarray(0, count).sort()
}

function kendallVariance(points: readonly TrendPoint[]): number {
  const days = new Map<number, number>()
  for (const { day } of points) days.set(day, (days.get(day) ?? 0) + 1)
  const term = (count: number) => count * (count - 1) * (2 * count + 5)
  const tied = [...days.values()].reduce((sum, count) => sum + term(count), 0)
  return (term(points.length) - tied) / 18
}
