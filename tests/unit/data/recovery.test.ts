import { describe, expect, it } from 'vitest'
import { writeEngagement } from '#domain/engagement-file.ts'
import { schemaVersion } from '#domain/schema/migrations.ts'
import { commandOf } from '#tests/support/arbitrary-commands.ts'
import { engagement, reopen, testSession, type TestSession } from '#tests/support/test-session.ts'
import { rowsOf } from '#tests/support/test-store.ts'

describe('opening an engagement', () => {
  it('takes the store when both copies agree', async () => {
    const session = await edited()
    const result = await reopen(session)
    expect(result).toMatchObject({ status: 'opened', seq: 3, notices: [], needsSnapshot: false })
    expectDocument(result, session)
  })

  it('rebuilds an empty store from the journal alone', async () => {
    const session = await edited()
    await session.repository.remove(engagement)
    expectDocument(await reopen(session), session)
    const loaded = await session.repository.load(engagement, 500)
    expect(loaded).toMatchObject({ status: 'loaded', head: { seq: 3 } })
  })

  it('rebuilds a store that is behind from snapshot and journal', async () => {
    const session = await edited()
    await session.autosave.snapshot('interval')
    session.store.commit('Add', commandOf({ kind: 'add', name: 'late', at: 0 }))
    await session.autosave.flush()
    await session.database.engagements.update(engagement, { seq: 2 })
    expectDocument(await reopen(session), session)
  })

  it('rebuilds a store that lost some of its records', async () => {
    const session = await edited()
    await session.database.chunks.clear()
    const result = await reopen(session)
    expectDocument(result, session)
    expect(result).toMatchObject({ notices: [expect.stringContaining('The store holds 0 of 3 records')] })
  })

  it('keeps Undo working after a rebuild, also for commits that a snapshot covers', async () => {
    const session = await edited()
    await session.autosave.snapshot('interval')
    await session.database.chunks.clear()
    const result = await reopen(session)
    expect(result).toMatchObject({ journal: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] })
  })

  it('takes a good row from the files when the stored one is broken', async () => {
    const session = await edited()
    await breakRow(session)
    const result = await reopen(session)
    expect(result).toMatchObject({
      status: 'opened',
      notices: [
        expect.stringMatching(/^One record of 3 .* was restored from the journal: services, row svc_1, tier: /),
      ],
    })
    expectDocument(result, session)
  })

  it('sets a broken row aside by name when no copy has a good one', async () => {
    const session = await edited()
    await breakRow(session)
    session.host.lines.length = 0
    const result = await reopen(session)
    expect(result).toMatchObject({
      status: 'opened',
      notices: [expect.stringMatching(/One record of 3 could not be read.*services, row svc_\d+, tier/)],
    })
    expect(await session.database.setAside.toArray()).toMatchObject([{ row: { tier: 'seven' } }])
  })

  it('says that the files need a snapshot when they are behind the store', async () => {
    const session = await edited()
    session.host.lines.length = 1
    expect(await reopen(session)).toMatchObject({ status: 'opened', seq: 3, needsSnapshot: true })
  })

  it('refuses what a later version has written, and changes nothing', async () => {
    const session = await edited()
    await session.database.engagements.update(engagement, { schemaVersion: 99 })
    expect(await reopen(session)).toEqual({ status: 'newer', version: 99 })
    const text = writeEngagement(engagement, session.store.getState().document, 9).replace(
      `"schemaVersion":${schemaVersion}`,
      '"schemaVersion":42',
    )
    session.host.snapshots.push({ engagement, reason: 'quit', seq: 9, records: 3, text })
    await session.repository.remove(engagement)
    expect(await reopen(session)).toEqual({ status: 'newer', version: 42 })
    expect(await session.repository.heads()).toEqual([])
  })

  it('goes on with the store when the files are ahead but cannot be used, says so, and keeps them aside', async () => {
    const session = await edited()
    session.host.lines.push({ seq: 4, text: 'nonsense' })
    const result = await reopen(session)
    expectDocument(result, session)
    expect(result).toMatchObject({ seq: 3, notices: [expect.stringContaining('ends one step earlier')] })
    expect(session.host.aside).toEqual([{ seq: 4, text: 'nonsense' }])
  })

  it('says so when neither copy can be read', async () => {
    const session = await edited()
    await session.repository.remove(engagement)
    session.host.lines.splice(0, 3, {
      seq: 1,
      text: '{"seq":1,"changes":[{"table":"services","id":"x","before":{"order":1},"after":null}]}',
    })
    expect(await reopen(session)).toMatchObject({
      status: 'unreadable',
      reason: expect.stringContaining('cannot be replayed') as string,
    })
  })
})

async function edited(): Promise<TestSession> {
  const session = await testSession()
  for (const name of ['checkout', 'cart', 'search'])
    session.store.commit('Add', commandOf({ kind: 'add', name, at: 99 }))
  await session.autosave.flush()
  return session
}

async function breakRow({ database }: TestSession): Promise<void> {
  const chunk = await database.chunks.toCollection().first()
  if (!chunk) throw new Error('nothing stored')
  const [first, ...rest] = chunk.rows
  await database.chunks.put({ ...chunk, rows: [{ ...(first as object), tier: 'seven' }, ...rest] })
}

function expectDocument(result: Awaited<ReturnType<typeof reopen>>, session: TestSession): void {
  if (result.status !== 'opened') throw new Error(JSON.stringify(result))
  expect(rowsOf(result.document)).toEqual(rowsOf(session.store.getState().document))
}
