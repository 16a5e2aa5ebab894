import { dayText, daysBetween } from './day.ts'
import type { EngagementDocument } from './document.ts'
import type { ErrorBudgetWeek } from './error-budget-record.ts'
import {
  policyCourse,
  stateAt,
  stricter,
  usualPolicy,
  type BudgetPolicy,
  type BudgetWeek,
  type PolicyState,
} from './error-budget.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { printNumber } from './number-text.ts'

/** What the policy says of one budget today. */
export interface PolicyStanding {
  /** Null: nobody has said how much is used, now or in any week. */
  readonly state: PolicyState | null
  /** Why, in sentences with the figures. */
  readonly reason: string
}

/** The engagement's own policy; the usual one where it says nothing. */
export function budgetPolicyOf({ engagement }: Pick<EngagementDocument, 'engagement'>): BudgetPolicy {
  const profile = rowsUnderstood(engagement.rows)[0]
  return {
    freezeAbove: share(profile?.freezeAbove) ?? usualPolicy.freezeAbove,
    stopAbove: share(profile?.stopAbove) ?? usualPolicy.stopAbove,
    // None would lift a freeze in the week that brings it.
    exitWeeks: Math.max(1, profile?.exitWeeks ?? usualPolicy.exitWeeks),
  }
}

/**
 * The state after the weeks that are known, raised by what is used at present: a week that is not over can put a limit into
 * force and lifts nothing. `consumed` is a share, null while unknown.
 */
export function policyStanding(
  entered: readonly ErrorBudgetWeek[],
  consumed: number | null,
  policy: BudgetPolicy,
  today: string,
): PolicyStanding {
  const weeks = weeksInSuccession(entered)
  const known = weeks.some((week) => week.consumed !== null)
  if (!known && consumed === null)
    return { state: null, reason: 'Nobody has said how much of the budget is used, now or in any week.' }
  const course = policyCourse(weeks, policy)
  const before = course.at(-1)?.state ?? 'normal'
  const state = stricter(before, consumed === null ? 'normal' : stateAt(consumed, policy))
  if (state !== before)
    return { state, reason: `${percent(consumed ?? 0)} of the budget is used now, over ${limitOf(state, policy)}.` }
  const now = consumed === null ? 'How much is used now is unknown.' : `Now ${percent(consumed)} is used.`
  const sentences = state === 'normal' ? normalWords(weeks, course, policy) : forceWords(weeks, course, policy)
  return { state, reason: [...sentences, now, ...silence(weeks, today)].join(' ') }
}

export type SuccessiveWeek = BudgetWeek & { readonly until: string | null }

/** Oldest first. Where days between two weeks show that one was left out, a week nobody knows stands between them. */
export function weeksInSuccession(entered: readonly ErrorBudgetWeek[]): readonly SuccessiveWeek[] {
  const weeks = entered.toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
  return weeks.flatMap(({ until, consumed, met }, index): readonly SuccessiveWeek[] => {
    const last = weeks[index - 1]
    const week = { until, consumed: share(consumed), met: met === null ? null : met === 'yes' }
    const leftOut = last !== undefined && daysBetween(last.until, until) > 7
    return leftOut ? [{ until: null, consumed: null, met: null }, week] : [week]
  })
}

type Course = ReturnType<typeof policyCourse>

function forceWords(weeks: readonly SuccessiveWeek[], course: Course, policy: BudgetPolicy): readonly string[] {
  const last = course.length - 1
  const state = course[last]?.state ?? 'normal'
  const since = course.findLastIndex((step) => step.state !== state) + 1
  const week = weeks[since]
  const inside = course[last]?.inside ?? 0
  return [
    `${stateWords[state]} since the week to ${dayOf(week)}, when ${percent(week?.consumed ?? 0)} was used, over ${limitOf(state, policy)}.`,
    `It ends after ${weeksInARow(policy.exitWeeks)} with the objective met and no more than ${percent(policy.freezeAbove)} used; so far ${inside}.`,
  ]
}

function normalWords(weeks: readonly SuccessiveWeek[], course: Course, policy: BudgetPolicy): readonly string[] {
  const lifted = course.findLastIndex((step) => step.state !== 'normal') + 1
  const was = course[lifted - 1]
  if (was === undefined) return [`No known share was over ${percent(Math.min(policy.freezeAbove, policy.stopAbove))}.`]
  return [
    `${stateWords[was.state]} ended in the week to ${dayOf(weeks[lifted])}, after ${weeksInARow(policy.exitWeeks)} with the objective met and no more than ${percent(policy.freezeAbove)} used.`,
  ]
}

/** Says when the newest week is long past: what came after it is not known. */
function silence(weeks: readonly SuccessiveWeek[], today: string): readonly string[] {
  const until = weeks.at(-1)?.until ?? null
  return until === null || daysBetween(until, today) <= 7 ? [] : [`No week after ${dayText(until)} is entered.`]
}

const stateWords: Readonly<Record<PolicyState, string>> = {
  normal: 'Normal',
  freeze: 'The feature freeze',
  stop: 'The full stop',
}

function limitOf(state: PolicyState, policy: BudgetPolicy): string {
  return percent(state === 'stop' ? policy.stopAbove : policy.freezeAbove)
}

function weeksInARow(weeks: number): string {
  return weeks === 1 ? 'one week' : `${printNumber(weeks)} consecutive weeks`
}

function dayOf(week: SuccessiveWeek | undefined): string {
  return week?.until ? dayText(week.until) : 'an unknown day'
}

function share(percents: number | null | undefined): number | null {
  return percents === null || percents === undefined ? null : Number((percents / 100).toPrecision(12))
}

/** To one decimal: "74 %", "64.8 %". */
function percent(value: number): string {
  return `${printNumber(Math.round(value * 1_000) / 10)} %`
}
