import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { toolFields, type Tool } from '../tool.ts'
import { fieldColumn } from './field-column.ts'
import { listSheet, type ListColumn } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

export function toolsSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  return listSheet({
    key: 'tools',
    name: 'Tools',
    title: titleBlock(
      document,
      options,
      'Tools',
      'What is in use, by whom, at what cost, and what shall become of it.',
    ),
    rows: document.tools.rows,
    columns: toolFields.map((field) => {
      const column = fieldColumn<Tool>(field, { table: 'tools', document, catalog })
      return asked.includes(field.key) ? { ...column, cell: unknownForEmpty(column) } : column
    }),
    idOf: (tool) => tool.id,
    frozenTo: 'name',
  })
}

/** Empty, these say that nobody knows. */
const asked: readonly string[] = ['category', 'teams']

function unknownForEmpty(column: ListColumn<Tool>): ListColumn<Tool>['cell'] {
  return (tool, place) => column.cell(tool, place) || unknown
}
