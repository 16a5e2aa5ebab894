import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { gradeLabel, weakestGrade } from '../evidence-grade.ts'
import { severityRank } from '../finding.ts'
import { allFindings } from '../findings.ts'
import { isOpenIssue, issueFields, type Issue } from '../issue.ts'
import { linkLabel } from '../record-link-label.ts'
import { stages } from '../stage.ts'
import { suggestionsOf, type Suggestion } from '../suggestion.ts'
import { fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { severityWords, unknown, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** What was taken up, with its five parts: open findings first, the gravest ahead. What was dismissed stays out. */
export function findingsSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const issues = document.issues.rows
    .filter((issue) => issue.status !== 'dismissed')
    .toSorted((a, b) => rank(a, options.today) - rank(b, options.today) || a.order - b.order)
  const field = (key: string, width: readonly [number, number]): ListColumn<Issue> => {
    const spec = issueFields.find((each) => each.key === key)
    if (!spec) throw new Error(`No field ${key}`)
    return fieldColumn<Issue>(spec, { table: 'issues', document, catalog }, width)
  }
  return listSheet<Issue>({
    key: 'findings',
    name: 'Findings',
    title: titleBlock(
      document,
      options,
      'Findings',
      issues.length === 0
        ? 'No finding has been taken up yet. Fill in one row per finding below the header.'
        : 'What is, what should be, why it is so, what follows, and what to do: open findings first, the gravest ahead.',
    ),
    rows: issues,
    columns: [
      { ...field('severity', [12, 14]), ...severityLook },
      field('name', [20, 24]),
      field('status', [10, 11]),
      field('owner', [11, 14]),
      field('effort', [9, 9]),
      field('impact', [9, 9]),
      field('condition', [24, 30]),
      field('criterion', [20, 26]),
      field('cause', [18, 24]),
      field('effect', [18, 24]),
      field('recommendation', [22, 28]),
      textColumn('about', 'About', [16, 28], (issue) => aboutText(issue, document, catalog) || null),
      textColumn('grade', 'Evidence', [12, 13], (issue) => gradeLabel(weakestGrade(issue.evidence, document))),
      field('confidence', [12, 12]),
      field('reason', [18, 36]),
      field('approver', [14, 24]),
      field('expiry', [14, 14]),
      field('rule', [9, 9]),
    ],
    idOf: (issue) => issue.id,
    fillable: true,
    frozenTo: 'name',
    printedTo: 'recommendation',
    rules: ({ range }) => wordRules(range('severity'), severityWords),
  })
}

/** What the rules found and nobody has decided: no findings yet, and kept apart from them for that reason. */
export function suggestionsSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const suggestions = suggestionsOf(document, catalog, options.today, allFindings(document, catalog, options.today))
  return listSheet<Suggestion>({
    key: 'suggestions',
    name: 'Suggestions',
    title: titleBlock(
      document,
      options,
      'Suggestions',
      'Suggested by the rules, not yet decided: to be taken up as findings, or dismissed with a reason.',
    ),
    rows: suggestions,
    columns: [
      textColumn('severity', 'Severity', [13, 14], ({ finding }) => severityWords[finding.severity].text),
      textColumn('stage', 'Stage', [11, 12], ({ finding }) => stageName(finding.place.stage)),
      textColumn('rule', 'Rule', [9, 9], ({ finding }) => finding.rule),
      textColumn('title', 'What was seen', [36, 60], ({ finding }) => finding.title),
      textColumn('detail', 'Why, and what would settle it', [36, 64], ({ finding }) => finding.detail || null),
      textColumn('why', 'Suggested', [11, 20], ({ why }) => whyWords[why]),
    ],
    idOf: ({ finding }) => finding.id,
    frozenTo: 'severity',
    rules: ({ range }) => wordRules(range('severity'), severityWords),
  })
}

const whyWords: Readonly<Record<Suggestion['why'], string>> = {
  new: 'for the first time',
  changed: 'again, its facts have changed',
  'waiver-ended': 'again, its waiver has run out',
}

/** The words carry their mark; unknown stays unknown. */
const severityLook: Pick<ListColumn<Issue>, 'cell' | 'choices'> = {
  cell: ({ severity, invalid }) =>
    invalid?.severity !== undefined
      ? { value: invalid.severity, tone: 'near', look: 'pale' }
      : severity === null
        ? unknown
        : severityWords[severity].text,
  choices: {
    name: 'List_issues_severity',
    values: [...Object.values(severityWords).map((word) => word.text), unknown],
  },
}

/** Names in one cell; the rest is counted. */
const namedLinks = 12

function aboutText(issue: Issue, document: EngagementDocument, catalog: Catalog): string {
  const names = issue.links.slice(0, namedLinks).map((link) => {
    const { kind, text } = linkLabel(document, catalog, link)
    return `${kind}: ${text}`
  })
  const rest = issue.links.length - names.length
  return [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')
}

function rank(issue: Issue, today: string): number {
  const open = isOpenIssue(issue, today) ? 0 : issue.status === 'waived' ? 10 : 20
  return open + severityRank(issue.severity)
}

function stageName(id: string): string {
  return stages.find((stage) => stage.id === id)?.name ?? ''
}
