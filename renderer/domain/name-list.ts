/** "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "A, B and 3 more": the rest is counted. */
export function firstNames<T>(all: readonly T[], most: number, nameOf: (each: T) => string): string {
  const names = all.slice(0, most).map(nameOf)
  const rest = all.length - names.length
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ')
}
