import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { traceMatrix, type TraceMatrixRow } from '#domain/trace-coverage.ts'
import { traceKinds, type TraceGraph, type TraceKind } from '#domain/trace.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { HeatMap, type HeatMapCell, type HeatMapColumn } from '#ui/charts/heat-map.tsx'
import { count } from '#ui/format.ts'
import { setTraceView, useTraceView } from './trace-view.ts'
import { countOfKind, kindName, kindNames } from './trace-words.ts'
import classes from './trace.module.css'

const rowKinds = ['finding', 'item', 'kpi'] as const

/** Findings, items or KPIs against the other sides and the steps of the plan. */
export function TraceMatrix({
  graph,
  document,
  undecided,
}: {
  readonly graph: TraceGraph
  readonly document: EngagementDocument
  /** Findings that nobody has decided on. */
  readonly undecided: number
}) {
  const store = useDocumentStore()
  const kind = useTraceView((view) => view.rows)
  const rows = useMemo(() => traceMatrix(graph, kind, document), [graph, kind, document])
  const columns = useMemo(() => columnsOf(kind, rows), [kind, rows])
  const drawn = rows.map((row) => ({ id: row.node.link, label: row.node.name, cells: cellsOf(row, columns) }))
  const without = rows.filter(({ bySteps }) => bySteps.size === 0).length
  const title = `${kindNames[kind]} against the plan`
  return (
    <div className={classes.parts}>
      <SegmentedControl
        size="xs"
        aria-label="Rows of the matrix"
        className={classes.switch ?? ''}
        data={rowKinds.map((each) => ({ value: each, label: kindNames[each] }))}
        value={kind}
        onChange={(next) => setTraceView(store, { rows: next as (typeof rowKinds)[number] })}
      />
      <FigurePanel
        title={title}
        caption={`${countOfKind(rows.length, kind)}, ${without} without a task${kind === 'finding' && undecided > 0 ? `; ${undecided} more, not decided on, are in no row` : ''}. A cell counts what the row is tied to, under a step the tasks for it. Enter shows its chain.`}
        table={{
          columns: [kindName[kind], ...columns.map(({ label }) => label)],
          rows: drawn.map(({ id, label, cells }) => ({
            id,
            cells: [label, ...columns.map((column) => cells.get(column.id)?.text ?? '0')],
          })),
        }}
      >
        <HeatMap
          label={title}
          corner={kindName[kind]}
          columns={columns}
          rows={drawn}
          empty="nothing"
          wrap
          onPick={(row) => setTraceView(store, { root: row, part: 'chain' })}
        />
      </FigurePanel>
    </div>
  )
}

const noStep = 'step/'

function columnsOf(kind: TraceKind, rows: readonly TraceMatrixRow[]): HeatMapColumn[] {
  const others = traceKinds.filter((each) => each !== kind && each !== 'task')
  return [
    ...others.map((each) => ({ id: each, label: kindNames[each] })),
    ...catalog.steps.map(({ slug, name }, index) => ({ id: `step/${slug}`, label: `${index + 1} ${name}` })),
    ...(rows.some(({ bySteps }) => bySteps.has('')) ? [{ id: noStep, label: 'In no step' }] : []),
  ]
}

function cellsOf(row: TraceMatrixRow, columns: readonly HeatMapColumn[]): ReadonlyMap<string, HeatMapCell> {
  return new Map(
    columns.flatMap(({ id }): (readonly [string, HeatMapCell])[] => {
      const step = id.startsWith('step/') ? id.slice('step/'.length) : null
      const tied = step === null ? row.byKind.get(id as TraceKind) : row.bySteps.get(step)
      if (!tied) return []
      const words = step === null ? `${tied.length} tied` : count(tied.length, 'task', 'tasks')
      return [[id, { text: String(tied.length), depth: Math.min(1, tied.length / 5), words }]]
    }),
  )
}
