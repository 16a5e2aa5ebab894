export type DecodedText =
  | {
      readonly status: 'text'
      readonly text: string
      readonly encoding: TextEncodingName
      /** What was assumed about the file; null when it left no doubt. */
      readonly remark: string | null
    }
  | { readonly status: 'refused'; readonly message: string }

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The platform's `TextDecoder`: there is none among the libraries the domain is compiled with. */
export type TextDecoderClass = new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string }

/** Bytes of a file that is read as text, at most. */
export const textSizeLimit = 20_000_000

/**
 * Turns the bytes of a CSV or YAML file into text without a byte order mark; workbooks are read elsewhere. The mark decides; without one it is UTF-8,
 * or UTF-16 when every other byte is empty, or else windows-1252, which old Excel writes and which never fails. Files
 * that are no text at all are refused by name.
 */
export function decodeText(bytes: Uint8Array, decoder: TextDecoderClass): DecodedText {
  const refusal = refuse(bytes)
  if (refusal !== null) return { status: 'refused', message: refusal }
  const marked = markedEncoding(bytes)
  if (marked) return decoded(bytes.subarray(marked.length), marked.encoding, decoder, null)
  const wide = wideEncoding(bytes)
  if (wide) return decoded(bytes, wide, decoder, 'The file does not name its encoding; it was read as UTF-16.')
  const utf8 = tryDecode(bytes, 'utf-8', decoder)
  if (utf8 !== null) return checked(utf8, 'utf-8', null)
  const remark = 'The file is not UTF-8; it was read as windows-1252. Look at names with accents before you import.'
  return decoded(bytes, 'windows-1252', decoder, remark)
}

function refuse(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'The file is empty.'
  if (bytes.length > textSizeLimit)
    return `The file has ${Math.ceil(bytes.length / 1_000_000)} MB; at most ${textSizeLimit / 1_000_000} MB can be imported. Split it.`
  const found = signatures.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  return found ? found.message : null
}

/** First bytes of what people pick by mistake. */
const signatures: readonly { readonly start: readonly number[]; readonly message: string }[] = [
  { start: [0x50, 0x4b, 0x05, 0x06], message: 'This is an empty archive.' },
  { start: [0x25, 0x50, 0x44, 0x46], message: 'This is a PDF. Export the table as CSV and import that file.' },
  { start: [0x1f, 0x8b], message: 'This is a compressed file. Unpack it first.' },
]

function markedEncoding(bytes: Uint8Array): { readonly encoding: TextEncodingName; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** Mostly western text in UTF-16 has an empty byte in every pair, always on the same side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 1_000)
  const empty = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = empty
  if (odd > sample.length * 0.3 && even === 0) return 'utf-16le'
  if (even > sample.length * 0.3 && odd === 0) return 'utf-16be'
  return null
}

function decoded(
  bytes: Uint8Array,
  encoding: TextEncodingName,
  decoder: TextDecoderClass,
  remark: string | null,
): DecodedText {
  const text = tryDecode(bytes, encoding, decoder)
  if (text === null)
    return { status: 'refused', message: `The file says it is ${encoding.toUpperCase()}, but it is damaged.` }
  return checked(encoding === 'windows-1252' ? withWindowsSigns(text) : text, encoding, remark)
}

/** Signs of windows-1252 from 0x80 on; a blank stands for bytes that it leaves undefined. */
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Node 20 decodes windows-1252 as ISO 8859-1 and gives control characters where quotes and the euro sign stand. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => {
    const sign = windowsSigns[letter.charCodeAt(0) - 0x80] ?? ' '
    return sign === ' ' ? letter : sign
  })
}

function checked(text: string, encoding: TextEncodingName, remark: string | null): DecodedText {
  const nothing = text.indexOf('\u0000')
  if (nothing !== -1) {
    const line = text.slice(0, nothing).split(/\r\n|\r|\n/).length
    const message = `The file is not text: there is an empty byte in line ${line}. Choose a text file or an Excel workbook.`
    return { status: 'refused', message }
  }
  return { status: 'text', text, encoding, remark }
}

function tryDecode(bytes: Uint8Array, encoding: TextEncodingName, Decoder: TextDecoderClass): string | null {
  try {
    return new Decoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // The decoder's only way to say that the bytes are not of this encoding.
    if (error instanceof TypeError) return null
    throw error
  }
}
