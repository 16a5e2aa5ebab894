import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleTasks } from '#domain/schedule/critical-path.ts'
import type { ScheduleInput, ScheduleLink } from '#domain/schedule/network.ts'
import { mondayToFriday } from '#domain/schedule/work-calendar.ts'
import { monday, scheduleInput, scheduleTask } from '#tests/support/schedule-networks.ts'

/** Links between any two tasks, a task and itself included. */
const anyGraph: fc.Arbitrary<ScheduleInput> = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const id = fc.nat(count - 1).map((at) => `t${at}`)
  const link = fc.record({
    from: id,
    to: id,
    kind: fc.constantFrom<ScheduleLink['kind'][]>('FS', 'SS', 'FF'),
    lag: fc.constant(0),
  })
  return fc.array(link, { maxLength: 14 }).map((links) => ({
    tasks: Array.from({ length: count }, (_, at) => scheduleTask(`t${at}`, at % 4)),
    links,
    start: monday,
    status: null,
    calendar: mondayToFriday,
  }))
})

/** Every task that can be reached along links, by trying. */
function reachedFrom(id: string, links: readonly ScheduleLink[], seen = new Set<string>()): Set<string> {
  for (const link of links) {
    if (link.from !== id || seen.has(link.to)) continue
    seen.add(link.to)
    reachedFrom(link.to, links, seen)
  }
  return seen
}

describe('loops', () => {
  it('are told apart from what can be scheduled as a naive search tells them', () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const ids = input.tasks.map(({ id }) => id)
        const looped = ids.filter((id) => reachedFrom(id, input.links).has(id))
        const behind = new Set(looped.flatMap((id) => [...reachedFrom(id, input.links)]))
        const { tasks, unscheduled, loops } = scheduleTasks(input)
        expect(unscheduled).toEqual(ids.filter((id) => behind.has(id)))
        expect([...tasks.keys()].sort()).toEqual(ids.filter((id) => !behind.has(id)))

        const knots = new Set(
          looped.map((id) => looped.filter((other) => reachedFrom(other, input.links).has(id)).join()),
        )
        expect(loops.length).toBeLessThanOrEqual(knots.size)
        expect(loops.length > 0).toBe(looped.length > 0)
        for (const loop of loops) {
          const closed = loop.every((id, at) =>
            input.links.some(({ from, to }) => to === id && from === loop[(at + 1) % loop.length]),
          )
          expect(closed).toBe(true)
        }
      }),
    )
  })

  it('leave the rest of the plan as it would be without them', () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const { tasks, unscheduled } = scheduleTasks(input)
        const rest = { ...input, tasks: input.tasks.filter(({ id }) => !unscheduled.includes(id)) }
        expect(tasks).toEqual(scheduleTasks(rest).tasks)
      }),
    )
  })

  it('are reported in order, each task waiting for the next', () => {
    const tasks = ['A', 'B', 'C', 'D', 'E'].map((id) => scheduleTask(id, 1))
    const { loops, unscheduled } = scheduleTasks(
      scheduleInput(tasks, ['A FS B', 'B FS C', 'C SS D', 'D FF B', 'D FS E']),
    )
    expect({ loops, unscheduled }).toEqual({ loops: [['B', 'D', 'C']], unscheduled: ['B', 'C', 'D', 'E'] })
  })

  it('of thousands of tasks do not overflow the stack', () => {
    const tasks = Array.from({ length: 20_000 }, (_, at) => scheduleTask(`t${at}`, 1))
    const links = tasks.map(({ id }, at) => ({
      from: id,
      to: `t${(at + 1) % tasks.length}`,
      kind: 'FS' as const,
      lag: 0,
    }))
    expect(scheduleTasks({ ...scheduleInput(tasks, []), links }).loops[0]).toHaveLength(20_000)
  })
})

it('ignores links to tasks that do not exist', () => {
  const input = scheduleInput([scheduleTask('A', 1)], ['A FS gone', 'gone FS A'])
  expect(scheduleTasks(input).chain).toEqual(['A'])
})
