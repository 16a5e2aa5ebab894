import { notifications } from '@mantine/notifications'
import { catalog } from '#catalog/catalog.ts'
import { issuesFile, trackerNames, type Tracker } from '#domain/export/issues-csv.ts'
import { host } from '#platform/host.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { count } from '#ui/format.ts'

/** Asks where to save the open findings for the tracker, and says how it went. */
export async function saveCsv(store: DocumentStore, tracker: Tracker): Promise<void> {
  const file = issuesFile(tracker, store.getState().document, catalog, today())
  if (file.count === 0) return tell('No finding is open: there is nothing to save.')
  try {
    const result = await host().saveFile({
      suggestedName: file.suggestedName,
      filters: file.filters,
      bytes: new TextEncoder().encode(file.text),
    })
    if (result.status === 'saved')
      tell(
        `${count(file.count, 'finding', 'findings')} for ${trackerNames[tracker]} saved as ${result.name}. ${file.caution}`.trim(),
      )
    if (result.status === 'locked') tell(`${result.name} is open in another program. Close it there, then save again.`)
    if (result.status === 'failed') tell(`The file could not be saved: ${result.message}`)
  } catch (error) {
    tell(`The file could not be saved: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function tell(message: string): void {
  notifications.show({ id: 'findings-csv', message, closeButtonProps: { 'aria-label': 'Close' } })
}
