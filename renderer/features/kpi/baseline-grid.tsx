import { useMemo, useRef } from 'react'
import { choiceLabel } from '#domain/field.ts'
import { frequencies } from '#domain/kpi.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import { printNumber } from '#domain/number-text.ts'
import { parseQuantity } from '#domain/quantity-text.ts'
import { parseTarget, targetText } from '#domain/target-text.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useSnapshotBefore } from '#store/snapshot-before.ts'
import { showSelection } from '#store/ui-store.ts'
import { useJump } from '#tables/use-jump.ts'
import { Sparkline } from '#ui/charts/trend-chart.tsx'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import type { GridColumn, GridHandle } from '#ui/grid/grid-types.ts'
import { Status } from '#ui/marks.tsx'
import { statusWords } from './kpi-words.ts'
import { appendKpis, dropKpis, editBaseline } from './kpi-actions.ts'
import { qualityText } from './wall/reading-words.ts'
import classes from './kpi.module.css'

export interface BaselineGridProps {
  readonly views: readonly KpiView[]
  readonly onSelect: (kpi: string) => void
}

/** One line per chosen KPI; owner, target and baseline are typed in place, and a name in the last line adds an own KPI. */
export function BaselineGrid({ views, onSelect }: BaselineGridProps) {
  const store = useDocumentStore()
  const snapshotBefore = useSnapshotBefore()
  const roles = useDocument((document) => document.roles.rows)
  const grid = useRef<GridHandle>(null)
  const columns = useMemo(() => baselineColumns(roles), [roles])
  const rows = useMemo(() => views.map((view) => ({ kind: 'data' as const, id: view.kpi.id, row: view })), [views])
  useJump('kpis', grid, 'name', rows)
  return (
    <DataGrid
      ref={grid}
      rows={rows}
      columns={columns}
      label="KPI baseline"
      onEdit={(edits, kind) => editBaseline(store, edits, kind)}
      onAppend={(added, edits) => appendKpis(store, added, edits)}
      newRowLabel="New KPI of your own"
      onDeleteRows={(ids) => void dropKpis(store, ids, snapshotBefore)}
      onSelect={(selection) => {
        showSelection({ cells: selection.count, sum: null })
        if (selection.active) onSelect(selection.active.rowId)
      }}
    />
  )
}

function baselineColumns(roles: readonly { readonly id: string; readonly name: string }[]): GridColumn<KpiView>[] {
  return [
    { id: 'name', title: 'KPI', width: 212, grow: true, growTo: 320, text: (view) => view.name },
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
      width: 76,
      align: 'end',
      text: (view) => view.typedBaseline ?? (view.baseline ? printNumber(view.baseline.value) : ''),
      unknown: (view) => view.baseline === null && view.typedBaseline === null,
      problem: (view) => {
        const parsed = view.typedBaseline === null ? null : parseQuantity(view.typedBaseline, view.unit)
        return parsed?.status === 'invalid' ? parsed.reason : null
      },
    },
    {
      id: 'latest',
      title: 'Latest',
      width: 76,
      align: 'end',
      editable: false,
      // A baseline is no later reading: shown twice it would look like one.
      text: (view) => (view.latest && view.latest !== view.baseline ? printNumber(view.latest.value) : ''),
    },
    {
      id: 'target',
      title: 'Target',
      width: 108,
      text: (view) => view.typedTarget ?? targetText(view, ''),
      unknown: (view) => view.rule === null && view.typedTarget === null,
      problem: (view) => {
        const parsed = view.typedTarget === null ? null : parseTarget(view.typedTarget, view.kpi.rule, view.unit)
        return parsed?.status === 'invalid' ? parsed.reason : null
      },
    },
    {
      id: 'unit',
      title: 'Unit',
      width: 86,
      text: (view) => view.unit,
      render: (view) => (
        <span className={classes.unit} title={view.unit}>
          {view.unit}
        </span>
      ),
    },
    {
      id: 'basis',
      title: 'Baseline rests on',
      width: 228,
      editable: false,
      text: (view) => (view.baseline ? qualityText(view.baseline, view.kpi) : ''),
    },
    {
      id: 'trend',
      title: 'Trend',
      width: 112,
      editable: false,
      text: (view) => (view.readings.length < 2 ? '' : `${view.readings.length} readings`),
      render: (view) => <Sparkline values={view.readings.map((reading) => reading.value)} />,
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
      id: 'frequency',
      title: 'Measured',
      width: 96,
      text: (view) => view.kpi.invalid?.frequency ?? choiceLabel(frequencies, view.kpi.frequency) ?? '',
      unknown: (view) => view.kpi.frequency === null && view.kpi.invalid?.frequency === undefined,
      problem: (view) =>
        view.kpi.invalid?.frequency === undefined
          ? null
          : `Choose one of: ${frequencies.map((each) => each.label).join(', ')}.`,
      choices: () => frequencies.map((each) => ({ text: each.label })),
    },
    {
      id: 'latestBasis',
      title: 'Latest rests on',
      width: 228,
      editable: false,
      text: (view) => (view.latest && view.latest !== view.baseline ? qualityText(view.latest, view.kpi) : ''),
    },
    { id: 'reason', title: 'Why', width: 260, grow: true, editable: false, text: (view) => view.reason },
  ]
}
