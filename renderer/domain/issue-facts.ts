import type { Catalog } from './catalog.ts'
import { findRow, type EngagementDocument, type TableName } from './document.ts'
import type { FieldSpec } from './field.ts'
import { printValue } from './field-text.ts'
import { isRoleFact, roleFact, type Facts } from './finding-facts.ts'
import type { Finding } from './finding.ts'
import { placeName } from './place-name.ts'
import { valueOf, type RecordBase } from './record.ts'
import { editableTables, fieldsOf } from './table-specs.ts'

/**
 * What a finding rests on, canonical: one line `key: value` for each fact, fields by their keys and stored values. It is
 * kept with the decision; when it differs the rule may suggest again. A new name of the row, other words for a choice,
 * and what merely passes with the days are therefore left out.
 */
export function factsOf(finding: Finding, document: EngagementDocument, catalog: Catalog): string {
  const known = factsByFinding.get(finding)
  if (known !== undefined) return known
  const text = (finding.facts ?? sourcedFacts(finding, document, catalog))
    .map(([name, value]) => `${name}: ${oneLine(value)}`)
    .join('\n')
  factsByFinding.set(finding, text)
  return text
}

function sourcedFacts(finding: Finding, document: EngagementDocument, catalog: Catalog): Facts {
  const source = factSources[finding.rule] ?? wording
  return typeof source === 'function' ? source(finding, document, catalog) : fieldFacts(source, finding, document)
}

/**
 * A finding is an object of its own for each state of what its rule reads, and its facts are read from nothing else: of
 * 10,000 decided findings none is read again.
 */
const factsByFinding = new WeakMap<Finding, string>()

export interface FactChange {
  readonly name: string
  readonly before: string
  readonly now: string
}

/** The facts that differ, in the words of the table; one that is new or gone has an empty text on the other side. */
export function changedFacts(
  before: string,
  now: string,
  table: TableName,
  document: EngagementDocument,
  catalog: Catalog,
): FactChange[] {
  const [old, fresh] = [factLines(before), factLines(now)]
  const fields = fieldsOfTable(table)
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => old.get(key) !== fresh.get(key))
    .map((key) => {
      const field = fields.find((each) => String(each.key) === key)
      const words = (text = '') =>
        field ? inWords(field, text, document, catalog) : isRoleFact(key) ? roleNames(text, document) : text
      return { name: field?.label ?? key, before: words(old.get(key)), now: words(fresh.get(key)) }
    })
}

type FactSource =
  /** Keys of fields of the row the finding is about. */
  readonly string[] | ((finding: Finding, document: EngagementDocument, catalog: Catalog) => Facts)

