import { addRow, removeRow, updateRow, type Change } from './change.ts'
import { letterSetOf } from './client-words.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { answerAndWork, inOrder, means } from './letter-set.ts'
import { asIs, newRaciCell, raciCellId, type RaciItem } from './raci.ts'
import type { Role } from './role.ts'
import type { Service } from './service.ts'

/** A letter or two that the inventory suggests for a cell of As-Is, with what it rests on. */
export interface SuggestedCell {
  readonly item: RaciItem
  readonly role: Role
  readonly letters: string
  /** Services the item is about, and of those the ones that the role's teams own and are on call for. */
  readonly services: number
  readonly owned: number
  readonly onCall: number
}

type Tables = Pick<EngagementDocument, 'raciItems' | 'raciCells' | 'roles' | 'services' | 'engagement'>

/**
 * As-Is letters that follow from who owns the services and who is on call for them. An item is looked at when it is
 * about running services: those it is linked to, else, in the group of operations and reliability, all.
 *
 * - R on incident response: every role one of whose teams is on call for one of them.
 * - R on any of these items: every role one of whose teams owns one that its own team runs (on-call model "service team
 *   primary", or the same team on call).
 * - A: the role whose teams own more than half of those with a known owner; none where two roles share those teams,
 *   where nobody owns so many, or where a person has given the A.
 *
 * Only for cells in which nobody has entered anything. Our own rule: the inventory says who runs what today, not who is
 * consulted or informed.
 */
export function inventoryLetters(document: Tables): readonly SuggestedCell[] {
  const { raciItems, roles, services } = document
  return raciItems.rows.flatMap((item) => {
    const about = servicesOf(item, services.rows)
    return about.length === 0 ? [] : suggestedFor(document, item, about, roles.rows)
  })
}

/** Puts suggestions in as derived letters; of the same items, derived letters that nothing suggests any more go. */
export function fillFromInventory(items: readonly string[]): Command {
  return (document) => inventoryChanges(document, items)
}

/** What `fillFromInventory` would do. */
export function inventoryChanges(document: EngagementDocument, items: readonly string[]): Change[] {
  const chosen = new Set(items)
  const wanted = new Map(
    inventoryLetters(document)
      .filter(({ item }) => chosen.has(item.id))
      .map(({ item, role, letters }) => {
        const cell = { ...newRaciCell({ layer: asIs, item: item.id, role: role.id }, letters), derived: true }
        return [cell.id, cell] as const
      }),
  )
  const stale = document.raciCells.rows.filter(
    (cell) => cell.layer === asIs && cell.derived && chosen.has(cell.item) && !wanted.has(cell.id),
  )
  return [
    ...stale.map((cell) => removeRow('raciCells', cell)),
    ...[...wanted.values()].flatMap((cell): Change[] => {
      const before = findRow(document, 'raciCells', cell.id)
      if (before?.letters === cell.letters) return []
      return [before ? updateRow('raciCells', before, cell) : addRow('raciCells', cell)]
    }),
  ]
}

const operations = 'operations-reliability'
const incidents = 'incident-response'

function servicesOf(item: RaciItem, services: readonly Service[]): readonly Service[] {
  if (item.services.length > 0) return services.filter(({ id }) => item.services.includes(id))
  return item.group === operations ? services : []
}

function suggestedFor(
  document: Tables,
  item: RaciItem,
  about: readonly Service[],
  roles: readonly Role[],
): readonly SuggestedCell[] {
  const set = letterSetOf(document)
  const { answer, work } = answerAndWork(set)
  const entered = (role: string) => {
    const { rows, index } = document.raciCells
    const cell = rows[index.get(raciCellId({ layer: asIs, item: item.id, role })) ?? -1]
    return cell === undefined || cell.derived ? null : cell
  }
  const answered = roles.some(({ id }) => means(set, 'accountable', entered(id)?.letters ?? ''))
  const owners = about.filter(({ ownerTeam }) => ownerTeam !== null).length
  const parts = roles.map((role) => {
    const own = (team: string | null) => team !== null && role.teams.includes(team)
    const owned = about.filter(({ ownerTeam }) => own(ownerTeam))
    return { role, owned, onCall: about.filter(({ onCallTeam }) => own(onCallTeam)).length }
  })
  const most = parts.filter(({ owned }) => owned.length * 2 > owners)
  return parts.flatMap(({ role, owned, onCall }): SuggestedCell[] => {
    if (entered(role.id)) return []
    const works = (item.catalog === incidents && onCall > 0) || owned.some(runByOwner)
    const answers = !answered && most.length === 1 && most[0]?.role === role
    const letters = inOrder(`${answers ? answer : ''}${works ? work : ''}`, set)
    return letters === '' ? [] : [{ item, role, letters, services: about.length, owned: owned.length, onCall }]
  })
}

function runByOwner({ onCallModel, onCallTeam, ownerTeam }: Service): boolean {
  return onCallModel === 'service-primary' || (onCallTeam !== null && onCallTeam === ownerTeam)
}
