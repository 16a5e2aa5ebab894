import { createAutosave, type Autosave } from '#data/autosave.ts'
import type { OpenedEngagement } from '#data/recovery.ts'
import { namedFiles } from '#domain/evidence-commands.ts'
import { host } from '#platform/host.ts'
import { messageOf } from '#platform/message-of.ts'
import { jumpTo } from '#store/ui-store.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { headSummary } from './head-summary.ts'
import { nothingToSave, useSession } from './session-state.ts'
import {
  attachments,
  newestFirst,
  newStore,
  now,
  openStored,
  reasonOf,
  repository,
  tellNotices,
} from './session-wiring.ts'

interface OpenSession {
  readonly store: DocumentStore
  readonly autosave: Autosave
  /** Ends the flow of commits into the autosave. */
  readonly detach: () => void
}

let open: OpenSession | null = null
let closing: Promise<boolean> | null = null

export async function openEngagement(engagement: string): Promise<void> {
  if (useSession.getState().place.at !== 'home') return
  useSession.setState({ place: { at: 'opening' }, problem: null })
  try {
    const result = await openStored(engagement)
    const broken = useSession.getState().broken.filter((each) => each.id !== engagement)
    if (result.status !== 'opened') {
      useSession.setState({ place: { at: 'home' }, broken: [...broken, { id: engagement, reason: reasonOf(result) }] })
      return
    }
    const { freeBytes } = await host().appInfo()
    open = begin(engagement, result, freeBytes)
    jumpTo(null)
    useSession.setState({
      place: { at: 'engagement', store: open.store, notices: tellNotices(engagement) },
      save: nothingToSave,
      broken,
    })
    void tidyFiles(open.store).catch(reportError)
    if (result.needsSnapshot) await open.autosave.snapshot('repair')
  } catch (error) {
    useSession.setState({ place: { at: 'home' }, problem: `The engagement could not be opened: ${messageOf(error)}` })
  }
}

/** Back to Home once everything is on disk. False when something could not be saved: the engagement stays open. */
export function closeEngagement(): Promise<boolean> {
  if (!open) return Promise.resolve(true)
  closing ??= leave(open).finally(() => {
    closing = null
  })
  return closing
}

/** Before the window goes: everything is brought to disk, the engagement stays open. */
export async function flushForClose(): Promise<boolean> {
  if (closing) return closing
  if (!open) return true
  await commitDrafts()
  return settle(open)
}

export function retrySave(): void {
  open?.autosave.retry()
}

/** A whole copy before something large happens to the document; false when it could not be written. */
export async function snapshotBefore(reason: 'import' | 'bulk-delete'): Promise<boolean> {
  if (!open) return false
  return (await open.autosave.flush()) && (await open.autosave.snapshot(reason))
}

async function leave(session: OpenSession): Promise<boolean> {
  const { place } = useSession.getState()
  await commitDrafts()
  // With the screen gone nothing new can be typed while the rest is written.
  useSession.setState({ place: { at: 'closing' } })
  await nextFrame()
  if (!(await settle(session))) {
    useSession.setState({ place })
    return false
  }
  session.detach()
  session.autosave.stop()
  open = null
  const heads = await newestFirst().catch(() => useSession.getState().heads)
  useSession.setState({ place: { at: 'home' }, heads, save: nothingToSave })
  void host().setDocumentState({ title: 'Demarc', unsaved: false }).catch(reportError)
  return true
}

/** Saves until nothing is unsaved any more, also what comes in while the last snapshot is written. */
async function settle({ store, autosave }: OpenSession): Promise<boolean> {
  let seq: number
  do {
    if (!(await autosave.flush())) return false
    seq = store.getState().seq
    await autosave.snapshot('quit')
    // The card on Home is a convenience: without it the engagement opens all the same.
    await repository.summarize(store.engagement, headSummary(store.getState().document)).catch(reportError)
  } while (store.getState().seq !== seq)
  return true
}

/**
 * Behind the open screen: each attached file goes to the copy that lacks it, and those are removed that neither a record
 * nor Undo names for long. A file is looked for in both copies whenever it is wanted, so nothing waits for this.
 */
async function tidyFiles(store: DocumentStore): Promise<void> {
  const { document, journal } = store.getState()
  const named = namedFiles(document, journal)
  const reconciled = await attachments.reconcile(store.engagement, named)
  await attachments.drop(store.engagement, named)
  if (reconciled.status === 'unwritten') throw new Error(reconciled.reason)
}

/** Leaving a field commits what was typed in it. */
async function commitDrafts(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await nextFrame()
}

function begin(engagement: string, opened: OpenedEngagement, freeBytes: number): OpenSession {
  const store = newStore(engagement, opened.document, opened.seq, opened.journal)
  const autosave = createAutosave({
    engagement,
    host: host(),
    repository,
    state: store.getState,
    summary: headSummary,
    now,
    seq: opened.seq,
    freeBytes,
    onState: (save) => {
      useSession.setState({ save })
      tellWindow(store, save.status !== 'saved')
    },
  })
  const detach = store.onCommit((commit) => autosave.push(commit))
  tellWindow(store, false)
  return { store, autosave, detach }
}

/** Longest window title; main refuses more. */
const longestTitle = 200

function tellWindow(store: DocumentStore, unsaved: boolean): void {
  const name = store.getState().document.engagement.rows[0]?.name ?? ''
  const title = name === '' ? 'Demarc' : `${name.slice(0, longestTitle)} - Demarc`
  void host().setDocumentState({ title, unsaved }).catch(reportError)
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0))
  })
}
