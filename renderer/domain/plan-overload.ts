import { overWeeks, planCapacity, type CapacityTables } from './plan-capacity.ts'
import { excessOf } from './schedule/capacity-excess.ts'

/** Work beyond the time there is, from today on. */
export interface PlanOverload {
  /** Weeks of roles that have more work than time, as a whole or in one of their teams. */
  readonly weeks: number
  /** Person-days by which roles and teams have, together. */
  readonly excess: number
}

/** What is too much for a role is counted there; in other weeks what is too much for its teams. */
export function planOverload(document: CapacityTables, today: string): PlanOverload {
  const capacity = planCapacity(document, today)
  const over = [...capacity.roles, ...capacity.teams].flatMap((lane) =>
    overWeeks(lane, capacity).map((week) => ({ ...week, role: lane.role.id })),
  )
  return { weeks: new Set(over.map(({ role, week }) => `${role} ${week}`)).size, excess: excessOf(over) }
}
