import { groupBy } from './group-by.ts'
import { updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { makeRoom } from './order.ts'
import type { RaciItem } from './raci.ts'

/** The items as the matrix shows them: group by group. */
export function itemsInGroups(items: readonly RaciItem[]): readonly RaciItem[] {
  return [...groupsOf(items).values()].flat()
}

/** The groups in the order of their first item, each with its items. */
export function groupsOf(items: readonly RaciItem[]): ReadonlyMap<string, readonly RaciItem[]> {
  return groupBy(items, ({ group }) => group)
}

/** Where items go: into the group, before one of its items or (null) behind its last. */
export interface ItemPlace {
  readonly group: string
  readonly before: string | null
}

/** Puts items together at a place, in the order in which they are shown. */
export function placeItems(ids: readonly string[], { group, before }: ItemPlace): Command {
  return ({ raciItems: { rows } }) => {
    const shown = itemsInGroups(rows)
    const moved = new Set(ids)
    const rest = shown.filter(({ id }) => !moved.has(id))
    const at = before === null ? -1 : rest.findIndex(({ id }) => id === before)
    const moving = shown.filter(({ id }) => moved.has(id)).map((item) => ({ ...item, group }))
    return arranged(rows, rest, at === -1 ? endOfGroup(group, shown, rest) : at, moving)
  }
}

/** Behind the last item that stays in the group; where none stays, the place it has; for a new group the end. */
function endOfGroup(group: string, shown: readonly RaciItem[], rest: readonly RaciItem[]): number {
  const last = rest.findLastIndex((item) => item.group === group)
  if (last !== -1) return last + 1
  const first = shown.findIndex((item) => item.group === group)
  if (first === -1) return rest.length
  const staying = new Set(rest)
  return shown.slice(0, first).filter((item) => staying.has(item)).length
}

/** Puts a group with all its items before another one, or (null) behind all others. */
export function placeGroup(group: string, before: string | null): Command {
  return ({ raciItems: { rows } }) => {
    if (before === group) return []
    const shown = itemsInGroups(rows)
    const rest = shown.filter((item) => item.group !== group)
    const at = before === null ? -1 : rest.findIndex((item) => item.group === before)
    const moving = shown.filter((item) => item.group === group)
    return arranged(rows, rest, at === -1 ? rest.length : at, moving)
  }
}

/** Puts roles together before another one, or (null) behind all others. */
export function placeRoles(ids: readonly string[], before: string | null): Command {
  return ({ roles: { rows } }) => {
    const moved = new Set(ids)
    if (before !== null && moved.has(before)) return []
    const rest = rows.filter(({ id }) => !moved.has(id))
    const moving = rows.filter(({ id }) => moved.has(id))
    const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before)
    const wanted = rest.toSpliced(at, 0, ...moving)
    if (wanted.every((role, index) => role === rows[index])) return []
    const room = makeRoom(rest, at, moving.length)
    return [
      ...moving.map((role, index) => updateRow('roles', role, { ...role, order: room.orders[index] ?? 0 })),
      ...room.moved.map(([was, is]) => updateRow('roles', was, is)),
    ]
  }
}

/**
 * `moving` put into `rest` at a position. Where the table holds groups in pieces it is numbered anew as it is shown: a group's place is
 * that of its first item, and with that one taken away the group would jump.
 */
function arranged(
  rows: readonly RaciItem[],
  rest: readonly RaciItem[],
  at: number,
  moving: readonly RaciItem[],
): Change[] {
  const before = new Map(rows.map((item) => [item.id, item]))
  const shown = itemsInGroups(rows)
  const wanted = rest.toSpliced(at, 0, ...moving)
  if (wanted.every((item, index) => item.id === shown[index]?.id && item.group === shown[index].group)) return []
  const whole = shown.every((item, index) => item === rows[index])
  const room = whole ? makeRoom(rest, at, moving.length) : null
  const after = room
    ? [...moving.map((item, index) => ({ ...item, order: room.orders[index] ?? 0 })), ...room.moved.map(([, is]) => is)]
    : wanted.map((item, index) => ({ ...item, order: index + 1 }))
  return after.flatMap((item) => {
    const was = before.get(item.id)
    return was && (was.order !== item.order || was.group !== item.group) ? [updateRow('raciItems', was, item)] : []
  })
}
