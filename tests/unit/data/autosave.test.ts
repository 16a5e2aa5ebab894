import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { StoredChunk } from '#data/database.ts'
import { insertRows } from '#domain/edit-cells.ts'
import { decodeDocument } from '#domain/schema/decode.ts'
import { actions, commandOf, type Action } from '#tests/support/arbitrary-commands.ts'
import { engagement, testSession, type TestSession } from '#tests/support/test-session.ts'
import { rowsOf } from '#tests/support/test-store.ts'

describe('autosave', () => {
  it(
    'leaves IndexedDB and the journal equal to memory after every acknowledged save',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(actions, fc.array(fc.nat(5), { maxLength: 40 }), async (sequence, pauses) => {
          const session = await testSession()
          for (const [index, action] of sequence.entries()) {
            play(session, action)
            if ((pauses[index] ?? 1) === 0) await expectEqual(session)
          }
          await expectEqual(session)
          session.autosave.stop()
        }),
        { numRuns: 100, seed: 20261122 },
      )
    },
  )

  it('spreads rows over chunks of a hundred and rewrites only those that were touched', async () => {
    const session = await testSession()
    addServices(session, 250)
    await expectEqual(session)
    const chunks = await session.database.chunks.toArray()
    expect(chunks.map((chunk) => chunk.rows.length).toSorted((a, b) => a - b)).toEqual([50, 100, 100])
  })

  it('writes an import a few chunks at a time, all of it or nothing, and reads it back', async () => {
    const session = await testSession()
    const sizes: number[] = []
    const { chunks } = session.database
    const put = chunks.bulkPut.bind(chunks)
    vi.spyOn(chunks, 'bulkPut').mockImplementation(((rows: readonly StoredChunk[]) => {
      sizes.push(rows.length)
      return put(rows)
    }) as typeof chunks.bulkPut)
    addServices(session, 2_350)
    play(session, { kind: 'add', name: 'typed while it is saved', at: 0 })
    await expectEqual(session)
    expect(sizes).toEqual([10, 10, 4])
    await expectSameJournal(session)

    session.host.fault = { status: 'failed', message: 'no room' }
    vi.spyOn(chunks, 'bulkPut').mockImplementationOnce(((rows: readonly StoredChunk[]) => put(rows)) as typeof put)
    vi.spyOn(chunks, 'bulkPut').mockRejectedValueOnce(new Error('no room'))
    session.store.undo()
    session.store.undo()
    expect(await session.autosave.flush()).toBe(false)
    const stored = await session.repository.load(engagement, 500)
    expect(stored).toMatchObject({ head: { seq: 2 }, records: 2_351 })
    session.host.fault = null
    session.autosave.retry()
    await expectEqual(session)
    await expectSameJournal(session)
  })

  it('says what failed, keeps the work, and saves it once the journal can be written again', async () => {
    const session = await testSession()
    session.host.fault = { status: 'disk-full', freeBytes: 1024 * 1024 * 3 }
    play(session, { kind: 'add', name: 'checkout', at: 0 })
    expect(await session.autosave.flush()).toBe(false)
    expect(session.states.at(-1)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('3 MB left') as string,
    })
    session.host.fault = null
    play(session, { kind: 'add', name: 'cart', at: 1 })
    await expectEqual(session)
    expect(session.states.at(-1)).toMatchObject({ status: 'saved' })
  })

  it('brings the store back when it refuses a write', async () => {
    const session = await testSession()
    session.database.close({ disableAutoOpen: true })
    play(session, { kind: 'add', name: 'checkout', at: 0 })
    expect(await session.autosave.flush()).toBe(false)
    expect(session.host.lines).toHaveLength(1)
    session.autosave.retry()
    await expectEqual(session)
  })

  it('saves a commit that comes while an interval snapshot is being written', async () => {
    const session = await testSession()
    session.wait(6)
    let release = () => {}
    session.host.beforeSnapshot = new Promise((resolve) => {
      release = resolve
    })
    play(session, { kind: 'add', name: 'checkout', at: 0 })
    await session.autosave.flush()
    await Promise.resolve()
    play(session, { kind: 'add', name: 'cart', at: 1 })
    await expectEqual(session)
    release()
    session.autosave.stop()
  })

  it('leaves the store alone while space is short, and goes on by itself once there is room', async () => {
    const session = await testSession()
    session.host.freeBytes = 1024 * 1024 * 20
    play(session, { kind: 'add', name: 'checkout', at: 0 })
    await session.autosave.flush()
    play(session, { kind: 'add', name: 'cart', at: 1 })
    expect(await session.autosave.flush()).toBe(false)
    expect(session.states.at(-1)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('20 MB left') as string,
    })
    expect(session.host.lines).toHaveLength(2)
    session.host.freeBytes = 10 ** 12
    session.autosave.retry()
    await expectEqual(session)
  })

  it('rebuilds a store that was wiped while open with its whole history', async () => {
    const session = await testSession()
    for (const at of [0, 1, 2]) play(session, { kind: 'add', name: `s${at}`, at })
    await expectEqual(session)
    await session.repository.remove(engagement)
    play(session, { kind: 'add', name: 's3', at: 3 })
    expect(await session.autosave.flush()).toBe(false)
    session.autosave.retry()
    await expectEqual(session)
    const loaded = await session.repository.load(engagement, 500)
    expect(loaded).toMatchObject({ journal: [{ seq: 1 }, { seq: 2 }, { seq: 3 }, { seq: 4 }] })
  })

  it('keeps another history in the journal aside and writes its own', async () => {
    const session = await testSession()
    session.host.lines.push({ seq: 1, text: '{"seq":1,"of":"another history"}' })
    play(session, { kind: 'add', name: 'checkout', at: 0 })
    await expectEqual(session)
    expect(session.host.aside).toHaveLength(1)
  })

  it('hands the journal what it lacks when it is behind', async () => {
    const session = await testSession()
    play(session, { kind: 'add', name: 'checkout', at: 0 })
    play(session, { kind: 'add', name: 'cart', at: 1 })
    await expectEqual(session)
    session.host.lines.length = 0
    play(session, { kind: 'add', name: 'search', at: 2 })
    await expectEqual(session)
    expect(session.host.lines.map((line) => line.seq)).toEqual([1, 2, 3])
  })
})

function play({ store }: TestSession, action: Action): void {
  if (action.kind === 'undo') store.undo()
  else if (action.kind === 'redo') store.redo()
  else store.commit(action.kind, commandOf(action))
}

function addServices({ store }: TestSession, count: number): void {
  const rows = Array.from({ length: count }, (_, index) => ({ name: `s${index}` }))
  store.commit('Add', insertRows('services', rows), 'import')
}

/** Both copies hold the commits as memory has them. */
async function expectSameJournal({ store, repository, host }: TestSession): Promise<void> {
  const { journal } = store.getState()
  expect(await repository.journalAfter(engagement, 0)).toEqual(journal)
  expect(host.lines.map(({ text }) => text)).toEqual(journal.map((commit) => JSON.stringify(commit)))
}

async function expectEqual(session: TestSession): Promise<void> {
  expect(await session.autosave.flush()).toBe(true)
  const { document, seq } = session.store.getState()
  const loaded = await session.repository.load(engagement, 500)
  if (loaded.status !== 'loaded') throw new Error(loaded.status)
  expect(rowsOf(decodeDocument(loaded.rows).document)).toEqual(rowsOf(document))
  expect(loaded.head.seq).toBe(seq)
  expect(session.host.lines.at(-1)?.seq ?? 0).toBe(seq)
}
