import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { findReadingColumns, missingReadingColumn, rateReadingRows } from '#domain/import/columns-readings.ts'
import { viewColumns } from '#domain/import/columns-view.ts'
import { decodeText } from '#domain/import/decode-text.ts'
import { previewPage, type ImportRow, type ImportRowState } from '#domain/import/import-preview.ts'
import { filledRows, type ImportTable, type TableColumns } from '#domain/import/import-table.ts'
import { planReadings, readingRowLimit } from '#domain/import/plan-readings.ts'
import { readCsv } from '#domain/import/read-csv.ts'
import { newId } from '#platform/new-id.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import type { RefusedFile } from '#tables/import/import-source-choice.tsx'
import { chooseFile, takeDropped, type TakenFile } from '#tables/take-file.ts'
import { importReadings, wantedFile } from './readings-import-actions.ts'

interface ReadFile {
  /** Null for pasted text. */
  readonly name: string | null
  readonly table: ImportTable
  readonly remark: string | null
}

interface Choosing {
  readonly at: 'choosing'
  readonly error: string | null
  readonly refused: RefusedFile | null
}

type Step = Choosing | { readonly at: 'columns' | 'preview'; readonly file: ReadFile; readonly columns: TableColumns }

const choosing: Choosing = { at: 'choosing', error: null, refused: null }

/**
 * One import of readings from the file to the commit. A file of readings is small: it is read and compared here, and the
 * preview is always one for the engagement as it is now.
 */
export function useReadingsImport(dropped: File | null, onImported: () => void) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const snapshotBefore = useSnapshotBefore()
  const [step, setStep] = useState<Step>(choosing)
  const [applying, setApplying] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)

  const sheet = useMemo(
    () =>
      step.at === 'choosing'
        ? null
        : {
            sheets: [{ name: '', hidden: false }],
            sheet: 0,
            view: viewColumns(step.file.table, step.columns),
            remark: step.file.remark,
          },
    [step],
  )
  const plan = useMemo(
    () => (step.at === 'preview' ? planReadings(step.file.table, step.columns, document, catalog, { newId }) : null),
    [step, document],
  )
  const preview = useMemo(
    () =>
      plan && {
        ...plan.preview,
        problems: plan.preview.problems.slice(0, 100),
        allProblems: plan.preview.problems.length,
      },
    [plan],
  )

  function refuse(name: string | null, message: string): void {
    setStep({ at: 'choosing', error: null, refused: { name, refusal: { status: 'refused', message, problems: [] } } })
  }

  function start(name: string | null, text: string, remark: string | null): void {
    const reading = readCsv(text, rateReadingRows)
    if (reading.status === 'refused') return refuse(name, reading.message)
    const rows = filledRows(reading.table)
    if (rows.length > readingRowLimit)
      return refuse(
        name,
        `The table has ${rows.length} rows; at most ${readingRowLimit} can be imported at once. Split it and import the parts.`,
      )
    const columns = findReadingColumns(rows, store.getState().document)
    const file = { name, table: reading.table, remark }
    const told = columns.basis === 'remembered' || columns.fields.every((field) => field !== null)
    const ready = missingReadingColumn(columns) === null && told && rows.length > columns.headerIndex + 1
    setNotice(null)
    setStep({ at: ready ? 'preview' : 'columns', file, columns })
  }

  function take(taken: TakenFile): void {
    if (taken.status === 'cancelled') return
    if (taken.status === 'refused') return setStep({ ...choosing, error: taken.reason })
    const decoded = decodeText(taken.bytes, TextDecoder)
    if (decoded.status === 'refused') refuse(taken.name, decoded.message)
    else start(taken.name, decoded.text, decoded.remark)
  }

  async function apply(): Promise<void> {
    if (step.at !== 'preview' || !plan || applying) return
    setApplying(true)
    const outcome = await importReadings(store, plan, document, step.file.name, snapshotBefore)
    setApplying(false)
    if (outcome.status === 'imported') onImported()
    else setNotice(outcome.message)
  }

  const startDropped = useEffectEvent(() => {
    if (dropped) void takeDropped(dropped, wantedFile).then(take)
  })
  useEffect(() => startDropped(), [])

  return {
    step,
    sheet,
    preview,
    applying,
    notice,
    choose: () => void chooseFile(wantedFile).then(take),
    drop: (file: File) => void takeDropped(file, wantedFile).then(take),
    paste: (text: string) => start(null, text, null),
    apply: () => void apply(),
    backToChoice: () => setStep(choosing),
    tellColumns: (columns: TableColumns) => setStep((now) => (now.at === 'choosing' ? now : { ...now, columns })),
    showHeaders: (headerIndex: number | null) =>
      setStep((now) =>
        now.at === 'choosing'
          ? now
          : { ...now, columns: findReadingColumns(filledRows(now.file.table), document, headerIndex ?? undefined) },
      ),
    show: (at: 'columns' | 'preview') => {
      setNotice(null)
      setStep((now) => (now.at === 'choosing' ? now : { ...now, at }))
    },
    loadRows: (only: ImportRowState | null, from: number, count: number): Promise<readonly ImportRow[]> =>
      Promise.resolve(plan ? previewPage(plan.preview, only, from, count) : []),
  }
}
