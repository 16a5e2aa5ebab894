import { setProfileText, updateProfile } from '#domain/engagement-commands.ts'
import { addBudgetWeek, changeBudgetWeek, removeBudgetWeek } from '#domain/error-budget-commands.ts'
import type { ErrorBudget, ErrorBudgetWeek } from '#domain/error-budget-record.ts'
import { dayText } from '#domain/day.ts'
import { parseNumber } from '#domain/number-text.ts'
import { nameOr } from '#domain/row-name.ts'
import type { DocumentStore } from '#store/document-store.ts'

export type PolicyField = 'freezeAbove' | 'stopAbove' | 'exitWeeks'

/** What is no share, or no whole number of weeks, stays as typed; empty brings the usual figure back. */
export function typePolicy(store: DocumentStore, field: PolicyField, label: string, typed: string): void {
  if (typed.trim() === '') return void store.commit(`Set ${label}`, updateProfile({ [field]: null }))
  const parsed = parseNumber(typed, '%')
  if (parsed.status === 'number' && fits(field, parsed.value))
    store.commit(`Set ${label}`, updateProfile({ [field]: parsed.value }))
  else store.commit(`Type ${label}`, setProfileText(field, typed))
}

export function addWeek(store: DocumentStore, budget: ErrorBudget): void {
  store.commit(`Add a week to ${nameOf(budget)}`, addBudgetWeek(budget.id))
}

/** `what` names the part: "used share". */
export function changeWeek(
  store: DocumentStore,
  budget: ErrorBudget,
  at: number,
  what: string,
  patch: Partial<ErrorBudgetWeek>,
): void {
  store.commit(`Set ${what} of ${weekOf(budget, at)}`, changeBudgetWeek(budget.id, at, patch))
}

export function removeWeek(store: DocumentStore, budget: ErrorBudget, at: number): void {
  store.commit(`Remove ${weekOf(budget, at)}`, removeBudgetWeek(budget.id, at))
}

function fits(field: PolicyField, value: number): boolean {
  return field === 'exitWeeks' ? Number.isInteger(value) && value >= 1 : value >= 0 && value <= 100
}

function weekOf(budget: ErrorBudget, at: number): string {
  return `week to ${dayText(budget.weeks[at]?.until ?? '')} of ${nameOf(budget)}`
}

function nameOf(budget: ErrorBudget): string {
  return nameOr(budget.name, 'an error budget')
}
