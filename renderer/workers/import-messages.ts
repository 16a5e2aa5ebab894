import type { ColumnsView } from '#domain/import/columns-view.ts'
import type {
  ImportIgnored,
  ImportPreview,
  ImportProblem,
  ImportRefusal,
  ImportRow,
  ImportRowState,
} from '#domain/import/import-preview.ts'
import type { TableColumns } from '#domain/import/import-table.ts'
import type { ImportFile } from './import-file.ts'

/** What the window asks for; one at a time. Rows of the document travel as one JSON string, which is faster. */
export type ImportRequest =
  | { readonly type: 'open'; readonly file: ImportFile; readonly rows: string }
  | { readonly type: 'columns'; readonly sheet: number; readonly headerIndex: number | null }
  | {
      readonly type: 'plan'
      readonly rows: string
      /** Null for a catalog. */
      readonly told: ToldSheet | null
    }
  | { readonly type: 'page'; readonly state: ImportRowState | null; readonly from: number; readonly count: number }
  | { readonly type: 'changes' }

/** A sheet and what its columns are for. They travel together: columns say nothing about another sheet. */
export interface ToldSheet {
  readonly sheet: number
  readonly columns: TableColumns
}

/** What a worker answers: progress and pieces any number of times, then one of the others. */
export type WorkerAnswer<Value> =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  /** JSON of some of the changes: parsed one by one, the pieces never hold the window up. */
  | { readonly type: 'piece'; readonly changes: string }
  | { readonly type: 'done'; readonly value: Value }
  | { readonly type: 'failed'; readonly message: string }

export type ImportAnswer = WorkerAnswer<ImportValue>

export type ImportValue =
  ImportRefusal | OpenedCatalog | SheetColumns | PlannedImport | PreviewPage | { readonly status: 'sent' }

export interface ImportProgress {
  readonly step: 'reading' | 'comparing'
  /** Rows so far. */
  readonly done: number
  /** Of how many; null when nobody knows yet. */
  readonly of: number | null
}

/** A catalog needs no columns: it can be compared at once. */
export interface OpenedCatalog {
  readonly status: 'catalog'
  readonly remark: string | null
}

/** A sheet with what its columns seem to be for. */
export interface SheetColumns {
  readonly status: 'columns'
  /** Names of all sheets; one without a name when the table is the whole file. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly sheet: number
  readonly view: ColumnsView
  readonly remark: string | null
}

/** What an import would do. Its rows are asked for page by page, its changes when it is carried out. */
export interface PlannedImport {
  readonly status: 'planned'
  readonly origin: ImportPreview['origin']
  readonly counts: ImportPreview['counts']
  readonly teams: readonly string[]
  /** The first of them. */
  readonly problems: readonly ImportProblem[]
  readonly allProblems: number
  readonly ignored: readonly ImportIgnored[]
}

export interface PreviewPage {
  readonly status: 'page'
  readonly rows: readonly ImportRow[]
}
