import { groupBy } from '#domain/group-by.ts'
import { useMemo, useRef, useState } from 'react'
import { unansweredPrompts } from '#domain/interview-commands.ts'
import type { Interview, InterviewNote } from '#domain/interview.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { InterviewInspector } from './interview-inspector.tsx'
import { openSession } from './interview-view.ts'
import { PlanDialog } from './plan-dialog.tsx'

const columns: readonly ColumnOptions<Interview>[] = [
  { key: 'name', width: 250, grow: true, growTo: 440 },
  { key: 'stakeholder', width: 212 },
  { key: 'date', width: 116 },
  { key: 'status', width: 112 },
  { key: 'notes', width: 220, grow: true },
]

const quickFilters: readonly QuickFilter[] = [
  { term: { field: 'status', value: 'planned' }, label: 'Planned' },
  { term: { field: 'status', value: 'held' }, label: 'Held' },
]

const filterFields = ['status']

/** All interviews with their dates and how much of each script was answered. */
export function InterviewList() {
  const store = useDocumentStore()
  const view = useTableView('interviews')
  const extraColumns = useProgressColumns()
  const grid = useRef<GridHandle>(null)
  const [planning, setPlanning] = useState(false)
  useShowHidden(view)
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <FilterBar
          view={view}
          noun={['interview', 'interviews']}
          quick={quickFilters}
          offered={filterFields}
          tools={<TableTools table="interviews" />}
          total={
            <Button size="small" onClick={() => setPlanning(true)}>
              Plan interviews
            </Button>
          }
        />
      }
      inspector={<InterviewInspector id={view.active} />}
    >
      <TableGrid
        ref={grid}
        table="interviews"
        label="Interviews"
        columns={columns}
        extraColumns={extraColumns}
        onActiveRow={view.setActive}
        onOpen={(id) => openSession(store, id)}
        menu={({ active }) =>
          active ? [{ id: 'session', label: 'Open the session', run: () => openSession(store, active.rowId) }] : []
        }
        filter={view.filtered.filter}
        emptyState={
          <TableEmpty view={view}>
            <EmptyState
              title="No interview yet"
              text="Choose the stakeholders to talk to. Each gets a script of questions; in the session you type notes beside it and tag them to what they are about."
              action={<Button onClick={() => setPlanning(true)}>Plan interviews</Button>}
            />
          </TableEmpty>
        }
      />
      {planning ? <PlanDialog onClose={() => setPlanning(false)} /> : null}
    </ScreenBody>
  )
}

function useProgressColumns(): readonly ExtraColumn<Interview>[] {
  const notes = useDocument((document) => document.interviewNotes.rows)
  return useMemo(() => {
    const byInterview = groupBy(notes, ({ interview }) => interview)
    const notesOf = (interview: Interview): readonly InterviewNote[] => byInterview.get(interview.id) ?? []
    const answered = (interview: Interview) =>
      interview.prompts.length - unansweredPrompts(interview, notesOf(interview)).length
    return [
      {
        after: 'status',
        column: {
          id: 'answered',
          title: 'Answered',
          width: 96,
          align: 'end',
          text: (interview) =>
            interview.prompts.length === 0 ? '' : `${answered(interview)} of ${interview.prompts.length}`,
          sort: (a, b) => answered(a) - answered(b),
        },
      },
      {
        after: 'status',
        column: {
          id: 'noteCount',
          title: 'Notes taken',
          width: 104,
          align: 'end',
          text: (interview) => String(notesOf(interview).length),
          number: (interview) => notesOf(interview).length,
          sort: (a, b) => notesOf(a).length - notesOf(b).length,
        },
      },
    ]
  }, [notes])
}
