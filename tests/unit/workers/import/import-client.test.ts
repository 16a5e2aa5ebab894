import { afterEach, describe, expect, it, vi } from 'vitest'
import { emptyDocument } from '#domain/document.ts'
import { connectImport, type ImportProgress, type ImportWorker } from '#workers/import-client.ts'
import type { ImportAnswer, ImportRequest } from '#workers/import-messages.ts'

class FakeWorker implements ImportWorker {
  onmessage: ImportWorker['onmessage'] = null
  onerror: ImportWorker['onerror'] = null
  onmessageerror: ImportWorker['onmessageerror'] = null
  readonly requests: ImportRequest[] = []
  terminated = 0

  postMessage(request: ImportRequest): void {
    this.requests.push(request)
  }

  terminate(): void {
    this.terminated += 1
  }

  answer(data: ImportAnswer): void {
    this.onmessage?.({ data } as MessageEvent<ImportAnswer>)
  }
}

function start() {
  const worker = new FakeWorker()
  const seen: ImportProgress[] = []
  return {
    worker,
    seen,
    connection: connectImport(
      (progress) => seen.push(progress),
      () => worker,
    ),
  }
}

const file = { name: 'a.csv', content: 'Service\ncart' }
const sent = { status: 'sent' } as const

afterEach(() => vi.useRealTimers())

describe('the connection to the import', () => {
  it('sends the rows that decide as one string, and passes progress on', async () => {
    const { worker, seen, connection } = start()
    const opened = connection.open(file, emptyDocument())
    await vi.waitFor(() => expect(worker.requests).toHaveLength(1))
    const progress = { step: 'reading', done: 1_000, of: null } as const
    worker.answer({ type: 'progress', progress })
    worker.answer({ type: 'done', value: { status: 'catalog', remark: null } })
    expect(await opened).toEqual({ status: 'catalog', remark: null })
    expect(seen).toEqual([progress])
    const [request] = worker.requests
    expect(request?.type === 'open' && JSON.parse(request.rows)).toEqual({
      engagement: [],
      services: [],
      teams: [],
      evidence: [],
      importMappings: [],
    })
  })

  it('asks one thing after the other, and puts the pieces of the changes together', async () => {
    const { worker, connection } = start()
    const page = connection.page(null, 0, 10)
    const changes = connection.changes()
    await vi.waitFor(() => expect(worker.requests.map(({ type }) => type)).toEqual(['page']))
    worker.answer({ type: 'done', value: { status: 'page', rows: [] } })
    await page
    await vi.waitFor(() => expect(worker.requests.map(({ type }) => type)).toEqual(['page', 'changes']))
    worker.answer({ type: 'piece', changes: '[{"id":"a"}]' })
    worker.answer({ type: 'piece', changes: '[{"id":"b"},{"id":"c"}]' })
    worker.answer({ type: 'done', value: sent })
    expect(await changes).toEqual({ status: 'sent', changes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
  })

  it('ends the worker at once when it is closed, answers what was asked, and everything after', async () => {
    const { worker, connection } = start()
    const plan = connection.plan(null, emptyDocument())
    await vi.waitFor(() => expect(worker.requests).toHaveLength(1))
    connection.close()
    expect(await plan).toEqual({ status: 'cancelled' })
    expect(worker.terminated).toBe(1)
    worker.answer({ type: 'done', value: sent })
    expect(await connection.changes()).toEqual({ status: 'cancelled' })
    expect(worker.requests).toHaveLength(1)
  })

  it.each([
    ['its own mistake', (worker: FakeWorker) => worker.answer({ type: 'failed', message: 'broke' }), 'broke'],
    ['an error', (worker: FakeWorker) => worker.onerror?.({ message: '' } as ErrorEvent), 'The worker did not start.'],
    [
      'an answer that cannot be read',
      (worker: FakeWorker) => worker.onmessageerror?.({} as MessageEvent),
      'The answer of the worker could not be read.',
    ],
  ])('says that it failed after %s', async (_what, fail, message) => {
    const { worker, connection } = start()
    const opened = connection.open(file, emptyDocument())
    await vi.waitFor(() => expect(worker.requests).toHaveLength(1))
    fail(worker)
    expect(await opened).toEqual({ status: 'failed', message })
    expect(worker.terminated).toBe(1)
  })

  it('gives a stuck worker up, but not one that shows progress', async () => {
    vi.useFakeTimers()
    const { worker, connection } = start()
    const opened = connection.open(file, emptyDocument())
    await vi.advanceTimersByTimeAsync(80_000)
    worker.answer({ type: 'progress', progress: { step: 'reading', done: 1, of: null } })
    await vi.advanceTimersByTimeAsync(80_000)
    expect(worker.terminated).toBe(0)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await opened).toEqual({
      status: 'failed',
      message: 'It gave no sign of life for 90 seconds and was stopped.',
    })
  })
})
