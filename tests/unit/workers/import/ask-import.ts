import { catalog } from '#catalog/catalog.ts'
import { applyChanges, type Change } from '#domain/change.ts'
import { tableNames, type EngagementDocument } from '#domain/document.ts'
import { applyPlan } from '#domain/import/apply-import.ts'
import type { ImportRefusal, ImportRow } from '#domain/import/import-preview.ts'
import type { TableColumns } from '#domain/import/import-table.ts'
import type { ImportProgress, PlannedImport, SheetColumns } from '#workers/import-messages.ts'
import { startImportSession } from '#workers/import-session.ts'

/** A session as the worker runs it, with what it said meanwhile. */
export function startSession() {
  const progress: ImportProgress[] = []
  const changes: Change[] = []
  const listener = {
    onProgress: (each: ImportProgress) => progress.push(each),
    onChanges: (piece: readonly Change[]) => changes.push(...(JSON.parse(JSON.stringify(piece)) as Change[])),
  }
  const ask = startImportSession(listener, context)
  return { ask, progress, changes }
}

export type Outcome =
  | { readonly status: 'refused'; readonly message: string }
  | {
      readonly status: 'compared'
      readonly planned: PlannedImport
      readonly rows: readonly ImportRow[]
      readonly sheet: SheetColumns | null
      /** The document after the import. */
      readonly after: EngagementDocument
    }

let nextId = 0
const context = { newId: (prefix: string) => `${prefix}_${(nextId += 1)}`, today: '2026-11-22' }

/** The whole way of a file, from its bytes to the document, with the columns as they were guessed or as `tell` says. */
export async function importFile(
  name: string | null,
  content: Uint8Array | string,
  document: EngagementDocument,
  tell: (columns: TableColumns) => TableColumns = (columns) => columns,
): Promise<Outcome> {
  const { ask, changes } = startSession()
  const rows = rowsJson(document)
  const opened = await ask({ type: 'open', file: { name, content }, rows })
  if (opened.status === 'refused') return refused(opened)
  const sheet = opened.status === 'columns' ? opened : null
  const planned = await ask({
    type: 'plan',
    rows,
    told: sheet && { sheet: sheet.sheet, columns: tell(sheet.view.columns) },
  })
  if (planned.status === 'refused') return refused(planned)
  if (planned.status !== 'planned') throw new Error(`answered ${planned.status}`)
  const page = await ask({ type: 'page', state: null, from: 0, count: 1_000 })
  if (page.status !== 'page') throw new Error(`answered ${page.status}`)
  await ask({ type: 'changes' })
  const after = applyChanges(document, applyPlan({ changes, against: document })(document, catalog, context))
  return { status: 'compared', planned, rows: page.rows, sheet, after }
}

export function rowsJson(document: EngagementDocument): string {
  return JSON.stringify(Object.fromEntries(tableNames.map((name) => [name, document[name].rows])))
}

function refused({ message, problems }: ImportRefusal): Outcome {
  const places = problems.slice(1).map(({ line, place }) => ` ${place}, line ${line}.`)
  return { status: 'refused', message: message + places.join('') }
}
