import { catalog } from '#catalog/catalog.ts'
import { issuesFile } from '#domain/export/issues-csv.ts'
import { trackerNames, type Tracker } from '#domain/export/tracker-text.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { count } from '#ui/format.ts'
import { saveTextFile, type FileSave } from './save-file.ts'

export interface TrackerSave extends FileSave {
  readonly tracker: Tracker
}

/** Asks where to save the open findings for the tracker. */
export async function saveTrackerFile(store: DocumentStore, tracker: Tracker): Promise<TrackerSave> {
  const file = issuesFile(tracker, store.getState().document, catalog, today())
  const what = `${count(file.count, 'finding', 'findings')} for ${trackerNames[tracker]}`
  return { tracker, ...(await saveTextFile(file, what)) }
}
