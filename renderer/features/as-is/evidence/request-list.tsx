import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { receiveRequest, receiveWith } from '#domain/evidence-commands.ts'
import { isOverdue } from '#domain/evidence-findings.ts'
import { dayText } from '#domain/day.ts'
import type { EvidenceRequest } from '#domain/evidence-request.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo } from '#store/ui-store.ts'
import { CitePicker } from '#tables/cited-evidence.tsx'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import { RowInspector } from '#tables/row-inspector.tsx'
import type { ColumnOptions } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count } from '#ui/format.ts'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { PartSwitch } from './part-switch.tsx'
import classes from './evidence.module.css'

const quickFilters: readonly QuickFilter[] = [
  { term: { field: 'status', value: 'open' }, label: 'To be asked' },
  { term: { field: 'status', value: 'asked' }, label: 'Asked' },
  { term: { field: 'status', value: 'received' }, label: 'Received' },
  { term: { field: 'status', value: 'refused' }, label: 'Refused' },
]

const filterFields = ['status']

/** What was asked of the client, until when, and what came of it. */
export function RequestList() {
  const view = useTableView('requests')
  const today = useToday()
  const grid = useRef<GridHandle>(null)
  useShowHidden(view)
  const columns = useMemo(() => columnsFor(today), [today])
  const overdue = view.rows.filter((request) => isOverdue(request, today)).length
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <>
          <PartSwitch />
          <FilterBar
            view={view}
            noun={['request', 'requests']}
            quick={quickFilters}
            offered={filterFields}
            tools={<TableTools table="requests" />}
            total={
              overdue > 0 ? <strong className={classes.late}>{count(overdue, 'overdue', 'overdue')}</strong> : null
            }
          />
        </>
      }
      inspector={<RequestInspector id={view.active} />}
    >
      <TableGrid
        ref={grid}
        table="requests"
        label="Evidence requests"
        columns={columns}
        onActiveRow={view.setActive}
        filter={view.filtered.filter}
        emptyState={
          <TableEmpty view={view}>
            <EmptyState
              title="Nothing was asked for yet"
              text="A row is something the client is asked to bring: a report, an export, access to a dashboard, with whom it is asked of and a due date. Once it has come it becomes evidence in one step."
              action={
                <Button variant="link" onClick={() => grid.current?.focus()}>
                  Type the first request
                </Button>
              }
            />
          </TableEmpty>
        }
      />
    </ScreenBody>
  )
}

/** The due date of a request that is overdue carries a sign and a word. */
function columnsFor(today: string): readonly ColumnOptions<EvidenceRequest>[] {
  return [
    { key: 'name', width: 240, grow: true, growTo: 460 },
    { key: 'askedOf', width: 160 },
    { key: 'status', width: 108 },
    {
      key: 'due',
      width: 186,
      render: (request) =>
        isOverdue(request, today) ? (
          <span className={classes.late}>
            <IconAlertTriangle size={13} aria-hidden="true" />
            {dayText(request.due ?? '')}, overdue
          </span>
        ) : (
          request.due && dayText(request.due)
        ),
    },
    { key: 'asked', width: 116 },
    { key: 'evidence', width: 220 },
    { key: 'notes', width: 200, grow: true },
  ]
}

function RequestInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="requests"
      id={id}
      facts={['status', 'askedOf', 'asked', 'due']}
      texts={['notes']}
      hint="Select a request to say what it brought."
    >
      {(request) => <Brought request={request} />}
    </RowInspector>
  )
}

/** What came of the request: new evidence in one step, or evidence that is there already. */
function Brought({ request }: { readonly request: EvidenceRequest }) {
  const store = useDocumentStore()
  const receive = () => {
    const commit = store.commit(`Receive ${request.name || 'a request'}`, receiveRequest(request.id))
    const added = commit?.changes.find((change) => change.table === 'evidence')
    if (added) jumpTo({ stage: 'as-is', table: 'evidence', id: added.id, field: 'grade' })
  }
  return (
    <InspectorSection title="Brought">
      {request.status === 'refused' ? null : (
        <Button size="small" className={classes.receive} onClick={receive}>
          {request.evidence.length === 0 ? 'Received: add as evidence' : 'Add more evidence'}
        </Button>
      )}
      <CitePicker
        ids={request.evidence}
        empty="Nothing is named yet."
        placeholder="Or type the title of evidence that is here"
        onChange={(ids) => store.commit('Change what a request brought', receiveWith(request.id, ids))}
      />
    </InspectorSection>
  )
}
