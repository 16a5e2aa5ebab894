import type { ReactNode, Ref } from 'react'

/** One line of the grid: a record, or the heading of a group of records. Ids are unique among all lines. */
export type GridRow<Row> =
  | { readonly kind: 'data'; readonly id: string; readonly row: Row }
  | {
      readonly kind: 'group'
      readonly id: string
      readonly title: string
      /** Records in the group, shown or not. */
      readonly count?: number
      readonly collapsed: boolean
    }

/**
 * A column. What it draws must depend on the row alone: cells are redrawn when their row object or their column object changes,
 * so keep `columns` in a `useMemo` and rows as immutable records.
 */
export interface GridColumn<Row> {
  readonly id: string
  readonly title: string
  /** Shown dimmed after the title. */
  readonly unit?: string
  /** Pixels at zoom 1. */
  readonly width: number
  /** Takes a share of the width left over when all columns fit. */
  readonly grow?: boolean
  /** Pixels at zoom 1 it does not grow beyond. */
  readonly growTo?: number
  readonly align?: 'start' | 'center' | 'end'
  readonly headerTone?: 'sre' | 'platform'
  /** What is shown, copied, searched and put into the editor. */
  readonly text: (row: Row) => string
  /** A richer drawing of the same thing. */
  readonly render?: (row: Row) => ReactNode
  /** The entry in words. Given, a reader is told of the active cell what it says, in which column and of which row. */
  readonly spoken?: (row: Row) => string
  /** The amount behind the text, for the sum of a selection. */
  readonly number?: (row: Row) => number | null
  /** Nobody has answered this yet: drawn as a question mark on hatch. */
  readonly unknown?: (row: Row) => boolean
  /** Why the entry cannot be used. The typed text stays, with a corner mark. */
  readonly problem?: (row: Row) => string | null
  /** Something to notice about a valid entry (a conflict, a note): a corner mark and words. */
  readonly mark?: (row: Row) => GridMark | null
  /** What has been said about the cell: a corner mark on the other side, and words. */
  readonly note?: (row: Row) => string | null
  /** Its heading can be dragged to another place, and Alt+Left and Alt+Right move it; see `onReorder`. */
  readonly movable?: boolean
  /** Default true. */
  readonly editable?: boolean | ((row: Row) => boolean)
  /** Suggestions under the editor; free text stays possible. `null` is the line where a new row is typed. */
  readonly choices?: (row: Row | null) => readonly GridChoice[]
  /** A cell holds several words with commas: suggestions are for the last one, and a comma takes the one that is meant. */
  readonly list?: boolean
  /** Makes the column sortable; see `sortGridRows`. */
  readonly sort?: (a: Row, b: Row) => number
  /** What is compared in place of `sort`, worked out once for each row, for long tables: smaller keys come first. */
  readonly sortKey?: (row: Row) => string | number
  /** Takes a key before the grid does, while no cell is being edited. True means taken. */
  readonly onKey?: (key: GridKeyEvent<Row>) => boolean
}

export interface GridChoice {
  readonly text: string
  readonly hint?: string
}

export interface GridMark {
  readonly tone: 'off' | 'near' | 'low' | 'note'
  readonly text: string
}

export interface GridCellRef {
  readonly rowId: string
  readonly columnId: string
}

export interface GridKeyEvent<Row> extends GridCellRef {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly row: Row
  /** Every selected cell of record lines, in reading order. */
  readonly cells: () => readonly GridCellRef[]
}

/**
 * Records, a group heading or columns are to stand elsewhere: a step on (1) or back (-1) with Alt and an arrow, or before the line
 * or column that they were dropped on, null for the end.
 */
export interface GridReorder {
  readonly axis: 'rows' | 'columns'
  readonly ids: readonly string[]
  readonly to: { readonly by: 1 | -1 } | { readonly before: string | null }
}

