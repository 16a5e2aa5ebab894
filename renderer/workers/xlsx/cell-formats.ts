import { isoOf } from '#domain/day.ts'
import { attribute, scanXml } from './scan-xml.ts'

/** How the number of a cell is shown, as far as it changes what the number means. */
export type CellFormat = 'number' | 'percent' | 'date' | 'time'

/** The formats of a workbook's styles, by the number that cells name. */
export function readCellFormats(xml: string, part: string): readonly CellFormat[] {
  const custom = new Map<string, string>()
  const formats: CellFormat[] = []
  let inCells = false
  scanXml(xml, part, {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = attribute(attributes, 'numFmtId') ?? '0'
        formats.push(formatOf(custom.get(id) ?? builtIn.get(Number(id)) ?? ''))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/** Text of a number under its format: dates as ISO, percent with its sign, other numbers in full. */
export function printCellNumber(written: string, format: CellFormat, from1904: boolean): string {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return written
  if (format === 'percent') return `${shortest(value * 100)}%`
  if (format === 'number') return shortest(value)
  return printMoment(value, format, from1904) ?? shortest(value)
}

/** Excel stores 15 digits; more of them are noise of binary fractions. */
function shortest(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** Days since the epoch of the workbook; null when no calendar has that day. */
function printMoment(value: number, format: CellFormat, from1904: boolean): string | null {
  const minutes = Math.round(value * 1440)
  const day = Math.floor(minutes / 1440)
  const time = clock(minutes - day * 1440)
  if (value < 0) return null
  if (format === 'time' || day === 0) return value < 1 ? time : null
  const epochDay = from1904 ? day - 24_107 : day > 60 ? day - 25_569 : day - 25_568
  // The calendar of Lotus 1-2-3, which Excel keeps, has a 29 February 1900.
  if ((!from1904 && day === 60) || day > 2_958_465) return null
  return minutes === day * 1440 ? isoOf(epochDay) : `${isoOf(epochDay)} ${time}`
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Formats that files name by number alone, those with a meaning here. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'h:mm'] as const),
])

/** Of a format code, what stands for digits of the calendar, without quoted words, colours and conditions. */
function formatOf(code: string): CellFormat {
  const signs = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
    .replace('general', '')
  if (signs.includes('%')) return 'percent'
  if (/[yd]/.test(signs) || /m{3,}/.test(signs)) return 'date'
  if (/[hs]/.test(signs)) return 'time'
  return /m/.test(signs) ? 'date' : 'number'
}
