import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { itemName } from '../raci-commands.ts'
import { entryText } from '../raci-difference.ts'
import { layerName } from '../raci-layers.ts'
import { raciCellId, type RaciComment } from '../raci.ts'
import { nameOr } from '../row-name.ts'
import { listSheet, textColumn } from './list-sheet.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** What people said about single cells of the matrix, item by item in the order of the matrix. */
export function raciNotesSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const { raciItems, raciComments } = document
  const at = ({ item }: RaciComment) => raciItems.index.get(item) ?? raciItems.rows.length
  return listSheet<RaciComment>({
    key: 'raci-notes',
    name: 'RACI notes',
    title: titleBlock(
      document,
      options,
      `${letterSetOf(document).name} notes on cells`,
      'What was said about single cells of the matrix, by whom and when.',
    ),
    rows: raciComments.rows.toSorted((a, b) => at(a) - at(b)),
    columns: [
      textColumn('item', 'Item', [24, 40], (comment) => {
        const item = findRow(document, 'raciItems', comment.item)
        return item ? nameOr(itemName(item, catalog), 'Item') : null
      }),
      textColumn('role', 'Role', [14, 24], ({ role }) => nameOr(findRow(document, 'roles', role)?.name ?? '', 'Role')),
      textColumn('layer', 'Layer', [10, 24], ({ layer }) => layerName(document, layer)),
      {
        ...textColumn<RaciComment>(
          'letters',
          'Letters',
          [8, 9],
          (comment) => entryText(findRow(document, 'raciCells', raciCellId(comment))) || null,
        ),
        kind: 'letters',
      },
      textColumn('text', 'Note', [40, 60], ({ text }) => text),
      textColumn('author', 'Who', [14, 24], ({ author }) => author || null),
      {
        key: 'date',
        header: 'On',
        kind: 'date',
        role: 'plain',
        width: [13, 13],
        cell: ({ date }) => ({ date }),
      },
    ],
    idOf: ({ id }) => id,
    frozenTo: 'item',
  })
}
