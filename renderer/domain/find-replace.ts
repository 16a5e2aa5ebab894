import type { Catalog } from './catalog.ts'
import { clientFields } from './client-words.ts'
import { findRow, type EngagementDocument, type TableRows } from './document.ts'
import type { CellEdit } from './edit-cells.ts'
import type { FieldSpec } from './field.ts'
import { findByName, parseField, printField, printValue } from './field-text.ts'
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
  /** Cells left as they are, because the new text would be no value of their field. */
  readonly refused: number
}

/** Where `search` stands and what the cells would hold instead. `field` null looks through free text and lists of words. */
export function planReplace<T extends EditableTable>(
  document: EngagementDocument,
  catalog: Catalog,
  table: T,
  ids: readonly string[],
  field: string | null,
  search: TextSearch,
  replacement: string,
): ReplacePlan {
  const pattern = patternOf(search)
  const fields = replaceableFields(clientFields(table, document), field)
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

/** Columns that may be searched by name: what cannot be edited is never touched. */
export function replaceableFields<Field extends FieldSpec<never> | FieldSpec>(
  fields: readonly Field[],
  key: string | null,
): readonly Field[] {
  const editable = fields.filter((field) => field.readOnly !== true)
  return key === null
    ? editable.filter(({ kind }) => kind.type === 'text' || kind.type === 'tags')
    : editable.filter((field) => field.key === key)
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

/** A team that is named for the first time is added, so its name is no mistake. */
function isRefused(
  { kind }: FieldSpec<never> | FieldSpec,
  text: string,
  document: EngagementDocument,
  catalog: Catalog,
): boolean {
  const resolve = (table: Parameters<typeof findByName>[1], name: string) =>
    findByName(document, table, name) ?? (table === 'teams' ? name : null)
  return parseField(kind, text, resolve, catalog).status === 'invalid'
}

function patternOf({ find, matchCase, wholeCell }: TextSearch): RegExp | null {
  if (find === '') return null
  const literal = find.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
  return wholeCell
    ? new RegExp(`^\\s*${literal.trim()}\\s*$`, matchCase ? 'gu' : 'giu')
    : new RegExp(literal, matchCase ? 'gu' : 'giu')
}