/** Rules whose facts are neither their wording nor handed over with the finding. */
const factSources: Readonly<Record<string, FactSource>> = {
  'SVC-1': ['tier', 'sloState'],
  'SVC-2': ['tier', 'ownerTeam'],
  'SVC-3': ['tier', 'onCallTeam', 'onCallModel'],
  'SVC-4': ['tier'],
  'SVC-5': ['tier', 'sev1', 'sloState'],
  'SVC-7': ['dependencies'],
  'TOIL-1': (finding) => [['Share of its time', percentIn(finding.title)]],
  'TOIL-2': (finding) => [['Share of its time', percentIn(finding.title)]],
  'TOIL-3': ['ticket', 'frequency', 'minutes'],
  'TOIL-4': ['frequency', 'times', 'minutes', 'people', 'automatable', 'effort', 'futureOwner'],
  'TOIL-5': ['automatable', 'effort'],
  'TOIL-6': ['headcount'],
  'CHK-1': (finding, document) => [['Note', findRow(document, 'answers', finding.place.id)?.note ?? '']],
  'CHK-2': () => [['Reason', 'none']],
  'CHK-5': () => [['Answer', 'unknown']],
  // Days left and days past are in the words of these; the day of the contract is what they rest on.
  'TOOL-3': ['contractEnd', 'verdict'],
  'TOOL-4': ['contractEnd', 'verdict', 'teams'],
  'TOOL-7': ['contractEnd', 'verdict', 'teams'],
  'CAP-1': (finding) => [['Votes', finding.title]],
  'CAP-3': () => [['Rationale and evidence', 'none']],
  'CAP-5': () => [['Reason', 'none']],
  'RACI-1': holders,
  'RACI-2': holders,
  'RACI-3': holders,
  'RACI-4': (finding) => [['Entry', finding.title]],
  'RACI-5': () => [['Work or decisions', 'none']],
  'RACI-10': () => [['Letters', 'informed only']],
  'RACI-11': (finding) => [
    roleFact(
      'Consulted',
      (finding.cells ?? []).map((cell) => cell.role),
    ),
  ],
  'RACI-12': () => [['Consulted or informed', 'none']],
  'RACI-14': (finding) => [['Name', finding.title]],
  'RACI-15': (finding) => [['Names', finding.title]],
  'RACI-16': () => [['To-Be', 'as today']],
  'RACI-19': () => [['Letters of Security', 'none']],
  'KPI-1': ['owner'],
  'KPI-3': ['rule', 'target'],
  'KPI-6': () => [['Target picked', 'none']],
  'KPI-7': () => [['Owner and readings', 'none']],
  'MIG-1': (finding) => [['Tasks', (finding.rows ?? []).join(', ')]],
  'MIG-2': ['start', 'finish'],
  'MIG-4': ['owner'],
  'MIG-6': ['start', 'duration', 'progress'],
  'RISK-1': ['approver', 'expiry'],
  'RISK-2': ['expiry'],
  'RISK-3': ['likelihood', 'impact', 'owner', 'response', 'action'],
  'RISK-4': ['due', 'status'],
  'RISK-5': () => [['Trigger', 'none']],
  'RISK-6': ['likelihood', 'impact'],
  'WAVE-4': ['kind'],
}

/** A rule without facts of its own: severity and wording, without the name of the row. */
function wording(finding: Finding, document: EngagementDocument, catalog: Catalog): Facts {
  const name = placeName(finding.place, document, catalog)
  const seen = name ? finding.title.replaceAll(name, '…') : finding.title
  return [
    ['Severity', finding.severity],
    ['Seen', seen],
  ]
}

function fieldFacts(keys: readonly string[], finding: Finding, document: EngagementDocument): Facts {
  const row = findRow(document, finding.place.table, finding.place.id)
  if (!row) return []
  return keys.map((key) => {
    const value = row.invalid?.[key] ?? valueOf(row, key)
    return [key, Array.isArray(value) ? value.join(', ') : value === null ? unknown : String(value)]
  })
}

/** Stands for null, which is not an empty text. */
const unknown = 'unknown'

/** A stored value as the table shows it; what is no value of the field (any more) stays as it is. */
function inWords(field: FieldSpec<RecordBase>, text: string, document: EngagementDocument, catalog: Catalog): string {
  if (text === '' || text === unknown) return text
  const { kind } = field
  if (kind.type !== 'choice' && kind.type !== 'reference') return text
  const value =
    kind.type === 'choice' ? (kind.choices.find((each) => String(each.value) === text)?.value ?? text) : text
  return printValue(kind, value, document, catalog)
}

function percentIn(title: string): string {
  return /[\d.]+ %/.exec(title)?.[0] ?? title
}

function holders(finding: Finding): Facts {
  const roles = (finding.cells ?? []).map((cell) => cell.role)
  return [roleFact(finding.rule === 'RACI-1' ? 'Responsible' : 'Accountable', roles)]
}

function roleNames(text: string, document: EngagementDocument): string {
  return text
    .split(', ')
    .map((each) => findRow(document, 'roles', each)?.name.trim() || each)
    .join(', ')
}

function fieldsOfTable(table: TableName): readonly FieldSpec<RecordBase>[] {
  const editable = editableTables.find((each) => each === table)
  return editable ? (fieldsOf(editable) as readonly unknown[] as readonly FieldSpec<RecordBase>[]) : []
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function factLines(facts: string): ReadonlyMap<string, string> {
  const lines = facts.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(': ')
      return colon === -1 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 2)]
    }),
  )
}