/** A text for a cell. The grid does not parse: the owner of the rows does, and keeps what it cannot use. */
export interface GridEdit extends GridCellRef {
  readonly text: string
}

export type GridEditKind = 'type' | 'paste' | 'fill' | 'clear' | 'cut'

/** The texts of one row to be added; columns not named stay empty. */
export type GridTexts = readonly { readonly columnId: string; readonly text: string }[]

export interface GridSelection {
  /** Null on a group heading, on the new-row line, and in an empty grid. */
  readonly active: GridCellRef | null
  readonly ranges: readonly { readonly rowIds: readonly string[]; readonly columnIds: readonly string[] }[]
  /** Records touched by any range, in display order. */
  readonly rowIds: readonly string[]
  /** Cells of record lines. */
  readonly count: number
  /** Over cells of columns that have `number`; null when there is none. */
  readonly sum: number | null
  readonly numbers: number
}

export interface GridSort {
  readonly columnId: string
  readonly direction: 'asc' | 'desc'
}

export type GridMenuItem =
  | 'separator'
  | {
      readonly id: string
      readonly label: string
      /** As printed, for instance "Ctrl+D". */
      readonly keys?: string
      readonly disabled?: boolean
      readonly run: () => void
    }

export interface GridHandle {
  readonly focus: () => void
  /** Selects the cell, brings it into view and takes the focus unless told not to. False when the row or column is not shown. */
  readonly showCell: (cell: GridCellRef, takeFocus?: boolean) => boolean
}

export interface DataGridProps<Row> {
  readonly ref?: Ref<GridHandle>
  readonly rows: readonly GridRow<Row>[]
  readonly columns: readonly GridColumn<Row>[]
  /** Names the grid for assistive technology. */
  readonly label: string
  /** Called once per user action, with changed texts only: one call is one undo step. */
  readonly onEdit?: (edits: readonly GridEdit[], kind: GridEditKind) => void
  /**
   * Gives the grid a last line where typing adds a row, and lets a paste go past the end. `edits` are the changes the same
   * action makes in existing rows: commit both as one undo step. Returning the new ids, in order, keeps the selection with them.
   */
  readonly onAppend?: (added: readonly GridTexts[], edits: readonly GridEdit[]) => readonly string[] | void
  /** `before` is null for the end. */
  readonly onInsertRows?: (before: string | null, count: number) => void
  readonly onDeleteRows?: (rowIds: readonly string[]) => void
  readonly onSelect?: (selection: GridSelection) => void
  /** Enter or a double click on a cell that is not edited in place. */
  readonly onOpen?: (cell: GridCellRef) => void
  /** Lines can be dragged by their grip and moved with Alt+Up and Alt+Down, columns that are `movable` likewise. */
  readonly onReorder?: (reorder: GridReorder) => void
  readonly onToggleGroup?: (groupId: string, collapsed: boolean) => void
  readonly sort?: GridSort | null
  readonly onSort?: (sort: GridSort | null) => void
  readonly onResizeColumn?: (columnId: string, width: number) => void
  /** Added to what the menu of a column's heading offers; not to that of a cell. */
  readonly columnMenu?: (columnId: string) => readonly GridMenuItem[]
  /** Added below the grid's own commands. */
  readonly menu?: (selection: GridSelection) => readonly GridMenuItem[]
  /** The page may not read the clipboard by itself; with this the menu offers Paste. */
  readonly readClipboard?: () => Promise<string>
  /** What was left out or refused, for the status bar. Also read out. */
  readonly onNotice?: (text: string) => void
  readonly emptyState?: ReactNode
  /** In the first cell of the line where a row is added. Default "New row". */
  readonly newRowLabel?: string
  readonly readOnly?: boolean
  /** The gutter with row numbers. Default true. */
  readonly rowNumbers?: boolean
  /** Pixels at zoom 1. Default 30. */
  readonly rowHeight?: number
  readonly zoom?: number
}
