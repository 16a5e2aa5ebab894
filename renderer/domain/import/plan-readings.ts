import type { Catalog } from '../catalog.ts'
import { addRow, updateRow, type Change } from '../change.ts'
import { clientFields } from '../client-words.ts'
import type { IdSource } from '../command.ts'
import { dayText } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { startTyping, type RowTexts } from '../edit-cells.ts'
import type { FieldSpec } from '../field.ts'
import { findByName, nameKey, printField, problemOf } from '../field-text.ts'
import { partKey, partName, partOf } from '../kpi-scope.ts'
import { catalogKpi, kpiName, kpiUnit } from '../kpi-status.ts'
import { newReading, readingFields, type Kpi, type Reading } from '../kpi.ts'
import { readingTexts, saysNotMeasurable } from '../reading-texts.ts'
import { nameOr } from '../row-name.ts'
import { longestCellText } from '../workbook-limits.ts'
import { rememberColumns } from './column-memory.ts'
import { readingMemory } from './columns-readings.ts'
import type { FieldDifference, ImportPreview, ImportProblem, ImportRow } from './import-preview.ts'
import { filledRows, type ImportTable, type TableColumns, type TableRow } from './import-table.ts'
import type { ImportPlan } from './plan-import.ts'
import { plainText } from './read-services-table.ts'
import { brokenQuotesReason, surplusCells, unusedColumns } from './unread-cells.ts'

/** Rows that are compared at once, at most: sixty KPIs read every week for six years. */
export const readingRowLimit = 20_000

/**
 * What importing the readings of a table would do. A row goes in whole or not at all: without its KPI, its day, its value
 * and the part it stands for it would be a figure about something else. A reading of the same KPI, day and part is there
 * already and takes the row's cells; empty cells erase nothing, and a file read twice changes nothing.
 */
export function planReadings(
  table: ImportTable,
  columns: TableColumns,
  document: EngagementDocument,
  catalog: Catalog,
  context: IdSource,
): ImportPlan {
  const rows = filledRows(table).slice(columns.headerIndex + 1)
  const kpis = kpisByName(document, catalog)
  const typist = startTyping(document, catalog, context)
  const known = readingsByPlace(document)
  const lines = new Map<string, number>()
  let order = document.readings.rows.at(-1)?.order ?? 0

  const read = (row: TableRow): ReadRow => {
    const texts = textsOf(row, columns)
    const refuse = (reason: string, name = texts.kpi ?? ''): ReadRow => ({
      row,
      name,
      before: null,
      after: null,
      reason,
    })
    const early = row.brokenQuotes ? brokenQuotesReason : tooLong(texts)
    if (early !== null) return refuse(early)
    const kpi = kpis(texts.kpi ?? '')
    if (typeof kpi === 'string') return refuse(kpi)
    const { kpi: _name, ...cells } = texts
    const named = nameOr(kpiName(kpi, catalog), 'KPI')
    const reason = refuseCells(cells, document)
    if (reason !== null) return refuse(reason, named)
    const unit = kpiUnit(kpi, catalog)
    const type = (blank: Reading, before: Reading | null) =>
      typist.type('readings', blank, readingTexts(cells, before, unit))
    const fresh = type(newReading('', 0, kpi.id), null)
    const misread = fieldsThatCount.find((key) => fresh.invalid?.[key] !== undefined)
    if (misread !== undefined) return refuse(problemIn(misread, fresh, document, catalog), named)
    const place = placeOf(fresh)
    const name = place === null ? named : `${named}, ${dayText(fresh.date ?? '')}${partWords(fresh, document)}`
    if (place === null) return refuse('The day is missing.', named)
    const line = lines.get(place)
    if (line !== undefined) return refuse(`Line ${line} is about the same KPI, day and part.`, name)
    lines.set(place, row.line)
    const before = known.get(place) ?? null
    const after = before ? type(before, before) : { ...fresh, id: context.newId('rdg'), order: (order += 1) }
    return { row, name, before, after, reason: '' }
  }

  const found = rows.map(read)
  const described = found.map((each) => describe(each, document, catalog))
  const changes = found.flatMap(changeOf)
  return {
    preview: {
      origin: 'table',
      rows: described.map(({ row }) => row),
      counts: countsOf(described.map(({ row }) => row)),
      teams: [],
      problems: [
        ...table.problems,
        ...surplusCells(rows, columns),
        ...described.flatMap(({ problems }) => problems),
      ].sort((a, b) => a.line - b.line),
      ignored: [...unusedColumns(rows, columns, () => whyUnused(columns)), ...table.ignored],
    },
    // What the columns are for is kept along with what they brought, and not instead of it.
    changes: changes.length === 0 ? [] : [...changes, ...rememberColumns(columns, readingMemory, document)],
  }
}

