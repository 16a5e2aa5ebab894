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
  if (after === undefined) {
    const start = before ?? 0
    return Array.from({ length: count }, (_, index) => start + index + 1)
  }
  const low = before ?? after - count - 1
  const step = (after - low) / (count + 1)
  const orders = Array.from({ length: count }, (_, index) => low + step * (index + 1))
  const bounds = [low, ...orders, after]
  return bounds.every((order, index) => index === 0 || order > (bounds[index - 1] ?? order)) ? orders : null
}
