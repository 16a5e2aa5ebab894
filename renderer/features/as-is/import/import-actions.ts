import { applyImport, importLabel } from '#domain/import/apply-import.ts'
import type { ImportPreview } from '#domain/import/import-preview.ts'
import { textSizeLimit } from '#domain/import/decode-text.ts'
import { host } from '#platform/host.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import type { ImportSource } from './read-import.ts'

export type ChosenFile =
  | { readonly status: 'chosen'; readonly source: ImportSource }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string }

/** Asks for a file through the host. */
export async function chooseFile(): Promise<ChosenFile> {
  const result = await host().openFile({
    title: 'Import services',
    filters: [
      { name: 'CSV or Backstage catalog', extensions: ['csv', 'tsv', 'txt', 'yaml', 'yml', 'json'] },
      { name: 'All files', extensions: ['*'] },
    ],
    maxBytes: textSizeLimit,
  })
  switch (result.status) {
    case 'opened':
      return { status: 'chosen', source: { name: result.name, content: result.bytes } }
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
  if (file.size > textSizeLimit) return { status: 'failed', message: tooLarge(file.name, file.size) }
  try {
    const content = new Uint8Array(await file.arrayBuffer())
    return { status: 'chosen', source: { name: file.name, content } }
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

/** Carries the preview out as one commit, after a whole copy of the engagement was written. */
export async function importServices(
  store: DocumentStore,
  preview: ImportPreview,
  name: string | null,
  snapshotBefore: SnapshotBefore,
): Promise<ImportOutcome> {
  if (!(await snapshotBefore('import')))
    return {
      status: 'failed',
      message:
        'A copy of the engagement is written before an import, and that failed. Free some disk space and try again.',
    }
  const commit = store.commit(importLabel(preview, name), applyImport(preview), 'import')
  return { status: commit ? 'imported' : 'outdated' }
}

function tooLarge(name: string, bytes: number): string {
  return `${name} has ${Math.ceil(bytes / 1_000_000)} MB; at most ${textSizeLimit / 1_000_000} MB can be imported. Split it and import the parts.`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
