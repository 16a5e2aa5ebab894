import { catalog } from '#catalog/catalog.ts'
import type { Change } from '#domain/change.ts'
import { documentOf, type EngagementDocument, type TableName, type TableRows } from '#domain/document.ts'
import type { IdSource } from '#domain/command.ts'
import { rememberColumns, serviceMemory } from '#domain/import/column-memory.ts'
import { viewColumns } from '#domain/import/columns-view.ts'
import {
  previewPage,
  shortText,
  type ImportInput,
  type ImportOrigin,
  type ImportRefusal,
} from '#domain/import/import-preview.ts'
import { filledRows } from '#domain/import/import-table.ts'
import { planImport, type ImportPlan } from '#domain/import/plan-import.ts'
import { readServicesTable, refuseColumns } from '#domain/import/read-services-table.ts'
import { findColumns } from '#domain/import/table-columns.ts'
import { openImportFile, type ImportFile, type OpenedFile } from './import-file.ts'
import type {
  ImportProgress,
  ImportRequest,
  ImportValue,
  PlannedImport,
  SheetColumns,
  ToldSheet,
} from './import-messages.ts'
import { likeliestSheet, sheetReader } from './likeliest-sheet.ts'

/** Where the session speaks while it works. */
export interface ImportListener {
  readonly onProgress: (progress: ImportProgress) => void
  readonly onChanges: (changes: readonly Change[]) => void
}

/** What an import knows between one question and the next: the open file, the table looked at, the plan made last. */
export function startImportSession({ onProgress, onChanges }: ImportListener, ids: IdSource) {
  let file: ImportFile = { name: null, content: '' }
  let opened: OpenedFile = refusal('No file is open.')
  let document: EngagementDocument = documentOf({})
  let plan: ImportPlan | null = null
  let readSheet = sheetReader([])

  const showColumns = async (index: number, headerIndex: number | null): Promise<SheetColumns | ImportRefusal> => {
    if (opened.status !== 'tables') return refusal('The file has no columns.')
    const reading = await readSheet(index)
    if (reading.status === 'refused') return refusal(reading.message)
    const columns = findColumns(filledRows(reading.table), document, headerIndex ?? undefined)
    return {
      status: 'columns',
      sheets: opened.sheets.map(({ name, hidden }) => ({ name, hidden })),
      sheet: index,
      view: viewColumns(reading.table, columns),
      remark: opened.remark,
    }
  }

  const open = async (): Promise<ImportValue> => {
    onProgress({ step: 'reading', done: 0, of: null })
    opened = await openImportFile(file)
    if (opened.status === 'refused') return opened
    if (opened.status === 'catalog') return { status: 'catalog', remark: opened.remark }
    readSheet = sheetReader(opened.sheets, (done) => onProgress({ step: 'reading', done, of: null }))
    return showColumns(await likeliestSheet(opened.sheets, document, readSheet), null)
  }

  const compare = async (told: ToldSheet | null): Promise<ImportValue> => {
    const found = await inputOf(told)
    if ('status' in found) return found
    const of = found.input.services.length
    const compared = planImport(found.origin, found.input, document, catalog, ids, (done) => {
      if (done % progressEvery === 0) onProgress({ step: 'comparing', done, of })
    })
    const remembered = told === null ? [] : rememberColumns(told.columns, serviceMemory, document)
    // What the columns are for is kept along with what they brought, and not instead of it.
    plan = { ...compared, changes: compared.changes.length === 0 ? [] : [...compared.changes, ...remembered] }
    return summaryOf(plan)
  }

  const inputOf = async (
    told: ToldSheet | null,
  ): Promise<ImportRefusal | { readonly origin: ImportOrigin; readonly input: ImportInput }> => {
    if (opened.status === 'refused') return opened
    if (opened.status === 'catalog')
      return opened.reading.status === 'read'
        ? { origin: opened.reading.origin, input: opened.reading.input }
        : opened.reading
    if (told === null) return refusal('The columns are not told yet.')
    const reading = await readSheet(told.sheet)
    if (reading.status === 'refused') return refusal(reading.message)
    const message = refuseColumns(reading.table, told.columns)
    return message === null
      ? { origin: 'table', input: readServicesTable(reading.table, told.columns, file.name) }
      : refusal(message)
  }

  return async (request: ImportRequest): Promise<ImportValue> => {
    switch (request.type) {
      case 'open':
        file = request.file
        document = documentFrom(request.rows)
        return open()
      case 'columns':
        return showColumns(request.sheet, request.headerIndex)
      case 'plan':
        document = documentFrom(request.rows)
        return compare(request.told)
      case 'page':
        return {
          status: 'page',
          rows: plan ? previewPage(plan.preview, request.state, request.from, request.count) : [],
        }
      case 'changes':
        for (let from = 0; plan && from < plan.changes.length; from += changesInPiece)
          onChanges(plan.changes.slice(from, from + changesInPiece))
        return { status: 'sent' }
    }
  }
}

const progressEvery = 500
const changesInPiece = 500
const shownProblems = 100

function summaryOf({ preview }: ImportPlan): PlannedImport {
  const { origin, counts, teams, problems, ignored } = preview
  return {
    status: 'planned',
    origin,
    counts,
    teams,
    problems: problems.slice(0, shownProblems).map(({ line, place, message }) => ({
      line,
      place: shortText(place, 160),
      message: shortText(message, 300),
    })),
    allProblems: problems.length,
    ignored,
  }
}

function documentFrom(rows: string): EngagementDocument {
  // Safe: the client wrote the string from a document's rows.
  return documentOf(JSON.parse(rows) as { readonly [T in TableName]?: readonly TableRows[T][] })
}

function refusal(message: string): ImportRefusal {
  return { status: 'refused', message, problems: [] }
}
