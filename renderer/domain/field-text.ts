import type { Catalog } from './catalog.ts'
import { inClientWords } from './client-words.ts'
import { parseDate, type ParsedDate } from './day.ts'
import type { EngagementDocument, Table, TableRows } from './document.ts'
import { choiceLabel, type FieldKind, type FieldSpec, type ReferencedTable } from './field.ts'
import { mostDays } from './migration-task.ts'
import { parseNumber, printNumber, refuseNumber } from './number-text.ts'
import { valueOf, type RecordBase } from './record.ts'
import { readTaskLink, splitTerm, termOf, writeTaskLink } from './task-link.ts'
import { firstSheetDay } from './workbook-limits.ts'

export type FieldValue = string | number | null | readonly string[]

export type ParsedField =
  { readonly status: 'value'; readonly value: FieldValue } | { readonly status: 'invalid'; readonly reason: string }

/** Finds the id behind a name, adding a row where that is allowed; null when there is none. */
export type ResolveReference = (table: ReferencedTable, name: string) => string | null

/**
 * Turns the text of a cell into the field's value. Empty text is always valid: it means unanswered. The kind is one in the
 * client's words: see `inClientWords`.
 */
export function parseField(kind: FieldKind, text: string, resolve: ResolveReference, catalog: Catalog): ParsedField {
  const trimmed = text.trim()
  switch (kind.type) {
    case 'text':
      return ok(kind.nullable && trimmed === '' ? null : text.replace(/\r\n?/g, '\n').trimEnd())
    case 'number':
      return trimmed === '' ? ok(null) : numberField(kind, trimmed)
    case 'date':
      return trimmed === '' ? ok(null) : dateField(trimmed)
    case 'choice':
      return trimmed === '' ? ok(kind.whenEmpty ?? null) : choiceField(kind, trimmed)
    case 'choices':
      return choicesField(kind, text)
    case 'tags':
      return ok(splitList(text))
    case 'catalog':
      return trimmed === '' ? ok('') : catalogField(kind, trimmed, catalog)
    case 'reference':
      return trimmed === '' ? ok(null) : referenceField(kind.table, trimmed, resolve)
    case 'references':
      return referencesField(kind, text, resolve)
  }
}

/** The text of a field as it is shown, copied and exported; an entry that was not understood is shown as typed. */
export function printField<Row extends RecordBase>(
  field: FieldSpec<Row>,
  row: Row,
  document: EngagementDocument,
  catalog: Catalog,
): string {
  const typed = row.invalid?.[field.key]
  if (typed !== undefined) return typed
  // Safe: fields name keys of the row whose values are field values.
  return printValue(field.kind, valueOf(row, field.key) as FieldValue, document, catalog)
}

export function printValue(
  plain: FieldKind,
  value: FieldValue,
  document: EngagementDocument,
  catalog: Catalog,
): string {
  if (value === null) return ''
  const kind = inClientWords(plain, document)
  switch (kind.type) {
    case 'number':
      return typeof value === 'number' ? printNumber(value) : ''
    case 'choice':
      return choiceLabel(kind.choices, value) ?? String(value)
    case 'choices':
      return asList(value)
        .map((each) => choiceLabel(kind.choices, each) ?? each)
        .join(', ')
    case 'catalog':
      return catalog[kind.list].find((entry) => entry.slug === value)?.name ?? String(value)
    case 'reference':
      return nameOf(document, kind.table, String(value))
    case 'references':
      return asList(value)
        .map((id) => (kind.terms ? printTaskLink(id, document) : quoteIfNeeded(nameOf(document, kind.table, id))))
        .join(', ')
    case 'tags':
      return asList(value).map(quoteIfNeeded).join(', ')
    case 'text':
    case 'date':
      return String(value)
  }
}

