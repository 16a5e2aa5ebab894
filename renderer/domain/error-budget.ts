import { dayOf, isoOf, weekdayOf } from './day.ts'

/**
 * The error budget of an objective. Sources: Site Reliability Workbook, chapters 2 and 5 (objectives, alerting on
 * objectives); OpenSLO (budgeting methods); the policy of seed 1. Objectives are percent between 0 and 100; shares and
 * rates are plain numbers, 1 for all of it.
 */

export const minutesPerDay = 1_440

/** A window that moves on with every minute, or one that begins anew with the calendar. */
export type BudgetWindow =
  | { readonly type: 'rolling'; readonly days: number }
  | { readonly type: 'calendar'; readonly unit: 'week' | 'month' | 'quarter' | 'year' }

/** First day of a window and the first day behind it, both ISO; days are those of UTC, so that none is an hour short. */
export interface BudgetPeriod {
  readonly from: string
  readonly until: string
  readonly days: number
}

/** What part of all may fail: 0.001 for 99.9. Null for what is no objective: one of 100 leaves nothing to count with. */
export function allowedFailure(objective: number): number | null {
  return objective > 0 && objective < 100 ? exact((100 - objective) / 100) : null
}

/** Minutes of full outage that the objective leaves in so many days: 99.9 over 30 days leaves 43.2. */
export function budgetMinutes(objective: number, days: number): number | null {
  const allowed = allowedFailure(objective)
  return allowed === null || days <= 0 ? null : exact(allowed * days * minutesPerDay)
}

/** Events that may fail of so many. Not rounded: of 500 at 99.9 half of one may. */
export function budgetEvents(objective: number, events: number): number | null {
  const allowed = allowedFailure(objective)
  return allowed === null || events < 0 ? null : exact(allowed * events)
}

/**
 * Slices that may be bad of all slices of the window, whole ones: a slice is good when its own share of good events
 * reaches the target of slices, and counts once however bad it was.
 */
export function budgetSlices(objective: number, days: number, sliceMinutes: number): number | null {
  const minutes = budgetMinutes(objective, days)
  return minutes === null || sliceMinutes <= 0 ? null : Math.floor(exact(minutes / sliceMinutes))
}

/** Part of the budget that is used up: 0.5 when 21.6 of 43.2 minutes are. Above 1 it is overdrawn. */
export function consumedShare(bad: number, budget: number | null): number | null {
  return budget === null || budget <= 0 || bad < 0 ? null : exact(bad / budget)
}

/**
 * How fast the budget burns: 1 uses it up exactly at the end of the window, 14.4 spends 2 % of a budget of 30 days in an
 * hour. `spent` is the part of the budget that went in so many hours. For minutes, and for events that come evenly, that
 * is the share that failed over the share that may. Null while one of the two is no amount.
 */
export function burnRate(spent: number | null, hours: number, windowDays: number): number | null {
  return spent === null || spent < 0 || hours <= 0 ? null : exact((spent * windowDays * 24) / hours)
}

/** Part of a window's budget that a burn of this rate spends in so many hours. */
export function spentIn(hours: number, rate: number, windowDays: number): number {
  return exact((rate * hours) / (windowDays * 24))
}

/**
 * Day on which the rest of the budget is used up at the present burn; null when it is not, within this window or ever. An
 * overdrawn budget was used up on the day it is asked on.
 */
export function exhaustedOn(today: string, consumed: number, rate: number, windowDays: number): string | null {
  const day = dayOf(today)
  if (day === null) return null
  if (consumed >= 1) return today
  if (rate <= 0) return null
  return isoOf(day + Math.floor(exact(((1 - consumed) * windowDays) / rate)))
}

/** The window that the day lies in: a rolling one ends with it. */
export function periodOf(window: BudgetWindow, today: string): BudgetPeriod | null {
  const day = dayOf(today)
  if (day === null) return null
  if (window.type === 'rolling') return window.days < 1 ? null : period(day - window.days + 1, day + 1)
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  switch (window.unit) {
    case 'week':
      return period(day - weekdayOf(day) + 1, day - weekdayOf(day) + 8)
    case 'month':
      return period(firstOf(year, month), firstOf(year, month + 1))
    case 'quarter': {
      const first = month - ((month - 1) % 3)
      return period(firstOf(year, first), firstOf(year, first + 3))
    }
    case 'year':
      return period(firstOf(year, 1), firstOf(year, 13))
  }
}

