import { beforeEach, describe, expect, it, vi } from 'vitest'
import { argumentSchemas } from '#electron/ipc-arguments.ts'
import type { SaveFileRequest, SaveFileResult } from '#electron/ipc-contract.ts'
import { cancelExport, exportWorkbook, saveAgain, useExports } from '#features/deliverables/export-actions.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { buildDocument, testStore } from '#tests/support/test-store.ts'
import type { WorkbookWorker } from '#workers/workbook-client.ts'
import type { WorkbookAnswer } from '#workers/workbook-messages.ts'

/** What the host and the worker do next, and what they were asked for. */
const outside = {
  answer: null as WorkbookAnswer | Error | null,
  saved: { status: 'saved', name: 'a.xlsx' } as SaveFileResult,
  appInfo: () => Promise.resolve({ version: '0.1.0' }),
  requests: [] as SaveFileRequest[],
}

class FakeWorker implements WorkbookWorker {
  onmessage: WorkbookWorker['onmessage'] = null
  onerror: WorkbookWorker['onerror'] = null
  onmessageerror: WorkbookWorker['onmessageerror'] = null

  constructor() {
    if (outside.answer instanceof Error) throw outside.answer
  }

  postMessage(): void {
    const { answer } = outside
    if (answer !== null) queueMicrotask(() => this.onmessage?.({ data: answer } as MessageEvent<WorkbookAnswer>))
  }

  terminate(): void {
    this.onmessage = null
  }
}

beforeEach(() => {
  useExports.setState({}, true)
  Object.assign(outside, {
    answer: { type: 'built', bytes: new Uint8Array([1]) },
    saved: { status: 'saved', name: 'a.xlsx' },
    appInfo: () => Promise.resolve({ version: '0.1.0' }),
    requests: [],
  })
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('window', {
    host: {
      appInfo: () => outside.appInfo(),
      saveFile: (request: SaveFileRequest) => {
        outside.requests.push(request)
        return Promise.resolve(outside.saved)
      },
    },
  })
})

function client(engagement: string, name: string): DocumentStore {
  return { ...testStore(buildDocument({ engagement: [{ client: name }] })), engagement }
}

const stateOf = (store: DocumentStore) => useExports.getState()[store.engagement]

describe('exporting the workbook', () => {
  it('gives any client a file name that main takes and every disk can hold', async () => {
    for (const name of ['', 'Acme', 'A/B: "C"\n<D>', 'Very '.repeat(80), '株式会社'.repeat(40), '🏦'.repeat(90)])
      await exportWorkbook(client('eng_a', name))
    const names = outside.requests.map((request) => request.suggestedName)
    expect(names[0]).toMatch(/^Engagement - SRE and Platform - \d{4}-\d\d-\d\d\.xlsx$/)
    expect(names[2]).toMatch(/^A B C D - SRE/)
    for (const request of outside.requests) {
      expect(argumentSchemas.saveFile.safeParse([request]).success).toBe(true)
      expect(new TextEncoder().encode(request.suggestedName).length).toBeLessThanOrEqual(255)
      expect(() => encodeURIComponent(request.suggestedName), 'no half of a character').not.toThrow()
    }
  })

  it('ends in a reason and can be tried again, whatever fails on the way', async () => {
    const store = client('eng_a', 'Acme')
    outside.appInfo = () => Promise.reject(new Error('no bridge'))
    await exportWorkbook(store)
    expect(stateOf(store)).toEqual({ step: 'failed', reason: 'The workbook could not be exported: no bridge' })
    outside.appInfo = () => Promise.resolve({ version: '0.1.0' })
    outside.answer = new Error('no worker')
    await exportWorkbook(store)
    expect(stateOf(store)).toEqual({ step: 'failed', reason: 'The workbook could not be exported: no worker' })
    outside.answer = { type: 'failed', message: 'No column check' }
    await exportWorkbook(store)
    expect(stateOf(store)).toEqual({ step: 'failed', reason: 'The workbook could not be built: No column check' })
    outside.answer = { type: 'built', bytes: new Uint8Array([1]) }
    await exportWorkbook(store)
    expect(stateOf(store)).toEqual({ step: 'saved', name: 'a.xlsx' })
  })

  it('is built once at a time, and ends at once when it is cancelled', async () => {
    const store = client('eng_a', 'Acme')
    outside.answer = null
    const work = exportWorkbook(store)
    await exportWorkbook(store)
    expect(stateOf(store)).toEqual({ step: 'building', progress: null })
    cancelExport('eng_a')
    await work
    expect(stateOf(store)).toEqual({ step: 'cancelled' })
    expect(outside.requests).toEqual([])
  })

  it('offers a locked workbook again, and only inside its own engagement', async () => {
    const [first, second] = [client('eng_a', 'Acme'), client('eng_b', 'Bolt')]
    outside.saved = { status: 'locked', name: 'a.xlsx' }
    await exportWorkbook(first)
    expect(stateOf(first)).toEqual({ step: 'locked', name: 'a.xlsx' })
    expect(stateOf(second)).toBeUndefined()
    outside.saved = { status: 'saved', name: 'b.xlsx' }
    await saveAgain('eng_b')
    expect(outside.requests).toHaveLength(1)
    await saveAgain('eng_a')
    await saveAgain('eng_a')
    expect(outside.requests.map((request) => request.suggestedName.split(' - ')[0])).toEqual(['Acme', 'Acme'])
    expect(stateOf(first)).toEqual({ step: 'saved', name: 'b.xlsx' })
    await exportWorkbook(second)
    expect([stateOf(first), stateOf(second)]).toEqual([undefined, { step: 'saved', name: 'b.xlsx' }])
  })
})