/** Why the entry kept in `invalid` was not understood; null when the field is fine. */
export function problemOf<Row extends RecordBase>(
  field: FieldSpec<Row>,
  row: Row,
  document: EngagementDocument,
  catalog: Catalog,
): string | null {
  const typed = row.invalid?.[field.key]
  if (typed === undefined) return null
  const kind = inClientWords(field.kind, document)
  const parsed = parseField(kind, typed, (table, name) => findByName(document, table, name), catalog)
  return parsed.status === 'invalid' ? parsed.reason : `“${typed}” was not known when it was typed. Type it again.`
}

/** Id of the row with this name, or with this id, which is what stands in for a row without a name. */
export function findByName(document: EngagementDocument, table: ReferencedTable, name: string): string | null {
  return idsByName(document[table]).get(nameKey(name)) ?? (document[table].index.has(name.trim()) ? name.trim() : null)
}

/** Names are compared without case and outer blanks. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b)
}

/** What a name is compared by. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase()
}

/** Tables are immutable: their names are read once, however many cells of an import refer to them. */
const namesByTable = new WeakMap<Table<NamedRow>, ReadonlyMap<string, string>>()

type NamedRow = TableRows[ReferencedTable]

function idsByName(table: Table<NamedRow>): ReadonlyMap<string, string> {
  const known = namesByTable.get(table)
  if (known) return known
  // Of rows with the same name the first one is meant: it is put in last.
  const ids = new Map(table.rows.map((row) => [nameKey(row.name), row.id] as const).reverse())
  namesByTable.set(table, ids)
  return ids
}

function numberField(kind: Extract<FieldKind, { type: 'number' }>, text: string): ParsedField {
  const parsed = parseNumber(text, kind.unit)
  if (parsed.status === 'invalid') return parsed
  if (kind.integer && !Number.isInteger(parsed.value)) return invalid(`“${text}” must be a whole number.`)
  const beyond = refuseNumber(parsed.value, text)
  if (beyond !== null) return invalid(beyond)
  if (kind.min !== undefined && parsed.value < kind.min) return invalid(`“${text}” must be at least ${kind.min}.`)
  if (kind.max !== undefined && parsed.value > kind.max) return invalid(`“${text}” must be at most ${kind.max}.`)
  return ok(parsed.value)
}

/** A day that a record may hold: one that was written in any of the usual ways, and that a workbook can hold too. */
export function readDay(text: string): ParsedDate {
  const parsed = parseDate(text)
  if (parsed.status !== 'date' || parsed.iso >= firstSheetDay) return parsed
  const reason = `“${text.trim()}” is before March 1900, where the days of a workbook begin.`
  return { status: 'invalid', reason }
}

function dateField(text: string): ParsedField {
  const parsed = readDay(text)
  return parsed.status === 'date' ? ok(parsed.iso) : parsed
}

function choiceField(kind: Extract<FieldKind, { type: 'choice' }>, text: string): ParsedField {
  const wanted = text.toLowerCase()
  const exact = kind.choices.find(
    (choice) => choice.label.toLowerCase() === wanted || String(choice.value).toLowerCase() === wanted,
  )
  const other =
    exact ?? kind.choices.find(({ aliases = [] }) => aliases.some((alias) => alias.toLowerCase() === wanted))
  const starting = kind.choices.filter((choice) => choice.label.toLowerCase().startsWith(wanted))
  const tier = /^(?:tier|t|p)[\s-]?(\d)$/.exec(wanted)?.[1]
  const found =
    other ?? (starting.length === 1 ? starting[0] : kind.choices.find((choice) => String(choice.value) === tier))
  if (found) return ok(found.value)
  return invalid(`“${text}” is none of: ${kind.choices.map((choice) => choice.label).join(', ')}.`)
}

function choicesField(kind: Extract<FieldKind, { type: 'choices' }>, text: string): ParsedField {
  const chosen = new Set<FieldValue>()
  for (const part of splitList(text.replace(/\s*(?:[/+&]|\band\b)\s*/gi, ','))) {
    const parsed = choiceField({ type: 'choice', choices: kind.choices }, part)
    if (parsed.status === 'invalid') return parsed
    chosen.add(parsed.value)
  }
  const alone = kind.choices.find(({ value }) => value === kind.alone)
  if (alone && chosen.size > 1 && chosen.has(alone.value))
    return invalid(`“${alone.label}” cannot stand beside others. Keep the one that is true.`)
  return ok(kind.choices.map(({ value }) => String(value)).filter((value) => chosen.has(value)))
}

