import { understood } from '#domain/invalid-text.ts'
import { nameOr } from '#domain/row-name.ts'
import type { ToilPayback } from '#domain/toil-payback.ts'
import { roundHours, type ToilTask } from '#domain/toil-task.ts'
import { count, formatNumber, percentText } from '#ui/format.ts'

/** Empty while unknown. */
export function hoursText(hours: number | null): string {
  if (hours === null) return ''
  return formatNumber(roundHours(hours))
}

/** "3.8", "never"; empty while unknown. */
export function monthsText(months: number | null): string {
  if (months === null) return ''
  return Number.isFinite(months) ? formatNumber(Math.round(months * 10) / 10) : 'never'
}

/** "215 %"; empty while unknown. */
export function returnText(ratio: number | null): string {
  if (ratio === null) return ''
  return Number.isFinite(ratio) ? percentText(ratio) : 'no effort'
}

/** A share of somebody's time; below a tenth with a decimal, for little is not nothing. */
export function shareText(share: number): string {
  return share < 0.1 ? `${formatNumber(Math.round(share * 1000) / 10)} %` : percentText(share)
}

export function taskName(task: ToilTask): string {
  return nameOr(task.name, 'Task')
}

/** "2.3 to 6.4 months", worst first left out: the ends of a payback in rising order. */
export function monthsRange(low: ToilPayback, high: ToilPayback): string {
  return `${monthsText(high.months)} to ${monthsText(low.months)} months`
}

export function returnRange(low: ToilPayback, high: ToilPayback): string {
  return `${returnText(low.return12).replace(/ %$/, '')} to ${returnText(high.return12)}`
}

/** "21 working days × 1 time × 30 min × 1 person ÷ 60": the entries behind the hours; null while one is missing. */
export function hoursFormula(task: ToilTask): string | null {
  const [frequency, minutes] = [understood(task, 'frequency'), understood(task, 'minutes')]
  if (frequency === null || minutes === null) return null
  return `${[
    periods[frequency],
    count(understood(task, 'times') ?? 1, 'time', 'times'),
    `${formatNumber(minutes)} min`,
    count(understood(task, 'people') ?? 1, 'person', 'people'),
  ].join(' × ')} ÷ 60`
}

/** Periods in a month: working days are 21. */
const periods: Readonly<Record<NonNullable<ToilTask['frequency']>, string>> = {
  day: '21 working days',
  week: '4.33 weeks',
  month: '1 month',
  quarter: '⅓ of a quarter',
}
