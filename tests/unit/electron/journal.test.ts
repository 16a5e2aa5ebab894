import { appendFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { localDisk } from '#electron/disk.ts'
import type { Disk } from '#electron/disk.ts'
import { encodeEntry } from '#electron/journal-format.ts'
import { lastJournalSeq } from '#electron/journal-tail.ts'
import { Journal } from '#electron/journal.ts'
import { faultyDisk } from './faulty-disk.ts'
import { scratchFolder } from './scratch-folder.ts'

// Loops over every byte sync hundreds of files, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const line = (seq: number) => ({ seq, text: `{"seq":${seq},"label":"Rename Zürich ${'x'.repeat(seq)}"}` })
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => line(from + index))
const now = () => new Date('2026-11-22T09:30:00.000Z')

async function openIn(folder: string, disk: Disk = localDisk): Promise<Journal> {
  const journal = await Journal.open({ folder, disk, now })
  onTestFinished(() => journal.close())
  return journal
}

const logIn = (folder: string) => join(folder, 'journal.log')

async function journalOf(folder: string, last: number): Promise<void> {
  const journal = await openIn(folder)
  await journal.append(lines(1, last), 0)
  await journal.close()
}

const readAfter = async (journal: Journal, seq: number) => (await journal.readAround(seq, 0)).after

/** What a second process finds. */
async function reopened(folder: string) {
  const journal = await openIn(folder)
  const found = await readAfter(journal, 0)
  await journal.close()
  return { lines: found, lastSeq: journal.lastSeq, repair: journal.takeRepair() }
}

const whole = { cutBytes: 0, setAside: null }

describe('appending', () => {
  it('gives back every line in order, also to a second process', async () => {
    const folder = scratchFolder()
    const journal = await openIn(folder)
    expect(await journal.append(lines(1, 3), 0)).toEqual({ status: 'synced', seq: 3 })
    expect(await journal.append(lines(4, 5), 0)).toEqual({ status: 'synced', seq: 5 })
    expect(await readAfter(journal, 2)).toEqual(lines(3, 5))
    await journal.close()
    expect(await reopened(folder)).toEqual({ lines: lines(1, 5), lastSeq: 5, repair: whole })
  })

  it('creates the missing folder and keeps the file private', async () => {
    const folder = join(scratchFolder(), 'engagements', 'e1')
    await journalOf(folder, 1)
    expect(statSync(logIn(folder)).mode & 0o777).toBe(0o600)
  })

  it('skips lines that are there already and appends the rest', async () => {
    const folder = scratchFolder()
    await journalOf(folder, 3)
    const journal = await openIn(folder)
    expect(await journal.append(lines(2, 5), 0)).toEqual({ status: 'synced', seq: 5 })
    expect(await readAfter(journal, 0)).toEqual(lines(1, 5))
  })

  it('refuses another text for a number that is taken', async () => {
    const folder = scratchFolder()
    await journalOf(folder, 3)
    const journal = await openIn(folder)
    const second = [{ seq: 3, text: '{"other":true}' }, line(4)]
    expect(await journal.append(second, 0)).toEqual({ status: 'conflict', seq: 3 })
    expect(await readAfter(journal, 0)).toEqual(lines(1, 3))
  })

  it.each([
    ['a line beyond the next', [line(5)]],
    ['a hole inside the batch', [line(4), line(6)]],
    ['a number given twice', [line(4), line(4)]],
  ])('refuses %s and writes nothing of the batch', async (_, batch) => {
    const folder = scratchFolder()
    await journalOf(folder, 3)
    const journal = await openIn(folder)
    expect(await journal.append(batch, 0)).toEqual({ status: 'gap', lastSeq: 3 })
    expect(await readAfter(journal, 0)).toEqual(lines(1, 3))
  })

  it('accepts the hole that a good snapshot covers, and reads only the unbroken run behind it', async () => {
    const folder = scratchFolder()
    await journalOf(folder, 3)
    const journal = await openIn(folder)
    expect(await journal.append(lines(11, 12), 9)).toEqual({ status: 'gap', lastSeq: 3 })
    expect(await journal.append(lines(11, 12), 10)).toEqual({ status: 'synced', seq: 12 })
    expect(await readAfter(journal, 10)).toEqual(lines(11, 12))
    expect(await readAfter(journal, 0)).toEqual(lines(1, 3))
  })

  it('refuses a text with a line break', async () => {
    const journal = await openIn(scratchFolder())
    await expect(journal.append([{ seq: 1, text: '{\n}' }], 0)).rejects.toThrow('one line')
  })
})

