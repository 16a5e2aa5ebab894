import { useMemo, useRef, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import { stepFields, type MigrationStep } from '#domain/migration-task.ts'
import type { PlanStep } from '#domain/migration-plan.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { showSelection } from '#store/ui-store.ts'
import { columnsOf, type ColumnOptions } from '#tables/table-columns.ts'
import { useReferenceNames } from '#tables/reference-names.ts'
import { useJump } from '#tables/use-jump.ts'
import { Button } from '#ui/button.tsx'
import { count, formatDay, percentText } from '#ui/format.ts'
import { DataGrid } from '#ui/grid/data-grid.tsx'
import type { GridColumn, GridHandle } from '#ui/grid/grid-types.ts'
import { editStepCells } from './migration-actions.ts'
import { openInspector, selectInPlan, useMigrationView } from './migration-view.ts'
import { ProgressBar } from './progress-bar.tsx'
import { progressWords } from './progress-words.ts'
import { StepContent } from './step-content.tsx'
import type { PlanTimeline } from './timeline-data.ts'
import classes from './migration.module.css'

const fields: readonly ColumnOptions<MigrationStep>[] = [
  { key: 'owner', width: 112 },
  { key: 'start', width: 116 },
  { key: 'finish', width: 116 },
  { key: 'notes', width: 260, grow: true },
]

/** The nine steps: owner and dates in the grid, below it what the catalog says of the selected one. */
export function StepsTab({ plan, onDate }: { readonly plan: PlanTimeline; readonly onDate: () => void }) {
  const store = useDocumentStore()
  const rows = useDocument((document) => document.steps.rows)
  const names = useReferenceNames()
  const selected = useMigrationView((state) => state.selected)
  const [notice, setNotice] = useState('')
  const grid = useRef<GridHandle>(null)
  useJump('steps', grid, 'step', rows)
  const columns = useMemo(() => {
    const [owner, start, finish, notes] = columnsOf(stepFields, fields, () => store.getState().document, catalog, names)
    return [
      stepColumn,
      owner,
      dayColumn('from', 'Start', plan.steps),
      dayColumn('to', 'Finish', plan.steps),
      progressColumn(plan.steps),
      start,
      finish,
      notes,
    ].filter((each) => each !== undefined)
  }, [store, names, plan.steps])
  const undated = rows.filter((step) => step.start === null || step.finish === null).length
  const shown = plan.steps.find((step) => step.id === activeStep(selected, plan)) ?? plan.steps[0]

  return (
    <div className={classes.steps}>
      {undated > 0 ? (
        <div className={classes.notice}>
          {undatedWords(undated, rows.length, plan)}
          <Button onClick={onDate}>{undated === rows.length ? 'Date the nine steps' : 'Date the rest'}</Button>
        </div>
      ) : null}
      <div className={classes.stepGrid}>
        <DataGrid
          ref={grid}
          label="Steps"
          rowNumbers={false}
          rows={rows.map((row) => ({ kind: 'data', id: row.id, row }))}
          columns={columns}
          onEdit={(edits) => editStepCells(store, edits)}
          onSelect={(selection) => {
            showSelection({ cells: selection.count, sum: selection.numbers > 1 ? selection.sum : null })
            if (selection.active) selectInPlan(store, { table: 'steps', id: selection.active.rowId })
          }}
          onOpen={openInspector}
          onNotice={setNotice}
        />
        <span className="visually-hidden" role="status">
          {notice}
        </span>
      </div>
      {shown?.entry ? <StepContent step={shown} number={plan.steps.indexOf(shown) + 1} /> : null}
    </div>
  )
}

/** A step without dates of its own is drawn all the same, over the days of its tasks. */
function undatedWords(undated: number, of: number, plan: PlanTimeline): string {
  const drawn = plan.steps.filter(
    ({ entry, step, span }) => entry && span && (step?.start ?? step?.finish ?? null) === null,
  ).length
  const lack =
    undated === of ? 'No step has dates of its own yet' : `${undated} of ${of} steps lack a date of their own`
  if (drawn === 0) return undated === of ? 'No step is dated yet.' : `${lack}.`
  if (drawn === of) return `${lack}; the timeline draws each over its tasks.`
  return `${lack}; the timeline draws ${count(drawn, 'of them over its tasks', 'of them over their tasks')}.`
}

const stepColumn: GridColumn<MigrationStep> = {
  id: 'step',
  title: 'Step',
  width: 196,
  text: (row) => {
    const index = catalog.steps.findIndex((entry) => entry.slug === row.id)
    return index === -1 ? row.id : `${index + 1} ${catalog.steps[index]?.name}`
  },
  editable: false,
}

/** Where the step lies: its dated tasks, else its window. */
function dayColumn(end: 'from' | 'to', title: string, steps: readonly PlanStep[]): GridColumn<MigrationStep> {
  const spans = new Map(steps.map(({ id, span }) => [id, span]))
  const dayOf = ({ id }: MigrationStep) => spans.get(id)?.[end]
  return {
    id: `drawn-${end}`,
    title,
    width: 108,
    text: (row) => {
      const day = dayOf(row)
      return day === undefined ? '' : formatDay(isoOf(day))
    },
    sort: (a, b) => (dayOf(a) ?? Infinity) - (dayOf(b) ?? Infinity) || 0,
    editable: false,
  }
}

function progressColumn(steps: readonly PlanStep[]): GridColumn<MigrationStep> {
  const stepOf = (row: MigrationStep) => steps.find((step) => step.id === row.id)
  return {
    id: 'done',
    title: 'Done',
    width: 128,
    text: (row) => {
      const progress = stepOf(row)?.progress
      return progress ? percentText(progress.done) : ''
    },
    render: (row) => {
      const step = stepOf(row)
      return step?.progress ? (
        <ProgressBar progress={step.progress} label={progressWords(step)} />
      ) : (
        <span className={classes.dimmed}>no tasks yet</span>
      )
    },
    editable: false,
  }
}

/** The selected step, or the step of the selected task. */
function activeStep(selected: { readonly table: string; readonly id: string } | null, plan: PlanTimeline) {
  if (selected?.table !== 'tasks') return selected?.id
  return plan.steps.find((step) => step.tasks.some(({ task }) => task.id === selected.id))?.id
}
