import { join } from 'node:path'
import { listSnapshots } from './backups.ts'
import { ensureFolder, errorMessage, exists, freeBytes, isDiskFull, localDisk, namesIn } from './disk.ts'
import type { Disk } from './disk.ts'
import { EngagementFolder, snapshotsFolder } from './engagement-folder.ts'
import { isEngagementId } from './file-name.ts'
import type { AppendResult, HostApi, KnownEngagement } from './ipc-contract.ts'
import type { JournalAppend } from './journal.ts'
import { lastJournalSeq } from './journal-tail.ts'
import { report } from './report.ts'
import { createReserve } from './reserve.ts'
import { settle } from './settle.ts'
import { listTrash, moveToTrash, purgeTrash, restoreFromTrash } from './trash.ts'

type EngagementMethod =
  | 'listEngagements'
  | 'readEngagement'
  | 'appendJournal'
  | 'setAsideJournal'
  | 'writeSnapshot'
  | 'trashEngagement'
  | 'restoreEngagement'
  | 'writeAttachment'
  | 'readAttachment'
  | 'checkAttachments'
  | 'copyAttachments'
  | 'dropAttachments'

export interface EngagementStore extends Pick<HostApi, EngagementMethod> {
  /** What the start owes: a reserve for the last entries, and old trash gone. Rejects when some of it failed. */
  prepare(): Promise<void>
  /** Waits for what is under way and closes the files. */
  close(): Promise<void>
}

interface EngagementStoreOptions {
  /** The application's data folder. */
  readonly folder: string
  readonly disk?: Disk
  readonly now?: () => Date
}

interface FoundFolder {
  readonly id: string
  readonly folder: string
  readonly deletedAt: Date | null
}

const inTrash = 'This engagement is in the trash. Restore it before changing it.'

/** Main's copy of every engagement: `journal.log`, `snapshots/` and `files/` in `engagements/<id>/`, and `trash/`. */
export function openEngagementStore(options: EngagementStoreOptions): EngagementStore {
  const { folder, disk = localDisk, now = () => new Date() } = options
  const engagements = join(folder, 'engagements')
  const trash = { engagements, trash: join(folder, 'trash'), disk, now }
  const reserve = createReserve(folder, disk)
  const inUse = new Map<string, EngagementFolder>()
  const leaving = new Set<string>()

  function use(id: string): EngagementFolder {
    const own = { folder: join(engagements, id), assertWritable: () => assertNotTrashed(id) }
    const engagement = inUse.get(id) ?? new EngagementFolder({ ...own, disk, now, reserve })
    inUse.set(id, engagement)
    return engagement
  }

  /** A save that began before the engagement was deleted is finished; a later one is refused. */
  function useForWriting(id: string): EngagementFolder {
    if (leaving.has(id)) throw new Error(inTrash)
    return use(id)
  }

  /** A late save must not bring a deleted engagement back as a torso. */
  async function assertNotTrashed(id: string): Promise<void> {
    if (await exists(join(engagements, id), disk)) return
    if (await isTrashed(id)) throw new Error(inTrash)
  }

  async function isTrashed(id: string): Promise<boolean> {
    return (await listTrash(trash.trash, disk)).some((entry) => entry.id === id)
  }

  /** A trash that cannot be read does not hide what is not in it. */
  async function readableTrash(): ReturnType<typeof listTrash> {
    try {
      return await listTrash(trash.trash, disk)
    } catch (error) {
      report(`The trash cannot be read: ${errorMessage(error)}`)
      return []
    }
  }

  return {
    async prepare() {
      await ensureFolder(engagements, disk)
      await settle([reserve.fill(), purgeTrash(trash)])
    },
    async listEngagements() {
      const ids = (await namesIn(engagements, disk)).filter(isEngagementId)
      const trashed = (await readableTrash()).filter(({ id }) => !ids.includes(id))
      const newestTrashed = [...new Map(trashed.map((entry) => [entry.id, entry])).values()]
      const described = await Promise.all([
        ...ids.map((id) => describe({ id, folder: join(engagements, id), deletedAt: null }, disk)),
        ...newestTrashed.map((entry) => describe(entry, disk)),
      ])
      return described.filter((known) => known !== null)
    },
    readEngagement: (id) => use(id).read(),
    async appendJournal(id, lines) {
      return reported(folder, disk, async () => appendResult(await useForWriting(id).append(lines), folder, disk))
    },
    setAsideJournal: async (id, afterSeq) => useForWriting(id).setAsideAfter(afterSeq),
    async writeSnapshot(request) {
      return reported(folder, disk, async () => {
        return { status: 'written', at: await useForWriting(request.engagement).snapshot(request) }
      })
    },
    async trashEngagement(id) {
      leaving.add(id)
      try {
        await inUse.get(id)?.retire()
        inUse.delete(id)
        if (await exists(join(engagements, id), disk)) await moveToTrash(id, trash)
        else if (!(await isTrashed(id))) return 'nothing-there'
        return 'moved'
      } finally {
        leaving.delete(id)
      }
    },
    async restoreEngagement(id) {
      inUse.delete(id)
      await restoreFromTrash(id, trash)
    },
    async writeAttachment(id, hash, bytes) {
      return reported(folder, disk, async () => {
        await useForWriting(id).attach(hash, bytes)
        return { status: 'written' }
      })
    },
    readAttachment: (id, hash) => use(id).readAttached(hash),
    async checkAttachments(id, hashes) {
      const whole: string[] = []
      // One after the other: each may be 25 MB.
      for (const hash of hashes) if (await use(id).hasAttached(hash)) whole.push(hash)
      return whole
    },
    async copyAttachments(from, to, hashes) {
      return reported(folder, disk, async () => {
        for (const hash of hashes) {
          const read = await use(from).readAttached(hash)
          if (read.status === 'read') await useForWriting(to).attach(hash, read.bytes)
        }
        return { status: 'written' }
      })
    },
    dropAttachments: async (id, keep) => useForWriting(id).dropAttached(new Set(keep)),
    async close() {
      await Promise.all([...inUse.values()].map((engagement) => engagement.retire()))
    },
  }
}

/** One folder that cannot be read is told of by name and does not hide the others. Null for what is no folder. */
async function describe({ id, folder, deletedAt }: FoundFolder, disk: Disk): Promise<KnownEngagement | null> {
  const known = { id, deletedAt: deletedAt?.toISOString() ?? null }
  try {
    if (!(await disk.stat(folder)).isDirectory()) return null
    const snapshots = await listSnapshots(join(folder, snapshotsFolder), disk)
    const lastSeq = Math.max(await lastJournalSeq(folder, disk), ...snapshots.map((snapshot) => snapshot.seq))
    return { ...known, lastSeq, problem: null }
  } catch (error) {
    return { ...known, lastSeq: 0, problem: errorMessage(error) }
  }
}

async function appendResult(appended: JournalAppend, folder: string, disk: Disk): Promise<AppendResult> {
  return appended.status === 'synced' ? { ...appended, freeBytes: await freeBytes(folder, disk) } : appended
}

type DiskTrouble =
  { readonly status: 'disk-full'; readonly freeBytes: number } | { readonly status: 'failed'; readonly message: string }

/** Trouble with the disk is an expected outcome here: the renderer keeps the work and says what to do. */
async function reported<T>(folder: string, disk: Disk, task: () => Promise<T>): Promise<T | DiskTrouble> {
  try {
    return await task()
  } catch (error) {
    if (isDiskFull(error)) return { status: 'disk-full', freeBytes: await freeBytes(folder, disk) }
    return { status: 'failed', message: errorMessage(error) }
  }
}
