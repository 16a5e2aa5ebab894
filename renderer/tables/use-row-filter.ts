import { useMemo, useState } from 'react'
import type { RecordBase } from '#domain/record.ts'

export interface FilteredRows<Row> {
  /** For TableGrid; stable until the filter changes. Undefined when nothing is hidden. */
  readonly filter: ((row: Row) => boolean) | undefined
  readonly shown: number
  readonly hidden: number
  /** Rows whose fit has changed since the filter was applied, by an edit or an undo. */
  readonly changed: number
  readonly reapply: () => void
  readonly hides: (id: string) => boolean
}

/**
 * Hides the rows that fail the test at the moment it is given. A row that is edited afterwards stays where it is: it must not
 * vanish under the hands of the person who fills it in. `test` must be stable between renders.
 */
export function useRowFilter<Row extends RecordBase>(
  rows: readonly Row[],
  test: ((row: Row) => boolean) | null,
): FilteredRows<Row> {
  const [applied, setApplied] = useState(() => apply(rows, test))
  if (applied.test !== test) setApplied(apply(rows, test))
  const { hidden } = applied
  const filter = useMemo(() => (hidden.size === 0 ? undefined : (row: Row) => !hidden.has(row.id)), [hidden])
  const counts = useMemo(() => {
    const shown = rows.reduce((sum, row) => sum + (hidden.has(row.id) ? 0 : 1), 0)
    const changed = test ? rows.reduce((sum, row) => sum + (test(row) === hidden.has(row.id) ? 1 : 0), 0) : 0
    return { shown, hidden: rows.length - shown, changed }
  }, [rows, hidden, test])
  return {
    filter,
    ...counts,
    reapply: () => setApplied(apply(rows, test)),
    hides: (id) => hidden.has(id),
  }
}

function apply<Row extends RecordBase>(rows: readonly Row[], test: ((row: Row) => boolean) | null) {
  return { test, hidden: new Set(test ? rows.filter((row) => !test(row)).map((row) => row.id) : []) }
}
