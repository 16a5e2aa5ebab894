import type { Catalog } from '../catalog.ts'
import { addRow, applyChanges, updateRow, type Change } from '../change.ts'
import type { IdSource } from '../command.ts'
import type { EngagementDocument } from '../document.ts'
import { startTyping } from '../edit-cells.ts'
import type { FieldSpec } from '../field.ts'
import { nameKey, printField, problemOf, sameName } from '../field-text.ts'
import { newService, serviceFields, type Service } from '../service.ts'
import { newTeam } from '../team.ts'
import { longestCellText } from '../workbook-limits.ts'
import type {
  FieldDifference,
  ImportInput,
  ImportOrigin,
  ImportPreview,
  ImportProblem,
  ImportRow,
  ServiceCandidate,
} from './import-preview.ts'
import { startMatching } from './match-services.ts'

/** One computation gives both what people see and what is applied, so that the two cannot differ. */
export interface ImportPlan {
  readonly preview: ImportPreview
  readonly changes: readonly Change[]
}

/** Compares what was read with the document. `onRow` hears how many rows have been compared. */
export function planImport(
  origin: ImportOrigin,
  input: ImportInput,
  document: EngagementDocument,
  catalog: Catalog,
  context: IdSource,
  onRow: (done: number) => void = () => undefined,
): ImportPlan {
  const teams = planTeams(input, document, context)
  const withTeams = applyChanges(document, teams.changes)
  const typist = startTyping(withTeams, catalog, context)
  const match = startMatching(document)
  const emptyIn = (service: Service | null) => (key: string) => {
    const field = service && serviceFieldsByKey.get(key)
    return !field || sayNothing.has(printField(field, service, document, catalog))
  }
  let order = document.services.rows.at(-1)?.order ?? 0
  const typed = input.services.map((candidate, index): TypedRow => {
    onRow(index)
    const reason = candidate.reason ?? tooLong(candidate)
    const found = reason === null ? match(candidate) : { status: 'invalid' as const, reason }
    if (found.status === 'invalid') return { candidate, before: null, after: null, reason: found.reason }
    const before = found.service
    const blank = before ?? newService(context.newId('svc'), (order += 1))
    const after = typist.type('services', blank, textsFor(candidate, before, teams.actualNames, emptyIn(before)))
    return { candidate, before, after, reason: '' }
  })
  const added = typist.addedTeams()
  const complete = applyChanges(withTeams, added)
  const rows = typed.map((row) => describe(row, document, complete, catalog))
  return {
    preview: {
      origin,
      rows: rows.map(({ row }) => row),
      counts: countStates(rows.map(({ row }) => row)),
      teams: [...teams.changes, ...added].flatMap((change) =>
        change.table === 'teams' ? (change.after?.name ?? []) : [],
      ),
      problems: [...input.problems, ...rows.flatMap(({ problems }) => problems)].sort((a, b) => a.line - b.line),
      ignored: input.ignored,
    },
    changes: [...teams.changes, ...added, ...typed.flatMap(changeOf)],
  }
}

interface TypedRow {
  readonly candidate: ServiceCandidate
  readonly before: Service | null
  readonly after: Service | null
  readonly reason: string
}

/**
 * Teams of the file that are not there yet, and under which name each of its teams goes. A name means the same team all
 * through the file: otherwise a second import could find another one.
 */
function planTeams(input: ImportInput, document: EngagementDocument, context: IdSource) {
  const changes: Change[] = []
  const actualNames = new Map<string, string>()
  const known = new Map(document.teams.rows.map((team) => [nameKey(team.name), team.name] as const).reverse())
  let order = document.teams.rows.at(-1)?.order ?? 0
  for (const team of input.teams) {
    if (actualNames.has(team.name.toLowerCase())) continue
    const found = [team.name, ...team.otherNames].flatMap((name) => known.get(nameKey(name)) ?? [])[0]
    actualNames.set(team.name.toLowerCase(), found ?? team.name)
    if (found !== undefined) continue
    order += 1
    known.set(nameKey(team.name), team.name)
    changes.push(addRow('teams', { ...newTeam(context.newId('team'), order), name: team.name, notes: team.notes }))
  }
  return { changes, actualNames }
}

