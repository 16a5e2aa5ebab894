import { answerAndWork, lettersFor, type LetterSet } from '../letter-set.ts'

/**
 * How many cells hold one of the letters, in cells that a person may retype: `A`, `A/R`, `R, A`, `a / r`, `AR`. Other text
 * that happens to hold an A does not count. The formula and the function beside it must agree, or the sheet would change
 * its mind when it is recalculated.
 */
export function countFormula(letters: readonly string[], range: string, set: LetterSet): string {
  // Blanks go, commas become slashes: each letter then stands between two slashes.
  const text = `SUBSTITUTE(SUBSTITUTE(${range}," ",""),",","/")`
  const apart = letters.map((letter) => `ISNUMBER(SEARCH("/${letter}/","/"&${text}&"/"))`)
  const together = pairsOf(letters, set)
  const held = [...apart, ...(together.length > 0 ? [`ISNUMBER(MATCH(${text},{${list(together)}},0))`] : [])]
  if (held.length === 0) return '0'
  return `SUMPRODUCT((${held.join('+')}>0)*(${text}<>"${notApplicable(set)}"))`
}

export function countOf(letters: readonly string[], texts: readonly string[], set: LetterSet): number {
  const together = pairsOf(letters, set)
  return texts.filter((each) => {
    const text = each.replaceAll(' ', '').replaceAll(',', '/').toUpperCase()
    const held = letters.some((letter) => `/${text}/`.includes(`/${letter}/`)) || together.includes(text)
    return held && text !== notApplicable(set)
  }).length
}

/** "no A", "2 A", "no R", "ok"; "empty" while nobody has entered a letter. Counts are given by their cells. */
export function checkFormula(range: string, accountable: string, responsible: string, set: LetterSet): string {
  const { answer, work } = answerAndWork(set)
  return `IF(COUNTA(${range})=0,"empty",IF(${accountable}=0,"no ${answer}",IF(${accountable}>1,${accountable}&" ${answer}",IF(${responsible}=0,"no ${work}","ok"))))`
}

export function checkOf(texts: readonly string[], set: LetterSet): string {
  const { answer, work } = answerAndWork(set)
  if (texts.every((text) => text === '')) return 'empty'
  const accountable = countOf(lettersFor(set, 'accountable'), texts, set)
  if (accountable === 0) return `no ${answer}`
  if (accountable > 1) return `${accountable} ${answer}`
  return countOf(lettersFor(set, 'responsible'), texts, set) === 0 ? `no ${work}` : 'ok'
}

/** Two letters written as one word: `AR`, `RA`. */
function pairsOf(letters: readonly string[], set: LetterSet): readonly string[] {
  const pairs = letters.flatMap((letter) =>
    set.letters
      .filter((other) => other.letter !== letter)
      .flatMap((other) => [letter + other.letter, other.letter + letter]),
  )
  return [...new Set(pairs)]
}

/** "N/A" holds no A, unless N is a letter. */
function notApplicable(set: LetterSet): string {
  return set.letters.some(({ letter }) => letter === 'N') ? '-' : 'N/A'
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(',')
}
