import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it, onTestFinished, vi } from 'vitest'
import { localDisk, type Disk } from '#electron/disk.ts'
import { openEngagementStore, type EngagementStore } from '#electron/engagement-store.ts'
import { recordCount } from '#domain/document.ts'
import { writeEngagement } from '#domain/engagement-file.ts'
import { buildDocument } from '#tests/support/test-store.ts'
import { scratchFolder } from '../electron/scratch-folder.ts'

// Where the window keeps unfinished texts; none was begun.
vi.stubGlobal('localStorage', {})
// The application opens its one store when it is loaded.
Dexie.dependencies.indexedDB = new IDBFactory()
Dexie.dependencies.IDBKeyRange = IDBKeyRange
const main: { host: EngagementStore | null } = { host: null }
vi.mock('#platform/host.ts', () => ({ host: () => main.host }))
const { deleteEngagement, duplicateEngagement, restoreEngagement } = await import('#app/shelf.ts')
const { attachments, repository } = await import('#app/session-wiring.ts')
const { headSummary } = await import('#app/head-summary.ts')
const { useSession } = await import('#app/session-state.ts')

const bytes = new TextEncoder().encode('What the on-call report says.')
const hash = createHash('sha256').update(bytes).digest('hex')
const document = buildDocument({
  engagement: [{ name: 'Acme' }],
  evidence: [
    { name: 'Report', fileName: 'report.pdf', fileHash: hash },
    { name: 'Wall', fileName: 'wall.png', fileHash: 'f'.repeat(64) },
  ],
})
let engagements = 0

/** An engagement in the store and with main, on a real disk, with one of its two files; the other is lost. */
async function setUp() {
  const id = `eng_${++engagements}`
  const disk = { ...localDisk, free: 10 ** 12, statfs: async () => ({ bavail: disk.free, bsize: 1 }) }
  const folder = scratchFolder()
  const host = openEngagementStore({ folder, disk: disk as unknown as Disk, now: () => new Date() })
  onTestFinished(() => host.close())
  main.host = host
  const now = new Date().toISOString()
  await repository.replace(id, document, 1, [], headSummary(document), now)
  const text = writeEngagement(id, document, 1)
  await host.writeSnapshot({ engagement: id, reason: 'repair', seq: 1, records: recordCount(document), text })
  await attachments.add(id, hash, bytes)
  useSession.setState({ problem: null })
  return { id, disk, host, kept: join(folder, 'engagements', id) }
}

const remove = (id: string) => deleteEngagement(id, () => undefined)
const heads = async () => (await repository.heads()).map(({ id }) => id)

it.each(['files', ''])('what only the store has goes to the trash, and comes back from it: %o', async (gone) => {
  const { id, kept } = await setUp()
  rmSync(join(kept, gone), { recursive: true })
  await remove(id)
  expect(useSession.getState().problem).toBeNull()
  expect(await heads()).not.toContain(id)
  await restoreEngagement(id)
  expect(await heads()).toContain(id)
  expect(await attachments.read(id, hash)).toEqual(bytes)
})

it.each(['files', ''])(
  'nothing is deleted while the disk has no room for what only the store has: %o',
  async (gone) => {
    const { id, disk, kept } = await setUp()
    rmSync(join(kept, gone), { recursive: true })
    disk.free = 0
    await remove(id)
    expect(useSession.getState().problem).toMatch(/could not be deleted: .*There is no room on the disk/)
    expect(await heads()).toContain(id)
    expect(await attachments.read(id, hash)).toEqual(bytes)
    disk.free = 10 ** 12
    await remove(id)
    expect(await heads()).not.toContain(id)
  },
)

it('an engagement that reached the trash before the store was cleared is deleted at the second try', async () => {
  const { id, host } = await setUp()
  await host.trashEngagement(id)
  await remove(id)
  expect(await heads()).not.toContain(id)
})

it('a copy names the attached files that did not come along', async () => {
  const { id } = await setUp()
  await duplicateEngagement(id)
  expect(useSession.getState().problem).toBe(
    '“Acme” was duplicated, but these attached files are lost, also in the original: wall.png.',
  )
  const copy = (await repository.heads()).find(({ name }) => name === 'Acme (copy)')
  expect(await attachments.read(copy?.id ?? '', hash)).toEqual(bytes)
})

it('a copy that finds no room for its files says so', async () => {
  const { id, disk } = await setUp()
  disk.free = 1024 * 1024
  await duplicateEngagement(id)
  expect(useSession.getState().problem).toMatch(/was duplicated, but some attached files were not. There is no room/)
})
