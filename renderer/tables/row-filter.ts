import type { FieldSpec } from '#domain/field.ts'
import { valueOf, type RecordBase } from '#domain/record.ts'
import { linkedTask } from '#domain/task-link.ts'
import type { ReferenceNames } from './reference-names.ts'

/** One thing asked of a row: a field has this value. Null asks for rows where the answer is unknown. */
export interface FilterTerm {
  readonly field: string
  readonly value: string | number | null
}

/** Words to find, and terms: one of those of each field must hold. Plain data, so that a figure can carry its rows. */
export interface RowFilter {
  readonly query: string
  readonly terms: readonly FilterTerm[]
  /** The rows that a figure was counted from, under its name; a saved view does not keep them. */
  readonly behind?: { readonly figure: string; readonly ids: ReadonlySet<string> }
}

export const noFilter: RowFilter = { query: '', terms: [] }

/** Asks for rows that hold an entry which was not understood. */
export const notUnderstood: FilterTerm = { field: 'invalid', value: 'any' }

/**
 * The test behind a filter; null when every row passes. Searching looks at texts, list words, labels of choices and names
 * of referenced rows; each word must be found somewhere.
 */
export function rowTest<Row extends RecordBase>(
  filter: RowFilter,
  fields: readonly FieldSpec<Row>[],
  names: ReferenceNames,
): ((row: Row) => boolean) | null {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = groupTerms(filter.terms)
  const ids = filter.behind?.ids
  if (words.length === 0 && groups.length === 0 && !ids) return null
  const searches = words.map((word) => wordTest(word, fields, names))
  return (row) =>
    (ids?.has(row.id) ?? true) &&
    groups.every((group) => group.some((term) => holds(row, term))) &&
    searches.every((test) => test(row))
}

export function holds(row: RecordBase, term: FilterTerm): boolean {
  if (term.field === notUnderstood.field) return row.invalid !== undefined
  // What was typed and not understood is no answer: it counts as unknown, as in every figure and finding.
  if (row.invalid?.[term.field] !== undefined) return term.value === null
  const value = valueOf(row, term.field)
  if (term.value === null) return isUnanswered(value)
  return Array.isArray(value) ? value.includes(term.value) : value === term.value
}

/** How many rows hold each value of a field; null counts the unknown. A list counts for each of its words. */
export function countValues(rows: readonly RecordBase[], field: string): ReadonlyMap<FilterTerm['value'], number> {
  const counts = new Map<FilterTerm['value'], number>()
  for (const row of rows) {
    const value = row.invalid?.[field] === undefined ? valueOf(row, field) : null
    // Safe: fields that are filtered by hold choices, ids and lists of them.
    const held = (
      isUnanswered(value) ? [null] : Array.isArray(value) ? value : [value]
    ) as readonly FilterTerm['value'][]
    for (const each of held) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  return counts
}

export function hasTerm(filter: RowFilter, term: FilterTerm): boolean {
  return filter.terms.some((each) => sameTerm(each, term))
}

export function toggleTerm(filter: RowFilter, term: FilterTerm): RowFilter {
  const terms = filter.terms.filter((each) => !sameTerm(each, term))
  return { ...filter, terms: terms.length === filter.terms.length ? [...terms, term] : terms }
}

export function sameTerm(a: FilterTerm, b: FilterTerm): boolean {
  return a.field === b.field && a.value === b.value
}

function groupTerms(terms: readonly FilterTerm[]): (readonly FilterTerm[])[] {
  const fields = [...new Set(terms.map((term) => term.field))]
  return fields.map((field) => terms.filter((term) => term.field === field))
}

function wordTest<Row extends RecordBase>(
  word: string,
  fields: readonly FieldSpec<Row>[],
  names: ReferenceNames,
): (row: Row) => boolean {
  const texts = fields.filter(({ kind }) => kind.type === 'text' || kind.type === 'tags').map(({ key }) => key)
  const values = fields.flatMap(({ key, kind }): AskedValues[] => {
    if (kind.type === 'choice' || kind.type === 'choices')
      return [
        { key, values: new Set(kind.choices.filter((each) => finds(each.label, word)).map((each) => each.value)) },
      ]
    if (kind.type === 'reference' || kind.type === 'references') {
      const ids = names[kind.table].filter((each) => finds(each.name, word)).map((each) => each.id)
      return [{ key, values: new Set(ids), tied: kind.type === 'references' && kind.terms === true }]
    }
    return []
  })
  const asked = values.filter((each) => each.values.size > 0)
  return (row) =>
    textOf(row, texts).includes(word) ||
    asked.some(({ key, values: wanted, tied }) => {
      const value = valueOf(row, key)
      if (!Array.isArray(value)) return wanted.has(value)
      return value.some((each) => wanted.has(tied ? linkedTask(String(each)) : each))
    })
}

/** Values of a field that a word stands for. */
interface AskedValues {
  readonly key: string
  readonly values: ReadonlySet<unknown>
  /** The field holds links to tasks, perhaps with a term. */
  readonly tied?: boolean
}

/** Rows are immutable: their searchable text is put together once. */
const rowTexts = new WeakMap<RecordBase, string>()

function textOf(row: RecordBase, keys: readonly string[]): string {
  const known = rowTexts.get(row)
  if (known !== undefined) return known
  const parts = keys.map((key) => {
    const value = valueOf(row, key)
    return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : ''
  })
  const text = [...parts, ...Object.values(row.invalid ?? {})].join('\n').toLowerCase()
  rowTexts.set(row, text)
  return text
}

function isUnanswered(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function finds(text: string, word: string): boolean {
  return text.toLowerCase().includes(word)
}
