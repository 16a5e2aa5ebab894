import { fieldsOf, listOf, textOf, type YamlFields } from './yaml-fields.ts'

export interface OpenSloWindow {
  readonly days: number | null
  /** What could not be read, or was assumed; null when there was no doubt. */
  readonly problem: string | null
}

/** Days by the unit letters of OpenSLO. Months, quarters and years of the calendar are counted as 30, 90 and 365 days. */
const daysByLetter: ReadonlyMap<string, number> = new Map([
  ['m', 1 / 1440],
  ['h', 1 / 24],
  ['d', 1],
  ['w', 7],
  ['M', 30],
  ['Q', 90],
  ['Y', 365],
])

/** The same for the words of the first draft of the format (v1alpha). */
const daysByWord: ReadonlyMap<string, number> = new Map([
  ['minute', 1 / 1440],
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['quarter', 90],
  ['year', 365],
])

/** The window an SLO is judged over. The format knows a list of them, with one entry. */
export function openSloWindow(spec: YamlFields): OpenSloWindow {
  const windows = [...listOf(spec.timeWindow), ...listOf(spec.timeWindows)]
  const [first, ...others] = windows
  if (first === undefined) return { days: null, problem: 'There is none, so the window stays as it is.' }
  const read = readWindow(fieldsOf(first))
  const more = others.length > 0 ? `There are ${windows.length}; the first is taken.` : null
  return { days: read.days, problem: read.problem ?? more }
}

function readWindow(window: YamlFields): OpenSloWindow {
  const written = textOf(window.duration) || `${textOf(window.count)} ${textOf(window.unit)}`.trim()
  const short = /^(\d+)\s*([mhdwMQY])$/.exec(written)
  const long = /^(\d+)\s*([a-z]+?)s?$/i.exec(written)
  const unit = short ? daysByLetter.get(short[2] ?? '') : daysByWord.get((long?.[2] ?? '').toLowerCase())
  const days = unit === undefined ? Number.NaN : Number(short?.[1] ?? long?.[1]) * unit
  if (!Number.isFinite(days) || days <= 0)
    return { days: null, problem: `“${written}” is no duration such as 28d or 4w, so the window stays as it is.` }
  if (days >= 1) return { days: Number(days.toPrecision(6)), problem: null }
  // People write 1m for a month; no calendar has windows of a minute.
  if (short?.[2] === 'm' && window.calendar !== undefined && Number(short[1]) <= 12)
    return {
      days: Number(short[1]) * 30,
      problem: `“${written}” means minutes; in a window by the calendar it is taken for months of 30 days. Check it.`,
    }
  return { days: null, problem: `“${written}” is less than a day, so the window stays as it is.` }
}
