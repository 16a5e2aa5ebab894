import type { Change } from '#domain/change.ts'
import type { IdSource } from '#domain/command.ts'
import { documentOf, type EngagementDocument, type TableName, type TableRows } from '#domain/document.ts'
import type { EventKind } from '#domain/event-fields.ts'
import {
  findEventColumns,
  rateEventRows,
  refuseEventColumns,
  rememberEventColumns,
  type EventColumns,
} from '#domain/import/columns-events.ts'
import { viewColumns } from '#domain/import/columns-view.ts'
import { previewPage, shortText, type ImportRefusal } from '#domain/import/import-preview.ts'
import { filledRows } from '#domain/import/import-table.ts'
import { planEvents, type EventPlan } from '#domain/import/plan-events.ts'
import { readEvents } from '#domain/import/read-events.ts'
import type { EventImportRequest, EventImportValue, EventSheet } from './event-import-messages.ts'
import { openImportFile, type ImportFile, type OpenedFile } from './import-file.ts'
import type { ImportListener } from './import-session.ts'
import { likeliestSheet, sheetReader } from './likeliest-sheet.ts'

/** What an import of events knows between one question and the next: the open file, the plan made last. */
export function startEventImport({ onProgress, onChanges }: ImportListener, ids: IdSource) {
  let file: ImportFile = { name: null, content: '' }
  let opened: OpenedFile = refusal('No file is open.')
  let document: EngagementDocument = documentOf({})
  let plan: EventPlan | null = null
  let readSheet = sheetReader([])

  const open = async (): Promise<EventImportValue> => {
    onProgress({ step: 'reading', done: 0, of: null })
    opened = await openImportFile(file, rateEventRows)
    if (opened.status === 'refused') return opened
    if (opened.status === 'catalog') return refusal('This is a catalog, not a table of events. Export them as CSV.')
    readSheet = sheetReader(opened.sheets, (done) => onProgress({ step: 'reading', done, of: null }))
    return show(await likeliestSheet(opened.sheets, document, readSheet, rateEventRows), null, null)
  }

  const show = async (
    sheet: number,
    headerIndex: number | null,
    kind: EventKind | null,
  ): Promise<EventSheet | ImportRefusal> => {
    if (opened.status !== 'tables') return refusal('The file has no columns.')
    const reading = await readSheet(sheet)
    if (reading.status === 'refused') return refusal(reading.message)
    const asked = { kind: kind ?? undefined, headerIndex: headerIndex ?? undefined }
    const told = findEventColumns(filledRows(reading.table), document, asked)
    return {
      status: 'columns',
      sheets: opened.sheets.map(({ name, hidden }) => ({ name, hidden })),
      sheet,
      told,
      view: viewColumns(reading.table, told.columns),
      remark: opened.remark,
    }
  }

  const compare = async (sheet: number, told: EventColumns): Promise<EventImportValue> => {
    const reading = await readSheet(sheet)
    if (reading.status === 'refused') return refusal(reading.message)
    const message = refuseEventColumns(filledRows(reading.table), told)
    if (message !== null) return refusal(message)
    const progressOf = (step: 'reading' | 'comparing', of: number | null) => (done: number) => {
      if (done % progressEvery === 0) onProgress({ step, done, of })
    }
    const input = readEvents(reading.table, told, progressOf('reading', null))
    const source = file.name ?? 'pasted table'
    const compared = planEvents(input, source, document, ids, progressOf('comparing', input.events.length))
    // What the columns are for is kept along with what they brought, and not instead of it.
    const remembered = compared.changes.length === 0 ? [] : rememberEventColumns(told, document)
    plan = { ...compared, changes: [...compared.changes, ...remembered] }
    return summaryOf(plan)
  }

  return async (request: EventImportRequest): Promise<EventImportValue> => {
    switch (request.type) {
      case 'open':
        file = request.file
        document = documentFrom(request.rows)
        return open()
      case 'columns':
        return show(request.sheet, request.headerIndex, request.kind)
      case 'plan':
        document = documentFrom(request.rows)
        return compare(request.sheet, request.told)
      case 'page':
        return {
          status: 'page',
          rows: plan ? previewPage(plan.preview, request.state, request.from, request.count) : [],
        }
      case 'changes':
        sendInPieces(plan?.changes ?? [], onChanges)
        return { status: 'sent' }
    }
  }
}

const progressEvery = 500
const changesInPiece = 500
const shownProblems = 100

function sendInPieces(changes: readonly Change[], send: ImportListener['onChanges']): void {
  for (let from = 0; from < changes.length; from += changesInPiece) send(changes.slice(from, from + changesInPiece))
}

function summaryOf({ preview: { rows: _rows, problems, ...rest } }: EventPlan): EventImportValue {
  return {
    status: 'planned',
    ...rest,
    problems: problems.slice(0, shownProblems).map(({ line, place, message }) => ({
      line,
      place: shortText(place, 160),
      message: shortText(message, 300),
    })),
    allProblems: problems.length,
  }
}

function documentFrom(rows: string): EngagementDocument {
  // Safe: the client wrote the string from a document's rows.
  return documentOf(JSON.parse(rows) as { readonly [T in TableName]?: readonly TableRows[T][] })
}

function refusal(message: string): ImportRefusal {
  return { status: 'refused', message, problems: [] }
}
