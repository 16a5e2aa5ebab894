import { longestCellText } from '#domain/workbook-limits.ts'

/** All that XML 1.0 cannot hold: control characters but tab and line feed, halves of surrogate pairs, noncharacters. */
const unsafe = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u

const unsafeEverywhere = new RegExp(unsafe.source, 'gu')

/** Spreadsheet programs read `_x0041_` as the letter A; `_x005F_` in front keeps it as it was written. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi

/** The text as it can stand in a cell: what cannot is taken out, the rest is what the person wrote. */
export function safeText(text: string): string {
  const clean = unsafe.test(text) ? text.replace(/\r\n?/g, '\n').replace(unsafeEverywhere, '') : text
  return cut(/_x/i.test(clean) ? clean.replace(escapeLike, '_x005F_') : clean)
}

/** Never in the middle of a surrogate pair. */
function cut(text: string): string {
  if (text.length <= longestCellText) return text
  const end = /[\ud800-\udbff]/.test(text.charAt(longestCellText - 1)) ? longestCellText - 1 : longestCellText
  return text.slice(0, end)
}
