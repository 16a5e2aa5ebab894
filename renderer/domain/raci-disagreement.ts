import { letterSetOf } from './client-words.ts'
import type { EngagementDocument } from './document.ts'
import { entryOf, type LetterMeaning, type LetterSet } from './letter-set.ts'
import { toBe, type RaciCell, type RaciItem, type RaciLayer } from './raci.ts'
import { remember } from './remember.ts'

/** How far those who have letters for an item are apart. */
export interface ItemDisagreement {
  readonly item: RaciItem
  /** Layers that have letters for the item, To-Be first; one without any takes no part. */
  readonly sides: readonly RaciLayer[]
  /** 0 all the same, 1 nothing in common; null with fewer than two sides. See `disagreementFormula`. */
  readonly score: number | null
  /** The same for each cell that somebody fills, by role; empty with fewer than two sides. */
  readonly cells: ReadonlyMap<string, number>
}

export const disagreementFormula =
  'Any two sides are compared letter by letter: the weight of the letters that only one of them gives, divided by the weight of all that either gives, over all pairs of sides. Who answers weighs 3, who does the work 2, any other letter 1. 0 %: all give the same letters; 100 %: no two share one.'

/**
 * The weight of a letter in a disagreement. Our own choice: an argument about who answers outweighs one about who does
 * the work, and both any about who is asked or told.
 */
const weights: Readonly<Partial<Record<LetterMeaning, number>>> = { accountable: 3, responsible: 2 }

type Tables = Pick<EngagementDocument, 'raciItems' | 'raciCells' | 'roles' | 'engagement' | 'proposals'>

/** Every item with how far To-Be and the proposals are apart on it. */
export const disagreements: (document: Tables) => readonly ItemDisagreement[] = remember(
  computed,
  (document: Tables) => [
    document.raciItems,
    document.raciCells,
    document.roles,
    document.proposals,
    letterSetOf(document),
  ],
)

function computed(document: Tables): readonly ItemDisagreement[] {
  const layers = [toBe, ...document.proposals.rows.map(({ id }) => id)]
  const set = letterSetOf(document)
  const filled = filledCells(document, layers)
  return document.raciItems.rows.map((item) => {
    const byLayer = filled.get(item.id)
    const sides = layers.filter((layer) => byLayer?.has(layer))
    if (!byLayer || sides.length < 2) return { item, sides, score: null, cells: new Map() }
    const tallies = document.roles.rows.flatMap(({ id }) => {
      const entries = sides.map((side) => byLayer.get(side)?.get(id))
      return entries.every((entry) => entry === undefined) ? [] : [[id, tally(entries, set)] as const]
    })
    const whole = tallies.reduce(
      (sum, [, { apart, all }]) => ({ apart: sum.apart + apart, all: sum.all + all }),
      nothing,
    )
    return { item, sides, score: share(whole), cells: new Map(tallies.map(([role, each]) => [role, share(each)])) }
  })
}

/** Item, layer, role: one walk over all cells, however many proposals there are. */
function filledCells(
  { raciCells, roles }: Tables,
  layers: readonly RaciLayer[],
): ReadonlyMap<string, ReadonlyMap<RaciLayer, ReadonlyMap<string, RaciCell>>> {
  const wanted = new Set(layers)
  const found = new Map<string, Map<RaciLayer, Map<string, RaciCell>>>()
  for (const cell of raciCells.rows) {
    if (!wanted.has(cell.layer) || !roles.index.has(cell.role)) continue
    const byLayer = found.get(cell.item) ?? new Map<RaciLayer, Map<string, RaciCell>>()
    found.set(cell.item, byLayer)
    const byRole = byLayer.get(cell.layer) ?? new Map<string, RaciCell>()
    byLayer.set(cell.layer, byRole)
    byRole.set(cell.role, cell)
  }
  return found
}

interface Tally {
  /** Weight of the letters that one of a pair gives and the other does not, over all pairs. */
  readonly apart: number
  /** Weight of the letters that either of a pair gives. */
  readonly all: number
}

const nothing: Tally = { apart: 0, all: 0 }

/** Of n sides k give a letter: it is in k(n-k) pairs on one side only, and in k(k-1)/2 on both. */
function tally(entries: readonly (RaciCell | undefined)[], set: LetterSet): Tally {
  const counts = new Map<string, number>()
  for (const entry of entries) for (const token of tokensOf(entry)) counts.set(token, (counts.get(token) ?? 0) + 1)
  let [apart, all] = [0, 0]
  for (const [token, held] of counts) {
    const weight = weights[entryOf(set, token)?.meaning ?? 'informed'] ?? 1
    const one = held * (entries.length - held)
    apart += weight * one
    all += weight * (one + (held * (held - 1)) / 2)
  }
  return { apart, all }
}

/** The letters; a text that is no letter stands as one of its own. */
function tokensOf(cell: RaciCell | undefined): readonly string[] {
  const typed = cell?.invalid?.['letters']
  return [...(cell?.letters ?? ''), ...(typed === undefined ? [] : [`“${typed}”`])]
}

function share({ apart, all }: Tally): number {
  return all === 0 ? 0 : apart / all
}
