/** Room for new rows: their sort keys, and rows that had to be renumbered for it, as before and after. */
export interface Room<Row> {
  readonly orders: readonly number[]
  readonly moved: readonly (readonly [Row, Row])[]
}

/** Makes room for `count` rows before position `at` of a sorted table; renumbers it when nothing fits there any more. */
export function makeRoom<Row extends { readonly order: number }>(
  sorted: readonly Row[],
  at: number,
  count: number,
): Room<Row> {
  const orders = ordersBetween(sorted, at, count)
  if (orders !== null) return { orders, moved: [] }
  const moved = sorted.map((row, index) => [row, { ...row, order: index + 1 }] as const)
  const renumbered = moved.map(([, after]) => after)
  return { orders: ordersBetween(renumbered, at, count) ?? [], moved }
}

/**
 * Sort keys for `count` rows put in before position `at`, evenly spread between the neighbours. Null when doubles have
 * no room left there (after about 50 insertions at one place); the caller then renumbers the table.
 */
export function ordersBetween(
  sorted: readonly { readonly order: number }[],
  at: number,
  count: number,
): number[] | null {
  const before = sorted[at - 1]?.order
  const after = sorted[at]?.order
  const low = before ?? (after === undefined ? 0 : after - count - 1)
  const step = after === undefined ? 1 : (after - low) / (count + 1)
  const orders = Array.from({ length: count }, (_, index) => low + step * (index + 1))
  const bounds = [low, ...orders, ...(after === undefined ? [] : [after])]
  return bounds.every((order, index) => index === 0 || order > (bounds[index - 1] ?? order)) ? orders : null
}

/** The sort key of a row put behind all others. */
export function appendOrder(sorted: readonly { readonly order: number }[]): number {
  return (sorted.at(-1)?.order ?? 0) + 1
}
