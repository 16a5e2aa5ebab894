import { mustDay } from './day.ts'
import { planCapacity, type CapacityTables } from './plan-capacity.ts'

/** Work beyond the time there is, from this week on: what lies behind loads nobody any more. */
export interface PlanOverload {
  /** Weeks of roles that have more work than time. */
  readonly weeks: number
  /** Person-days by which they have, together. */
  readonly excess: number
}

export function planOverload(document: CapacityTables, today: string): PlanOverload {
  const thisDay = mustDay(today)
  const over = planCapacity(document, today).roles.flatMap(({ weeks }) =>
    weeks.flatMap(({ over, week, load, capacity }) =>
      over && capacity !== null && week + 6 >= thisDay ? [load - capacity] : [],
    ),
  )
  return { weeks: over.length, excess: over.reduce((sum, each) => sum + each, 0) }
}
