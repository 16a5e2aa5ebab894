import type { Change } from '#domain/change.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { importTables } from '#domain/import/apply-import.ts'
import type { ImportRefusal, ImportRowState } from '#domain/import/import-preview.ts'
import type { ImportFile } from './import-file.ts'
import type {
  ImportProgress,
  ImportRequest,
  ImportValue,
  OpenedCatalog,
  PlannedImport,
  PreviewPage,
  SheetColumns,
  ToldSheet,
} from './import-messages.ts'
import { askWorker, type AskedWorker, type Unanswered } from './ask-worker.ts'

export type { ImportFile, ImportProgress, OpenedCatalog, PlannedImport, PreviewPage, SheetColumns, Unanswered }

/** The part of a worker that is used; tests bring their own. */
export type ImportWorker = AskedWorker<ImportRequest, ImportValue>

/** One import, from the file to its changes, in a worker of its own. Questions wait for the one before. */
export interface ImportConnection {
  /** The bytes of the file go over to the worker and are empty afterwards. */
  open(
    file: ImportFile,
    document: EngagementDocument,
  ): Promise<OpenedCatalog | SheetColumns | ImportRefusal | Unanswered>
  /** Another sheet, or another row as its headers; null looks for them. */
  columns(sheet: number, headerIndex: number | null): Promise<SheetColumns | ImportRefusal | Unanswered>
  plan(told: ToldSheet | null, document: EngagementDocument): Promise<PlannedImport | ImportRefusal | Unanswered>
  page(state: ImportRowState | null, from: number, count: number): Promise<PreviewPage | Unanswered>
  changes(): Promise<{ readonly status: 'sent'; readonly changes: readonly Change[] } | Unanswered>
  /** Ends the worker, wherever it stands. What it was asked is answered with `cancelled`. */
  close(): void
}

export function connectImport(
  onProgress: (progress: ImportProgress) => void,
  createWorker: () => ImportWorker = startWorker,
): ImportConnection {
  const worker = createWorker()
  const { ask, takeChanges, close } = askWorker<ImportRequest, ImportValue>(worker, onProgress)
  return {
    open: (file, document) =>
      ask(
        { type: 'open', file, rows: rowsJson(document) },
        typeof file.content === 'string' ? [] : [file.content.buffer as ArrayBuffer],
      ),
    columns: (sheet, headerIndex) => ask({ type: 'columns', sheet, headerIndex }),
    plan: (told, document) => ask({ type: 'plan', rows: rowsJson(document), told }),
    page: (state, from, count) => ask({ type: 'page', state, from, count }),
    async changes() {
      const answer = await ask<{ readonly status: 'sent' }>({ type: 'changes' })
      return answer.status === 'sent' ? { status: 'sent', changes: takeChanges() } : answer
    },
    close,
  }
}

function startWorker(): ImportWorker {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' })
}

function rowsJson(document: EngagementDocument): string {
  return JSON.stringify(Object.fromEntries(importTables.map((name) => [name, document[name].rows])))
}
