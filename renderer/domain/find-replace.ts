import type { Catalog } from './catalog.ts'
import { clientFields } from './client-words.ts'
import { findRow, type EngagementDocument, type TableRows } from './document.ts'
import { expectTeams, type CellEdit } from './edit-cells.ts'
import type { FieldSpec } from './field.ts'
import { parseField, printField, printValue } from './field-text.ts'
import { valueOf } from './record.ts'
import type { EditableTable } from './table-specs.ts'

export interface TextSearch {
  readonly find: string
  readonly matchCase: boolean
  /** The whole text of a cell, or a whole word of a list, must be what is searched for; outer blanks do not count. */
  readonly wholeCell: boolean
}

/** A cell that would change. */
export interface ReplaceHit extends CellEdit {
  readonly before: string
  /** How often the text searched for stands in it. */
  readonly matches: number
}

export interface ReplacePlan {
  readonly hits: readonly ReplaceHit[]
  readonly matches: number
  readonly rows: number
  /** Cells left as they are, because the new text would be no value of their field, or empty where there must be one. */
  readonly refused: number
}

/** Where `search` stands in the fields named by `keys`, and what the cells would hold instead. What cannot be edited is never touched. */
export function planReplace<T extends EditableTable>(
  document: EngagementDocument,
  catalog: Catalog,
  table: T,
  ids: readonly string[],
  keys: readonly string[],
  search: TextSearch,
  replacement: string,
): ReplacePlan {
  const pattern = patternOf(search)
  const fields = clientFields(table, document).filter((field) => field.readOnly !== true && keys.includes(field.key))
  const hits: ReplaceHit[] = []
  let refused = 0
  if (pattern !== null)
    for (const id of ids) {
      const row = findRow(document, table, id)
      if (!row) continue
      for (const each of fields) {
        const hit = replaceIn(row, each, pattern, replacement, document, catalog)
        if (hit === null) continue
        if (isRefused(each, hit.text, document, catalog)) refused += 1
        else hits.push({ id, field: each.key, ...hit })
      }
    }
  return {
    hits,
    matches: hits.reduce((sum, hit) => sum + hit.matches, 0),
    rows: new Set(hits.map((hit) => hit.id)).size,
    refused,
  }
}

/** How many cells of each field named by `keys` hold the text, most first; fields without one are left out. */
export function countFound<T extends EditableTable>(
  document: EngagementDocument,
  catalog: Catalog,
  table: T,
  ids: readonly string[],
  keys: readonly string[],
  search: TextSearch,
): readonly { readonly key: string; readonly cells: number }[] {
  const pattern = patternOf(search)
  if (pattern === null) return []
  const rows = ids.flatMap((id) => findRow(document, table, id) ?? [])
  return clientFields(table, document)
    .filter(({ key }) => keys.includes(key))
    .map((field) => {
      // Few names and choices stand in many rows: each is printed once.
      const known = new Map<unknown, boolean>()
      const holds = (row: TableRows[T]) => {
        const print = () => printField(field, row, document, catalog).search(pattern) !== -1
        if (row.invalid?.[field.key] !== undefined) return print()
        const value: unknown = valueOf(row, field.key)
        const key: unknown = Array.isArray(value) ? value.join('\n') : value
        const found = known.get(key) ?? print()
        known.set(key, found)
        return found
      }
      return { key: field.key, cells: rows.filter(holds).length }
    })
    .filter(({ cells }) => cells > 0)
    .toSorted((a, b) => b.cells - a.cells)
}

/** Free text and lists of words: what is looked through unless one column is named. */
export function isFreeText({ kind }: FieldSpec<never> | FieldSpec): boolean {
  return kind.type === 'text' || kind.type === 'tags'
}

function replaceIn<Row extends TableRows[EditableTable]>(
  row: Row,
  field: FieldSpec<Row>,
  pattern: RegExp,
  replacement: string,
  document: EngagementDocument,
  catalog: Catalog,
): Pick<ReplaceHit, 'before' | 'text' | 'matches'> | null {
  const before = printField(field, row, document, catalog)
  let matches = 0
  const replaced = (text: string) =>
    text.replace(pattern, () => {
      matches += 1
      return replacement
    })
  const isList = field.kind.type === 'tags' && row.invalid?.[field.key] === undefined
  // Safe: a field of tags holds a list of words.
  const words = isList ? (valueOf(row, field.key) as readonly string[]) : []
  const text = isList
    ? printValue(
        field.kind,
        words.map(replaced).filter((word) => word.trim() !== ''),
        document,
        catalog,
      )
    : replaced(before)
  return matches === 0 || text === before ? null : { before, text, matches }
}

function isRefused(
  { kind, required }: FieldSpec<never> | FieldSpec,
  text: string,
  document: EngagementDocument,
  catalog: Catalog,
): boolean {
  if (required && text.trim() === '') return true
  return parseField(kind, text, expectTeams(document), catalog).status === 'invalid'
}

function patternOf({ find, matchCase, wholeCell }: TextSearch): RegExp | null {
  const sought = wholeCell ? find.trim() : find
  if (sought === '') return null
  // Only what has a meaning in a pattern: with the flag `u` nothing else may be escaped.
  const literal = sought.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return new RegExp(wholeCell ? `^\\s*${literal}\\s*$` : literal, matchCase ? 'gu' : 'giu')
}
