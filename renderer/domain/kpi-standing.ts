import { dayOf, dayText, daysBetween } from './day.ts'
import { understood } from './invalid-text.ts'
import { nextTarget, targetInForce, type MilestoneTarget } from './kpi-milestones.ts'
import { kpiForecast, kpiTrend, type ForecastGoal, type KpiForecast, type KpiTrend } from './kpi-trend.ts'
import { frequencies, type Kpi, type Reading, type TargetRule } from './kpi.ts'
import { targetText, withUnit, type TargetFigures } from './target-text.ts'

export type KpiStatus = 'on' | 'near' | 'off' | 'stale' | 'unknown'

export type WholeReading = Reading & { readonly date: string; readonly value: number }

/** Where readings of one scope stand, and why. */
export interface KpiStanding {
  /** Dated readings with a value, oldest first. */
  readonly readings: readonly WholeReading[]
  readonly baseline: WholeReading | null
  /** Text typed as the baseline that is no number, or null. */
  readonly typedBaseline: string | null
  readonly latest: WholeReading | null
  /** The newest reading, when it says that the KPI cannot be measured. */
  readonly notMeasurable: Reading | null
  /** What was agreed for milestones, in their order. */
  readonly milestones: readonly MilestoneTarget[]
  /** The milestone whose target holds today; null while the KPI's own does. */
  readonly due: MilestoneTarget | null
  /** What the status is judged by: the target of `due`, else the KPI's own. */
  readonly wanted: TargetFigures
  readonly status: KpiStatus
  /** The status in words, with the figures it rests on. */
  readonly reason: string
  /** Null below four readings. */
  readonly trend: KpiTrend | null
  /** Of the first target that is not met yet; null without a trend or a figure to reach. */
  readonly forecast: KpiForecast | null
}

/** The reason of readings that are not there. */
export const noReading = 'No reading yet.'

/** What all readings of a KPI are judged with. */
export interface Yardstick {
  readonly kpi: Kpi
  /** The catalog's margin, or null. */
  readonly near: number | null
  readonly unit: string
  readonly today: string
}

export function kpiStanding(
  by: Yardstick,
  all: readonly Reading[],
  milestones: readonly MilestoneTarget[],
): KpiStanding {
  const { kpi, unit, today } = by
  const readings = all.filter(isWhole).sort(byDay)
  const marked = baselineReading(all)
  const newest = newestReading(all)
  const due = targetInForce(milestones, today)
  const wanted = wantedFigures(kpi, due)
  const trend = kpiTrend(readings, (value) => withUnit(value, unitOfChange(unit)))
  const ahead = stillToCome(readings.at(-1), today)
  return {
    readings,
    baseline: marked && isWhole(marked) ? marked : null,
    typedBaseline: marked?.invalid?.value ?? null,
    latest: readings.at(-1) ?? null,
    notMeasurable: newest !== null && isNotMeasurable(newest) ? newest : null,
    milestones,
    due,
    wanted,
    ...(unjudged(kpi, newest) ?? ahead ?? judge(by, readings, wanted, due)),
    trend,
    forecast: trend && ahead === null ? kpiForecast(trend, goalOf(by, readings, milestones), readings, today) : null,
  }
}

/** The earliest reading marked as the baseline that says something, even if it is not understood. */
export function baselineReading(all: readonly Reading[]): Reading | null {
  const said = all.filter(
    (reading) => reading.baseline === 'yes' && (isWhole(reading) || reading.invalid?.value !== undefined),
  )
  return said.sort(byDay)[0] ?? null
}

interface Judgement {
  readonly status: KpiStatus
  readonly reason: string
}

/** A value or a day that stays while something else was typed over it is not the reading's any more. */
function isWhole(reading: Reading): reading is WholeReading {
  const date = understood(reading, 'date')
  return date !== null && dayOf(date) !== null && understood(reading, 'value') !== null && !isNotMeasurable(reading)
}

function isNotMeasurable(reading: Reading): boolean {
  return understood(reading, 'kind') === 'not-measurable' && understood(reading, 'date') !== null
}

