import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EngagementDocument } from '#domain/document.ts'
import type { EventColumns } from '#domain/import/columns-events.ts'
import type { ImportRefusal, ImportRow, ImportRowState } from '#domain/import/import-preview.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import { chooseFile, takeDropped, type TakenFile } from '#tables/take-file.ts'
import {
  connectEventImport,
  type EventImportConnection,
  type EventSheet,
  type ImportFile,
  type ImportProgress,
  type PlannedEvents,
  type Unanswered,
} from '#workers/event-import-client.ts'
import type { AskedColumns } from './event-import-columns.tsx'
import { importEvents, wantedFile } from './events-actions.ts'

/** Where the import is. `name` is null for pasted text. */
export type EventImportState =
  | { readonly at: 'choosing'; readonly error: string | null }
  | {
      readonly at: 'working'
      readonly name: string | null
      readonly what: string
      readonly progress: ImportProgress | null
    }
  | {
      readonly at: 'columns'
      readonly name: string | null
      readonly sheet: EventSheet
      /** What is being read in its place. */
      readonly reading: AskedColumns | null
      readonly trouble: string | null
    }
  | {
      readonly at: 'preview'
      readonly name: string | null
      readonly planned: PlannedEvents
      /** What the plan was made for. */
      readonly against: EngagementDocument
      readonly sheet: EventSheet
      readonly applying: boolean
      readonly notice: string | null
    }

/**
 * One import of events from the file to the commit. Reading and comparing are done by a worker; what it answers after
 * something else was begun is dropped with it.
 */
export function useEventImport(dropped: File | null, onImported: () => void) {
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  const [state, setState] = useState<EventImportState>({ at: 'choosing', error: null })
  const connection = useRef<EventImportConnection | null>(null)

  function backToChoice(error: string | null = null): void {
    connection.current?.close()
    connection.current = null
    setState({ at: 'choosing', error })
  }

  /** For answers other than the hoped for: back to the choice, saying why. */
  function giveUp(from: EventImportConnection, name: string | null, answer: ImportRefusal | Unanswered): void {
    if (from !== connection.current) return
    const what = name ?? 'The pasted text'
    if (answer.status === 'refused') backToChoice(`${what} was not imported. ${answer.message}`)
    else if (answer.status === 'failed') backToChoice(`${what} could not be imported: ${answer.message}`)
    else backToChoice()
  }

  async function take(taken: TakenFile): Promise<void> {
    if (taken.status === 'refused') backToChoice(taken.reason)
    if (taken.status === 'taken') await start({ name: taken.name, content: taken.bytes })
  }

  async function start(file: ImportFile): Promise<void> {
    const { name } = file
    connection.current?.close()
    setState({ at: 'working', name, what: 'Reading', progress: null })
    const worker = connectEventImport((progress) =>
      setState((now) => (now.at === 'working' && connection.current === worker ? { ...now, progress } : now)),
    )
    connection.current = worker
    const answer = await worker.open(file, store.getState().document)
    if (worker !== connection.current) return
    if (answer.status === 'columns') setState({ at: 'columns', name, sheet: answer, reading: null, trouble: null })
    else giveUp(worker, name, answer)
  }

  async function compare(name: string | null, sheet: EventSheet, notice: string | null): Promise<void> {
    const worker = connection.current
    if (!worker) return
    setState({ at: 'working', name, what: 'Comparing', progress: null })
    const against = store.getState().document
    const answer = await worker.plan(sheet.sheet, sheet.told, against)
    if (worker !== connection.current) return
    if (answer.status === 'planned')
      setState({ at: 'preview', name, planned: answer, against, sheet, applying: false, notice })
    else if (answer.status === 'refused')
      setState({ at: 'columns', name, sheet, reading: null, trouble: answer.message })
    else giveUp(worker, name, answer)
  }

  /** Until the answer is here nothing can be told or compared; of several questions the last one counts. */
  async function askColumns(asked: AskedColumns): Promise<void> {
    const worker = connection.current
    if (state.at !== 'columns' || !worker) return
    setState({ ...state, reading: asked, trouble: null })
    const answer = await worker.columns(asked.sheet, asked.headerIndex, asked.kind)
    if (worker !== connection.current) return
    if (answer.status !== 'columns' && answer.status !== 'refused') return giveUp(worker, state.name, answer)
    setState((now) => {
      if (now.at !== 'columns' || now.reading !== asked) return now
      if (answer.status === 'refused') return { ...now, reading: null, trouble: answer.message }
      return { ...now, reading: null, sheet: answer }
    })
  }

  async function apply(): Promise<void> {
    const worker = connection.current
    if (state.at !== 'preview' || state.applying || !worker) return
    setState({ ...state, applying: true, notice: null })
    const answer = await worker.changes()
    if (worker !== connection.current) return
    if (answer.status !== 'sent') return giveUp(worker, state.name, answer)
    const plan = { changes: answer.changes, against: state.against }
    const outcome = await importEvents(store, state.planned, plan, state.name, snapshotBefore)
    if (outcome.status === 'imported') return onImported()
    if (outcome.status === 'failed')
      return setState({ ...state, applying: false, notice: `${outcome.message} Nothing was imported.` })
    const notice = 'The engagement changed while this was open. Nothing was imported; look at the new preview.'
    await compare(state.name, state.sheet, notice)
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
    apply: () => void apply(),
    backToChoice: () => backToChoice(),
    askColumns: (asked: AskedColumns) => void askColumns(asked),
    tellColumns(told: EventColumns) {
      if (state.at === 'columns' && !state.reading)
        setState({
          ...state,
          sheet: { ...state.sheet, told, view: { ...state.sheet.view, columns: told.columns } },
          trouble: null,
        })
    },
    compareColumns() {
      if (state.at === 'columns' && !state.reading) void compare(state.name, state.sheet, null)
    },
    backToColumns() {
      if (state.at === 'preview')
        setState({ at: 'columns', name: state.name, sheet: state.sheet, reading: null, trouble: null })
    },
    /** Rows of the preview; empty once the import is over. */
    async loadRows(shown: ImportRowState | null, from: number, count: number): Promise<readonly ImportRow[]> {
      const answer = await connection.current?.page(shown, from, count)
      return answer?.status === 'page' ? answer.rows : []
    },
  }
}