describe('damage', () => {
  it('cuts a tail torn at any byte of the last entry and keeps what was cut', async () => {
    const folder = scratchFolder()
    await journalOf(folder, 3)
    const bytes = readFileSync(logIn(folder))
    const last = encodeEntry(line(3)).length
    for (let cut = 1; cut < last; cut += 1) {
      writeFileSync(logIn(folder), bytes.subarray(0, bytes.length - cut))
      const { repair, ...found } = await reopened(folder)
      expect(found, `${cut} bytes missing`).toEqual({ lines: lines(1, 2), lastSeq: 2 })
      expect(repair.cutBytes).toBe(last - cut)
      const aside = readFileSync(join(folder, repair.setAside ?? ''))
      expect(aside).toEqual(bytes.subarray(bytes.length - last, bytes.length - cut))
      expect(readFileSync(logIn(folder))).toEqual(bytes.subarray(0, bytes.length - last))
    }
  })

  it('goes on where the cut left off', async () => {
    const folder = scratchFolder()
    await journalOf(folder, 3)
    appendFileSync(logIn(folder), encodeEntry(line(4)).subarray(0, 20))
    const journal = await openIn(folder)
    expect(await journal.append(lines(4, 5), 0)).toEqual({ status: 'synced', seq: 5 })
    await journal.close()
    expect(await reopened(folder)).toEqual({ lines: lines(1, 5), lastSeq: 5, repair: whole })
  })

  it('never returns an entry in which any single byte was changed', async () => {
    const folder = scratchFolder()
    await journalOf(folder, 3)
    const bytes = readFileSync(logIn(folder))
    const [start, end] = [encodeEntry(line(1)).length, bytes.length - encodeEntry(line(3)).length]
    for (let at = start; at < end; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(at) ^ 0x01, at)
      writeFileSync(logIn(folder), flipped)
      const journal = await openIn(folder)
      expect(await readAfter(journal, 0), `byte ${at}`).toEqual([line(1)])
      // The entry behind the damage is whole and stays: a snapshot may cover the hole.
      expect(await readAfter(journal, 2), `byte ${at}`).toEqual([line(3)])
      expect(journal.takeRepair().setAside).not.toBeNull()
      await journal.close()
    }
  })

  it('sets entries aside that no snapshot reaches, so that their numbers can be used again', async () => {
    const folder = scratchFolder()
    writeFileSync(logIn(folder), Buffer.concat([...lines(1, 2), ...lines(5, 6)].map(encodeEntry)))
    const journal = await openIn(folder)
    const { cutBytes } = await journal.setAsideAfter(2)
    expect(journal.lastSeq).toBe(2)
    expect(cutBytes).toBe(Buffer.concat(lines(5, 6).map(encodeEntry)).length)
    expect(await journal.append([{ seq: 3, text: '{"new":3}' }], 0)).toEqual({ status: 'synced', seq: 3 })
    await journal.close()
    expect((await reopened(folder)).lines).toEqual([...lines(1, 2), { seq: 3, text: '{"new":3}' }])
  })

  it('treats an entry that repeats an earlier number as damage', async () => {
    const folder = scratchFolder()
    writeFileSync(logIn(folder), Buffer.concat([line(1), line(2), line(1), line(3)].map(encodeEntry)))
    expect((await reopened(folder)).lines).toEqual(lines(1, 3))
  })

  it.each([
    ['an empty file', ''],
    ['a line break', '\n'],
    ['half a header', 'DJ1 1 2'],
    ['a length beyond the file', 'DJ1 1 999999999 00000000\n{}'],
    ['zeros, as after a power cut', '\0'.repeat(5000)],
  ])('finds nothing in %s', async (_, junk) => {
    const folder = scratchFolder()
    writeFileSync(logIn(folder), junk)
    const { lines: found, repair } = await reopened(folder)
    expect([found, repair.cutBytes]).toEqual([[], junk.length])
  })
})

describe('a failing disk', () => {
  it('takes a half written entry back and can try again', async () => {
    const folder = scratchFolder()
    await journalOf(folder, 2)
    const before = readFileSync(logIn(folder))
    for (const at of [2, 3]) {
      const journal = await openIn(folder, faultyDisk({ at, code: 'ENOSPC', then: 'once' }))
      await expect(journal.append([line(3)], 0)).rejects.toThrow('ENOSPC')
      expect(readFileSync(logIn(folder)), `call ${at}`).toEqual(before)
      expect(journal.lastSeq).toBe(2)
      expect(await journal.append([line(3)], 0)).toEqual({ status: 'synced', seq: 3 })
      await journal.close()
      expect((await reopened(folder)).lines).toEqual(lines(1, 3))
      writeFileSync(logIn(folder), before)
    }
  })

  it('keeps every acknowledged line when the process dies at any call', async () => {
    for (let at = 1; at <= 16; at += 1) {
      const folder = scratchFolder()
      let acknowledged = 0
      try {
        const journal = await openIn(folder, faultyDisk({ at, code: 'EIO', then: 'dead' }))
        for (let seq = 1; seq <= 5; seq += 1) {
          await journal.append([line(seq)], 0)
          acknowledged = seq
        }
      } catch {
        // The process died here.
      }
      const found = (await reopened(folder)).lines
      expect(found.slice(0, acknowledged), `died at call ${at}`).toEqual(lines(1, acknowledged))
      expect(found).toEqual(lines(1, found.length))
    }
  })
})

describe('the last number, from the end of the file', () => {
  it('is 0 without a journal', async () => {
    expect(await lastJournalSeq(scratchFolder(), localDisk)).toBe(0)
  })

  it('is found behind an entry larger than the first window, and before a torn tail', async () => {
    const folder = scratchFolder()
    const huge = { seq: 2, text: JSON.stringify('x'.repeat(200_000)) }
    writeFileSync(logIn(folder), Buffer.concat([line(1), huge].map(encodeEntry)))
    appendFileSync(logIn(folder), encodeEntry(line(3)).subarray(0, 30))
    expect(await lastJournalSeq(folder, localDisk)).toBe(2)
    expect(readdirSync(folder)).toEqual(['journal.log'])
  })
})
