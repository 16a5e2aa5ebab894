import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { toolFields, type Tool } from '../tool.ts'
import { fieldColumn } from './field-column.ts'
import { listSheet } from './list-sheet.ts'
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
    columns: toolFields.map((field) => fieldColumn<Tool>(field, { table: 'tools', document, catalog })),
    idOf: (tool) => tool.id,
    frozenTo: 'name',
  })
}
