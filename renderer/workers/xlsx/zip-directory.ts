import { damaged, WorkbookRefusal } from './refusal.ts'

/** One part of the package, as its directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly compressed: number
  readonly size: number
  readonly checksum: number
  readonly deflated: boolean
  /** Where its own header starts. */
  readonly offset: number
}

const zipLimits = {
  entries: 5_000,
  /** Bytes of one part and of all parts together, unpacked. */
  part: 150_000_000,
  total: 300_000_000,
  /** How many times its packed size a part may have. */
  ratio: 1_000,
}

/**
 * Reads the directory at the end of the file and nothing else: what a hostile file claims is refused before anything is
 * unpacked. The names are unique without case; limits hold for what the directory says, and `unpackPart` holds each part to it.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === 0xffffffff)
    throw new WorkbookRefusal(tooLarge('is written in a form for very large files'))
  if (count > zipLimits.entries) throw new WorkbookRefusal(tooLarge(`has ${count} parts`))

  const entries = new Map<string, ZipEntry>()
  let at = start
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, at)
    at = next
    total += entry.size
    const key = entry.name.toLowerCase()
    if (entries.has(key)) throw damaged(`the part “${entry.name}” is there twice`)
    if (entry.size > zipLimits.part || total > zipLimits.total)
      throw new WorkbookRefusal(tooLarge(`unpacks to ${Math.ceil(Math.max(total, entry.size) / 1_000_000)} MB`))
    if (entry.size > 1_000_000 && entry.size > entry.compressed * zipLimits.ratio)
      throw new WorkbookRefusal(
        `The workbook is built to fill the memory: its part “${entry.name}” grows from ${entry.compressed} bytes to ${Math.ceil(entry.size / 1_000_000)} MB. It is not opened.`,
      )
    entries.set(key, entry)
  }
  return entries
}

/** Unpacks a part and holds it to the size and the checksum that the directory names. */
export async function unpackPart(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50)
    throw damaged(`the part “${entry.name}” is not where it should be`)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.compressed > bytes.length) throw damaged(`the part “${entry.name}” is cut off`)
  const packed = bytes.subarray(start, start + entry.compressed)
  const plain = entry.deflated ? await inflate(packed, entry) : packed
  if (plain.length !== entry.size || crc32(plain) !== entry.checksum)
    throw damaged(`the part “${entry.name}” is not what it was when it was packed`)
  return plain
}

function readEntry(view: DataView, bytes: Uint8Array, at: number) {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged('its list of parts breaks off')
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > bytes.length) throw damaged('its list of parts breaks off')
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
  const method = view.getUint16(at + 10, true)
  if ((view.getUint16(at + 8, true) & 1) !== 0)
    throw new WorkbookRefusal('The file is packed with a password. Unpack it, and import the workbook without one.')
  if (method !== 0 && method !== 8) throw damaged(`the part “${name}” is packed in an unknown way`)
  const entry: ZipEntry = {
    name,
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
    deflated: method === 8,
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

/** The end record stands last, before a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  throw damaged('its end is missing')
}

/** The platform's own inflate, stopped as soon as there is more than the directory said. */
async function inflate(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const plain = new Uint8Array(entry.size)
  let filled = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (filled + next.value.length > entry.size) throw new RangeError('more than announced')
      plain.set(next.value, filled)
      filled += next.value.length
    }
  } catch {
    // Broken data, or more of it than the directory announced: the stream's only way to say so.
    await reader.cancel().catch(() => undefined)
    throw damaged(`the part “${entry.name}” cannot be unpacked`)
  }
  return plain.subarray(0, filled)
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

function tooLarge(what: string): string {
  return `The workbook ${what}, more than can be read. Copy the table into a workbook of its own and import that.`
}
