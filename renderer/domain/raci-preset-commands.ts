import type { CatalogPresetRole, CatalogPresetRow, CatalogRaciItem, CatalogRaciPreset } from './catalog-raci.ts'
import type { Catalog } from './catalog.ts'
import { addRow } from './change.ts'
import { letterSetOf } from './client-words.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { nameKey } from './field-text.ts'
import { inSequence } from './in-sequence.ts'
import { letterMapping, mapLetters } from './letter-mapping.ts'
import { raci } from './letter-set.ts'
import { appendOrder } from './order.ts'
import { itemName, setCells, withoutAnswer } from './raci-commands.ts'
import { newRaciItem, raciCellId, toBe, type RaciItem, type RaciLayer } from './raci.ts'
import { newRole, type Role } from './role.ts'

/** What a preset would do to one layer. Letters are those of the set in use. */
export interface PresetPlan {
  /** All columns of the matrix as it would be, those that the preset adds last. */
  readonly roles: readonly PlannedRole[]
  /** The items that the preset speaks of, in its order. */
  readonly items: readonly PlannedItem[]
  readonly counts: PresetCounts
}

export interface PlannedRole {
  readonly role: Role
  readonly added: boolean
  /** What the preset calls it, where that is not what the column is called; null when it is, or when it does not know it. */
  readonly as: string | null
}

export interface PlannedItem {
  readonly item: RaciItem
  readonly name: string
  readonly added: boolean
  /** People have agreed on it, and the preset would have it otherwise: it stays as it is unless agreed rows are asked for. */
  readonly agreed: boolean
  /** Whether its letters are written: false for an agreed row that stays. */
  readonly applies: boolean
  /** Why the preset has it so; empty where nothing needs saying. */
  readonly why: string
  /** In the order of the columns. */
  readonly cells: readonly PlannedCell[]
}

export interface PlannedCell {
  readonly role: string
  /** Letters, or the text that was kept as typed. */
  readonly before: string
  readonly after: string
}

export interface PresetCounts {
  readonly addedRoles: number
  readonly addedItems: number
  /** Cells that were empty. */
  readonly added: number
  readonly changed: number
  /** Cells that end empty. */
  readonly removed: number
  readonly unchanged: number
  /** Rows that stay because people have agreed on them. */
  readonly leftOut: number
}

export interface PresetOptions {
  readonly layer: RaciLayer
  /** Also writes rows that people have agreed on. */
  readonly agreedToo: boolean
}

/**
 * Holds a preset against a layer. It speaks of all its roles in all its items; a role that it does not know keeps its
 * letters there but for the A, of which an item has one. Items that it does not know stay as they are.
 */
export function planPreset(
  document: EngagementDocument,
  catalog: Catalog,
  preset: CatalogRaciPreset,
  { layer, agreedToo }: PresetOptions,
): PresetPlan {
  const roles = rolesFor(document, preset)
  const set = letterSetOf(document)
  const mapping = letterMapping(raci, set)
  const firstOrder = appendOrder(document.raciItems.rows)
  const items = preset.rows.flatMap((row, index): PlannedItem[] => {
    const entry = catalog.raciItems.find(({ slug }) => slug === row.item)
    if (!entry) return []
    const present = itemFor(document, row)
    const item = present ?? itemFrom(entry, firstOrder + index)
    const cells = roles.planned.map(({ role }): PlannedCell => {
      const cell = findRow(document, 'raciCells', raciCellId({ layer, item: item.id, role: role.id }))
      const slug = roles.slugs.get(role.id)
      const after =
        slug === undefined ? withoutAnswer(cell?.letters ?? '', set) : mapLetters(row.letters[slug] ?? '', mapping, set)
      const typed = cell?.invalid?.['letters']
      const before = typed ?? cell?.letters ?? ''
      return { role: role.id, before, after: slug === undefined && typed !== undefined ? typed : after }
    })
    // What was decided about an item holds for the To-Be layer alone.
    const agreed = layer === toBe && item.status === 'agreed' && cells.some(isChanged)
    const { why } = row
    const name = itemName(item, catalog)
    return [{ item, name, added: present === undefined, agreed, applies: agreedToo || !agreed, why, cells }]
  })
  return { roles: roles.planned, items, counts: countsOf(roles.planned, items) }
}

