import type { Catalog } from './catalog.ts'
import { addRow, applyChanges, updateRow, type Change } from './change.ts'
import { clientFields } from './client-words.ts'
import type { Command, IdSource } from './command.ts'
import { findRow, type EngagementDocument, type TableRows } from './document.ts'
import type { FieldSpec } from './field.ts'
import { findByName, nameKey, parseField, type ResolveReference } from './field-text.ts'
import { withoutTyped, withTyped } from './invalid-text.ts'
import { makeRoom } from './order.ts'
import { sameRow, type RecordBase } from './record.ts'
import { tableSpecs, type EditableTable } from './table-specs.ts'
import { newTeam } from './team.ts'

/** One cell and the text it shall hold. */
export interface CellEdit {
  readonly id: string
  readonly field: string
  readonly text: string
}

/** Texts by field key of a row that is to be added. */
export type RowTexts = Readonly<Record<string, string>>

/**
 * Types text into cells. Text that is not understood stays in the row's `invalid`; a team that is named for the first
 * time is added in the same step. A row of the same table is meant by the name that the step gives it.
 */
export function editCells(table: EditableTable, edits: readonly CellEdit[]): Command {
  return (document, catalog, context) => {
    const rows = groupById(edits)
    const typist = startTyping(withNames(document, table, rows), catalog, context)
    const changes: Change[] = []
    for (const [id, texts] of rows) {
      const row = findRow(document, table, id)
      if (!row) continue
      const next = typist.type(table, row, texts)
      if (!sameRow(row, next)) changes.push(updateRow(table, row, next))
    }
    return [...typist.addedTeams(), ...changes]
  }
}

/** Adds rows filled from texts, before position `at` (the end when left out). `preset` fills fields beforehand. */
export function insertRows<T extends EditableTable>(
  table: T,
  rows: readonly RowTexts[],
  options: { readonly at?: number; readonly preset?: Partial<TableRows[T]> } = {},
): Command {
  return (document, catalog, context) => {
    const spec = tableSpecs[table]
    const present = document[table].rows
    const { orders, moved } = makeRoom<TableRows[T]>(present, options.at ?? present.length, rows.length)
    const blank = rows.map((_, index) => {
      const row = { ...spec.create(context.newId(spec.idPrefix), orders[index] ?? 0), ...options.preset }
      return row as TableRows[T]
    })
    const texts = new Map(blank.map(({ id }, index) => [id, rows[index] ?? {}]))
    const typist = startTyping(withNames(document, table, texts, blank), catalog, context)
    const added = blank.map((row) => addRow(table, typist.type(table, row, texts.get(row.id) ?? {})))
    return [...typist.addedTeams(), ...moved.map(([before, after]) => updateRow(table, before, after)), ...added]
  }
}

/** Parses text for several rows of one command; teams it had to add are collected once. */
export function startTyping(document: EngagementDocument, catalog: Catalog, context: IdSource) {
  const newTeams = new Map<string, { readonly id: string; readonly name: string }>()
  const lastOrder = document.teams.rows.at(-1)?.order ?? 0
  const resolve: ResolveReference = (table, name) => {
    const found = findByName(document, table, name)
    if (found !== null || table !== 'teams') return found
    const team = newTeams.get(nameKey(name)) ?? { id: context.newId('team'), name: name.trim() }
    newTeams.set(nameKey(name), team)
    return team.id
  }
  return {
    type<T extends EditableTable>(table: T, row: TableRows[T], texts: RowTexts): TableRows[T] {
      const fields = clientFields(table, document)
      return Object.entries(texts).reduce((current, [key, text]) => {
        const field = fields.find((each) => each.key === key)
        return field ? typeInto(current, field, text, resolve, catalog) : current
      }, row)
    },
    addedTeams(): Change[] {
      return [...newTeams.values()].map((team, index) =>
        addRow('teams', { ...newTeam(team.id, lastOrder + index + 1), name: team.name }),
      )
    },
  }
}

/** For what is only planned: a team that typing will add is stood for by its name. */
export function expectTeams(document: EngagementDocument): ResolveReference {
  return (table, name) => findByName(document, table, name) ?? (table === 'teams' ? name : null)
}

function typeInto<Row extends RecordBase>(
  row: Row,
  field: FieldSpec<Row>,
  text: string,
  resolve: ResolveReference,
  catalog: Catalog,
): Row {
  const parsed = parseField(field.kind, text, resolve, catalog)
  if (parsed.status === 'invalid') return withTyped(row, field.key, text)
  return { ...withoutTyped(row, field.key), [field.key]: parsed.value }
}

/** The document with the names that the texts give to its rows and to those to be added, where rows of the table name each other. */
function withNames<T extends EditableTable>(
  document: EngagementDocument,
  table: T,
  texts: ReadonlyMap<string, RowTexts>,
  added: readonly TableRows[T][] = [],
): EngagementDocument {
  const namesItself = tableSpecs[table].fields.some(
    ({ kind }) => (kind.type === 'reference' || kind.type === 'references') && kind.table === table,
  )
  if (!namesItself) return document
  const whole = applyChanges(
    document,
    added.map((row) => addRow(table, row)),
  )
  return applyChanges(
    whole,
    [...texts].flatMap(([id, { name }]) => {
      const row = findRow(whole, table, id)
      return row && name !== undefined ? [updateRow(table, row, { ...row, name })] : []
    }),
  )
}

function groupById(edits: readonly CellEdit[]): ReadonlyMap<string, RowTexts> {
  const rows = new Map<string, Record<string, string>>()
  for (const edit of edits) rows.set(edit.id, { ...rows.get(edit.id), [edit.field]: edit.text })
  return rows
}
