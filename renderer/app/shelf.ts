import { diskFull, noSpace } from '#data/autosave.ts'
import { copyDocument } from '#domain/copy-document.ts'
import type { Command } from '#domain/command.ts'
import { emptyDocument, recordCount } from '#domain/document.ts'
import { namedFiles } from '#domain/evidence-commands.ts'
import { writeEngagement } from '#domain/engagement-file.ts'
import { host } from '#platform/host.ts'
import { newId } from '#platform/new-id.ts'
import { headSummary } from './head-summary.ts'
import { messageOf, useSession, type BrokenEngagement } from './session-state.ts'
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
    const problem = await attachments.copy(engagement, copy, namedFiles(result.document, []))
    if (problem !== null) throw new Error(`The copy is there, but some attached files are not. ${problem}`)
  })
}

/** Moves an engagement to the trash, where its files stay for 30 days; `done` is called when that worked. */
export function deleteEngagement(engagement: string, done: () => void): Promise<void> {
  return alone('deleted', async () => {
    if ((await host().trashEngagement(engagement)) === 'nothing-there') await trashFromStore(engagement)
    await repository.remove(engagement)
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

/** Files are lost, only the store has it: what goes to the trash is written first. */
async function trashFromStore(engagement: string): Promise<void> {
  const result = await openStored(engagement)
  if (result.status !== 'opened') throw new Error(reasonOf(result))
  const { document, seq, journal } = result
  const text = writeEngagement(engagement, document, seq)
  const records = recordCount(document)
  const written = await host().writeSnapshot({ engagement, reason: 'repair', seq, records, text })
  await attachments.reconcile(engagement, namedFiles(document, journal))
  if (written.status !== 'written' || (await host().trashEngagement(engagement)) !== 'moved')
    throw new Error('It could not be copied to the trash.')
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
