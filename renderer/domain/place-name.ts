import type { Catalog } from './catalog.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { FindingPlace } from './finding.ts'
import { linkedTables, linkTo } from './record-link.ts'
import { linkLabel } from './record-link-label.ts'
import { valueOf } from './record.ts'

/** What the row at a place is called in the client's words; null when it is not there or has no name. */
export function placeName(
  { table, id }: Pick<FindingPlace, 'table' | 'id'>,
  document: EngagementDocument,
  catalog: Catalog,
): string | null {
  if (table === 'steps') return catalog.steps.find((step) => step.slug === id)?.name ?? null
  const linked = linkedTables.find((each) => each === table)
  if (linked) {
    const { text, broken } = linkLabel(document, catalog, linkTo(linked, id))
    return broken ? null : text
  }
  const row = findRow(document, table, id)
  const name = row ? valueOf(row, 'name') : null
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null
}
