/**
 * Days are ISO strings in the document and whole epoch days (days since 1970-01-01, proleptic Gregorian) in
 * arithmetic. No date objects: a local midnight shifts a day east of Greenwich.
 */

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/

/** Epoch day of an ISO date, or null when the text is no calendar date. */
export function dayOf(iso: string): number | null {
  const match = isoDay.exec(iso)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  // Date.UTC would take the years 1 to 99 for 1901 to 1999.
  const epochDay = Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000)
  return isoOf(epochDay) === iso ? epochDay : null
}

/** The ISO date of an epoch day. Days outside the years 1 to 9999, which ISO dates cannot write, are held at the edge. */
export function isoOf(epochDay: number): string {
  const day = Math.min(Math.max(epochDay, firstDay), lastDay)
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** 0001-01-01 and 9999-12-31. */
const [firstDay, lastDay] = [-719_162, 2_932_896]

/** The date `days` calendar days later; the input must be a calendar date. */
export function addDays(iso: string, days: number): string {
  return isoOf(mustDay(iso) + days)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return mustDay(to) - mustDay(from)
}

/** Days of a quarter: of the longest, so that nothing is late within it. */
export const quarterDays = 92

/** 1 Monday ... 7 Sunday. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1
}

/** Monday of the week after the day's. */
export function nextMonday(epochDay: number): number {
  return epochDay + 8 - weekdayOf(epochDay)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export type ParsedDate =
  { readonly status: 'date'; readonly iso: string } | { readonly status: 'invalid'; readonly reason: string }

/**
 * Reads the ways people write a date: `2026-11-22`, `22.11.2026`, `22 Nov 2026`, `Nov 22, 2026`, `22/11/2026`. With
 * slashes, a date that could be read in two ways is refused rather than guessed.
 */
export function parseDate(text: string): ParsedDate {
  const cleaned = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?.*$/, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(cleaned)
  if (iso) return calendarDate(iso[1], iso[2], iso[3], text)
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(cleaned)
  if (dotted) return calendarDate(dotted[3], dotted[2], dotted[1], text)
  const named = /^(\d{1,2})[\s.-]+([a-z]{3,})\.?[\s,-]+(\d{4})$/i.exec(cleaned)
  if (named) return calendarDate(named[3], monthNumber(named[2]), named[1], text)
  const american = /^([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(cleaned)
  if (american) return calendarDate(american[3], monthNumber(american[1]), american[2], text)
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cleaned)
  if (slashed) return slashedDate(slashed[1], slashed[2], slashed[3], text)
  return invalid(text)
}

function slashedDate(first = '', second = '', year = '', text = ''): ParsedDate {
  if (Number(first) > 12) return calendarDate(year, second, first, text)
  if (Number(second) > 12 || first === second) return calendarDate(year, first, second, text)
  return { status: 'invalid', reason: `“${text.trim()}” can be read in two ways. Write it as YYYY-MM-DD.` }
}

function calendarDate(year = '', month = '', day = '', text = ''): ParsedDate {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dayOf(iso) === null ? invalid(text) : { status: 'date', iso }
}

function invalid(text: string): ParsedDate {
  return { status: 'invalid', reason: `“${text.trim()}” is not a date. Write it as YYYY-MM-DD.` }
}

function monthNumber(name = ''): string {
  return String(months.findIndex((month) => month.toLowerCase() === name.slice(0, 3).toLowerCase()) + 1)
}

/** Epoch day of a text that is known to be an ISO date. */
export function mustDay(iso: string): number {
  const day = dayOf(iso)
  if (day === null) throw new Error(`${iso} is not an ISO date`)
  return day
}

/** "22 Nov 2026": reads the same in every country. */
export function dayText(iso: string): string {
  return `${Number(iso.slice(8))} ${monthText(iso)}`
}

/** "Nov 2026". */
export function monthText(iso: string): string {
  return `${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`
}
