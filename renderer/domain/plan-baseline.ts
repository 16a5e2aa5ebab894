import type { RecordBase } from './record.ts'

/** The dates of the plan as they once were agreed: slip is counted from them. Never edited. */
export interface PlanBaseline extends RecordBase {
  readonly name: string
  /** ISO date it was taken on. */
  readonly taken: string
  readonly author: string
  readonly tasks: readonly BaselineTask[]
  readonly milestones: readonly BaselineMilestone[]
}

export interface BaselineTask {
  readonly task: string
  /** As it was called then. */
  readonly name: string
  readonly start: string
  readonly finish: string
}

export interface BaselineMilestone {
  readonly milestone: string
  readonly name: string
  /** When it was expected then: its own day, or that on which its tasks were to be ready when that was later. */
  readonly day: string
}
