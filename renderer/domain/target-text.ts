import type { TargetRule } from './kpi.ts'
import { parseNumber, printNumber, refuseNumber } from './number-text.ts'
import { parseQuantity } from './quantity-text.ts'

export interface Target {
  readonly rule: TargetRule
  /** Null with `falling` and `rising`; the lower end of a band. */
  readonly value: number | null
  /** Upper end of a band. */
  readonly upper: number | null
}

export type ParsedTarget =
  { readonly status: 'target'; readonly target: Target } | { readonly status: 'invalid'; readonly reason: string }

/**
 * Reads a typed target: "at least 99.9 %", "≤ 30", "max 15", "no more than 1h 30m", "40 to 60 %", "falling". A bare number keeps `rule`, the one that holds
 * so far; without one it is refused, because 30 alone does not say which side is good.
 */
export function parseTarget(text: string, rule: TargetRule | null, unit: string): ParsedTarget {
  const typed = text.trim().toLowerCase()
  for (const [pattern, direction] of directions)
    if (pattern.test(typed)) return { status: 'target', target: { rule: direction, value: null, upper: null } }
  const ends = band(typed, unit)
  if (ends !== null) return ends
  for (const [pattern, comparison] of comparisons) {
    const rest = pattern.exec(typed)?.[1]
    if (rest !== undefined) return threshold(rest, comparison, unit, text)
  }
  if (rule === 'at-least' || rule === 'at-most') return threshold(typed, rule, unit, text)
  const parsed = parseQuantity(typed, unit)
  if (parsed.status === 'number')
    return {
      status: 'invalid',
      reason: `Say whether ${parsed.value} is the least or the most: “at least ${parsed.value}” or “at most ${parsed.value}”.`,
    }
  return notUnderstood(text)
}

/** A threshold, a band from `target` to `upper`, or a direction. */
export interface TargetFigures {
  readonly rule: TargetRule | null
  readonly target: number | null
  readonly upper: number | null
}

/** "at least 99.9 %", "at most 30 %", "40 to 60 %", "falling"; empty while no target is agreed. */
export function targetText({ rule, target, upper }: TargetFigures, unit: string): string {
  if (rule === 'falling' || rule === 'rising') return rule
  if (rule === null || target === null) return ''
  if (rule === 'within') return upper === null ? '' : `${printNumber(target)} to ${withUnit(upper, unit)}`
  return `${rule === 'at-least' ? 'at least' : 'at most'} ${withUnit(target, unit)}`
}

/** "99.9 %", "24 h", "1,234". */
export function withUnit(value: number, unit: string): string {
  return unit === '' ? printNumber(value) : `${printNumber(value)} ${unit}`
}

const directions: readonly (readonly [RegExp, TargetRule])[] = [
  [/^(falling|down|downward|lower|decreasing|↓)$/, 'falling'],
  [/^(rising|up|upward|higher|increasing|↑)$/, 'rising'],
]

const comparisons: readonly (readonly [RegExp, 'at-least' | 'at-most'])[] = [
  [/^(?:at least|minimum|min\.?|>=|≥|>|from|(?:no|not) (?:less|fewer) than|more than|over|above)\s*(.+)$/, 'at-least'],
  [
    /^(?:at most|maximum|max\.?|<=|≤|<|up to|below|(?:no|not) more than|(?:less|fewer) than|under|within)\s*(.+)$/,
    'at-most',
  ],
  [/^(.+?)\s+(?:or more|at least|minimum)$/, 'at-least'],
  [/^(.+?)\s+(?:or less|or fewer|at most|maximum|max\.?)$/, 'at-most'],
]

/** "between 40 and 60", "40 to 60 %", "40–60"; null for what is no two figures. */
function band(text: string, unit: string): ParsedTarget | null {
  const [, from = '', to = ''] =
    /^(?:between|within|from)?\s*(.+?)\s*(?:\bto\b|\band\b|–|(?<!\de)-)\s*(.+)$/.exec(text) ?? []
  const [lower, upper] = [parseQuantity(from, unit), parseQuantity(to, unit)]
  const beyond = from === '' ? null : (refuseFigure(from) ?? refuseFigure(to))
  if (beyond !== null) return { status: 'invalid', reason: beyond }
  if (lower.status !== 'number' || upper.status !== 'number') return null
  return lower.value < upper.value
    ? { status: 'target', target: { rule: 'within', value: lower.value, upper: upper.value } }
    : { status: 'invalid', reason: `The band “${text}” must begin below its end.` }
}

function threshold(text: string, rule: 'at-least' | 'at-most', unit: string, typed: string): ParsedTarget {
  const parsed = parseQuantity(text, unit)
  if (parsed.status === 'number') return { status: 'target', target: { rule, value: parsed.value, upper: null } }
  const beyond = refuseFigure(text)
  if (beyond !== null) return { status: 'invalid', reason: beyond }
  return /^\d/.test(text) && unit !== ''
    ? { status: 'invalid', reason: `“${typed.trim()}” is not in the unit of this KPI, ${unit}.` }
    : notUnderstood(typed)
}

/** Why a bare figure is too large to be one; null of anything else. */
function refuseFigure(text: string): string | null {
  const parsed = parseNumber(text)
  return parsed.status === 'number' ? refuseNumber(parsed.value, text) : null
}

function notUnderstood(text: string): ParsedTarget {
  return {
    status: 'invalid',
    reason: `“${text.trim()}” is no target. Write “at least 99.9”, “at most 30”, “40 to 60”, “falling” or “rising”.`,
  }
}
