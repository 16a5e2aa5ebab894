import type { Extent, Issue } from '#domain/issue.ts'

/** A cell of the board; null stands for the lane of what nobody has placed. */
export type BoardCell = { readonly effort: Extent; readonly impact: Extent } | null

/** Left to right. */
export const efforts: readonly Extent[] = ['small', 'medium', 'large']
/** Top to bottom. */
export const impacts: readonly Extent[] = ['large', 'medium', 'small']

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Both must be known: a finding of unknown effort has no place on the board. */
export function cellOf({ effort, impact, invalid }: Issue): BoardCell {
  if (effort === null || impact === null || invalid?.effort !== undefined || invalid?.impact !== undefined) return null
  return { effort, impact }
}

export function sameCell(a: BoardCell, b: BoardCell): boolean {
  return a === null || b === null ? a === b : a.effort === b.effort && a.impact === b.impact
}

/** The cell beside; null is the lane, undefined the edge. From the lane one goes up into what is known, else the middle. */
export function cellBeside(
  cell: BoardCell,
  direction: Direction,
  known?: Pick<Issue, 'effort' | 'impact'>,
): BoardCell | undefined {
  if (cell === null)
    return direction === 'up' ? { effort: known?.effort ?? 'medium', impact: known?.impact ?? 'small' } : undefined
  const across = efforts.indexOf(cell.effort) + (direction === 'right' ? 1 : direction === 'left' ? -1 : 0)
  const down = impacts.indexOf(cell.impact) + (direction === 'down' ? 1 : direction === 'up' ? -1 : 0)
  if (down === impacts.length) return null
  const [effort, impact] = [efforts[across], impacts[down]]
  return effort === undefined || impact === undefined ? undefined : { effort, impact }
}

/** The finding that an arrow key goes to: the neighbour in the cell, else the nearest cell in that direction that holds one. */
export function neighbour(issues: readonly Issue[], from: Issue, direction: Direction): Issue | null {
  const own = issues.filter((issue) => sameCell(cellOf(issue), cellOf(from)))
  const at = own.findIndex((issue) => issue.id === from.id)
  const vertical = direction === 'up' || direction === 'down'
  const inLane = cellOf(from) === null
  // The lane is a row: there left and right go from card to card.
  if (vertical !== inLane) {
    const beside = own[at + (direction === 'down' || direction === 'right' ? 1 : -1)]
    if (beside) return beside
  }
  for (let cell = cellBeside(cellOf(from), direction); cell !== undefined; cell = cellBeside(cell, direction)) {
    const there = issues.filter((issue) => sameCell(cellOf(issue), cell))
    const found = vertical ? (direction === 'up' ? there.at(-1) : there[0]) : (there[at] ?? there.at(-1))
    if (found) return found
    if (cell === null) return null
  }
  return null
}
