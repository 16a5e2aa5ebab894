import { dayOf, isoOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { budgetPolicyOf, policyStanding, type PolicyStanding } from './error-budget-policy.ts'
import type { ErrorBudget } from './error-budget-record.ts'
import {
  allowedFailure,
  budgetEvents,
  budgetMinutes,
  budgetSlices,
  burnRate,
  consumedShare,
  exhaustedOn,
  periodOf,
  type BudgetPeriod,
  type BudgetWindow,
} from './error-budget.ts'
import { asUnderstood } from './invalid-text.ts'
import type { KpiWindow } from './kpi-window.ts'

/** A figure of the row itself, or of the service it is linked to. */
export interface Stated<Value> {
  readonly value: Value
  readonly from: 'own' | 'service'
}

/** When the budget is gone if it goes on burning as it does now. */
export type BudgetEnd =
  | { readonly type: 'gone' }
  | { readonly type: 'day'; readonly day: string }
  /** Not in this window: it begins anew on this day, or what was bad today leaves it by then. */
  | { readonly type: 'holds'; readonly until: string }

/** What an error budget comes to today. Every figure is null while something it needs is unknown. */
export interface BudgetStanding {
  /** As understood. */
  readonly budget: ErrorBudget
  readonly objective: Stated<number> | null
  readonly window: Stated<BudgetWindow> | null
  /** The window that today lies in. */
  readonly period: BudgetPeriod | null
  /** In minutes, events or whole slices. */
  readonly size: number | null
  /** Of the budget, 1 for all of it. */
  readonly consumed: number | null
  /** 1 uses it up exactly with the window. */
  readonly burn: number | null
  readonly end: BudgetEnd | null
  readonly policy: PolicyStanding
  readonly missing: BudgetGaps
}

/** What keeps a figure unknown, in words that follow on "nobody has said". */
export interface BudgetGaps {
  readonly size: readonly string[]
  readonly consumed: readonly string[]
  readonly burn: readonly string[]
}

type BudgetTables = Pick<EngagementDocument, 'services' | 'engagement'>

export function budgetStanding(row: ErrorBudget, document: BudgetTables, today: string): BudgetStanding {
  const budget = asUnderstood(row)
  // The service answers where nobody wrote anything, not where what was written is not understood.
  const objective = row.invalid?.objective === undefined ? objectiveOf(budget, document) : null
  const window = row.invalid?.window === undefined ? windowOf(budget, document) : null
  const period = window && periodOf(window.value, today)
  const size = period && objective && sizeOf(budget, objective.value, period.days)
  const consumed = budget.bad === null ? null : consumedShare(budget.bad, size)
  const burn = period && burnOf(budget, size, period.days)
  return {
    budget,
    objective,
    window,
    period,
    size,
    consumed,
    burn,
    end: endOf(today, { consumed, burn, period, window }),
    policy: policyStanding(budget.weeks, consumed, budgetPolicyOf(document), today),
    missing: gapsOf(budget, objective, window),
  }
}

/** Rolling days, or a unit of the calendar. */
export function budgetWindowOf(window: KpiWindow): BudgetWindow {
  return windows[window]
}

const windows: Readonly<Record<KpiWindow, BudgetWindow>> = {
  '7d': { type: 'rolling', days: 7 },
  '28d': { type: 'rolling', days: 28 },
  '30d': { type: 'rolling', days: 30 },
  '90d': { type: 'rolling', days: 90 },
  week: { type: 'calendar', unit: 'week' },
  month: { type: 'calendar', unit: 'month' },
  quarter: { type: 'calendar', unit: 'quarter' },
  year: { type: 'calendar', unit: 'year' },
}

function objectiveOf({ objective, service }: ErrorBudget, document: BudgetTables): Stated<number> | null {
  if (objective !== null) return { value: objective, from: 'own' }
  const linked = serviceOf(service, document)
  return linked === null || linked.objective === null ? null : { value: linked.objective, from: 'service' }
}

function windowOf({ window, service }: ErrorBudget, document: BudgetTables): Stated<BudgetWindow> | null {
  if (window !== null) return { value: budgetWindowOf(window), from: 'own' }
  const days = serviceOf(service, document)?.sloWindow ?? null
  return days === null ? null : { value: { type: 'rolling', days }, from: 'service' }
}

function serviceOf(id: string | null, { services }: BudgetTables) {
  const service = id === null ? undefined : services.rows[services.index.get(id) ?? -1]
  return service ? asUnderstood(service) : null
}

function sizeOf(budget: ErrorBudget, objective: number, days: number): number | null {
  switch (budget.budgeting) {
    case 'minutes':
      return budgetMinutes(objective, days)
    case 'events':
      return budget.events === null ? null : budgetEvents(objective, budget.events)
    case 'slices':
      return budget.sliceMinutes === null ? null : budgetSlices(objective, days, budget.sliceMinutes)
    case null:
      return null
  }
}

function burnOf({ recentBad, recentHours }: ErrorBudget, size: number | null, days: number): number | null {
  return recentBad === null || recentHours === null ? null : burnRate(consumedShare(recentBad, size), recentHours, days)
}

function endOf(
  today: string,
  { consumed, burn, period, window }: Pick<BudgetStanding, 'consumed' | 'burn' | 'period' | 'window'>,
): BudgetEnd | null {
  if (consumed !== null && consumed >= 1) return { type: 'gone' }
  const now = dayOf(today)
  if (consumed === null || burn === null || period === null || now === null) return null
  const until = window?.value.type === 'rolling' ? isoOf(now + period.days) : period.until
  const day = exhaustedOn(today, consumed, burn, period.days)
  return day === null || day >= until ? { type: 'holds', until } : { type: 'day', day }
}

function gapsOf(
  budget: ErrorBudget,
  objective: Stated<number> | null,
  window: Stated<BudgetWindow> | null,
): BudgetGaps {
  const size = [
    objective === null ? 'the objective' : '',
    window === null ? 'the window' : '',
    budget.budgeting === null ? 'what it is counted in' : '',
    budget.budgeting === 'events' && budget.events === null ? 'how many events the window has' : '',
    budget.budgeting === 'slices' && budget.sliceMinutes === null ? 'how long a slice is' : '',
  ].filter(Boolean)
  return {
    size,
    consumed: [...size, ...(budget.bad === null ? ['how much was bad so far'] : [])],
    burn: [
      ...size,
      ...(budget.recentBad === null ? ['how much was bad lately'] : []),
      ...(budget.recentHours === null ? ['in how many hours'] : []),
    ],
  }
}

/** Why a budget that lacks no entry still leaves nothing to count with; null when it does not. */
export function emptyBudget({ objective, size, missing }: BudgetStanding): string | null {
  if (missing.size.length > 0 || objective === null) return null
  if (allowedFailure(objective.value) === null)
    return `An objective of ${objective.value} % leaves no budget to count with.`
  if (size === 0) return 'It comes to nothing: less than one slice, or no events at all.'
  return null
}
