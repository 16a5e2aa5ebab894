import type { Command } from './command.ts'
import { inSequence } from './in-sequence.ts'
import { setCells, updateItem } from './raci-commands.ts'
import { toBe, type RaciItem, type RaciLayer } from './raci.ts'

/** What is put on record about a decision. */
export type DecisionRecord = Pick<
  RaciItem,
  | 'decision'
  | 'decidedBy'
  | 'forum'
  | 'decidedOn'
  | 'rationale'
  | 'dissent'
  | 'reviewOn'
  | 'signedOffBy'
  | 'signedOffOn'
>

/** The record of an item by itself. */
export function recordOf(item: RaciItem): DecisionRecord {
  const { decision, decidedBy, forum, decidedOn, rationale, dissent, reviewOn, signedOffBy, signedOffOn } = item
  return { decision, decidedBy, forum, decidedOn, rationale, dissent, reviewOn, signedOffBy, signedOffOn }
}

/** What has to be there before an item is agreed: what, by whom and when; and a day to each sign-off. */
export function recordLacks(record: DecisionRecord): readonly (keyof DecisionRecord)[] {
  const needed = (['decision', 'decidedBy', 'decidedOn'] as const).filter((field) => !record[field]?.trim())
  return record.signedOffBy.trim() !== '' && record.signedOffOn === null ? [...needed, 'signedOffOn'] : needed
}

/** Agrees an item with its record; the letters of the side that is taken become those of To-Be. */
export function decideItem(item: string, record: DecisionRecord, side: RaciLayer): Command {
  return inSequence(takeSide(item, side), updateItem(item, { ...trimmed(record), status: 'agreed' }))
}

/** Puts one name and day under several items. */
export function signOffItems(items: readonly string[], by: string, on: string): Command {
  return inSequence(...items.map((item) => updateItem(item, { signedOffBy: by, signedOffOn: on })))
}

/** Agreed, and signed off by nobody. */
export function awaitsSignOff(item: RaciItem): boolean {
  return item.status === 'agreed' && item.signedOffBy.trim() === ''
}

/** Makes the To-Be letters of an item those of another layer, text that is no letter included. */
export function takeSide(item: string, side: RaciLayer): Command {
  return (document, catalog, context) => {
    if (side === toBe) return []
    const own = document.raciCells.rows.filter((cell) => cell.item === item)
    const taken = new Map(own.filter((cell) => cell.layer === side).map((cell) => [cell.role, cell]))
    const roles = new Set([...taken.keys(), ...own.filter((cell) => cell.layer === toBe).map((cell) => cell.role)])
    const edits = [...roles].map((role) => {
      const typed = taken.get(role)?.invalid?.['letters']
      return {
        ref: { layer: toBe, item, role },
        letters: taken.get(role)?.letters ?? '',
        ...(typed === undefined ? {} : { typed }),
      }
    })
    return setCells(edits)(document, catalog, context)
  }
}

function trimmed(record: DecisionRecord): DecisionRecord {
  const { decision, decidedBy, forum, rationale, dissent, signedOffBy } = record
  return {
    ...record,
    decision: decision.trim(),
    decidedBy: decidedBy.trim(),
    forum: forum.trim(),
    rationale: rationale.trim(),
    dissent: dissent.trim(),
    signedOffBy: signedOffBy.trim(),
  }
}
