import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { localDisk } from '#electron/disk.ts'
import type { Disk } from '#electron/disk.ts'
import { openEngagementStore } from '#electron/engagement-store.ts'
import { faultyDisk } from './faulty-disk.ts'
import { scratchFolder } from './scratch-folder.ts'

vi.setConfig({ testTimeout: 60_000 })

const bytes = new TextEncoder().encode('What the on-call report says.')
const hash = hashOf(bytes)
const day = 24 * 60 * 60 * 1000

function storeIn(folder: string, disk: Disk = localDisk) {
  const time = { now: new Date() }
  const store = openEngagementStore({ folder, disk, now: () => time.now })
  onTestFinished(() => store.close())
  return Object.assign(store, { time })
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

const filesOf = (folder: string, id = 'e1') => join(folder, 'engagements', id, 'files')

describe('a file attached to an engagement', () => {
  it('is kept under its hash, for its owner alone, and read back whole', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    expect(await store.writeAttachment('e1', hash, bytes)).toEqual({ status: 'written' })
    expect(readdirSync(filesOf(folder))).toEqual([hash])
    if (process.platform !== 'win32') expect(statSync(join(filesOf(folder), hash)).mode & 0o777).toBe(0o600)
    const read = await store.readAttachment('e1', hash)
    expect(read.status === 'read' && new Uint8Array(read.bytes)).toEqual(bytes)
    expect(await store.listAttachments('e1')).toEqual([hash])
  })

  it('is refused when its bytes have another hash', async () => {
    const folder = scratchFolder()
    const result = await storeIn(folder).writeAttachment('e1', '0'.repeat(64), bytes)
    expect(result).toMatchObject({ status: 'failed' })
    expect(existsSync(filesOf(folder))).toBe(false)
  })

  it('is missing, or damaged, and never handed out wrong', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    expect(await store.readAttachment('e1', hash)).toEqual({ status: 'missing' })
    expect(existsSync(join(folder, 'engagements'))).toBe(false)
    await store.writeAttachment('e1', hash, bytes)
    writeFileSync(join(filesOf(folder), hash), 'something else')
    expect(await store.readAttachment('e1', hash)).toEqual({ status: 'damaged' })
    expect(await store.writeAttachment('e1', hash, bytes)).toEqual({ status: 'written' })
    expect(new Uint8Array(readFileSync(join(filesOf(folder), hash)))).toEqual(bytes)
  })

  it('is there whole or not at all, whatever call to the disk fails', async () => {
    const probe = faultyDisk(null)
    await storeIn(scratchFolder(), probe).writeAttachment('e1', hash, bytes)
    expect(probe.calls()).toBeGreaterThan(4)
    for (let at = 1; at <= probe.calls(); at++)
      for (const code of ['ENOSPC', 'EIO'] as const) {
        const folder = scratchFolder()
        const result = await storeIn(folder, faultyDisk({ at, code, then: 'dead' })).writeAttachment('e1', hash, bytes)
        expect(result.status).toBe(code === 'ENOSPC' ? 'disk-full' : 'failed')
        const path = join(filesOf(folder), hash)
        if (existsSync(path)) expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
        expect(await storeIn(folder).writeAttachment('e1', hash, bytes)).toEqual({ status: 'written' })
      }
  })

  it('is refused before it fills the disk', async () => {
    const folder = scratchFolder()
    const tight = { ...localDisk, statfs: async () => ({ bavail: 50 * 1024 * 1024 + 10, bsize: 1 }) } as unknown as Disk
    const result = await storeIn(folder, tight).writeAttachment('e1', hash, bytes)
    expect(result).toEqual({ status: 'disk-full', freeBytes: 50 * 1024 * 1024 + 10 })
    expect(readdirSync(filesOf(folder))).toEqual([])
  })

  it('goes to the trash and comes back with its engagement, and is not written into the trash', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.appendJournal('e1', [{ seq: 1, text: '{"seq":1}' }])
    await store.writeAttachment('e1', hash, bytes)
    await store.trashEngagement('e1')
    expect(await store.readAttachment('e1', hash)).toEqual({ status: 'missing' })
    expect(await store.writeAttachment('e1', hash, bytes)).toMatchObject({ status: 'failed' })
    await store.restoreEngagement('e1')
    expect(await store.readAttachment('e1', hash)).toMatchObject({ status: 'read' })
  })

  it('is copied to another engagement; one that is not there is left out', async () => {
    const store = storeIn(scratchFolder())
    await store.writeAttachment('e1', hash, bytes)
    expect(await store.copyAttachments('e1', 'e2', [hash, 'f'.repeat(64)])).toEqual({ status: 'written' })
    expect(await store.listAttachments('e2')).toEqual([hash])
  })

  it('is removed only when nothing names it and it is over 30 days old', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    const others = ['kept', 'old', 'young'].map((text) => new TextEncoder().encode(text))
    const [kept = '', old = '', young = ''] = others.map(hashOf)
    for (const other of others) await store.writeAttachment('e1', hashOf(other), other)
    const longAgo = new Date(Date.now() - 31 * day)
    for (const name of [kept, old]) utimesSync(join(filesOf(folder), name), longAgo, longAgo)
    await store.dropAttachments('e1', [kept])
    expect((await store.listAttachments('e1')).toSorted()).toEqual([kept, young].toSorted())
  })
})
