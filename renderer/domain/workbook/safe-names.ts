/**
 * Tab names that Excel opens without repair: at most 31 characters, none of `* ? : \ / [ ]`, no quote at an end, not
 * "History", unique ignoring case. ExcelJS lets most of these through.
 */
export function safeSheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history'])
  return wanted.map((name) => {
    const base = cleaned(name)
    let safe = base
    for (let count = 2; taken.has(safe.toLowerCase()); count += 1) {
      const suffix = ` ${count}`
      safe = `${base.slice(0, 31 - suffix.length).trimEnd()}${suffix}`
    }
    taken.add(safe.toLowerCase())
    return safe
  })
}

function cleaned(name: string): string {
  const safe = name
    .replace(/[*?:\\/[\]\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim()
  return safe === '' ? 'Sheet' : safe
}