function catalogField(kind: Extract<FieldKind, { type: 'catalog' }>, text: string, catalog: Catalog): ParsedField {
  const list = catalog[kind.list]
  const position = /^(\d+)\b/.exec(text)?.[1]
  const found =
    list.find((entry) => sameName(entry.name, text) || entry.slug === text) ??
    (position === undefined ? undefined : list[Number(position) - 1])
  return found ? ok(found.slug) : invalid(`“${text}” is no entry of the catalog.`)
}

function referenceField(table: ReferencedTable, name: string, resolve: ResolveReference): ParsedField {
  const id = resolve(table, name)
  return id === null ? invalid(`There is no ${singular[table]} called “${name}”.`) : ok(id)
}

function referencesField(
  { table, terms }: Extract<FieldKind, { type: 'references' }>,
  text: string,
  resolve: ResolveReference,
): ParsedField {
  const ids: string[] = []
  for (const name of splitList(text)) {
    const id = terms ? resolveTaskLink(name, resolve) : resolve(table, name)
    if (id === null) return invalid(`There is no ${singular[table]} called “${name}”.`)
    if (terms && Math.abs(readTaskLink(id).lag) > mostDays)
      return invalid(`“${name}”: at most ${mostDays} working days lie between two tasks.`)
    const same = terms ? tieOf : (each: string) => each
    if (!ids.some((each) => same(each) === same(id))) ids.push(id)
  }
  return ok(ids)
}

/** Two tasks are tied once in a way: by their starts and by their ends is two ways. */
function tieOf(link: string): string {
  const { task, kind } = readTaskLink(link)
  return `${task}|${kind}`
}

/** A task by its name alone, else by the name before a term: a name may look as if it ended in one. */
function resolveTaskLink(text: string, resolve: ResolveReference): string | null {
  const whole = resolve('tasks', text)
  if (whole !== null) return whole
  const { name, kind, lag } = splitTerm(text)
  const task = name === text ? null : resolve('tasks', name)
  return task === null ? null : writeTaskLink({ task, kind, lag })
}

function printTaskLink(text: string, document: EngagementDocument): string {
  const link = readTaskLink(text)
  const [name, term] = [nameOf(document, 'tasks', link.task), termOf(link)]
  if (term === '') return quoteIfNeeded(name)
  // A wider gap where name and term together are the name of a task, as which they would be read.
  let gap = ' '
  while (findByName(document, 'tasks', name + gap + term) !== null) gap += ' '
  return quoteIfNeeded(name + gap + term)
}

const singular: Readonly<Record<ReferencedTable, string>> = {
  teams: 'team',
  roles: 'role',
  tasks: 'task',
  waves: 'wave',
  services: 'service',
  evidence: 'evidence',
}

function nameOf(document: EngagementDocument, table: ReferencedTable, id: string): string {
  const position = document[table].index.get(id)
  return position === undefined ? id : document[table].rows[position]?.name.trim() || id
}

/** The parts of a list, each once. A part in double quotes may hold the separators; a quote inside is doubled. */
function splitList(text: string): string[] {
  const parts = [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"(?=\s*(?:[,;\n]|$))|([^,;\n]+))/g)]
    .map(([, quoted, plain = '']) => (quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"')))
    .filter((part) => part !== '')
  return [...new Set(parts)]
}

/** A word of a list as it is written between others. */
export function quoteIfNeeded(part: string): string {
  return /[,;\n]|^"/.test(part) ? `"${part.replaceAll('"', '""')}"` : part
}

function asList(value: FieldValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}

function ok(value: FieldValue): ParsedField {
  return { status: 'value', value }
}

function invalid(reason: string): ParsedField {
  return { status: 'invalid', reason }
}
