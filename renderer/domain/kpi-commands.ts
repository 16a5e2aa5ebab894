import type { CatalogKpi } from './catalog.ts'
import { addRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import { newReading } from './kpi.ts'
import { parseNumber } from './number-text.ts'
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
    return [updateRow('kpis', kpi, { ...kpi, rule: target.rule, target: target.value, targetSource: key })]
  }
}

/**
 * Types the baseline of a KPI: the value of its baseline reading, which is added with today's date when there is none.
 * Text that is no number stays on the reading as typed; empty text clears the value.
 */
export function typeBaseline(id: string, text: string): Command {
  return (document, _catalog, context): Change[] => {
    const before = document.readings.rows.find((reading) => reading.kpi === id && reading.baseline === 'yes')
    if (!before && text.trim() === '') return []
    const order = (document.readings.rows.at(-1)?.order ?? 0) + 1
    const reading = before ?? {
      ...newReading(context.newId('rdg'), order, id),
      date: context.today,
      baseline: 'yes' as const,
    }
    const parsed = parseNumber(text)
    const { invalid: _typed, ...clean } = reading
    const after =
      text.trim() === ''
        ? { ...clean, value: null }
        : parsed.status === 'number'
          ? { ...clean, value: parsed.value }
          : { ...reading, invalid: { ...reading.invalid, value: text } }
    return [before ? updateRow('readings', before, after) : addRow('readings', after)]
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
    const { invalid: _typed, ...clean } = kpi
    if (text.trim() === '') return [updateRow('kpis', kpi, { ...clean, rule: null, target: null, targetSource: null })]
    const entry = catalog.kpis.find((each) => each.slug === kpi.catalog)
    const parsed = parseTarget(text, kpi.rule ?? entry?.targets[0]?.rule ?? null, kpi.unit ?? entry?.unit ?? '')
    const after =
      parsed.status === 'target'
        ? { ...clean, rule: parsed.target.rule, target: parsed.target.value, targetSource: 'own' }
        : { ...kpi, invalid: { ...kpi.invalid, target: text } }
    return [updateRow('kpis', kpi, after)]
  }
}
