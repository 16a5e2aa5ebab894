import type { Catalog } from '../catalog.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { gradeLabel, weakestGrade } from '../evidence-grade.ts'
import { isOpenIssue, type Issue } from '../issue.ts'
import { linkLabel } from '../record-link-label.ts'
import { titleOr } from '../row-name.ts'
import { csvText } from './csv-text.ts'
import { fileName } from './file-name.ts'
import {
  azureCaution,
  azureTags,
  azureText,
  jiraLabel,
  jiraText,
  summaryText,
  trackerNames,
  type TextPart,
  type Tracker,
} from './tracker-text.ts'

export interface IssuesCsv {
  readonly text: string
  /** Work items in it. */
  readonly count: number
}

/** What is to be done: open and planned findings, and those whose waiver has run out. The rest stays here. */
export function exportedIssues(document: EngagementDocument, today: string): readonly Issue[] {
  return document.issues.rows.filter((issue) => isOpenIssue(issue, today))
}

/** Open findings as a file that the tracker imports as it is. */
export function issuesCsv(tracker: Tracker, document: EngagementDocument, catalog: Catalog, today: string): IssuesCsv {
  const issues = exportedIssues(document, today)
  const text = tracker === 'jira' ? jira(issues, document, catalog) : azureBoards(issues, document, catalog)
  return { text, count: issues.length }
}

/** The file as the save dialog is given it. */
export interface IssuesFile extends IssuesCsv {
  readonly suggestedName: string
  readonly filters: readonly { readonly name: string; readonly extensions: readonly string[] }[]
  /** What the person must know before importing it; empty when there is nothing. */
  readonly caution: string
}

export function issuesFile(
  tracker: Tracker,
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): IssuesFile {
  const csv = issuesCsv(tracker, document, catalog, today)
  return {
    ...csv,
    suggestedName: fileName(document, `findings for ${trackerNames[tracker]}`, today, 'csv'),
    filters: [{ name: 'CSV for import', extensions: ['csv'] }],
    caution: tracker === 'azure-boards' ? azureCaution(csv.count) : '',
  }
}

/**
 * Jira, "Create issues from CSV": the header row is mapped to fields by name, Summary is the one it needs, and a column
 * that is repeated holds several values. No byte order mark: it would become part of the first header.
 */
function jira(issues: readonly Issue[], document: EngagementDocument, catalog: Catalog): string {
  const labels = issues.map((issue) => labelsOf(issue, document).map(jiraLabel))
  const most = Math.max(1, ...labels.map((list) => list.length))
  const header = [
    'Summary',
    'Issue Type',
    'Priority',
    'Description',
    ...Array.from({ length: most }, () => 'Labels'),
    'Demarc ID',
  ]
  const rows = issues.map((issue, index) => [
    summaryOf(issue),
    'Task',
    issue.severity === null ? '' : jiraPriorities[issue.severity],
    jiraText(partsOf(issue, document, catalog)),
    ...Array.from({ length: most }, (_, at) => labels[index]?.[at] ?? ''),
    issue.id,
  ])
  return csvText(header, rows)
}

/**
 * Azure Boards, "Import Work Items": Work Item Type and Title are needed; ID, State and Assigned To must not be there, for
 * what is imported is new. Descriptions are HTML, tags are parted by semicolons. The byte order mark tells it, and Excel,
 * that the text is UTF-8.
 */
function azureBoards(issues: readonly Issue[], document: EngagementDocument, catalog: Catalog): string {
  const rows = issues.map((issue) => [
    'Task',
    summaryOf(issue),
    azureText(partsOf(issue, document, catalog)),
    issue.severity === null ? '' : azurePriorities[issue.severity],
    azureTags(labelsOf(issue, document)),
  ])
  return `\ufeff${csvText(['Work Item Type', 'Title', 'Description', 'Priority', 'Tags'], rows)}`
}

const jiraPriorities = { high: 'High', medium: 'Medium', low: 'Low' } as const

/** 1 is the highest of four, kept for what stops the client's work. */
const azurePriorities = { high: '2', medium: '3', low: '4' } as const

function summaryOf(issue: Issue): string {
  return summaryText(titleOr(issue.name, 'Finding'))
}

/** Records named in the description; the rest is counted. */
const namedLinks = 50

/** The five parts and what a reader of the tracker would have to look up otherwise; empty parts are left out. */
function partsOf(issue: Issue, document: EngagementDocument, catalog: Catalog): readonly TextPart[] {
  const about = issue.links.slice(0, namedLinks).map((link) => {
    const { kind, text } = linkLabel(document, catalog, link)
    return `${kind}: ${text}`
  })
  const rest = issue.links.length - about.length
  if (rest > 0) about.push(`and ${rest} more`)
  const owner = findRow(document, 'roles', issue.owner ?? '')?.name.trim() ?? ''
  const parts: readonly TextPart[] = [
    ['Condition', issue.condition],
    ['Criterion', issue.criterion],
    ['Cause', issue.cause],
    ['Effect', issue.effect],
    ['Recommendation', issue.recommendation],
    ['Owner role', owner],
    [
      'Effort and impact',
      [extentText('effort', issue.effort), extentText('impact', issue.impact)].filter(Boolean).join(', '),
    ],
    ['About', about.join('\n')],
    [
      'Evidence',
      issue.evidence.length === 0 ? '' : `Weakest grade: ${gradeLabel(weakestGrade(issue.evidence, document))}`,
    ],
    ['Source', `Demarc finding ${issue.id}${issue.rule === '' ? '' : `, rule ${issue.rule}`}`],
  ]
  return parts.map(([head, text]) => [head, text.trim()] as const).filter(([, text]) => text !== '')
}

function extentText(what: string, extent: Issue['effort']): string {
  return extent === null ? '' : `${extent} ${what}`
}

/** The tool, the rule, the side that owns it. */
function labelsOf(issue: Issue, document: EngagementDocument): readonly string[] {
  const owner = findRow(document, 'roles', issue.owner ?? '')?.name.trim() ?? ''
  return ['demarc', issue.rule, owner, issue.status === 'planned' ? 'planned' : ''].filter((label) => label !== '')
}
