import { letterSetOf } from './client-words.ts'
import type { EngagementDocument } from './document.ts'
import { entryOf, lettersFor, printLetters, type LetterMeaning, type LetterSet } from './letter-set.ts'
import { joinNames } from './name-list.ts'
import { cellsByItem } from './raci-matrix.ts'
import type { RaciCell, RaciItem, RaciLayer } from './raci.ts'
import { nameOr } from './row-name.ts'
import type { Role } from './role.ts'

/** A cell that two layers fill differently. */
export interface CellDifference {
  readonly role: Role
  /** Letters or typed text; undefined where the cell is empty. */
  readonly before: RaciCell | undefined
  readonly after: RaciCell | undefined
  readonly kind: 'only-before' | 'only-after' | 'other'
}

/** An item in two layers. */
export interface ItemDifference {
  readonly item: RaciItem
  /** Those that differ, in the order of the columns. */
  readonly cells: readonly CellDifference[]
  /** What changes for whom, the gravest first: "A moves from SRE to Platform". */
  readonly words: readonly string[]
}

type Tables = Pick<EngagementDocument, 'raciItems' | 'raciCells' | 'roles' | 'engagement'>

/** Every item with what differs from one layer to the other; those that are the same have no cells. */
export function layerDifference(document: Tables, from: RaciLayer, to: RaciLayer): readonly ItemDifference[] {
  const [before, after] = [cellsByItem(document, from), cellsByItem(document, to)]
  const set = letterSetOf(document)
  return document.raciItems.rows.map((item) => {
    const cells = cellDifferences(document.roles.rows, before.get(item.id) ?? none, after.get(item.id) ?? none)
    return { item, cells, words: differenceWords(cells, set) }
  })
}

/** What differs between two fillings of one item. */
export function cellDifferences(
  roles: readonly Role[],
  before: readonly RaciCell[],
  after: readonly RaciCell[],
): readonly CellDifference[] {
  if (before.length === 0 && after.length === 0) return []
  const [old, fresh] = [byRole(before), byRole(after)]
  return roles.flatMap((role): CellDifference[] => {
    const [was, is] = [old.get(role.id), fresh.get(role.id)]
    if (sameEntry(was, is)) return []
    return [{ role, before: was, after: is, kind: is === undefined ? 'only-before' : was ? 'other' : 'only-after' }]
  })
}

/** Whether two fillings of an item say the same, cell by cell; both in the order of the columns. */
export function sameFilling(a: readonly RaciCell[], b: readonly RaciCell[]): boolean {
  return a.length === b.length && a.every((cell, at) => cell.role === b[at]?.role && sameEntry(cell, b[at]))
}

/** Whether two cells say the same: their letters, or what was typed that is no letter. */
function sameEntry(a: RaciCell | undefined, b: RaciCell | undefined): boolean {
  return entryText(a) === entryText(b)
}

/** `A/R`, what was typed when that is no letter, or nothing. */
export function entryText(cell: RaciCell | undefined): string {
  return cell?.invalid?.['letters'] ?? printLetters(cell?.letters ?? '')
}

/**
 * Who answers and who does the work move, come or go letter by letter; all other letters change role by role. Roles that
 * change alike share a sentence.
 */
export function differenceWords(cells: readonly CellDifference[], set: LetterSet): readonly string[] {
  const [typed, plain] = [cells.filter(isTyped), cells.filter((cell) => !isTyped(cell))]
  const grave = graveMeanings.flatMap((meaning) => lettersFor(set, meaning))
  const light = (letters: string) =>
    [...letters].filter((letter) => !graveMeanings.some((each) => each === entryOf(set, letter)?.meaning)).join('')
  const changes: LightChange[] = []
  for (const { role, before, after } of plain) {
    const [was, is] = [light(before?.letters ?? ''), light(after?.letters ?? '')]
    if (was === is) continue
    const name = nameOr(role.name, 'Role')
    const alike = changes.find((each) => each.was === was && each.is === is)
    if (alike) alike.names.push(name)
    else changes.push({ was, is, names: [name] })
  }
  return [
    ...graveWords(plain, grave),
    ...changes.map(lightWords),
    ...typed.map(
      ({ role, before, after }) =>
        `${nameOr(role.name, 'Role')}: ${entryText(after) || 'nothing'} instead of ${entryText(before) || 'nothing'}`,
    ),
  ]
}

const graveMeanings: readonly LetterMeaning[] = ['accountable', 'responsible']

const none: readonly RaciCell[] = []

function byRole(cells: readonly RaciCell[]): ReadonlyMap<string, RaciCell> {
  return new Map(cells.map((cell) => [cell.role, cell]))
}

function isTyped({ before, after }: CellDifference): boolean {
  return before?.invalid !== undefined || after?.invalid !== undefined
}

/** A letter that goes from one role to one other moves; else the roles that gain or lose the same share a sentence. */
function graveWords(cells: readonly CellDifference[], letters: readonly string[]): readonly string[] {
  const moved: string[] = []
  const shared = new Map<string, string[]>()
  const share = (names: readonly string[], verb: Verb, letter: string) => {
    if (names.length === 0) return
    const who = phrase(names, verb)
    shared.set(who, [...(shared.get(who) ?? []), letter])
  }
  for (const letter of letters) {
    const lost = holders(cells, letter, 'before', 'after')
    const gained = holders(cells, letter, 'after', 'before')
    if (lost.length === 1 && gained.length === 1) moved.push(`${letter} moves from ${lost[0]} to ${gained[0]}`)
    else {
      share(gained, gets, letter)
      share(lost, givesUp, letter)
    }
  }
  return [...moved, ...[...shared].map(([who, held]) => `${who} ${held.join('/')}`)]
}

/** Names of the roles that hold the letter on one side and lack it on the other. */
function holders(
  cells: readonly CellDifference[],
  letter: string,
  has: 'before' | 'after',
  lacks: 'before' | 'after',
): readonly string[] {
  return cells
    .filter((cell) => cell[has]?.letters.includes(letter) && !cell[lacks]?.letters.includes(letter))
    .map(({ role }) => nameOr(role.name, 'Role'))
}

/** Roles whose letters change in the same way, but for A and R. */
interface LightChange {
  readonly was: string
  readonly is: string
  readonly names: string[]
}

type Verb = readonly [one: string, several: string]

const gets: Verb = ['gets', 'get']
const givesUp: Verb = ['gives up', 'give up']

/** "Security gets C", "Data and Infra give up I", "Product Dev: I instead of C". */
function lightWords({ was, is, names }: LightChange): string {
  if (was === '') return `${phrase(names, gets)} ${printLetters(is)}`
  if (is === '') return `${phrase(names, givesUp)} ${printLetters(was)}`
  return `${joinNames(names)}: ${printLetters(is)} instead of ${printLetters(was)}`
}

function phrase(names: readonly string[], [one, several]: Verb): string {
  return `${joinNames(names)} ${names.length === 1 ? one : several}`
}
