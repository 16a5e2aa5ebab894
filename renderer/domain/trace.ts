import type { Catalog } from './catalog.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { isOpenIssue } from './issue.ts'
import { kpiName } from './kpi-status.ts'
import { itemName } from './raci-commands.ts'
import { linkTo, parseLink, type RecordLink } from './record-link.ts'
import { remember } from './remember.ts'
import { nameOr, titleOr } from './row-name.ts'
import { isDone } from './migration-task.ts'

/** The four sides of the trace, in the order in which one leads to the next. */
export const traceKinds = ['finding', 'item', 'kpi', 'task'] as const

export type TraceKind = (typeof traceKinds)[number]

export interface TraceNode {
  readonly link: RecordLink
  readonly kind: TraceKind
  readonly name: string
  /** Of a finding: something is still to be done about it; of a task: it is not done. Always so of the others. */
  readonly open: boolean
}

/** From the earlier kind to the later one. */
export interface TraceEdge {
  readonly from: RecordLink
  readonly to: RecordLink
  /** What ties them: "The finding names it", "Through the self-check question SLO accountability". */
  readonly why: string
}

export interface TraceGraph {
  /** In the order of the kinds, then of the tables. */
  readonly nodes: ReadonlyMap<string, TraceNode>
  readonly edges: readonly TraceEdge[]
  /** By link: what a node leads to, and what leads to it, one edge away. */
  readonly after: ReadonlyMap<string, readonly RecordLink[]>
  readonly before: ReadonlyMap<string, readonly RecordLink[]>
}

/** Findings that were taken up, items of the matrix, KPIs and tasks, and how they hang together. */
export const traceGraph: (document: EngagementDocument, catalog: Catalog, today: string) => TraceGraph = remember(
  buildGraph,
  (document, catalog, today) => [
    document.issues,
    document.raciItems,
    document.kpis,
    document.tasks,
    document.services,
    catalog,
    today,
  ],
)

/** Everything a node leads to, itself left out. */
export function leadsTo(graph: TraceGraph, link: string): ReadonlySet<string> {
  return reached(graph.after, link)
}

/** Everything that leads to a node, itself left out. */
export function comesFrom(graph: TraceGraph, link: string): ReadonlySet<string> {
  return reached(graph.before, link)
}

/**
 * A node with all it comes from and leads to, what the tasks among those change, and the edges between them: a finding that only a
 * task names still shows which items and KPIs it moves.
 */
export function chainOf(
  graph: TraceGraph,
  link: string,
): { readonly nodes: readonly TraceNode[]; readonly edges: readonly TraceEdge[] } {
  const own = new Set<string>([...comesFrom(graph, link), link, ...leadsTo(graph, link)])
  const tasks = [...own].filter((each) => graph.nodes.get(each)?.kind === 'task')
  for (const task of tasks)
    for (const each of graph.before.get(task) ?? []) if (graph.nodes.get(each)?.kind !== 'finding') own.add(each)
  return {
    nodes: [...graph.nodes.values()].filter((node) => own.has(node.link)),
    edges: graph.edges.filter(({ from, to }) => own.has(from) && own.has(to)),
  }
}

/** The tasks that do something about a node: those tied to it, or to a finding or an item that leads to it. */
export function tasksFor(graph: TraceGraph, link: string): ReadonlySet<string> {
  const sources = [link, ...(graph.before.get(link) ?? [])]
  const tasks = sources.flatMap((each) => graph.after.get(each) ?? [])
  return new Set(tasks.filter((each) => graph.nodes.get(each)?.kind === 'task'))
}

/** Whether an open task is for it. */
export function isMoved(graph: TraceGraph, link: string): boolean {
  return [...tasksFor(graph, link)].some((task) => graph.nodes.get(task)?.open)
}

/** What is one edge away, either way. */
export function nextTo({ after, before }: TraceGraph, link: string): readonly RecordLink[] {
  return [...(before.get(link) ?? []), ...(after.get(link) ?? [])]
}

function buildGraph(document: EngagementDocument, catalog: Catalog, today: string): TraceGraph {
  const nodes = new Map(nodesOf(document, catalog, today).map((node) => [node.link as string, node]))
  const edges = new Map<string, TraceEdge>()
  const tie = (a: RecordLink, b: RecordLink, why: string) => {
    const [first, second] = [nodes.get(a), nodes.get(b)]
    if (!first || !second || first.kind === second.kind) return
    const [from, to] = rankOf(first) < rankOf(second) ? [a, b] : [b, a]
    const key = `${from} ${to}`
    if (!edges.has(key)) edges.set(key, { from, to, why })
  }
  tieFindings(document, catalog, tie)
  tieKpis(document, catalog, tie)
  tieTasks(document, tie)
  const [after, before] = [new Map<string, RecordLink[]>(), new Map<string, RecordLink[]>()]
  for (const { from, to } of edges.values()) {
    push(after, from, to)
    push(before, to, from)
  }
  return { nodes, edges: [...edges.values()], after, before }
}

