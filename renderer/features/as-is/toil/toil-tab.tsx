import { useEffect } from 'react'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { setTableFilter } from '#tables/table-view.ts'
import { showToil, useAsIsView } from '../as-is-view.ts'
import { ToilAnalysis } from './toil-analysis.tsx'
import { ToilTable } from './toil-table.tsx'

/** Manual, repetitive work: the tasks, and what it would give to be rid of them. */
export function ToilTab() {
  const store = useDocumentStore()
  const part = useAsIsView(({ toil }) => toil)
  const jump = useUi((state) => state.jump)
  useEffect(() => {
    if (jump?.stage !== 'as-is') return
    if (jump.table === 'toil') showToil(store, 'table')
    if (jump.table !== 'teams') return
    setTableFilter(store, 'toil', { query: '', terms: [{ field: 'team', value: jump.id }] })
    showToil(store, 'table')
    jumpTo(null)
  }, [jump, store])
  return part === 'table' ? <ToilTable /> : <ToilAnalysis />
}
