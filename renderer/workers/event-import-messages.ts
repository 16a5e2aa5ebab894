import type { EventKind } from '#domain/event-fields.ts'
import type { ColumnsView } from '#domain/import/columns-view.ts'
import type { EventColumns } from '#domain/import/columns-events.ts'
import type { ImportProblem, ImportRefusal, ImportRowState } from '#domain/import/import-preview.ts'
import type { EventPreview } from '#domain/import/plan-events.ts'
import type { ImportFile } from './import-file.ts'
import type { PreviewPage } from './import-messages.ts'

/** What the window asks for; one at a time. Rows of the document travel as one JSON string, which is faster. */
export type EventImportRequest =
  | { readonly type: 'open'; readonly file: ImportFile; readonly rows: string }
  | {
      readonly type: 'columns'
      readonly sheet: number
      /** Null looks for the row of headers. */
      readonly headerIndex: number | null
      /** Null looks for the likeliest. */
      readonly kind: EventKind | null
    }
  | { readonly type: 'plan'; readonly rows: string; readonly sheet: number; readonly told: EventColumns }
  | { readonly type: 'page'; readonly state: ImportRowState | null; readonly from: number; readonly count: number }
  | { readonly type: 'changes' }

export type EventImportValue = ImportRefusal | EventSheet | PlannedEvents | PreviewPage | { readonly status: 'sent' }

/** A sheet with what its rows and columns seem to be. */
export interface EventSheet {
  readonly status: 'columns'
  /** Names of all sheets; one without a name when the table is the whole file. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly sheet: number
  readonly told: EventColumns
  readonly view: ColumnsView
  readonly remark: string | null
}

/** What an import would do. Its rows are asked for page by page, its changes when it is carried out. */
export interface PlannedEvents extends Omit<EventPreview, 'rows'> {
  readonly status: 'planned'
  /** The first of them. */
  readonly problems: readonly ImportProblem[]
  readonly allProblems: number
}
