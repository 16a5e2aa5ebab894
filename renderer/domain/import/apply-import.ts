import type { Change } from '../change.ts'
import type { Command } from '../command.ts'
import type { EngagementDocument, TableName } from '../document.ts'
import type { ImportPreview } from './import-preview.ts'

/** Changes worked out elsewhere, and the document they were worked out for. */
export interface PlannedChanges {
  readonly changes: readonly Change[]
  readonly against: EngagementDocument
}

/** The tables that decide what an import does. While they stay as they are, a plan made for them is true. */
export const importTables = [
  'engagement',
  'services',
  'teams',
  'evidence',
  'importMappings',
] as const satisfies readonly TableName[]

/** Carries a plan out, as one commit. There are no changes when the document is no longer the one it was made for. */
export function applyPlan({ changes, against }: PlannedChanges): Command {
  return (document) => (importTables.every((table) => document[table] === against[table]) ? changes : [])
}

/** Whether applying it would change anything. */
export function hasChanges({ counts, teams }: Pick<ImportPreview, 'counts' | 'teams'>): boolean {
  return counts.added + counts.changed + teams.length > 0
}

const pasted = { table: 'a pasted table', backstage: 'a pasted catalog', openslo: 'pasted objectives' } as const

/** For Undo: "Import catalog.yaml: 3 added, 1 changed". `file` is null for pasted text. */
export function importLabel(
  { origin, counts, teams }: Pick<ImportPreview, 'origin' | 'counts' | 'teams'>,
  file: string | null,
): string {
  const { added, changed } = counts
  const services = [added > 0 ? `${added} added` : '', changed > 0 ? `${changed} changed` : ''].filter(Boolean)
  const outcome =
    services.length > 0 ? services.join(', ') : `${teams.length} ${teams.length === 1 ? 'team' : 'teams'} added`
  return `Import ${file ?? pasted[origin]}: ${outcome}`
}
