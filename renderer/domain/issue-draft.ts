import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import { bySeverity, type Finding } from './finding.ts'
import { ruleName } from './finding-rules.ts'
import type { Issue } from './issue.ts'
import { capabilityTexts } from './issue-texts/capability-texts.ts'
import { inventoryTexts } from './issue-texts/inventory-texts.ts'
import type { RuleText } from './issue-texts/rule-text.ts'
import { raciTexts } from './issue-texts/raci-texts.ts'
import { planTexts } from './issue-texts/plan-texts.ts'
import { stageTexts } from './issue-texts/stage-texts.ts'
import { toilTexts } from './issue-texts/toil-texts.ts'
import { toolTexts } from './issue-texts/tool-texts.ts'
import { traceTexts } from './issue-texts/trace-texts.ts'
import { placeName } from './place-name.ts'
import { linkedTables, linkTo, type RecordLink } from './record-link.ts'

/** What a rule can say by itself; a person reads it over and adds the cause. */
export type IssueDraft = Pick<
  Issue,
  'name' | 'condition' | 'criterion' | 'cause' | 'effect' | 'recommendation' | 'severity' | 'rule' | 'links'
>

/** Drafts one finding from what one rule found, about one row or about several of them. */
export function draftIssue(
  findings: readonly [Finding, ...Finding[]],
  document: EngagementDocument,
  catalog: Catalog,
): IssueDraft {
  const sorted = findings.toSorted(bySeverity)
  const [first] = findings
  const text = ruleTexts[first.rule]
  const links = [...new Set(findings.flatMap(linksOf))]
  return {
    name: findings.length === 1 ? first.title : `${ruleName(first.rule)}: ${countOf(findings, document)}`,
    condition: findings.length === 1 ? conditionOfOne(first, text) : conditionOfMany(sorted, document, catalog),
    criterion: text?.criterion ?? `No row breaks the rule “${ruleName(first.rule)}”.`,
    cause: '',
    effect: text?.effect ?? '',
    recommendation: text?.recommendation ?? first.detail,
    severity: sorted[0]?.severity ?? first.severity,
    rule: first.rule,
    links,
  }
}

/** The question whose answer is the cause, for the field where it is written. */
export function causeQuestion(rule: string): string {
  return ruleTexts[rule]?.ask ?? 'Why is it so? Ask until the answer is something that can be changed.'
}

/** Rules with words of their own; any other is drafted from what its finding says. */
export function hasDraft(rule: string): boolean {
  return rule in ruleTexts
}

/** Records that caused it, of the kinds that can be linked. */
function linksOf(finding: Finding): readonly RecordLink[] {
  if (finding.rows) return finding.rows
  const table = linkedTables.find((each) => each === finding.place.table)
  return table ? [linkTo(table, finding.place.id)] : []
}

const ruleTexts: Readonly<Record<string, RuleText>> = {
  ...inventoryTexts,
  ...toilTexts,
  ...toolTexts,
  ...traceTexts,
  ...capabilityTexts,
  ...raciTexts,
  ...stageTexts,
  ...planTexts,
}

/** Rows named in the condition; the others are among the links. */
const namedRows = 12

function conditionOfOne(finding: Finding, text: RuleText | undefined): string {
  const seen = sentence(finding.title)
  return text?.seen ? `${seen} ${sentence(finding.detail)}` : seen
}

function conditionOfMany(findings: readonly Finding[], document: EngagementDocument, catalog: Catalog): string {
  const lines = findings.slice(0, namedRows).map((finding) => `- ${titleOf(finding, document, catalog)}`)
  const rest = findings.length - lines.length
  return [`${countOf(findings, document)}:`, ...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n')
}

/** "5 of 40 services". */
function countOf(findings: readonly Finding[], document: EngagementDocument): string {
  const table = findings[0]?.place.table
  const nouns = table === undefined ? undefined : rowNouns[table]
  const rows = new Set(findings.map((finding) => finding.place.id)).size
  if (table === undefined || !nouns) return `${findings.length} times`
  const all = document[table].rows.length
  return rows <= all ? `${rows} of ${all} ${nouns}` : `${rows} ${nouns}`
}

const rowNouns: Readonly<Record<string, string>> = {
  services: 'services',
  teams: 'teams',
  toil: 'toil tasks',
  tools: 'tools',
  raciItems: 'RACI items',
  roles: 'roles',
  kpis: 'KPIs',
  steps: 'steps',
  tasks: 'plan tasks',
  evidence: 'pieces of evidence',
  requests: 'requests',
}

/** Titles of a single finding need not name their row; in a list they must. */
function titleOf(finding: Finding, document: EngagementDocument, catalog: Catalog): string {
  const name = placeName(finding.place, document, catalog)
  return name === null || finding.title.includes(name) ? finding.title : `${name}: ${finding.title}`
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.?!”]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
