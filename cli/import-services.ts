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
import { findColumns, rateHeaders } from '#domain/import/table-columns.ts'
import { openImportFile, type ImportSheet } from '#workers/import-file.ts'

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
  const [first, ...others] = await sheetsByRate(opened.sheets)
  if (!first || first.reading.status === 'refused')
    return refused(first?.reading.status === 'refused' ? first.reading.message : 'The workbook has no sheets.')
  const { table } = first.reading
  const columns = findColumns(filledRows(table), document)
  const refusal = refuseColumns(table, columns)
  if (refusal !== null) return refused(refusal)
  const chosen = others.length > 0 ? [`The sheet “${first.name}” of ${opened.sheets.length} is read.`] : []
  const input = readServicesTable(table, columns, name)
  return { status: 'read', origin: 'table', input, remarks: [...remarks, ...chosen] }
}

/** The sheets, the one whose headers say most first. Nobody is there to be asked. */
async function sheetsByRate(sheets: readonly ImportSheet[]) {
  const rated = await Promise.all(
    sheets.map(async ({ name, read }) => {
      const reading = await read()
      const rate = reading.status === 'table' ? rateHeaders(filledRows(reading.table)) : -1
      return { name, reading, rate }
    }),
  )
  return rated.sort((a, b) => b.rate - a.rate)
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
