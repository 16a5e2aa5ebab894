import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Catalog } from '#domain/catalog.ts'
import { applyChanges } from '#domain/change.ts'
import type { CommandContext } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { ImportInput, ImportOrigin, ImportPreview, ImportProblem } from '#domain/import/import-preview.ts'
import { filledRows } from '#domain/import/import-table.ts'
import { planImport } from '#domain/import/plan-import.ts'
import { readServicesTable, refuseColumns } from '#domain/import/read-services-table.ts'
import { findColumns } from '#domain/import/table-columns.ts'
import { openImportFile } from '#workers/import-file.ts'
import { likeliestSheet, sheetReader } from '#workers/likeliest-sheet.ts'

export type ImportOutcome =
  | { readonly status: 'imported'; readonly document: EngagementDocument; readonly remarks: readonly string[] }
  | { readonly status: 'unreadable'; readonly messages: readonly string[] }

/** Reads the file and applies it whole. Rows and values that do not fit are named by file and line. */
export async function importServices(
  file: string,
  document: EngagementDocument,
  catalog: Catalog,
  context: CommandContext,
): Promise<ImportOutcome> {
  const bytes = await readBytes(file)
  if (typeof bytes === 'string') return { status: 'unreadable', messages: [`${file}: ${bytes}`] }
  const found = await readInput(path.basename(file), bytes, document)
  if (found.status === 'refused')
    return { status: 'unreadable', messages: [`${file}: ${found.message}`, ...atLines(file, found.problems)] }
  const { preview, changes } = planImport(found.origin, found.input, document, catalog, context)
  return {
    status: 'imported',
    document: applyChanges(document, changes),
    remarks: [
      ...found.remarks.map((remark) => `${file}: ${remark}`),
      ...atLines(file, preview.problems),
      `${file}: ${countsOf(preview)}`,
    ],
  }
}

interface Input {
  readonly status: 'read'
  readonly origin: ImportOrigin
  readonly input: ImportInput
  readonly remarks: readonly string[]
}

interface Refusal {
  readonly status: 'refused'
  readonly message: string
  readonly problems: readonly ImportProblem[]
}

async function readInput(name: string, content: Uint8Array, document: EngagementDocument): Promise<Input | Refusal> {
  const opened = await openImportFile({ name, content })
  if (opened.status === 'refused') return opened
  const remarks = opened.remark === null ? [] : [opened.remark]
  if (opened.status === 'catalog') return { ...opened.reading, remarks }
  const { sheets } = opened
  const read = sheetReader(sheets)
  const index = await likeliestSheet(sheets, document, read)
  const reading = await read(index)
  if (reading.status === 'refused') return refused(reading.message)
  const columns = findColumns(filledRows(reading.table), document)
  const refusal = refuseColumns(reading.table, columns)
  if (refusal !== null) return refused(refusal)
  // Nobody is there to be asked.
  const chosen = sheets.length > 1 ? [`The sheet “${sheets[index]?.name}” of ${sheets.length} is read.`] : []
  const input = readServicesTable(reading.table, columns, name)
  return { status: 'read', origin: 'table', input, remarks: [...remarks, ...chosen] }
}

function refused(message: string): Refusal {
  return { status: 'refused', message, problems: [] }
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
