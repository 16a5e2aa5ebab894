import { diskFull, noSpace } from '#data/autosave.ts'
import { copyDocument } from '#domain/copy-document.ts'
import type { Command } from '#domain/command.ts'
import { emptyDocument, recordCount, type EngagementDocument } from '#domain/document.ts'
import { namedFiles } from '#domain/evidence-commands.ts'
import { writeEngagement } from '#domain/engagement-file.ts'
import { host } from '#platform/host.ts'
import { newId } from '#platform/new-id.ts'
import { messageOf } from '#platform/message-of.ts'
import { dropDrafts } from '#store/kept-draft.ts'
import { headSummary } from './head-summary.ts'
import { useSession, type BrokenEngagement } from './session-state.ts'
import { attachments, newestFirst, newStore, openStored, reasonOf, repository } from './session-wiring.ts'
import { openEngagement } from './session.ts'

/** Brings the store up to what main's files know, then shows Home. A wiped store never looks like a first run. */
export async function startSession(): Promise<void> {
  useSession.setState({ place: { at: 'starting' }, problem: null })
  try {
    await refuseFullDisk()
    const known = await host().listEngagements()
    const heads = await readHeads()
    const broken: BrokenEngagement[] = []
    for (const { id, lastSeq, deletedAt, problem } of known) {
      const head = heads.find((each) => each.id === id)
      if (problem !== null) {
        if (!head) broken.push({ id, reason: problem })
      } else if (deletedAt !== null) {
        if (head) await repository.remove(id)
      } else if (!head || head.seq < lastSeq) {
        // One that cannot be brought back must not hide the others.
        const reason = await bringBack(id).catch(messageOf)
        if (reason !== null) broken.push({ id, reason })
      }
    }
    await refreshLists()
    useSession.setState({ place: { at: 'home' }, broken })
  } catch (error) {
    useSession.setState({ place: { at: 'home' }, problem: messageOf(error) })
  }
}

/** Makes an engagement out of one command and opens it. */
export function createEngagement(label: string, command: Command): Promise<void> {
  return alone('created', async () => openEngagement(await storeNew(label, command)))
}

export function openFromList(engagement: string): Promise<void> {
  return alone('opened', () => openEngagement(engagement))
}

/** A copy of an engagement as it is now, with its attached files and a history of its own. */
export function duplicateEngagement(engagement: string): Promise<void> {
  return alone('duplicated', async () => {
    const result = await openStored(engagement)
    if (result.status !== 'opened') throw new Error(reasonOf(result))
    const name = result.document.engagement.rows[0]?.name ?? 'Engagement'
    const copy = await storeNew(`Duplicate ${name}`, copyDocument(result.document, `${name} (copy)`))
    await refreshLists()
    const problem = await copyFiles(engagement, copy, result.document)
    if (problem !== null) useSession.setState({ problem: `“${name}” was duplicated, but ${problem}` })
  })
}

/**
 * Moves an engagement to the trash, where its files stay for 30 days; `done` is called when that worked. Refused while
 * main cannot be given all that only the store has, which lets go of everything.
 */
export function deleteEngagement(engagement: string, done: () => void): Promise<void> {
  return alone('deleted', async () => {
    const known = (await host().listEngagements()).find(({ id }) => id === engagement)
    // One that is in the trash already was brought there whole, and the trash takes nothing more.
    if (known === undefined || known.deletedAt === null) await handOver(engagement, known?.lastSeq ?? 0)
    if ((await host().trashEngagement(engagement)) !== 'moved') throw new Error('It could not be moved to the trash.')
    await repository.remove(engagement)
    dropDrafts(engagement)
    await refreshLists()
    done()
  })
}

/** Brings a deleted engagement back: its files return and the store is rebuilt from them. */
export function restoreEngagement(engagement: string): Promise<void> {
  return alone('brought back', async () => {
    await host().restoreEngagement(engagement)
    const reason = await bringBack(engagement)
    if (reason !== null) throw new Error(reason)
    await refreshLists()
  })
}

