import { catalog } from '#catalog/catalog.ts'
import type { CatalogKpi } from '#domain/catalog-kpi.ts'
import type { Command } from '#domain/command.ts'
import { findRow } from '#domain/document.ts'
import { editCells } from '#domain/edit-cells.ts'
import { choiceLabel, fieldLabel } from '#domain/field.ts'
import type { Finding } from '#domain/finding.ts'
import { inSequence } from '#domain/in-sequence.ts'
import { acceptSuggestions, suggestionLabel } from '#domain/issue-commands.ts'
import { chooseKpis, pickTarget, typeBaseline, typeTarget } from '#domain/kpi-commands.ts'
import { addOwnKpi, linkItem, pairWith, sayNotMeasurable, setDirection } from '#domain/kpi-definition-commands.ts'
import { keepFeed } from '#domain/kpi-feed-reading.ts'
import { kpiName } from '#domain/kpi-status.ts'
import { typeMilestone } from '#domain/kpi-target-commands.ts'
import type { TargetLine } from '#domain/kpi-target-lines.ts'
import { milestones } from '#domain/kpi-target.ts'
import { kpiFields, type TargetRule } from '#domain/kpi.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import { deleteFrom } from '#tables/delete-action.ts'
import type { GridEdit, GridEditKind, GridTexts } from '#ui/grid/grid-types.ts'

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

/** Types a text into a field of the KPI. */
export function setKpi(store: DocumentStore, kpi: string, field: KpiFieldKey, text: string): void {
  const what = fieldLabel(kpiFields, field)
  const label = `${text.trim() === '' ? 'Clear' : 'Set'} ${what} of ${nameOf(store, kpi)}`
  store.commit(label, editCells('kpis', [{ id: kpi, field, text }]))
}

export type KpiFieldKey = (typeof kpiFields)[number]['key']

export function setTarget(store: DocumentStore, kpi: string, text: string): void {
  store.commit(`${text.trim() === '' ? 'Clear' : 'Set'} Target of ${nameOf(store, kpi)}`, typeTarget(kpi, text))
}

/** Keeps what inventory or toil say today. */
export function keepDerived(store: DocumentStore, kpi: string): void {
  store.commit(`Keep the derived figure as a reading of ${nameOf(store, kpi)}`, keepFeed(kpi))
}

export function chooseDirection(store: DocumentStore, kpi: string, rule: TargetRule | null): void {
  store.commit(`Set Direction of ${nameOf(store, kpi)}`, setDirection(kpi, rule))
}

export function linkMatrixItem(store: DocumentStore, kpi: string, item: string | null): void {
  store.commit(`${item === null ? 'Unlink' : 'Link'} the matrix item of ${nameOf(store, kpi)}`, linkItem(kpi, item))
}

export function choosePair(store: DocumentStore, kpi: string, pair: string | null): void {
  const label = pair === null ? `Leave the pair of ${nameOf(store, kpi)} to the library` : `Pair ${nameOf(store, kpi)}`
  store.commit(label, pairWith(kpi, pair))
}

/** Adds a KPI that is still to be named; returns its id. */
export function addOwn(store: DocumentStore): string | null {
  return store.commit('Add a KPI', addOwnKpi('New KPI'))?.changes[0]?.id ?? null
}

/** Adds KPIs typed or pasted behind the last one, with their cells, as one step with the edits before it. */
export function appendKpis(
  store: DocumentStore,
  added: readonly GridTexts[],
  edits: readonly GridEdit[],
): readonly string[] {
  const label = added.length === 1 ? 'Add a KPI' : `Add ${added.length} KPIs`
  const rows = added.map((texts) =>
    addOwnKpi(texts.find(({ columnId }) => columnId === 'name')?.text ?? '', (rowId) =>
      texts.filter(({ columnId }) => columnId !== 'name').map((cell) => commandFor({ rowId, ...cell })),
    ),
  )
  const changes = store.commit(label, inSequence(...edits.map(commandFor), ...rows))?.changes ?? []
  return changes.filter(({ table, before }) => table === 'kpis' && before === null).map(({ id }) => id)
}

/** Carries texts typed into milestones, or as the KPI's own target, into rows, as one step. */
export function editTargets(
  store: DocumentStore,
  lines: readonly TargetLine[],
  edits: readonly GridEdit[],
  kind: GridEditKind,
): void {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const first = edits[0]
  if (!first) return
  const name = byId.get(first.rowId)?.name ?? 'a KPI'
  const what = first.columnId === 'own' ? 'own target' : fieldLabelOf(first.columnId)
  const label =
    edits.length === 1
      ? `${first.text.trim() === '' ? 'Clear' : 'Set'} ${what} of ${name}`
      : `${kind === 'clear' ? 'Clear' : 'Change'} ${edits.length} targets`
  const commands = edits.flatMap(({ rowId, columnId, text }): Command[] => {
    const line = byId.get(rowId)
    const milestone = milestones.find(({ value }) => value === columnId)?.value
    if (!line) return []
    if (columnId === 'own') return line.tier === null ? [typeTarget(line.kpi, text)] : []
    return milestone === undefined ? [] : [typeMilestone({ kpi: line.kpi, tier: line.tier, milestone }, text)]
  })
  store.commit(label, inSequence(...commands))
}

export function markNotMeasurable(store: DocumentStore, kpi: string): void {
  store.commit(`${nameOf(store, kpi)} is not measurable today`, sayNotMeasurable(kpi))
}

/** Takes up what a rule suggests about a KPI; returns the finding that was made. */
export function acceptFinding(store: DocumentStore, finding: Finding): string | null {
  const commit = store.commit(suggestionLabel('Accept', [finding]), acceptSuggestions([finding.id]))
  return commit?.changes.find(({ table }) => table === 'issues')?.id ?? null
}

function fieldLabelOf(milestone: string): string {
  return `target at ${choiceLabel(milestones, milestone)?.toLowerCase() ?? milestone}`
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