/** Does what `planPreset` says, as one step. */
export function applyPreset(preset: CatalogRaciPreset, options: PresetOptions): Command {
  return (document, catalog, context) => {
    const plan = planPreset(document, catalog, preset, options)
    const rows = [
      ...plan.roles.filter(({ added }) => added).map(({ role }) => addRow('roles', role)),
      ...plan.items.filter(({ added }) => added).map(({ item }) => addRow('raciItems', item)),
    ]
    const edits = plan.items
      .filter(({ applies }) => applies)
      .flatMap(({ item, cells }) =>
        cells.filter(isChanged).map(({ role, after }) => {
          return { ref: { layer: options.layer, item: item.id, role }, letters: after }
        }),
      )
    return inSequence(() => rows, setCells(edits))(document, catalog, context)
  }
}

export function isChanged({ before, after }: PlannedCell): boolean {
  return before !== after
}

/** The columns with those to be added, and which of them stands for which role of the preset. */
function rolesFor(document: EngagementDocument, preset: CatalogRaciPreset) {
  const slugs = new Map<string, string>()
  const firstOrder = appendOrder(document.roles.rows)
  const added = preset.roles.flatMap((wanted, index): Role[] => {
    const present = roleFor(document, wanted, slugs)
    const role = present ?? roleFrom(wanted, firstOrder + index)
    slugs.set(role.id, wanted.slug)
    return present ? [] : [role]
  })
  const asOf = (role: Role) => {
    const name = preset.roles.find(({ slug }) => slug === slugs.get(role.id))?.name
    return name === undefined || nameKey(name) === nameKey(role.name) ? null : name
  }
  const planned: PlannedRole[] = [
    ...document.roles.rows.map((role) => ({ role, added: false, as: asOf(role) })),
    ...added.map((role) => ({ role, added: true, as: null })),
  ]
  return { planned, slugs }
}

/** By the catalog's slug, then by name; a column stands for one role only. */
function roleFor(
  document: EngagementDocument,
  { slug, name }: CatalogPresetRole,
  taken: ReadonlyMap<string, string>,
): Role | undefined {
  const known = findRow(document, 'roles', slug) ?? document.roles.rows.find((role) => role.catalog === slug)
  if (known) return known
  return document.roles.rows.find(
    (role) => role.catalog === null && !taken.has(role.id) && nameKey(role.name) === nameKey(name),
  )
}

function itemFor(document: EngagementDocument, { item }: CatalogPresetRow): RaciItem | undefined {
  return findRow(document, 'raciItems', item) ?? document.raciItems.rows.find(({ catalog }) => catalog === item)
}

function roleFrom({ slug, name, side }: CatalogPresetRole, order: number): Role {
  return { ...newRole(slug, order), catalog: slug, name, side }
}

function itemFrom({ slug, group }: CatalogRaciItem, order: number): RaciItem {
  return { ...newRaciItem(slug, order), catalog: slug, group }
}

/** What a plan does, in cells; rows that are left out count by themselves. */
export function countsOf(roles: readonly PlannedRole[], items: readonly PlannedItem[]): PresetCounts {
  const cells = items.filter(({ applies }) => applies).flatMap((each) => each.cells)
  const changed = cells.filter(isChanged)
  return {
    addedRoles: roles.filter(({ added }) => added).length,
    addedItems: items.filter(({ added }) => added).length,
    added: changed.filter(({ before }) => before === '').length,
    changed: changed.filter(({ before, after }) => before !== '' && after !== '').length,
    removed: changed.filter(({ after }) => after === '').length,
    unchanged: cells.filter((cell) => !isChanged(cell) && cell.after !== '').length,
    leftOut: items.filter(({ applies }) => !applies).length,
  }
}