const serviceFieldsByKey: ReadonlyMap<string, FieldSpec<Service>> = new Map(
  serviceFields.map((field) => [field.key, field]),
)

/** What a field shows that nobody has answered, or answered with nothing. */
const sayNothing = new Set(['', 'None'])

/**
 * What is typed into the service. One that was there keeps the name people gave it, unless the row brings a source: then
 * the catalog it stands for has the say.
 */
/**
 * Why a text of the row is more than a field takes, null when all of them fit: what no cell of a workbook holds could go
 * out, but not whole, and would never come back.
 */
function tooLong({ texts, whereEmpty }: ServiceCandidate): string | null {
  const found = [...Object.entries(texts), ...Object.entries(whereEmpty)].find(
    ([, text]) => text.length > longestCellText,
  )
  if (!found) return null
  const [key, text] = found
  const label = serviceFieldsByKey.get(key)?.label ?? key
  return `${label} has ${text.length} characters; a field, like a cell of a workbook, holds ${longestCellText}.`
}

function textsFor(
  { texts, source, whereEmpty }: ServiceCandidate,
  before: Service | null,
  teamNames: ReadonlyMap<string, string>,
  isEmpty: (key: string) => boolean,
): ServiceCandidate['texts'] {
  const { name = '', ...rest } = texts
  const owner = rest.ownerTeam === undefined ? undefined : teamNames.get(rest.ownerTeam.toLowerCase())
  const keepsName = before !== null && (rest.source === undefined || sameName(before.name, name))
  return {
    ...Object.fromEntries(Object.entries(whereEmpty).filter(([key]) => isEmpty(key))),
    ...(keepsName ? {} : { name }),
    ...rest,
    ...(owner === undefined ? {} : { ownerTeam: owner }),
    ...(before === null && rest.source === undefined && source !== null ? { source } : {}),
  }
}

function describe(
  { candidate, before, after, reason }: TypedRow,
  document: EngagementDocument,
  complete: EngagementDocument,
  catalog: Catalog,
): { readonly row: ImportRow; readonly problems: readonly ImportProblem[] } {
  const name = candidate.texts.name ?? ''
  const base = { line: candidate.line, name: before?.name ?? name, id: before?.id ?? null, reason }
  if (after === null) {
    const place = name === '' ? 'Row' : name
    const problem = { line: candidate.line, place, message: `${reason} The row is left out.` }
    return { row: { ...base, state: 'invalid', differences: [] }, problems: [problem] }
  }
  const differences = (serviceFields as readonly FieldSpec<Service>[]).flatMap((field): FieldDifference[] => {
    const shownBefore = before === null ? '' : printField(field, before, document, catalog)
    const shownAfter = printField(field, after, complete, catalog)
    if (shownBefore === shownAfter) return []
    const problem = problemOf(field, after, complete, catalog)
    return [{ field: field.key, label: field.label, before: shownBefore, after: shownAfter, problem }]
  })
  const problems = differences.flatMap(({ label, problem }) =>
    problem === null
      ? []
      : [{ line: candidate.line, place: `${base.name}, ${label}`, message: `${problem} It is kept as typed.` }],
  )
  const state = before === null ? 'added' : differences.length > 0 ? 'changed' : 'unchanged'
  return { row: { ...base, state, differences }, problems }
}

function changeOf({ before, after }: TypedRow): Change[] {
  if (after === null) return []
  if (before === null) return [addRow('services', after)]
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [updateRow('services', before, after)]
}

function countStates(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const counts = { added: 0, changed: 0, unchanged: 0, invalid: 0 }
  for (const row of rows) counts[row.state] += 1
  return counts
}
