import type { CatalogKpi } from './catalog.ts'
import { addRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import { withoutTyped, withTyped } from './invalid-text.ts'
import { kpiView } from './kpi-status.ts'
import { newReading, type Kpi, type Reading, type TargetRule } from './kpi.ts'
import { parseNumber } from './number-text.ts'
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
    const target = catalog.kpis.find((entry) => entry.slug === kpi?.catalog)?.targets.find((each) => each.key === key)
    if (!kpi || !target) return []
    return changeKpi(kpi, { ...withoutTyped(kpi, 'target'), ...targetOf(target.rule, target.value, key) })
  }
}

/**
 * Types the baseline of a KPI: the value of its baseline reading, which is added with today's date when there is none.
 * Text that is no number stays on the reading as typed; empty text clears the value.
 */
export function typeBaseline(id: string, text: string): Command {
  return (document, catalog, context): Change[] => {
    const kpi = findRow(document, 'kpis', id)
    if (!kpi) return []
    const marked = document.readings.rows.filter((reading) => reading.kpi === id && reading.baseline === 'yes')
    const view = kpiView(kpi, marked, catalog, context.today)
    const before = view.baseline ?? marked[0]
    if (!before && text.trim() === '') return []
    const order = (document.readings.rows.at(-1)?.order ?? 0) + 1
    const reading: Reading = before ?? {
      ...newReading(context.newId('rdg'), order, id),
      date: context.today,
      baseline: 'yes',
    }
    const after = withValue(reading, text, view.unit)
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
    if (text.trim() === '') return changeKpi(kpi, { ...clean, ...targetOf(null, null, null) })
    const entry = catalog.kpis.find((each) => each.slug === kpi.catalog)
    const parsed = parseTarget(text, kpi.rule ?? entry?.targets[0]?.rule ?? null, kpi.unit ?? entry?.unit ?? '')
    if (parsed.status === 'invalid') return changeKpi(kpi, withTyped(kpi, 'target', text))
    return changeKpi(kpi, { ...clean, ...targetOf(parsed.target.rule, parsed.target.value, 'own') })
  }
}

function targetOf(rule: TargetRule | null, target: number | null, targetSource: string | null) {
  return { rule, target, targetSource }
}

function withValue(reading: Reading, text: string, unit: string): Reading {
  if (text.trim() === '') return { ...withoutTyped(reading, 'value'), value: null }
  const parsed = parseNumber(text, unit)
  if (parsed.status === 'invalid') return withTyped(reading, 'value', text)
  return { ...withoutTyped(reading, 'value'), value: parsed.value }
}

function changeKpi(before: Kpi, after: Kpi): Change[] {
  return sameRow(before, after) ? [] : [updateRow('kpis', before, after)]
}