let busy = false

/** One thing at a time: a second click while the first is at work does nothing. What fails is said on Home. */
async function alone(what: string, task: () => Promise<void>): Promise<void> {
  if (busy) return
  busy = true
  try {
    await task()
  } catch (error) {
    useSession.setState({ problem: `The engagement could not be ${what}: ${messageOf(error)}` })
  } finally {
    busy = false
  }
}

/** Brings to main, which has an engagement up to `lastSeq`, what only the store has of it. Rejects in words for people. */
async function handOver(engagement: string, lastSeq: number): Promise<void> {
  const head = (await repository.heads()).find(({ id }) => id === engagement)
  if (head && head.seq > lastSeq) await snapshotFromStore(engagement)
  const problem = await attachments.secure(engagement)
  if (problem !== null) throw new Error(`An attached file could not be copied to the trash. ${problem}`)
}

async function snapshotFromStore(engagement: string): Promise<void> {
  const result = await openStored(engagement)
  if (result.status !== 'opened') throw new Error(reasonOf(result))
  const { document, seq } = result
  const text = writeEngagement(engagement, document, seq)
  const records = recordCount(document)
  const written = await host().writeSnapshot({ engagement, reason: 'repair', seq, records, text })
  if (written.status !== 'written') throw new Error('It could not be copied to the trash.')
}

/** Why some attached files did not come along, in words that follow "but"; null when all did. */
async function copyFiles(from: string, to: string, document: EngagementDocument): Promise<string | null> {
  const result = await attachments.copy(from, to, namedFiles(document, []))
  if (result.status === 'equal') return null
  if (result.status === 'unwritten') return `some attached files were not. ${result.reason}`
  const lost = new Set(result.hashes)
  const names = document.evidence.rows.filter((piece) => lost.has(piece.fileHash)).map((piece) => piece.fileName)
  return `these attached files are lost, also in the original: ${names.join(', ')}.`
}

/** A full disk makes Chromium drop the store, so it is not even opened then. */
async function refuseFullDisk(): Promise<void> {
  const { freeBytes } = await host().appInfo()
  if (freeBytes < noSpace) throw new Error(`${diskFull(freeBytes)} Nothing was opened, so that nothing is lost.`)
}

/** A store that stays unreadable after a second try is taken away; the journals bring everything back. */
async function readHeads(): ReturnType<typeof repository.heads> {
  try {
    return await repository.heads().catch(async () => {
      await repository.reopen()
      return repository.heads()
    })
  } catch {
    await refuseFullDisk()
    await host().discardStore()
    await repository.reopen()
    return repository.heads()
  }
}

/** Rebuilds one engagement in the store; why not, when that failed. */
async function bringBack(engagement: string): Promise<string | null> {
  const result = await openStored(engagement)
  return result.status === 'opened' ? null : reasonOf(result)
}

/** Writes a new engagement to both copies, the files first: what is in them is found again after any crash. */
async function storeNew(label: string, command: Command): Promise<string> {
  const engagement = newId('eng')
  const draft = newStore(engagement, emptyDocument(), 0, [])
  const commit = draft.commit(label, command, 'create')
  if (!commit) throw new Error('There was nothing to create.')
  const { document, seq } = draft.getState()
  const appended = await host().appendJournal(engagement, [{ seq, text: JSON.stringify(commit) }])
  if (appended.status === 'disk-full') throw new Error(diskFull(appended.freeBytes))
  if (appended.status !== 'synced') throw new Error('The journal file could not be written.')
  await repository.replace(engagement, document, seq, [commit], headSummary(document), commit.at)
  return engagement
}

async function refreshLists(): Promise<void> {
  const [known, names, heads] = await Promise.all([host().listEngagements(), repository.deletedNames(), newestFirst()])
  const deleted = known
    .flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [{ id, name: names.get(id) ?? id, deletedAt }]))
    .toSorted((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
  useSession.setState({ heads, deleted })
}
