import type { RecordBase } from './record.ts'

/** A named way of looking at a table: what is shown, in what order, and which rows. */
export interface TableView extends RecordBase {
  /** Table it is a view of. */
  readonly table: string
  readonly name: string
  /** Words searched for. */
  readonly query: string
  readonly terms: readonly { readonly field: string; readonly value: string | number | null }[]
  /** Keys of the columns shown, in order; empty shows the usual ones. */
  readonly columns: readonly string[]
  readonly sort: { readonly column: string; readonly descending: boolean } | null
  /** Key of the field whose values make the groups; empty for none. */
  readonly group: string
}

/** What the columns of a file were for, so that the next file with the same headers needs no mapping. */
export interface ImportMapping extends RecordBase {
  /** The headers of the file, normalised, joined by `|`. */
  readonly id: string
  /** Field key by header; a header that is left out has an empty text. */
  readonly columns: Readonly<Record<string, string>>
}
