import type { EngagementDocument } from '#domain/document.ts'
import type { ErrorBudget } from '#domain/error-budget-record.ts'
import { addDays } from '#domain/day.ts'
import type { KpiTarget } from '#domain/kpi-target.ts'
import { frequencies, targetRules, type Kpi, type Reading } from '#domain/kpi.ts'
import { kpiWindows } from '#domain/kpi-window.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'

/** KPIs whose readings are hard to find by formulas, one case each, told by its name. */
export function oddKpis(): EngagementDocument {
  const cases: readonly (readonly [kpi: Partial<Kpi>, readings: readonly Partial<Reading>[]])[] = [
    [{ name: 'Plain', rule: 'at-most', target: 30 }, [base('2026-08-01', 55), now('2026-11-01', 31)]],
    [{ name: '~Wild* ?', rule: 'at-least', target: 5 }, [base('2026-08-01', 4), now('2026-11-01', 0)]],
    [{ name: '=Sum("x")', rule: 'at-least', target: 99.9 }, [now('2026-11-01', 99.9)]],
    [{ name: '>Above', rule: 'within', target: 40, upper: 60 }, [base('2026-11-01', 65)]],
    [{ name: 'Twin', rule: 'at-most', target: 1 }, [now('2026-11-01', 1)]],
    [{ name: 'twin', rule: 'at-most', target: 1 }, [now('2026-11-02', 2)]],
    [
      { name: 'Same day', rule: 'at-most', target: 2 },
      [base('2026-11-01', 7), base('2026-11-01', 8), now('2026-11-01', 2.1)],
    ],
    [
      { name: 'Parts only' },
      [
        { ...now('2026-11-01', 3), team: 'teams-1' },
        { ...now('2026-11-01', 3), tier: 1 },
      ],
    ],
    [
      { name: 'Parts later', rule: 'at-most', target: 5 },
      [base('2026-10-01', 4), { ...now('2026-11-10', 9), service: 'services-1' }],
    ],
    [
      { name: 'Not measurable', rule: 'at-most', target: 5 },
      [base('2026-10-01', 4), { ...now('2026-11-01', null), kind: 'not-measurable' }],
    ],
    [
      { name: 'Measurable again', rule: 'at-most', target: 5 },
      [{ ...base('2026-10-01', null), kind: 'not-measurable' }, base('2026-11-01', 4)],
    ],
    [
      { name: 'Typed latest', rule: 'at-most', target: 5 },
      [base('2026-10-01', 4), { ...now('2026-11-01', 3), invalid: { value: 'three' } }],
    ],
    [
      { name: 'Typed baseline', rule: 'at-most', target: 5 },
      [{ ...base('2026-09-01', 4), invalid: { value: 'four' } }, base('2026-10-25', 4)],
    ],
    [
      { name: 'Typed without a day', rule: 'at-most', target: 5 },
      [base('2026-11-01', 4), { ...now(null, 4), invalid: { value: 'soon' } }],
    ],
    [
      { name: 'Typed day', rule: 'at-most', target: 5 },
      [now('2026-11-01', 4), { ...now('2026-11-20', 9), invalid: { date: 'last week' } }],
    ],
    [
      { name: 'Typed team', rule: 'at-most', target: 5 },
      [now('2026-11-01', 4), { ...now('2026-11-20', 9), invalid: { team: 'them' } }],
    ],
    [{ name: 'Typed target', rule: 'at-most', target: 5, invalid: { target: 'a few' } }, [now('2026-11-01', 4)]],
    [{ name: 'Typed rule', rule: 'at-most', target: 5, invalid: { rule: 'more or less' } }, [now('2026-11-01', 4)]],
    [{ name: 'Stale', rule: 'at-most', target: 5, frequency: 'weekly' }, [now('2026-11-07', 4)]],
    [{ name: 'Just fresh', rule: 'at-most', target: 5, frequency: 'weekly' }, [now('2026-11-08', 4)]],
    [{ name: 'Still to come', rule: 'at-most', target: 5 }, [now('2026-11-01', 9), now('2062-11-01', 4)]],
    [{ name: 'Falling, still to come', rule: 'falling' }, [base('2026-09-01', 9), now('2026-11-23', 4)]],
    [{ name: 'Today', rule: 'at-most', target: 5 }, [now(today, 4)]],
    [{ name: 'Falling', rule: 'falling' }, [base('2026-09-01', 9), now('2026-11-01', 4)]],
    [{ name: 'Rising and stale', rule: 'rising' }, [base('2026-01-01', 9), now('2026-02-01', 14)]],
    [{ name: 'No rule', target: 4 }, [now('2026-11-01', 4)]],
    [{ name: 'No figure', rule: 'at-least' }, [now('2026-11-01', 4)]],
    [{ name: 'Half a band', rule: 'within', target: 4 }, [now('2026-11-01', 4)]],
    [{ name: 'By milestone', rule: 'at-most', target: 5 }, [now('2026-11-01', 18)]],
    [{ name: 'Band by milestone', rule: 'within', target: 5, upper: 9 }, [now('2026-11-01', 18)]],
    [
      { name: 'By tier', rule: 'at-least', target: 90 },
      [
        now('2026-11-01', 95),
        { ...now('2026-10-01', 99), tier: 1 },
        { ...now('2026-11-01', 97), tier: 1 },
        { ...now('2026-11-02', 50), tier: 1, team: 'teams-1', invalid: { team: 'them' } },
        { ...now('2026-11-01', 60), tier: 2 },
        { ...now('2026-11-10', null), tier: 2, kind: 'not-measurable' },
        { ...now('2026-11-01', 92), tier: 3 },
      ],
    ],
    [{ name: 'Hardly off', rule: 'at-most', target: 0 }, [now('2026-11-01', 0.00001)]],
    [{ name: '2026' }, [now('2026-11-01', 1)]],
    [{ name: '' }, [now('2026-11-01', 1)]],
    [{ name: 'Nothing' }, []],
    [{ name: 'Own window', window: '30d' }, [{ ...base('2026-11-01', 1), sample: 12, grade: 'sampled' }]],
    [{ name: 'Other window', window: '30d' }, [{ ...base('2026-11-01', 1), window: 'quarter' }]],
  ]
  const id = (name: string) => `kpis-${cases.findIndex(([kpi]) => kpi.name === name) + 1}`
  const until = (
    kpi: string,
    milestone: KpiTarget['milestone'],
    value: number | null,
    upper: number | null = null,
  ) => ({
    ...{ kpi: id(kpi), milestone, value, upper },
  })
  return buildDocument({
    engagement: [{ start: '2026-08-31' }],
    teams: [{ name: 'Checkout' }],
    services: [{ name: 'cart' }, { name: 'till', objective: 99.5, sloWindow: 28 }],
    kpis: cases.map(([kpi]) => kpi),
    readings: cases.flatMap(([, readings], index) => readings.map((each) => ({ ...each, kpi: `kpis-${index + 1}` }))),
    kpiTargets: [
      until('By milestone', 'baseline', 25),
      until('By milestone', '60-days', 20),
      { ...until('By milestone', '60-days', 10), tier: 1 },
      until('By milestone', '6-months', 10),
      { ...until('By milestone', '90-days', null), invalid: { value: 'later' } },
      until('Band by milestone', '30-days', 12, 18),
      until('Band by milestone', '60-days', 13),
      until('Falling', '30-days', 7),
      until('By tier', '30-days', 93),
      { ...until('By tier', '60-days', 99), tier: 1 },
      { ...until('By tier', '12-months', 70), tier: 4 },
    ],
    errorBudgets: oddBudgets(),
  })
}

