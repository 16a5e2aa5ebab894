/**
 * A number for every key, the same on every export: Project knows a task again by it. Two keys that would share one are
 * told apart in their order; the first keeps it.
 */
export function stableNumbers(keys: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const taken = new Set<number>()
  for (const key of keys.toSorted()) {
    if (numbers.has(key)) continue
    let number = (hashOf(key) % most) + 1
    while (taken.has(number)) number = (number % most) + 1
    taken.add(number)
    numbers.set(key, number)
  }
  return numbers
}

/** 2^30: fits a signed whole number of 32 bits; among 2,000 keys two meet once in 500 plans. */
const most = 1_073_741_824

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
