import type { EngagementDocument, TableName } from '#domain/document.ts'
import { fieldLabel } from '#domain/field.ts'
import { bySeverity, type Finding, type FindingPlace, type Severity } from '#domain/finding.ts'
import type { Issue } from '#domain/issue.ts'
import { linkPlace } from '#domain/record-link-label.ts'
import { titleOr } from '#domain/row-name.ts'
import { stages } from '#domain/stage.ts'
import type { OpenFinding } from '#domain/suggestion.ts'
import { layerName } from '#domain/raci-layers.ts'
import { fieldsOf, tableSpecs, type EditableTable } from '#domain/table-specs.ts'

/** Open findings by stage, the heaviest first, each with its rule, what would settle it, and where to look. */
export function printFindings(open: readonly OpenFinding[], document: EngagementDocument): string {
  return stages
    .map(({ id, name }) => ({ name, own: open.filter(({ stage }) => stage === id).sort(bySeverity) }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => {
      const lines = own.map(({ severity, from }) =>
        printLine(severity, 'place' in from ? suggestedLine(from) : takenLine(from), document),
      )
      return `${name}: ${countOf(own)}\n${lines.join('')}`
    })
    .join('\n')
}

/** "72 open findings: 17 high, 19 medium, 5 low; 59 of them suggested and not decided." */
export function summariseFindings(open: readonly OpenFinding[], suggested: number): string {
  if (open.length === 0) return 'Nothing is open.'
  const count = (severity: Severity | null) => open.filter((finding) => finding.severity === severity).length
  const unknown = count(null) === 0 ? '' : `, ${count(null)} unknown`
  return `${countOf(open)}: ${count('high')} high, ${count('medium')} medium, ${count('low')} low${unknown}; ${suggested} of them suggested and not decided.`
}

function countOf({ length }: readonly OpenFinding[]): string {
  return `${length} ${length === 1 ? 'open finding' : 'open findings'}`
}

interface Line {
  readonly rule: string
  readonly title: string
  readonly detail: string
  readonly place: FindingPlace | null
}

function suggestedLine({ rule, title, detail, place }: Finding): Line {
  return { rule, title, detail, place }
}

function takenLine({ name, rule, recommendation, condition, links }: Issue): Line {
  const title = `${titleOr(name, 'Finding')} (taken up)`
  return { rule, title, detail: recommendation || condition, place: linkPlace(links[0] ?? '') }
}

function printLine(severity: Severity | null, { rule, title, detail, place }: Line, document: EngagementDocument) {
  const indent = ' '.repeat(18)
  return [
    `  ${(severity ?? 'unknown').padEnd(7)} ${rule.padEnd(7)} ${title}`,
    ...(detail === '' ? [] : [`${indent}${detail}`]),
    ...(place === null ? [] : [`${indent}Where: ${placeText(place, document)}`]),
    '',
  ].join('\n')
}

/** "Services, row 12, SLO": table, position and field, as the screens name them. */
function placeText(place: FindingPlace, document: EngagementDocument): string {
  const position = document[place.table].index.get(place.id)
  const layer = place.layer === undefined ? '' : layerName(document, place.layer)
  return [
    tableNames[place.table],
    layer,
    position === undefined ? place.id : `row ${position + 1}`,
    place.field === undefined ? '' : fieldName(place.table, place.field),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

const tableNames: Readonly<Record<TableName, string>> = {
  engagement: 'Profile',
  teams: 'Teams',
  roles: 'RACI roles',
  services: 'Services',
  toil: 'Toil',
  tools: 'Tools',
  answers: 'Self-check',
  roleAnswers: 'Self-check by role',
  capabilities: 'Capability',
  capabilityVotes: 'Capability by respondent',
  evidence: 'Evidence',
  requests: 'Evidence requests',
  interviews: 'Interviews',
  interviewNotes: 'Interview notes',
  issues: 'Findings',
  raciItems: 'RACI items',
  raciCells: 'RACI matrix',
  raciComments: 'RACI comments',
  proposals: 'RACI proposals',
  decisionRights: 'Decision rights',
  kpis: 'KPIs',
  readings: 'KPI readings',
  kpiTargets: 'KPI targets',
  deployments: 'Deployments',
  incidents: 'Incidents',
  changes: 'Changes',
  errorBudgets: 'Error budgets',
  steps: 'Migration steps',
  tasks: 'Migration tasks',
  milestones: 'Milestones',
  waves: 'Waves',
  holidays: 'Holidays',
  planBaselines: 'Baselines of the plan',
  risks: 'Risks',
  views: 'Views',
  importMappings: 'Import mappings',
}

/** Fields such as the readings of a KPI belong to another table and stand for themselves. */
function fieldName(table: TableName, key: string): string {
  return table in tableSpecs ? fieldLabel(fieldsOf(table as EditableTable), key) : key
}
