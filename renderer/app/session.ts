import { create } from 'zustand'
import { catalog } from '#catalog/catalog.ts'
import { copyDocument } from '#domain/copy-document.ts'
import type { Command, CommandContext, Commit } from '#domain/command.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { createAutosave, type Autosave, type SaveState } from '#data/autosave.ts'
import { Database, type EngagementHead } from '#data/database.ts'
import { openStoredEngagement } from '#data/recovery.ts'
import { createRepository, type Repository } from '#data/repository.ts'
import { host } from '#platform/host.ts'
import { createDocumentStore, undoDepth, type DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { headSummary } from './head-summary.ts'
import { newId } from '#platform/new-id.ts'

/** An engagement that cannot be opened, and why; it stays in the list. */
export interface BrokenEngagement {
  readonly id: string
  readonly reason: string
}

type Place =
  | { readonly at: 'starting' }
  | { readonly at: 'home' }
  | { readonly at: 'opening'; readonly engagement: string }
  | { readonly at: 'engagement'; readonly store: DocumentStore; readonly notices: readonly string[] }

interface SessionState {
  readonly place: Place
  readonly heads: readonly EngagementHead[]
  readonly broken: readonly BrokenEngagement[]
  readonly save: SaveState
  /** What went wrong while starting, opening or deleting; shown on Home with a way to try again. */
  readonly problem: string | null
}

const idle: SaveState = { status: 'saved', at: null, warning: null }

/** Where the application is and what it has open. The only place where store, data and host meet. */
export const useSession = create<SessionState>(() => ({
  place: { at: 'starting' },
  heads: [],
  broken: [],
  save: idle,
  problem: null,
}))

const repository: Repository = createRepository(new Database())
let open: { readonly store: DocumentStore; readonly autosave: Autosave } | null = null

/** Brings the store up to what main's files know, then shows Home. A wiped store never looks like a first run. */
export async function startSession(): Promise<void> {
  useSession.setState({ place: { at: 'starting' }, problem: null })
  try {
    const known = await host().listEngagements()
    const heads = await readHeads()
    const broken: BrokenEngagement[] = []
    for (const { id, lastSeq, deletedAt } of known) {
      const head = heads.find((each) => each.id === id)
      if (deletedAt !== null) {
        if (head) await repository.remove(id)
      } else if (!head || head.seq < lastSeq) {
        // One that cannot be brought back must not hide the others.
        const reason = await bringBack(id).catch(messageOf)
        if (reason !== null) broken.push({ id, reason })
      }
    }
    useSession.setState({ place: { at: 'home' }, heads: await newestFirst(), broken })
  } catch (error) {
    useSession.setState({ place: { at: 'home' }, problem: `The engagements could not be listed: ${messageOf(error)}` })
  }
}

/** Rebuilds one engagement in the store; why not, when that failed. */
async function bringBack(engagement: string): Promise<string | null> {
  const result = await openStoredEngagement(engagement, recoveryOptions())
  return result.status === 'opened' ? null : reasonOf(result)
}

/** A store that Chromium refuses to open stays refused until main takes it away; the journals bring everything back. */
async function readHeads(): Promise<readonly EngagementHead[]> {
  try {
    return await repository.heads()
  } catch {
    await host().discardStore()
    await repository.reopen()
    return repository.heads()
  }
}

export async function openEngagement(engagement: string): Promise<void> {
  if (useSession.getState().place.at === 'opening') return
  useSession.setState({ place: { at: 'opening', engagement }, problem: null })
  try {
    const result = await openStoredEngagement(engagement, recoveryOptions())
    if (result.status !== 'opened') {
      const broken = useSession.getState().broken.filter((each) => each.id !== engagement)
      useSession.setState({ place: { at: 'home' }, broken: [...broken, { id: engagement, reason: reasonOf(result) }] })
      return
    }
    const started = begin(engagement, result.document, result.seq, result.journal)
    useSession.setState({ place: { at: 'engagement', store: started.store, notices: result.notices }, save: idle })
    if (result.needsSnapshot) await started.autosave.snapshot('repair')
  } catch (error) {
    useSession.setState({ place: { at: 'home' }, problem: `The engagement could not be opened: ${messageOf(error)}` })
  }
}

/** Makes an engagement out of one command and opens it. */
export async function createEngagement(label: string, command: Command): Promise<void> {
  try {
    await openEngagement(await storeNew(label, command))
  } catch (error) {
    useSession.setState({ place: { at: 'home' }, problem: `The engagement could not be created: ${messageOf(error)}` })
  }
}

/** Back to Home once everything is on disk. False when something could not be saved: the engagement stays open. */
export async function closeEngagement(): Promise<boolean> {
  if (!open) return true
  const { store, autosave } = open
  if (!(await autosave.flush())) return false
  await autosave.snapshot('quit')
  await summarize(store).catch(() => undefined)
  autosave.stop()
  open = null
  useSession.setState({ place: { at: 'home' }, heads: await newestFirst(), save: idle })
  return true
}

/** Before the window goes: everything is brought to disk. */
export async function flushForClose(): Promise<boolean> {
  if (!open) return true
  const saved = await open.autosave.flush()
  if (saved && open.store.getState().seq > 0) {
    await open.autosave.snapshot('quit')
    await summarize(open.store).catch(() => undefined)
  }
  return saved
}

export function retrySave(): void {
  open?.autosave.retry()
}

/** A whole copy before something large happens to the document. */
export async function snapshotBefore(reason: 'import' | 'bulk-delete'): Promise<void> {
  await open?.autosave.flush()
  await open?.autosave.snapshot(reason)
}

export async function deleteEngagement(engagement: string): Promise<void> {
  await host().trashEngagement(engagement)
  await repository.remove(engagement)
  await refreshHeads()
}

/** Brings a deleted engagement back: its files return and the store is rebuilt from them. */
export async function restoreEngagement(engagement: string): Promise<void> {
  await host().restoreEngagement(engagement)
  await openStoredEngagement(engagement, recoveryOptions())
  await refreshHeads()
}

/** A copy of an engagement as it is now, with a history of its own. */
export async function duplicateEngagement(engagement: string): Promise<void> {
  try {
    const result = await openStoredEngagement(engagement, recoveryOptions())
    if (result.status !== 'opened') throw new Error(reasonOf(result))
    const name = result.document.engagement.rows[0]?.name ?? 'Engagement'
    await storeNew(`Duplicate ${name}`, copyDocument(result.document, `${name} (copy)`))
    await refreshHeads()
  } catch (error) {
    useSession.setState({ problem: `The engagement could not be duplicated: ${messageOf(error)}` })
  }
}

async function refreshHeads(): Promise<void> {
  useSession.setState({ heads: await newestFirst() })
}

/** Writes a new engagement to both copies, the files first: what is in them is found again after any crash. */
async function storeNew(label: string, command: Command): Promise<string> {
  const engagement = newId('eng')
  const draft = newStore(engagement, emptyDocument(), 0, [])
  const commit = draft.commit(label, command, 'create')
  if (!commit) throw new Error('There was nothing to create.')
  const { document, seq } = draft.getState()
  const appended = await host().appendJournal(engagement, [{ seq, text: JSON.stringify(commit) }])
  if (appended.status === 'disk-full') throw new Error('The disk is full. Free some space and try again.')
  if (appended.status !== 'synced') throw new Error('The journal file could not be written.')
  await repository.replace(engagement, document, seq, [commit], headSummary(document), commit.at)
  return engagement
}

function newStore(
  engagement: string,
  document: EngagementDocument,
  seq: number,
  journal: readonly Commit[],
): DocumentStore {
  const store: DocumentStore = createDocumentStore({
    engagement,
    document,
    seq,
    journal,
    catalog,
    context: commandContext,
    now,
    author: () => store.getState().document.engagement.rows[0]?.consultant ?? '',
  })
  return store
}

function begin(engagement: string, document: EngagementDocument, seq: number, journal: readonly Commit[]) {
  const store = newStore(engagement, document, seq, journal)
  const autosave = createAutosave({
    engagement,
    host: host(),
    repository,
    state: () => store.getState(),
    summary: headSummary,
    now,
    seq,
    onState: (save) => {
      useSession.setState({ save })
      void host().setDocumentState({ title: titleOf(store), unsaved: save.status !== 'saved' })
    },
  })
  store.onCommit((commit) => autosave.push(commit))
  open = { store, autosave }
  void host().setDocumentState({ title: titleOf(store), unsaved: false })
  return open
}

async function summarize(store: DocumentStore): Promise<void> {
  await repository.summarize(store.engagement, headSummary(store.getState().document))
}

async function newestFirst(): Promise<readonly EngagementHead[]> {
  const heads = await repository.heads()
  return heads.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

function recoveryOptions() {
  return { host: host(), repository, journalDepth: undoDepth, summary: headSummary, now }
}

function commandContext(): CommandContext {
  return { newId, today: today() }
}

function titleOf(store: DocumentStore): string {
  return store.getState().document.engagement.rows[0]?.name ?? 'Demarc'
}

function reasonOf(
  result:
    { readonly status: 'newer'; readonly version: number } | { readonly status: 'unreadable'; readonly reason: string },
): string {
  if (result.status === 'newer')
    return `It was last saved by a later version of Demarc (data version ${result.version}). Nothing was changed. Update Demarc to open it.`
  return result.reason === '' ? 'Neither the store nor the journal holds it.' : result.reason
}

function now(): string {
  return new Date().toISOString()
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