/** Error budgets by each way of counting, at the limits, and with something missing. */
function oddBudgets(): readonly Partial<ErrorBudget>[] {
  const minutes = { objective: 99.9, window: '30d', budgeting: 'minutes' } as const
  const week = (until: string, consumed: number | null, met: 'yes' | 'no' | null = 'yes') => ({ until, consumed, met })
  return [
    { ...minutes, name: 'Half', bad: 21.6, recentBad: 0.864, recentHours: 1 },
    { ...minutes, name: 'At the limit', bad: 30.24 },
    { ...minutes, name: 'Gone', bad: 43.2, recentBad: 1, recentHours: 1 },
    { ...minutes, name: 'Nothing burns', bad: 0, recentBad: 0, recentHours: 6 },
    { ...minutes, name: 'Three nines and a half', objective: 99.95, window: '90d', bad: 1 },
    { ...minutes, name: 'Calendar', window: 'month', bad: 20, recentBad: 1, recentHours: 24 },
    { ...minutes, name: 'No budget', objective: 100, bad: 1 },
    { ...minutes, name: 'Of a service', objective: null, window: null, service: 'services-1', bad: 1 },
    { name: 'Events', objective: 99, window: '28d', budgeting: 'events', events: 10_000, bad: 80 },
    { name: 'Events unknown', objective: 99, window: '28d', budgeting: 'events', bad: 80 },
    {
      name: 'Slices',
      objective: 99.9,
      window: '30d',
      budgeting: 'slices',
      sliceMinutes: 5,
      bad: 3,
      recentBad: 1,
      recentHours: 12,
    },
    { name: 'No slice', objective: 99.9, window: '7d', budgeting: 'slices', sliceMinutes: 60, bad: 1 },
    { name: '' },
    {
      ...{ ...minutes, name: 'Typed over its service', objective: null, window: null, service: 'services-2', bad: 1 },
      invalid: { objective: '101' },
    },
    { ...minutes, name: 'Typed', bad: 5, invalid: { bad: 'five' } },
    {
      ...minutes,
      name: 'Weeks',
      bad: 4,
      weeks: [
        week('2026-10-18', 96, 'no'),
        week('2026-10-25', 60),
        week('2026-11-01', 50, 'no'),
        week('2026-11-08', 40),
      ],
    },
    { ...minutes, name: 'Lifted', weeks: [week('2026-11-01', 72), week('2026-11-08', 70), week('2026-11-15', 10)] },
    {
      ...minutes,
      name: 'Week left out',
      weeks: [week('2026-10-25', 72), week('2026-11-01', 20), week('2026-11-15', 10)],
    },
    { ...minutes, name: 'Weeks unknown', weeks: [week('2026-11-15', null, null)] },
  ]
}

