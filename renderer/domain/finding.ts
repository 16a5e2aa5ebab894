import type { TableName } from './document.ts'
import type { Facts } from './finding-facts.ts'
import type { RaciCellRef, RaciLayer } from './raci.ts'
import type { RecordLink } from './record-link.ts'
import type { StageId } from './stage.ts'

export type Severity = 'high' | 'medium' | 'low'

/** Where to look, for jump-to. */
export interface FindingPlace {
  readonly stage: StageId
  readonly table: TableName
  readonly id: string
  readonly field?: string
  readonly layer?: RaciLayer
}

/** A remedy that one key can apply. */
export interface FindingFix {
  readonly label: string
  readonly action:
    | ({ readonly type: 'keep-accountable' } & RaciCellRef)
    | ({ readonly type: 'set-letters'; readonly letters: string } & RaciCellRef)
    /** The item is looked at again on that day. */
    | { readonly type: 'review'; readonly item: string; readonly on: string }
}

/** A derived fact that deserves attention. Never stored: a pure function of document and catalog. */
export interface Finding<Rule extends string = string> {
  /** Rule id, shared with the rule's name, its doc comment and its tests: `RACI-2`. */
  readonly rule: Rule
  /** Stable within one document: rule plus the row it is about. */
  readonly id: string
  readonly severity: Severity
  /** One line, naming the thing. */
  readonly title: string
  /** What was seen and what would settle it. */
  readonly detail: string
  readonly place: FindingPlace
  /** Every row that caused it, when that is more than the row at `place`. */
  readonly rows?: readonly RecordLink[]
  /** Where neither the wording nor the fields of the row say what it rests on. */
  readonly facts?: Facts
  /** RACI cells to mark. */
  readonly cells?: readonly RaciCellRef[]
  readonly fixes?: readonly FindingFix[]
}

/** Highest severity first, unknown last; stable otherwise. */
export function bySeverity(a: Weighed, b: Weighed): number {
  return severityRank(a.severity) - severityRank(b.severity)
}

interface Weighed {
  readonly severity: Severity | null
}

/** For sorting: the gravest first, unknown last. */
export function severityRank(severity: Severity | null): number {
  return severity === null ? 3 : ranks[severity]
}

const ranks: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 }
