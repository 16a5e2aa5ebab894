import { newId } from '#platform/new-id.ts'
import type { ImportAnswer, ImportRequest } from './import-messages.ts'
import { startImportSession } from './import-session.ts'

const ask = startImportSession(
  {
    onProgress: (progress) => answer({ type: 'progress', progress }),
    onChanges: (changes) => answer({ type: 'piece', changes: JSON.stringify(changes) }),
  },
  // The rows get their ids here: giving out 50,000 when they are applied would hold the window up.
  { newId },
)

addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  ask(event.data).then(
    (value) => answer({ type: 'done', value }),
    (error: unknown) => answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})

function answer(message: ImportAnswer): void {
  postMessage(message)
}
