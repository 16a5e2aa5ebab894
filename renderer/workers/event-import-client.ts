import type { Change } from '#domain/change.ts'
import type { EngagementDocument, TableName } from '#domain/document.ts'
import type { EventKind } from '#domain/event-fields.ts'
import type { EventColumns } from '#domain/import/columns-events.ts'
import type { ImportRefusal, ImportRowState } from '#domain/import/import-preview.ts'
import { askWorker, type AskedWorker, type Unanswered } from './ask-worker.ts'
import type { EventImportRequest, EventImportValue, EventSheet, PlannedEvents } from './event-import-messages.ts'
import type { ImportFile } from './import-file.ts'
import type { ImportProgress, PreviewPage } from './import-messages.ts'

export type { EventSheet, ImportFile, ImportProgress, PlannedEvents, Unanswered }

/** One import of events, from the file to its changes, in a worker of its own. Questions wait for the one before. */
export interface EventImportConnection {
  /** The bytes of the file go over to the worker and are empty afterwards. */
  open(file: ImportFile, document: EngagementDocument): Promise<EventSheet | ImportRefusal | Unanswered>
  /** Another sheet, another row as its headers, or another kind of events; null looks for them. */
  columns(
    sheet: number,
    headerIndex: number | null,
    kind: EventKind | null,
  ): Promise<EventSheet | ImportRefusal | Unanswered>
  plan(
    sheet: number,
    told: EventColumns,
    document: EngagementDocument,
  ): Promise<PlannedEvents | ImportRefusal | Unanswered>
  page(state: ImportRowState | null, from: number, count: number): Promise<PreviewPage | Unanswered>
  changes(): Promise<{ readonly status: 'sent'; readonly changes: readonly Change[] } | Unanswered>
  /** Ends the worker, wherever it stands. What it was asked is answered with `cancelled`. */
  close(): void
}

export function connectEventImport(onProgress: (progress: ImportProgress) => void): EventImportConnection {
  const { ask, takeChanges, close } = askWorker<EventImportRequest, EventImportValue>(startWorker(), onProgress)
  return {
    open: (file, document) =>
      ask(
        { type: 'open', file, rows: rowsJson(document, ['engagement', 'importMappings']) },
        typeof file.content === 'string' ? [] : [file.content.buffer as ArrayBuffer],
      ),
    columns: (sheet, headerIndex, kind) => ask({ type: 'columns', sheet, headerIndex, kind }),
    plan: (sheet, told, document) =>
      ask({ type: 'plan', sheet, told, rows: rowsJson(document, ['engagement', 'importMappings', told.kind]) }),
    page: (state, from, count) => ask({ type: 'page', state, from, count }),
    async changes() {
      const answer = await ask<{ readonly status: 'sent' }>({ type: 'changes' })
      return answer.status === 'sent' ? { status: 'sent', changes: takeChanges() } : answer
    },
    close,
  }
}

function startWorker(): AskedWorker<EventImportRequest, EventImportValue> {
  return new Worker(new URL('./event-import.worker.ts', import.meta.url), { type: 'module', name: 'event-import' })
}

function rowsJson(document: EngagementDocument, tables: readonly TableName[]): string {
  return JSON.stringify(Object.fromEntries(tables.map((name) => [name, document[name].rows])))
}
