import { addRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import { inSequence } from './in-sequence.ts'
import { patchRow, understood } from './invalid-text.ts'
import { organisationWide } from './kpi-scope.ts'
import { newKpi, newReading, type Kpi, type TargetRule } from './kpi.ts'
import { appendOrder } from './order.ts'

/** Adds a KPI of the client's own behind the others; `typed` says what else is typed into it in the same step. */
export function addOwnKpi(name: string, typed: (id: string) => readonly Command[] = () => []): Command {
  return (document, catalog, context) => {
    const id = context.newId('kpi')
    const row = { ...newKpi(id, appendOrder(document.kpis.rows), null), name: name.trim() || null }
    return inSequence(() => [addRow('kpis', row)], ...typed(id))(document, catalog, context)
  }
}

/** Says with which item of the matrix the KPI goes: the role with its A should own the KPI. Null takes the link away. */
export function linkItem(kpi: string, item: string | null): Command {
  return (document) =>
    item !== null && !findRow(document, 'raciItems', item)
      ? []
      : changeKpi(findRow(document, 'kpis', kpi), { raciItem: item })
}

/** Says which KPI keeps this one honest. Null: the catalog's, when it is chosen. */
export function pairWith(kpi: string, pair: string | null): Command {
  return (document) =>
    pair === kpi || (pair !== null && !findRow(document, 'kpis', pair))
      ? []
      : changeKpi(findRow(document, 'kpis', kpi), { pair })
}

/**
 * Says which way is good. A direction has no figure, a threshold no upper end. The target is the client's own from then
 * on; without a direction there is none.
 */
export function setDirection(id: string, rule: TargetRule | null): Command {
  return (document) => {
    const kpi = findRow(document, 'kpis', id)
    if (!kpi || (kpi.rule === rule && kpi.invalid?.rule === undefined)) return []
    const hasFigure = rule !== null && rule !== 'falling' && rule !== 'rising'
    return changeKpi(kpi, {
      rule,
      target: hasFigure ? kpi.target : null,
      upper: rule === 'within' ? kpi.upper : null,
      targetSource: rule === null ? null : 'own',
    })
  }
}

/** A reading of today for the whole organisation that says: it cannot be measured. One a day is enough. */
export function sayNotMeasurable(kpi: string): Command {
  return (document, _catalog, { newId, today }) => {
    const said = organisationWide(document.readings.rows).some(
      (reading) =>
        reading.kpi === kpi &&
        understood(reading, 'kind') === 'not-measurable' &&
        understood(reading, 'date') === today,
    )
    if (said || !findRow(document, 'kpis', kpi)) return []
    const blank = newReading(newId('rdg'), appendOrder(document.readings.rows), kpi)
    return [addRow('readings', { ...blank, kind: 'not-measurable', date: today })]
  }
}

function changeKpi(kpi: Kpi | undefined, patch: Partial<Omit<Kpi, 'id' | 'order' | 'invalid'>>): Change[] {
  if (!kpi) return []
  const next = patchRow(kpi, patch)
  return next === kpi ? [] : [updateRow('kpis', kpi, next)]
}
