import { catalog } from '#catalog/catalog.ts'
import { documentOf, type TableName, type TableRows } from '#domain/document.ts'
import { deliverableWorkbook } from '#domain/workbook/deliverable-workbook.ts'
import type { WorkbookAnswer, WorkbookRequest } from './workbook-messages.ts'
import { writeWorkbook } from './workbook-writer.ts'

addEventListener('message', (event: MessageEvent<WorkbookRequest>) => {
  build(event.data).catch((error: unknown) => {
    answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  })
})

async function build({ rows, options }: WorkbookRequest): Promise<void> {
  // Safe: the client wrote the string from a document's rows.
  const document = documentOf(JSON.parse(rows) as { readonly [T in TableName]: readonly TableRows[T][] })
  const model = deliverableWorkbook(document, catalog, options)
  const bytes = await writeWorkbook(model, (progress) => answer({ type: 'progress', progress }))
  answer({ type: 'built', bytes }, [bytes.buffer])
}

function answer(message: WorkbookAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer })
}
