import { mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { localDisk } from '#electron/disk.ts'
import type { Disk } from '#electron/disk.ts'
import { openEngagementStore } from '#electron/engagement-store.ts'
import type { EngagementStore } from '#electron/engagement-store.ts'
import type { SnapshotRequest } from '#electron/ipc-contract.ts'
import { faultyDisk } from './faulty-disk.ts'
import { scratchFolder } from './scratch-folder.ts'

// A fault in every call takes hundreds of synced files, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

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
    expect(await again.readEngagement('e1'), 'told once').toMatchObject({ journal: texts(1, 4), ...untouched })
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
    expect(await again.readEngagement('e1'), 'told once').toMatchObject({ journal: texts(1, 2), ...untouched })
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

describe('setting a journal aside for another copy', () => {
  const other = (seq: number) => ({ seq, text: `{"other":${seq}}` })

  it('gives the numbers free for the other history, at once and after a restart', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 6))
    await store.setAsideJournal('e1', 4)
    expect(await store.readEngagement('e1')).toMatchObject({ journal: texts(1, 4), lastSeq: 4, ...untouched })
    expect(await store.appendJournal('e1', [other(5)])).toMatchObject({ status: 'synced', seq: 5 })
    const again = await restarted(store, folder)
    const joined = [...texts(1, 4), other(5).text]
    expect(await again.readEngagement('e1')).toMatchObject({ journal: joined, lastSeq: 5, ...untouched })
    expect(filesHolding(folder, '{"seq":6}')).toHaveLength(1)
  })

  it('chooses no snapshot of the other history, and none covers its numbers', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 3))
    for (const seq of [2, 8]) await store.writeSnapshot(snapshot(seq))
    await store.appendJournal('e1', [line(9)])
    await store.setAsideJournal('e1', 3)
    expect(await store.appendJournal('e1', [other(9)])).toEqual({ status: 'gap', lastSeq: 3 })
    expect(await store.appendJournal('e1', [other(4)])).toMatchObject({ status: 'synced', seq: 4 })
    const again = await restarted(store, folder)
    const expected = { snapshot: '{"at":2}', snapshotSeq: 2, journal: [...texts(3, 3), other(4).text], lastSeq: 4 }
    expect(await again.readEngagement('e1')).toMatchObject(expected)
    expect(await again.listEngagements()).toMatchObject([{ id: 'e1', lastSeq: 4 }])
    expect(readdirSync(join(folder, 'engagements', 'e1', 'set-aside'))).toEqual([
      expect.stringContaining('.000000008.'),
    ])
  })

  it('goes on from a snapshot when the files are set aside as a whole', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 3))
    await store.writeSnapshot(snapshot(3))
    await store.setAsideJournal('e1', 0)
    const nothing = { snapshot: null, snapshotSeq: 0, journal: [], history: [], lastSeq: 0, ...untouched }
    expect(await store.readEngagement('e1')).toEqual(nothing)
    await store.writeSnapshot(snapshot(7, { reason: 'repair', text: '{"other":7}' }))
    expect(await store.appendJournal('e1', [other(8)])).toMatchObject({ status: 'synced', seq: 8 })
  })

  it('sets nothing aside when there is nothing beyond, and creates nothing', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.setAsideJournal('e1', 0)
    expect(readdirSync(folder)).toEqual([])
    await store.appendJournal('e1', lines(1, 3))
    await store.setAsideJournal('e1', 3)
    expect(readdirSync(join(folder, 'engagements', 'e1'))).toEqual(['journal.log'])
  })

  it('keeps both when the numbers are given up twice in one moment', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 3))
    await store.setAsideJournal('e1', 2)
    await store.appendJournal('e1', [other(3)])
    await store.setAsideJournal('e1', 2)
    expect(filesHolding(folder, '{"seq":3}')).toHaveLength(1)
    expect(filesHolding(folder, '{"other":3}')).toHaveLength(1)
  })

  it.each(['once', 'dead'] as const)('loses nothing at a fault in any call, and can be repeated (%s)', async (then) => {
    let at = 0
    for (let failed = true; failed;) {
      at += 1
      const folder = scratchFolder()
      const before = storeIn(folder)
      await before.appendJournal('e1', lines(1, 6))
      for (const seq of [2, 5]) await before.writeSnapshot(snapshot(seq))
      await before.close()
      const store = storeIn(folder, faultyDisk({ at, code: 'EIO', then }))
      failed = await store.setAsideJournal('e1', 4).then(
        () => false,
        () => true,
      )
      // Without a fault so far the next call would meet it.
      const again = then === 'once' && failed ? store : await restarted(store, folder)
      expect(failed ? [4, 6] : [4], `call ${at}`).toContain((await again.readEngagement('e1')).lastSeq)
      for (const { text } of lines(1, 6)) expect(filesHolding(folder, text), `${text}, call ${at}`).not.toHaveLength(0)
      await again.setAsideJournal('e1', 4)
      expect(await again.appendJournal('e1', [other(5)]), `call ${at}`).toMatchObject({ status: 'synced', seq: 5 })
      const joined = [...texts(3, 4), other(5).text]
      expect(await again.readEngagement('e1'), `call ${at}`).toMatchObject({
        snapshotSeq: 2,
        journal: joined,
        lastSeq: 5,
      })
    }
    expect(at).toBeGreaterThan(10)
  })

  it('is refused in the trash', async () => {
    const store = storeIn(scratchFolder())
    await store.appendJournal('e1', lines(1, 3))
    await store.trashEngagement('e1')
    await expect(store.setAsideJournal('e1', 2)).rejects.toThrow('in the trash')
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
    expect(await listed(store)).toEqual([
      { id: 'e1', lastSeq: 4, deletedAt: null, problem: null },
      { id: 'e2', lastSeq: 7, deletedAt: null, problem: null },
    ])
  })

  it('passes over a stray file and tells of a folder that cannot be read, by name', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    for (const engagement of ['e1', 'e2', 'e3']) await store.appendJournal(engagement, lines(1, 4))
    await store.trashEngagement('e3')
    writeFileSync(join(folder, 'engagements', 'notes'), 'mine')
    writeFileSync(join(folder, 'trash', 'e4.20261122T093000000Z'), 'mine')
    for (const snapshots of [join('engagements', 'e2'), join('trash', 'e3.20261122T093000000Z')])
      writeFileSync(join(folder, snapshots, 'snapshots'), 'in the way')
    expect(await listed(store)).toEqual([
      { id: 'e1', lastSeq: 4, deletedAt: null, problem: null },
      { id: 'e2', lastSeq: 0, deletedAt: null, problem: expect.stringContaining('ENOTDIR') },
      { id: 'e3', lastSeq: 0, deletedAt: '2026-11-22T09:30:00.000Z', problem: expect.stringContaining('ENOTDIR') },
    ])
  })

  it('is there although the trash cannot be read', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', lines(1, 4))
    writeFileSync(join(folder, 'trash'), 'in the way')
    expect(await listed(store)).toEqual([{ id: 'e1', lastSeq: 4, deletedAt: null, problem: null }])
  })

  it('holds no folder whose name is no id', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    for (const name of ['E1', 'con', 'a.b']) mkdirSync(join(folder, 'engagements', name), { recursive: true })
    expect(await listed(store)).toEqual([])
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

  it('says whether there was anything to move', async () => {
    const store = storeIn(scratchFolder())
    expect(await store.trashEngagement('e1')).toBe('nothing-there')
    await store.appendJournal('e1', [line(1)])
    expect(await store.trashEngagement('e1')).toBe('moved')
    expect(await store.trashEngagement('e1'), 'it is in the trash already').toBe('moved')
    expect(await store.trashEngagement('e2')).toBe('nothing-there')
  })

  it('keeps a folder that cannot be removed to itself: the others go, and there is a reserve', async () => {
    const folder = scratchFolder()
    const stuck = join(folder, 'trash', 'e1.20261122T093000000Z')
    const rm: Disk['rm'] = async (path, options) => {
      if (path === stuck) throw new Error('EBUSY: simulated')
      await localDisk.rm(path, options)
    }
    const store = storeIn(folder, { ...localDisk, rm })
    for (const engagement of ['e1', 'e2']) {
      await store.appendJournal(engagement, lines(1, 3))
      await store.trashEngagement(engagement)
    }
    store.time.now = new Date('2026-12-24T09:30:00.000Z')
    await expect(store.prepare()).rejects.toThrow('EBUSY: simulated')
    expect(await store.listEngagements()).toMatchObject([{ id: 'e1' }])
    expect(readdirSync(folder)).toContain('reserve.bin')
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

async function listed(store: EngagementStore) {
  return (await store.listEngagements()).toSorted((a, b) => a.id.localeCompare(b.id))
}

/** Journal files of e1, set aside ones too, that hold a text. */
function filesHolding(folder: string, text: string): string[] {
  const engagement = join(folder, 'engagements', 'e1')
  const logs = readdirSync(engagement).filter((name) => name.endsWith('.log'))
  return logs.filter((name) => readFileSync(join(engagement, name), 'utf8').includes(text))
}

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
