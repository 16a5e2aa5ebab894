import type { CatalogKpi } from './catalog-kpi.ts'
import { addRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { isoOf } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { withoutTyped, withTyped } from './invalid-text.ts'
import { organisationWide } from './kpi-scope.ts'
import { baselineReading } from './kpi-standing.ts'
import { catalogKpi, kpiUnit } from './kpi-status.ts'
import { newReading, type Kpi, type Reading, type TargetRule } from './kpi.ts'
import { engagementStart } from './migration-plan.ts'
import { parseQuantity } from './quantity-text.ts'
import { saysNotMeasurable } from './reading-texts.ts'
import { sameRow } from './record.ts'
import { kpiFromCatalog } from './seed-template.ts'
import { parseTarget } from './target-text.ts'

/** Adds catalog KPIs that are not chosen yet. */
export function chooseKpis(entries: readonly CatalogKpi[]): Command {
  return (document, _catalog, context) => {
    const chosen = new Set(document.kpis.rows.map((kpi) => kpi.catalog))
    const last = document.kpis.rows.at(-1)?.order ?? 0
    return entries
      .filter((entry) => !chosen.has(entry.slug))
      .map((entry, index) => addRow('kpis', kpiFromCatalog(entry, context.newId('kpi'), last + index + 1)))
  }
}

/** Takes over one source's target; the choice stays on record in `targetSource`. */
export function pickTarget(id: string, key: string): Command {
  return (document, catalog) => {
    const kpi = findRow(document, 'kpis', id)
    const target = kpi && catalogKpi(kpi, catalog)?.targets.find((each) => each.key === key)
    if (!kpi || !target) return []
    return changeKpi(kpi, { ...withoutTyped(kpi, 'target'), ...targetOf(target.rule, target.value, null, key) })
  }
}

/**
 * Types the baseline of a KPI: the value of its baseline reading, which is added when there is none.
 * Text that is no number stays on the reading as typed, “not measurable” makes it a reading that says so; empty text
 * clears the value.
 */
export function typeBaseline(id: string, text: string): Command {
  return (document, catalog, context): Change[] => {
    const kpi = findRow(document, 'kpis', id)
    if (!kpi) return []
    const readings = organisationWide(document.readings.rows.filter((reading) => reading.kpi === id))
    const before = baselineReading(readings) ?? readings.find((reading) => reading.baseline === 'yes')
    if (!before && text.trim() === '') return []
    const order = (document.readings.rows.at(-1)?.order ?? 0) + 1
    const reading: Reading = before ?? {
      ...newReading(context.newId('rdg'), order, id),
      date: baselineDay(document, readings, context.today),
      baseline: 'yes',
    }
    const after = withValue(reading, text, kpiUnit(kpi, catalog))
    if (!before) return [addRow('readings', after)]
    return sameRow(before, after) ? [] : [updateRow('readings', before, after)]
  }
}

/**
 * Types a target in words or signs; it is then the client's own, no longer a source's. Text that is no target stays as
 * typed; empty text takes the target away.
 */
export function typeTarget(id: string, text: string): Command {
  return (document, catalog) => {
    const kpi = findRow(document, 'kpis', id)
    if (!kpi) return []
    const clean = withoutTyped(kpi, 'target')
    if (text.trim() === '') return changeKpi(kpi, { ...clean, ...targetOf(null, null, null, null) })
    const usual = catalogKpi(kpi, catalog)?.targets[0]?.rule ?? null
    const parsed = parseTarget(text, kpi.rule ?? usual, kpiUnit(kpi, catalog))
    if (parsed.status === 'invalid') return changeKpi(kpi, withTyped(kpi, 'target', text))
    const { rule, value, upper } = parsed.target
    return changeKpi(kpi, { ...clean, ...targetOf(rule, value, upper, 'own') })
  }
}

/** A baseline stands for how things were when the engagement began; it comes before every other reading. */
function baselineDay(document: EngagementDocument, readings: readonly Reading[], today: string): string {
  const start = engagementStart(document)
  const days = [start === null ? today : isoOf(start), today, ...readings.flatMap((reading) => reading.date ?? [])]
  return days.reduce((least, day) => (day < least ? day : least))
}

function targetOf(rule: TargetRule | null, target: number | null, upper: number | null, targetSource: string | null) {
  return { rule, target, upper, targetSource }
}

function withValue(reading: Reading, text: string, unit: string): Reading {
  if (text.trim() === '') return { ...withoutTyped(reading, 'value'), value: null, kind: 'value' }
  if (saysNotMeasurable(text))
    return { ...withoutTyped(withoutTyped(reading, 'value'), 'kind'), value: null, kind: 'not-measurable' }
  const parsed = parseQuantity(text, unit)
  if (parsed.status === 'invalid') return withTyped(reading, 'value', text)
  return { ...withoutTyped(reading, 'value'), value: parsed.value, kind: 'value' }
}

function changeKpi(before: Kpi, after: Kpi): Change[] {
  return sameRow(before, after) ? [] : [updateRow('kpis', before, after)]
}
