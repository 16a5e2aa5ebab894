import type { Catalog } from './catalog.ts'
import { clientFields } from './client-words.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { expectTeams, type CellEdit } from './edit-cells.ts'
import type { FieldKind } from './field.ts'
import { parseField, printValue, type FieldValue } from './field-text.ts'
import { valueOf } from './record.ts'
import { linkedTask } from './task-link.ts'
import type { EditableTable } from './table-specs.ts'

/** What becomes of a list: it is replaced, or gains or loses some words. Other fields can only be set. */
export type BulkMode = 'set' | 'add' | 'remove'

export interface BulkPlan {
  readonly edits: readonly CellEdit[]
  /** Rows that hold the value already. */
  readonly same: number
  /** Rows whose list was not understood: nothing can be added to it or taken from it. */
  readonly left: number
  /** Why the text is no value of the field; nothing is changed then. */
  readonly problem: string | null
}

export function isListKind(kind: FieldKind): boolean {
  return kind.type === 'tags' || kind.type === 'choices' || kind.type === 'references'
}

/** The cells that change when one field of many rows is given one text. */
export function planBulkEdit(
  document: EngagementDocument,
  catalog: Catalog,
  table: EditableTable,
  ids: readonly string[],
  key: string,
  text: string,
  mode: BulkMode,
): BulkPlan {
  const field = clientFields(table, document).find((each) => each.key === key && each.readOnly !== true)
  if (!field) throw new Error(`No field to set: ${table}.${key}`)
  const parsed = parseField(field.kind, text, expectTeams(document), catalog)
  if (parsed.status === 'value' && field.required && text.trim() === '')
    return { edits: [], same: 0, left: 0, problem: `${field.label} cannot be emptied for many rows at once.` }
  if (parsed.status === 'invalid') return { edits: [], same: 0, left: 0, problem: parsed.reason }
  const edits: CellEdit[] = []
  let same = 0
  let left = 0
  for (const id of ids) {
    const row = findRow(document, table, id)
    if (!row) continue
    const understood = row.invalid?.[key] === undefined
    // Safe: fields name keys of the row whose values are field values.
    const value = valueOf(row, key) as FieldValue
    const next = mode === 'set' ? parsed.value : changedList(field.kind, value, parsed.value, mode)
    if (!understood && mode !== 'set') left += 1
    else if (understood && sameValue(value, next)) same += 1
    else edits.push({ id, field: key, text: mode === 'set' ? text : printValue(field.kind, next, document, catalog) })
  }
  return { edits, same, left, problem: null }
}

/** A list with words added at its end, or without them. The choice that stands alone gives way to any other. */
function changedList(kind: FieldKind, value: FieldValue, words: FieldValue, mode: 'add' | 'remove'): FieldValue {
  const [present, given] = [listOf(value), listOf(words)]
  // Of links between tasks the task counts: one that is tied in another way is not added twice, and is taken out all the same.
  const meant = kind.type === 'references' && kind.terms ? linkedTask : (word: string) => word
  const isIn = (words: readonly string[]) => (word: string) => words.some((each) => meant(each) === meant(word))
  if (mode === 'remove') return present.filter((word) => !isIn(given)(word))
  const alone = kind.type === 'choices' ? kind.alone : undefined
  if (alone !== undefined && given.includes(alone)) return given
  const kept = given.length === 0 ? present : present.filter((word) => word !== alone)
  const joined = [...kept, ...given.filter((word) => !isIn(kept)(word))]
  if (kind.type !== 'choices') return joined
  return kind.choices.map((choice) => String(choice.value)).filter((choice) => joined.includes(choice))
}

function sameValue(a: FieldValue, b: FieldValue): boolean {
  return (
    a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((word, at) => word === b[at]))
  )
}

function listOf(value: FieldValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}
