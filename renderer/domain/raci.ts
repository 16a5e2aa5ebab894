import type { RecordBase } from './record.ts'

/** A row of the matrix. */
export interface RaciItem extends RecordBase {
  readonly catalog: string | null
  /** Catalog group slug, or an own group's name. */
  readonly group: string
  /** Null while the catalog's own words stand. */
  readonly name: string | null
  readonly status: 'draft' | 'disputed' | 'agreed'
  readonly decision: string
  readonly notes: string
}

/** `as-is` and `to-be` are always there; later ones are proposals. */
export type RaciLayer = 'as-is' | 'to-be'

/** One filled cell. An empty cell has no record. */
export interface RaciCell extends RecordBase {
  readonly layer: RaciLayer
  readonly item: string
  readonly role: string
  /** Non-empty, in the fixed order A R C I, without separators: `AR`. */
  readonly letters: string
}

export interface RaciCellRef {
  readonly layer: RaciLayer
  readonly item: string
  readonly role: string
}

export type RaciLetter = 'A' | 'R' | 'C' | 'I'

/** Fixed order of letters in a cell. */
export const raciLetters: readonly RaciLetter[] = ['A', 'R', 'C', 'I']

export function raciCellId(ref: RaciCellRef): string {
  return `${ref.layer}/${ref.item}/${ref.role}`
}

/** `AR` -> `A/R`, the way clients write it. */
export function printLetters(letters: string): string {
  return [...letters].join('/')
}

/** The letters of a typed or pasted cell in the fixed order, or null when something else is in it. */
export function parseLetters(text: string): string | null {
  const cleaned = text.trim().toUpperCase()
  if (cleaned === '' || cleaned === '-' || cleaned === '–' || cleaned === '—' || cleaned === 'N' || cleaned === 'N/A')
    return ''
  const found = new Set<RaciLetter>()
  for (const part of cleaned.split(/[\s,;/&+|]+/).filter((each) => each !== '')) {
    const word = letterWords[part]
    const letters = word ? [word] : [...part]
    for (const letter of letters) {
      if (!isRaciLetter(letter)) return null
      found.add(letter)
    }
  }
  return sortLetters(found)
}

export function toggleLetter(letters: string, letter: RaciLetter): string {
  const set = new Set([...letters].filter(isRaciLetter))
  if (!set.delete(letter)) set.add(letter)
  return sortLetters(set)
}

function sortLetters(set: ReadonlySet<RaciLetter>): string {
  return raciLetters.filter((letter) => set.has(letter)).join('')
}

function isRaciLetter(text: string): text is RaciLetter {
  return (raciLetters as readonly string[]).includes(text)
}

const letterWords: Readonly<Record<string, RaciLetter | undefined>> = Object.assign(Object.create(null), {
  ACCOUNTABLE: 'A',
  RESPONSIBLE: 'R',
  CONSULT: 'C',
  CONSULTED: 'C',
  INFORM: 'I',
  INFORMED: 'I',
})