type Tie = (a: RecordLink, b: RecordLink, why: string) => void

/** What a finding names; an answer or an aspect stands for the items and KPIs that it bears on. */
function tieFindings(document: EngagementDocument, catalog: Catalog, tie: Tie): void {
  const itemsOfService = new Map<string, RecordLink[]>()
  for (const item of document.raciItems.rows)
    for (const service of item.services) push(itemsOfService, service, linkTo('raciItems', item.id))
  const bearers = new Map(
    [...catalog.selfCheck, ...catalog.capabilities].map(({ slug, name, relates }) => [
      slug,
      { name, links: relates.flatMap((each) => ofCatalog(document, each)) },
    ]),
  )
  for (const issue of document.issues.rows) {
    const finding = linkTo('issues', issue.id)
    for (const link of issue.links) {
      const parts = parseLink(link)
      if (!parts) continue
      tie(finding, linkTo(parts.table, parts.id), 'The finding names it')
      if (parts.table === 'services') {
        const service = findRow(document, 'services', parts.id)
        for (const item of itemsOfService.get(parts.id) ?? [])
          tie(finding, item, `The item is about the service ${nameOr(service?.name ?? '', 'Service')}`)
      }
      if (parts.table === 'answers' || parts.table === 'capabilities') {
        const bearer = bearers.get(parts.id)
        const what = parts.table === 'answers' ? 'the self-check question' : 'the capability'
        for (const each of bearer?.links ?? []) tie(finding, each, `Through ${what} ${bearer?.name ?? ''}`)
      }
    }
  }
}

function tieKpis(document: EngagementDocument, catalog: Catalog, tie: Tie): void {
  const items = new Map(document.raciItems.rows.map((item) => [item.catalog, linkTo('raciItems', item.id)]))
  for (const kpi of document.kpis.rows) {
    const link = linkTo('kpis', kpi.id)
    if (kpi.raciItem !== null) tie(linkTo('raciItems', kpi.raciItem), link, 'The KPI is tied to the item')
    for (const entry of catalog.raciItems) {
      const item = items.get(entry.slug)
      if (item && kpi.catalog !== null && entry.kpis.includes(kpi.catalog))
        tie(item, link, 'The library says that it tells whether the item works')
    }
  }
}

function tieTasks(document: EngagementDocument, tie: Tie): void {
  for (const task of document.tasks.rows)
    for (const link of task.links) {
      const parts = parseLink(link)
      if (parts) tie(linkTo('tasks', task.id), linkTo(parts.table, parts.id), 'The task names it')
    }
}

/** Dismissed findings are no findings. */
function nodesOf(document: EngagementDocument, catalog: Catalog, today: string): TraceNode[] {
  return [
    ...document.issues.rows
      .filter(({ status }) => status !== 'dismissed')
      .map((issue): TraceNode => ({
        link: linkTo('issues', issue.id),
        kind: 'finding',
        name: titleOr(issue.name, 'Finding'),
        open: isOpenIssue(issue, today),
      })),
    ...document.raciItems.rows.map((item): TraceNode => ({
      link: linkTo('raciItems', item.id),
      kind: 'item',
      name: nameOr(itemName(item, catalog), 'Item'),
      open: true,
    })),
    ...document.kpis.rows.map((kpi): TraceNode => ({
      link: linkTo('kpis', kpi.id),
      kind: 'kpi',
      name: nameOr(kpiName(kpi, catalog), 'KPI'),
      open: true,
    })),
    ...document.tasks.rows.map((task): TraceNode => ({
      link: linkTo('tasks', task.id),
      kind: 'task',
      name: nameOr(task.name, 'Task'),
      open: !isDone(task),
    })),
  ]
}

/** The items and KPIs of the engagement that came from an entry of the catalog. */
function ofCatalog({ raciItems, kpis }: EngagementDocument, slug: string): RecordLink[] {
  return [
    ...raciItems.rows.flatMap(({ id, catalog }) => (catalog === slug ? [linkTo('raciItems', id)] : [])),
    ...kpis.rows.flatMap(({ id, catalog }) => (catalog === slug ? [linkTo('kpis', id)] : [])),
  ]
}

function reached(ways: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of ways.get(at) ?? [])
      if (!found.has(next)) {
        found.add(next)
        open.push(next)
      }
  return found
}

function rankOf({ kind }: TraceNode): number {
  return traceKinds.indexOf(kind)
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
