import type { PolicyState } from '../error-budget.ts'
import { budgetStateWords, unknown } from './sheet-words.ts'

/**
 * Error budgets as live formulas, by the definitions of `error-budget.ts`: the two must agree, or the sheet would change its
 * mind when it is recalculated. Shares are rounded before they are compared: binary rounding must not carry one over a limit.
 */

/** Where the sheet keeps the policy and the day it is judged on; the reader may change them. */
const budgetAssumptions = { freezeAbove: '$B$7', stopAbove: '$B$8', exitWeeks: '$B$9', judged: '$B$10' } as const

export const countedIn = { minutes: 'Minutes', events: 'Events', slices: 'Time slices' } as const

/** What stands where at the end of the budget. */
export const budgetEnds = { gone: 'used up', holds: 'not at this burn' } as const

export interface BudgetPlaces {
  readonly objective: string
  readonly days: string
  /** Day on which a calendar window begins anew; text for a rolling one. */
  readonly anew: string
  readonly budgeting: string
  readonly events: string
  readonly slice: string
  readonly size: string
  readonly bad: string
  readonly consumed: string
  readonly recentBad: string
  readonly recentHours: string
  readonly burn: string
}

export function sizeFormula({ objective, days, budgeting, events, slice }: BudgetPlaces): string {
  const allowed = `(100-${objective})/100`
  const minutes = `${allowed}*${days}*1440`
  const inEvents = `IF(ISNUMBER(${events}),${allowed}*${events},"${unknown}")`
  const inSlices = `IF(N(${slice})>0,INT(ROUND(${minutes}/N(${slice}),9)),"${unknown}")`
  const is = (word: string) => `${budgeting}="${word}"`
  const size = `IF(${is(countedIn.minutes)},${minutes},IF(${is(countedIn.events)},${inEvents},IF(${is(countedIn.slices)},${inSlices},"${unknown}")))`
  return `IF(AND(N(${objective})>0,N(${objective})<100,N(${days})>0),${size},"${unknown}")`
}

export function consumedFormula({ bad, size }: BudgetPlaces): string {
  return `IF(AND(ISNUMBER(${bad}),N(${size})>0),${bad}/N(${size}),"${unknown}")`
}

export function burnFormula({ recentBad, recentHours, size, days }: BudgetPlaces): string {
  return `IF(AND(ISNUMBER(${recentBad}),N(${recentHours})>0,N(${size})>0),${recentBad}/N(${size})*${days}*24/N(${recentHours}),"${unknown}")`
}

export function endFormula({ consumed, burn, days, anew }: BudgetPlaces): string {
  const { judged } = budgetAssumptions
  const day = `${judged}+INT(ROUND((1-${consumed})*${days}/${burn},9))`
  const until = `IF(ISNUMBER(${anew}),${anew},${judged}+${days})`
  const burning = `IF(${burn}<=0,"${budgetEnds.holds}",IF(${day}>=${until},"${budgetEnds.holds}",${day}))`
  return `IF(NOT(ISNUMBER(${consumed})),"${unknown}",IF(ROUND(${consumed},12)>=1,"${budgetEnds.gone}",IF(ISNUMBER(${burn}),${burning},"${unknown}")))`
}

/** 0 normal, 1 feature freeze, 2 full stop: what a share puts into force by itself. */
function levelFormula(share: string): string {
  const { freezeAbove, stopAbove } = budgetAssumptions
  const rounded = `ROUND(${share},12)`
  return `IF(ISNUMBER(${share}),IF(${rounded}>${stopAbove},2,IF(${rounded}>${freezeAbove},1,0)),0)`
}

export interface WeekPlaces {
  readonly consumed: string
  readonly met: string
  readonly inside: string
  /** Of the week before; `0` for the first. */
  readonly insideBefore: string
  readonly levelBefore: string
}

export function insideFormula({ consumed, met, insideBefore }: WeekPlaces): string {
  return `IF(AND(ISNUMBER(${consumed}),${met}="Yes",${levelFormula(consumed)}=0),${insideBefore}+1,0)`
}

export function courseFormula({ consumed, inside, levelBefore }: WeekPlaces): string {
  const level = levelFormula(consumed)
  return `IF(${level}>${levelBefore},${level},IF(${inside}>=${budgetAssumptions.exitWeeks},0,${levelBefore}))`
}

/** The stricter of what the weeks left in force and what is used now; unknown while neither is known. */
export function stateFormula(
  consumed: string,
  weeks: { readonly shares: string; readonly lastLevel: string } | null,
): string {
  const known = weeks === null ? `ISNUMBER(${consumed})` : `OR(ISNUMBER(${consumed}),COUNT(${weeks.shares})>0)`
  const level = `MAX(${weeks?.lastLevel ?? 0},${levelFormula(consumed)})`
  return `IF(${known},${wordFormula(level)},"${budgetStateWords.unknown.text}")`
}

export function wordFormula(level: string): string {
  return `CHOOSE(1+${level},${policyLevels.map((state) => `"${budgetStateWords[state].text}"`).join(',')})`
}

export const policyLevels: readonly PolicyState[] = ['normal', 'freeze', 'stop']
