import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

export type IssueStatus = 'open' | 'planned' | 'resolved' | 'waived' | 'dismissed'

/** Rough size of a remedy or of what it brings. */
export type Extent = 'small' | 'medium' | 'large'

/**
 * A finding that a person has taken up or turned down. Rules only suggest; what was decided about a suggestion is
 * kept here, so that it is not suggested again while its facts stay the same.
 */
export interface Issue extends RecordBase {
  /** Title. */
  readonly name: string
  /** What is. */
  readonly condition: string
  /** What should be, and who says so. */
  readonly criterion: string
  readonly cause: string
  readonly effect: string
  readonly recommendation: string
  readonly severity: 'high' | 'medium' | 'low' | null
  readonly confidence: 'low' | 'medium' | 'high' | null
  readonly effort: Extent | null
  readonly impact: Extent | null
  /** Id of the role that owns the remedy. */
  readonly owner: string | null
  /** Null while nobody has said; it counts as open. */
  readonly status: IssueStatus | null
  /** Why it was waived or dismissed. */
  readonly reason: string
  readonly approver: string
  /** ISO date after which a waiver no longer holds. */
  readonly expiry: string | null
  /** Rule that suggested it, `SVC-1`; empty for one's own. */
  readonly rule: string
  /**
   * The suggestions it decides, by finding id, each with the facts as they were (see `factsOf`); empty for one's own. A
   * suggestion whose facts differ is made again.
   */
  readonly facts: Readonly<Record<string, string>>
  /** Records it is about, see `RecordLink`. */
  readonly links: readonly string[]
  readonly evidence: readonly string[]
}

export const severities = [
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
] as const

export const extents = [
  { value: 'small', label: 'Small' },
  { value: 'medium', label: 'Medium' },
  { value: 'large', label: 'Large' },
] as const

export const confidences = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
] as const

export const issueStatuses = [
  { value: 'open', label: 'Open' },
  { value: 'planned', label: 'Planned' },
  { value: 'resolved', label: 'Resolved' },
  { value: 'waived', label: 'Waived' },
  { value: 'dismissed', label: 'Dismissed' },
] as const

export const issueFields = [
  { key: 'name', label: 'Finding', kind: { type: 'text' }, required: true },
  { key: 'severity', label: 'Severity', kind: { type: 'choice', choices: severities } },
  { key: 'status', label: 'Status', kind: { type: 'choice', choices: issueStatuses } },
  { key: 'owner', label: 'Owner role', kind: { type: 'reference', table: 'roles' } },
  { key: 'effort', label: 'Effort', kind: { type: 'choice', choices: extents } },
  { key: 'impact', label: 'Impact', kind: { type: 'choice', choices: extents } },
  { key: 'confidence', label: 'Confidence', kind: { type: 'choice', choices: confidences } },
  { key: 'condition', label: 'Condition', kind: { type: 'text' } },
  { key: 'criterion', label: 'Criterion', kind: { type: 'text' } },
  { key: 'cause', label: 'Cause', kind: { type: 'text' } },
  { key: 'effect', label: 'Effect', kind: { type: 'text' } },
  { key: 'recommendation', label: 'Recommendation', kind: { type: 'text' } },
  { key: 'reason', label: 'Reason', kind: { type: 'text' } },
  { key: 'approver', label: 'Approved by', kind: { type: 'text' } },
  { key: 'expiry', label: 'Waived until', kind: { type: 'date' }, asked: ({ status }) => status === 'waived' },
  { key: 'rule', label: 'Rule', kind: { type: 'text' }, readOnly: true },
  { key: 'evidence', label: 'Evidence', kind: { type: 'references', table: 'evidence' } },
] as const satisfies readonly FieldSpec<Issue>[]

export function newIssue(id: string, order: number): Issue {
  return {
    id,
    order,
    name: '',
    condition: '',
    criterion: '',
    cause: '',
    effect: '',
    recommendation: '',
    severity: null,
    confidence: null,
    effort: null,
    impact: null,
    owner: null,
    status: 'open',
    reason: '',
    approver: '',
    expiry: null,
    rule: '',
    facts: {},
    links: [],
    evidence: [],
  }
}

/** Something is to be done about it: not resolved, dismissed, or under a waiver that holds. */
export function isOpenIssue(issue: Issue, today: string): boolean {
  if (issue.status === 'resolved' || issue.status === 'dismissed') return false
  return !isWaived(issue, today)
}

/** To be settled by the plan: called open or planned, or not called anything. */
export function isTakenUp({ status }: Pick<Issue, 'status'>): boolean {
  return status === null || status === 'open' || status === 'planned'
}

/** Under a waiver that holds. */
export function isWaived(issue: Issue, today: string): boolean {
  return issue.status === 'waived' && !waiverEnded(issue, today)
}

/** A waiver holds to the end of its last day. */
export function waiverEnded(issue: Issue, today: string): boolean {
  return issue.status === 'waived' && issue.expiry !== null && issue.expiry < today
}

/** What a waiver is agreed on and still lacks; nothing of a finding that is not waived. */
export function waiverLacks(
  issue: Pick<Issue, 'status' | 'reason' | 'approver' | 'expiry'>,
): readonly ('reason' | 'approver' | 'expiry')[] {
  if (issue.status !== 'waived') return []
  return [
    ...(issue.reason.trim() === '' ? (['reason'] as const) : []),
    ...(issue.approver.trim() === '' ? (['approver'] as const) : []),
    ...(issue.expiry === null ? (['expiry'] as const) : []),
  ]
}
