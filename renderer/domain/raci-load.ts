import type { LetterMeaning, LetterSet } from './letter-set.ts'
import type { RaciCell } from './raci.ts'
import type { Role } from './role.ts'

/** What one role carries in one layer. */
export interface RoleLoad {
  readonly role: Role
  /** Items in which the role holds a letter of the meaning. */
  readonly held: Readonly<Record<LetterMeaning, number>>
  /** Items in which it holds any letter. */
  readonly touched: number
  /** Its part of all A, 0 to 1; null while there is no A. */
  readonly accountableShare: number | null
  /** Its part of all R, 0 to 1; null while there is no R. */
  readonly responsibleShare: number | null
  /** See `bottleneckIndex`. */
  readonly bottleneck: number | null
}

/**
 * How much of the work has to pass through a role: its share of all A and of all R, each weighing half, times the number
 * of roles that hold any A or R. 1 is an even part, 2 twice that; null while nobody holds either.
 */
export function bottleneckIndex(accountable: number | null, responsible: number | null, active: number): number | null {
  if (accountable === null && responsible === null) return null
  return (((accountable ?? 0) + (responsible ?? 0)) / 2) * active
}

/** The load of every role in the order of the columns. */
export function roleLoads(
  roles: readonly Role[],
  cellsByItem: ReadonlyMap<string, readonly RaciCell[]>,
  set: LetterSet,
): readonly RoleLoad[] {
  const meanings = meaningsIn(set)
  const counts = new Map(roles.map((role) => [role.id, { held: noneHeld(), touched: 0 }]))
  for (const cells of cellsByItem.values())
    for (const cell of cells) {
      const count = counts.get(cell.role)
      if (!count || cell.letters === '') continue
      count.touched += 1
      for (const meaning of meanings(cell.letters)) count.held[meaning] += 1
    }
  const all = [...counts.values()]
  const total = (meaning: LetterMeaning) => all.reduce((sum, { held }) => sum + held[meaning], 0)
  const [accountable, responsible] = [total('accountable'), total('responsible')]
  const active = all.filter(({ held }) => held.accountable + held.responsible > 0).length
  return roles.map((role) => {
    const { held, touched } = counts.get(role.id) ?? { held: noneHeld(), touched: 0 }
    const accountableShare = accountable === 0 ? null : held.accountable / accountable
    const responsibleShare = responsible === 0 ? null : held.responsible / responsible
    const bottleneck = bottleneckIndex(accountableShare, responsibleShare, active)
    return { role, held, touched, accountableShare, responsibleShare, bottleneck }
  })
}

/** Of thousands of cells few differ: the meanings in each entry are worked out once. */
function meaningsIn(set: LetterSet): (letters: string) => readonly LetterMeaning[] {
  const meaningOf = new Map(set.letters.map(({ letter, meaning }) => [letter, meaning]))
  const known = new Map<string, readonly LetterMeaning[]>()
  return (letters) => {
    const before = known.get(letters)
    if (before) return before
    const found = [...new Set([...letters].flatMap((letter) => meaningOf.get(letter) ?? []))]
    known.set(letters, found)
    return found
  }
}

function noneHeld(): Record<LetterMeaning, number> {
  return { accountable: 0, responsible: 0, supports: 0, agrees: 0, consulted: 0, informed: 0 }
}
