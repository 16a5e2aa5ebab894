import { tableNames, type EngagementDocument } from '#domain/document.ts'
import type { WorkbookOptions } from '#domain/workbook/title-block.ts'
import type { WorkbookAnswer, WorkbookRequest } from './workbook-messages.ts'
import type { WorkbookProgress } from './workbook-writer.ts'

export type { WorkbookProgress }

export type WorkbookResult =
  | { readonly status: 'built'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly status: 'cancelled' }
  /** `message` is for the log and for details; the window says in its own words what to do. */
  | { readonly status: 'failed'; readonly message: string }

export interface BuildInput extends WorkbookOptions {
  readonly document: EngagementDocument
}

export interface BuildControls {
  readonly onProgress?: (progress: WorkbookProgress) => void
  /** Ends the work at once, wherever it stands. */
  readonly signal?: AbortSignal
}

/** The part of a worker that is used; tests bring their own. */
export interface WorkbookWorker {
  onmessage: ((event: MessageEvent<WorkbookAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  postMessage(request: WorkbookRequest): void
  terminate(): void
}

/** Builds the deliverable workbook in a worker of its own, which ends with the work. */
export function buildWorkbook(
  { document, ...options }: BuildInput,
  { onProgress, signal }: BuildControls = {},
  createWorker: () => WorkbookWorker = startWorker,
): Promise<WorkbookResult> {
  if (signal?.aborted) return Promise.resolve({ status: 'cancelled' })
  return new Promise((resolve) => {
    const worker = createWorker()
    const cancel = () => end({ status: 'cancelled' })
    const end = (result: WorkbookResult) => {
      worker.terminate()
      signal?.removeEventListener('abort', cancel)
      resolve(result)
    }
    signal?.addEventListener('abort', cancel)
    worker.onmessage = ({ data }) => {
      if (data.type === 'progress') onProgress?.(data.progress)
      else if (data.type === 'built') end({ status: 'built', bytes: data.bytes })
      else end({ status: 'failed', message: data.message })
    }
    worker.onerror = (event) => end({ status: 'failed', message: event.message || 'The worker did not start.' })
    worker.onmessageerror = () => end({ status: 'failed', message: 'The answer of the worker could not be read.' })
    worker.postMessage({ rows: rowsJson(document), options })
  })
}

function startWorker(): WorkbookWorker {
  return new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module', name: 'workbook' })
}

function rowsJson(document: EngagementDocument): string {
  return JSON.stringify(Object.fromEntries(tableNames.map((name) => [name, document[name].rows])))
}
