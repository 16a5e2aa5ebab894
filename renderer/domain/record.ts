/** What every row of every table carries. */
export interface RecordBase {
  readonly id: string
  /** Sort key inside its table; fractions leave room for rows put in between. */
  readonly order: number
  /**
   * Typed text that could not be understood, by field. It is shown in place with the reason and never thrown away;
   * a valid entry removes it.
   */
  readonly invalid?: Readonly<Record<string, string>>
}

/** Whether two states of a row say the same: then there is nothing to commit. */
export function sameRow<Row extends RecordBase>(a: Row, b: Row): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What a row holds in one of its fields, for code that knows fields only by their keys. */
export function valueOf(row: RecordBase, key: string): unknown {
  // Safe: whatever a row is, its fields can be read by name; unknown says that their type is not known here.
  return (row as unknown as Readonly<Record<string, unknown>>)[key]
}

/** The two sides of the line, and everyone else. */
export type Side = 'sre' | 'platform' | 'product' | 'security' | 'infrastructure' | 'other'

export const sides: readonly { readonly value: Side; readonly label: string }[] = [
  { value: 'sre', label: 'SRE' },
  { value: 'platform', label: 'Platform' },
  { value: 'product', label: 'Product' },
  { value: 'security', label: 'Security' },
  { value: 'infrastructure', label: 'Infrastructure' },
  { value: 'other', label: 'Other' },
]
