import type { Finding, FindingFix } from './finding.ts'
import { joinNames } from './name-list.ts'
import {
  answerAndWork,
  foreignLetters,
  holding,
  inOrder,
  letterFor,
  lettersOffered,
  means,
  type LetterSet,
} from './letter-set.ts'
import type { RaciRule } from './raci-rules.ts'
import type { RaciCell, RaciItem, RaciLayer } from './raci.ts'
import type { Role } from './role.ts'

/** One item in one layer, with all that its rules read. */
export interface ItemInLayer {
  readonly item: RaciItem
  readonly name: string
  readonly layer: RaciLayer
  /** Its filled cells in the order of the columns. */
  readonly cells: readonly RaciCell[]
  readonly roles: readonly Role[]
  readonly set: LetterSet
}

/** What the letters of one item break. */
export function letterFindings(row: ItemInLayer): readonly Finding<RaciRule>[] {
  return itemRules.flatMap((rule) => rule(row) ?? [])
}

type ItemRule = (row: ItemInLayer) => Finding<RaciRule> | readonly Finding<RaciRule>[] | null

const itemRules: readonly ItemRule[] = [
  nobodyAccountable,
  severalAccountable,
  nobodyResponsible,
  outsideTheLetters,
  onlyInformed,
  manyConsulted,
  nobodyAsked,
  withoutSecurity,
]

function nobodyAccountable(row: ItemInLayer): Finding<RaciRule> | null {
  const { cells, set } = row
  if (cells.some((cell) => means(set, 'accountable', cell.letters))) return null
  const { answer } = answerAndWork(set)
  const working = cells.filter((cell) => means(set, 'responsible', cell.letters))
  return {
    ...about(row, 'RACI-1'),
    severity: 'high',
    title: `${row.name}: no role ${holding(set, 'accountable', 'is')}`,
    detail: `Nobody answers for the outcome. Give ${answer} to exactly one role.`,
    cells: working,
    fixes: working.map((cell) => giving(row, cell.role, answer)),
  }
}

function severalAccountable(row: ItemInLayer): Finding<RaciRule> | null {
  const { layer, item, set } = row
  const holders = row.cells.filter((cell) => means(set, 'accountable', cell.letters))
  if (holders.length < 2) return null
  const { answer } = answerAndWork(set)
  const names = joinNames(holders.map((cell) => roleName(row, cell.role, 'a role')))
  return {
    ...about(row, 'RACI-2'),
    severity: 'high',
    title: `${row.name}: ${holders.length} roles ${holding(set, 'accountable', 'are')}`,
    detail: `${names} ${holders.length === 2 ? 'both' : 'all'} hold ${answer}. One keeps it; the others can go on doing the work.`,
    cells: holders,
    fixes: holders.map((cell) => ({
      label: `Keep ${answer} with ${roleName(row, cell.role, 'this role')}`,
      action: { type: 'keep-accountable', layer, item: item.id, role: cell.role },
    })),
  }
}

function nobodyResponsible(row: ItemInLayer): Finding<RaciRule> | null {
  const { cells, set } = row
  if (cells.some((cell) => means(set, 'responsible', cell.letters))) return null
  const { work } = answerAndWork(set)
  const holders = cells.filter((cell) => means(set, 'accountable', cell.letters))
  return {
    ...about(row, 'RACI-3'),
    severity: 'medium',
    title: `${row.name}: nobody ${holding(set, 'responsible', 'is')}`,
    detail: `No role does the work. Give ${work} to at least one role.`,
    cells: holders,
    fixes: holders.map((cell) => giving(row, cell.role, work)),
  }
}

function outsideTheLetters(row: ItemInLayer): Finding<RaciRule>[] {
  const { layer, item, set } = row
  return row.cells.flatMap((cell): Finding<RaciRule>[] => {
    const foreign = foreignLetters(cell.letters, set)
    const typed = cell.invalid?.['letters'] ?? (foreign === '' ? undefined : foreign)
    if (typed === undefined) return []
    const left = [...cell.letters].filter((letter) => !foreign.includes(letter)).join('')
    return [
      {
        ...about(row, 'RACI-4'),
        id: `RACI-4/${cell.id}`,
        severity: 'low',
        title: `${row.name}: “${typed}” is no ${set.name} entry`,
        detail: `The cell of ${roleName(row, cell.role, 'a role')} is kept as typed. Use ${lettersOffered(set)}.`,
        cells: [cell],
        fixes: [
          {
            label: `Take “${typed}” from ${roleName(row, cell.role, 'this role')}`,
            action: { type: 'set-letters', layer, item: item.id, role: cell.role, letters: left },
          },
        ],
      },
    ]
  })
}

