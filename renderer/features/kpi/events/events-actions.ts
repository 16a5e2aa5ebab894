import { catalog } from '#catalog/catalog.ts'
import { dayOf } from '#domain/day.ts'
import { findRow } from '#domain/document.ts'
import { updateProfile } from '#domain/engagement-commands.ts'
import { nounText, type EventKind } from '#domain/event-fields.ts'
import { keepBaselines, keepStatistic } from '#domain/event-readings.ts'
import type { EventStatistic } from '#domain/event-statistics.ts'
import type { PlannedChanges } from '#domain/import/apply-import.ts'
import { applyEvents, eventImportLabel } from '#domain/import/plan-events.ts'
import { kpiName } from '#domain/kpi-status.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import { deleteFrom } from '#tables/delete-action.ts'
import type { WantedFile } from '#tables/take-file.ts'
import type { PlannedEvents } from '#workers/event-import-client.ts'
import { workbookSizeLimit } from '#workers/xlsx/limits.ts'

/** A file with events, for `chooseFile` and `takeDropped`. */
export const wantedFile: WantedFile = {
  title: 'Import events',
  filters: [
    { name: 'Table', extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
    { name: 'All files', extensions: ['*'] },
  ],
  maxBytes: workbookSizeLimit,
  advice: 'split it and import the parts',
}

type ImportOutcome =
  | { readonly status: 'imported' }
  /** The engagement is no longer what the preview was computed against. */
  | { readonly status: 'outdated' }
  | { readonly status: 'failed'; readonly message: string }

/** Carries the plan out as one commit, after a whole copy of the engagement was written. */
export async function importEvents(
  store: DocumentStore,
  planned: PlannedEvents,
  changes: PlannedChanges,
  name: string | null,
  snapshotBefore: SnapshotBefore,
): Promise<ImportOutcome> {
  if (!(await snapshotBefore('import')))
    return {
      status: 'failed',
      message:
        'A copy of the engagement is written before an import, and that failed. Free some disk space and try again.',
    }
  const commit = store.commit(eventImportLabel(planned, name), applyEvents(changes, planned.kind), 'import')
  return { status: commit ? 'imported' : 'outdated' }
}

export function setEventDay(store: DocumentStore, key: 'eventsFrom' | 'eventsUntil', iso: string): void {
  const label = key === 'eventsFrom' ? 'the first day of events' : 'the last day of events'
  store.commit(`${iso === '' ? 'Clear' : 'Set'} ${label}`, updateProfile({ [key]: dayOf(iso) === null ? null : iso }))
}

/** UTC is what holds while nobody has said otherwise. */
export function setEventZone(store: DocumentStore, zone: string): void {
  store.commit(`Count events in the days of ${zone}`, updateProfile({ zone: zone === 'UTC' ? '' : zone }))
}

/** `kpi` null chooses the KPI of the library first. */
export function keepReading(
  store: DocumentStore,
  statistic: EventStatistic,
  kpi: string | null,
  baseline: boolean,
): void {
  const { document } = store.getState()
  const found = kpi === null ? undefined : findRow(document, 'kpis', kpi)
  const name = found ? kpiName(found, catalog) : catalog.kpis.find(({ slug }) => slug === statistic.slug)?.name
  const as = baseline ? 'the baseline' : 'a reading'
  store.commit(`Keep ${statistic.title} as ${as} of ${name ?? 'its KPI'}`, keepStatistic(statistic.id, kpi, baseline))
}

/** Every figure whose KPI has no baseline yet becomes it. */
export function keepAllBaselines(store: DocumentStore, count: number): void {
  store.commit(`Keep ${count === 1 ? '1 figure as baseline' : `${count} figures as baselines`}`, keepBaselines)
}

/** The rows of one file go as one step. */
export function dropEvents(
  store: DocumentStore,
  kind: EventKind,
  source: string,
  snapshotBefore: SnapshotBefore,
): Promise<void> {
  const ids = store.getState().document[kind].rows.flatMap((row) => (row.source === source ? [row.id] : []))
  const label = `Remove ${nounText(kind, ids.length)}${source === '' ? '' : ` of ${source}`}`
  return deleteFrom(store, kind, ids, label, snapshotBefore)
}
