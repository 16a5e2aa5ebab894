import { catalog } from '#catalog/catalog.ts'
import type { Change } from '#domain/change.ts'
import { documentOf, type EngagementDocument, type TableName, type TableRows } from '#domain/document.ts'
import { placeholderContext } from '#domain/import/apply-import.ts'
import { rememberColumns } from '#domain/import/column-memory.ts'
import { viewColumns } from '#domain/import/columns-view.ts'
import {
  previewPage,
  shortText,
  type ImportInput,
  type ImportOrigin,
  type ImportRefusal,
} from '#domain/import/import-preview.ts'
import { filledRows, type ImportTable, type TableColumns } from '#domain/import/import-table.ts'
import { planImport, type ImportPlan } from '#domain/import/plan-import.ts'
import { readServicesTable, refuseColumns } from '#domain/import/read-services-table.ts'
import { findColumns, rateTable } from '#domain/import/table-columns.ts'
import { openImportFile, type ImportFile, type OpenedFile } from './import-file.ts'
import type { ImportProgress, ImportRequest, ImportValue, PlannedImport, SheetColumns } from './import-messages.ts'

/** Where the session speaks while it works. */
export interface ImportListener {
  readonly onProgress: (progress: ImportProgress) => void
  readonly onChanges: (changes: readonly Change[]) => void
}

/** What an import knows between one question and the next: the open file, the table looked at, the plan made last. */
export function startImportSession({ onProgress, onChanges }: ImportListener) {
  let file: ImportFile = { name: null, content: '' }
  let opened: OpenedFile = refusal('No file is open.')
  let document: EngagementDocument = documentOf({})
  let sheet = 0
  let plan: ImportPlan | null = null
  const tables = new Map<number, ImportTable | ImportRefusal>()

  const readSheet = async (index: number): Promise<ImportTable | ImportRefusal> => {
    const known = tables.get(index)
    if (known) return known
    const found = opened.status === 'tables' ? opened.sheets[index] : undefined
    if (!found) return refusal('There is no such sheet.')
    onProgress({ step: 'reading', done: 0, of: null })
    const reading = await found.read((done) => onProgress({ step: 'reading', done, of: null }))
    const table = reading.status === 'table' ? reading.table : refusal(reading.message)
    tables.set(index, table)
    return table
  }

  const showColumns = async (index: number, headerIndex: number | null): Promise<SheetColumns | ImportRefusal> => {
    const table = await readSheet(index)
    if (isRefusal(table)) return table
    if (opened.status !== 'tables') return refusal('The file has no columns.')
    sheet = index
    const columns = findColumns(filledRows(table), document, headerIndex ?? undefined)
    return {
      status: 'columns',
      sheets: opened.sheets.map(({ name, hidden }) => ({ name, hidden })),
      sheet,
      view: viewColumns(table, columns),
      remark: opened.remark,
    }
  }

  const open = async (): Promise<ImportValue> => {
    onProgress({ step: 'reading', done: 0, of: null })
    opened = await openImportFile(file)
    if (opened.status === 'refused') return opened
    if (opened.status === 'catalog') return { status: 'catalog', remark: opened.remark }
    const best = await likeliestSheet(opened, document, readSheet)
    return showColumns(best, null)
  }

  const compare = async (columns: TableColumns | null): Promise<ImportValue> => {
    const found = await inputOf(columns)
    if ('status' in found) return found
    const of = found.input.services.length
    const compared = planImport(found.origin, found.input, document, catalog, placeholderContext(), (done) => {
      if (done % progressEvery === 0) onProgress({ step: 'comparing', done, of })
    })
    const remembered = columns === null ? [] : rememberColumns(columns, document)
    // What the columns are for is kept along with what they brought, and not instead of it.
    plan = { ...compared, changes: compared.changes.length === 0 ? [] : [...compared.changes, ...remembered] }
    return summaryOf(plan)
  }

  const inputOf = async (
    columns: TableColumns | null,
  ): Promise<ImportRefusal | { readonly origin: ImportOrigin; readonly input: ImportInput }> => {
    if (opened.status === 'refused') return opened
    if (opened.status === 'catalog')
      return opened.reading.status === 'read'
        ? { origin: opened.reading.origin, input: opened.reading.input }
        : opened.reading
    const table = await readSheet(sheet)
    if (isRefusal(table)) return table
    if (columns === null) return refusal('The columns are not told yet.')
    const message = refuseColumns(table, columns)
    return message === null
      ? { origin: 'table', input: readServicesTable(table, columns, file.name) }
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
        return compare(request.columns)
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
/** Sheets that are looked into for the one with services; further ones can be chosen. */
const sheetsTried = 12

/** Of several sheets the one whose headers are known or say most; hidden ones only when there is no other. */
async function likeliestSheet(
  { sheets }: Extract<OpenedFile, { status: 'tables' }>,
  document: EngagementDocument,
  read: (index: number) => Promise<ImportTable | ImportRefusal>,
): Promise<number> {
  const visible = sheets.flatMap((sheet, index) => (sheet.hidden ? [] : [index]))
  const candidates = (visible.length > 0 ? visible : sheets.map((_sheet, index) => index)).slice(0, sheetsTried)
  let best = { index: candidates[0] ?? 0, rate: -1 }
  if (candidates.length > 1)
    for (const index of candidates) {
      const table = await read(index)
      const rate = isRefusal(table) ? -1 : rateTable(filledRows(table), document)
      if (rate > best.rate) best = { index, rate }
    }
  return best.index
}

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

function isRefusal(table: ImportTable | ImportRefusal): table is ImportRefusal {
  return 'status' in table
}

function refusal(message: string): ImportRefusal {
  return { status: 'refused', message, problems: [] }
}
