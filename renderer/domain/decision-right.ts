import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/**
 * Who may decide something, up to which amount, and whom to ask; or, for an escalation, whom to call. Source of the
 * kinds: seed 2, "Decision Rights and Scope of Authority".
 */
export interface DecisionRight extends RecordBase {
  /** Slug of the catalog's decision right or escalation; null for one's own. */
  readonly catalog: string | null
  readonly name: string
  readonly kind: DecisionKind | null
  /** What it covers. */
  readonly text: string
  /** Id of the role that decides, or to which it is escalated. */
  readonly decides: string | null
  /** Ids of the roles that are asked before. */
  readonly consulted: readonly string[]
  /** In the engagement's currency: above it, somebody else decides. */
  readonly limit: number | null
  /** Who decides above the limit, or is called next. */
  readonly above: string
  /** Ids of the matrix items it is about. */
  readonly items: readonly string[]
  readonly notes: string
}

export type DecisionKind = (typeof decisionKinds)[number]['value']

export const decisionKinds = [
  { value: 'independent', label: 'Alone' },
  { value: 'team-or-architecture', label: 'With team or architecture review' },
  { value: 'executive', label: 'With executive approval' },
  { value: 'budget', label: 'Budget' },
  { value: 'architecture', label: 'Architecture' },
  { value: 'vendor', label: 'Vendor' },
  { value: 'hiring', label: 'Hiring' },
  { value: 'compliance', label: 'Compliance' },
  { value: 'shared', label: 'Shared' },
  { value: 'escalation', label: 'Escalation' },
] as const

export const decisionRightFields = [
  { key: 'name', label: 'Decision', kind: { type: 'text' }, required: true },
  { key: 'kind', label: 'Authority', kind: { type: 'choice', choices: decisionKinds } },
  { key: 'decides', label: 'Decides', kind: { type: 'reference', table: 'roles' } },
  { key: 'consulted', label: 'Consulted', kind: { type: 'references', table: 'roles' } },
  { key: 'limit', label: 'Up to', kind: { type: 'number', min: 0, money: true }, asked: isAboutMoney },
  { key: 'above', label: 'Above that', kind: { type: 'text' } },
  { key: 'text', label: 'Covers', kind: { type: 'text' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<DecisionRight>[]

/** Other decisions may have a limit, and nobody is asked for one. */
function isAboutMoney({ kind }: DecisionRight): boolean {
  return kind === 'budget' || kind === 'vendor'
}

export function newDecisionRight(id: string, order: number): DecisionRight {
  return {
    id,
    order,
    catalog: null,
    name: '',
    kind: null,
    text: '',
    decides: null,
    consulted: [],
    limit: null,
    above: '',
    items: [],
    notes: '',
  }
}
