/**
 * Counts letters in cells that a person may retype: `A`, `A/R`, `R/A`, `AR`. Other text that happens to hold an A does
 * not count. The formula and the function beside it must agree, or the sheet would change its mind when it is
 * recalculated.
 */
export function countFormula(letter: 'A' | 'R', from: string, to: string): string {
  return `SUMPRODUCT(COUNTIF(${from}:${to},{${patterns[letter].map((pattern) => `"${pattern}"`).join(',')}}))`
}

export function countOf(letter: 'A' | 'R', texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + patterns[letter].filter((pattern) => matches(text, pattern)).length, 0)
}

/** "no A", "2 A", "no R", "ok"; "empty" while nobody has entered a letter. */
export function checkFormula(from: string, to: string, accountable: string, responsible: string): string {
  return `IF(COUNTA(${from}:${to})=0,"empty",IF(${accountable}=0,"no A",IF(${accountable}>1,${accountable}&" A",IF(${responsible}=0,"no R","ok"))))`
}

export function checkOf(texts: readonly string[]): string {
  if (texts.every((text) => text === '')) return 'empty'
  const accountable = countOf('A', texts)
  if (accountable === 0) return 'no A'
  if (accountable > 1) return `${accountable} A`
  return countOf('R', texts) === 0 ? 'no R' : 'ok'
}

/** No two patterns of a letter match the same text. */
const patterns = {
  A: ['A', 'A/*', 'R/A', 'R/A/*', 'AR', 'RA'],
  R: ['R', 'R/*', 'A/R', 'A/R/*', 'AR', 'RA'],
} as const

function matches(text: string, pattern: string): boolean {
  const [upper, stem] = [text.toUpperCase(), pattern.replace('*', '')]
  return pattern.endsWith('*') ? upper.startsWith(stem) : upper === stem
}
