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
/** What a line takes that passes a column without ending there. */
const laneHeight = 4
/** Between columns; lines need room to bend. */
const between = 56
/** More than these are counted, not drawn. */
const mostInColumn = 24
/** Pixels of a letter of 12 px, about. */
const letter = 6.3
const padding = 16

/**
 * Nodes in columns, each column ordered so that lines cross little: by the mean place of what a node is tied to, there and
 * back. A line that passes a column has a lane there, one for all that leave the same node, so that it runs behind no box.
 * `root` is drawn whatever is left out.
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
  const columnOf = new Map(shown.flat().map(({ id, column }) => [id, column]))
  const drawn = edges.filter(({ from, to }) => columnOf.has(from) && columnOf.has(to))
  const routes = drawn.map((edge) => routeOf(edge, columnOf))
  const slots = shown.map((column, at) => slotsOf(column, at, routes))
  const ordered = order(slots, routes.flatMap(segmentsOf))
  const boxWidth = (Math.max(width, least) - between * (columns - 1)) / columns
  const heights = ordered.map((column) => column.reduce((sum, slot) => sum + heightOf(slot) + gap, 0))
  const tallest = Math.max(boxHeight + gap, ...heights)
  // A short column stands in the middle of the long ones, where its lines come from.
  const placed = new Map(
    ordered.flatMap((column, at) => {
      let y = head + (tallest - (heights[at] ?? 0)) / 2
      return column.map((slot) => {
        const place = { slot, x: at * (boxWidth + between), y }
        y += heightOf(slot) + gap
        return [slot.id, place] as const
      })
    }),
  )
  return {
    width: columns * boxWidth + (columns - 1) * between,
    height: head + tallest,
    boxWidth,
    columns: all.map((column, at) => ({
      x: at * (boxWidth + between),
      hidden: column.length - (shown[at]?.length ?? 0),
    })),
    boxes: [...placed.values()].flatMap(({ slot: { node }, x, y }) =>
      node === null
        ? []
        : [{ node, x, y, lines: linesOf(node.label, Math.max(4, Math.floor((boxWidth - padding) / letter))) }],
    ),
    paths: drawn.map((edge, at) => {
      const stops = (routes[at] ?? []).flatMap((id) => placed.get(id) ?? [])
      return {
        edge,
        d: pathOf(
          stops.map(({ slot, x, y }) => ({ x, y: y + heightOf(slot) / 2 })),
          boxWidth,
        ),
      }
    }),
  }
}

/** A place in a column: of a node, or of the lines that pass. */
interface Slot {
  readonly id: string
  readonly node: ChainNode | null
}

function heightOf({ node }: Slot): number {
  return node === null ? laneHeight : boxHeight
}

function shownOf(column: readonly ChainNode[], root: string): readonly ChainNode[] {
  if (column.length <= mostInColumn) return column
  const first = column.slice(0, mostInColumn)
  const own = column.find(({ id }) => id === root)
  return own === undefined || first.includes(own) ? first : [own, ...first.slice(0, -1)]
}

/** Ids of the slots an edge goes through, its ends included. */
function routeOf({ from, to }: ChainEdge, columnOf: ReadonlyMap<string, number>): readonly string[] {
  const [first, last] = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0]
  const passed = Array.from({ length: Math.max(0, last - first - 1) }, (_, at) => laneId(from, first + 1 + at))
  return [from, ...passed, to]
}

function laneId(from: string, column: number): string {
  return `lane ${column} ${from}`
}

function segmentsOf(route: readonly string[]): readonly (readonly [string, string])[] {
  return route.slice(1).map((id, at) => [route[at] ?? '', id] as const)
}

function slotsOf(column: readonly ChainNode[], at: number, routes: readonly (readonly string[])[]): readonly Slot[] {
  const lanes = new Set(routes.flatMap((route) => route.slice(1, -1)).filter((id) => id.startsWith(`lane ${at} `)))
  return [...column.map((node) => ({ id: node.id, node })), ...[...lanes].map((id) => ({ id, node: null }))]
}

function order(
  columns: readonly (readonly Slot[])[],
  segments: readonly (readonly [string, string])[],
): readonly (readonly Slot[])[] {
  const tied = new Map<string, string[]>()
  for (const [from, to] of segments) {
    tied.set(from, [...(tied.get(from) ?? []), to])
    tied.set(to, [...(tied.get(to) ?? []), from])
  }
  const ordered = columns.map((column) => [...column])
  const sweep = (indices: readonly number[]) => {
    for (const at of indices) {
      const place = new Map(
        ordered.flatMap((column) => column.map(({ id }, row) => [id, row / column.length] as const)),
      )
      const mean = ({ id }: Slot) => {
        const places = (tied.get(id) ?? []).flatMap((each) => place.get(each) ?? [])
        return places.length === 0 ? (place.get(id) ?? 0) : places.reduce((sum, each) => sum + each, 0) / places.length
      }
      const column = ordered[at] ?? []
      const means = new Map(column.map((slot) => [slot, mean(slot)]))
      ordered[at] = column.toSorted((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0))
    }
  }
  const forth = columns.map((_, at) => at)
  sweep(forth.slice(1))
  sweep(forth.toReversed().slice(1))
  sweep(forth.slice(1))
  return ordered
}

/** From the right of the first stop to the left of the last, straight across the columns between. */
function pathOf(stops: readonly { readonly x: number; readonly y: number }[], boxWidth: number): string {
  const reach = between / 2
  return stops
    .map(({ x, y }, at) => {
      const before = stops[at - 1]
      if (!before) return `M${x + boxWidth} ${y}`
      const from = before.x + boxWidth
      const curve = `C${from + reach} ${before.y} ${x - reach} ${y} ${x} ${y}`
      return at < stops.length - 1 ? `${curve}H${x + boxWidth}` : curve
    })
    .join('')
}

/** Two lines at most, broken between words where there is a blank. */
function linesOf(label: string, letters: number): readonly string[] {
  if (label.length <= letters) return [label]
  const blank = label.lastIndexOf(' ', letters)
  const first = blank > 0 ? label.slice(0, blank) : label.slice(0, letters)
  const rest = label.slice(first.length).trim()
  return [first, rest.length <= letters ? rest : `${rest.slice(0, letters - 1).trimEnd()}…`]
}
