import type { Catalog } from '../catalog.ts'
import { findingsByRight } from '../decision-right-findings.ts'
import { decisionKinds, decisionRightFields, type DecisionRight } from '../decision-right.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { ruleName } from '../finding-rules.ts'
import { openOnly } from '../finding-standing.ts'
import { itemName } from '../raci-commands.ts'
import { nameOr } from '../row-name.ts'
import { fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** Who decides what, by authority, with the items it is about and where the matrix does not agree. */
export function decisionRightsSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): SheetModel {
  const found = new Map<string, string[]>()
  for (const { rule, place } of openOnly(findingsByRight(document, catalog), document, catalog, options.today))
    found.set(place.id, [...(found.get(place.id) ?? []), `${rule} ${ruleName(rule)}`])
  const columns = decisionRightFields.map((field): ListColumn<DecisionRight> =>
    fieldColumn<DecisionRight>(field, { table: 'decisionRights', document, catalog }, widths[field.key]),
  )
  return listSheet<DecisionRight>({
    key: 'decision-rights',
    name: 'Decision rights',
    title: titleBlock(
      document,
      options,
      'Decision rights and escalation',
      'Who decides what, alone or with whom, up to which amount, and whom to call when that is not enough.',
    ),
    rows: document.decisionRights.rows.toSorted((a, b) => rank(a) - rank(b)),
    columns: [
      ...columns.filter(({ key }) => key !== 'notes'),
      textColumn('items', 'Items', [14, 26], ({ items }) => itemsText(items, document, catalog)),
      textColumn('findings', 'Open', [12, 18], ({ id }) => found.get(id)?.join('\n') ?? null),
      ...columns.filter(({ key }) => key === 'notes'),
    ],
    idOf: ({ id }) => id,
    frozenTo: 'name',
    // With the notes the print would be too small to read.
    printedTo: 'findings',
  })
}

const widths: Readonly<Record<(typeof decisionRightFields)[number]['key'], readonly [number, number]>> = {
  name: [22, 26],
  kind: [13, 17],
  decides: [11, 15],
  consulted: [11, 18],
  limit: [10, 12],
  above: [11, 17],
  text: [18, 32],
  notes: [12, 24],
}

/** By authority in the order of the choices, unknown last; stable within. */
function rank({ kind }: DecisionRight): number {
  const at = decisionKinds.findIndex(({ value }) => value === kind)
  return at === -1 ? decisionKinds.length : at
}

function itemsText(items: readonly string[], document: EngagementDocument, catalog: Catalog): string | null {
  const names = items.flatMap((id) => {
    const item = findRow(document, 'raciItems', id)
    return item ? [nameOr(itemName(item, catalog), 'Item')] : []
  })
  return names.length === 0 ? null : names.join(', ')
}