/** Oldest first; undated readings last. */
function byDay(a: Reading, b: Reading): number {
  const [first, second] = [understood(a, 'date') ?? '9999', understood(b, 'date') ?? '9999']
  return first < second ? -1 : first > second ? 1 : a.order - b.order
}

/** Of those that say something, even if it is not understood, or that there is nothing to say. */
function newestReading(all: readonly Reading[]): Reading | null {
  const said = all.filter(
    (reading) => isWhole(reading) || isNotMeasurable(reading) || reading.invalid?.value !== undefined,
  )
  return said.sort(byDay).at(-1) ?? null
}

/** Nothing is judged by an old figure while the one typed over it, or after it, is not understood or could not be had. */
function unjudged(kpi: Kpi, newest: Reading | null): Judgement | null {
  const unknown = (reason: string): Judgement => ({ status: 'unknown', reason })
  if (kpi.invalid?.target !== undefined) return unknown(`Target not understood: “${kpi.invalid.target}”.`)
  if (newest === null) return null
  if (isNotMeasurable(newest)) {
    const note = newest.note.trim().replace(/\.$/, '')
    return unknown(`Not measurable on ${dayText(newest.date ?? '')}${note === '' ? '' : `: ${note}`}.`)
  }
  const typed = newest.invalid?.value
  return typed === undefined
    ? null
    : unknown(`${newest.baseline === 'yes' ? 'Baseline' : 'Newest reading'} not understood: “${typed}”.`)
}

/** A year mistyped must not pass for the present: it would never be stale. */
function stillToCome(latest: WholeReading | undefined, today: string): Judgement | null {
  if (latest === undefined || latest.date <= today) return null
  return { status: 'unknown', reason: `The newest reading is of ${dayText(latest.date)}, a day still to come.` }
}

function wantedFigures(kpi: Kpi, due: Pick<MilestoneTarget, 'value' | 'upper'> | null): TargetFigures {
  const upper = understood(kpi, 'upper')
  if (kpi.invalid?.target !== undefined) return { rule: null, target: null, upper: null }
  if (due === null || kpi.rule === null || isDirection(kpi.rule)) return { rule: kpi.rule, target: kpi.target, upper }
  return { rule: kpi.rule, target: due.value, upper: due.upper ?? upper }
}

function isDirection(rule: TargetRule): rule is 'falling' | 'rising' {
  return rule === 'falling' || rule === 'rising'
}

/** The first of these that is not met: the milestone in force, the next one, the KPI's own target; the last when all are. */
function goalOf(
  { kpi, unit, today }: Yardstick,
  readings: readonly WholeReading[],
  milestones: readonly MilestoneTarget[],
): ForecastGoal | null {
  const latest = readings.at(-1)
  const milestonesAhead = [targetInForce(milestones, today), nextTarget(milestones, today)].filter(
    (each) => each !== null,
  )
  const goals = [...milestonesAhead, null].flatMap((milestone): ForecastGoal[] => {
    const wanted = wantedFigures(kpi, milestone)
    if (!isFigure(wanted)) return []
    const words = `target ${targetText(wanted, unit)}${milestone === null ? '' : ` (${milestone.label})`}`
    const { target, upper } = wanted
    return [
      {
        words,
        due: milestone?.date ?? null,
        miss: (value) => missOf(wanted, value) - tolerance(target),
        bound: (value) => (wanted.rule === 'within' && value > target ? (upper ?? target) : target),
      },
    ]
  })
  return goals.find((goal) => latest !== undefined && goal.miss(latest.value) > 0) ?? goals.at(-1) ?? null
}

type Figures = TargetFigures & { readonly rule: TargetRule; readonly target: number }

/** A threshold or a whole band. */
function isFigure(wanted: TargetFigures): wanted is Figures {
  return (
    wanted.rule !== null &&
    !isDirection(wanted.rule) &&
    wanted.target !== null &&
    (wanted.rule !== 'within' || wanted.upper !== null)
  )
}

