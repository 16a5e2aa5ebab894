import { describe, expect, it } from 'vitest'
import { decodeText, textSizeLimit } from '#domain/import/decode-text.ts'

const sentence = 'Service;Übersicht €\nKüche;ñandú'

describe('bytes of a text file', () => {
  it.each([
    ['UTF-8', utf8(sentence), 'utf-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8(sentence)], 'utf-8'],
    ['UTF-16 LE with a mark', [0xff, 0xfe, ...utf16le(sentence)], 'utf-16le'],
    ['UTF-16 BE with a mark', [0xfe, 0xff, ...swapped(utf16le(sentence))], 'utf-16be'],
  ])('are read as %s without a remark', (_what, bytes, encoding) => {
    expect(decodeText(Uint8Array.from(bytes), TextDecoder)).toEqual({
      status: 'text',
      text: sentence,
      encoding,
      remark: null,
    })
  })

  it('that are not UTF-8 are read as windows-1252, and it is said', () => {
    const bytes = Uint8Array.from([...'K\u00fcche \u0080'].map((letter) => letter.charCodeAt(0)))
    expect(decodeText(bytes, TextDecoder)).toEqual({
      status: 'text',
      text: 'Küche €',
      encoding: 'windows-1252',
      remark: 'The file is not UTF-8; it was read as windows-1252. Look at names with accents before you import.',
    })
  })

  it.each([
    ['utf-16le', utf16le(sentence)],
    ['utf-16be', swapped(utf16le(sentence))],
  ])('in %s without a mark are recognised', (encoding, bytes) => {
    expect(decodeText(Uint8Array.from(bytes), TextDecoder)).toEqual({
      status: 'text',
      text: sentence,
      encoding,
      remark: 'The file does not name its encoding; it was read as UTF-16.',
    })
  })

  it.each([
    ['nothing', [], 'The file is empty.'],
    ['an empty archive', [0x50, 0x4b, 5, 6, 0], 'This is an empty archive.'],
    ['a PDF', [...utf8('%PDF-1.7')], 'This is a PDF. Export the table as CSV and import that file.'],
    ['a gzip file', [0x1f, 0x8b, 8], 'This is a compressed file. Unpack it first.'],
    [
      'something binary',
      [65, 10, 1, 0, 0, 0, 2, 0, 0, 9],
      'The file is not text: there is an empty byte in line 2. Choose a text file or an Excel workbook.',
    ],
    ['damaged UTF-16', [0xff, 0xfe, 65, 0, 0, 0xd8], 'The file says it is UTF-16LE, but it is damaged.'],
  ])('that are %s are refused in words', (_what, bytes, message) => {
    expect(decodeText(Uint8Array.from(bytes), TextDecoder)).toEqual({ status: 'refused', message })
  })

  it('that are too many are refused before they are decoded', () => {
    const bytes = new Uint8Array(textSizeLimit + 1).fill(65)
    expect(decodeText(bytes, TextDecoder)).toEqual({
      status: 'refused',
      message: 'The file has 21 MB; at most 20 MB can be imported. Split it.',
    })
  })
})

function utf8(text: string): number[] {
  return [...new TextEncoder().encode(text)]
}

function utf16le(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])
}

function swapped(bytes: readonly number[]): number[] {
  return bytes.map((_byte, index) => bytes[index ^ 1] ?? 0)
}
