import type { MigrationTask } from './migration-task.ts'
import type { EngagementDocument } from './document.ts'
import { groupBy } from './group-by.ts'
import { parseLink } from './record-link.ts'
import { isMoved, nextTo, tasksFor, traceKinds, type TraceGraph, type TraceKind, type TraceNode } from './trace.ts'

/** How many of one side are tied to another side. */
export interface TraceCoverage {
  readonly of: TraceKind
  /** `backlog`: the findings that were taken up, of all that are open. */
  readonly by: TraceKind | 'backlog'
  readonly tied: number
  /** Open findings that were taken up, tasks that are not done, and all items and KPIs. */
  readonly all: number
}

/** What each side should hang on: both ways along the chain. */
const wanted: readonly (readonly [of: TraceKind, by: TraceKind])[] = [
  ['finding', 'task'],
  ['finding', 'item'],
  ['item', 'kpi'],
  ['item', 'task'],
  ['kpi', 'item'],
  ['kpi', 'task'],
  ['task', 'finding'],
  ['task', 'kpi'],
]

/**
 * How much of each side is tied to the others; an item or KPI also counts as planned by a task for what leads to it, and what is
 * done moves no KPI any more. Findings that nobody has decided on, `undecided` of them, are in no graph: the first line says how many
 * of all open ones are.
 */
export function traceCoverage(graph: TraceGraph, undecided: number): readonly TraceCoverage[] {
  const taken = countedNodes(graph, 'finding').length
  return [
    { of: 'finding', by: 'backlog', tied: taken, all: taken + undecided },
    ...wanted.map(([of, by]) => {
      const nodes = countedNodes(graph, of)
      return { of, by, tied: nodes.filter((node) => isTied(graph, node, by)).length, all: nodes.length }
    }),
  ]
}

/** Nodes of each side that nothing is tied to, of findings and tasks only the open ones. */
export function traceOrphans(graph: TraceGraph): ReadonlyMap<TraceKind, readonly TraceNode[]> {
  return new Map(
    traceKinds.map((kind) => [kind, countedNodes(graph, kind).filter(({ link }) => nextTo(graph, link).length === 0)]),
  )
}

/** One side against the steps of the plan and the sides between: how many of each a row is tied to. */
export interface TraceMatrixRow {
  readonly node: TraceNode
  /** Links of the nodes it is tied to, by kind. */
  readonly byKind: ReadonlyMap<TraceKind, readonly string[]>
  /** Ids of the tasks for it by step; tasks in no step under the empty text. */
  readonly bySteps: ReadonlyMap<string, readonly string[]>
}

export function traceMatrix(
  graph: TraceGraph,
  kind: TraceKind,
  { tasks }: Pick<EngagementDocument, 'tasks'>,
): readonly TraceMatrixRow[] {
  const stepOf = new Map(tasks.rows.map(({ id, step }: MigrationTask) => [id, step]))
  return countedNodes(graph, kind).map((node) => ({
    node,
    byKind: groupBy(nextTo(graph, node.link), (link) => graph.nodes.get(link)?.kind ?? kind),
    bySteps: groupBy(
      [...tasksFor(graph, node.link)].flatMap((link) => parseLink(link)?.id ?? []),
      (id) => stepOf.get(id) ?? '',
    ),
  }))
}

function countedNodes(graph: TraceGraph, kind: TraceKind): readonly TraceNode[] {
  return [...graph.nodes.values()].filter((node) => node.kind === kind && node.open)
}

function isTied(graph: TraceGraph, { link, kind }: TraceNode, by: TraceKind): boolean {
  if (by === 'task') return kind === 'kpi' ? isMoved(graph, link) : tasksFor(graph, link).size > 0
  return nextTo(graph, link).some((each) => graph.nodes.get(each)?.kind === by)
}
