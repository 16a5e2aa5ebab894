import type { Catalog } from '#domain/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { RecordLink } from '#domain/record-link.ts'

/** What a task is proposed for. */
export type ProposalCause = 'criterion' | 'finding' | 'handover' | 'toil' | 'tool' | 'kpi'

/** A task that the engagement suggests, until somebody adds it to the plan. */
export interface TaskProposal {
  /** Stable while its cause is there: `toil/toil-3`. */
  readonly id: string
  readonly cause: ProposalCause
  /** Slug of the step. */
  readonly step: string
  readonly name: string
  readonly deliverable: string
  /** Id of the role. */
  readonly owner: string | null
  /** Person-days. */
  readonly effort: number
  /** Working days. */
  readonly duration: number
  /** Where effort and duration come from. */
  readonly basis: string
  /** ISO date before which it cannot begin, beyond what the step says; null for none. */
  readonly notBefore: string | null
  /** ISO date by which it is needed; null for none. The plan keeps it in the notes. */
  readonly neededBy: string | null
  /** Ids of proposals it waits for; those that are not added are left out. */
  readonly after: readonly string[]
  /** Its cause first, then what it changes. */
  readonly links: readonly RecordLink[]
  /** Why it is proposed. */
  readonly why: string
}

/** What proposals are drawn from. */
export interface DraftSource {
  readonly document: EngagementDocument
  readonly catalog: Catalog
  readonly today: string
  /** Links that a task of the plan has already. */
  readonly planned: ReadonlySet<string>
}

/** Whole or half person-days, at least half a one. */
export function roundDays(days: number): number {
  return Math.max(0.5, Math.round(days * 2) / 2)
}
