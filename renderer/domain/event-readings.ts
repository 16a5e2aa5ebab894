import type { Catalog } from './catalog.ts'
import { addRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { dayText } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { eventStatistics, type EventStatistic, type EventStatistics } from './event-statistics.ts'
import { kpiWindowOf } from './event-window.ts'
import { patchRow } from './invalid-text.ts'
import { inSequence } from './in-sequence.ts'
import { organisationWide } from './kpi-scope.ts'
import { kpiUnit } from './kpi-status.ts'
import { newReading, type Kpi, type Reading } from './kpi.ts'
import { printNumber } from './number-text.ts'
import { appendOrder } from './order.ts'
import { sameRow } from './record.ts'
import { kpiFromCatalog } from './seed-template.ts'

/** Where a statistic can be kept: chosen KPIs that it feeds, or why it cannot. */
export type KeepingPlace =
  | { readonly status: 'kpis'; readonly kpis: readonly Kpi[] }
  /** The KPI is in the library and not chosen yet: keeping chooses it. */
  | { readonly status: 'library'; readonly name: string }
  | { readonly status: 'none'; readonly reason: string }

export function keepingPlace(
  { slug, value, unit }: EventStatistic,
  document: EngagementDocument,
  catalog: Catalog,
): KeepingPlace {
  if (slug === null) return { status: 'none', reason: 'No KPI of the library is made of it.' }
  if (value === null) return { status: 'none', reason: 'There is no figure to keep.' }
  const entry = catalog.kpis.find((each) => each.slug === slug)
  const chosen = document.kpis.rows.filter((kpi) => kpi.catalog === slug)
  const fitting = chosen.filter((kpi) => inUnit(value, unit, kpiUnit(kpi, catalog)) !== null)
  if (fitting.length > 0) return { status: 'kpis', kpis: fitting }
  const [first] = chosen
  if (first)
    return {
      status: 'none',
      reason: `The KPI is measured in ${kpiUnit(first, catalog) || 'no unit'}, this in ${unit}.`,
    }
  return entry ? { status: 'library', name: entry.name } : { status: 'none', reason: 'The library has no such KPI.' }
}

/**
 * Keeps a statistic as a reading of the KPI it feeds, as things stand when the command runs. `kpi` null chooses the KPI of the
 * library first. Kept again for the same day and files it is the same reading. As the baseline it takes the mark from others.
 */
export function keepStatistic(id: string, kpi: string | null, baseline: boolean): Command {
  return (document, catalog, context): readonly Change[] => {
    const counted = eventStatistics(document)
    const statistic = counted?.statistics.find((each) => each.id === id)
    if (!counted || !statistic || statistic.value === null) return []
    const chosen = kpi === null ? chooseFromLibrary(statistic, document, catalog, context.newId('kpi')) : null
    const owner = chosen ?? findRow(document, 'kpis', kpi ?? '')
    const value = owner ? inUnit(statistic.value, statistic.unit, kpiUnit(owner, catalog)) : null
    if (!owner || value === null) return []
    const own = organisationWide(document.readings.rows).filter((reading) => reading.kpi === owner.id)
    const facts = factsOf(statistic, counted, document, context.today)
    const before = own.find((each) => sameReading(each, facts, statistic))
    const blank = before ?? newReading(context.newId('rdg'), appendOrder(document.readings.rows), owner.id)
    const marked = baseline ? 'yes' : blank.baseline
    const after = patchRow(blank, { ...facts, value: rounded(value), baseline: marked })
    const others = baseline ? own.filter((each) => each.baseline === 'yes' && each.id !== before?.id) : []
    return [
      ...(chosen ? [addRow('kpis', chosen)] : []),
      ...others.map((each) => updateRow('readings', each, { ...each, baseline: null })),
      ...(before
        ? sameRow(before, after)
          ? []
          : [updateRow('readings', before, after)]
        : [addRow('readings', after)]),
    ]
  }
}

interface Unbased {
  readonly statistic: EventStatistic
  readonly kpi: Kpi | null
}

/**
 * Statistics of all events, not of one severity, whose KPI has no baseline yet, with that KPI; null while the library's is not
 * chosen. A baseline that is there is nobody's to replace by the dozen.
 */
export function withoutBaseline(document: EngagementDocument, catalog: Catalog): readonly Unbased[] {
  const based = new Set(
    organisationWide(document.readings.rows).flatMap(({ baseline, kpi }) => (baseline === 'yes' ? [kpi] : [])),
  )
  return (eventStatistics(document)?.statistics ?? []).flatMap((statistic): readonly Unbased[] => {
    if (statistic.severity !== null) return []
    const place = keepingPlace(statistic, document, catalog)
    if (place.status === 'library') return [{ statistic, kpi: null }]
    if (place.status === 'none') return []
    return place.kpis.filter(({ id }) => !based.has(id)).map((kpi) => ({ statistic, kpi }))
  })
}

/** Keeps every one of them, in one step. */
export const keepBaselines: Command = (document, catalog, context) =>
  inSequence(
    ...withoutBaseline(document, catalog).map(({ statistic, kpi }) =>
      keepStatistic(statistic.id, kpi?.id ?? null, true),
    ),
  )(document, catalog, context)

function chooseFromLibrary({ slug }: EventStatistic, document: EngagementDocument, catalog: Catalog, id: string) {
  const entry = catalog.kpis.find((each) => each.slug === slug)
  return entry ? kpiFromCatalog(entry, id, appendOrder(document.kpis.rows)) : null
}

/** The reading as which the statistic was kept for this window and these files; null while it was not. */
export function keptReading(statistic: EventStatistic, kpi: string, document: EngagementDocument, today: string) {
  const counted = eventStatistics(document)
  if (!counted) return null
  const facts = factsOf(statistic, counted, document, today)
  return (
    organisationWide(document.readings.rows).find((each) => each.kpi === kpi && sameReading(each, facts, statistic)) ??
    null
  )
}

type Facts = Pick<Reading, 'date' | 'sample' | 'window' | 'grade' | 'source' | 'note' | 'kind'>

/** The day is the last of the window, and never one to come. */
function factsOf(
  statistic: EventStatistic,
  { days }: EventStatistics,
  document: EngagementDocument,
  today: string,
): Facts {
  const { title, rule, leftOut, n } = statistic
  const left = leftOut.map(({ reason, count }) => `${printNumber(count)} ${reason}`).join(', ')
  const span = `${dayText(days.from)} to ${dayText(days.until)}, ${days.zone}`
  return {
    kind: 'value',
    date: days.until > today ? today : days.until,
    sample: n,
    window: kpiWindowOf(days),
    grade: 'measured',
    source: sourcesOf(statistic, document).join(', '),
    note: `${title}: ${rule} ${span}.${left === '' ? '' : ` Left out: ${left}.`}`,
  }
}

/** Names of the files behind a statistic. */
export function sourcesOf({ tables }: EventStatistic, document: EngagementDocument): readonly string[] {
  const names = tables.flatMap((table) => document[table].rows.map(({ source }) => source))
  return [...new Set(names)].filter((name) => name !== '').sort()
}

function sameReading(reading: Reading, { date, source }: Facts, { title }: EventStatistic): boolean {
  return reading.date === date && reading.source === source && reading.note.startsWith(`${title}: `)
}

/** Minutes of each unit of time, and how often each unit of a rate goes into a week. */
const minutesOf = new Map(
  unitWords([
    ['min minute minutes m', 1],
    ['h hour hours hr', 60],
    ['d day days', 1_440],
    ['s sec second seconds', 1 / 60],
  ]),
)
const weeklyOf = new Map(
  unitWords([
    ['day', 7],
    ['week', 1],
    ['month', 84 / 365.25],
    ['quarter', 28 / 365.25],
    ['year', 7 / 365.25],
  ]),
)

/** The figure in the unit of a KPI; null when the units do not measure the same. */
export function inUnit(value: number, from: string, to: string): number | null {
  const [source, wanted] = [from.trim().toLowerCase(), to.trim().toLowerCase()]
  if (source === wanted) return value
  const [a, b] = [minutesOf.get(source), minutesOf.get(wanted)]
  if (a !== undefined && b !== undefined) return (value * a) / b
  const [every, each] = [perUnit(source), perUnit(wanted)]
  return every !== undefined && each !== undefined ? (value * every) / each : null
}

function perUnit(unit: string): number | undefined {
  return weeklyOf.get(/^(?:per|a|\/)\s*(\w+)$/.exec(unit)?.[1] ?? '')
}

function unitWords(units: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return units.flatMap(([words, amount]) => words.split(' ').map((word) => [word, amount] as const))
}

/** Four significant digits say more than the events do. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
