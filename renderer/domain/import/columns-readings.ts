import type { EngagementDocument } from '../document.ts'
import { readingFields } from '../kpi.ts'
import { rememberedFields, type ColumnMemory } from './column-memory.ts'
import { normaliseHeader } from './header-name.ts'
import type { TableColumns, TableRow } from './import-table.ts'
import { columnLimit, letterHeaders, rowsAboveHeaders } from './table-columns.ts'

/** What a column of a file with readings can hold: the KPI, or a field of the reading. */
export const readingColumnFields: readonly { readonly key: string; readonly label: string }[] = [
  { key: 'kpi', label: 'KPI' },
  ...readingFields.map(({ key, label }) => ({ key, label })),
]

/**
 * Looks for the header row and says what its columns are for: what was chosen for the same headers before, else what
 * their names say. `headerIndex` names the header row instead.
 */
export function findReadingColumns(
  rows: readonly TableRow[],
  document: Pick<EngagementDocument, 'importMappings'>,
  headerIndex: number = headerRow(rows, document),
): TableColumns {
  const row = rows[headerIndex]
  const headers = row ? row.cells.slice(0, columnLimit).map((cell) => cell.trim()) : letterHeaders(rows)
  const remembered = row ? rememberedFields(headers, readingMemory, document) : null
  return {
    headerIndex: row ? headerIndex : -1,
    line: row?.line ?? 0,
    headers,
    fields: remembered ?? guessFields(headers),
    basis: remembered ? 'remembered' : 'guessed',
  }
}

/** How much sense the best of the rows makes as headers of readings; the delimiter that makes most is taken. */
export function rateReadingRows(rows: readonly TableRow[]): number {
  return Math.max(0, ...rows.slice(0, rowsAboveHeaders).map(({ cells }) => rate(cells)))
}

/** What has to be told before anything can be read, as a question; null when nothing is missing. */
export function missingReadingColumn({ fields }: Pick<TableColumns, 'fields'>): string | null {
  if (!fields.includes('kpi')) return 'No column holds the name of the KPI yet. Choose “KPI” for the one that does.'
  if (!fields.includes('date'))
    return 'No column holds the day of the reading yet. Choose “Date” for the one that does.'
  if (!fields.includes('value') && !fields.includes('kind'))
    return 'No column holds the value yet. Choose “Value” for the one that does.'
  return null
}

export const readingMemory: ColumnMemory = { prefix: 'readings:', fields: readingColumnFields }

/** Other headers that are recognised, normalised. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  kpi: ['kpi name', 'indicator', 'metric', 'measure', 'name', 'kpi id', 'slug'],
  date: ['day', 'as of', 'measured on', 'period end', 'until', 'month'],
  value: ['reading', 'result', 'actual', 'measured value', 'figure'],
  sample: ['sample', 'sample size', 'sample n', 'count', 'events'],
  kind: ['type', 'measurable'],
  baseline: ['is baseline'],
  team: ['squad'],
  service: ['application', 'component'],
  tier: ['service tier', 'criticality'],
  grade: ['evidence grade', 'quality', 'confidence'],
  source: ['source system', 'system', 'tool'],
  note: ['notes', 'comment', 'comments', 'remark', 'remarks'],
}

/** The surest match wins a field: its label, then its key, then another name; further columns for it are left out. */
function guessFields(headers: readonly string[]): (string | null)[] {
  const wanted = headers.slice(0, columnLimit).map(normaliseHeader)
  const found: (string | null)[] = headers.map(() => null)
  const taken = new Set<string>()
  for (const names of [byLabel, byKey, byOther])
    wanted.forEach((header, position) => {
      const key = found[position] === null ? names.get(header) : undefined
      if (key === undefined || taken.has(key)) return
      found[position] = key
      taken.add(key)
    })
  return found
}

const byLabel = new Map(readingColumnFields.map(({ key, label }) => [normaliseHeader(label), key]))
const byKey = new Map(readingColumnFields.map(({ key }) => [normaliseHeader(key), key]))
const byOther = new Map(
  Object.entries(otherNames)
    .flatMap(([key, names]) => names.map((name) => [name, key] as const))
    .reverse(),
)

/** The first row with remembered headers, else the one that says most; without one the first with several cells. */
function headerRow(rows: readonly TableRow[], document: Pick<EngagementDocument, 'importMappings'>): number {
  const candidates = rows.slice(0, rowsAboveHeaders)
  const remembered = candidates.findIndex(({ cells }) => rememberedFields(cells, readingMemory, document) !== null)
  if (remembered !== -1) return remembered
  const rates = candidates.map(({ cells }) => rate(cells))
  const best = rates.indexOf(Math.max(...rates))
  if ((rates[best] ?? 0) > 0) return best
  return Math.max(
    0,
    candidates.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1),
  )
}

function rate(cells: readonly string[]): number {
  const known = guessFields(cells).filter((key) => key !== null)
  return known.length + (known.includes('kpi') ? 100 : 0)
}
