import { addRow, removeRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow } from './document.ts'
import { patchRow, understood, withTyped } from './invalid-text.ts'
import { catalogKpi, kpiUnit } from './kpi-status.ts'
import { newKpiTarget, type KpiTarget, type Milestone } from './kpi-target.ts'
import { targetRules, type Kpi, type TargetRule } from './kpi.ts'
import { printNumber } from './number-text.ts'
import { appendOrder } from './order.ts'
import { sameRow } from './record.ts'
import type { ServiceTier } from './service.ts'
import { parseTarget } from './target-text.ts'

/** What a KPI is to reach, for a tier (null: for every one), by a milestone. */
export interface TargetPlace {
  readonly kpi: string
  readonly tier: ServiceTier | null
  readonly milestone: Milestone
}

/** How a KPI's targets are read. */
export interface TargetWords {
  /** The KPI's own; null while it has none. */
  readonly rule: TargetRule | null
  /** What a bare figure means while it has none: the catalog's, or null. */
  readonly usual: TargetRule | null
  readonly unit: string
}

export type ParsedMilestone =
  | { readonly status: 'figures'; readonly rule: TargetRule; readonly value: number; readonly upper: number | null }
  | { readonly status: 'invalid'; readonly reason: string }

/**
 * Reads what is typed for a milestone: "99.9", "at most 30", "40 to 60". It goes by the KPI's own direction, so a figure
 * for the other side is refused, and so is a direction, which has no figure.
 */
export function parseMilestone(text: string, { rule, usual, unit }: TargetWords): ParsedMilestone {
  if (rule === 'falling' || rule === 'rising')
    return invalid(`The target of this KPI is “${rule}”, without a figure. Change it to a figure or a band first.`)
  if (rule === 'within' && /^\d[\d.,\s]*$/.test(text.trim()))
    return invalid(`The target of this KPI is a band. Write both ends: “40 to 60”.`)
  const parsed = parseTarget(text, rule ?? usual, unit)
  if (parsed.status === 'invalid') return parsed
  const { rule: said, value, upper } = parsed.target
  if (value === null) return invalid(`“${text.trim()}” has no figure to reach by a day.`)
  if (rule !== null && said !== rule)
    return invalid(`“${text.trim()}” does not fit: the target of this KPI says “${ruleWords(rule)}”.`)
  return { status: 'figures', rule: said, value, upper }
}

/** What stands in the cell of a milestone: the figure, both ends of a band, or what was typed and not understood. */
export function milestoneText(row: KpiTarget | undefined, kpi: Pick<Kpi, 'rule' | 'upper'>): string {
  if (row === undefined) return ''
  const typed = row.invalid?.value ?? row.invalid?.upper
  if (typed !== undefined) return typed
  if (row.value === null) return ''
  const upper = row.upper ?? (kpi.rule === 'within' ? kpi.upper : null)
  return upper === null ? printNumber(row.value) : `${printNumber(row.value)} to ${printNumber(upper)}`
}

/**
 * Types the target of a milestone. A KPI without a direction gets that of the first one; text that is no target stays as
 * typed; empty text takes the row away, and the KPI's own target holds again. Of rows for the same place one is left.
 */
export function typeMilestone(place: TargetPlace, text: string): Command {
  return (document, catalog, context): Change[] => {
    const kpi = findRow(document, 'kpis', place.kpi)
    if (!kpi) return []
    const [first, ...others] = rowsAt(document.kpiTargets.rows, place)
    const extra = others.map((row) => removeRow('kpiTargets', row))
    if (text.trim() === '') return first ? [removeRow('kpiTargets', first), ...extra] : []
    const blank = first ?? {
      ...newKpiTarget(context.newId('tgt'), appendOrder(document.kpiTargets.rows), place.kpi),
      tier: place.tier,
      milestone: place.milestone,
    }
    const usual = catalogKpi(kpi, catalog)?.targets[0]?.rule ?? null
    const words = { rule: kpi.rule, usual, unit: kpiUnit(kpi, catalog) }
    const parsed = parseMilestone(text, words)
    const after =
      parsed.status === 'invalid'
        ? withTyped(patchRow(blank, { value: null, upper: null }), 'value', text)
        : patchRow(blank, { value: parsed.value, upper: parsed.upper })
    const directed =
      parsed.status === 'figures' && kpi.rule === null && kpi.invalid?.target === undefined
        ? [updateRow('kpis', kpi, { ...kpi, rule: parsed.rule })]
        : []
    if (!first) return [...directed, addRow('kpiTargets', after)]
    return [...directed, ...(sameRow(first, after) ? [] : [updateRow('kpiTargets', first, after)]), ...extra]
  }
}

/** The rows for a place; the first is the one that holds. A row whose tier or milestone is not understood is at none. */
export function rowsAt(rows: readonly KpiTarget[], { kpi, tier, milestone }: TargetPlace): readonly KpiTarget[] {
  return rows.filter(
    (row) =>
      row.kpi === kpi &&
      understood(row, 'milestone') === milestone &&
      row.invalid?.tier === undefined &&
      row.tier === tier,
  )
}

function ruleWords(rule: TargetRule): string {
  return (targetRules.find((each) => each.value === rule)?.label ?? rule).toLowerCase()
}

function invalid(reason: string): ParsedMilestone {
  return { status: 'invalid', reason }
}
