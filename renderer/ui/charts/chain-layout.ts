export interface ChainNode {
  readonly id: string
  /** From 0, at the left. */
  readonly column: number
  readonly label: string
}

/** From a column to one further right. */
export interface ChainEdge {
  readonly from: string
  readonly to: string
  /** What ties the two. */
  readonly why: string
}

export interface ChainBox {
  readonly node: ChainNode
  readonly x: number
  readonly y: number
  /** The label in lines, the last one cut where it is too long. */
  readonly lines: readonly string[]
}

export interface ChainLayout {
  readonly width: number
  readonly height: number
  readonly boxWidth: number
  readonly columns: readonly { readonly x: number; readonly hidden: number }[]
  /** Column by column, from the top. */
  readonly boxes: readonly ChainBox[]
  readonly paths: readonly { readonly edge: ChainEdge; readonly d: string }[]
}

export const boxHeight = 40
const [gap, head, least] = [10, 26, 480]
/** Between columns; lines need room to bend. */
const between = 56
/** More than these are counted, not drawn. */
const mostInColumn = 24
/** Pixels of a letter of 12 px, about. */
const letter = 6.3
const padding = 16

/**
 * Nodes in columns, each column ordered so that lines cross little: by the mean place of what a node is tied to, there and
 * back. `root` is drawn whatever is left out.
 */
export function chainLayout(
  nodes: readonly ChainNode[],
  edges: readonly ChainEdge[],
  columns: number,
  width: number,
  root: string,
): ChainLayout {
  const all = Array.from({ length: columns }, (_, column) => nodes.filter((node) => node.column === column))
  const shown = all.map((column) => shownOf(column, root))
  const ordered = order(shown, edges)
  const boxWidth = (Math.max(width, least) - between * (columns - 1)) / columns
  const longest = Math.max(1, ...ordered.map((column) => column.length))
  const boxes = ordered.flatMap((column, at) => {
    // A short column stands in the middle of the long ones, where its lines come from.
    const top = head + ((longest - column.length) * (boxHeight + gap)) / 2
    return column.map((node, row) => ({
      node,
      x: at * (boxWidth + between),
      y: top + row * (boxHeight + gap),
      lines: linesOf(node.label, Math.max(4, Math.floor((boxWidth - padding) / letter))),
    }))
  })
  const boxOf = new Map(boxes.map((box) => [box.node.id, box]))
  return {
    width: columns * boxWidth + (columns - 1) * between,
    height: head + longest * (boxHeight + gap),
    boxWidth,
    columns: all.map((column, at) => ({
      x: at * (boxWidth + between),
      hidden: column.length - (shown[at]?.length ?? 0),
    })),
    boxes,
    paths: edges.flatMap((edge) => {
      const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)]
      return from && to ? [{ edge, d: bend(from.x + boxWidth, from.y, to.x, to.y) }] : []
    }),
  }
}

function shownOf(column: readonly ChainNode[], root: string): readonly ChainNode[] {
  if (column.length <= mostInColumn) return column
  const first = column.slice(0, mostInColumn)
  const own = column.find(({ id }) => id === root)
  return own === undefined || first.includes(own) ? first : [own, ...first.slice(0, -1)]
}

function order(
  columns: readonly (readonly ChainNode[])[],
  edges: readonly ChainEdge[],
): readonly (readonly ChainNode[])[] {
  const tied = new Map<string, string[]>()
  for (const { from, to } of edges) {
    tied.set(from, [...(tied.get(from) ?? []), to])
    tied.set(to, [...(tied.get(to) ?? []), from])
  }
  const ordered = columns.map((column) => [...column])
  const sweep = (indices: readonly number[]) => {
    for (const at of indices) {
      const place = new Map(
        ordered.flatMap((column) => column.map(({ id }, row) => [id, row / column.length] as const)),
      )
      const mean = ({ id }: ChainNode, row: number) => {
        const places = (tied.get(id) ?? []).flatMap((each) => place.get(each) ?? [])
        const own = row / (ordered[at]?.length ?? 1)
        return places.length === 0 ? own : places.reduce((sum, each) => sum + each, 0) / places.length
      }
      const column = ordered[at] ?? []
      const means = new Map(column.map((node, row) => [node, mean(node, row)]))
      ordered[at] = column.toSorted((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0))
    }
  }
  const forth = columns.map((_, at) => at)
  sweep(forth.slice(1))
  sweep(forth.toReversed().slice(1))
  sweep(forth.slice(1))
  return ordered
}

function bend(x1: number, y1: number, x2: number, y2: number): string {
  const [from, to] = [y1 + boxHeight / 2, y2 + boxHeight / 2]
  const reach = between / 2
  return `M${x1} ${from}C${x1 + reach} ${from} ${x2 - reach} ${to} ${x2} ${to}`
}

/** Two lines at most, broken between words where there is a blank. */
function linesOf(label: string, letters: number): readonly string[] {
  if (label.length <= letters) return [label]
  const blank = label.lastIndexOf(' ', letters)
  const first = blank > 0 ? label.slice(0, blank) : label.slice(0, letters)
  const rest = label.slice(first.length).trim()
  return [first, rest.length <= letters ? rest : `${rest.slice(0, letters - 1).trimEnd()}…`]
}
