import type { EngagementDocument } from '#domain/document.ts'
import type { ReferencedTable } from '#domain/field.ts'
import { useDocument } from '#store/document-context.tsx'

export interface NamedRow {
  readonly id: string
  readonly name: string
}

/** The rows that references can point at, by table. */
export type ReferenceNames = Readonly<Record<ReferencedTable, readonly NamedRow[]>>

/** New only when a name changes, so that editing other fields of a team neither redraws every grid nor filters anew. */
export function useReferenceNames(): ReferenceNames {
  return useDocument(referenceNames)
}

function referenceNames(document: EngagementDocument): ReferenceNames {
  return {
    teams: namesOf(document, 'teams'),
    roles: namesOf(document, 'roles'),
    tasks: namesOf(document, 'tasks'),
    waves: namesOf(document, 'waves'),
    services: namesOf(document, 'services'),
    evidence: namesOf(document, 'evidence'),
  }
}

/** One and the same: a new empty list for every question would redraw for ever. */
const noNames: readonly NamedRow[] = []
const lastNames = new Map<ReferencedTable, LastNames>()

/** The names and the rows they were read from: every grid asks at every change, and most changes leave the rows alone. */
interface LastNames {
  readonly rows: readonly NamedRow[]
  readonly names: readonly NamedRow[]
}

function namesOf(document: EngagementDocument, table: ReferencedTable): readonly NamedRow[] {
  const { rows } = document[table]
  const last = lastNames.get(table)
  if (last?.rows === rows) return last.names
  const known = last?.names ?? noNames
  const same = rows.length === known.length && rows.every(({ id, name }, at) => isNamed(known[at], id, name))
  const names = same ? known : rows.map(({ id, name }) => ({ id, name }))
  lastNames.set(table, { rows, names })
  return names
}

function isNamed(row: NamedRow | undefined, id: string, name: string): boolean {
  return row?.id === id && row.name === name
}
