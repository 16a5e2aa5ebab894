import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import { groupName, itemName } from '../raci-commands.ts'
import { entryText, layerDifference, type CellDifference, type ItemDifference } from '../raci-difference.ts'
import { layerName } from '../raci-layers.ts'
import { cellsByItem } from '../raci-matrix.ts'
import { asIs, toBe, type Proposal, type RaciLayer } from '../raci.ts'
import { sideOfLine, type Role } from '../role.ts'
import { nameOr } from '../row-name.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { statusColumn } from './raci-decision-columns.ts'
import { roleHeader, roleKey } from './raci-sheet.ts'
import { itemStatusWords, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** What changes for whom between today and the target: one row an item, role by role and in words. */
export function raciDifferenceSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): SheetModel {
  const all = layerDifference(document, asIs, toBe)
  const changed = all.filter(({ cells }) => cells.length > 0)
  const cells = changed.reduce((sum, each) => sum + each.cells.length, 0)
  return listSheet<ItemDifference>({
    key: 'raci-differences',
    name: 'RACI differences',
    title: titleBlock(
      document,
      options,
      `${letterSetOf(document).name} differences, As-Is to To-Be`,
      `What changes for whom: ${changed.length} of ${all.length} items, ${cells} cells. “C → A”: C today, A after the change; an empty cell stays as it is.`,
    ),
    rows: changed,
    columns: [
      textColumn('group', 'Group', [12, 20], ({ item }) => ({ value: groupName(item.group, catalog), tone: 'muted' })),
      ...itemColumns(document, catalog),
    ],
    idOf: ({ item }) => item.id,
    frozenTo: 'item',
    rules: ({ range }) => wordRules(range('status'), itemStatusWords),
  })
}

/** An item on which a proposal has letters that are not those of To-Be. */
interface Proposed extends ItemDifference {
  readonly proposal: Proposal
}

/** Where each stakeholder would draw the line elsewhere, proposal by proposal. */
export function raciProposalsSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): SheetModel {
  const proposals = document.proposals.rows.map((proposal) => ({ proposal, ...proposed(document, proposal.id) }))
  return listSheet<Proposed>({
    key: 'raci-proposals',
    name: 'RACI proposals',
    title: titleBlock(
      document,
      options,
      `${letterSetOf(document).name} proposals against To-Be`,
      `“C → A”: C in To-Be, A in the proposal; an empty cell is the same. ${proposals
        .map(
          ({ proposal, differing, filled }) =>
            `${layerName(document, proposal.id)}: differs on ${differing.length} of ${filled} items it fills.`,
        )
        .join(' ')}`,
    ),
    rows: proposals.flatMap(({ proposal, differing }) => differing.map((each) => ({ ...each, proposal }))),
    columns: [
      textColumn('proposal', 'Proposal', [12, 20], ({ proposal }) => proposalText(document, proposal)),
      ...itemColumns(document, catalog),
      textColumn('notes', 'Notes on the proposal', [14, 36], ({ proposal }) => proposal.notes || null),
    ],
    idOf: ({ proposal, item }) => `${proposal.id}/${item.id}`,
    frozenTo: 'item',
    printedTo: 'status',
    rules: ({ range }) => wordRules(range('status'), itemStatusWords),
  })
}

/** An item for which the proposal has no letters is left to the others. */
function proposed(document: EngagementDocument, layer: RaciLayer) {
  const filled = cellsByItem(document, layer)
  const differing = layerDifference(document, toBe, layer).filter(
    ({ item, cells }) => cells.length > 0 && filled.has(item.id),
  )
  return { differing, filled: filled.size }
}

function proposalText(document: EngagementDocument, { id, stakeholder }: Proposal): string {
  const [name, who] = [layerName(document, id), stakeholder.trim()]
  return who === '' || who === name ? name : `${name} (${who})`
}

function itemColumns(document: EngagementDocument, catalog: Catalog): readonly ListColumn<ItemDifference>[] {
  return [
    textColumn('item', 'Item', [22, 28], ({ item }) => nameOr(itemName(item, catalog), 'Item')),
    ...document.roles.rows.map((role): ListColumn<ItemDifference> => {
      const tone = sideOfLine(role)
      return {
        ...textColumn<ItemDifference>(roleKey(role), roleHeader(role), [8, 10], ({ cells }) => changeAt(cells, role)),
        kind: 'letters',
        ...(tone ? { tone } : {}),
      }
    }),
    // The fewer the roles, the more room on the page.
    textColumn(
      'words',
      'In words',
      [24, Math.max(26, 80 - 6 * document.roles.rows.length)],
      ({ words }) => `${words.join('. ')}.`,
    ),
    textColumn('status', 'Status', statusColumn.width, ({ item }) => itemStatusWords[item.status].text),
  ]
}

/** "C → A"; a dash for an empty cell. */
function changeAt(cells: readonly CellDifference[], role: Role): string | null {
  const cell = cells.find((each) => each.role.id === role.id)
  return cell ? `${entryText(cell.before) || none} → ${entryText(cell.after) || none}` : null
}

const none = '—'
