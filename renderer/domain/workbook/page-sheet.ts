import type { Cell, CellKind, LookRule, SheetColumn, SheetModel, SheetRow, TitleBlock } from './workbook-model.ts'

export interface PageSheetInput {
  readonly key: string
  readonly name: string
  readonly title: TitleBlock
  readonly widths: readonly number[]
  readonly rows: readonly SheetRow[]
  readonly rules?: readonly LookRule[]
  readonly mark?: true
}

/** A sheet that is read: free rows under the title block, no ids, no filter. */
export function pageSheet(input: PageSheetInput): SheetModel {
  return {
    key: input.key,
    name: input.name,
    title: input.title,
    shape: 'page',
    columns: input.widths.map(pageColumn),
    bands: [],
    rows: input.rows,
    blanks: 0,
    frozen: 0,
    filtered: 0,
    printed: input.widths.length,
    rules: input.rules ?? [],
    mark: input.mark ?? false,
  }
}

export function pageRow(
  role: SheetRow['role'],
  cells: readonly Cell[],
  merged: readonly (readonly [number, number])[] = [],
): SheetRow {
  return { id: '', role, cells, merged }
}

export const gap: SheetRow = pageRow('data', [])

/** A cell whose kind is its own, since a page's columns hold all sorts. */
export function kinded(kind: CellKind, value: Exclude<Cell, { value: unknown }>): Cell {
  return { value, kind }
}

/** The head of a column of figures stands above them. */
export function figure(text: string): Cell {
  return { value: text, kind: 'whole' }
}

function pageColumn(width: number, position: number): SheetColumn {
  return { key: `column-${position}`, header: '', unit: '', width, kind: 'text', role: 'plain' }
}
