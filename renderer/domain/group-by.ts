/** The rows by what `keyOf` says of them, in their order; groups in the order of their first row. */
export function groupBy<Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/**
 * `groupBy` for the states of a table, one after the other: only what differs from the last state is grouped again, and the group of
 * a key is the same list for as long as its rows are. Groups come in no order, nor do their rows.
 */
export function groupStates<Row, Key>(
  keyOf: (row: Row) => Key,
): (rows: readonly Row[]) => ReadonlyMap<Key, readonly Row[]> {
  let last: readonly Row[] = []
  let groups: ReadonlyMap<Key, readonly Row[]> = new Map()
  return (rows) => {
    const { gone, come } = difference(last, rows)
    last = rows
    if (gone.length + come.length === 0) return groups
    const next = new Map(groups)
    for (const [key, left] of groupBy(gone, keyOf)) {
      const stays = without(next.get(key) ?? [], left)
      if (stays.length === 0) next.delete(key)
      else next.set(key, stays)
    }
    for (const [key, added] of groupBy(come, keyOf)) next.set(key, [...(next.get(key) ?? []), ...added])
    groups = next
    return groups
  }
}

/** What the two do not have in common at the start and at the end. */
function difference<Row>(before: readonly Row[], after: readonly Row[]) {
  const shorter = Math.min(before.length, after.length)
  const longerBy = after.length - before.length
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = before.length
  while (end > start && end + longerBy > start && before[end - 1] === after[end + longerBy - 1]) end -= 1
  return { gone: before.slice(start, end), come: after.slice(start, end + longerBy) }
}

function without<Row>(rows: readonly Row[], gone: readonly Row[]): readonly Row[] {
  const out = new Set(gone)
  return rows.filter((row) => !out.has(row))
}
