import type { EngagementDocument } from '#domain/document.ts'
import { textSizeLimit } from '#domain/import/decode-text.ts'
import { readingsImportLabel } from '#domain/import/plan-readings.ts'
import type { ImportPlan } from '#domain/import/plan-import.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import type { WantedFile } from '#tables/take-file.ts'

/** A file with readings, for `chooseFile` and `takeDropped`. */
export const wantedFile: WantedFile = {
  title: 'Import readings',
  filters: [
    { name: 'Table', extensions: ['csv', 'tsv', 'txt'] },
    { name: 'All files', extensions: ['*'] },
  ],
  maxBytes: textSizeLimit,
  advice: 'split it and import the parts',
}

export type ReadingsOutcome =
  | { readonly status: 'imported' }
  /** Why nothing was imported; what is shown is the preview for the engagement as it is now. */
  | { readonly status: 'failed'; readonly message: string }

/** Carries the plan out as one commit, after a whole copy of the engagement was written. */
export async function importReadings(
  store: DocumentStore,
  plan: ImportPlan,
  against: EngagementDocument,
  name: string | null,
  snapshotBefore: SnapshotBefore,
): Promise<ReadingsOutcome> {
  if (!(await snapshotBefore('import')))
    return failed(
      'A copy of the engagement is written before an import, and that failed. Free some disk space and try again. Nothing was imported.',
    )
  if (store.getState().document !== against)
    return failed('The engagement changed while this was open. Nothing was imported; look at the new preview.')
  store.commit(readingsImportLabel(plan.preview, name), () => plan.changes, 'import')
  return { status: 'imported' }
}

function failed(message: string): ReadingsOutcome {
  return { status: 'failed', message }
}
