import { readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { localDisk } from '#electron/disk.ts'
import type { Disk } from '#electron/disk.ts'
import { openEngagementStore } from '#electron/engagement-store.ts'
import type { EngagementStore } from '#electron/engagement-store.ts'
import type { SnapshotRequest } from '#electron/ipc-contract.ts'
import { faultyDisk } from './faulty-disk.ts'
import { scratchFolder } from './scratch-folder.ts'

const line = (seq: number) => ({ seq, text: `{"seq":${seq}}` })
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => line(from + index))
const texts = (from: number, to: number) => lines(from, to).map(({ text }) => text)

function snapshot(seq: number, extra: Partial<SnapshotRequest> = {}): SnapshotRequest {
  return { engagement: 'e1', reason: 'interval', seq, records: 10, text: `{"at":${seq}}`, ...extra }
}

/** A store whose clock stands at `time.now`. */
function storeIn(folder: string, disk: Disk = localDisk) {
  const time = { now: new Date('2026-11-22T09:30:00.000Z') }
  const store = openEngagementStore({ folder, disk, now: () => time.now })
  onTestFinished(() => store.close())
  return Object.assign(store, { time })
}

/** A new process on the same data. */
async function restarted(store: EngagementStore, folder: string) {
  await store.close()
  return storeIn(folder)
}

const untouched = { cutBytes: 0, setAside: null }

describe('reading an engagement', () => {
  it('is empty for an id nobody wrote to, and creates nothing', async () => {
    const folder = scratchFolder()
    const files = await storeIn(folder).readEngagement('e1')
    expect(files).toEqual({ snapshot: null, snapshotSeq: 0, journal: [], history: [], lastSeq: 0, ...untouched })
    expect(readdirSync(folder)).toEqual([])
  })

  it('joins the newest snapshot and the journal behind it', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 5))
    await store.writeSnapshot(snapshot(3))
    const again = await restarted(store, folder)
    const expected = {
      snapshot: '{"at":3}',
      snapshotSeq: 3,
      journal: texts(4, 5),
      history: texts(1, 3),
      lastSeq: 5,
      ...untouched,
    }
    expect(await again.readEngagement('e1')).toEqual(expected)
  })

  it('takes an older snapshot and more journal when the newest is damaged', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 5))
    await store.writeSnapshot(snapshot(2))
    await store.writeSnapshot(snapshot(4))
    const snapshots = join(folder, 'engagements', 'e1', 'snapshots')
    const newest = readdirSync(snapshots).find((name) => name.includes('.000000004.'))
    truncateSync(join(snapshots, newest ?? ''), 5)
    const again = await restarted(store, folder)
    const expected = {
      snapshot: '{"at":2}',
      snapshotSeq: 2,
      journal: texts(3, 5),
      history: texts(1, 2),
      lastSeq: 5,
      ...untouched,
    }
    expect(await again.readEngagement('e1')).toEqual(expected)
  })

  it('says what it cut from a torn journal', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 5))
    const again = await restarted(store, folder)
    const log = join(folder, 'engagements', 'e1', 'journal.log')
    truncateSync(log, statSync(log).size - 4)
    const files = await again.readEngagement('e1')
    expect(files).toMatchObject({ journal: texts(1, 4), lastSeq: 4, cutBytes: expect.any(Number) })
    expect(readdirSync(join(folder, 'engagements', 'e1'))).toContain(files.setAside)
    expect(await again.appendJournal('e1', [line(5)])).toMatchObject({ status: 'synced', seq: 5 })
  })

  it('uses entries behind damage when a snapshot covers the hole', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 5))
    await store.writeSnapshot(snapshot(3))
    const again = await restarted(store, folder)
    overwrite(join(folder, 'engagements', 'e1', 'journal.log'), '{"seq":2}', '{"xxx":2}')
    expect(await again.readEngagement('e1')).toMatchObject({ snapshotSeq: 3, journal: texts(4, 5), lastSeq: 5 })
  })

  it('stops at a hole no snapshot covers, and numbers go on from there', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 5))
    const again = await restarted(store, folder)
    overwrite(join(folder, 'engagements', 'e1', 'journal.log'), '{"seq":3}', '{"xxx":3}')
    expect(await again.readEngagement('e1')).toMatchObject({ snapshot: null, journal: texts(1, 2), lastSeq: 2 })
    expect(await again.appendJournal('e1', [{ seq: 3, text: '{"new":3}' }])).toMatchObject({ status: 'synced', seq: 3 })
  })
})

