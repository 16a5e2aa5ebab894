import { join } from 'node:path'
import { ensureFolder, exists, namesIn, syncFolder } from './disk.ts'
import type { Disk } from './disk.ts'
import { settle } from './settle.ts'

/** A deleted engagement keeps its folder here for this long. */
const keptDays = 30

interface TrashOptions {
  readonly engagements: string
  readonly trash: string
  readonly disk: Disk
  readonly now: () => Date
}

/** One engagement in the trash, its folder named `<id>.<time>` so that the move alone says when it happened. */
interface TrashedEngagement {
  readonly id: string
  readonly folder: string
  readonly deletedAt: Date
}

export async function moveToTrash(id: string, { engagements, trash, disk, now }: TrashOptions): Promise<void> {
  await ensureFolder(trash, disk)
  await disk.rename(join(engagements, id), join(trash, `${id}.${now().toISOString().replaceAll(/[-:.]/g, '')}`))
  await syncBoth(engagements, trash, disk)
}

/** Brings back the copy deleted last. Rejects when there is none, or when the id is in use again. */
export async function restoreFromTrash(id: string, { engagements, trash, disk }: TrashOptions): Promise<void> {
  const newest = (await listTrash(trash, disk)).filter((trashed) => trashed.id === id).at(-1)
  if (newest === undefined) throw new Error(`There is no engagement ${id} in the trash.`)
  if (await exists(join(engagements, id), disk)) throw new Error(`Engagement ${id} is there already.`)
  await ensureFolder(engagements, disk)
  await disk.rename(newest.folder, join(engagements, id))
  await syncBoth(engagements, trash, disk)
}

/** Oldest first. Names that are not ours are left alone. */
export async function listTrash(trash: string, disk: Disk): Promise<TrashedEngagement[]> {
  const names = await namesIn(trash, disk)
  const trashed = names.flatMap((name) => {
    const match = /^([a-z0-9_-]{1,64})\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(name)
    if (match === null) return []
    const [, id = '', year, month, day, hour, minute, second, millisecond] = match
    const deletedAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`)
    return [{ id, folder: join(trash, name), deletedAt }]
  })
  return trashed.sort((a, b) => a.deletedAt.getTime() - b.deletedAt.getTime())
}

/** Rejects when a folder could not be removed; the others are gone all the same. */
export async function purgeTrash({ trash, disk, now }: TrashOptions): Promise<void> {
  const oldest = now().getTime() - keptDays * 24 * 60 * 60 * 1000
  const due = (await listTrash(trash, disk)).filter(({ deletedAt }) => deletedAt.getTime() < oldest)
  await settle(due.map(({ folder }) => disk.rm(folder, { recursive: true, force: true })))
}

async function syncBoth(engagements: string, trash: string, disk: Disk): Promise<void> {
  await syncFolder(trash, disk)
  await syncFolder(engagements, disk)
}
