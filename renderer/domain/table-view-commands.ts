import { addRow, removeRow, updateRow } from './change.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { sameName } from './field-text.ts'
import { sameRow } from './record.ts'
import type { EditableTable } from './table-specs.ts'
import type { TableView } from './table-view.ts'

/** How a table is looked at, without a name. */
export type ViewContent = Pick<TableView, 'query' | 'terms' | 'columns' | 'sort' | 'group'>

/** The saved views of a table, in order. */
export function viewsOf(document: Pick<EngagementDocument, 'views'>, table: EditableTable): readonly TableView[] {
  return document.views.rows.filter((view) => view.table === table)
}

/** Saves under a name; a view of the table that has the name already is replaced. */
export function saveView(table: EditableTable, name: string, content: ViewContent): Command {
  return (document, catalog, context) => {
    const present = viewsOf(document, table).find((view) => sameName(view.name, name))
    if (present) return updateView(present.id, content)(document, catalog, context)
    const order = (document.views.rows.at(-1)?.order ?? 0) + 1
    return [addRow('views', { id: context.newId('view'), order, table, name: name.trim(), ...content })]
  }
}

/** Saves what is seen now over what was saved. */
export function updateView(id: string, content: ViewContent): Command {
  return (document) => change(document, id, (view) => ({ ...view, ...content }))
}

/** Nothing happens without a name, or when another view of the table has it. */
export function renameView(id: string, name: string): Command {
  return (document) => {
    const view = findRow(document, 'views', id)
    const taken = document.views.rows.some(
      (each) => each.id !== id && each.table === view?.table && sameName(each.name, name),
    )
    return taken || name.trim() === '' ? [] : change(document, id, (each) => ({ ...each, name: name.trim() }))
  }
}

export function deleteView(id: string): Command {
  return (document) => {
    const view = findRow(document, 'views', id)
    return view ? [removeRow('views', view)] : []
  }
}

/** Whether both show the same; the order in which filters were chosen does not matter. */
export function sameContent(a: ViewContent, b: ViewContent): boolean {
  return contentKey(a) === contentKey(b)
}

function contentKey({ query, terms, columns, sort, group }: ViewContent): string {
  const sorted = terms.map(({ field, value }) => JSON.stringify([field, value])).toSorted()
  return JSON.stringify([query.trim(), sorted, columns, sort && [sort.column, sort.descending], group])
}

function change(document: EngagementDocument, id: string, to: (view: TableView) => TableView) {
  const view = findRow(document, 'views', id)
  if (!view) return []
  const next = to(view)
  return sameRow(view, next) ? [] : [updateRow('views', view, next)]
}
