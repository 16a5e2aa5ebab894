import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { chooseSlots, isShrunk } from './backup-slots.ts'
import { ensureFolder, namesIn, syncFolder, writeFileAtomic } from './disk.ts'
import type { Disk } from './disk.ts'
import type { SnapshotRequest } from './ipc-contract.ts'
import { parseSnapshotName, snapshotName } from './snapshot-name.ts'
import type { SnapshotFile } from './snapshot-name.ts'

interface BackupOptions {
  /** Folder of the snapshots of one engagement. */
  readonly folder: string
  readonly disk: Disk
  readonly now: () => Date
}

interface GoodSnapshot {
  readonly file: SnapshotFile
  readonly text: string
}

const compress = promisify(gzip)
const expand = promisify(gunzip)

/**
 * Writes a snapshot, reads it back and compares, and only then makes room: at every moment the older ones are there.
 * Rejects when the disk fails or what was read back is not what was written.
 */
export async function writeSnapshot(
  request: Omit<SnapshotRequest, 'engagement'>,
  options: BackupOptions,
): Promise<SnapshotFile> {
  const { folder, disk, now } = options
  await ensureFolder(folder, disk)
  const bytes = await compress(Buffer.from(request.text, 'utf8'), { level: 1 })
  const earlier = await listSnapshots(folder, disk)
  const hash = hashOf(bytes)
  const same = earlier.at(-1)
  if (same?.hash === hash && same.seq === request.seq && request.reason !== 'upgrade') {
    if ((await readGood(folder, same, disk)) !== null) return same
  }
  const before = earlier.filter((snapshot) => !snapshot.shrunk).at(-1)
  const shrunk = before !== undefined && isShrunk(request.records, before.records)
  const file = { at: now(), seq: request.seq, records: request.records, reason: request.reason, shrunk, hash }
  const name = snapshotName(file)
  await writeFileAtomic(join(folder, name), bytes, disk)
  if (hashOf(await disk.readFile(join(folder, name))) !== hash) {
    await disk.rm(join(folder, name))
    throw new Error('The snapshot read back from the disk is not the one written.')
  }
  await rotate(options)
  return { ...file, name }
}

/** The newest snapshot that passes its checksum; older ones stand in for damaged ones. Null when none is good. */
export async function newestGoodSnapshot(folder: string, disk: Disk): Promise<GoodSnapshot | null> {
  const newestFirst = (await listSnapshots(folder, disk)).sort(
    (a, b) => b.seq - a.seq || b.at.getTime() - a.at.getTime(),
  )
  for (const file of newestFirst) {
    const text = await readGood(folder, file, disk)
    if (text !== null) return { file, text }
  }
  return null
}

/** Moves snapshots that hold more than `seq` into the folder `aside`, where they are no longer chosen nor rotated out. */
export async function setAsideSnapshots(folder: string, aside: string, seq: number, disk: Disk): Promise<void> {
  const beyond = (await listSnapshots(folder, disk)).filter((snapshot) => snapshot.seq > seq)
  if (beyond.length === 0) return
  await ensureFolder(aside, disk)
  for (const { name } of beyond) await disk.rename(join(folder, name), join(aside, name))
  await syncFolder(aside, disk)
  await syncFolder(folder, disk)
}

/** Oldest first. */
export async function listSnapshots(folder: string, disk: Disk): Promise<SnapshotFile[]> {
  const names = await namesIn(folder, disk)
  const files = names.map(parseSnapshotName).filter((file) => file !== null)
  return files.sort((a, b) => a.at.getTime() - b.at.getTime())
}

async function readGood(folder: string, file: SnapshotFile, disk: Disk): Promise<string | null> {
  try {
    const bytes = await disk.readFile(join(folder, file.name))
    return hashOf(bytes) === file.hash ? (await expand(bytes)).toString('utf8') : null
  } catch {
    // Unreadable is as good as damaged: an older snapshot and more of the journal take its place.
    return null
  }
}

async function rotate({ folder, disk }: BackupOptions): Promise<void> {
  const snapshots = await listSnapshots(folder, disk)
  const kept = chooseSlots(snapshots)
  for (const snapshot of snapshots) if (!kept.has(snapshot)) await disk.rm(join(folder, snapshot.name))
  const leftovers = (await namesIn(folder, disk)).filter((name) => name.endsWith('.tmp'))
  for (const name of leftovers) await disk.rm(join(folder, name), { force: true })
  await syncFolder(folder, disk)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}
