import { catalog } from '#catalog/catalog.ts'
import { issuesFile } from '#domain/export/issues-csv.ts'
import { trackerNames, type Tracker } from '#domain/export/tracker-text.ts'
import type { SaveFileRequest, SaveFileResult } from '#electron/ipc-contract.ts'
import { host } from '#platform/host.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { count } from '#ui/format.ts'

export interface TrackerSave {
  readonly tracker: Tracker
  readonly result: SaveFileResult
  /** What the person must know before importing it; empty when there is nothing. */
  readonly caution: string
  /** What happened, in one or two sentences. */
  readonly message: string
}

/** Asks where to save the open findings for the tracker. Never throws: what went wrong is in the result. */
export async function saveTrackerFile(store: DocumentStore, tracker: Tracker): Promise<TrackerSave> {
  const { suggestedName, filters, text, ...file } = issuesFile(tracker, store.getState().document, catalog, today())
  const result = await ask({ suggestedName, filters, bytes: new TextEncoder().encode(text) })
  const what = `${count(file.count, 'finding', 'findings')} for ${trackerNames[tracker]}`
  return { tracker, result, caution: file.caution, message: messageOf(result, what, file.caution) }
}

async function ask(request: SaveFileRequest): Promise<SaveFileResult> {
  try {
    return await host().saveFile(request)
  } catch (error) {
    return { status: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

function messageOf(result: SaveFileResult, what: string, caution: string): string {
  switch (result.status) {
    case 'saved':
      return `${what} saved as ${result.name}. ${caution}`.trim()
    case 'locked':
      return `${result.name} is open in another program. Close it there, then save again.`
    case 'failed':
      return `The file could not be saved: ${result.message}`
    case 'cancelled':
      return 'Cancelled. Nothing was written.'
  }
}