/** For Undo: "Import readings.csv: 12 added, 1 changed". `file` is null for pasted text. */
export function readingsImportLabel({ counts }: Pick<ImportPreview, 'counts'>, file: string | null): string {
  const parts = [
    counts.added > 0 ? `${counts.added} added` : '',
    counts.changed > 0 ? `${counts.changed} changed` : '',
  ].filter(Boolean)
  return `Import ${file ?? 'pasted readings'}: ${parts.join(', ')}`
}

interface ReadRow {
  readonly row: TableRow
  readonly name: string
  readonly before: Reading | null
  /** Null when the row is left out. */
  readonly after: Reading | null
  readonly reason: string
}

/** Without these a reading would say something else; other cells that are not understood are kept as typed. */
const fieldsThatCount = ['date', 'value', 'kind', 'team', 'tier', 'service'] as const

const parts = ['team', 'tier', 'service'] as const

/** Words that stand for an empty cell where they are no text. */
const unknownWords = new Set(['?', '-', '–', '—', 'n/a', 'unknown', 'tbd'])

function textsOf(row: TableRow, { fields }: TableColumns): RowTexts {
  const texts: Record<string, string> = {}
  fields.forEach((key, position) => {
    const text = plainText(row.cells[position] ?? '')
    if (key === null || text === '') return
    if (!freeText.has(key) && unknownWords.has(text.toLowerCase())) return
    texts[key] = text
  })
  return texts
}

const freeText: ReadonlySet<string> = new Set(['kpi', 'source', 'note'])

function tooLong(texts: RowTexts): string | null {
  const found = Object.entries(texts).find(([, text]) => text.length > longestCellText)
  return found ? `A cell has ${found[1].length} characters; a field holds ${longestCellText}.` : null
}

/** Why the row can stand for no reading; null when its cells are there. */
function refuseCells(cells: RowTexts, document: EngagementDocument): string | null {
  if (cells.date === undefined) return 'There is no day.'
  const told = parts.filter((key) => cells[key] !== undefined)
  if (told.length > 1) return `A reading stands for one part; this row names ${told.join(' and ')}.`
  const [team] = cells.team === undefined ? [] : [cells.team]
  if (team !== undefined && findByName(document, 'teams', team) === null) return `There is no team called “${team}”.`
  if (cells.value === undefined && cells.kind === undefined) return 'There is no value.'
  const typed = readingTexts(cells, null, '')
  const none = typed.kind !== undefined && saysNotMeasurable(typed.kind)
  if (none && cells.value !== undefined && typed.value !== '')
    return 'It is called not measurable and has a value. Only one of the two can hold.'
  if (!none && (typed.value ?? '') === '') return 'There is no value.'
  return null
}

