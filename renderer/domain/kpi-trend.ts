import { dayText, isoOf, mustDay } from './day.ts'
import { printNumber } from './number-text.ts'
import { dayReached, trendOf, type Trend } from './trend.ts'

/** The trend of a KPI's readings. */
export interface KpiTrend extends Trend {
  /** `unclear`: the interval of the slope holds zero. */
  readonly direction: 'rises' | 'falls' | 'level' | 'unclear'
  /** "Falls by 1.2 min a month (95 %: 0.8 to 1.6), from 12 readings." */
  readonly text: string
}

/** When a target is met if the readings go on as they do. */
export interface KpiForecast {
  /** `now`: the line has reached it, the last reading has not. */
  readonly kind: 'met' | 'now' | 'day' | 'not-met'
  /** ISO date on which the line reaches it. */
  readonly day: string | null
  readonly text: string
}

/** What a forecast is made for: the side on which the figure has to be, and since when it is wanted. */
export interface ForecastGoal {
  /** "target at most 30 min (90 days)". */
  readonly words: string
  readonly due: string | null
  /** How far a value is from it; zero or less when it is met. */
  readonly miss: (value: number) => number
  /** The end of the target that lies nearest to a value. */
  readonly bound: (value: number) => number
}

type Dated = readonly { readonly date: string; readonly value: number }[]

/** Fewer readings say nothing that would hold. */
const leastReadings = 4
/** Of more, the oldest say little of today, and their pairs would take seconds. */
const mostReadings = 1_000
/** A line is not believed for longer. */
const forecastDays = 3_650
const daysPerMonth = 30.4375

/** Null below four readings, or when all are of one day. Oldest first. */
export function kpiTrend(readings: Dated, print: (value: number) => string): KpiTrend | null {
  if (readings.length < leastReadings) return null
  const trend = lineThrough(readings.slice(-mostReadings))
  if (trend === null) return null
  const direction = directionOf(trend)
  const which = readings.length > mostReadings ? `the newest ${trend.n}` : String(trend.n)
  return { ...trend, direction, text: `${movement(trend, direction, print)}, from ${which} readings.` }
}

/** Every pair of readings has a slope: what has not changed is not worked out again with each change elsewhere. */
function lineThrough(readings: Dated): Trend | null {
  const [first] = readings
  if (first === undefined) return null
  const known = lines.get(first)
  if (known?.readings.length === readings.length && known.readings.every((each, at) => each === readings[at]))
    return known.line
  const line = trendOf(readings.map(({ date, value }) => ({ day: mustDay(date), value })))
  lines.set(first, { readings, line })
  return line
}

const lines = new WeakMap<Dated[number], { readonly readings: Dated; readonly line: Trend | null }>()

/** The day on which the line reaches the goal, from `today` on. */
export function kpiForecast(
  trend: KpiTrend,
  goal: ForecastGoal | null,
  readings: Dated,
  today: string,
): KpiForecast | null {
  const latest = readings.at(-1)
  if (latest === undefined || goal === null) return null
  const forecast = (kind: KpiForecast['kind'], text: string, day: string | null = null) => ({ kind, day, text })
  const what = goal.words.charAt(0).toUpperCase() + goal.words.slice(1)
  if (goal.miss(latest.value) <= 0) return forecast('met', `${what}: met on ${dayText(latest.date)}.`)
  const from = mustDay(today)
  // The line may lie on the other side of a band than the last reading.
  const line = trend.intercept + trend.slope * from
  if (goal.miss(line) <= 0) return forecast('now', `${what}: the trend has reached it, the last reading has not.`)
  const day = dayReached(trend, goal.bound(line), from)
  if (day === null) return forecast('not-met', `${what}: not met at this pace.`)
  if (day - from > forecastDays) return forecast('not-met', `${what}: not met within ten years at this pace.`)
  const late = goal.due === null ? null : day - mustDay(goal.due)
  const timing = late === null ? '' : late > 0 ? `, ${late} ${late === 1 ? 'day' : 'days'} late` : ', in time'
  const doubt = trend.direction === 'unclear' ? ' The direction is not certain.' : ''
  return forecast('day', `${what}: met about ${dayText(isoOf(day))} at this pace${timing}.${doubt}`, isoOf(day))
}

function directionOf({ slope, low, high }: Trend): KpiTrend['direction'] {
  if (low > 0) return 'rises'
  if (high < 0) return 'falls'
  return slope === 0 && low === 0 && high === 0 ? 'level' : 'unclear'
}

function movement(
  { slope, low, high }: Trend,
  direction: KpiTrend['direction'],
  print: (value: number) => string,
): string {
  const monthly = (perDay: number) => Number((perDay * daysPerMonth).toPrecision(3))
  const interval = (from: number, to: number) => `(95 %: ${printNumber(monthly(from))} to ${printNumber(monthly(to))})`
  if (direction === 'level') return 'No movement'
  if (direction === 'rises') return `Rises by ${print(monthly(slope))} a month ${interval(low, high)}`
  if (direction === 'falls') return `Falls by ${print(monthly(-slope))} a month ${interval(-high, -low)}`
  const certainty =
    Number.isFinite(low) && Number.isFinite(high) ? ` ${interval(low, high)}` : ', too few for an interval'
  return `No clear direction: ${print(monthly(slope))} a month${certainty}`
}