function judge(
  by: Yardstick,
  readings: readonly WholeReading[],
  wanted: TargetFigures,
  due: MilestoneTarget | null,
): Judgement {
  const { kpi, unit, today } = by
  const latest = readings.at(-1)
  if (!latest) return { status: 'unknown', reason: noReading }
  const stale = staleness(kpi, latest.date, today)
  if (stale) return { status: 'stale', reason: stale }
  if (wanted.rule === null) return { status: 'unknown', reason: 'No target is agreed.' }
  if (isDirection(wanted.rule)) return judgeTrend(wanted.rule, readings, unit)
  if (wanted.target === null) return { status: 'unknown', reason: 'The target has no figure.' }
  if (!isFigure(wanted)) return { status: 'unknown', reason: 'The band has no upper end.' }
  return judgeFigure(wanted, latest, by.near ?? Math.abs(wanted.target) * 0.1, unit, due)
}

/** A reading is stale once two measuring periods have gone by without a newer one; monthly when no period is set. */
function staleness(kpi: Kpi, date: string, today: string): string | null {
  const period = frequencies.find((each) => each.value === understood(kpi, 'frequency')) ?? frequencies[2]
  const age = daysBetween(date, today)
  if (age <= period.days * 2) return null
  return `The last reading is ${age} days old; it is measured ${period.label.toLowerCase()}.`
}

function judgeFigure(
  wanted: Figures,
  latest: WholeReading,
  near: number,
  unit: string,
  due: MilestoneTarget | null,
): Judgement {
  const miss = missOf(wanted, latest.value)
  const since = due === null ? '' : ` (${due.label})`
  const figures = `${withUnit(latest.value, unit)} on ${dayText(latest.date)}, target ${targetText(wanted, unit)}${since}.`
  if (miss <= tolerance(wanted.target)) return { status: 'on', reason: figures }
  const gap = withUnit(round(miss), unitOfGap(unit))
  if (miss <= near + tolerance(near))
    return {
      status: 'near',
      reason: `${figures} Off by ${gap}, within the margin of ${withUnit(near, unitOfGap(unit))}.`,
    }
  return { status: 'off', reason: `${figures} Off by ${gap}.` }
}

/** The distance between two percentages is points, not per cent. */
function unitOfGap(unit: string): string {
  return unit === '%' ? 'points' : unit
}

/** "Falls by 2 per month a month" says one month too many. */
function unitOfChange(unit: string): string {
  return unit.startsWith('per ') ? '' : unitOfGap(unit)
}

/** How far the value is from what is wanted; negative or zero when it is met. */
export function missOf({ rule, target, upper }: Figures, value: number): number {
  const [below, above] = [target - value, value - (rule === 'within' ? (upper ?? target) : target)]
  return rule === 'at-least' ? below : rule === 'at-most' ? above : Math.max(below, above)
}

/** Compares the mean of the newest half of up to six readings with the half before; two readings are the least. */
function judgeTrend(rule: 'falling' | 'rising', readings: readonly WholeReading[], unit: string): Judgement {
  const recent = readings.slice(-6)
  if (recent.length < 2) return { status: 'unknown', reason: 'A trend needs two readings.' }
  const half = Math.floor(recent.length / 2)
  const [before, after] = [mean(recent.slice(0, half)), mean(recent.slice(-half))]
  const figures = `Mean of the last ${half === 1 ? 'reading' : `${half} readings`} ${withUnit(round(after), unit)}, before ${withUnit(round(before), unit)}; wanted ${rule}.`
  if (Math.abs(after - before) <= Math.abs(before) * 0.02)
    return { status: 'near', reason: `${figures} Hardly any movement.` }
  return { status: after < before === (rule === 'falling') ? 'on' : 'off', reason: figures }
}

function mean(readings: readonly WholeReading[]): number {
  return readings.reduce((sum, reading) => sum + reading.value, 0) / readings.length
}

/** Binary rounding must not turn 99.9 into a miss of 99.9. */
function tolerance(value: number): number {
  return Math.abs(value) * 1e-9
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
