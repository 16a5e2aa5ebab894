import type { ReactNode } from 'react'
import { isListKind } from '#domain/bulk-edit.ts'
import type { Catalog } from '#domain/catalog.ts'
import { dayText } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { asksForAnswer, type FieldKind, type FieldSpec } from '#domain/field.ts'
import { printField, problemOf, quoteIfNeeded } from '#domain/field-text.ts'
import { valueOf, type RecordBase } from '#domain/record.ts'
import type { GridChoice, GridColumn, GridMark } from '#ui/grid/grid-types.ts'
import { naturalKey } from './natural-key.ts'
import type { ReferenceNames } from './reference-names.ts'

/** How one field of a table is shown. */
export interface ColumnOptions<Row extends RecordBase> {
  readonly key: string
  readonly width: number
  /** Shown only when it is chosen. */
  readonly hidden?: true
  readonly title?: string
  /** Default: that of the field. None: ''. */
  readonly unit?: string
  readonly grow?: boolean
  /** Pixels it does not grow beyond. */
  readonly growTo?: number
  readonly render?: (row: Row) => ReactNode
  readonly mark?: (row: Row) => GridMark | null
  /** Suggestions for a free-text field. */
  readonly suggestions?: readonly string[]
}

/** A column that is no field: a figure derived from the row. */
export interface ExtraColumn<Row> {
  /** Key of the field it follows. */
  readonly after: string
  readonly column: GridColumn<Row>
}

/** Grid columns for fields. `names` changes whenever a referenced name does, so that cells showing it are redrawn. */
export function columnsOf<Row extends RecordBase>(
  fields: readonly FieldSpec<Row>[],
  options: readonly ColumnOptions<Row>[],
  document: () => EngagementDocument,
  catalog: Catalog,
  names: ReferenceNames,
): GridColumn<Row>[] {
  return options.map((option) => {
    const field = fields.find((each) => each.key === option.key)
    if (!field) throw new Error(`No field ${option.key}`)
    const { kind } = field
    const text = (row: Row) => printField(field, row, document(), catalog)
    const render = option.render ?? (kind.type === 'date' ? (row: Row) => dayIn(row, field.key) : undefined)
    // What was typed and not understood is shown and sorted as text: the value below it is the one from before.
    const isTyped = (row: Row) => row.invalid?.[field.key] !== undefined
    const sortKey = (row: Row) =>
      isTyped(row) ? naturalKey(text(row)) : sortKeyOf(kind, valueOf(row, field.key), text(row))
    const isList = isListKind(kind)
    const choices = option.suggestions?.map((name) => ({ text: name })) ?? choicesOf(kind, names, catalog)
    const unit = option.unit ?? (kind.type === 'number' ? kind.unit : undefined)
    return {
      id: field.key,
      title: option.title ?? field.label,
      width: option.width,
      text,
      sort: (a, b) => compareKeys(sortKey(a), sortKey(b)),
      sortKey,
      problem: (row) => problemOf(field, row, document(), catalog),
      editable: field.readOnly !== true,
      align: kind.type === 'number' ? 'end' : 'start',
      unknown: (row) => text(row) === '' && asksForAnswer(field, row),
      ...(kind.type === 'number'
        ? { number: (row: Row) => (isTyped(row) ? null : numberOf(valueOf(row, field.key))) }
        : {}),
      ...(unit ? { unit } : {}),
      ...(option.grow ? { grow: true } : {}),
      ...(option.growTo === undefined ? {} : { growTo: option.growTo }),
      ...(choices ? { choices: () => choices } : {}),
      ...(isList ? { list: true } : {}),
      ...(render ? { render: (row: Row) => (isTyped(row) ? null : render(row)) } : {}),
      ...(option.mark ? { mark: option.mark } : {}),
    }
  })
}

/** A column for every field: those named, in their order, and behind them the others, which are shown when chosen. */
export function withOtherFields<Row extends RecordBase>(
  fields: readonly FieldSpec<Row>[],
  options: readonly ColumnOptions<Row>[],
): readonly ColumnOptions<Row>[] {
  const others = fields.filter((field) => !options.some((option) => option.key === field.key))
  return [...options, ...others.map(({ key, kind }) => ({ key, width: usualWidths[kind.type], hidden: true as const }))]
}

/** Pixels; long enough for most entries. */
const usualWidths: Readonly<Record<FieldKind['type'], number>> = {
  text: 180,
  number: 112,
  choice: 136,
  choices: 160,
  date: 124,
  reference: 140,
  references: 200,
  catalog: 180,
  tags: 180,
}

/** Puts derived columns, never editable, behind the fields they belong to. */
export function withExtras<Row>(
  columns: readonly GridColumn<Row>[],
  extras: readonly ExtraColumn<Row>[],
): GridColumn<Row>[] {
  return columns.flatMap((column) => [
    column,
    ...extras.filter((extra) => extra.after === column.id).map((extra) => ({ ...extra.column, editable: false })),
  ])
}

/** A date as the inspector writes it: it cannot be read in two ways. Typed and copied it is ISO. */
function dayIn(row: RecordBase, key: string): string | null {
  const day = valueOf(row, key)
  return typeof day === 'string' ? dayText(day) : null
}

function choicesOf(kind: FieldKind, names: ReferenceNames, catalog: Catalog): readonly GridChoice[] | null {
  if (kind.type === 'choice' || kind.type === 'choices') return kind.choices.map((choice) => ({ text: choice.label }))
  if (kind.type === 'reference' || kind.type === 'references')
    return names[kind.table].flatMap(({ name }) =>
      name.trim() === '' ? [] : { text: kind.type === 'references' ? quoteIfNeeded(name) : name },
    )
  if (kind.type === 'catalog') return catalog[kind.list].map((entry) => ({ text: entry.name }))
  return null
}

/**
 * Numbers, dates and choices by value, everything else as people sort names: comparing 10,000 names by the rules of a language
 * takes many frames. The grid keeps empty cells last.
 */
function sortKeyOf(kind: FieldKind, raw: unknown, text: string): string | number {
  if (kind.type === 'number') return typeof raw === 'number' ? raw : 0
  if (kind.type === 'choice') return positionOf(kind, raw)
  return kind.type === 'date' ? String(raw) : naturalKey(text)
}

function compareKeys(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function positionOf(kind: Extract<FieldKind, { type: 'choice' }>, value: unknown): number {
  return kind.choices.findIndex((choice) => choice.value === value)
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
