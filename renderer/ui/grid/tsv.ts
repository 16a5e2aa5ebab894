/**
 * Reads clipboard text as spreadsheets write it: tabs between cells, CRLF, LF or CR between rows, cells quoted when they hold
 * one of these. A quote is only a quote when its partner closes the cell: Excel copies `"big" one` without escaping, and
 * that text must survive. One line end at the very end closes the last row; it does not open another. An apostrophe that keeps a
 * text from being a formula is taken off again.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const cell = readQuoted(text, at) ?? readPlain(text, at)
    row.push(withoutApostrophe(cell.text))
    at = cell.end
    if (text[at] === '\t') {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) return rows
  }
}

/**
 * Writes rows the way Excel does, so that `parseTsv(printTsv(rows))` is `rows`. A single cell goes without the closing line
 * end: pasted into a sentence it must not break it. What a spreadsheet would run as a formula goes behind an apostrophe.
 */
export function printTsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoteIfNeeded(withApostrophe(cell))).join('\t'))
  return lines.length === 1 && rows[0]?.length === 1 ? (lines[0] ?? '') : lines.map((line) => `${line}\r\n`).join('')
}

/** The same block as an HTML table, for word processors and mail. */
export function printHtmlTable(rows: readonly (readonly string[])[]): string {
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(withApostrophe(cell))}</td>`).join('')}</tr>`)
    .join('')
  return `<table><tbody>${body}</tbody></table>`
}

interface ReadCell {
  readonly text: string
  readonly end: number
}

function readQuoted(text: string, start: number): ReadCell | null {
  if (text[start] !== '"') return null
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1 || !endsCell(text[close + 1])) return null
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 }
}

function readPlain(text: string, start: number): ReadCell {
  let end = start
  while (!endsCell(text[end])) end += 1
  return { text: text.slice(start, end), end }
}

function endsCell(character: string | undefined): boolean {
  return character === undefined || character === '\t' || character === '\n' || character === '\r'
}

/** What a spreadsheet runs when it stands alone: see OWASP, CSV injection. Apostrophes in front count as one of ours. */
const formula = /^'*\s*[=+\-@＝＋－＠]/u
/** A number below zero is no formula, nor is the dash that many write for nothing. */
const harmless = /^\s*[+-]?[\d\s.,]*%?\s*$/u

function withApostrophe(text: string): string {
  return formula.test(text) && !harmless.test(text) ? `'${text}` : text
}

function withoutApostrophe(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}

function quoteIfNeeded(cell: string): string {
  return /[\t\r\n]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n|\r|\n/g, '<br>')
}
