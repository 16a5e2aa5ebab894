import { findRow, type EngagementDocument } from '#domain/document.ts'
import { editCells, insertRows } from '#domain/edit-cells.ts'
import { quoteIfNeeded } from '#domain/field-text.ts'
import { choiceLabel } from '#domain/field.ts'
import { sides } from '#domain/record.ts'
import type { Role } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import type { DocumentStore } from '#store/document-store.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import { deleteFrom } from '#tables/delete-action.ts'

/** A role as it is typed. */
export interface RoleTexts {
  readonly name: string
  /** As `sides` names it; empty for none. */
  readonly side: string
  /** Names of teams, also of those that are not there yet. */
  readonly teams: readonly string[]
}

/** Adds a column before the one at position `at`. */
export function addRole(store: DocumentStore, texts: RoleTexts, at: number): void {
  store.commit(`Add the role ${texts.name.trim()}`, insertRows('roles', [cellsOf(texts)], { at }))
}

export function changeRole(store: DocumentStore, id: string, texts: RoleTexts): void {
  const { document } = store.getState()
  const role = findRow(document, 'roles', id)
  if (!role) return
  const before = cellsOf({ name: role.name, side: sideLabel(role), teams: teamNames(document, role) })
  // Only what differs: an entry of a field that was not understood stays as typed.
  const edits = Object.entries(cellsOf(texts)).filter(([field, text]) => before[field] !== text)
  const renamed = edits.some(([field]) => field === 'name')
  const label = renamed
    ? `Rename ${nameOr(role.name, 'Role')} to ${texts.name.trim()}`
    : `Change ${nameOr(role.name, 'Role')}`
  store.commit(
    label,
    editCells(
      'roles',
      edits.map(([field, text]) => ({ id, field, text })),
    ),
  )
}

export function removeRole(store: DocumentStore, id: string, snapshotBefore: SnapshotBefore): Promise<void> {
  const name = nameOr(findRow(store.getState().document, 'roles', id)?.name ?? '', 'Role')
  return deleteFrom(store, 'roles', [id], `Remove the role ${name}`, snapshotBefore)
}

export function sideLabel(role: Role): string {
  return role.side === null ? '' : (choiceLabel(sides, role.side) ?? '')
}

export function teamNames(document: EngagementDocument, role: Role): readonly string[] {
  return role.teams.map((team) => findRow(document, 'teams', team)?.name.trim() || team)
}

function cellsOf({ name, side, teams }: RoleTexts): Readonly<Record<string, string>> {
  return { name: name.trim(), side, teams: teams.map(quoteIfNeeded).join(', ') }
}