function onlyInformed(row: ItemInLayer): Finding<RaciRule> | null {
  const { cells, set } = row
  if (cells.length < 2 || !cells.every((cell) => onlyInforms(set, cell.letters))) return null
  return {
    ...about(row, 'RACI-10'),
    severity: 'low',
    title: `${row.name}: everybody is only informed`,
    detail: `${cells.length} roles are told and none of them does, decides or is asked. Either the work is somebody else’s, or a letter is missing.`,
    cells,
  }
}

/** Asking more than this part of the roles, and so many at least, is too much. Source: the product's own rule of thumb. */
const [consultedLimit, fewestConsulted] = [0.4, 3] as const

function manyConsulted(row: ItemInLayer): Finding<RaciRule> | null {
  const asked = row.cells.filter((cell) => means(row.set, 'consulted', cell.letters))
  if (asked.length < fewestConsulted || asked.length <= consultedLimit * row.roles.length) return null
  return {
    ...about(row, 'RACI-11'),
    severity: 'low',
    title: `${row.name}: ${asked.length} of ${row.roles.length} roles ${holding(row.set, 'consulted', 'are')}`,
    detail: 'Every one of them can hold up the decision. Whoever only needs to know is better informed than asked.',
    cells: asked,
  }
}

function nobodyAsked(row: ItemInLayer): Finding<RaciRule> | null {
  const { cells, set } = row
  const touches = (meaning: 'consulted' | 'informed' | 'agrees') =>
    cells.some((cell) => means(set, meaning, cell.letters))
  if (cells.length === 0 || touches('consulted') || touches('informed') || touches('agrees')) return null
  return {
    ...about(row, 'RACI-12'),
    severity: 'low',
    title: `${row.name}: nobody is consulted or informed`,
    detail: 'Work that nobody else asks about or hears of is rare. Check who notices when it changes.',
  }
}

function withoutSecurity(row: ItemInLayer): Finding<RaciRule> | null {
  if (row.cells.length === 0 || !concernsSecurity(row)) return null
  const security = row.roles.filter((role) => role.side === 'security')
  const ids = new Set(security.map((role) => role.id))
  if (row.cells.some((cell) => ids.has(cell.role) && cell.letters !== '')) return null
  const letter = letterFor(row.set, 'consulted')
  return {
    ...about(row, 'RACI-19'),
    severity: 'medium',
    title: `${row.name}: Security has no letter`,
    detail:
      security.length === 0
        ? 'No role of the matrix stands for Security. Add one, or say whose side it is on.'
        : 'It is about security or compliance. Security does it, decides it, or is at least asked.',
    ...(letter === undefined ? {} : { fixes: security.map((role) => giving(row, role.id, letter)) }),
  }
}

/** By its group, or by a word in its name. */
function concernsSecurity({ item, name }: ItemInLayer): boolean {
  return (
    item.group === 'security-governance' || /\b(security|compliance|audit|vulnerabilit|secrets?\b|iam\b)/i.test(name)
  )
}

function about({ item, layer }: ItemInLayer, rule: RaciRule) {
  return {
    rule,
    id: `${rule}/${layer}/${item.id}`,
    place: { stage: 'raci', table: 'raciItems', id: item.id, layer },
  } as const
}

/** "Give A to Platform": the letter comes to what the role already holds. */
function giving(row: ItemInLayer, role: string, letter: string): FindingFix {
  const held = row.cells.find((cell) => cell.role === role)?.letters ?? ''
  return {
    label: `Give ${letter} to ${roleName(row, role, 'this role')}`,
    action: {
      type: 'set-letters',
      layer: row.layer,
      item: row.item.id,
      role,
      letters: inOrder([...held, letter], row.set),
    },
  }
}

function onlyInforms(set: LetterSet, letters: string): boolean {
  return letters !== '' && [...letters].every((letter) => means(set, 'informed', letter))
}

function roleName(row: ItemInLayer, id: string, otherwise: string): string {
  return row.roles.find((role) => role.id === id)?.name.trim() || otherwise
}
