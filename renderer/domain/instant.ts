import { parseDate } from './day.ts'

/**
 * Points in time as milliseconds since 1970-01-01T00:00Z. Files write them with an offset, in UTC, or in the local time of a
 * zone that only a person can tell.
 */

export type ParsedInstant =
  | { readonly status: 'instant'; readonly at: number }
  /** Twice that local time, or never: the hour that a change of the clock repeats or skips. */
  | { readonly status: 'instant'; readonly at: number; readonly doubt: 'repeated' | 'skipped' }
  | { readonly status: 'invalid'; readonly reason: string }

/**
 * Reads `2022-09-10T06:51:47.000+00:00`, `2022-11-13 23:37:21`, `2022-1-11 4:51`, `2026-11-22` (midnight), dates as
 * `parseDate` reads them with a time behind (`13/Nov/22 11:37 PM`), and seconds or milliseconds since 1970. `slashes` says how
 * `3/4/2026` is meant; null refuses it. Without an offset the time is one of the zone, an IANA name such as `Europe/Berlin`. Of a
 * repeated hour the first is meant; a time that was skipped is moved on by what was skipped. Both are told.
 */
export function parseInstant(text: string, zone: string, slashes: SlashOrder | null = null): ParsedInstant {
  const cleaned = text.trim()
  const stamp = /^\d{10}$|^\d{13}$/.exec(cleaned)
  if (stamp) return { status: 'instant', at: Number(cleaned) * (cleaned.length === 10 ? 1_000 : 1) }
  const match = pattern.exec(cleaned)
  if (!match) return otherwiseWritten(cleaned, zone, slashes)
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0))
  const fraction = Number(`0.${match[7] ?? '0'}`)
  const parts = [year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0] as const
  const utc = utcOf(parts)
  if (utc === null) return invalid(text)
  const wall = utc + Math.round(fraction * 1_000)
  const offset = match[8]
  if (offset === undefined || offset === '') return inZone(wall, zone)
  const minutes = offsetMinutes(offset)
  return minutes === null ? invalid(text) : { status: 'instant', at: wall - minutes * 60_000 }
}

/** The instant as a stored text in UTC, to the second: `2026-03-29T01:30:00Z`. */
export function utcText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

/** Whether it is such a text, of a day and time that exist. */
export function isUtcText(text: string): boolean {
  const at = Date.parse(text)
  return !Number.isNaN(at) && utcText(at) === text
}

/** Whether the runtime knows a zone of that name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}

const pattern =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i

/** A date in another form, with or without a time that may be one of the twelve-hour clock. */
const spoken =
  /^(.*?\d),?(?:\s+(\d{1,2})(:\d{2}(?::\d{2})?)(?:\s*([ap])\.?m\.?)?)?(\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i

function otherwiseWritten(text: string, zone: string, slashes: SlashOrder | null): ParsedInstant {
  const [, day = '', hour, rest = '', half, offset = ''] = spoken.exec(text.slice(0, longest)) ?? []
  // Jira writes 13/Nov/22.
  const named = day.replace(/^(\d{1,2})[/-]([a-z]{3,})[/-](\d{2})$/i, '$1 $2 20$3')
  const ordered = slashes === null ? named : named.replace(slashed, slashes === 'day-first' ? '$1.$2.$3' : '$2.$1.$3')
  const date = parseDate(ordered)
  if (date.status !== 'date') return slashed.test(day) ? date : invalid(text)
  if (hour === undefined) return parseInstant(date.iso, zone)
  const hours = half === undefined ? Number(hour) : halfDay(Number(hour), half)
  return hours === null ? invalid(text) : parseInstant(`${date.iso} ${hours}${rest}${offset}`, zone)
}

/** `3/4/2026`: the 3rd of April in London, the 4th of March in New York. */
export type SlashOrder = 'day-first' | 'month-first'

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** What a date with slashes says of the order in its file; null when it could be either, or is none. */
export function slashOrderOf(text: string): SlashOrder | null {
  const [, first = '0', second = '0'] = /^(\d{1,2})\/(\d{1,2})\/\d{4}\b/.exec(text.trim()) ?? []
  const [a, b] = [Number(first), Number(second)]
  if (a > 12 && a <= 31 && b <= 12) return 'day-first'
  return b > 12 && b <= 31 && a <= 12 ? 'month-first' : null
}

/** What is longer is no time, and would cost some. */
const longest = 60

/** 12 am is midnight, 12 pm noon. */
function halfDay(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

type Parts = readonly [year: number, month: number, day: number, hour: number, minute: number, second: number]

/** Milliseconds of the wall clock as if it were UTC; null when there is no such day or time. */
function utcOf([year, month, day, hour, minute, second]: Parts): number | null {
  // Date.UTC takes the years 1 to 99 for 1901 to 1999.
  const at = new Date(Date.UTC(2000, 0, 1, hour, minute, second)).setUTCFullYear(year, month - 1, day)
  const back = new Date(at)
  const same =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    back.getUTCMinutes() === minute &&
    back.getUTCSeconds() === second
  return same ? at : null
}

function offsetMinutes(offset: string): number | null {
  if (/^(Z|UTC|GMT)$/i.test(offset)) return 0
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? []
  if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The instants at which the clocks of the zone show this time lie within a day of it; the two offsets around say which. */
function inZone(wall: number, zone: string): ParsedInstant {
  const offsets = [offsetAt(wall - 86_400_000, zone), offsetAt(wall + 86_400_000, zone)] as const
  const found = [...new Set(offsets)].map((offset) => wall - offset).filter((at) => at + offsetAt(at, zone) === wall)
  const [first, second] = found.sort((a, b) => a - b)
  if (first === undefined) return { status: 'instant', at: wall - offsets[0], doubt: 'skipped' }
  return second === undefined ? { status: 'instant', at: first } : { status: 'instant', at: first, doubt: 'repeated' }
}

/** What the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000
}

/** Making one is slow, and a file has thousands of times in one zone. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, format)
  return format
}

function invalid(text: string): ParsedInstant {
  return {
    status: 'invalid',
    reason: `“${text.trim()}” is no date and time. Write it as 2026-11-22 14:05, or with an offset.`,
  }
}
