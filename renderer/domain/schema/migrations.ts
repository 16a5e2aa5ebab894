import type { StoredRows } from './stored-rows.ts'
import { wholeAssessment } from './whole-assessment.ts'
import { wholeBaseline } from './whole-baseline.ts'
import { wholeMatrix } from './whole-matrix.ts'
import { wholePlan } from './whole-plan.ts'

/** A named, pure step from one schema version to the next. Frozen once released. */
export interface Migration {
  /** The version the rows have afterwards. */
  readonly version: number
  readonly name: string
  readonly migrate: (rows: StoredRows) => StoredRows
}

/** In order, without gaps, from version 2 on. Version 1 is the first release's shape. */
const migrations: readonly Migration[] = [
  { version: 2, name: 'The whole assessment', migrate: wholeAssessment },
  { version: 3, name: 'The whole matrix', migrate: wholeMatrix },
  { version: 4, name: 'The whole baseline', migrate: wholeBaseline },
  { version: 5, name: 'The whole plan', migrate: wholePlan },
]

export const schemaVersion = 5

export type MigrationResult =
  | { readonly status: 'current'; readonly rows: StoredRows }
  | { readonly status: 'migrated'; readonly rows: StoredRows; readonly applied: readonly string[] }
  /** Written by a later version of the application. Nothing may be changed. */
  | { readonly status: 'newer'; readonly version: number }

/** Brings stored rows up to the present schema version. Refuses what a newer application has written. */
export function migrateRows(
  rows: StoredRows,
  version: number,
  steps: readonly Migration[] = migrations,
  current: number = schemaVersion,
): MigrationResult {
  if (version > current) return { status: 'newer', version }
  const due = steps.filter((step) => step.version > version && step.version <= current)
  if (due.length === 0) return { status: 'current', rows }
  return {
    status: 'migrated',
    rows: due.reduce((result, step) => step.migrate(result), rows),
    applied: due.map((step) => step.name),
  }
}
