import type { EngagementDocument, TableName } from '#domain/document.ts'
import type { FieldSpec } from '#domain/field.ts'
import { bySeverity, type Finding, type Severity } from '#domain/finding.ts'
import { stages } from '#domain/stage.ts'
import { fieldsOf, tableSpecs, type EditableTable } from '#domain/table-specs.ts'

/** Findings by stage, the heaviest first, each with its rule, what would settle it, and where to look. */
export function printFindings(findings: readonly Finding[], document: EngagementDocument): string {
  return stages
    .map((stage) => ({ stage, own: findings.filter((finding) => finding.place.stage === stage.id).sort(bySeverity) }))
    .filter(({ own }) => own.length > 0)
    .map(({ stage, own }) => {
      const lines = own.map((finding) => printFinding(finding, document))
      return `${stage.name}: ${own.length} ${own.length === 1 ? 'finding' : 'findings'}\n${lines.join('')}`
    })
    .join('\n')
}

/** "41 findings: 17 high, 19 medium, 5 low." */
export function summariseFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing was found.'
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const noun = findings.length === 1 ? 'finding' : 'findings'
  return `${findings.length} ${noun}: ${count('high')} high, ${count('medium')} medium, ${count('low')} low.`
}

function printFinding(finding: Finding, document: EngagementDocument): string {
  const indent = ' '.repeat(18)
  return [
    `  ${finding.severity.padEnd(7)} ${finding.rule.padEnd(7)} ${finding.title}`,
    `${indent}${finding.detail}`,
    `${indent}Where: ${placeText(finding, document)}`,
    '',
  ].join('\n')
}

/** "Services, row 12, SLO": table, position and field, as the screens name them. */
function placeText({ place }: Finding, document: EngagementDocument): string {
  const position = document[place.table].index.get(place.id)
  const layer = place.layer === undefined ? '' : place.layer === 'to-be' ? 'To-Be' : 'As-Is'
  return [
    tableNames[place.table],
    layer,
    position === undefined ? place.id : `row ${position + 1}`,
    place.field === undefined ? '' : fieldLabel(place.table, place.field),
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
  kpis: 'KPIs',
  readings: 'KPI readings',
  steps: 'Migration steps',
  tasks: 'Migration tasks',
  views: 'Views',
  importMappings: 'Import mappings',
}

/** Fields such as the readings of a KPI belong to another table and stand for themselves. */
function fieldLabel(table: TableName, key: string): string {
  if (!(table in tableSpecs)) return key
  const fields: readonly FieldSpec<never>[] = fieldsOf(table as EditableTable)
  return fields.find((field) => field.key === key)?.label ?? key
}
