import { describe, expect, it } from 'vitest'
import { emptyDocument } from '#domain/document.ts'
import { buildWorkbook, type WorkbookProgress, type WorkbookWorker } from '#workers/workbook-client.ts'
import type { WorkbookAnswer, WorkbookRequest } from '#workers/workbook-messages.ts'

class FakeWorker implements WorkbookWorker {
  onmessage: WorkbookWorker['onmessage'] = null
  onerror: WorkbookWorker['onerror'] = null
  onmessageerror: WorkbookWorker['onmessageerror'] = null
  readonly requests: WorkbookRequest[] = []
  terminated = 0

  postMessage(request: WorkbookRequest): void {
    this.requests.push(request)
  }

  terminate(): void {
    this.terminated += 1
  }

  answer(data: WorkbookAnswer): void {
    this.onmessage?.({ data } as MessageEvent<WorkbookAnswer>)
  }
}

const input = { document: emptyDocument(), today: '2026-11-22', version: '0.1.0', exportId: 'exp_1' }

const progress: WorkbookProgress = { step: 'fill', sheet: 'RACI', rows: 500, ofRows: 900, sheets: 0, ofSheets: 9 }

function start(signal?: AbortSignal) {
  const worker = new FakeWorker()
  const seen: WorkbookProgress[] = []
  const controls = { onProgress: (each: WorkbookProgress) => seen.push(each), ...(signal ? { signal } : {}) }
  return { worker, seen, result: buildWorkbook(input, controls, () => worker) }
}

describe('buildWorkbook', () => {
  it('sends rows as one string, passes progress on and gives the bytes', async () => {
    const { worker, seen, result } = start()
    const bytes = new Uint8Array([80, 75])
    worker.answer({ type: 'progress', progress })
    worker.answer({ type: 'built', bytes })
    expect(await result).toEqual({ status: 'built', bytes })
    expect(seen).toEqual([progress])
    expect(worker.terminated).toBe(1)
    expect(worker.requests).toHaveLength(1)
    expect(worker.requests[0]?.options).toEqual({ today: '2026-11-22', version: '0.1.0', exportId: 'exp_1' })
    expect(JSON.parse(worker.requests[0]?.rows ?? '')).toMatchObject({ services: [], raciCells: [] })
  })

  it('ends the worker at once when it is cancelled, and ignores what still arrives', async () => {
    const abort = new AbortController()
    const { worker, result } = start(abort.signal)
    abort.abort()
    worker.answer({ type: 'built', bytes: new Uint8Array() })
    expect(await result).toEqual({ status: 'cancelled' })
    expect(worker.terminated).toBeGreaterThanOrEqual(1)
  })

  it('starts nothing when it was cancelled before', async () => {
    const abort = new AbortController()
    abort.abort()
    const { worker, result } = start(abort.signal)
    expect(await result).toEqual({ status: 'cancelled' })
    expect(worker.requests).toEqual([])
  })

  it('tells what failed: an answer, a worker that does not start, an answer that cannot be read', async () => {
    const failed = start()
    failed.worker.answer({ type: 'failed', message: 'No column check' })
    expect(await failed.result).toEqual({ status: 'failed', message: 'No column check' })

    const broken = start()
    broken.worker.onerror?.({ message: '' } as ErrorEvent)
    expect(await broken.result).toEqual({ status: 'failed', message: 'The worker did not start.' })

    const unreadable = start()
    unreadable.worker.onmessageerror?.({} as MessageEvent)
    expect(await unreadable.result).toEqual({
      status: 'failed',
      message: 'The answer of the worker could not be read.',
    })
    expect([failed, broken, unreadable].map(({ worker }) => worker.terminated)).toEqual([1, 1, 1])
  })
})
