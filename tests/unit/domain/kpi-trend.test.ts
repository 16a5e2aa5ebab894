import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#domain/day.ts'
import { kpiForecast, kpiTrend, type ForecastGoal } from '#domain/kpi-trend.ts'

const print = (value: number) => `${value} min`
const first = '2026-06-01'

/** Readings ten days apart. */
const readings = (...values: readonly number[]) => values.map((value, at) => ({ date: addDays(first, at * 10), value }))

const atMost = (target: number, due: string | null = null): ForecastGoal => ({
  words: `target at most ${target} min`,
  due,
  miss: (value) => value - target,
  bound: () => target,
})

describe('the trend of a KPI', () => {
  it.each([
    ['falls', readings(90, 80, 70, 60, 50, 40), 'Falls by 30.4 min a month (95 %: 30.4 to 30.4), from 6 readings.'],
    ['rises', readings(40, 50, 60, 70, 80, 90), 'Rises by 30.4 min a month (95 %: 30.4 to 30.4), from 6 readings.'],
    ['level', readings(5, 5, 5, 5, 5, 5), 'No movement, from 6 readings.'],
    [
      'unclear',
      readings(40, 44, 39, 45, 38, 44, 41, 43),
      'No clear direction: 0.254 min a month (95 %: -1.83 to 5.07), from 8 readings.',
    ],
    [
      'unclear',
      readings(90, 80, 70, 60),
      'No clear direction: -30.4 min a month, too few for an interval, from 4 readings.',
    ],
  ])('%s, in words', (direction, series, text) => {
    expect(kpiTrend(series, print)).toMatchObject({ direction, text })
  })

  it('goes by the newest thousand of more readings than that, and says so', () => {
    const turn = (at: number) => (at < 4_000 ? at : 8_000 - at)
    const daily = Array.from({ length: 6_000 }, (_, at) => ({ date: addDays('2010-01-01', at), value: turn(at) }))
    expect(kpiTrend(daily, print)).toMatchObject({
      ...{ slope: -1, n: 1_000, direction: 'falls' },
      text: 'Falls by 30.4 min a month (95 %: 30.4 to 30.4), from the newest 1000 readings.',
    })
  })

  it('is a new one once one of the readings is another', () => {
    const before = readings(90, 80, 70, 60, 50, 40)
    const [first, ...others] = before
    const after = [...(first ? [first] : []), ...others.map(({ date, value }) => ({ date, value: value * 2 }))]
    expect(kpiTrend(before, print)?.slope).toBe(-1)
    expect(kpiTrend(after, print)?.slope).toBe(-2)
    expect(kpiTrend(before.slice(0, 5), print)?.n).toBe(5)
  })

  it('says nothing of fewer than four readings, or of one day', () => {
    expect(kpiTrend(readings(90, 80, 70), print)).toBeNull()
    expect(
      kpiTrend(
        Array.from({ length: 6 }, (_, value) => ({ date: first, value })),
        print,
      ),
    ).toBeNull()
  })
})

describe('the forecast', () => {
  const of = (values: readonly number[], goal: ForecastGoal | null, today = '2026-07-21') => {
    const series = readings(...values)
    const trend = kpiTrend(series, print)
    return trend && kpiForecast(trend, goal, series, today)
  }
  const falling = [90, 80, 70, 60, 50, 40]

  it.each<[string, ForecastGoal, string, string | null, string]>([
    ['reached', atMost(40), 'met', null, 'Target at most 40 min: met on 21 Jul 2026.'],
    ['a day', atMost(10), 'day', '2026-08-20', 'Target at most 10 min: met about 20 Aug 2026 at this pace.'],
    [
      'in time',
      atMost(10, '2026-08-20'),
      'day',
      '2026-08-20',
      'Target at most 10 min: met about 20 Aug 2026 at this pace, in time.',
    ],
    [
      'late',
      atMost(10, '2026-08-19'),
      'day',
      '2026-08-20',
      'Target at most 10 min: met about 20 Aug 2026 at this pace, 1 day late.',
    ],
    ['too far', atMost(-9000), 'not-met', null, 'Target at most -9000 min: not met within ten years at this pace.'],
  ])('%s', (_title, goal, kind, day, text) => {
    expect(of(falling, goal)).toEqual({ kind, day, text })
  })

  it('is not met when the line runs level or away', () => {
    const text = 'Target at most 10 min: not met at this pace.'
    expect(of(falling.toReversed(), atMost(10))).toEqual({ kind: 'not-met', day: null, text })
    expect(of([40, 40, 40, 40, 40], atMost(10))).toEqual({ kind: 'not-met', day: null, text })
  })

  it('tells a line that has arrived from a reading that has not', () => {
    expect(of([90, 80, 70, 60, 50, 55], atMost(45), '2026-07-31')).toMatchObject({
      kind: 'now',
      text: 'Target at most 45 min: the trend has reached it, the last reading has not.',
    })
  })

  it('owns up to a direction that is not certain', () => {
    expect(of([90, 80, 70, 60], atMost(10))?.text).toMatch(/The direction is not certain\.$/)
  })

  it('names no goal where there is none', () => {
    expect(of(falling, null)).toBeNull()
  })

  it('names the first day on which the line meets the target, a band too, by walking it day by day', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 4, maxLength: 12 })
    const target = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(figures, target, fc.option(fc.integer({ min: 1, max: 60 })), (values, lower, width) => {
        const series = readings(...values)
        const trend = kpiTrend(series, print)
        if (trend === null) return
        const today = addDays(first, 120)
        const upper = width === null ? lower : lower + width
        const goal: ForecastGoal = {
          words: 'target',
          due: null,
          miss: (value) => (width === null ? value - upper : Math.max(lower - value, value - upper)),
          bound: (value) => (value > lower ? upper : lower),
        }
        const found = kpiForecast(trend, goal, series, today)
        const from = daysBetween('1970-01-01', today)
        const line = (ahead: number) => trend.intercept + trend.slope * (from + ahead)
        // A line that crosses the band between two days is met on the later one.
        const isMet = (ahead: number) => {
          const [now, before] = [goal.miss(line(ahead)), line(ahead - 1)]
          const crossed = (before > upper && line(ahead) < lower) || (before < lower && line(ahead) > upper)
          return now <= 1e-7 || (ahead > 0 && crossed)
        }
        let ahead = 0
        while (ahead <= 3_650 && !isMet(ahead)) ahead += 1
        const met = goal.miss(values.at(-1) ?? 0) <= 0
        expect(found?.kind).toBe(met ? 'met' : ahead === 0 ? 'now' : ahead > 3_650 ? 'not-met' : 'day')
        if (found?.kind === 'day') expect(found.day).toBe(addDays(today, ahead))
      }),
      { numRuns: 300 },
    )
  })
})
