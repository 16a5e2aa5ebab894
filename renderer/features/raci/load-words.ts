import type { LetterEntry } from '#domain/letter-set.ts'
import type { RoleLoad } from '#domain/raci-load.ts'
import type { RaciCell } from '#domain/raci.ts'
import { percentText } from '#ui/format.ts'

const twoDigits = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export function indexText(index: number | null): string {
  return index === null ? '—' : twoDigits.format(index)
}

export function shareText(share: number | null): string {
  return share === null ? '—' : percentText(share)
}

/** The part of the index that comes from a share of one of the two meanings. */
export function indexParts(load: RoleLoad): readonly [answer: number, work: number] {
  const [answer, work] = [load.accountableShare ?? 0, load.responsibleShare ?? 0]
  const sum = answer + work
  const index = load.bottleneck ?? 0
  return sum === 0 ? [0, 0] : [(index * answer) / sum, (index * work) / sum]
}

/** Items in which each role holds the letter. */
export function countsOf(
  { letter }: LetterEntry,
  cells: ReadonlyMap<string, readonly RaciCell[]>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of cells.values())
    for (const { role, letters } of row) if (letters.includes(letter)) counts.set(role, (counts.get(role) ?? 0) + 1)
  return counts
}
