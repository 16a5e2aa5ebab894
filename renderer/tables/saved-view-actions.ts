import { deleteView, renameView, saveView, updateView, viewsOf } from '#domain/table-view-commands.ts'
import { sameName } from '#domain/field-text.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import type { TableView } from '#domain/table-view.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { contentOf, plainContent, setView, stateOf, viewOf } from './view-state.ts'

/** As the table is seen while nobody has arranged it. */
export function showPlainView(store: DocumentStore, table: EditableTable): void {
  setView(store, table, { ...stateOf(plainContent(table)), chosen: null })
}

export function showSavedView(store: DocumentStore, view: TableView): void {
  setView(store, tableOf(view), { ...stateOf(view), chosen: view.id })
}

/** Saves what is seen now under a name, and goes on from there. */
export function saveAsView(store: DocumentStore, table: EditableTable, name: string): void {
  store.commit(`Save the view “${name.trim()}”`, saveView(table, name, contentOf(viewOf(store, table).getState())))
  const saved = viewsOf(store.getState().document, table).find((view) => sameName(view.name, name))
  setView(store, table, { chosen: saved?.id ?? null })
}

export function updateSavedView(store: DocumentStore, view: TableView): void {
  store.commit(
    `Save changes to the view “${view.name}”`,
    updateView(view.id, contentOf(viewOf(store, tableOf(view)).getState())),
  )
}

export function renameSavedView(store: DocumentStore, view: TableView, name: string): void {
  store.commit(`Rename the view “${view.name}” to “${name.trim()}”`, renameView(view.id, name))
}

export function removeSavedView(store: DocumentStore, view: TableView): void {
  store.commit(`Delete the view “${view.name}”`, deleteView(view.id))
}

function tableOf(view: TableView): EditableTable {
  // Safe: views are listed by the table they are of.
  return view.table as EditableTable
}
