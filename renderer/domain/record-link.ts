import type { TableName } from './document.ts'

/** Tables whose rows notes and issues can point at. */
export const linkedTables = [
  'services',
  'toil',
  'tools',
  'capabilities',
  'answers',
  'raciItems',
  'kpis',
  'tasks',
  'issues',
] as const satisfies readonly TableName[]

export type LinkedTable = (typeof linkedTables)[number]

/** A pointer to a row of any of them: `services/svc_1`. Capabilities and answers are named by the catalog's slug. */
export type RecordLink = `${LinkedTable}/${string}`

export function linkTo(table: LinkedTable, id: string): RecordLink {
  return `${table}/${id}`
}

/** The parts of a link; null for a text that is none. */
export function parseLink(link: string): { readonly table: LinkedTable; readonly id: string } | null {
  const slash = link.indexOf('/')
  const table = linkedTables.find((name) => name === link.slice(0, slash))
  const id = link.slice(slash + 1)
  return table && id !== '' ? { table, id } : null
}
