import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { hasChanges } from '#domain/import/apply-import.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { ImportRefusal, ImportRow, ImportRowState } from '#domain/import/import-preview.ts'
import type { TableColumns } from '#domain/import/import-table.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import type { AskedSheet } from '#tables/import/import-columns.tsx'
import type { RefusedFile } from '#tables/import/import-source-choice.tsx'
import { chooseFile, takeDropped, type TakenFile } from '#tables/take-file.ts'
import {
  connectImport,
  type ImportConnection,
  type ImportFile,
  type ImportProgress,
  type PlannedImport,
  type SheetColumns,
  type Unanswered,
} from '#workers/import-client.ts'
import { importServices, wantedFile } from './import-actions.ts'

/** Where the import is. `name` is null for pasted text. */
export type ImportState =
  | { readonly at: 'choosing'; readonly error: string | null; readonly refused: RefusedFile | null }
  | {
      readonly at: 'working'
      readonly name: string | null
      readonly what: string
      readonly progress: ImportProgress | null
    }
  | {
      readonly at: 'columns'
      readonly name: string | null
      readonly sheet: SheetColumns
      /** What is being read in its place. */
      readonly reading: AskedSheet | null
      /** Why the sheet gave nothing to look at, or the columns nothing to compare. */
      readonly trouble: string | null
    }
  | PreviewState

export interface PreviewState {
  readonly at: 'preview'
  readonly name: string | null
  readonly planned: PlannedImport
  /** What the plan was made for. */
  readonly against: EngagementDocument
  /** Null for a catalog. */
  readonly sheet: SheetColumns | null
  readonly remark: string | null
  readonly applying: boolean
  readonly notice: string | null
}

const choosing: ImportState = { at: 'choosing', error: null, refused: null }

/**
 * One import from the file to the commit. Reading and comparing are done by a worker; what it answers after something
 * else was begun is dropped with it.
 */
export function useImport(dropped: File | null, onImported: () => void) {
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  const [state, setState] = useState<ImportState>(choosing)
  const connection = useRef<ImportConnection | null>(null)

  function connect(name: string | null): ImportConnection {
    connection.current?.close()
    setState({ at: 'working', name, what: 'Reading', progress: null })
    const next = connectImport((progress) =>
      setState((now) => (now.at === 'working' && connection.current === next ? { ...now, progress } : now)),
    )
    connection.current = next
    return next
  }

  function backToChoice(error: string | null = null, refused: RefusedFile | null = null): void {
    connection.current?.close()
    connection.current = null
    setState({ at: 'choosing', error, refused })
  }

  /** For answers other than the hoped for: back to the choice, saying why. */
  function giveUp(from: ImportConnection, name: string | null, answer: ImportRefusal | Unanswered): void {
    if (from !== connection.current) return
    if (answer.status === 'refused') backToChoice(null, { name, refusal: answer })
    else if (answer.status === 'failed')
      backToChoice(`${name ?? 'The pasted text'} could not be imported: ${answer.message}`)
    else backToChoice()
  }

  async function take(taken: TakenFile): Promise<void> {
    if (taken.status === 'refused') backToChoice(taken.reason)
    if (taken.status === 'taken') await start({ name: taken.name, content: taken.bytes })
  }

  async function start(file: ImportFile): Promise<void> {
    const { name } = file
    const worker = connect(name)
    const answer = await worker.open(file, store.getState().document)
    if (worker !== connection.current) return
    if (answer.status === 'catalog') await compare(worker, name, null, answer.remark)
    else if (answer.status !== 'columns') giveUp(worker, name, answer)
    else if (answer.view.complete && answer.sheets.filter((sheet) => !sheet.hidden).length <= 1)
      await compare(worker, name, answer, answer.remark)
    else setState({ at: 'columns', name, sheet: answer, reading: null, trouble: null })
  }

  async function compare(
    worker: ImportConnection,
    name: string | null,
    sheet: SheetColumns | null,
    remark: string | null,
    notice: string | null = null,
  ): Promise<void> {
    setState({ at: 'working', name, what: 'Comparing', progress: null })
    const against = store.getState().document
    const answer = await worker.plan(sheet && { sheet: sheet.sheet, columns: sheet.view.columns }, against)
    if (worker !== connection.current) return
    if (answer.status === 'planned')
      setState({ at: 'preview', name, planned: answer, against, sheet, remark, applying: false, notice })
    else if (answer.status === 'refused' && sheet)
      setState({ at: 'columns', name, sheet, reading: null, trouble: answer.message })
    else giveUp(worker, name, answer)
  }

  /** Until the answer is here nothing can be told or compared; of several questions the last one counts. */
  async function showSheet(asked: AskedSheet): Promise<void> {
    const worker = connection.current
    if (state.at !== 'columns' || !worker) return
    setState({ ...state, reading: asked, trouble: null })
    const answer = await worker.columns(asked.sheet, asked.headerIndex)
    if (worker !== connection.current) return
    if (answer.status !== 'columns' && answer.status !== 'refused') return giveUp(worker, state.name, answer)
    setState((now) => {
      if (now.at !== 'columns' || now.reading !== asked) return now
      return answer.status === 'columns'
        ? { ...now, sheet: answer, reading: null }
        : { ...now, reading: null, trouble: answer.message }
    })
  }

  async function apply(): Promise<void> {
    const worker = connection.current
    if (state.at !== 'preview' || state.applying || !worker || !hasChanges(state.planned)) return
    setState({ ...state, applying: true, notice: null })
    const answer = await worker.changes()
    if (worker !== connection.current) return
    if (answer.status !== 'sent') return giveUp(worker, state.name, answer)
    const plan = { changes: answer.changes, against: state.against }
    const outcome = await importServices(store, state.planned, plan, state.name, snapshotBefore)
    if (outcome.status === 'imported') return onImported()
    if (outcome.status === 'failed')
      return setState({ ...state, applying: false, notice: `${outcome.message} Nothing was imported.` })
    const notice = 'The engagement changed while this was open. Nothing was imported; look at the new preview.'
    await compare(worker, state.name, state.sheet, state.remark, notice)
  }

  const startDropped = useEffectEvent(() => {
    if (dropped) void takeDropped(dropped, wantedFile).then(take)
  })
  useEffect(() => {
    startDropped()
    return () => connection.current?.close()
  }, [])

  return {
    state,
    choose: () => void chooseFile(wantedFile).then(take),
    drop: (file: File) => void takeDropped(file, wantedFile).then(take),
    paste: (text: string) => void start({ name: null, content: text }),
    apply,
    backToChoice: () => backToChoice(),
    showSheet,
    tellColumns(columns: TableColumns) {
      if (state.at === 'columns' && !state.reading)
        setState({ ...state, sheet: { ...state.sheet, view: { ...state.sheet.view, columns } }, trouble: null })
    },
    compareColumns() {
      if (state.at === 'columns' && !state.reading && connection.current)
        void compare(connection.current, state.name, state.sheet, state.sheet.remark)
    },
    backToColumns() {
      if (state.at === 'preview' && state.sheet)
        setState({ at: 'columns', name: state.name, sheet: state.sheet, reading: null, trouble: null })
    },
    /** Rows of the preview; empty once the import is over. */
    async loadRows(shown: ImportRowState | null, from: number, count: number): Promise<readonly ImportRow[]> {
      const answer = await connection.current?.page(shown, from, count)
      return answer?.status === 'page' ? answer.rows : []
    },
  }
}
