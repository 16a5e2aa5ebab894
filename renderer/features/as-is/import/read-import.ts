import type { Catalog } from '#domain/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { decodeText } from '#domain/import/decode-text.ts'
import type { ImportProblem, ImportReading } from '#domain/import/import-preview.ts'
import { readBackstage } from '#domain/import/read-backstage.ts'
import { readServicesCsv } from '#domain/import/read-services-csv.ts'

/** What was chosen, dropped or pasted. */
export interface ImportSource {
  /** File name, or "the pasted text". */
  readonly name: string
  readonly content: Uint8Array | string
}

export type SourceReading = ImportReading & {
  /** What was assumed about the file, such as its encoding; null when it left no doubt. */
  readonly remark: string | null
}

/** A source that holds nothing to import. */
export interface RefusedSource {
  readonly name: string
  readonly reading: Extract<SourceReading, { status: 'refused' }>
}

/** Reads a source and compares it with the document. Nothing changes. */
export function readImport(source: ImportSource, document: EngagementDocument, catalog: Catalog): SourceReading {
  const decoded =
    typeof source.content === 'string'
      ? { status: 'text' as const, text: source.content, remark: null }
      : decodeText(source.content, TextDecoder)
  if (decoded.status === 'refused') return refused(decoded.message)
  const read = isBackstage(source.name, decoded.text) ? readBackstage : readServicesCsv
  return { ...read(decoded.text, document, catalog), remark: decoded.remark }
}

/** The ending decides; without a telling one, lines that only a catalog file has. */
export function isBackstage(name: string, text: string): boolean {
  if (/\.(ya?ml|json)$/i.test(name)) return true
  if (/\.(csv|tsv)$/i.test(name)) return false
  return /^\s*(---|apiVersion:|kind:\s)/m.test(text.slice(0, 5_000))
}

function refused(message: string, problems: readonly ImportProblem[] = []): SourceReading {
  return { status: 'refused', message, problems, remark: null }
}