/** The chosen KPI with a name, in the client's words or the library's, or its slug; else why there is none. */
function kpisByName(document: EngagementDocument, catalog: Catalog): (name: string) => Kpi | string {
  const byName = new Map<string, Set<Kpi>>()
  for (const kpi of document.kpis.rows) {
    const entry = catalogKpi(kpi, catalog)
    const names = [kpiName(kpi, catalog), ...(entry ? [entry.name, entry.slug, ...entry.formerly] : []), kpi.id]
    for (const name of names.map(nameKey).filter(Boolean)) byName.set(name, (byName.get(name) ?? new Set()).add(kpi))
  }
  const inLibrary = new Set(catalog.kpis.flatMap(({ name, slug }) => [nameKey(name), slug]))
  return (name) => {
    if (name.trim() === '') return 'There is no KPI.'
    const found = [...(byName.get(nameKey(name)) ?? [])]
    const called = found.filter((kpi) => nameKey(kpiName(kpi, catalog)) === nameKey(name))
    const meant = called.length > 0 ? called : found
    if (meant.length > 1) return `${meant.length} KPIs are called “${name}”. Rename one of them.`
    if (meant[0]) return meant[0]
    return inLibrary.has(nameKey(name))
      ? `“${name}” is in the library and not chosen here. Choose it, then import again.`
      : `There is no KPI called “${name}”.`
  }
}

/** What a reading is about: of two alike in the document the first is meant. Null without a day, or with a part not understood. */
function placeOf(reading: Reading): string | null {
  const part = partOf(reading)
  if (part === null || reading.date === null || reading.invalid?.date !== undefined) return null
  return [reading.kpi, reading.date, part === 'organisation' ? '' : partKey(part)].join(' ')
}

function readingsByPlace(document: EngagementDocument): ReadonlyMap<string, Reading> {
  const known = new Map<string, Reading>()
  for (const reading of document.readings.rows) {
    const place = placeOf(reading)
    if (place !== null && !known.has(place)) known.set(place, reading)
  }
  return known
}

function partWords(reading: Reading, document: EngagementDocument): string {
  const part = partOf(reading)
  return part === null || part === 'organisation' ? '' : `, ${partName(part, document)}`
}

function problemIn(key: string, reading: Reading, document: EngagementDocument, catalog: Catalog): string {
  const field = clientFields('readings', document).find((each) => each.key === key)
  return (field && problemOf(field, reading, document, catalog)) ?? `${key} is not understood.`
}

function describe(
  { row: { line }, name, before, after, reason }: ReadRow,
  document: EngagementDocument,
  catalog: Catalog,
): { readonly row: ImportRow; readonly problems: readonly ImportProblem[] } {
  const base = { line, name, id: before?.id ?? null, reason }
  if (after === null) {
    const problem = { line, place: name === '' ? 'Row' : name, message: `${reason} The row is left out.` }
    return { row: { ...base, state: 'invalid', differences: [] }, problems: [problem] }
  }
  const differences = (readingFields as readonly FieldSpec<Reading>[]).flatMap((field): FieldDifference[] => {
    const [shownBefore, shownAfter] = [
      before === null ? '' : printField(field, before, document, catalog),
      printField(field, after, document, catalog),
    ]
    // The day and the part stand in the name; that a reading has a value needs no saying.
    if (shownBefore === shownAfter || (before === null && isUsual(field.key, after))) return []
    const problem = problemOf(field, after, document, catalog)
    return [{ field: field.key, label: field.label, before: shownBefore, after: shownAfter, problem }]
  })
  const problems = differences.flatMap(({ label, problem }) =>
    problem === null ? [] : [{ line, place: `${name}, ${label}`, message: `${problem} It is kept as typed.` }],
  )
  const state = before === null ? 'added' : differences.length > 0 ? 'changed' : 'unchanged'
  return { row: { ...base, state, differences }, problems }
}

function isUsual(key: string, { kind }: Reading): boolean {
  return key === 'date' || key === 'team' || key === 'tier' || key === 'service' || (key === 'kind' && kind === 'value')
}

function changeOf({ before, after }: ReadRow): Change[] {
  if (after === null) return []
  if (before === null) return [addRow('readings', after)]
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [updateRow('readings', before, after)]
}

function countsOf(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const counts = { added: 0, changed: 0, unchanged: 0, invalid: 0 }
  for (const row of rows) counts[row.state] += 1
  return counts
}

function whyUnused({ basis }: TableColumns): string {
  return basis === 'guessed' ? 'No field of a reading has this name.' : 'It was left out in the columns.'
}
