import { groupBy } from '#domain/group-by.ts'
import type { Catalog } from '#domain/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { FieldKind, FieldSpec } from '#domain/field.ts'
import { nameKey, printField } from '#domain/field-text.ts'
import { valueOf, type RecordBase } from '#domain/record.ts'
import type { GridRow } from '#ui/grid/grid-types.ts'

/** Fields whose values make sensible headings. */
export function canGroup({ kind, groups }: FieldSpec<never> | FieldSpec): boolean {
  return groups === true || ['choice', 'choices', 'reference', 'references', 'catalog'].includes(kind.type)
}

/** Leaves out the rows under headings that are folded. */
export function foldLines<Row>(lines: readonly GridRow<Row>[], folded: ReadonlySet<string>): readonly GridRow<Row>[] {
  if (folded.size === 0) return lines
  let hidden = false
  return lines.flatMap((line) => {
    if (line.kind === 'data') return hidden ? [] : line
    hidden = folded.has(line.id)
    return hidden ? { ...line, collapsed: true } : line
  })
}

/**
 * Rows under headings, one for each value of the field, in the order of its choices, else by name; rows where it is unknown
 * come last. A row stands once: several values at a time make a heading of their own.
 */
export function groupLines<Row extends RecordBase>(
  rows: readonly Row[],
  field: FieldSpec<Row>,
  document: EngagementDocument,
  catalog: Catalog,
): readonly GridRow<Row>[] {
  return [...groupBy(rows, (row) => keyOf(row, field))]
    .map(([key, members]) => ({ key, members, title: titleOf(key, members[0], field, document, catalog) }))
    .sort((a, b) => compareGroups(a, b, field.kind, catalog))
    .flatMap(({ key, members, title }): GridRow<Row>[] => [
      { kind: 'group', id: headingId(field.key, key), title, count: members.length, collapsed: false },
      ...members.map((row) => ({ kind: 'data' as const, id: row.id, row })),
    ])
}

/** The heading a row stands under. */
export function headingOf<Row extends RecordBase>(row: Row, field: FieldSpec<Row>): string {
  return headingId(field.key, keyOf(row, field))
}

const unknownKey = ''

/** An entry that was not understood is no answer: it stands with the unknown. */
function keyOf<Row extends RecordBase>(row: Row, field: FieldSpec<Row>): string {
  if (row.invalid?.[field.key] !== undefined) return unknownKey
  const value = valueOf(row, field.key)
  if (Array.isArray(value)) return value.toSorted().join('\n')
  return field.kind.type === 'text' ? nameKey(String(value ?? '')) : String(value ?? '')
}

function headingId(field: string, key: string): string {
  return `group:${field}:${key}`
}

function titleOf<Row extends RecordBase>(
  key: string,
  first: Row | undefined,
  field: FieldSpec<Row>,
  document: EngagementDocument,
  catalog: Catalog,
): string {
  if (key !== unknownKey && first) return printField(field, first, document, catalog).trim()
  return field.kind.type === 'choice' || field.kind.type === 'choices'
    ? `${field.label} unknown`
    : `No ${field.label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
}

interface Group {
  readonly key: string
  readonly title: string
}

function compareGroups(a: Group, b: Group, kind: FieldKind, catalog: Catalog): number {
  if ((a.key === unknownKey) !== (b.key === unknownKey)) return a.key === unknownKey ? 1 : -1
  return placeOf(a.key, kind, catalog) - placeOf(b.key, kind, catalog) || collator.compare(a.title, b.title)
}

function placeOf(key: string, kind: FieldKind, catalog: Catalog): number {
  if (kind.type === 'choice') return kind.choices.findIndex((choice) => String(choice.value) === key)
  if (kind.type === 'catalog') return catalog[kind.list].findIndex((entry) => entry.slug === key)
  return 0
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
