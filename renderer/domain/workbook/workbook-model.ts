/**
 * A workbook as plain data: what stands where and what it means, without a colour, a font or a file format. The
 * writer in `renderer/workers` gives it its looks; tests read it as it is.
 */
export interface WorkbookModel {
  readonly title: string
  /** ISO date printed on every sheet. */
  readonly date: string
  readonly sheets: readonly SheetModel[]
  /** Name and values of every dropdown list, each name once. */
  readonly lists: readonly ChoiceList[]
  /** Custom document properties, for a workbook that comes back. */
  readonly properties: Readonly<Record<string, string>>
}

export interface SheetModel {
  readonly key: string
  /** Shown on the tab; made safe and unique by `safeSheetNames`. */
  readonly name: string
  readonly title: TitleBlock
  /**
   * `list`: hidden id column, hidden key row, header, filter, one row a record. `page`: free rows below the title
   * block, read rather than filled in.
   */
  readonly shape: 'list' | 'page'
  readonly columns: readonly SheetColumn[]
  /** Rows above the header of a list, for instance the months above the weeks. They are frozen and repeat in print. */
  readonly bands: readonly SheetRow[]
  readonly rows: readonly SheetRow[]
  /** Empty rows drawn below the records, as a form to fill in. */
  readonly blanks: number
  /** Leading columns that stay in view, the id column included. */
  readonly frozen: number
  /** Columns from the first visible one to this one carry a filter; 0 for none. */
  readonly filtered: number
  /** Leading columns that are printed; the rest stays on screen only. */
  readonly printed: number
  readonly rules: readonly LookRule[]
  /** Draws the mark, two coloured cells side by side, in the first two columns of the title block. */
  readonly mark: boolean
}

/** What, client and scope, round, date and version, confidentiality, and one line on what the sheet is for. */
export interface TitleBlock {
  readonly what: string
  readonly client: string
  readonly scope: string
  readonly edition: string
  readonly confidentiality: string
  readonly purpose: string
}

export interface SheetColumn {
  /** Stable, written in the hidden key row: a field key, or `role:` and the id of a role. */
  readonly key: string
  readonly header: string
  /** Printed below the header: "%", "h a month". Empty when there is none. */
  readonly unit: string
  /** In characters of the standard font. */
  readonly width: number
  readonly kind: CellKind
  /** `input` is for the reader to fill in, `formula` follows by itself, `id` is hidden. */
  readonly role: 'input' | 'formula' | 'plain' | 'id'
  readonly choices?: ChoiceList
  readonly tone?: Tone
}

/**
 * `whole` is a number without decimals, `tally` the same where zero is left blank, `decimal` one with a single decimal,
 * `index` one with two, `percent` a share of 1 in whole percent,
 * `share` the same with a decimal, `letters` a centred RACI entry, `bar` a timeline cell.
 */
export type CellKind =
  'text' | 'number' | 'whole' | 'tally' | 'decimal' | 'index' | 'percent' | 'share' | 'date' | 'letters' | 'bar'

/** Meaning, not colour. `sre` and `platform` are the two sides of the line; `input` and `formula` as in a column's role. */
export type Tone = 'good' | 'near' | 'bad' | 'muted' | 'accent' | 'sre' | 'platform' | 'neutral' | 'input' | 'formula'

export interface ChoiceList {
  /** A valid defined name. */
  readonly name: string
  readonly values: readonly string[]
}

export interface SheetRow {
  /** Written in the hidden column of a list; empty for a heading among the records. */
  readonly id: string
  /** `head` is a table head inside a page, `section` its heading, `strong` a row that sums up those below it. */
  readonly role: 'data' | 'strong' | 'section' | 'head' | 'note'
  /** One per column, the id column left out; missing ones at the end are empty. */
  readonly cells: readonly Cell[]
  /** Column positions (the first visible one is 0) that are drawn as one cell, each from and to. */
  readonly merged?: readonly (readonly [from: number, to: number])[]
}

/** Strings and numbers mean themselves; the column says how a number is printed. */
export type Cell = null | string | number | DateCell | FormulaCell | LookCell

/** A calendar day, ISO. */
export interface DateCell {
  readonly date: string
}

/** A live formula with the value this program worked out; viewers that do not calculate show the value. */
export interface FormulaCell {
  readonly formula: string
  readonly result: string | number
}

/** A cell that differs from its column: another kind, a tone, a bar of the timeline. */
export interface LookCell {
  readonly value: null | string | number | DateCell | FormulaCell
  readonly kind?: CellKind
  readonly tone?: Tone
  /** `pale` tints the cell, `full` fills it, `line` marks its left edge, `strong` is bold, `indent` sets it in. */
  readonly look?: CellLook
}

export type CellLook = 'pale' | 'full' | 'line' | 'strong' | 'indent'

/** Conditional look of a range. Formulas are relative to the range's first cell. */
export interface LookRule {
  /** For instance `B7:F300`. */
  readonly range: string
  readonly when:
    | { readonly type: 'is'; readonly text: string }
    | { readonly type: 'formula'; readonly formula: string }
    /** A bar inside each cell, from 0 to 1. */
    | { readonly type: 'share' }
  readonly tone: Tone
  readonly strong?: true
}

export function isFormula(cell: Cell): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null && 'formula' in cell
}

export function isDate(cell: Cell): cell is DateCell {
  return typeof cell === 'object' && cell !== null && 'date' in cell
}

export function isLook(cell: Cell): cell is LookCell {
  return typeof cell === 'object' && cell !== null && 'value' in cell
}

/** The value without its look. */
export function plainCell(cell: Cell): Exclude<Cell, LookCell> {
  return isLook(cell) ? cell.value : cell
}
