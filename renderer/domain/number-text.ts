export type ParsedNumber =
  { readonly status: 'number'; readonly value: number } | { readonly status: 'invalid'; readonly reason: string }

/**
 * Reads a typed or pasted number: blanks and a unit around it are ignored, thousands may be grouped, and a comma is a
 * decimal comma unless it groups exactly three digits after a first group that is no zero (`99,9` is 99.9; `1,234` is 1234;
 * `0,125` is 0.125).
 */
export function parseNumber(text: string, unit = ''): ParsedNumber {
  const bare = stripUnit(text.trim(), unit)
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^[−–]/, '-')
  const value = Number(normaliseSeparators(bare))
  if (bare === '' || !/\d/.test(bare) || !/^[-+]?[\d.,]+(e[-+]?\d+)?$/i.test(bare) || !Number.isFinite(value))
    return { status: 'invalid', reason: `“${text.trim()}” is not a number.` }
  return { status: 'number', value }
}

/** Products and sums of numbers up to this are still numbers, and a sheet can hold them. */
const largestNumber = 1e12

/** Why the number is not taken, as it was typed; null when it is. */
export function refuseNumber(value: number, typed: string): string | null {
  return Math.abs(value) > largestNumber ? `“${typed.trim()}” is beyond what is counted here: 1,000,000,000,000.` : null
}

/** Shortest plain text that reads back as the same number. */
export function printNumber(value: number): string {
  return String(Object.is(value, -0) ? 0 : value)
}

/** A share of one to whole percents: "38 %". */
export function printPercent(share: number): string {
  return `${printNumber(Math.round(share * 100))} %`
}

function stripUnit(text: string, unit: string): string {
  const bare = text.replace(/%$/, '').trim()
  return unit !== '' && bare.toLowerCase().endsWith(unit.toLowerCase()) ? bare.slice(0, -unit.length).trim() : bare
}

function normaliseSeparators(text: string): string {
  const comma = text.lastIndexOf(',')
  const dot = text.lastIndexOf('.')
  if (comma === -1) return /^[-+]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text) ? text.replaceAll('.', '') : text
  if (dot > comma) return text.replaceAll(',', '')
  if (dot !== -1) return text.replaceAll('.', '').replace(',', '.')
  const groups = /^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(text)
  return groups ? text.replaceAll(',', '') : text.replace(',', '.')
}
