import { useMemo, useRef, useState } from 'react'
import { riskBand, riskScore, riskStanding, type RiskState } from '#domain/risk-score.ts'
import type { Risk } from '#domain/risk.ts'
import { useToday } from '#store/today.ts'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { Status, type MarkKind } from '#ui/marks.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { RiskAddDialog, type RiskSource } from './risk-add-dialog.tsx'
import { RiskInspector } from './risk-inspector.tsx'
import { RiskMatrixPanel } from './risk-matrix-panel.tsx'
import classes from './risks.module.css'

const columns: readonly ColumnOptions<Risk>[] = [
  { key: 'name', width: 200 },
  { key: 'likelihood', width: 116 },
  { key: 'impact', width: 104 },
  { key: 'owner', width: 110 },
  { key: 'response', width: 92 },
  { key: 'due', width: 104 },
  { key: 'status', width: 92 },
  { key: 'cause', width: 220 },
  { key: 'event', width: 220 },
  { key: 'effect', width: 220 },
  { key: 'action', width: 220 },
  { key: 'trigger', width: 220 },
  { key: 'tasks', width: 180 },
  { key: 'approver', width: 130 },
  { key: 'expiry', width: 120 },
  { key: 'notes', width: 220, grow: true },
]

const quickFilters: readonly QuickFilter[] = [
  { term: { field: 'owner', value: null }, label: 'No owner' },
  { term: { field: 'response', value: 'accept' }, label: 'Accepted' },
]

const filterFields = ['response', 'status', 'owner', 'likelihood', 'impact']

/** What may go wrong with the plan: the register, and above it where the risks lie. */
export function RisksTab() {
  const view = useTableView('risks')
  const extraColumns = useDerivedColumns()
  const [adding, setAdding] = useState<RiskSource | null>(null)
  const grid = useRef<GridHandle>(null)
  useShowHidden(view)
  const sources = (
    <>
      <Button size="small" onClick={() => setAdding('catalog')}>
        From the catalog
      </Button>
      <Button size="small" onClick={() => setAdding('findings')}>
        From a finding
      </Button>
    </>
  )
  return (
    <ScreenBody
      title="Risks"
      layout="fill"
      toolbar={
        <FilterBar
          view={view}
          noun={['risk', 'risks']}
          quick={quickFilters}
          offered={filterFields}
          tools={<TableTools table="risks" />}
          total={<span className={classes.line}>{sources}</span>}
        />
      }
      inspector={<RiskInspector id={view.active} />}
    >
      <div className={classes.tab}>
        {view.rows.length > 0 ? (
          <div className={classes.top}>
            <RiskMatrixPanel view={view} />
          </div>
        ) : null}
        <div className={classes.register}>
          <TableGrid
            ref={grid}
            table="risks"
            label="Risks"
            columns={columns}
            extraColumns={extraColumns}
            onActiveRow={view.setActive}
            filter={view.filtered.filter}
            emptyState={
              <TableEmpty view={view}>
                <EmptyState
                  title="No risk yet"
                  text="A row is something that may happen to the plan: because of a cause, an event, with an effect. Each gets a score, an owner, an answer and a sign to watch for. Take some from the catalog or from findings, or type a name."
                  action={
                    <>
                      {sources}
                      <Button variant="link" onClick={() => grid.current?.focus()}>
                        Type the first name
                      </Button>
                    </>
                  }
                />
              </TableEmpty>
            }
          />
        </div>
      </div>
      {adding ? <RiskAddDialog source={adding} onClose={() => setAdding(null)} /> : null}
    </ScreenBody>
  )
}

const states: Readonly<Record<RiskState, { readonly mark: MarkKind; readonly word: string }>> = {
  open: { mark: 'stale', word: 'open' },
  'due-soon': { mark: 'near', word: 'due soon' },
  overdue: { mark: 'off', word: 'overdue' },
  accepted: { mark: 'on', word: 'accepted' },
  'acceptance-open': { mark: 'unknown', word: 'not yet accepted' },
  'acceptance-expired': { mark: 'off', word: 'acceptance ended' },
  occurred: { mark: 'off', word: 'happened' },
  closed: { mark: 'not-applicable', word: 'closed' },
}

/** Score and standing: new only with the day. */
function useDerivedColumns(): readonly ExtraColumn<Risk>[] {
  const today = useToday()
  return useMemo(() => {
    const stateOf = (risk: Risk) => states[riskStanding(risk, today).state]
    return [
      {
        after: 'impact',
        column: {
          id: 'score',
          title: 'Score',
          width: 98,
          align: 'end',
          text: (risk) => {
            const score = riskScore(risk)
            return score === null ? '' : `${score} ${riskBand(risk)}`
          },
          sort: (a, b) => (riskScore(a) ?? 0) - (riskScore(b) ?? 0),
          sortKey: (risk) => riskScore(risk) ?? 0,
        },
      },
      {
        after: 'due',
        column: {
          id: 'standing',
          title: 'Standing',
          width: 142,
          text: (risk) => stateOf(risk).word,
          render: (risk) => <Status kind={stateOf(risk).mark} word={stateOf(risk).word} />,
        },
      },
    ]
  }, [today])
}
