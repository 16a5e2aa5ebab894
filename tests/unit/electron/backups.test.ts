import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { listSnapshots, newestGoodSnapshot, writeSnapshot } from '#electron/backups.ts'
import { localDisk } from '#electron/disk.ts'
import type { Disk } from '#electron/disk.ts'
import type { SnapshotRequest } from '#electron/ipc-contract.ts'
import { faultyDisk } from './faulty-disk.ts'
import { scratchFolder } from './scratch-folder.ts'

// A fault in every call takes hundreds of synced files, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const text = (seq: number) => JSON.stringify({ seq, client: 'Zürich Rück', rows: 'x'.repeat(1000) })

function request(seq: number, extra: Partial<SnapshotRequest> = {}): Omit<SnapshotRequest, 'engagement'> {
  return { reason: 'interval', seq, records: 100, text: text(seq), ...extra }
}

/** Five minutes pass between two snapshots. */
function clock(): () => Date {
  let time = Date.parse('2026-11-22T09:00:00.000Z')
  return () => new Date((time += 5 * 60_000))
}

async function withSnapshots(last: number, now = clock()): Promise<string> {
  const folder = join(scratchFolder(), 'snapshots')
  for (let seq = 1; seq <= last; seq += 1) await writeSnapshot(request(seq), { folder, disk: localDisk, now })
  return folder
}

const seqs = async (folder: string) => (await listSnapshots(folder, localDisk)).map((snapshot) => snapshot.seq)
const newestText = async (folder: string) => (await newestGoodSnapshot(folder, localDisk))?.text ?? null

describe('writing', () => {
  it('gives the newest text back and keeps the older ones', async () => {
    const folder = await withSnapshots(3)
    expect(await newestText(folder)).toBe(text(3))
    expect(await seqs(folder)).toEqual([1, 2, 3])
  })

  it('rotates out what has no slot', async () => {
    const folder = await withSnapshots(30)
    // 20 recent ones reach back to 11; the newest of the hour 9:xx is 11 as well.
    expect(await seqs(folder)).toEqual(Array.from({ length: 20 }, (_, index) => index + 11))
  })

  it('writes the same state once, but always before an upgrade', async () => {
    const folder = join(scratchFolder(), 'snapshots')
    const options = { folder, disk: localDisk, now: clock() }
    const first = await writeSnapshot(request(1), options)
    expect(await writeSnapshot(request(1, { reason: 'quit' }), options)).toEqual(first)
    await writeSnapshot(request(1, { reason: 'upgrade' }), options)
    expect((await listSnapshots(folder, localDisk)).map(({ reason }) => reason)).toEqual(['interval', 'upgrade'])
  })

  it('writes the same state again when the copy on disk went bad', async () => {
    const folder = await withSnapshots(1)
    damage(folder, 1)
    await writeSnapshot(request(1), { folder, disk: localDisk, now: () => new Date('2026-11-22T12:00:00.000Z') })
    expect(await newestText(folder)).toBe(text(1))
  })

  it('sets a snapshot that lost over a fifth of its records beside the others', async () => {
    const folder = join(scratchFolder(), 'snapshots')
    const options = { folder, disk: localDisk, now: clock() }
    for (let seq = 1; seq <= 20; seq += 1) await writeSnapshot(request(seq), options)
    for (let seq = 21; seq <= 45; seq += 1) await writeSnapshot(request(seq, { records: 79 }), options)
    const snapshots = await listSnapshots(folder, localDisk)
    expect(snapshots.filter(({ shrunk }) => !shrunk).map(({ seq }) => seq)).toEqual(range(1, 20))
    expect(await newestText(folder)).toBe(text(45))
    expect((await writeSnapshot(request(46, { records: 80 }), options)).shrunk).toBe(false)
  })
})

describe('damage', () => {
  it('falls back to the newest snapshot that is whole', async () => {
    const folder = await withSnapshots(3)
    damage(folder, 3)
    expect(await newestText(folder)).toBe(text(2))
    truncateSync(pathOf(folder, 2), 10)
    expect(await newestText(folder)).toBe(text(1))
    writeFileSync(pathOf(folder, 1), '')
    expect(await newestText(folder)).toBeNull()
  })

  it('leaves files alone that are none of ours', async () => {
    const folder = await withSnapshots(1)
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    writeFileSync(join(folder, '20261122T093000123Z.000000042.1250.interval.json.gz'), 'mine too')
    await writeSnapshot(request(2), { folder, disk: localDisk, now: () => new Date('2026-11-22T12:00:00.000Z') })
    expect(readdirSync(folder)).toContain('notes.txt')
    expect(await seqs(folder)).toEqual([1, 2])
  })

  it('reports what the disk gives back changed, and throws the bad copy away', async () => {
    const folder = await withSnapshots(1)
    let reads = 0
    const lying: Disk = {
      ...localDisk,
      readFile: (async (path: string) => {
        reads += 1
        return Buffer.concat([readFileSync(path), Buffer.from('!')])
      }) as unknown as Disk['readFile'],
    }
    const options = { folder, disk: lying, now: () => new Date('2026-11-22T12:00:00.000Z') }
    await expect(writeSnapshot(request(2), options)).rejects.toThrow('read back')
    expect(reads).toBe(1)
    expect(await newestText(folder)).toBe(text(1))
    expect(await seqs(folder)).toEqual([1])
  })
})

describe('a fault at each step', () => {
  it.each(['once', 'dead'] as const)('leaves a whole newest snapshot behind (the disk fails %s)', async (then) => {
    const calls = await callsOfOneWrite()
    expect(calls).toBeGreaterThan(8)
    for (let at = 1; at <= calls; at += 1) {
      const now = clock()
      const folder = await withSnapshots(25, now)
      const before = await seqs(folder)
      const disk = faultyDisk({ at, code: 'ENOSPC', then })
      const failed = await writeSnapshot(request(26), { folder, disk, now }).then(
        () => false,
        () => true,
      )
      expect(failed ? [text(25), text(26)] : [text(26)], `call ${at}`).toContain(await newestText(folder))
      expect(await seqs(folder), `call ${at}`).toEqual(expect.arrayContaining(before.slice(1)))
      await writeSnapshot(request(27), { folder, disk: localDisk, now })
      expect(await newestText(folder), `after call ${at}`).toBe(text(27))
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    }
  })
})

/** How many changing calls one write with rotation makes. */
async function callsOfOneWrite(): Promise<number> {
  const now = clock()
  const folder = await withSnapshots(25, now)
  const disk = faultyDisk(null)
  await writeSnapshot(request(26), { folder, disk, now })
  return disk.calls()
}

function pathOf(folder: string, seq: number): string {
  const name = readdirSync(folder).find((each) => each.includes(`.${String(seq).padStart(9, '0')}.`))
  if (name === undefined) throw new Error(`There is no snapshot ${seq}.`)
  return join(folder, name)
}

function damage(folder: string, seq: number): void {
  const bytes = readFileSync(pathOf(folder, seq))
  bytes.writeUInt8(bytes.readUInt8(20) ^ 0xff, 20)
  writeFileSync(pathOf(folder, seq), bytes)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
