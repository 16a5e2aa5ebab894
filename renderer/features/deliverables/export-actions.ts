import { create } from 'zustand'
import { fileName } from '#domain/export/file-name.ts'
import { host } from '#platform/host.ts'
import { messageOf } from '#platform/message-of.ts'
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

/**
 * The export of each engagement by its id, kept outside the screen so that leaving it does not end the work. One
 * client's workbook must never be offered inside another's engagement.
 */
export const useExports = create<Readonly<Record<string, ExportState>>>(() => ({}))

interface Workbook {
  readonly name: string
  readonly bytes: Uint8Array
}

const running = new Map<string, AbortController>()
/** Built, but the file it was to replace was open in another program. */
const waiting = new Map<string, Workbook>()

/** Builds the workbook in a worker, then asks where to save it. */
export function exportWorkbook(store: DocumentStore): Promise<void> {
  const { engagement } = store
  return run(engagement, async (signal) => {
    show(engagement, { step: 'building', progress: null })
    const { document } = store.getState()
    const { version } = await host().appInfo()
    const result = await buildWorkbook(
      { document, today: today(), version, exportId: newId('exp') },
      { signal, onProgress: (progress) => show(engagement, { step: 'building', progress }) },
    )
    if (result.status === 'cancelled') return { step: 'cancelled' }
    if (result.status === 'failed')
      return { step: 'failed', reason: `The workbook could not be built: ${result.message}` }
    const name = fileName(document, 'SRE and Platform', today(), 'xlsx')
    return save(engagement, { name, bytes: result.bytes })
  })
}

export function cancelExport(engagement: string): void {
  running.get(engagement)?.abort()
}

/** Asks again where to save the workbook that has been built, for example after it was open in Excel. */
export async function saveAgain(engagement: string): Promise<void> {
  const workbook = waiting.get(engagement)
  if (workbook) await run(engagement, () => save(engagement, workbook))
}

export function showSavedFile(): void {
  void host().revealSavedFile()
}

/** One piece of work at a time for each engagement. However it ends, its end is shown and the next one can begin. */
async function run(engagement: string, work: (signal: AbortSignal) => Promise<ExportState>): Promise<void> {
  if (running.has(engagement)) return
  const abort = new AbortController()
  running.set(engagement, abort)
  try {
    show(engagement, await work(abort.signal))
  } catch (error) {
    show(engagement, { step: 'failed', reason: `The workbook could not be exported: ${messageOf(error)}` })
  } finally {
    running.delete(engagement)
  }
}

async function save(engagement: string, workbook: Workbook): Promise<ExportState> {
  show(engagement, { step: 'saving' })
  waiting.delete(engagement)
  const result = await host().saveFile({
    suggestedName: workbook.name,
    filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }],
    bytes: workbook.bytes,
  })
  switch (result.status) {
    case 'saved':
      forgetSaved()
      return { step: 'saved', name: result.name }
    case 'locked':
      waiting.set(engagement, workbook)
      return { step: 'locked', name: result.name }
    case 'failed':
      return { step: 'failed', reason: `The workbook could not be saved: ${result.message}` }
    case 'cancelled':
      return { step: 'cancelled' }
  }
}

/** Only the file saved last can be shown in its folder: an earlier one, of another engagement, is no longer offered. */
function forgetSaved(): void {
  const others = Object.entries(useExports.getState()).filter(([, state]) => state.step !== 'saved')
  useExports.setState(Object.fromEntries(others), true)
}

function show(engagement: string, state: ExportState): void {
  useExports.setState({ [engagement]: state })
}
