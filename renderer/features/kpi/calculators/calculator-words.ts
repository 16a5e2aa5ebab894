import { minutesPerDay } from '#domain/error-budget.ts'
import { parseNumber } from '#domain/number-text.ts'

const upToSix = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 })
const eightDigits = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 8 })
const fourDigits = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 4 })

/** An objective as it is stated: "99.95 %". */
export function objectiveText(percent: number): string {
  return `${upToSix.format(percent)} %`
}

/** A worked out availability, to at least five places, so that rounding hides no difference: "99.85005 %", "99.9999999 %". */
export function availabilityText(percent: number): string {
  if (percent >= 100 || percent <= 0) return objectiveText(percent)
  const digits = Math.min(12, Math.max(5, Math.ceil(-Math.log10(100 - percent)) + 3))
  return `${new Intl.NumberFormat(undefined, { maximumFractionDigits: digits }).format(percent)} %`
}

/** A stretch of time in the unit that suits it: "25.92 s", "43.2 min", "8.76 h", "36.5 days". */
export function durationText(minutes: number): string {
  if (minutes < 1) return `${fourDigits.format(minutes * 60)} s`
  if (minutes < 120) return `${fourDigits.format(minutes)} min`
  if (minutes < 2 * minutesPerDay) return `${fourDigits.format(minutes / 60)} h`
  return `${fourDigits.format(minutes / minutesPerDay)} days`
}

/** A share to four digits: "2 %", "1.44 %", "0.0144 %". */
export function fineShareText(share: number): string {
  return `${fourDigits.format(share * 100)} %`
}

/** A figure to four digits, such as a burn rate. */
export function figureText(value: number): string {
  return fourDigits.format(value)
}

/** A figure whole, where a formula ends: small ones are not cut to nothing. */
export function wholeText(value: number): string {
  return eightDigits.format(value)
}

export type ReadPercent =
  | { readonly status: 'empty' }
  | { readonly status: 'percent'; readonly value: number }
  | { readonly status: 'invalid'; readonly reason: string }

/** Reads a percentage between 0 and 100; `open` leaves both ends out. */
export function readPercent(text: string, ends: 'open' | 'closed'): ReadPercent {
  if (text.trim() === '') return { status: 'empty' }
  const parsed = parseNumber(text, '%')
  if (parsed.status === 'invalid') return parsed
  const { value } = parsed
  if (ends === 'open' ? value > 0 && value < 100 : value >= 0 && value <= 100) return { status: 'percent', value }
  return {
    status: 'invalid',
    reason: ends === 'open' ? 'Write a percentage above 0 and below 100.' : 'Write a percentage from 0 to 100.',
  }
}
