import { create } from 'zustand'
import { host } from '#platform/host.ts'
import { newId } from '#platform/new-id.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { buildWorkbook, type WorkbookProgress } from '#workers/workbook-client.ts'

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'building'; readonly progress: WorkbookProgress | null }
  | { readonly step: 'saving' }
  | { readonly step: 'saved'; readonly name: string }
  | { readonly step: 'locked'; readonly name: string }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly reason: string }

/** The export under way, kept outside the screen so that leaving it does not end the work. */
export const useExport = create<{ readonly state: ExportState }>(() => ({ state: { step: 'idle' } }))

let abort: AbortController | null = null
let built: { readonly name: string; readonly bytes: Uint8Array } | null = null

/** Builds the workbook in a worker, then asks where to save it. */
export async function exportWorkbook(store: DocumentStore): Promise<void> {
  if (abort) return
  abort = new AbortController()
  show({ step: 'building', progress: null })
  const { document } = store.getState()
  const { version } = await host().appInfo()
  const result = await buildWorkbook(
    { document, today: today(), version, exportId: newId('exp') },
    { signal: abort.signal, onProgress: (progress) => show({ step: 'building', progress }) },
  )
  abort = null
  if (result.status === 'cancelled') return show({ step: 'cancelled' })
  if (result.status === 'failed')
    return show({ step: 'failed', reason: `The workbook could not be built: ${result.message}` })
  built = { name: fileName(document.engagement.rows[0]?.client ?? ''), bytes: result.bytes }
  await saveBuilt()
}

export function cancelExport(): void {
  abort?.abort()
}

/** Asks again where to save the workbook that has been built, for example after it was open in Excel. */
export async function saveBuilt(): Promise<void> {
  if (!built) return
  show({ step: 'saving' })
  const result = await host().saveFile({
    suggestedName: built.name,
    filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }],
    bytes: built.bytes,
  })
  if (result.status === 'saved') show({ step: 'saved', name: result.name })
  else if (result.status === 'locked') show({ step: 'locked', name: result.name })
  else if (result.status === 'failed')
    show({ step: 'failed', reason: `The workbook could not be saved: ${result.message}` })
  else show({ step: 'cancelled' })
  if (result.status !== 'locked') built = null
}

function show(state: ExportState): void {
  useExport.setState({ state })
}

function fileName(client: string): string {
  const safe = client
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${safe === '' ? 'Engagement' : safe} - SRE and Platform - ${today()}.xlsx`
}
