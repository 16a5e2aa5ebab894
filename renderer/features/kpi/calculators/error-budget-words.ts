import { addDays } from '#domain/day.ts'
import type { BudgetStanding, BudgetGaps } from '#domain/error-budget-standing.ts'
import { emptyBudget } from '#domain/error-budget-standing.ts'
import type { BudgetWindow, PolicyState } from '#domain/error-budget.ts'
import { spentIn } from '#domain/error-budget.ts'
import { joinNames } from '#domain/name-list.ts'
import { count, formatDay, formatNumber } from '#ui/format.ts'
import type { MarkKind } from '#ui/marks.tsx'
import { figureText, fineShareText, objectiveText } from './calculator-words.ts'
import type { Figure } from './formula-list.tsx'

export const policyMarks: Readonly<Record<PolicyState, { readonly kind: MarkKind; readonly word: string }>> = {
  normal: { kind: 'on', word: 'normal' },
  freeze: { kind: 'near', word: 'feature freeze' },
  stop: { kind: 'off', word: 'full stop' },
}

/** "50 %", "17.4 %"; empty while unknown. */
export function shareText(share: number | null): string {
  return share === null ? '' : `${formatNumber(Math.round(share * 1_000) / 10)} %`
}

export function burnText(burn: number | null): string {
  return burn === null ? '' : figureText(burn)
}

/** "43.2 min", "1,000 events", "8 slices"; empty while unknown. */
export function amountText(amount: number | null, { budget }: BudgetStanding): string {
  if (amount === null) return ''
  switch (budget.budgeting) {
    case 'events':
      return count(amount, 'event', 'events')
    case 'slices':
      return count(amount, 'slice', 'slices')
    default:
      return `${formatNumber(amount)} min`
  }
}

/** Amounts with their unit, and what a linked service gives; null where the field speaks for itself. */
export function factWords(standing: BudgetStanding, key: string): string | null {
  const { budget, objective, window, period } = standing
  if (key === 'bad' || key === 'recentBad') return amountText(budget[key], standing) || null
  if (key === 'objective' && objective?.from === 'service') return `${objectiveText(objective.value)}, of the service`
  if (key === 'window' && window?.from === 'service' && period)
    return `${count(period.days, 'day', 'days')}, of the service`
  return null
}

/** "23 Nov 2026", "used up", "not at this burn"; empty while unknown. */
export function endText({ end }: BudgetStanding): string {
  if (end === null) return ''
  return end.type === 'gone' ? 'used up' : end.type === 'holds' ? 'not at this burn' : formatDay(end.day)
}

/** Every figure of a budget with its formula; one that is unknown says what nobody has said. */
export function budgetFigures(standing: BudgetStanding, service: string): readonly Figure[] {
  return [
    ...basis(standing, service),
    sizeFigure(standing),
    ...usedFigures(standing),
    ...burnFigures(standing),
    ...endFigures(standing),
  ]
}

/** Objective and window in force, and whose they are. */
function basis({ objective, window, period }: BudgetStanding, service: string): readonly Figure[] {
  const of = (from: 'own' | 'service') => (from === 'own' ? 'its own' : `of ${service}`)
  return [
    ...(objective === null
      ? []
      : [{ name: 'Objective', value: objectiveText(objective.value), formula: of(objective.from) }]),
    ...(window === null || period === null
      ? []
      : [
          {
            name: 'Window',
            value: count(period.days, 'day', 'days'),
            formula: `${windowWord(window.value)}, ${of(window.from)}: ${formatDay(period.from)} to ${formatDay(addDays(period.until, -1))}`,
          },
        ]),
  ]
}

function sizeFigure(standing: BudgetStanding): Figure {
  const { size, missing, objective, period, budget } = standing
  if (size === null || objective === null || period === null)
    return unknown('Budget', missing.size, emptyBudget(standing))
  const allowed = `(100 − ${objectiveText(objective.value).replace(/ %$/, '')}) ÷ 100`
  const minutes = `${allowed} × ${count(period.days, 'day', 'days')} × 1,440 min`
  const formula = {
    minutes,
    events: `${allowed} × ${count(budget.events ?? 0, 'event', 'events')}`,
    slices: `${minutes} ÷ ${formatNumber(budget.sliceMinutes ?? 0)} min, whole slices`,
  }[budget.budgeting ?? 'minutes']
  return { name: 'Budget', value: amountText(size, standing), formula }
}

function usedFigures(standing: BudgetStanding): readonly Figure[] {
  const { size, consumed, missing, budget } = standing
  if (consumed === null || size === null) return [unknown('Used', missing.consumed, emptyBudget(standing))]
  const [bad, all] = [amountText(budget.bad, standing), amountText(size, standing)]
  const left = size - (budget.bad ?? 0)
  return [
    { name: 'Used', value: shareText(consumed), formula: `${bad} ÷ ${all}` },
    {
      name: left < 0 ? 'Overdrawn by' : 'Left',
      value: amountText(round(Math.abs(left)), standing),
      formula: left < 0 ? `${bad} − ${all}` : `${all} − ${bad}`,
    },
  ]
}

function burnFigures(standing: BudgetStanding): readonly Figure[] {
  const { size, burn, period, missing, budget } = standing
  if (burn === null || period === null) return [unknown('Burn rate', missing.burn, emptyBudget(standing))]
  const hours = `${formatNumber(budget.recentHours ?? 0)} h`
  const window = `${formatNumber(period.days * 24)} h`
  return [
    {
      name: 'Burn rate',
      value: burnText(burn),
      formula: `(${amountText(budget.recentBad, standing)} ÷ ${amountText(size, standing)}) ÷ (${hours} ÷ ${window})${budget.budgeting === 'events' ? '; events are taken to come evenly' : ''}`,
    },
    {
      name: 'Spent per hour',
      value: fineShareText(spentIn(1, burn, period.days)),
      formula: `${burnText(burn)} × 1 h ÷ ${window}`,
    },
  ]
}

function endFigures(standing: BudgetStanding): readonly Figure[] {
  const { end, burn, consumed, period, window } = standing
  if (end === null) return []
  if (end.type === 'gone') return [{ name: 'Used up on', value: 'used up', formula: `${shareText(consumed)} is used.` }]
  const days = count(period?.days ?? 0, 'day', 'days')
  const left = `(100 % − ${shareText(consumed)}) × ${days} ÷ ${burnText(burn)}`
  const after = burn === 0 ? 'Nothing burns.' : `${left} = ${figureText(daysLeft(standing))} days from today.`
  if (end.type === 'day') return [{ name: 'Used up on', value: formatDay(end.day), formula: after }]
  const why =
    window?.value.type === 'rolling'
      ? `What is bad today has left the window by ${formatDay(end.until)}.`
      : `The window begins anew on ${formatDay(end.until)}.`
  return [{ name: 'Used up on', value: 'not at this burn', formula: `${after} ${why}` }]
}

function daysLeft({ consumed, burn, period }: BudgetStanding): number {
  return ((1 - (consumed ?? 0)) * (period?.days ?? 0)) / (burn ?? 1)
}

function unknown(name: string, missing: BudgetGaps['size'], empty: string | null): Figure {
  return { name, value: '? unknown', formula: empty ?? `Nobody has said ${joinNames(missing)}.` }
}

function windowWord(window: BudgetWindow): string {
  return window.type === 'rolling' ? 'rolling' : `calendar ${window.unit}`
}

function round(amount: number): number {
  return Number(amount.toPrecision(12))
}
