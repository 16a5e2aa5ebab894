import { catalog } from '#catalog/catalog.ts'
import type { CatalogKpi } from '#domain/catalog-kpi.ts'
import type { Command } from '#domain/command.ts'
import { findRow } from '#domain/document.ts'
import { editCells } from '#domain/edit-cells.ts'
import { inSequence } from '#domain/in-sequence.ts'
import { chooseKpis, pickTarget, typeBaseline, typeTarget } from '#domain/kpi-commands.ts'
import { kpiName } from '#domain/kpi-status.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import { deleteFrom } from '#tables/delete-action.ts'
import type { GridEdit, GridEditKind } from '#ui/grid/grid-types.ts'

/** Carries texts typed into the baseline grid into KPIs and their baseline readings, as one step. */
export function editBaseline(store: DocumentStore, edits: readonly GridEdit[], kind: GridEditKind): void {
  const first = edits[0]
  if (!first) return
  const label =
    edits.length === 1
      ? `${first.text === '' ? 'Clear' : 'Set'} ${fieldWords[first.columnId] ?? first.columnId} of ${nameOf(store, first.rowId)}`
      : `${kind === 'clear' ? 'Clear' : 'Change'} ${edits.length} KPI cells`
  store.commit(label, inSequence(...edits.map(commandFor)))
}

export function addKpis(store: DocumentStore, entries: readonly CatalogKpi[]): void {
  const first = entries[0]
  if (first)
    store.commit(entries.length === 1 ? `Choose ${first.name}` : `Choose ${entries.length} KPIs`, chooseKpis(entries))
}

export function dropKpis(store: DocumentStore, ids: readonly string[], snapshotBefore: SnapshotBefore): Promise<void> {
  const label = ids.length === 1 ? `Drop ${nameOf(store, ids[0] ?? '')}` : `Drop ${ids.length} KPIs`
  return deleteFrom(store, 'kpis', ids, label, snapshotBefore)
}

export function takeTarget(store: DocumentStore, kpi: string, key: string): void {
  store.commit(`Pick the target of ${nameOf(store, kpi)}`, pickTarget(kpi, key))
}

export function setKpi(
  store: DocumentStore,
  kpi: string,
  field: 'name' | 'definition' | 'notes' | 'unit',
  what: string,
  text: string,
): void {
  store.commit(`${what} of ${nameOf(store, kpi)}`, editCells('kpis', [{ id: kpi, field, text }]))
}

function commandFor(edit: GridEdit): Command {
  if (edit.columnId === 'baseline') return typeBaseline(edit.rowId, edit.text)
  if (edit.columnId === 'target') return typeTarget(edit.rowId, edit.text)
  return editCells('kpis', [{ id: edit.rowId, field: edit.columnId, text: edit.text }])
}

const fieldWords: Readonly<Record<string, string>> = {
  name: 'name',
  owner: 'owner',
  baseline: 'baseline',
  target: 'target',
  unit: 'unit',
  frequency: 'frequency',
}

function nameOf(store: DocumentStore, id: string): string {
  const kpi = findRow(store.getState().document, 'kpis', id)
  return (kpi && kpiName(kpi, catalog)) || 'a KPI'
}
