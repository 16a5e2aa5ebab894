import { applyPlan, importLabel, type PlannedChanges } from '#domain/import/apply-import.ts'
import { host } from '#platform/host.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import type { ImportFile, PlannedImport } from '#workers/import-client.ts'
import { workbookSizeLimit } from '#workers/xlsx/limits.ts'

export type ChosenFile =
  | { readonly status: 'chosen'; readonly file: ImportFile }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string }

/** Asks for a file through the host. */
export async function chooseFile(): Promise<ChosenFile> {
  const result = await host().openFile({
    title: 'Import services',
    filters: [
      {
        name: 'Table, Backstage catalog or OpenSLO',
        extensions: ['csv', 'tsv', 'txt', 'xlsx', 'yaml', 'yml', 'json'],
      },
      { name: 'All files', extensions: ['*'] },
    ],
    maxBytes: workbookSizeLimit,
  })
  switch (result.status) {
    case 'opened':
      return { status: 'chosen', file: { name: result.name, content: result.bytes } }
    case 'cancelled':
      return { status: 'cancelled' }
    case 'too-large':
      return { status: 'failed', message: tooLarge(result.name, result.bytes) }
    case 'failed':
      return { status: 'failed', message: `The file could not be read: ${result.message}` }
  }
}

/** Reads a file that was dropped on the window. */
export async function readDropped(file: File): Promise<ChosenFile> {
  if (file.size > workbookSizeLimit) return { status: 'failed', message: tooLarge(file.name, file.size) }
  try {
    const content = new Uint8Array(await file.arrayBuffer())
    return { status: 'chosen', file: { name: file.name, content } }
  } catch (error) {
    // A folder, or a file that was moved away since: the browser's only way to say so.
    return { status: 'failed', message: `${file.name} could not be read: ${messageOf(error)}` }
  }
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

function tooLarge(name: string, bytes: number): string {
  return `${name} has ${Math.ceil(bytes / 1_000_000)} MB; at most ${workbookSizeLimit / 1_000_000} MB can be imported. Split it and import the parts.`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
