import type { RecordBase } from './record.ts'

/** A row of the matrix. What was decided about it holds for the To-Be layer. */
export interface RaciItem extends RecordBase {
  readonly catalog: string | null
  /** Catalog group slug, or an own group's name. */
  readonly group: string
  /** Null while the catalog's own words stand. */
  readonly name: string | null
  readonly status: 'draft' | 'disputed' | 'agreed'
  /** What was decided. */
  readonly decision: string
  readonly decidedBy: string
  /** Where: "Steering group, workshop 2". */
  readonly forum: string
  /** ISO date. */
  readonly decidedOn: string | null
  readonly rationale: string
  /** Who disagreed, and why. */
  readonly dissent: string
  /** ISO date on which it is looked at again; null stands for a quarter after the decision. */
  readonly reviewOn: string | null
  readonly signedOffBy: string
  /** ISO date. */
  readonly signedOffOn: string | null
  /** Ids of the services it is about, beyond what its group says. */
  readonly services: readonly string[]
  readonly notes: string
}

/** `as-is` and `to-be` are always there; any other is the id of a proposal. */
export type RaciLayer = string

export const asIs: RaciLayer = 'as-is'
export const toBe: RaciLayer = 'to-be'

/** A matrix of its own, as one stakeholder or group would have it. */
export interface Proposal extends RecordBase {
  readonly name: string
  /** Who proposes it, by role or function. */
  readonly stakeholder: string
  readonly notes: string
}

/** One filled cell. An empty cell has no record. */
export interface RaciCell extends RecordBase {
  readonly layer: RaciLayer
  readonly item: string
  readonly role: string
  /** In the order of the letter set, without separators: `AR`. Empty only while `invalid` holds what was typed. */
  readonly letters: string
  /** Suggested from the inventory, and not yet confirmed by anybody. */
  readonly derived: boolean
}

/** What somebody said about a cell, filled or not. */
export interface RaciComment extends RecordBase {
  readonly layer: RaciLayer
  readonly item: string
  readonly role: string
  readonly text: string
  /** Who said it, by role or function. */
  readonly author: string
  /** ISO date. */
  readonly date: string
}

export interface RaciCellRef {
  readonly layer: RaciLayer
  readonly item: string
  readonly role: string
}

export function raciCellId(ref: RaciCellRef): string {
  return `${ref.layer}/${ref.item}/${ref.role}`
}

export function newRaciCell({ layer, item, role }: RaciCellRef, letters: string): RaciCell {
  return { id: raciCellId({ layer, item, role }), order: 0, layer, item, role, letters, derived: false }
}

export function newRaciItem(id: string, order: number): RaciItem {
  return {
    id,
    order,
    catalog: null,
    group: '',
    name: null,
    status: 'draft',
    decision: '',
    decidedBy: '',
    forum: '',
    decidedOn: null,
    rationale: '',
    dissent: '',
    reviewOn: null,
    signedOffBy: '',
    signedOffOn: null,
    services: [],
    notes: '',
  }
}
