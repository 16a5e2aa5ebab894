import { answerAndWork, type LetterMeaning, type LetterSet } from './letter-set.ts'
import type { RaciCell } from './raci.ts'
import type { Role } from './role.ts'

/** What one role carries in one layer. */
export interface RoleLoad extends LoadShares {
  readonly role: Role
  /** Items in which the role holds a letter of the meaning. */
  readonly held: Readonly<Record<LetterMeaning, number>>
  /** Items in which it holds any letter. */
  readonly touched: number
}

/** The part of one role in what all of them hold. */
export interface LoadShares {
  /** Its part of all A, 0 to 1; null while there is no A. */
  readonly accountableShare: number | null
  /** Its part of all R, 0 to 1; null while there is no R. */
  readonly responsibleShare: number | null
  /** See `bottleneckFormula`; null while nobody holds A or R. */
  readonly bottleneck: number | null
}

/** How much of the work has to pass through a role, in the letters of the set. */
export function bottleneckFormula(set: LetterSet): string {
  const { answer, work } = answerAndWork(set)
  return `Bottleneck index = (share of all ${answer} + share of all ${work}) ÷ 2 × roles with any ${answer} or ${work}. 1 is an even part, 2 twice that.`
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
  const sharesOf = loadShares([...counts.values()].map(({ held }) => held))
  return roles.map((role) => {
    const { held, touched } = counts.get(role.id) ?? { held: noneHeld(), touched: 0 }
    return { role, held, touched, ...sharesOf(held) }
  })
}

type Held = Readonly<Record<'accountable' | 'responsible', number>>

/** Given what all roles hold, the shares of one of them. */
export function loadShares(all: readonly Held[]): (held: Held) => LoadShares {
  const total = (meaning: keyof Held) => all.reduce((sum, held) => sum + held[meaning], 0)
  const [accountable, responsible] = [total('accountable'), total('responsible')]
  const active = all.filter((held) => !isIdle(held)).length
  return (held) => {
    const accountableShare = accountable === 0 ? null : held.accountable / accountable
    const responsibleShare = responsible === 0 ? null : held.responsible / responsible
    const bottleneck =
      accountable + responsible === 0 ? null : (((accountableShare ?? 0) + (responsibleShare ?? 0)) / 2) * active
    return { accountableShare, responsibleShare, bottleneck }
  }
}

/** Neither answers for anything nor does any of it. */
export function isIdle({ accountable, responsible }: Held): boolean {
  return accountable + responsible === 0
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