describe('appending', () => {
  it('keeps the order of calls that come at once', async () => {
    const store = storeIn(scratchFolder())
    const results = await Promise.all(lines(1, 50).map((each) => store.appendJournal('e1', [each])))
    expect(results.map((result) => result.status)).toEqual(Array.from({ length: 50 }, () => 'synced'))
    expect((await store.readEngagement('e1')).journal).toEqual(texts(1, 50))
  })

  it('keeps engagements apart', async () => {
    const store = storeIn(scratchFolder())
    await Promise.all([store.appendJournal('e1', lines(1, 2)), store.appendJournal('e2', lines(1, 3))])
    expect([(await store.readEngagement('e1')).lastSeq, (await store.readEngagement('e2')).lastSeq]).toEqual([2, 3])
  })

  it('tells of a gap, which a snapshot closes, also after a restart', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 2))
    expect(await store.appendJournal('e1', [line(9)])).toEqual({ status: 'gap', lastSeq: 2 })
    await store.writeSnapshot(snapshot(8))
    const again = await restarted(store, folder)
    expect(await again.appendJournal('e1', [line(10)])).toEqual({ status: 'gap', lastSeq: 8 })
    expect(await again.appendJournal('e1', [line(9)])).toMatchObject({ status: 'synced', seq: 9 })
    expect(await again.readEngagement('e1')).toMatchObject({ snapshotSeq: 8, journal: texts(9, 9), lastSeq: 9 })
  })

  it('reports two histories instead of choosing one', async () => {
    const store = storeIn(scratchFolder())
    await store.appendJournal('e1', lines(1, 2))
    const result = await store.appendJournal('e1', [{ seq: 2, text: '{"other":2}' }])
    expect(result).toEqual({ status: 'conflict', seq: 2 })
  })
})

describe('a full disk', () => {
  /** Writes fail while the disk is full; removing the reserve file makes room once. */
  function fullDisk(folder: string) {
    const state = { full: false }
    const disk: Disk = {
      ...localDisk,
      open: async (path, flags, mode) => {
        const inner = faultyDisk(state.full ? { at: 2, code: 'ENOSPC', then: 'once' } : null)
        return inner.open(path, flags, mode)
      },
      rm: async (path, options) => {
        await localDisk.rm(path, options)
        if (path === join(folder, 'reserve.bin')) state.full = false
      },
    }
    return { disk, state }
  }

  it('spends the reserve on the last entries, once', async () => {
    const folder = scratchFolder()
    const { disk, state } = fullDisk(folder)
    const store = storeIn(folder, disk)
    await store.prepare()
    expect(statSync(join(folder, 'reserve.bin')).size).toBe(8 * 1024 * 1024)
    state.full = true
    expect(await store.appendJournal('e1', [line(1)])).toMatchObject({ status: 'synced', seq: 1 })
    expect(readdirSync(folder)).not.toContain('reserve.bin')
  })

  it('says so when the reserve is spent, and goes on when there is room again', async () => {
    const folder = scratchFolder()
    const { disk, state } = fullDisk(folder)
    const store = storeIn(folder, disk)
    await store.appendJournal('e1', [line(1)])
    await store.close()
    state.full = true
    expect(await store.appendJournal('e1', [line(2)])).toEqual({ status: 'disk-full', freeBytes: expect.any(Number) })
    expect(await store.writeSnapshot(snapshot(1))).toEqual({ status: 'disk-full', freeBytes: expect.any(Number) })
    state.full = false
    expect(await store.appendJournal('e1', lines(2, 3))).toMatchObject({ status: 'synced', seq: 3 })
    expect((await store.readEngagement('e1')).journal).toEqual(texts(1, 3))
  })

  it('reports any other trouble in words', async () => {
    const store = storeIn(scratchFolder(), faultyDisk({ at: 1, code: 'EIO', then: 'dead' }))
    expect(await store.appendJournal('e1', [line(1)])).toEqual({ status: 'failed', message: 'EIO: simulated' })
  })
})

