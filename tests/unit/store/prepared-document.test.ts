import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EngagementDocument } from '#domain/document.ts'
import { insertRows } from '#domain/edit-cells.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { preparedDocuments } from '#store/prepared-document.ts'
import { testStore } from '#tests/support/test-store.ts'

describe('preparedDocuments', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('follows an edit at once and an import bit by bit', () => {
    const { store, prepared, bits } = follow()
    add(store, 1)
    expect(prepared.getState().document).toBe(store.getState().document)
    const before = store.getState().document
    add(store, 1_001)
    expect(prepared.getState().document).toBe(before)
    vi.advanceTimersToNextTimer()
    expect([bits, prepared.getState().document]).toEqual([[1_002], before])
    vi.runAllTimers()
    expect(bits).toEqual([1_002, 1_002])
    expect(prepared.getState().document).toBe(store.getState().document)
  })

  it('begins anew when something changes meanwhile, and never shows what is older', () => {
    const { store, prepared, bits } = follow()
    add(store, 1_001)
    vi.advanceTimersToNextTimer()
    add(store, 1)
    vi.runAllTimers()
    expect(bits).toEqual([1_001, 1_002, 1_002])
    expect(prepared.getState().document).toBe(store.getState().document)
    add(store, 1)
    expect(prepared.getState().document).toBe(store.getState().document)
  })

  it('is not left behind by a rule that fails', () => {
    const store = testStore()
    const prepared = preparedDocuments(() => ({
      next: () => {
        throw new Error('a rule fails')
      },
    }))(store)
    add(store, 1_001)
    expect(() => vi.runAllTimers()).toThrow('a rule fails')
    expect(prepared.getState().document).toBe(store.getState().document)
  })
})

/** Notes how many services each bit of the preparation was for. */
function follow() {
  const bits: number[] = []
  const store = testStore()
  const prepared = preparedDocuments(function* (document: EngagementDocument) {
    for (let bit = 0; bit < 2; bit += 1) {
      bits.push(document.services.rows.length)
      yield
    }
  })(store)
  return { store, prepared, bits }
}

function add(store: DocumentStore, count: number): void {
  store.commit(
    'Add',
    insertRows(
      'services',
      Array.from({ length: count }, () => ({ name: 's' })),
    ),
  )
}
