/** A cell by line and column number. */
export interface GridPoint {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells; all four sides belong to it. */
export interface GridArea {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The last range spans `anchor` and `head` and holds the active cell; `others` are ranges added before it. */
export interface Selection {
  readonly active: GridPoint
  readonly anchor: GridPoint
  readonly head: GridPoint
  readonly others: readonly GridArea[]
  /** Where Tab set out from: Enter goes on below it. */
  readonly entryColumn: number | null
}

export interface GridShape {
  readonly rowCount: number
  readonly columnCount: number
}

/** Which line and column a number stood for when a selection was made. */
export interface SelectionBasis {
  readonly idAt: (row: number) => string | undefined
  readonly columnIdAt: (column: number) => string | undefined
}

export interface SelectionTarget extends SelectionBasis, GridShape {
  readonly rowOf: (id: string) => number
  readonly columnOf: (id: string) => number
}

export function selectCell(point: GridPoint): Selection {
  return { active: point, anchor: point, head: point, others: [], entryColumn: null }
}

export function selectSpan(anchor: GridPoint, head: GridPoint): Selection {
  return { active: anchor, anchor, head, others: [], entryColumn: null }
}

export function extendTo(selection: Selection, head: GridPoint): Selection {
  return { ...selection, active: selection.anchor, head, entryColumn: null }
}

/** Ctrl+click: keeps the ranges so far and starts another. */
export function addRange(selection: Selection, point: GridPoint): Selection {
  return { ...selectCell(point), others: areasOf(selection) }
}

/** The active cell stays where it is, as in a spreadsheet. */
export function selectAll(selection: Selection, shape: GridShape): Selection {
  return {
    ...selectSpan({ row: 0, column: 0 }, { row: shape.rowCount - 1, column: shape.columnCount - 1 }),
    active: selection.active,
  }
}

export function selectRows(selection: Selection, shape: GridShape): Selection {
  const { top, bottom } = currentArea(selection)
  return {
    ...selectSpan({ row: top, column: 0 }, { row: bottom, column: shape.columnCount - 1 }),
    active: selection.active,
  }
}

export function selectColumns(selection: Selection, shape: GridShape): Selection {
  const { left, right } = currentArea(selection)
  return {
    ...selectSpan({ row: 0, column: left }, { row: shape.rowCount - 1, column: right }),
    active: selection.active,
  }
}

export function areaBetween(a: GridPoint, b: GridPoint): GridArea {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

export function currentArea(selection: Selection): GridArea {
  return areaBetween(selection.anchor, selection.head)
}

/** All ranges, the current one last. */
export function areasOf(selection: Selection): readonly GridArea[] {
  return [...selection.others, currentArea(selection)]
}

export function areaHas(area: GridArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}

export function areaSize(area: GridArea): { readonly rows: number; readonly columns: number } {
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 }
}

export function isSingleCell(selection: Selection): boolean {
  const { rows, columns } = areaSize(currentArea(selection))
  return selection.others.length === 0 && rows === 1 && columns === 1
}

/** Lines of any range, each once, in order. */
export function selectedRows(selection: Selection): readonly number[] {
  const rows = new Set<number>()
  for (const area of areasOf(selection)) for (let row = area.top; row <= area.bottom; row += 1) rows.add(row)
  return [...rows].sort((a, b) => a - b)
}

/** Visits every selected cell once, even where ranges overlap. */
export function forEachCell(selection: Selection, visit: (row: number, column: number) => void): void {
  const areas = areasOf(selection)
  areas.forEach((area, nth) => {
    const earlier = areas.slice(0, nth)
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        if (!earlier.some((other) => areaHas(other, row, column))) visit(row, column)
  })
}

/**
 * Follows rows and columns to where they are now. The active row is kept by id; when it is gone the line at its place takes over.
 * Ranges stay only when they still span the same lines. Returns the same object when nothing moved.
 */
export function carrySelection(selection: Selection, was: SelectionBasis, now: SelectionTarget): Selection {
  if (was === now) return selection
  const active = carryPoint(selection.active, was, now)
  const anchor = carryPoint(selection.anchor, was, now)
  const head = carryPoint(selection.head, was, now)
  const others = selection.others.map((area) => carryArea(area, was, now))
  const whole = { ...selection, active, anchor, head, others: others.filter((area) => area !== null) }
  if (samePoints(selection, whole) && others.every((area, nth) => area === selection.others[nth])) return selection
  const kept =
    sameSize(currentArea(selection), currentArea(whole)) && areaHas(currentArea(whole), active.row, active.column)
  return kept ? whole : selectCell(active)
}

function carryPoint(point: GridPoint, was: SelectionBasis, now: SelectionTarget): GridPoint {
  const row = carryIndex(point.row, was.idAt(point.row), now.idAt, now.rowOf, now.rowCount)
  const column = carryIndex(point.column, was.columnIdAt(point.column), now.columnIdAt, now.columnOf, now.columnCount)
  return row === point.row && column === point.column ? point : { row, column }
}

function carryIndex(
  index: number,
  id: string | undefined,
  idNow: (index: number) => string | undefined,
  find: (id: string) => number,
  count: number,
): number {
  if (id !== undefined && idNow(index) !== id) {
    const found = find(id)
    if (found !== -1) return found
  }
  return Math.max(0, Math.min(index, count - 1))
}

function carryArea(area: GridArea, was: SelectionBasis, now: SelectionTarget): GridArea | null {
  const start = carryPoint({ row: area.top, column: area.left }, was, now)
  const end = carryPoint({ row: area.bottom, column: area.right }, was, now)
  const moved = areaBetween(start, end)
  if (!sameSize(area, moved)) return null
  return moved.top === area.top && moved.left === area.left ? area : moved
}

function samePoints(a: Selection, b: Selection): boolean {
  return a.active === b.active && a.anchor === b.anchor && a.head === b.head
}

function sameSize(a: GridArea, b: GridArea): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left
}
