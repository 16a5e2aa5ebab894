import type { CatalogKpi } from './catalog-kpi.ts'
import type { Catalog } from './catalog.ts'
import { dayOf, dayText, daysBetween } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { frequencies, type Kpi, type Reading, type TargetRule } from './kpi.ts'
import { understood } from './invalid-text.ts'
import { printNumber } from './number-text.ts'
import { remember } from './remember.ts'
import { nameOr } from './row-name.ts'

export type KpiStatus = 'on' | 'near' | 'off' | 'stale' | 'unknown'

/** A KPI as it is shown: the client's words over the catalog's, its readings, and where it stands and why. */
export interface KpiView {
  readonly kpi: Kpi
  readonly entry: CatalogKpi | null
  readonly name: string
  readonly definition: string
  readonly unit: string
  /** Null while none is agreed, and while what was typed as the target is not understood. */
  readonly rule: TargetRule | null
  readonly target: number | null
  /** Text typed as the target that is no target, or null. */
  readonly typedTarget: string | null
  /** Dated readings with a value, oldest first. */
  readonly readings: readonly (Reading & { readonly date: string; readonly value: number })[]
  readonly baseline: (Reading & { readonly date: string; readonly value: number }) | null
  /** Text typed as the baseline that is no number, or null. */
  readonly typedBaseline: string | null
  readonly latest: (Reading & { readonly date: string; readonly value: number }) | null
  readonly status: KpiStatus
  /** The status in words, with the figures it rests on. */
  readonly reason: string
}

export function kpiViews(
  document: Pick<EngagementDocument, 'kpis' | 'readings'>,
  catalog: Catalog,
  today: string,
): KpiView[] {
  const readings = new Map<string, Reading[]>()
  for (const reading of document.readings.rows) {
    const list = readings.get(reading.kpi)
    if (list) list.push(reading)
    else readings.set(reading.kpi, [reading])
  }
  return document.kpis.rows.map((kpi) => kpiView(kpi, readings.get(kpi.id) ?? [], catalog, today))
}

/** The same, worked out once per state of the KPIs. */
export const currentKpiViews = remember(kpiViews, (document, catalog, today) => [
  document.kpis,
  document.readings,
  catalog,
  today,
])

export function kpiView(kpi: Kpi, all: readonly Reading[], catalog: Catalog, today: string): KpiView {
  const entry = catalogKpi(kpi, catalog) ?? null
  const readings = all.filter(isWhole).sort(byDay)
  const marked = baselineReading(all)
  const typedTarget = kpi.invalid?.target ?? null
  const latest = readings.at(-1) ?? null
  const unit = kpi.unit ?? entry?.unit ?? ''
  return {
    kpi,
    entry,
    name: nameOr(kpiName(kpi, catalog), 'KPI'),
    definition: kpi.definition ?? entry?.definition ?? '',
    unit,
    rule: typedTarget === null ? kpi.rule : null,
    target: typedTarget === null ? kpi.target : null,
    typedTarget,
    readings,
    baseline: marked && isWhole(marked) ? marked : null,
    typedBaseline: marked?.invalid?.value ?? null,
    latest,
    ...(notUnderstood(typedTarget, all) ?? judge(kpi, entry, readings, unit, today)),
  }
}

/** The earliest reading marked as the baseline that says something, even if it is not understood. */
export function baselineReading(all: readonly Reading[]): Reading | null {
  const said = all.filter(
    (reading) => reading.baseline === 'yes' && (isWhole(reading) || reading.invalid?.value !== undefined),
  )
  return said.sort(byDay)[0] ?? null
}

/** Whether there is a choice to make: the sources differ, and more than one of them names a target. */
export function sourcesDisagree(entry: CatalogKpi): boolean {
  return entry.disagreement && entry.targets.length > 1
}

/** The entry of the library a KPI was chosen from; undefined for a KPI of the client's own. */
export function catalogKpi(kpi: Kpi, catalog: Catalog): CatalogKpi | undefined {
  return catalog.kpis.find((entry) => entry.slug === kpi.catalog)
}

