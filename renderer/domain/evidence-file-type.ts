/** How a file can be looked at here. */
export type FilePreview = 'image' | 'pdf' | 'text' | 'none'

/**
 * The media type of a file by its first bytes, else by its name; a name that promises a picture or a PDF and does not
 * hold one is plain bytes. The type a browser guesses is not taken: it goes by the name alone.
 */
export function fileTypeOf(name: string, bytes: Uint8Array): string {
  const seen = signatures.find(({ at = 0, starts }) => starts.every((byte, index) => bytes[at + index] === byte))
  if (seen) return seen.type
  const byName = typesByExtension.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '')
  return byName ?? 'application/octet-stream'
}

export function previewOf(type: string): FilePreview {
  if (shownImages.has(type)) return 'image'
  if (type === 'application/pdf') return 'pdf'
  return type.startsWith('text/') || type === 'application/json' ? 'text' : 'none'
}

interface Signature {
  readonly type: string
  readonly at?: number
  readonly starts: readonly number[]
}

const signatures: readonly Signature[] = [
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', starts: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', at: 8, starts: [0x57, 0x45, 0x42, 0x50] },
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

/** Drawings of vectors are not among them: they may hold scripts, links and text of any size. */
const shownImages: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

const typesByExtension: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['eml', 'message/rfc822'],
  ['json', 'application/json'],
  ['log', 'text/plain'],
  ['md', 'text/markdown'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['svg', 'image/svg+xml'],
  ['txt', 'text/plain'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['yaml', 'text/yaml'],
  ['yml', 'text/yaml'],
  ['zip', 'application/zip'],
])
