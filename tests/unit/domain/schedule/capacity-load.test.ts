import { describe, expect, it } from 'vitest'
import { overAllocations, weeklyLoads, weekShares, type Workload } from '#domain/schedule/capacity-load.ts'
import { workCalendar } from '#domain/schedule/work-calendar.ts'
import { monday } from '#tests/support/schedule-networks.ts'

const workload: Workload = {
  assignments: [
    { task: 'A', resource: 'sre', effort: 8 },
    { task: 'B', resource: 'sre', effort: 2 },
    { task: 'B', resource: 'nobody', effort: 9 },
    { task: 'gone', resource: 'sre', effort: 9 },
  ],
  resources: [
    { id: 'sre', headcount: 2, availability: 0.5 },
    { id: 'platform', headcount: 1, availability: 1 },
  ],
  calendar: workCalendar({ weekdays: [1, 2, 3, 4, 5], holidays: [monday + 7] }),
}

describe('load per role and week', () => {
  it('spreads effort over working days and compares it with the people that are there', () => {
    const spans = new Map([
      ['A', { start: monday, finish: monday + 10 }],
      ['B', { start: monday + 3, finish: monday + 4 }],
    ])
    const loads = weeklyLoads(spans, workload)
    expect(loads).toEqual([
      { resource: 'sre', week: monday, load: 5 + 2, capacity: 5 },
      { resource: 'sre', week: monday + 7, load: 3, capacity: 4 },
    ])
    expect(overAllocations(loads)).toEqual(loads.slice(0, 1))
  })

  it('does not take a rounding error for an overload', () => {
    expect(overAllocations([{ resource: 'sre', week: monday, load: 0.1 + 0.2, capacity: 0.3 }])).toEqual([])
  })

  it('counts work on days off for the week in which it began', () => {
    expect(weekShares({ start: monday + 5, finish: monday + 7 }, workload.calendar)).toEqual([[2983, 1]])
  })
})
