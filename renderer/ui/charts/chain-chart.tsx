import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { boxHeight, chainLayout, type ChainEdge, type ChainNode } from './chain-layout.ts'
import { useElementSize } from './use-element-size.ts'
import classes from './chain-chart.module.css'

export interface ChainChartProps {
  readonly label: string
  /** What stands in each column, from the left. */
  readonly columns: readonly string[]
  readonly nodes: readonly ChainNode[]
  readonly edges: readonly ChainEdge[]
  /** Id of the node whose chain it is. */
  readonly root: string
  readonly active: string
  readonly onActive: (id: string) => void
  /** Enter: shows the row itself. */
  readonly onOpen: (id: string) => void
  /** Space: draws the chain of that node. */
  readonly onRoot: (id: string) => void
}

/** What leads to what, column by column. Arrows walk along the lines, Enter goes there, Space draws another chain. */
export function ChainChart(props: ChainChartProps) {
  const { label, columns, nodes, edges, root, active, onActive, onOpen, onRoot } = props
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const { width } = useElementSize(frame)
  const drawing = useRef<SVGSVGElement>(null)
  const layout = useMemo(
    () => chainLayout(nodes, edges, columns.length, width, root),
    [nodes, edges, columns.length, width, root],
  )
  const here = layout.boxes.some(({ node }) => node.id === active) ? active : root
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onOpen(here)
    else if (event.key === ' ') onRoot(here)
    else {
      const next = step(
        event.key,
        here,
        layout.boxes.map(({ node }) => node),
        edges,
      )
      if (next === null) return
      onActive(next)
      drawing.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus()
    }
    event.preventDefault()
  }
  const isTied = ({ from, to }: ChainEdge) => from === here || to === here
  return (
    <div ref={setFrame} className={classes.frame}>
      {width === 0 ? null : (
        <svg
          ref={drawing}
          className={classes.chart}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={label}
          onKeyDown={onKeyDown}
        >
          {layout.columns.map(({ x, hidden }, index) => (
            <text key={columns[index]} className={classes.head} x={x} y={14}>
              {columns[index]}
              {hidden > 0 ? ` (${hidden} more not drawn)` : ''}
            </text>
          ))}
          {layout.paths.map(({ edge, d }) => (
            <path key={`${edge.from} ${edge.to}`} className={classes.line} data-tied={isTied(edge)} d={d} />
          ))}
          {layout.boxes.map(({ node, x, y, lines }) => (
            <g
              key={node.id}
              className={classes.node}
              data-node={node.id}
              data-root={node.id === root}
              data-active={node.id === here}
              role="button"
              tabIndex={node.id === here ? 0 : -1}
              aria-label={wordsOf(node, columns, nodes, edges)}
              transform={`translate(${x} ${y})`}
              onFocus={() => onActive(node.id)}
              onClick={(event) => {
                onActive(node.id)
                event.currentTarget.focus()
              }}
              onDoubleClick={() => onOpen(node.id)}
            >
              <title>{node.label}</title>
              <rect width={layout.boxWidth} height={boxHeight} rx={6} />
              {lines.map((line, row) => (
                <text key={row} x={8} y={lines.length === 1 ? 24 : 17 + row * 15}>
                  {line}
                </text>
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

/** "Finding: On-call rests on two people. Leads to 2, comes from nothing." */
function wordsOf(
  node: ChainNode,
  columns: readonly string[],
  nodes: readonly ChainNode[],
  edges: readonly ChainEdge[],
): string {
  const nameOf = (id: string) => nodes.find((each) => each.id === id)?.label ?? ''
  const names = (ids: readonly string[]) =>
    ids.length > 3 ? `${ids.slice(0, 3).map(nameOf).join(', ')} and ${ids.length - 3} more` : ids.map(nameOf).join(', ')
  const after = edges.flatMap(({ from, to }) => (from === node.id ? [to] : []))
  const before = edges.flatMap(({ from, to }) => (to === node.id ? [from] : []))
  return [
    `${columns[node.column]}: ${node.label}.`,
    before.length === 0 ? '' : `Comes from ${names(before)}.`,
    after.length === 0 ? 'Leads to nothing.' : `Leads to ${names(after)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Up and down within the column; left and right along a line, else nowhere. */
function step(key: string, here: string, nodes: readonly ChainNode[], edges: readonly ChainEdge[]): string | null {
  const at = nodes.find(({ id }) => id === here)
  if (!at) return null
  const column = nodes.filter((node) => node.column === at.column)
  const row = column.indexOf(at)
  const drawn = (ids: readonly string[]) => nodes.find(({ id }) => ids.includes(id))?.id ?? null
  switch (key) {
    case 'ArrowUp':
      return column[row - 1]?.id ?? null
    case 'ArrowDown':
      return column[row + 1]?.id ?? null
    case 'ArrowRight':
      return drawn(edges.flatMap(({ from, to }) => (from === here ? [to] : [])))
    case 'ArrowLeft':
      return drawn(edges.flatMap(({ from, to }) => (to === here ? [from] : [])).toReversed())
    case 'Home':
      return column[0]?.id ?? null
    case 'End':
      return column.at(-1)?.id ?? null
    default:
      return null
  }
}
