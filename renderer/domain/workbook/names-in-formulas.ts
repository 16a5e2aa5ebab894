import { nameKey } from '../field-text.ts'

/** A text for COUNTIF to compare with: a name of the client's may hold quotes, wildcards or begin like a comparison. */
export function criterion(text: string): string {
  const plain = text.replaceAll(/[~*?]/g, '~$&').replaceAll('"', '""')
  return /^[<>=]/.test(text) ? `"=${plain}"` : `"${plain}"`
}

/**
 * Whether a formula can go by a text of these, of which each stands for something else: it compares without case and
 * knows no ids, so of two teams with one name it would take both. A longer text than Excel takes cannot stand in one at all.
 */
export function tellsApart(texts: readonly string[]): (text: string) => boolean {
  const counts = new Map<string, number>()
  for (const key of texts.map(nameKey)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (text) => nameKey(text) !== '' && text.length <= longestInFormula && counts.get(nameKey(text)) === 1
}

/** Excel calls a file damaged that has a text of more than 255 signs in a formula; some are written as two, or get a comma beside them. */
export const longestInFormula = 120
