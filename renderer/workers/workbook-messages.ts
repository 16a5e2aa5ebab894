import type { WorkbookOptions } from '#domain/workbook/title-block.ts'
import type { WorkbookProgress } from './workbook-writer.ts'

/** What the window asks for. Rows travel as one JSON string: as objects 10,000 of them take eight times as long. */
export interface WorkbookRequest {
  /** JSON of the rows by table name. */
  readonly rows: string
  readonly options: WorkbookOptions
}

/** What the worker answers: progress any number of times, then one of the others. */
export type WorkbookAnswer =
  | { readonly type: 'progress'; readonly progress: WorkbookProgress }
  | { readonly type: 'built'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly message: string }
