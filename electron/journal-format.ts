import { crc32 } from 'node:zlib'
import type { JournalLine } from './ipc-contract.ts'

/**
 * One entry is two lines: `DJ1 <seq> <payload bytes> <crc32>` and the payload. The checksum covers header and payload.
 * A payload holds no line break, so nothing inside one can pass for a header: reading picks up again behind damage, and
 * the last entry can be found from the end of the file.
 */
const mark = 'DJ1 '
const headerPattern = /^DJ1 (\d{1,15}) (\d{1,10}) ([0-9a-f]{8})$/
const longestHeader = 48
const lineBreak = 0x0a

/** Where a whole entry lies in the scanned bytes, both lines and their line breaks included. */
export interface JournalEntry {
  readonly seq: number
  readonly crc: number
  readonly start: number
  readonly payload: number
  readonly end: number
}

export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** Every whole entry with its number above the one before, and the bytes between that are none. */
interface JournalScan {
  readonly entries: readonly JournalEntry[]
  readonly damage: readonly ByteRange[]
}

export function encodeEntry({ seq, text }: JournalLine): Buffer {
  if (text.includes('\n')) throw new TypeError('A journal entry must be one line.')
  const payload = Buffer.from(text, 'utf8')
  const crc = checksum(seq, payload)
  const header = `${mark}${seq} ${payload.length} ${crc.toString(16).padStart(8, '0')}\n`
  return Buffer.concat([Buffer.from(header, 'latin1'), payload, Buffer.of(lineBreak)])
}

/** The checksum that tells one text for a number from another. */
export function lineChecksum({ seq, text }: JournalLine): number {
  return checksum(seq, Buffer.from(text, 'utf8'))
}

export function entryText(bytes: Buffer, entry: JournalEntry): string {
  return bytes.toString('utf8', entry.payload, entry.end - 1)
}

export function scanJournal(bytes: Buffer): JournalScan {
  const entries: JournalEntry[] = []
  const damage: ByteRange[] = []
  let offset = 0
  while (offset < bytes.length) {
    const entry = entryAt(bytes, offset)
    if (entry !== null && entry.seq > (entries.at(-1)?.seq ?? 0)) {
      entries.push(entry)
      offset = entry.end
      continue
    }
    const next = entry?.end ?? nextMark(bytes, offset)
    damage.push({ start: offset, end: next })
    offset = next
  }
  return { entries, damage }
}

function entryAt(bytes: Buffer, start: number): JournalEntry | null {
  const headerEnd = bytes.subarray(start, start + longestHeader).indexOf(lineBreak)
  if (headerEnd < 0) return null
  const match = headerPattern.exec(bytes.toString('latin1', start, start + headerEnd))
  if (match === null) return null
  const [seq, length, crc] = [Number(match[1]), Number(match[2]), Number.parseInt(match[3] ?? '', 16)]
  const payload = start + headerEnd + 1
  const end = payload + length + 1
  if (end > bytes.length || bytes[end - 1] !== lineBreak) return null
  if (checksum(seq, bytes.subarray(payload, end - 1)) !== crc) return null
  return { seq, crc, start, payload, end }
}

function nextMark(bytes: Buffer, behind: number): number {
  const found = bytes.indexOf(mark, behind + 1, 'latin1')
  return found < 0 ? bytes.length : found
}

function checksum(seq: number, payload: Uint8Array): number {
  return crc32(payload, crc32(`${seq} ${payload.length} `))
}
