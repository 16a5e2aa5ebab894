import type { Catalog } from '../catalog.ts'
import { inClientWords } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import { asksForAnswer, type FieldKind, type FieldSpec, type ReferencedTable } from '../field.ts'
import { printValue, type FieldValue } from '../field-text.ts'
import { valueOf, type RecordBase } from '../record.ts'
import type { ListColumn } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import type { Cell, CellKind, ChoiceList } from './workbook-model.ts'

/** Names the dropdown of a field; references share one list per table. */
export interface FieldColumnOptions {
  readonly table: string
  readonly document: EngagementDocument
  readonly catalog: Catalog
}

/** The column of a field as the grid shows it: same label, same choices, entries not understood as typed. */
export function fieldColumn<Row extends RecordBase>(
  plain: FieldSpec<Row>,
  options: FieldColumnOptions,
  width: readonly [least: number, most: number] = widthOf(plain.kind),
): ListColumn<Row> {
  const field = { ...plain, kind: inClientWords(plain.kind, options.document) }
  const choices = choicesOf(field, options)
  return {
    key: field.key,
    header: field.label,
    unit: field.kind.type === 'number' ? (field.kind.unit ?? '') : '',
    kind: kindOf(field.kind),
    role: field.readOnly ? 'plain' : 'input',
    width,
    ...(choices ? { choices } : {}),
    cell: (row) => fieldCell(field, row, options.document, options.catalog),
  }
}

/**
 * The field's value as a cell. Unanswered is the word "unknown", as in the grid. An entry that was not understood stands
 * as it was typed, marked.
 */
export function fieldCell<Row extends RecordBase>(
  field: FieldSpec<Row>,
  row: Row,
  document: EngagementDocument,
  catalog: Catalog,
): Cell {
  const typed = row.invalid?.[field.key]
  if (typed !== undefined) return { value: typed, tone: 'near', look: 'pale' }
  // Safe: fields name keys of the row whose values are field values.
  const value = valueOf(row, field.key) as FieldValue
  if (field.kind.type === 'number' && typeof value === 'number') return value
  if (field.kind.type === 'date' && typeof value === 'string') return { date: value }
  const text = printValue(field.kind, value, document, catalog)
  return text === '' ? (asksForAnswer(field, row) ? unknown : null) : text
}

function referenceChoices(document: EngagementDocument, table: ReferencedTable): ChoiceList {
  const names = document[table].rows.map((row) => row.name.trim()).filter((name) => name !== '')
  return { name: `List_${table}`, values: [...new Set([...names, unknown])] }
}

function choicesOf<Row extends RecordBase>(
  field: FieldSpec<Row>,
  { table, document, catalog }: FieldColumnOptions,
): ChoiceList | null {
  switch (field.kind.type) {
    case 'choice':
      return {
        name: `List_${table}_${field.key}`,
        values: [...field.kind.choices.map((choice) => choice.label), unknown],
      }
    case 'reference':
      return referenceChoices(document, field.kind.table)
    case 'catalog':
      return {
        name: `List_${field.kind.list}`,
        values: [...catalog[field.kind.list].map((entry) => entry.name), unknown],
      }
    default:
      return null
  }
}

function kindOf(kind: FieldKind): CellKind {
  if (kind.type === 'number') return kind.integer ? 'whole' : 'number'
  return kind.type === 'date' ? 'date' : 'text'
}

function widthOf(kind: FieldKind): readonly [least: number, most: number] {
  switch (kind.type) {
    case 'number':
      return [10, 14]
    case 'date':
      return [14, 14]
    case 'choice':
      return [10, 22]
    case 'reference':
      return [12, 26]
    case 'references':
      return [10, 40]
    default:
      return [10, 26]
  }
}
