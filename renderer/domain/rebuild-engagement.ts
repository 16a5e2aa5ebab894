import type { Commit } from './command.ts'
import { parseEngagement } from './engagement-file.ts'
import { migrateRows, schemaVersion, type Migration } from './schema/migrations.ts'
import type { StoredRows } from './schema/stored-rows.ts'

/** Rows brought together from a snapshot and the journal behind it, in the version of the last entry. */
export type RebuiltRows =
  | {
      readonly status: 'rebuilt'
      readonly rows: StoredRows
      readonly version: number
      readonly seq: number
      /** The commits in the present version, oldest first: what Undo can reach. */
      readonly journal: readonly Commit[]
    }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'unreadable'; readonly reason: string }

export interface RebuildParts {
  /** Text of a snapshot, or null. */
  readonly snapshot: string | null
  /** Texts of the commits after it, oldest first. */
  readonly journal: readonly string[]
  /** Texts of older commits, for Undo only. */
  readonly history: readonly string[]
}

/**
 * Replays journal entries over a snapshot row by row, each in its own schema version: rows are migrated to an entry's
 * version before it is applied. Nothing is decoded here, so that what comes out is checked like any stored rows.
 */
export function rebuildRows(parts: RebuildParts, steps?: readonly Migration[], current = schemaVersion): RebuiltRows {
  const base = parts.snapshot === null ? null : parseEngagement(parts.snapshot)
  if (parts.snapshot !== null && base === null)
    return { status: 'unreadable', reason: 'The snapshot is no engagement file.' }
  const journal = parts.journal.map(parseCommit)
  const versions = [base?.schemaVersion ?? 0, ...journal.map((commit) => commit?.schemaVersion ?? 0)]
  const newest = versions.reduce((most, version) => Math.max(most, version), 0)
  if (newest > current) return { status: 'newer', version: newest }
  let rows: StoredRows = base?.tables ?? {}
  let version = base?.schemaVersion ?? journal[0]?.schemaVersion ?? current
  let seq = base?.seq ?? 0
  for (const commit of journal) {
    if (commit === null || commit.seq !== seq + 1 || commit.schemaVersion < version)
      return { status: 'unreadable', reason: `The journal cannot be replayed after entry ${seq}.` }
    const migrated = migrateRows(rows, version, steps, commit.schemaVersion)
    if (migrated.status === 'newer') return migrated
    const applied = applyRaw(migrated.rows, commit)
    if (applied === null)
      return { status: 'unreadable', reason: `Entry ${commit.seq} of the journal does not fit what is before it.` }
    rows = applied
    version = commit.schemaVersion
    seq = commit.seq
  }
  const undoable = [...parts.history.map(parseCommit), ...journal].filter((commit) => commit !== null)
  return { status: 'rebuilt', rows, version, seq, journal: undoableTail(undoable, current) }
}

/** Undo must not put rows of an older version back: only the commits since the last upgrade are handed out. */
export function undoableTail(journal: readonly Commit[], current = schemaVersion): readonly Commit[] {
  const older = journal.findLastIndex((commit) => commit.schemaVersion !== current)
  return journal.slice(older + 1)
}

function applyRaw(rows: StoredRows, commit: Commit): StoredRows | null {
  const tables = new Map<string, Map<string, unknown>>()
  for (const { table, id, before, after } of commit.changes) {
    const byId = tables.get(table) ?? new Map((rows[table] ?? []).map((row) => [idOf(row), row]))
    tables.set(table, byId)
    if (byId.has(id) !== (before !== null)) return null
    if (after === null) byId.delete(id)
    else byId.set(id, after)
  }
  return { ...rows, ...Object.fromEntries([...tables].map(([table, byId]) => [table, [...byId.values()]])) }
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : ''
}

function parseCommit(text: string): Commit | null {
  try {
    const value: unknown = JSON.parse(text)
    return isCommit(value) ? value : null
  } catch {
    return null
  }
}

function isCommit(value: unknown): value is Commit {
  if (typeof value !== 'object' || value === null) return false
  const commit = value as Partial<Commit>
  return typeof commit.seq === 'number' && typeof commit.schemaVersion === 'number' && Array.isArray(commit.changes)
}