/** Forty KPIs and twelve budgets as a generator with this seed makes them: any mixture of what may be recorded. */
export function randomKpis(seed: number): EngagementDocument {
  const random = generator(seed)
  const below = (most: number) => Math.floor(random() * most)
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  const maybe = <T>(value: T): T | null => (below(4) === 0 ? null : value)
  const figure = () => Number((random() * pick([1, 100, 10_000]) * pick([1, 1, 1, -1])).toFixed(below(4)))
  const day = () => addDays(today, -below(240))
  const kpis = Array.from({ length: 40 }, (_, index): Partial<Kpi> => {
    const target = figure()
    return {
      name: pick(['Kpi ', '*kpi? ', '=kpi ', '<>~kpi ']) + String(index % 38),
      rule: maybe(pick(targetRules).value),
      target: maybe(target),
      upper: maybe(target + Math.abs(figure())),
      frequency: maybe(pick(frequencies).value),
      window: maybe(pick(kpiWindows).value),
    }
  })
  const readings = Array.from({ length: 240 }, (): Partial<Reading> => ({
    kpi: `kpis-${1 + below(40)}`,
    date: maybe(day()),
    value: maybe(figure()),
    kind: below(6) === 0 ? 'not-measurable' : 'value',
    baseline: pick(['yes', 'no', null]),
    sample: maybe(below(50)),
    grade: maybe('measured'),
    window: maybe(pick(kpiWindows).value),
    team: below(8) === 0 ? 'teams-1' : null,
    ...(below(12) === 0 ? { invalid: { value: 'about ten' } } : {}),
  }))
  const kpiTargets = Array.from({ length: 60 }, (): Partial<KpiTarget> => ({
    kpi: `kpis-${1 + below(40)}`,
    tier: below(5) === 0 ? 1 : null,
    milestone: pick(['baseline', '30-days', '60-days', '90-days', '6-months', '12-months']),
    value: maybe(figure()),
    upper: maybe(Math.abs(figure()) + 100),
  }))
  const errorBudgets = Array.from({ length: 12 }, (): Partial<ErrorBudget> => ({
    name: pick(['a', 'b', '']),
    objective: maybe(pick([50, 99, 99.5, 99.9, 99.95, 99.99])),
    window: maybe(pick(kpiWindows).value),
    budgeting: maybe(pick(['minutes', 'events', 'slices'] as const)),
    events: maybe(below(100_000)),
    sliceMinutes: maybe(pick([1, 5, 60])),
    bad: maybe(below(60)),
    recentBad: maybe(below(5)),
    recentHours: maybe(pick([0, 1, 6, 24, 72])),
    weeks: Array.from({ length: below(7) }, (_each, index) => ({
      until: addDays('2026-10-04', 7 * (index + (below(6) === 0 ? 1 : 0))),
      consumed: maybe(below(120)),
      met: maybe(pick(['yes', 'yes', 'no'] as const)),
    })),
  }))
  return buildDocument({
    engagement: [{ start: addDays(today, -below(400)), freezeAbove: maybe(60), exitWeeks: maybe(1 + below(3)) }],
    teams: [{ name: 'Checkout' }],
    kpis,
    readings,
    kpiTargets,
    errorBudgets,
  })
}

function base(date: string, value: number | null): Partial<Reading> {
  return { date, value, baseline: 'yes' }
}

function now(date: string | null, value: number | null): Partial<Reading> {
  return { date, value }
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
