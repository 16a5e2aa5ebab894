import { newId } from '#platform/new-id.ts'
import type { EventImportRequest, EventImportValue } from './event-import-messages.ts'
import { startEventImport } from './event-import-session.ts'
import type { WorkerAnswer } from './import-messages.ts'

const ask = startEventImport(
  {
    onProgress: (progress) => answer({ type: 'progress', progress }),
    onChanges: (changes) => answer({ type: 'piece', changes: JSON.stringify(changes) }),
  },
  { newId },
)

addEventListener('message', (event: MessageEvent<EventImportRequest>) => {
  ask(event.data).then(
    (value) => answer({ type: 'done', value }),
    (error: unknown) => answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})

function answer(message: WorkerAnswer<EventImportValue>): void {
  postMessage(message)
}
