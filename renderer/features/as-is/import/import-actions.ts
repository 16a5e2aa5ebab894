import { applyPlan, importLabel, type PlannedChanges } from '#domain/import/apply-import.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import type { WantedFile } from '#tables/take-file.ts'
import type { PlannedImport } from '#workers/import-client.ts'
import { workbookSizeLimit } from '#workers/xlsx/limits.ts'

/** A file with services, for `chooseFile` and `takeDropped`. */
export const wantedFile: WantedFile = {
  title: 'Import services',
  filters: [
    {
      name: 'Table, Backstage catalog or OpenSLO',
      extensions: ['csv', 'tsv', 'txt', 'xlsx', 'yaml', 'yml', 'json'],
    },
    { name: 'All files', extensions: ['*'] },
  ],
  maxBytes: workbookSizeLimit,
  advice: 'split it and import the parts',
}

export type ImportOutcome =
  | { readonly status: 'imported' }
  /** The engagement is no longer what the preview was computed against. */
  | { readonly status: 'outdated' }
  | { readonly status: 'failed'; readonly message: string }

/** Carries the plan out as one commit, after a whole copy of the engagement was written. */
export async function importServices(
  store: DocumentStore,
  planned: PlannedImport,
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
  const commit = store.commit(importLabel(planned, name), applyPlan(changes), 'import')
  return { status: commit ? 'imported' : 'outdated' }
}
