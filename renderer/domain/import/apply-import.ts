import type { Change } from '../change.ts'
import type { Command, CommandContext } from '../command.ts'
import type { EngagementDocument, TableName, TableRows } from '../document.ts'
import type { ImportPreview } from './import-preview.ts'

/** Changes worked out elsewhere, and the document they were worked out for. */
export interface PlannedChanges {
  /** Ids of rows that are added stand for real ones, which are given out when the plan is carried out. */
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
  return (document, _catalog, { newId }) =>
    importTables.every((table) => document[table] === against[table]) ? withFreshIds(changes, newId) : []
}

/** Gives out ids that hold only until the plan is carried out; what day it is makes no difference to an import. */
export function placeholderContext(): CommandContext {
  let next = 0
  return { newId: (prefix) => `${prefix}:${(next += 1)}`, today: '1970-01-01' }
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

/** The changes with real ids for added rows, wherever a service refers to them. */
function withFreshIds(changes: readonly Change[], newId: CommandContext['newId']): Change[] {
  const fresh = new Map<string, string>()
  for (const { table, id, before } of changes)
    if (before === null && table !== 'importMappings') fresh.set(id, newId(id.split(':')[0] ?? table))
  const real = (id: string) => fresh.get(id) ?? id
  return changes.map((change) => {
    if (change.table === 'services' && change.after) {
      const { id, ownerTeam, onCallTeam } = change.after
      const teams = { ownerTeam: ownerTeam && real(ownerTeam), onCallTeam: onCallTeam && real(onCallTeam) }
      return { ...change, id: real(id), after: { ...change.after, id: real(id), ...teams } }
    }
    if (change.table !== 'teams' || !change.after) return change
    const after: TableRows['teams'] = { ...change.after, id: real(change.after.id) }
    return { ...change, id: after.id, after }
  })
}
