import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ReadAttachmentResult, WriteAttachmentResult } from '#electron/ipc-contract.ts'
import { createAttachments, hashOf, type AttachmentHost } from '#data/attachments.ts'
import { engagement, testSession } from '#tests/support/test-session.ts'

const bytes = new TextEncoder().encode('Seen on the dashboard.')
const hash = sha256(bytes)

function sha256(content: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Main's copy in memory. */
function fileHost() {
  const files = new Map<string, Uint8Array>()
  const state: { fault: WriteAttachmentResult | null } = { fault: null }
  const key = (id: string, name: string) => `${id}/${name}`
  const namesOf = (id: string) =>
    [...files.keys()].filter((each) => each.startsWith(`${id}/`)).map((each) => each.slice(id.length + 1))
  const host: AttachmentHost = {
    async writeAttachment(id, name, content) {
      if (state.fault) return state.fault
      files.set(key(id, name), content)
      return { status: 'written' }
    },
    async readAttachment(id, name): Promise<ReadAttachmentResult> {
      const found = files.get(key(id, name))
      return found ? { status: 'read', bytes: found } : { status: 'missing' }
    },
    async checkAttachments(id, hashes) {
      return hashes.filter((name) => sha256(files.get(key(id, name))) === name)
    },
    async copyAttachments(from, to, hashes) {
      if (state.fault) return state.fault
      for (const name of hashes) {
        const found = files.get(key(from, name))
        if (found) files.set(key(to, name), found)
      }
      return { status: 'written' }
    },
    async dropAttachments(id, keep) {
      for (const name of namesOf(id)) if (!keep.includes(name)) files.delete(key(id, name))
      return namesOf(id)
    },
  }
  return { files, state, host }
}

async function setUp() {
  const { database, repository } = await testSession()
  const main = fileHost()
  return { database, repository, main, attachments: createAttachments(database, () => main.host) }
}

it('names a file by its SHA-256', async () => {
  expect(await hashOf(bytes)).toBe(hash)
})

it('keeps a file in both copies', async () => {
  const { database, main, attachments } = await setUp()
  expect(await attachments.add(engagement, hash, bytes)).toBeNull()
  expect(main.files.get(`${engagement}/${hash}`)).toEqual(bytes)
  expect((await database.files.get([engagement, hash]))?.bytes).toEqual(bytes)
})

it('says why a file could not be kept, and leaves the store alone on a full disk', async () => {
  const { database, main, attachments } = await setUp()
  main.state.fault = { status: 'disk-full', freeBytes: 30 * 1024 * 1024 }
  expect(await attachments.add(engagement, hash, bytes)).toBe(
    'There is no room on the disk (30 MB left). Free some space and try again.',
  )
  main.state.fault = { status: 'failed', message: 'EIO' }
  expect(await attachments.add(engagement, hash, bytes)).toBe('The file could not be kept: EIO')
  expect(await database.files.count()).toBe(0)
})

it('fetches a file that the store has lost or spoiled from main, and puts it back', async () => {
  const { database, attachments } = await setUp()
  await attachments.add(engagement, hash, bytes)
  await database.files.clear()
  expect(await attachments.read(engagement, hash)).toEqual(bytes)
  expect((await database.files.get([engagement, hash]))?.bytes).toEqual(bytes)
  await database.files.put({ engagement, hash, bytes: new Uint8Array([1, 2, 3]) })
  expect(await attachments.read(engagement, hash)).toEqual(bytes)
})

it('never hands out bytes with another hash', async () => {
  const { database, main, attachments } = await setUp()
  await database.files.put({ engagement, hash, bytes: new Uint8Array([1]) })
  main.files.set(`${engagement}/${hash}`, new Uint8Array([2]))
  expect(await attachments.read(engagement, hash)).toBeNull()
})

it('makes the copies equal in both directions and names what neither has', async () => {
  const { database, main, attachments } = await setUp()
  const other = new TextEncoder().encode('other')
  const otherHash = await hashOf(other)
  await database.files.put({ engagement, hash, bytes })
  main.files.set(`${engagement}/${otherHash}`, other)
  const lost = 'f'.repeat(64)
  expect(await attachments.reconcile(engagement, [hash, otherHash, lost])).toEqual({
    status: 'lost',
    hashes: [lost],
  })
  expect(main.files.get(`${engagement}/${hash}`)).toEqual(bytes)
  expect((await database.files.get([engagement, otherHash]))?.bytes).toEqual(other)
})

it('copies the files of an engagement into another one, also what only the store had', async () => {
  const { database, main, attachments } = await setUp()
  await database.files.put({ engagement, hash, bytes })
  expect(await attachments.copy(engagement, 'eng_copy', [hash])).toEqual({ status: 'equal' })
  expect(main.files.get(`eng_copy/${hash}`)).toEqual(bytes)
  expect((await database.files.get(['eng_copy', hash]))?.bytes).toEqual(bytes)
})

it('names the files that did not come along because neither copy has them, and says when main could not write', async () => {
  const { database, main, attachments } = await setUp()
  const lost = 'f'.repeat(64)
  await attachments.add(engagement, hash, bytes)
  expect(await attachments.copy(engagement, 'eng_copy', [hash, lost])).toEqual({ status: 'lost', hashes: [lost] })
  expect((await database.files.get(['eng_copy', hash]))?.bytes).toEqual(bytes)
  main.state.fault = { status: 'disk-full', freeBytes: 0 }
  expect(await attachments.copy(engagement, 'eng_second', [hash])).toMatchObject({ status: 'unwritten' })
})

it('mends a file that is damaged with main from the store', async () => {
  const { main, attachments } = await setUp()
  await attachments.add(engagement, hash, bytes)
  main.files.set(`${engagement}/${hash}`, new Uint8Array([1, 2, 3]))
  expect(await attachments.reconcile(engagement, [hash])).toEqual({ status: 'equal' })
  expect(main.files.get(`${engagement}/${hash}`)).toEqual(bytes)
})

it('says why main could not be given a file, and brings the others all the same', async () => {
  const { database, main, attachments } = await setUp()
  const other = new TextEncoder().encode('other')
  const otherHash = await hashOf(other)
  await database.files.put({ engagement, hash, bytes })
  main.files.set(`${engagement}/${otherHash}`, other)
  main.state.fault = { status: 'disk-full', freeBytes: 30 * 1024 * 1024 }
  expect(await attachments.reconcile(engagement, [hash, otherHash])).toEqual({
    status: 'unwritten',
    reason: 'There is no room on the disk (30 MB left). Free some space and try again.',
  })
  expect((await database.files.get([engagement, otherHash]))?.bytes).toEqual(other)
})

it('gives main what only the store has before the store lets go, and says so when it cannot', async () => {
  const { database, main, attachments } = await setUp()
  await database.files.put({ engagement, hash, bytes })
  await database.files.put({ engagement, hash: 'f'.repeat(64), bytes: new Uint8Array([1]) })
  main.state.fault = { status: 'failed', message: 'EIO' }
  expect(await attachments.secure(engagement)).toBe('The file could not be kept: EIO')
  main.state.fault = null
  expect(await attachments.secure(engagement)).toBeNull()
  expect(main.files.get(`${engagement}/${hash}`)).toEqual(bytes)
})

it('takes nothing for lost while the store cannot be read', async () => {
  const { database, attachments } = await setUp()
  await database.files.put({ engagement, hash, bytes })
  database.close()
  await expect(attachments.secure(engagement)).rejects.toThrow()
  await expect(attachments.reconcile(engagement, [hash])).rejects.toThrow()
})

it('drops from the store what main has dropped, and nothing of another engagement', async () => {
  const { database, attachments } = await setUp()
  const other = new TextEncoder().encode('other')
  await attachments.add(engagement, hash, bytes)
  await attachments.add(engagement, await hashOf(other), other)
  await attachments.add('eng_other', hash, bytes)
  await attachments.drop(engagement, [await hashOf(other)])
  expect(await database.files.toCollection().primaryKeys()).toEqual([
    ['eng_other', hash],
    [engagement, await hashOf(other)],
  ])
})

it('goes out of the store with its engagement', async () => {
  const { database, repository, attachments } = await setUp()
  await attachments.add(engagement, hash, bytes)
  await attachments.add('eng_other', hash, bytes)
  await repository.remove(engagement)
  expect(await database.files.toCollection().primaryKeys()).toEqual([['eng_other', hash]])
})
