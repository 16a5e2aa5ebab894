import type { ImportAnswer, ImportRequest } from './import-messages.ts'
import { startImportSession } from './import-session.ts'

const ask = startImportSession({
  onProgress: (progress) => answer({ type: 'progress', progress }),
  onChanges: (changes) => answer({ type: 'piece', changes: JSON.stringify(changes) }),
})

addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  ask(event.data).then(
    (value) => answer({ type: 'done', value }),
    (error: unknown) => answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})

function answer(message: ImportAnswer): void {
  postMessage(message)
}