/** The KPI's name in the client's words, else the catalog's. */
export function kpiName(kpi: Kpi, catalog: Catalog): string {
  return kpi.name ?? catalogKpi(kpi, catalog)?.name ?? ''
}

/** "99.9 %", "24 h", "1,234". */
export function withUnit(value: number, unit: string): string {
  return unit === '' ? printNumber(value) : `${printNumber(value)} ${unit}`
}

/** "at least 99.9 %", "at most 30 %", "falling"; empty while no target is agreed. */
export function targetText(rule: TargetRule | null, target: number | null, unit: string): string {
  if (rule === 'falling' || rule === 'rising') return rule
  if (rule === null || target === null) return ''
  return `${rule === 'at-least' ? 'at least' : 'at most'} ${withUnit(target, unit)}`
}

interface Judgement {
  readonly status: KpiStatus
  readonly reason: string
}

type WholeReading = Reading & { readonly date: string; readonly value: number }

/** A value or a day that stays while something else was typed over it is not the reading's any more. */
function isWhole(reading: Reading): reading is WholeReading {
  return understood(reading, 'date') !== null && understood(reading, 'value') !== null
}

/** Oldest first; undated readings last. */
function byDay(a: Reading, b: Reading): number {
  const [first, second] = [understood(a, 'date') ?? '9999', understood(b, 'date') ?? '9999']
  return first < second ? -1 : first > second ? 1 : a.order - b.order
}

/** Nothing is judged by an old figure while the one typed over it, or after it, is not understood. */
function notUnderstood(typedTarget: string | null, all: readonly Reading[]): Judgement | null {
  if (typedTarget !== null) return { status: 'unknown', reason: `Target not understood: “${typedTarget}”.` }
  const said = all.filter((reading) => isWhole(reading) || reading.invalid?.value !== undefined)
  const newest = said.sort(byDay).at(-1)
  const typed = newest?.invalid?.value
  if (typed === undefined) return null
  return {
    status: 'unknown',
    reason: `${newest?.baseline === 'yes' ? 'Baseline' : 'Newest reading'} not understood: “${typed}”.`,
  }
}

function judge(
  kpi: Kpi,
  entry: CatalogKpi | null,
  readings: readonly WholeReading[],
  unit: string,
  today: string,
): Judgement {
  const latest = readings.at(-1)
  if (!latest) return { status: 'unknown', reason: 'No reading yet.' }
  const stale = staleness(kpi, latest.date, today)
  if (stale) return { status: 'stale', reason: stale }
  if (kpi.rule === null) return { status: 'unknown', reason: 'No target is agreed.' }
  if (kpi.rule === 'falling' || kpi.rule === 'rising') return judgeTrend(kpi.rule, readings, unit)
  if (kpi.target === null) return { status: 'unknown', reason: 'The target has no figure.' }
  return judgeThreshold(kpi.rule, kpi.target, latest, entry?.near ?? Math.abs(kpi.target) * 0.1, unit)
}

/** A reading is stale once two measuring periods have gone by without a newer one; monthly when no period is set. */
function staleness(kpi: Kpi, date: string, today: string): string | null {
  const period = frequencies.find((each) => each.value === understood(kpi, 'frequency')) ?? frequencies[2]
  const age = dayOf(date) === null ? 0 : daysBetween(date, today)
  if (age <= period.days * 2) return null
  return `The last reading is ${age} days old; it is measured ${period.label.toLowerCase()}.`
}

function judgeThreshold(
  rule: 'at-least' | 'at-most',
  target: number,
  latest: WholeReading,
  near: number,
  unit: string,
): Judgement {
  const miss = rule === 'at-least' ? target - latest.value : latest.value - target
  const figures = `${withUnit(latest.value, unit)} on ${dayText(latest.date)}, target ${targetText(rule, target, unit)}.`
  if (miss <= tolerance(target)) return { status: 'on', reason: figures }
  // The distance between two percentages is points, not per cent.
  const gap = withUnit(round(miss), unit === '%' ? 'points' : unit)
  if (miss <= near + tolerance(near))
    return { status: 'near', reason: `${figures} Off by ${gap}, within the margin of ${withUnit(near, unit)}.` }
  return { status: 'off', reason: `${figures} Off by ${gap}.` }
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
