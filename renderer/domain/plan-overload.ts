import { planCapacity, type CapacityTables } from './plan-capacity.ts'
import { planExcess } from './plan-levelling.ts'

/** Work beyond the time there is, from today on. */
export interface PlanOverload {
  /** Weeks of roles that have more work than time. */
  readonly weeks: number
  /** Person-days by which roles and teams have, together. */
  readonly excess: number
}

export function planOverload(document: CapacityTables, today: string): PlanOverload {
  const over = planCapacity(document, today).roles.flatMap(({ weeks }) => weeks.filter((week) => week.over))
  return { weeks: over.length, excess: planExcess(document, today) }
}
