import { catalog } from '#catalog/catalog.ts'
import { applyChanges } from '#domain/change.ts'
import { newCapabilityRating } from '#domain/capability.ts'
import type { Command, CommandContext } from '#domain/command.ts'
import {
  documentOf,
  emptyDocument,
  tableNames,
  type AnyRow,
  type EngagementDocument,
  type TableName,
  type TableRows,
} from '#domain/document.ts'
import { newEngagement } from '#domain/engagement.ts'
import { newChangeRecord, newDeploymentRecord, newIncidentRecord } from '#domain/event-records.ts'
import { newInterviewNote } from '#domain/interview.ts'
import { newRaciCell, newRaciItem, type RaciCell, type RaciLayer } from '#domain/raci.ts'
import { createFromTemplate } from '#domain/seed-template.ts'
import { newSelfCheckAnswer } from '#domain/self-check-answer.ts'
import { tableSpecs } from '#domain/table-specs.ts'
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

/** The document after a command. */
export function run(document: EngagementDocument, command: Command, context: CommandContext = testContext()) {
  return applyChanges(document, command(document, catalog, context))
}

/** An engagement from the seed template, as "New engagement" makes it. */
export function templateDocument(): EngagementDocument {
  return run(emptyDocument(), createFromTemplate({ name: 'Platform split', client: 'Acme' }))
}

/** Rows of each table with only what matters to the test; ids count up by table: `services-1`, `roles-2`. */
export type PartialRows = { readonly [T in TableName]?: readonly Partial<TableRows[T]>[] }

export function buildDocument(rows: PartialRows): EngagementDocument {
  const whole = (table: TableName) =>
    (rows[table] ?? []).map((row, index) => ({ ...defaultRow(table, `${table}-${index + 1}`, index + 1), ...row }))
  // Safe: every row is a default row of its own table with some fields of the same table put over it.
  return documentOf(Object.fromEntries(tableNames.map((table) => [table, whole(table)])) as never)
}

/** A row of the table as it is when nobody has entered anything yet. */
export function defaultRow(table: TableName, id: string, order: number): AnyRow {
  switch (table) {
    case 'engagement':
      return newEngagement('', '')
    case 'answers':
      return newSelfCheckAnswer(id, order)
    case 'raciItems':
      return { ...newRaciItem(id, order), group: 'own', name: id }
    case 'raciCells':
      return { ...newRaciCell({ layer: 'to-be', item: 'raciItems-1', role: 'roles-1' }, ''), id }
    case 'raciComments':
      return {
        id,
        order,
        layer: 'to-be',
        item: 'raciItems-1',
        role: 'roles-1',
        text: '',
        author: '',
        date: '2026-01-01',
      }
    case 'proposals':
      return { id, order, name: id, stakeholder: '', notes: '' }
    case 'roleAnswers':
      return { id, order, question: 'slo-accountability', role: 'roles-1', answer: 'yes', note: '' }
    case 'capabilities':
      return newCapabilityRating(id, order)
    case 'capabilityVotes':
      return { id, order, aspect: 'investment', respondent: '', level: null, note: '' }
    case 'interviewNotes':
      return newInterviewNote(id, order, 'interviews-1')
    case 'deployments':
      return newDeploymentRecord(id, order)
    case 'incidents':
      return newIncidentRecord(id, order)
    case 'changes':
      return newChangeRecord(id, order)
    case 'planBaselines':
      return { id, order, name: id, taken: '2026-11-22', author: '', tasks: [], milestones: [] }
    case 'views':
      return { id, order, table: 'services', name: id, query: '', terms: [], columns: [], sort: null, group: '' }
    case 'importMappings':
      return { id, order, columns: {} }
    default:
      return tableSpecs[table].create(id, order)
  }
}

/** Filled cells in short: `matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR' } })`. */
export function matrix(
  layer: RaciLayer,
  letters: Readonly<Record<string, Readonly<Record<string, string>>>>,
): RaciCell[] {
  return Object.entries(letters).flatMap(([item, byRole]) =>
    Object.entries(byRole)
      .filter(([, each]) => each !== '')
      .map(([role, each]) => newRaciCell({ layer, item, role }, each)),
  )
}