/** One row of the alert table: pages or opens a ticket while both windows burn faster than the rate. */
export interface BurnAlert {
  readonly severity: 'page' | 'ticket'
  /** Part of the window's budget that is gone when the alert goes off. */
  readonly spent: number
  readonly longHours: number
  /** A twelfth of the long window: the alert ends soon after the burn does. */
  readonly shortHours: number
  readonly rate: number
  /** Share of failed events above which it goes off; over 1 it never can. */
  readonly badShare: number
}

/** Source: Site Reliability Workbook, chapter 5, table 5-8; the rates follow from window and share. */
export function burnAlerts(objective: number, windowDays: number): readonly BurnAlert[] {
  const allowed = allowedFailure(objective)
  if (allowed === null || windowDays <= 0) return []
  return alertRows.map(({ severity, spent, longHours }) => {
    const rate = exact((spent * windowDays * 24) / longHours)
    return { severity, spent, longHours, shortHours: exact(longHours / 12), rate, badShare: exact(rate * allowed) }
  })
}

const alertRows = [
  { severity: 'page', spent: 0.02, longHours: 1 },
  { severity: 'page', spent: 0.05, longHours: 6 },
  { severity: 'ticket', spent: 0.1, longHours: 72 },
] as const

export type PolicyState = 'normal' | 'freeze' | 'stop'

/** Shares of the budget above which releases are frozen and stopped, and the weeks inside that lift it again. */
export interface BudgetPolicy {
  readonly freezeAbove: number
  readonly stopAbove: number
  readonly exitWeeks: number
}

/** Seed 1: above 70 % feature freeze, above 95 % full stop, back after two consecutive weeks inside. */
export const usualPolicy: BudgetPolicy = { freezeAbove: 0.7, stopAbove: 0.95, exitWeeks: 2 }

/** The consumed share at the end of a week, null while nobody knows, and whether the objective was met in it. */
export interface BudgetWeek {
  readonly consumed: number | null
  readonly met: boolean | null
}

/** Where a week left the policy. */
export interface PolicyStep {
  readonly state: PolicyState
  /** Consecutive weeks inside, this one counted. */
  readonly inside: number
}

/**
 * The state after each of these weeks, oldest first. A share above a limit puts it into force at once; what is in force is
 * lifted only after enough consecutive weeks with the objective met and the share inside. An unknown week breaks the row
 * and lifts nothing.
 */
export function policyCourse(weeks: readonly BudgetWeek[], policy: BudgetPolicy): readonly PolicyStep[] {
  let state: PolicyState = 'normal'
  let inside = 0
  return weeks.map(({ consumed, met }) => {
    const wanted = consumed === null ? 'normal' : stateAt(consumed, policy)
    inside = consumed !== null && met === true && wanted === 'normal' ? inside + 1 : 0
    if (severity(wanted) > severity(state)) state = wanted
    else if (inside >= policy.exitWeeks) state = 'normal'
    return { state, inside }
  })
}

/** What a share of the budget puts into force by itself. */
export function stateAt(consumed: number, { freezeAbove, stopAbove }: BudgetPolicy): PolicyState {
  return consumed > stopAbove ? 'stop' : consumed > freezeAbove ? 'freeze' : 'normal'
}

/** Of two states the stricter one. */
export function stricter(a: PolicyState, b: PolicyState): PolicyState {
  return severity(a) < severity(b) ? b : a
}

function severity(state: PolicyState): number {
  return ['normal', 'freeze', 'stop'].indexOf(state)
}

function period(from: number, until: number): BudgetPeriod {
  return { from: isoOf(from), until: isoOf(until), days: until - from }
}

/** Epoch day of the first of a month; month 13 is January of the next year. */
function firstOf(year: number, month: number): number {
  const [years, rest] = [Math.floor((month - 1) / 12), (month - 1) % 12]
  return dayOf(`${String(year + years).padStart(4, '0')}-${String(rest + 1).padStart(2, '0')}-01`) ?? 0
}

/** Without the dust of binary fractions: 43.2 and not 43.200000000000003. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}
