import Papa from 'papaparse'
import type { ImportProblem } from './import-preview.ts'
import type { ImportTable, TableRow } from './import-table.ts'

type CsvDelimiter = ',' | ';' | '\t'

const delimiters: readonly CsvDelimiter[] = [',', ';', '\t']

/**
 * Splits a delimited text; each row knows the line it starts on. `rate` says how much sense its first rows make; the
 * delimiter that makes most is taken.
 */
export function readCsvTable(text: string, rate: (rows: readonly TableRow[]) => number): ImportTable {
  const { body, declared, skipped } = withoutDeclaration(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const delimiter = declared ?? guessDelimiter(body, rate)
  const rows = parse(body, delimiter, skipped)
  return { rows, problems: rows.flatMap(swallowed), ignored: [] }
}

/** An open quotation mark takes in all that follows: the reason against the row alone would hide the others. */
function swallowed({ line, cells, brokenQuotes }: TableRow): ImportProblem[] {
  const last = line + lineBreaksIn(cells.join(' ').trimEnd())
  if (!brokenQuotes || last === line) return []
  const message = `A quotation mark is not closed here: lines ${line} to ${last} were read as one row, and none of them goes in. Close or double it in the file.`
  return [{ line, place: 'Row', message }]
}

/** Excel announces the delimiter in a line of its own: `sep=;`. */
function withoutDeclaration(text: string) {
  const match = /^"?sep=(.)"?\n/i.exec(text)
  const declared = delimiters.find((each) => each === match?.[1])
  return match && declared
    ? { body: text.slice(match[0].length), declared, skipped: 1 }
    : { body: text, declared: null, skipped: 0 }
}

function guessDelimiter(text: string, rate: (rows: readonly TableRow[]) => number): CsvDelimiter {
  const rated = delimiters.map((delimiter) => {
    const rows = parse(text, delimiter, 0, 20)
    const columns = Math.max(0, ...rows.map((row) => row.cells.length))
    return { delimiter, score: rate(rows), columns }
  })
  rated.sort((a, b) => b.score - a.score || b.columns - a.columns)
  return rated[0]?.delimiter ?? ','
}

function parse(text: string, delimiter: CsvDelimiter, linesBefore: number, preview = 0): TableRow[] {
  const { data, errors } = Papa.parse(text, { delimiter, newline: '\n', preview })
  const broken = new Set(errors.filter((error) => error.type === 'Quotes').map((error) => error.row))
  let line = linesBefore + 1
  return data.map((cells, index) => {
    const row = { line, cells, brokenQuotes: broken.has(index) }
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0)
    return row
  })
}

function lineBreaksIn(cell: string): number {
  return cell.split('\n').length - 1
}
