import { useMemo, useState } from 'react'
import type { RecordBase } from '#domain/record.ts'
import type { RowFilter } from './row-filter.ts'

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
 * Hides the rows that fail the test of a filter at the moment the filter is given. A row that is edited afterwards stays where
 * it is: it must not vanish under the hands of the person who fills it in. Both must be stable between renders; a test that
 * changes under the same filter, because a team was added, hides nothing by itself.
 */
export function useRowFilter<Row extends RecordBase>(
  rows: readonly Row[],
  wanted: RowFilter,
  test: ((row: Row) => boolean) | null,
): FilteredRows<Row> {
  const [applied, setApplied] = useState(() => apply(rows, wanted, test))
  if (applied.wanted !== wanted) setApplied(apply(rows, wanted, test))
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
    reapply: () => setApplied(apply(rows, wanted, test)),
    hides: (id) => hidden.has(id),
  }
}

function apply<Row extends RecordBase>(rows: readonly Row[], wanted: RowFilter, test: ((row: Row) => boolean) | null) {
  return { wanted, hidden: new Set(test ? rows.filter((row) => !test(row)).map((row) => row.id) : []) }
}