describe('the list of engagements', () => {
  it('names each with its last number and ignores what is none', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 4))
    await store.writeSnapshot(snapshot(7, { engagement: 'e2' }))
    writeFileSync(join(folder, 'engagements', '.DS_Store'), '')
    expect((await store.listEngagements()).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: 'e1', lastSeq: 4, deletedAt: null, problem: null },
      { id: 'e2', lastSeq: 7, deletedAt: null, problem: null },
    ])
  })

  it('is empty on a first run', async () => {
    expect(await storeIn(scratchFolder()).listEngagements()).toEqual([])
  })
})

describe('the trash', () => {
  it('takes an engagement away and gives it back whole', async () => {
    const store = storeIn(scratchFolder())
    await store.appendJournal('e1', lines(1, 3))
    await store.trashEngagement('e1')
    expect(await store.listEngagements()).toEqual([
      { id: 'e1', lastSeq: 3, deletedAt: '2026-11-22T09:30:00.000Z', problem: null },
    ])
    await store.restoreEngagement('e1')
    expect(await store.listEngagements()).toEqual([{ id: 'e1', lastSeq: 3, deletedAt: null, problem: null }])
    expect(await store.appendJournal('e1', [line(4)])).toMatchObject({ status: 'synced', seq: 4 })
  })

  it('lets no late save bring an engagement back', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 3))
    await store.trashEngagement('e1')
    await store.readEngagement('e1')
    expect(await store.appendJournal('e1', [line(4)])).toMatchObject({ status: 'failed' })
    expect(await store.writeSnapshot(snapshot(4))).toMatchObject({ status: 'failed' })
    expect(readdirSync(join(folder, 'engagements'))).toEqual([])
  })

  it('finishes a save that is under way before the folder moves', async () => {
    const store = storeIn(scratchFolder())
    await store.appendJournal('e1', lines(1, 3))
    const [saved] = await Promise.all([
      store.appendJournal('e1', [line(4)]),
      delayed(() => store.trashEngagement('e1')),
    ])
    await store.restoreEngagement('e1')
    expect(saved).toMatchObject({ status: 'synced', seq: 4 })
    expect((await store.readEngagement('e1')).lastSeq).toBe(4)
  })

  it('keeps the copy deleted last when an id was deleted twice', async () => {
    const store = storeIn(scratchFolder())
    await store.appendJournal('e1', lines(1, 3))
    await store.trashEngagement('e1')
    await expect(store.restoreEngagement('e2')).rejects.toThrow('no engagement e2')
    await store.restoreEngagement('e1')
    await expect(store.restoreEngagement('e1')).rejects.toThrow('no engagement e1')
    store.time.now = new Date('2026-11-23T09:30:00.000Z')
    await store.appendJournal('e1', [line(4)])
    await store.trashEngagement('e1')
    expect(await store.listEngagements()).toEqual([
      { id: 'e1', lastSeq: 4, deletedAt: '2026-11-23T09:30:00.000Z', problem: null },
    ])
  })

  it('is emptied after 30 days, not before', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 3))
    await store.trashEngagement('e1')
    store.time.now = new Date('2026-12-22T09:30:00.000Z')
    await store.prepare()
    expect(await store.listEngagements()).toHaveLength(1)
    store.time.now = new Date('2026-12-22T09:30:00.001Z')
    await store.prepare()
    expect(await store.listEngagements()).toEqual([])
  })
})

/** After the calls before it have reached the disk queue. */
async function delayed<T>(task: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  return task()
}

function overwrite(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`There is no ${from} to overwrite.`)
  writeFileSync(path, text.replace(from, to))
}
