import { sameRow, type RecordBase } from './record.ts'

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

/** What a field says; null while its entry was not understood, which is no answer. */
export function understood<Row extends RecordBase, Key extends keyof Row & string>(
  row: Row,
  key: Key,
): Row[Key] | null {
  return row.invalid?.[key] === undefined ? row[key] : null
}
