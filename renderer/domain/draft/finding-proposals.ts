import { findRow, type EngagementDocument } from '#domain/document.ts'
import type { Catalog } from '#domain/catalog.ts'
import { isTakenUp, type Issue } from '#domain/issue.ts'
import { linkTo, parseLink } from '#domain/record-link.ts'
import { titleOr } from '#domain/row-name.ts'
import type { DraftSource, TaskProposal } from './proposal.ts'
import { stepOfKpi } from './step-of-kpi.ts'

/** Ours: person-days and working days for each extent a person has given the remedy. */
const sizes = {
  small: { effort: 3, duration: 5 },
  medium: { effort: 10, duration: 15 },
  large: { effort: 30, duration: 40 },
} as const

/** One task for each finding that was taken up, is not settled, and has no task. */
export function findingProposals({ document, catalog, planned }: DraftSource): TaskProposal[] {
  return document.issues.rows
    .filter((issue) => isTakenUp(issue) && !hasTask(issue, planned))
    .map((issue): TaskProposal => {
      const size = sizes[issue.effort ?? 'medium']
      return {
        id: `finding/${issue.id}`,
        cause: 'finding',
        step: stepOfIssue(issue, document, catalog),
        name: `Settle: ${titleOr(issue.name, 'Finding')}`,
        deliverable: firstSentence(issue.recommendation),
        owner: issue.owner,
        ...size,
        basis:
          issue.effort === null
            ? 'Nobody has sized the remedy: counted as medium.'
            : `The remedy was sized as ${issue.effort}; the days for it are ours.`,
        notBefore: null,
        neededBy: null,
        after: [],
        links: [linkTo('issues', issue.id)],
        why: `The finding was taken up${issue.severity === null ? '' : ` as ${issue.severity}`} and no task settles it.`,
      }
    })
}

/** Either names the other. */
function hasTask(issue: Issue, planned: ReadonlySet<string>): boolean {
  return planned.has(linkTo('issues', issue.id)) || issue.links.some((link) => link.startsWith('tasks/'))
}

/** By what it is about first; what is about nothing that belongs to a step goes with the rules that everyone is held to. */
function stepOfIssue(issue: Issue, document: EngagementDocument, catalog: Catalog): string {
  const byRule = stepOfRule[issue.rule]
  if (byRule !== undefined) return byRule
  for (const link of issue.links) {
    const parts = parseLink(link)
    if (parts === null) continue
    if (parts.table === 'toil') return 'eliminate-tickets'
    if (parts.table === 'tools') return 'golden-path-mvp'
    if (parts.table === 'capabilities')
      return catalog.capabilities.find(({ slug }) => slug === parts.id)?.rubric === 'platform-maturity'
        ? 'platform-charter'
        : fallback
    if (parts.table === 'kpis') return stepOfKpi(findRow(document, 'kpis', parts.id)?.catalog ?? null, catalog)
    if (parts.table === 'answers') {
      const relates = catalog.selfCheck.find(({ slug }) => slug === parts.id)?.relates ?? []
      return relates.find((slug) => catalog.steps.some((step) => step.slug === slug)) ?? fallback
    }
    return fallback
  }
  return fallback
}

const fallback = 'governance'

const stepOfRule: Readonly<Record<string, string>> = {
  'SVC-2': 'as-is-assessment',
  'SVC-3': 'engagement-model',
  'SVC-4': 'as-is-assessment',
  'SVC-6': 'as-is-assessment',
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0].replace(/\.$/, '') ?? text.trim()
}
