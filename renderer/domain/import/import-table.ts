import type { ImportIgnored, ImportProblem } from './import-preview.ts'

/** A table as it stands in a file, whatever kind of file that is: a delimited text, or a sheet of a workbook. */
export interface ImportTable {
  readonly rows: readonly TableRow[]
  /** Cells that could not be read. */
  readonly problems: readonly ImportProblem[]
  /** What the table holds beside its cells. */
  readonly ignored: readonly ImportIgnored[]
}

export interface TableRow {
  /** Line of the text, or row of the sheet, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quote in it was never closed, or text follows a closing quote. */
  readonly brokenQuotes: boolean
}

/** What each column of a table is for. */
export interface TableColumns {
  /** Position of the header row among the filled rows; -1 when the table has none. */
  readonly headerIndex: number
  /** Line of the header row; 0 when there is none. */
  readonly line: number
  readonly headers: readonly string[]
  /** By position: the key of a service field, or null when the column is left out. */
  readonly fields: readonly (string | null)[]
  readonly basis: 'guessed' | 'remembered' | 'chosen'
}

/** Rows of one table, at most; a larger one is refused rather than cut. */
export const tableRowLimit = 100_000

/** The rows that hold something. */
export function filledRows({ rows }: ImportTable): TableRow[] {
  return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
}
