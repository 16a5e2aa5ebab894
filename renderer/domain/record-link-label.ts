import type { Catalog } from './catalog.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { FindingPlace } from './finding.ts'
import { kpiName } from './kpi-status.ts'
import { itemName } from './raci-commands.ts'
import { toBe } from './raci.ts'
import { linkTo, parseLink, type LinkedTable, type RecordLink } from './record-link.ts'
import { remember } from './remember.ts'
import { nameOr, titleOr } from './row-name.ts'
import type { StageId } from './stage.ts'
import { searchTest } from './word-search.ts'

/** A link in words. */
export interface LinkLabel {
  /** What kind of record: "Service", "Self-check". */
  readonly kind: string
  /** What the record is called; of a broken link the link itself. */
  readonly text: string
  /** The record is not there: it was deleted elsewhere, or the link never was one. */
  readonly broken: boolean
}

/** A record that can be linked to. */
export interface LinkTarget {
  readonly link: RecordLink
  readonly kind: string
  readonly text: string
}

const linkKinds: Readonly<Record<LinkedTable, string>> = {
  services: 'Service',
  toil: 'Toil',
  tools: 'Tool',
  capabilities: 'Capability',
  answers: 'Self-check',
  raciItems: 'RACI item',
  kpis: 'KPI',
  tasks: 'Task',
  issues: 'Finding',
}

export function linkLabel(document: EngagementDocument, catalog: Catalog, link: string): LinkLabel {
  const parts = parseLink(link)
  if (parts === null) return { kind: 'Link', text: link, broken: true }
  const text = recordName(document, catalog, parts.table, parts.id)
  const kind = linkKinds[parts.table]
  return text === null ? { kind, text: parts.id, broken: true } : { kind, text, broken: false }
}

/** Where the linked record is shown; null for a text that is no link. */
export function linkPlace(link: string): FindingPlace | null {
  const parts = parseLink(link)
  if (parts === null) return null
  const layer = parts.table === 'raciItems' ? { layer: toBe } : {}
  return { stage: stageOf[parts.table] ?? 'as-is', ...parts, ...layer }
}

/** Every record that can be linked to, table by table. */
export const linkTargets: (document: EngagementDocument, catalog: Catalog) => readonly LinkTarget[] = remember(
  (document, catalog) => [
    ...targets('services', document.services.rows),
    ...targets('answers', catalog.selfCheck),
    ...targets('capabilities', catalog.capabilities),
    ...targets('issues', document.issues.rows),
    ...targets('toil', document.toil.rows),
    ...targets('tools', document.tools.rows),
    ...targets(
      'raciItems',
      document.raciItems.rows.map((item) => ({ id: item.id, name: itemName(item, catalog) })),
    ),
    ...targets(
      'kpis',
      document.kpis.rows.map((kpi) => ({ id: kpi.id, name: kpiName(kpi, catalog) })),
    ),
    ...targets('tasks', document.tasks.rows),
  ],
  (document, catalog) => [
    document.services,
    document.issues,
    document.toil,
    document.tools,
    document.raciItems,
    document.kpis,
    document.tasks,
    catalog,
  ],
)

/** Targets that hold every word of the query in name or kind; those whose name begins with it come first. */
export function matchTargets(
  all: readonly LinkTarget[],
  query: string,
  most: number,
  without: ReadonlySet<string> = new Set(),
): readonly LinkTarget[] {
  const wanted = query.trim().toLowerCase()
  const has = searchTest(query)
  const found = all.filter(({ link, text, kind }) => !without.has(link) && has(`${text} ${kind}`))
  const begins = (target: LinkTarget) => (wanted !== '' && target.text.toLowerCase().startsWith(wanted) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, most)
}

const stageOf: Readonly<Partial<Record<LinkedTable, StageId>>> = { raciItems: 'raci', kpis: 'kpi', tasks: 'migration' }

function recordName(document: EngagementDocument, catalog: Catalog, table: LinkedTable, id: string): string | null {
  switch (table) {
    case 'answers':
      return catalog.selfCheck.find((question) => question.slug === id)?.name ?? null
    case 'capabilities':
      return catalog.capabilities.find((aspect) => aspect.slug === id)?.name ?? null
    case 'raciItems': {
      const item = findRow(document, table, id)
      return item ? named(itemName(item, catalog), table) : null
    }
    case 'kpis': {
      const kpi = findRow(document, table, id)
      return kpi ? named(kpiName(kpi, catalog), table) : null
    }
    default: {
      const row = findRow(document, table, id)
      return row ? named(row.name, table) : null
    }
  }
}

function named(name: string, table: LinkedTable): string {
  return table === 'issues' ? titleOr(name, linkKinds[table]) : nameOr(name, linkKinds[table])
}

function targets(
  table: LinkedTable,
  rows: readonly ({ readonly name: string } & ({ readonly id: string } | { readonly slug: string }))[],
): LinkTarget[] {
  return rows.map((row) => ({
    link: linkTo(table, 'id' in row ? row.id : row.slug),
    kind: linkKinds[table],
    text: named(row.name, table),
  }))
}
