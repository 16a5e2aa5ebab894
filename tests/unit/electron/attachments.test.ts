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
    expect(await store.checkAttachments('e1', [hash, 'f'.repeat(64)])).toEqual([hash])
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
    expect(await store.checkAttachments('e1', [hash])).toEqual([])
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
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.writeAttachment('e1', hash, bytes)
    expect(await store.copyAttachments('e1', 'e2', [hash, 'f'.repeat(64)])).toEqual({ status: 'written' })
    expect(readFilesOf(folder, 'e2')).toEqual([hash])
  })

  it('is kept for 30 days from when it was first named no more, however old it is', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    const files = await keepFiles(store, ['named', 'unnamed'])
    const [named = '', unnamed = ''] = files
    const longAgo = new Date(Date.now() - 400 * day)
    for (const name of files) utimesSync(join(filesOf(folder), name), longAgo, longAgo)
    await store.dropAttachments('e1', files)
    expect((await store.dropAttachments('e1', [named])).toSorted()).toEqual(files.toSorted())
    store.time.now = new Date(store.time.now.getTime() + 29 * day)
    await store.dropAttachments('e1', [named])
    expect(await store.readAttachment('e1', unnamed)).toMatchObject({ status: 'read' })
    store.time.now = new Date(store.time.now.getTime() + 2 * day)
    expect(await store.dropAttachments('e1', [named])).toEqual([named])
    expect(readdirSync(filesOf(folder))).toEqual([named])
  })

  it('has 30 days anew after it was named again, or attached again while an older list was at work', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    const [named = '', again = ''] = await keepFiles(store, ['named', 'again'])
    await store.dropAttachments('e1', [])
    store.time.now = new Date(store.time.now.getTime() + 31 * day)
    await store.dropAttachments('e1', [named, again])
    await store.dropAttachments('e1', [])
    expect(readFilesOf(folder)).toEqual([named, again].toSorted())
    store.time.now = new Date(store.time.now.getTime() + 31 * day)
    await store.writeAttachment('e1', again, new TextEncoder().encode('again'))
    await store.dropAttachments('e1', [])
    expect(readFilesOf(folder)).toEqual([again])
  })

  it('is kept while it is not known since when nothing names it', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    const [spoiled = '', ahead = ''] = await keepFiles(store, ['spoiled', 'ahead'])
    await store.dropAttachments('e1', [])
    for (const [name, text] of [
      [spoiled, ''],
      [ahead, '2999-01-01T00:00:00.000Z'],
    ] as const)
      writeFileSync(join(filesOf(folder), `${name}.unnamed`), text)
    await store.dropAttachments('e1', [])
    expect(readFilesOf(folder)).toEqual([spoiled, ahead].toSorted())
    store.time.now = new Date(store.time.now.getTime() + 31 * day)
    await store.dropAttachments('e1', [])
    expect(readdirSync(filesOf(folder))).toEqual([])
  })

  it('leaves nothing behind that a crash left half written, once that is old', async () => {
    const folder = scratchFolder()
    const store = storeIn(folder)
    await store.writeAttachment('e1', hash, bytes)
    for (const [name, days] of [
      ['old.tmp', 31],
      ['young.tmp', 1],
    ] as const) {
      const path = join(filesOf(folder), name)
      writeFileSync(path, 'half')
      const at = new Date(Date.now() - days * day)
      utimesSync(path, at, at)
    }
    await store.dropAttachments('e1', [hash])
    expect(readdirSync(filesOf(folder)).toSorted()).toEqual([hash, 'young.tmp'].toSorted())
  })
})

async function keepFiles(store: ReturnType<typeof storeIn>, texts: readonly string[]): Promise<string[]> {
  const contents = texts.map((text) => new TextEncoder().encode(text))
  for (const content of contents) await store.writeAttachment('e1', hashOf(content), content)
  return contents.map(hashOf)
}

/** Names of the attached files, without the notes beside them. */
function readFilesOf(folder: string, id = 'e1'): string[] {
  return readdirSync(filesOf(folder, id))
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .toSorted()
}
