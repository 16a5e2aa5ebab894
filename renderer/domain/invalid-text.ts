import { dayOf } from './day.ts'
import { sameRow, valueOf, type RecordBase } from './record.ts'

/** The row with a text that is no value of the field: kept as typed, shown in place with the reason. */
export function withTyped<Row extends RecordBase>(row: Row, key: string, typed: string): Row {
  return { ...row, invalid: { ...row.invalid, [key]: typed } }
}

/** The row without the text kept for the field; what is kept for other fields stays. */
export function withoutTyped<Row extends RecordBase>(row: Row, key: string): Row {
  if (row.invalid?.[key] === undefined) return row
  const { [key]: _removed, ...kept } = row.invalid
  const { invalid: _all, ...bare } = row
  // Safe: `invalid` is optional, the row without it is still a whole row.
  return (Object.keys(kept).length === 0 ? bare : { ...bare, invalid: kept }) as Row
}

/** The row with other values; a field that is set loses the text kept for it. The same row when nothing differs. */
export function patchRow<Row extends RecordBase>(row: Row, patch: Partial<Omit<Row, keyof RecordBase>>): Row {
  const next = { ...Object.keys(patch).reduce(withoutTyped, row), ...patch }
  return sameRow(row, next) ? row : next
}

/** The patch without what is no calendar date in these fields: a row that held it could not be read again. */
export function withRealDays<Patch extends object>(patch: Patch, days: readonly (keyof Patch & string)[]): Patch {
  const unreal = days.filter((key) => {
    const day: unknown = patch[key]
    return day !== undefined && day !== null && (typeof day !== 'string' || dayOf(day) === null)
  })
  if (unreal.length === 0) return patch
  // Safe: only keys that are optional in a patch are left out.
  return Object.fromEntries(Object.entries(patch).filter(([key]) => !unreal.some((each) => each === key))) as Patch
}

/** What a field says; null while its entry was not understood, which is no answer. */
export function understood<Row extends RecordBase, Key extends keyof Row & string>(
  row: Row,
  key: Key,
): Row[Key] | null {
  return row.invalid?.[key] === undefined ? row[key] : null
}

/**
 * The row as the rules read it: a field whose entry was not understood says nothing, whatever value it kept. Each row
 * has one such view, so what is remembered by row stays remembered; a row without such an entry is its own view.
 */
export function asUnderstood<Row extends RecordBase>(row: Row): Row {
  if (row.invalid === undefined) return row
  // Safe: the view of a row has the type of the row.
  const known = views.get(row) as Row | undefined
  if (known) return known
  const { invalid, ...said } = row
  const silent = Object.keys(invalid).map((key) => [key, Array.isArray(valueOf(row, key)) ? [] : null])
  // Safe: every field that can be misunderstood is nullable or a list, and `invalid` is optional.
  const view = { ...said, ...Object.fromEntries(silent) } as Row
  views.set(row, view)
  return view
}

/** The rows of a table as the rules read them; the same list for the same rows. */
export function rowsUnderstood<Row extends RecordBase>(rows: readonly Row[]): readonly Row[] {
  // Safe: the list of a table's rows has the type of that list.
  const known = lists.get(rows) as readonly Row[] | undefined
  if (known) return known
  const list = rows.some(({ invalid }) => invalid !== undefined) ? rows.map(asUnderstood) : rows
  lists.set(rows, list)
  return list
}

const views = new WeakMap<RecordBase, RecordBase>()
const lists = new WeakMap<readonly RecordBase[], readonly RecordBase[]>()
