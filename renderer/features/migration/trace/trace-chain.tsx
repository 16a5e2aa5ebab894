import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { linkPlace } from '#domain/record-link-label.ts'
import { chainOf, traceKinds, type TraceGraph, type TraceNode } from '#domain/trace.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { ChainChart } from '#ui/charts/chain-chart.tsx'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { formatDay } from '#ui/format.ts'
import { setTraceView, useTraceView } from './trace-view.ts'
import { countOfKind, kindName, kindNames } from './trace-words.ts'
import classes from './trace.module.css'

/** One record with all that leads to it and all it leads to. */
export function TraceChain({ graph, today }: { readonly graph: TraceGraph; readonly today: string }) {
  const store = useDocumentStore()
  const wanted = useTraceView((view) => view.root)
  const root = rootOf(graph, wanted)
  const [active, setActive] = useState(root?.link ?? '')
  const choices = useMemo(
    () =>
      traceKinds.map((kind) => ({
        group: kindNames[kind],
        items: [...graph.nodes.values()]
          .filter((node) => node.kind === kind)
          .map(({ link, name }) => ({ value: link, label: name })),
      })),
    [graph],
  )
  const chain = useMemo(() => (root ? chainOf(graph, root.link) : { nodes: [], edges: [] }), [graph, root])
  const nodes = useMemo(
    () => chain.nodes.map(({ link, kind, name }) => ({ id: link, column: traceKinds.indexOf(kind), label: name })),
    [chain],
  )
  if (!root) return null
  const show = (link: string) => {
    setTraceView(store, { root: link })
    setActive(link)
  }
  const open = (link: string) => {
    const place = linkPlace(link)
    if (place) jumpTo(place)
  }
  const picked = chain.nodes.find(({ link }) => link === active) ?? root
  const nameOf = (link: string) => graph.nodes.get(link)?.name ?? link
  return (
    <div className={classes.parts}>
      <Select
        label="Chain of"
        className={classes.choice ?? ''}
        data={choices}
        value={root.link}
        searchable
        limit={200}
        allowDeselect={false}
        nothingFoundMessage="No such record"
        onChange={(link) => {
          if (link !== null) show(link)
        }}
      />
      <FigurePanel
        title={`${kindName[root.kind]}: ${root.name}`}
        caption={`${captionOf(chain.nodes, root)} As of ${formatDay(today)}. Arrow keys walk along the lines, Enter goes there, Space draws its chain.`}
        table={{
          columns: ['From', 'Leads to', 'Because'],
          words: ['Leads to', 'Because'],
          rows: chain.edges.map(({ from, to, why }) => ({
            id: `${from} ${to}`,
            cells: [`${kindOf(graph, from)}: ${nameOf(from)}`, `${kindOf(graph, to)}: ${nameOf(to)}`, why],
          })),
        }}
      >
        <ChainChart
          label={`Chain of ${root.name}`}
          columns={traceKinds.map((kind) => kindNames[kind])}
          nodes={nodes}
          edges={chain.edges}
          root={root.link}
          active={active}
          onActive={setActive}
          onOpen={open}
          onRoot={show}
        />
        <div className={classes.picked}>
          <p>
            <span className={classes.dimmed}>{kindName[picked.kind]}</span> {picked.name}
            {picked.open ? '' : <span className={classes.dimmed}> settled</span>}
          </p>
          <Button variant="link" onClick={() => open(picked.link)}>
            Go to it
          </Button>
          {picked === root ? null : (
            <Button variant="link" onClick={() => show(picked.link)}>
              Show its chain
            </Button>
          )}
        </div>
        <ul className={classes.ties}>
          {chain.edges
            .filter(({ from, to }) => from === picked.link || to === picked.link)
            .slice(0, mostTies)
            .map(({ from, to, why }) => (
              <li key={`${from} ${to}`}>
                {nameOf(from === picked.link ? to : from)}: <span className={classes.dimmed}>{why.toLowerCase()}</span>
              </li>
            ))}
        </ul>
        {chain.nodes.length === 1 ? (
          <p className={classes.dimmed}>Nothing is tied to it. Name it in a task, or link it to what it is about.</p>
        ) : null}
      </FigurePanel>
    </div>
  )
}

const mostTies = 12

/** What was asked for while it is there, else the first open finding that leads furthest, else the first record. */
function rootOf(graph: TraceGraph, wanted: string | null): TraceNode | undefined {
  const known = wanted === null ? undefined : graph.nodes.get(wanted)
  if (known) return known
  const nodes = [...graph.nodes.values()]
  const tied = nodes.filter(({ kind, open, link }) => kind === 'finding' && open && graph.after.has(link))
  return (
    tied.find(({ link }) => graph.after.get(link)?.some((each) => graph.nodes.get(each)?.kind === 'task')) ??
    tied[0] ??
    nodes[0]
  )
}

function kindOf(graph: TraceGraph, link: string): string {
  const node = graph.nodes.get(link)
  return node ? kindName[node.kind] : ''
}

function captionOf(nodes: readonly TraceNode[], root: TraceNode): string {
  const of = (kind: TraceNode['kind']) => nodes.filter((node) => node.kind === kind && node !== root).length
  const parts = traceKinds.map((kind) => countOfKind(of(kind), kind))
  return `Hangs together with ${parts.join(', ')}.`
}
