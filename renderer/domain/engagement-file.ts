import { recordCount, tableNames, type EngagementDocument } from './document.ts'
import { decodeDocument, type BrokenRow } from './schema/decode.ts'
import { migrateRows, schemaVersion } from './schema/migrations.ts'
import type { StoredRows } from './schema/stored-rows.ts'

/** A whole engagement as text: what a snapshot holds. */
export interface EngagementText {
  readonly format: 'demarc-engagement'
  readonly schemaVersion: number
  readonly engagement: string
  readonly seq: number
  readonly records: number
  readonly tables: Readonly<Record<string, readonly unknown[]>>
}

export type ReadEngagement =
  | {
      readonly status: 'read'
      readonly document: EngagementDocument
      readonly seq: number
      readonly broken: readonly BrokenRow[]
      /** Names of the migrations that were applied. */
      readonly migrated: readonly string[]
    }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'unreadable'; readonly reason: string }

/** Rows as they were found, in the version they were found in: the copy that is kept before an upgrade. */
export function writeStoredRows(engagement: string, rows: StoredRows, version: number, seq: number): string {
  const records = Object.values(rows).reduce((sum, list) => sum + list.length, 0)
  const file: EngagementText = {
    format: 'demarc-engagement',
    schemaVersion: version,
    engagement,
    seq,
    records,
    tables: rows,
  }
  return JSON.stringify(file)
}

export function writeEngagement(engagement: string, document: EngagementDocument, seq: number): string {
  const file: EngagementText = {
    format: 'demarc-engagement',
    schemaVersion,
    engagement,
    seq,
    records: recordCount(document),
    tables: Object.fromEntries(tableNames.map((name) => [name, document[name].rows])),
  }
  return JSON.stringify(file)
}

export function readEngagement(text: string): ReadEngagement {
  const file = parseEngagement(text)
  if (file === null) return { status: 'unreadable', reason: 'It is not an engagement file.' }
  const migrated = migrateRows(file.tables, file.schemaVersion)
  if (migrated.status === 'newer') return migrated
  const { document, broken } = decodeDocument(migrated.rows)
  return {
    status: 'read',
    document,
    seq: file.seq,
    broken,
    migrated: migrated.status === 'migrated' ? migrated.applied : [],
  }
}

/** The outer shape only; rows are checked when they are decoded. Null when it is something else. */
export function parseEngagement(text: string): EngagementText | null {
  try {
    const value: unknown = JSON.parse(text)
    return isEngagementText(value) ? value : null
  } catch {
    return null
  }
}

function isEngagementText(value: unknown): value is EngagementText {
  if (typeof value !== 'object' || value === null) return false
  const file = value as Partial<EngagementText>
  return (
    file.format === 'demarc-engagement' &&
    typeof file.schemaVersion === 'number' &&
    typeof file.seq === 'number' &&
    typeof file.tables === 'object' &&
    file.tables !== null &&
    Object.values(file.tables).every((rows) => Array.isArray(rows))
  )
}
