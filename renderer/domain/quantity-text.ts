import { parseNumber, refuseNumber, type ParsedNumber } from './number-text.ts'

/**
 * Reads a figure in a unit as people say it: `parseNumber` plus the words of the unit (“60 minutes” in min, “99 per
 * cent” in %, “two a month” in “per month”), durations carried over into the unit (“1h 30m” is 90 in min) and number
 * words up to twelve. A figure in another unit is refused, for it would be taken for one in this.
 */
export function parseQuantity(text: string, unit: string): ParsedNumber {
  const parsed = quantityOf(text, unit)
  const beyond = parsed.status === 'number' ? refuseNumber(parsed.value, text) : null
  return beyond === null ? parsed : { status: 'invalid', reason: beyond }
}

function quantityOf(text: string, unit: string): ParsedNumber {
  const typed = withFigures(text.trim().toLowerCase())
  const figure = /^([-+−–]?\d[\d.,\s\u00a0\u202f'’]*(?:e[-+]?\d+)?)(.*)$/.exec(typed)
  const [, number = '', words = ''] = figure ?? []
  if (figure && (words.trim() === '' || sameUnit(words, unit))) return parseNumber(number)
  const seconds = secondsPer.get(unit)
  if (seconds !== undefined) {
    const duration = secondsIn(typed)
    if (duration !== null) return { status: 'number', value: Number((duration / seconds).toPrecision(12)) }
  }
  return { status: 'invalid', reason: `“${text.trim()}” is not a number${unit === '' ? '' : ` in ${unit}`}.` }
}

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function withFigures(text: string): string {
  const word = /^[a-z]+\b/.exec(text)?.[0] ?? ''
  const rest = text.slice(word.length)
  if (numberWords.includes(word)) return `${numberWords.indexOf(word)}${rest}`
  // “an hour”, “a month”.
  return (word === 'a' || word === 'an') && timeUnitOf(rest.trim()) !== null ? `1${rest}` : text
}

const secondsPer: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['d', 86_400],
])

/** A sum of figures that each carry a unit of time; null when it is anything else. */
function secondsIn(text: string): number | null {
  const parts = [...text.replace(/\band\b/g, ' ').matchAll(/\s*([\d.,]+)\s*([a-z]+)\.?,?/gy)]
  const length = text.replace(/\band\b/g, ' ').trimEnd().length
  const last = parts.at(-1)
  if (!last || last.index + last[0].length < length) return null
  let sum = 0
  for (const [, figure = '', word = ''] of parts) {
    const seconds = secondsPer.get(timeUnitOf(word) ?? '')
    const parsed = parseNumber(figure.replace(/,$/, ''))
    if (seconds === undefined || parsed.status === 'invalid') return null
    sum += parsed.value * seconds
  }
  return sum
}

function timeUnitOf(word: string): string | null {
  if (/^(s|secs?|seconds?)$/.test(word)) return 's'
  if (/^(m|mins?|minutes?)$/.test(word)) return 'min'
  if (/^(h|hrs?|hours?)$/.test(word)) return 'h'
  return /^(d|days?)$/.test(word) ? 'd' : null
}

/** Whether all the words belong to the unit; some may be left out (“2 pages” of “pages per shift”), but not the 5 of “of 5”. */
function sameUnit(words: string, unit: string): boolean {
  const wanted = unitWords(unit)
  const given = unitWords(wanted[0] === 'of' ? words.replace('/', ' of ') : words)
  const scale = wanted.filter((word) => /\d/.test(word))
  return given.every((word) => wanted.includes(word)) && scale.every((word) => given.includes(word))
}

function unitWords(text: string): string[] {
  return text
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/\bper\s?cent\b|\bpercent\b|\bpct\b/g, '%')
    .replace(/\bout of\b/g, 'of')
    .replace(/^times$|^x$/, '×')
    .replace(/^pts?$/, 'points')
    .replace(/\b(dai|week|month|quarter)ly\b/g, (_, period: string) => `per ${period === 'dai' ? 'day' : period}`)
    .replace(/\b(a|an|each|every)\b|\//g, ' per ')
    .replace(/(%|×)/g, ' $1 ')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => timeUnitOf(word) ?? (word.length > 3 ? word.replace(/s$/, '') : word))
}
