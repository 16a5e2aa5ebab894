import { readFile } from 'node:fs/promises'
import type { Catalog } from '#domain/catalog.ts'
import { applyChanges } from '#domain/change.ts'
import type { CommandContext } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { applyImport } from '#domain/import/apply-import.ts'
import { decodeText } from '#domain/import/decode-text.ts'
import type { ImportPreview, ImportProblem } from '#domain/import/import-preview.ts'
import { readBackstage } from '#domain/import/read-backstage.ts'
import { readServicesCsv } from '#domain/import/read-services-csv.ts'
import type { ServicesFile } from './arguments.ts'

export type ImportOutcome =
  | { readonly status: 'imported'; readonly document: EngagementDocument; readonly remarks: readonly string[] }
  | { readonly status: 'unreadable'; readonly messages: readonly string[] }

/** Reads the file and applies it whole. Rows and values that do not fit are named by file and line. */
export async function importServices(
  { file, format }: ServicesFile,
  document: EngagementDocument,
  catalog: Catalog,
  context: CommandContext,
): Promise<ImportOutcome> {
  const bytes = await readBytes(file)
  if (typeof bytes === 'string') return { status: 'unreadable', messages: [`${file}: ${bytes}`] }
  const text = decodeText(bytes, TextDecoder)
  if (text.status === 'refused') return { status: 'unreadable', messages: [`${file}: ${text.message}`] }
  const read = format === 'csv' ? readServicesCsv : readBackstage
  const reading = read(text.text, document, catalog)
  if (reading.status === 'refused')
    return { status: 'unreadable', messages: [`${file}: ${reading.message}`, ...atLines(file, reading.problems)] }
  const { preview } = reading
  return {
    status: 'imported',
    document: applyChanges(document, applyImport(preview)(document, catalog, context)),
    remarks: [
      ...(text.remark === null ? [] : [`${file}: ${text.remark}`]),
      ...atLines(file, preview.problems),
      `${file}: ${countsOf(preview)}`,
    ],
  }
}

/** The bytes, or why there are none. */
async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file)
  } catch (error) {
    return readingErrors[(error as NodeJS.ErrnoException).code ?? ''] ?? `It cannot be read (${String(error)}).`
  }
}

const readingErrors: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not read it.',
  EISDIR: 'It is a folder.',
}

function atLines(file: string, problems: readonly ImportProblem[]): string[] {
  return problems.map(({ line, place, message }) => `${file}:${line}: ${place}: ${message}`)
}

function countsOf({ counts, teams }: ImportPreview): string {
  const parts = [`${counts.added} added`, `${counts.changed} changed`, `${counts.unchanged} unchanged`]
  if (counts.invalid > 0) parts.push(`${counts.invalid} left out`)
  return `services ${parts.join(', ')}; teams ${teams.length} added.`
}
