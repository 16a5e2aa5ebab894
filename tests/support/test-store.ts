import { catalog } from '#catalog/catalog.ts'
import type { CommandContext } from '#domain/command.ts'
import { emptyDocument, tableNames, type EngagementDocument } from '#domain/document.ts'
import { createDocumentStore, type DocumentStore } from '#store/document-store.ts'

/** Ids that count up, and a fixed day. */
export function testContext(): CommandContext {
  let next = 0
  return { newId: (prefix) => `${prefix}_${++next}`, today: '2026-11-22' }
}

export function testStore(document: EngagementDocument = emptyDocument()): DocumentStore {
  const context = testContext()
  return createDocumentStore({
    engagement: 'eng_test',
    document,
    seq: 0,
    journal: [],
    catalog,
    context: () => context,
    now: () => '2026-11-22T10:00:00.000Z',
    author: () => 'Tester',
  })
}

/** The rows of every table, for comparing documents whole. */
export function rowsOf(document: EngagementDocument): Record<string, readonly unknown[]> {
  return Object.fromEntries(tableNames.map((name) => [name, document[name].rows]))
}
