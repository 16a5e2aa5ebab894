import type { GridReorder, GridRow } from '#ui/grid/grid-types.ts'
import type { ItemPlace } from '#domain/raci-order.ts'
import { roleOfColumn } from './matrix-columns.tsx'
import { groupOfLine, type MatrixRow } from './matrix-rows.ts'

/** What the person meant by a drag or by Alt and an arrow, in terms of the matrix. */
export type MatrixMove =
  | { readonly what: 'items'; readonly ids: readonly string[]; readonly place: ItemPlace }
  | { readonly what: 'group'; readonly group: string; readonly before: string | null }
  | { readonly what: 'roles'; readonly ids: readonly string[]; readonly before: string | null }

type Line = GridRow<MatrixRow>

/** Steps go by what is shown: an item passes those it is seen to pass. Null where there is nowhere to go. */
export function moveOf(
  { axis, ids, to }: GridReorder,
  lines: readonly Line[],
  columnIds: readonly string[],
): MatrixMove | null {
  if (axis === 'columns') return moveOfRoles(ids, to, columnIds)
  const group = groupOfLine(ids[0] ?? '')
  return group === null ? moveOfItems(ids, to, lines) : moveOfGroup(group, to, lines)
}

function moveOfItems(ids: readonly string[], to: GridReorder['to'], lines: readonly Line[]): MatrixMove | null {
  const chosen = new Set(ids)
  const own = new Set(
    lines.flatMap((line) => (line.kind === 'data' && chosen.has(line.id) ? [line.row.item.group] : [])),
  )
  if ('by' in to && own.size > 1) return null // Each would go its own way.
  const rest = lines.filter(({ id }) => !chosen.has(id))
  const first = lines.findIndex(({ id }) => chosen.has(id))
  const last = lines.findLastIndex(({ id }) => chosen.has(id))
  const at = 'before' in to ? placeBefore(to.before, rest) : placeBySteps(to.by, lines, rest, first, last)
  if (at === null || first === -1) return null
  const heading = rest.slice(0, at).findLast((line) => line.kind === 'group')
  const group = heading && groupOfLine(heading.id)
  if (group === undefined || group === null) return null
  const next = rest[at]
  return { what: 'items', ids, place: { group, before: next?.kind === 'data' ? next.id : null } }
}

/** Before which of the lines that stay; behind all for null. A line that is itself moved has no place among them. */
function placeBefore(before: string | null, rest: readonly Line[]): number | null {
  if (before === null) return rest.length
  const at = rest.findIndex(({ id }) => id === before)
  return at === -1 ? null : at
}

function placeBySteps(
  by: 1 | -1,
  lines: readonly Line[],
  rest: readonly Line[],
  first: number,
  last: number,
): number | null {
  const passed = by === 1 ? lines[last + 1] : lines[first - 1]
  if (passed === undefined) return null
  const at = rest.indexOf(passed)
  return by === 1 ? at + 1 : at === 0 ? null : at
}

function moveOfGroup(group: string, to: GridReorder['to'], lines: readonly Line[]): MatrixMove | null {
  const groups = lines.flatMap((line) => (line.kind === 'group' ? (groupOfLine(line.id) ?? []) : []))
  if ('before' in to) {
    // On an item of a group: before the group that comes after it.
    const at = to.before === null ? lines.length : lines.findIndex(({ id }) => id === to.before)
    const next = lines.slice(at).find((line) => line.kind === 'group')
    return { what: 'group', group, before: next ? groupOfLine(next.id) : null }
  }
  const at = groups.indexOf(group)
  if (groups[at + to.by] === undefined) return null
  return { what: 'group', group, before: groups[to.by === 1 ? at + 2 : at - 1] ?? null }
}

function moveOfRoles(ids: readonly string[], to: GridReorder['to'], columnIds: readonly string[]): MatrixMove | null {
  const roles = columnIds.flatMap((id) => roleOfColumn(id) ?? [])
  const moved = ids.flatMap((id) => roleOfColumn(id) ?? [])
  const before = (role: string | undefined): MatrixMove => ({ what: 'roles', ids: moved, before: role ?? null })
  if ('before' in to) return before((to.before === null ? null : roleOfColumn(to.before)) ?? undefined)
  const places = moved.map((role) => roles.indexOf(role))
  const [first, last] = [Math.min(...places), Math.max(...places)]
  if (roles[to.by === 1 ? last + 1 : first - 1] === undefined) return null
  return before(roles[to.by === 1 ? last + 2 : first - 1])
}
