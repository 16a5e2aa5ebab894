import { catalog } from '#catalog/catalog.ts'
import { applyChanges, type Change } from '#domain/change.ts'
import type { CommandContext } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { applyPlan } from '#domain/import/apply-import.ts'
import type { ImportInput, ImportOrigin, ImportPreview, ImportProblem } from '#domain/import/import-preview.ts'
import { planImport } from '#domain/import/plan-import.ts'
import { readCatalog } from '#domain/import/read-catalog.ts'
import { readCsv } from '#domain/import/read-csv.ts'
import { readServicesTable, refuseColumns } from '#domain/import/read-services-table.ts'
import { findColumns } from '#domain/import/table-columns.ts'
import { filledRows } from '#domain/import/import-table.ts'

/** Counts on over all tests of a file, so that ids never meet. */
export function testContext(): CommandContext {
  return { newId: (prefix) => `${prefix}_${(nextId += 1)}`, today: '2026-11-22' }
}

let nextId = 0

/** A file read and compared with a document, as the window and the command do it. */
export type Comparison = Planned | { readonly status: 'refused'; readonly message: string }

export interface Planned {
  readonly status: 'planned'
  readonly preview: ImportPreview
  readonly changes: readonly Change[]
  readonly problems: readonly ImportProblem[]
}

/** A pasted table, with the columns its headers say. `file` is its name when it comes from one. */
export function compareCsv(text: string, document: EngagementDocument, file: string | null = null): Comparison {
  const reading = readCsv(text)
  if (reading.status === 'refused') return reading
  const columns = findColumns(filledRows(reading.table), document)
  const refusal = refuseColumns(reading.table, columns)
  if (refusal !== null) return { status: 'refused', message: refusal }
  return planned('table', readServicesTable(reading.table, columns, file), document)
}

export function compareCatalog(text: string, document: EngagementDocument): Comparison {
  const reading = readCatalog(text)
  return reading.status === 'refused' ? reading : planned(reading.origin, reading.input, document)
}

export function expectPlan(comparison: Comparison): Planned {
  if (comparison.status === 'refused') throw new Error(`Refused: ${comparison.message}`)
  return comparison
}

export function expectRefusal(comparison: Comparison): string {
  if (comparison.status === 'planned') throw new Error('The file was read, a refusal was expected')
  return comparison.message
}

/** What a commit of the plan would hold. */
export function changesOf(plan: Planned, against: EngagementDocument): readonly Change[] {
  return applyPlan({ changes: plan.changes, against })(against, catalog, testContext())
}

export function imported(plan: Planned, document: EngagementDocument): EngagementDocument {
  return applyChanges(document, changesOf(plan, document))
}

function planned(origin: ImportOrigin, input: ImportInput, document: EngagementDocument): Planned {
  const { preview, changes } = planImport(origin, input, document, catalog, testContext())
  return { status: 'planned', preview, changes, problems: preview.problems }
}
