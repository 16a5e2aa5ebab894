import type { Change } from '#domain/change.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { importTables } from '#domain/import/apply-import.ts'
import type { ImportRefusal, ImportRowState } from '#domain/import/import-preview.ts'
import type { ImportFile } from './import-file.ts'
import type {
  ImportAnswer,
  ImportProgress,
  ImportRequest,
  ImportValue,
  OpenedCatalog,
  PlannedImport,
  PreviewPage,
  SheetColumns,
  ToldSheet,
} from './import-messages.ts'

export type { ImportFile, ImportProgress, OpenedCatalog, PlannedImport, PreviewPage, SheetColumns }

/** Answers that come without the work having been done. */
export type Unanswered =
  | { readonly status: 'cancelled' }
  /** `message` is for people who report it; the window says in its own words what to do. */
  | { readonly status: 'failed'; readonly message: string }

/** The part of a worker that is used; tests bring their own. */
export interface ImportWorker {
  onmessage: ((event: MessageEvent<ImportAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  postMessage(request: ImportRequest, transfer: Transferable[]): void
  terminate(): void
}

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

/** A worker that gives no sign of life for so long is taken for stuck. Milliseconds. */
const patience = 90_000

export function connectImport(
  onProgress: (progress: ImportProgress) => void,
  createWorker: () => ImportWorker = startWorker,
): ImportConnection {
  const worker = createWorker()
  let settle: ((value: ImportValue | Unanswered) => void) | null = null
  let ended: Unanswered | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pieces: Change[][] = []

  const finish = (value: ImportValue | Unanswered) => {
    clearTimeout(timer)
    const waiting = settle
    settle = null
    waiting?.(value)
  }
  const end = (reason: Unanswered) => {
    if (ended) return
    ended = reason
    worker.terminate()
    finish(reason)
  }
  const wait = () => {
    clearTimeout(timer)
    const message = `It gave no sign of life for ${patience / 1_000} seconds and was stopped.`
    timer = setTimeout(() => end({ status: 'failed', message }), patience)
  }
  worker.onmessage = ({ data }) => {
    if (ended) return
    if (data.type === 'done') return finish(data.value)
    if (data.type === 'failed') return end({ status: 'failed', message: data.message })
    wait()
    if (data.type === 'progress') onProgress(data.progress)
    // Safe: the worker wrote the string from changes.
    else pieces.push(JSON.parse(data.changes) as Change[])
  }
  worker.onerror = (event) => end({ status: 'failed', message: event.message || 'The worker did not start.' })
  worker.onmessageerror = () => end({ status: 'failed', message: 'The answer of the worker could not be read.' })

  const send = <Value extends ImportValue>(request: ImportRequest, transfer: Transferable[]) => {
    if (ended) return ended
    return new Promise<Value | Unanswered>((resolve) => {
      // Safe: each kind of question has its kinds of answer, see the session.
      settle = resolve as (value: ImportValue | Unanswered) => void
      wait()
      worker.postMessage(request, transfer)
    })
  }
  let last: Promise<unknown> = Promise.resolve()
  const ask = <Value extends ImportValue>(request: ImportRequest, transfer: Transferable[] = []) => {
    const answer = last.then(() => send<Value>(request, transfer))
    last = answer
    return answer
  }

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
      const changes = pieces.flat()
      pieces = []
      return answer.status === 'sent' ? { status: 'sent', changes } : answer
    },
    close: () => end({ status: 'cancelled' }),
  }
}

function startWorker(): ImportWorker {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' })
}

function rowsJson(document: EngagementDocument): string {
  return JSON.stringify(Object.fromEntries(importTables.map((name) => [name, document[name].rows])))
}
