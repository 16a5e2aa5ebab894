import { useMemo, useRef } from 'react'
import { deleteRows } from '#domain/delete-rows.ts'
import { frequencies } from '#domain/kpi.ts'
import { targetText, withUnit, type KpiView } from '#domain/kpi-status.ts'
import { printNumber } from '#domain/number-text.ts'
import { parseTarget } from '#domain/target-text.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { showSelection } from '#store/ui-store.ts'
import { useJump } from '#tables/use-jump.ts'
import { Sparkline } from '#ui/charts/trend-chart.tsx'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import type { GridColumn, GridHandle } from '#ui/grid/grid-types.ts'
import { Status } from '#ui/marks.tsx'
import { statusWords } from './kpi-words.ts'
import { editBaseline } from './kpi-actions.ts'

export interface BaselineGridProps {
  readonly views: readonly KpiView[]
  readonly onSelect: (kpi: string | null) => void
}

/** One line per chosen KPI; owner, target and baseline are typed in place. */
export function BaselineGrid({ views, onSelect }: BaselineGridProps) {
  const store = useDocumentStore()
  const roles = useDocument((document) => document.roles.rows)
  const grid = useRef<GridHandle>(null)
  useJump('kpis', grid, 'name')
  const columns = useMemo(() => baselineColumns(roles), [roles])
  const rows = useMemo(() => views.map((view) => ({ kind: 'data' as const, id: view.kpi.id, row: view })), [views])
  return (
    <DataGrid
      ref={grid}
      rows={rows}
      columns={columns}
      label="KPI baseline"
      onEdit={(edits, kind) => editBaseline(store, edits, kind)}
      onDeleteRows={(ids) =>
        store.commit(ids.length === 1 ? `Drop a KPI` : `Drop ${ids.length} KPIs`, deleteRows('kpis', ids))
      }
      onSelect={(selection) => {
        showSelection({ cells: selection.count, sum: null })
        if (selection.active) onSelect(selection.active.rowId)
      }}
    />
  )
}

function baselineColumns(roles: readonly { readonly id: string; readonly name: string }[]): GridColumn<KpiView>[] {
  return [
    { id: 'name', title: 'KPI', width: 196, grow: true, text: (view) => view.name },
    {
      id: 'status',
      title: 'Status',
      width: 92,
      editable: false,
      text: (view) => statusWords[view.status],
      render: (view) => <Status kind={view.status} word={statusWords[view.status]} />,
    },
    {
      id: 'baseline',
      title: 'Baseline',
      width: 96,
      align: 'end',
      text: (view) => view.typedBaseline ?? (view.baseline ? printNumber(view.baseline.value) : ''),
      unknown: (view) => view.baseline === null && view.typedBaseline === null,
      render: (view) => view.typedBaseline ?? (view.baseline ? withUnit(view.baseline.value, view.unit) : ''),
      problem: (view) => (view.typedBaseline === null ? null : `“${view.typedBaseline}” is not a number.`),
    },
    {
      id: 'latest',
      title: 'Latest',
      width: 96,
      align: 'end',
      editable: false,
      text: (view) => (view.latest ? withUnit(view.latest.value, view.unit) : ''),
    },
    {
      id: 'target',
      title: 'Target',
      width: 132,
      text: (view) => view.kpi.invalid?.target ?? targetText(view.rule, view.target, view.unit),
      unknown: (view) => view.rule === null && view.kpi.invalid?.target === undefined,
      problem: (view) => {
        const typed = view.kpi.invalid?.target
        const parsed = typed === undefined ? null : parseTarget(typed, view.rule, view.unit)
        return parsed?.status === 'invalid' ? parsed.reason : null
      },
    },
    {
      id: 'owner',
      title: 'Owner',
      width: 92,
      text: (view) => view.kpi.invalid?.owner ?? roles.find((role) => role.id === view.kpi.owner)?.name ?? '',
      unknown: (view) => view.kpi.owner === null && view.kpi.invalid?.owner === undefined,
      problem: (view) => (view.kpi.invalid?.owner === undefined ? null : 'There is no role with this name.'),
      choices: () => roles.map((role) => ({ text: role.name })),
    },
    {
      id: 'trend',
      title: 'Trend',
      width: 116,
      editable: false,
      text: (view) => (view.readings.length < 2 ? '' : `${view.readings.length} readings`),
      render: (view) => <Sparkline values={view.readings.map((reading) => reading.value)} />,
    },
    {
      id: 'frequency',
      title: 'Measured',
      width: 96,
      text: (view) =>
        view.kpi.invalid?.frequency ?? frequencies.find((each) => each.value === view.kpi.frequency)?.label ?? '',
      unknown: (view) => view.kpi.frequency === null && view.kpi.invalid?.frequency === undefined,
      problem: (view) =>
        view.kpi.invalid?.frequency === undefined
          ? null
          : `Choose one of: ${frequencies.map((each) => each.label).join(', ')}.`,
      choices: () => frequencies.map((each) => ({ text: each.label })),
    },
  ]
}
