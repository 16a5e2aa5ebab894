import { useMemo, useRef } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { dayText } from '#domain/day.ts'
import { milestoneDays, type MilestoneDays } from '#domain/kpi-milestones.ts'
import { firstDay } from '#domain/planned-milestones.ts'
import { targetLines, type TargetLine } from '#domain/kpi-target-lines.ts'
import { milestones } from '#domain/kpi-target.ts'
import { parseTarget } from '#domain/target-text.ts'
import { useKpiViews } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, showSelection, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import type { GridColumn, GridHandle } from '#ui/grid/grid-types.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { editTargets } from './kpi-actions.ts'
import { KpiInspector } from './kpi-inspector.tsx'
import { selectKpi, showEveryTier, useKpiScreen, useSelectedKpi, type KpiTabProps } from './kpi-view.ts'
import classes from './kpi.module.css'
import { NoKpi } from './no-kpi.tsx'

/** What each KPI is to reach, for whom and by when. */
export function TargetsTab({ onTab }: KpiTabProps) {
  const store = useDocumentStore()
  const views = useKpiViews()
  const active = useSelectedKpi()
  const everyTier = useKpiScreen((view) => view.everyTier)
  const inspectorOpen = useUi((state) => state.inspectorOpen)
  const kpiTargets = useDocument((document) => document.kpiTargets)
  const engagement = useDocument((document) => document.engagement)
  const days = useDocument((document) => milestoneDays(document, catalog))
  const countedFrom = useDocument((document) => firstDay(document).words)
  const grid = useRef<GridHandle>(null)
  const columns = useMemo(() => targetColumns(days), [days])
  const lines = useMemo(
    () => targetLines(views, { kpiTargets, engagement }, everyTier),
    [views, kpiTargets, engagement, everyTier],
  )
  const rows = useMemo(() => lines.map((line) => ({ kind: 'data' as const, id: line.id, row: line })), [lines])
  if (!active) return <NoKpi onTab={onTab} />
  return (
    <ScreenBody
      title="KPI baseline"
      layout="fill"
      toolbar={
        <>
          <FilterChip pressed={everyTier} onPress={() => showEveryTier(store, !everyTier)}>
            A line for every tier
          </FilterChip>
          <span className={classes.dimmed}>
            {days.baseline === null ? (
              <>
                The milestones have no dates while the engagement has no first day.{' '}
                <Button
                  variant="link"
                  onClick={() => jumpTo({ stage: 'engagement', table: 'engagement', id: 'engagement', field: 'start' })}
                >
                  Enter it
                </Button>
              </>
            ) : (
              `Days as the gates have them, counted from ${countedFrom}, ${dayText(days.baseline)}.`
            )}
          </span>
        </>
      }
      inspector={inspectorOpen ? <KpiInspector view={active} onTab={onTab} /> : null}
    >
      <DataGrid
        ref={grid}
        rows={rows}
        columns={columns}
        label="Targets by milestone"
        onEdit={(edits, kind) => editTargets(store, lines, edits, kind)}
        onSelect={(selection) => {
          showSelection({ cells: selection.count, sum: null })
          const line = lines.find(({ id }) => id === selection.active?.rowId)
          if (line) selectKpi(store, line.kpi)
        }}
      />
    </ScreenBody>
  )
}

function targetColumns(days: MilestoneDays): GridColumn<TargetLine>[] {
  return [
    { id: 'name', title: 'KPI', width: 212, grow: true, growTo: 320, editable: false, text: (line) => line.name },
    { id: 'tier', title: 'Tier', width: 84, editable: false, text: (line) => line.tierName },
    { id: 'unit', title: 'Unit', width: 86, editable: false, text: (line) => line.unit },
    {
      id: 'own',
      title: 'Own target',
      width: 110,
      editable: (line) => line.tier === null,
      text: (line) => (line.tier === null ? line.own : ''),
      unknown: (line) => line.tier === null && line.own === '',
      problem: (line) => {
        const parsed = line.tier === null && line.own !== '' ? parseTarget(line.own, null, line.unit) : null
        return parsed?.status === 'invalid' ? parsed.reason : null
      },
    },
    ...milestones.map(({ value, label }): GridColumn<TargetLine> => {
      const date = days[value]
      return {
        id: value,
        title: label,
        width: 104,
        align: 'end',
        text: (line) => line.cells[value].text,
        problem: (line) => line.cells[value].problem,
        render: (line) => <Figure {...line.cells[value]} />,
        ...(date === null
          ? {}
          : {
              // The day goes below the name as a whole.
              unit: dayText(date).replaceAll(' ', '\u00a0'),
            }),
      }
    }),
  ]
}

/** A tier that says nothing of its own shows what holds for every tier. */
function Figure({ text, inherited }: TargetLine['cells'][keyof TargetLine['cells']]) {
  if (text !== '' || inherited === '') return <>{text}</>
  return (
    <span className={classes.inherited} title="What holds for every tier">
      {inherited}
    </span>
  )
}
