import { createGridModel, type GridModel } from '#ui/grid/grid-model.ts'
import type { GridColumn, GridRow } from '#ui/grid/grid-types.ts'

export interface SheetRow {
  readonly id: string
  readonly cells: readonly string[]
}

/**
 * A grid from lines of cells parted by spaces, a dot for an empty one, a line that begins with `#` for a group heading:
 * rows are r0, r1 ..., columns a, b, c ...
 */
export function sheet(lines: readonly string[], options: SheetOptions = {}): GridModel<SheetRow> {
  return createGridModel(sheetRows(lines), sheetColumns(lines, options.readOnly), {
    canEdit: true,
    canAppend: options.canAppend ?? false,
  })
}

export interface SheetOptions {
  readonly canAppend?: boolean
  /** Ids of columns that cannot be edited. */
  readonly readOnly?: readonly string[]
}

export function sheetRows(lines: readonly string[]): readonly GridRow<SheetRow>[] {
  return lines.map((line, nth) => {
    const id = `r${nth}`
    return line.startsWith('#')
      ? { kind: 'group', id, title: line.slice(1), collapsed: false }
      : { kind: 'data', id, row: { id, cells: line.split(' ').map((cell) => (cell === '.' ? '' : cell)) } }
  })
}

function sheetColumns(lines: readonly string[], readOnly: readonly string[] = []): readonly GridColumn<SheetRow>[] {
  const width = lines.find((line) => !line.startsWith('#'))?.split(' ').length ?? 0
  return Array.from({ length: width }, (_, nth) => {
    const id = String.fromCharCode('a'.charCodeAt(0) + nth)
    return {
      id,
      title: id.toUpperCase(),
      width: 100,
      text: (row) => row.cells[nth] ?? '',
      number: (row) => (/^\d+$/.test(row.cells[nth] ?? '') ? Number(row.cells[nth]) : null),
      editable: !readOnly.includes(id),
    }
  })
}
