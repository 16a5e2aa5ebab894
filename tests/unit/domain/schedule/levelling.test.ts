import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  overAllocations,
  weeklyLoads,
  weekShares,
  type Resource,
  type Workload,
} from '#domain/schedule/capacity-load.ts'
import { scheduleTasks } from '#domain/schedule/critical-path.ts'
import { levelLoad, type Levelling, type Move } from '#domain/schedule/levelling.ts'
import type { ScheduleInput } from '#domain/schedule/network.ts'
import { mondayOf } from '#domain/schedule/work-calendar.ts'
import { anyNetwork, monday, scheduleInput, scheduleTask } from '#tests/support/schedule-networks.ts'

type Input = ScheduleInput & Workload

const anyWorkload = fc.record({
  resources: fc.tuple(anyResource('a'), anyResource('b')),
  assignments: fc.array(
    fc.record({
      task: fc.nat(11).map((at) => `t${at}`),
      resource: fc.constantFrom('a', 'b'),
      effort: fc.double({ min: 0, max: 8, noNaN: true }),
    }),
    { maxLength: 15 },
  ),
})

function anyResource(id: string): fc.Arbitrary<Resource> {
  return fc.record({ id: fc.constant(id), headcount: fc.nat(2), availability: fc.constantFrom(0.5, 0.8, 1) })
}

/** The plan after somebody accepted what was moved for capacity. */
function accepted(input: Input, moves: readonly Move[]): Input {
  const dates = new Map(moves.filter(({ because }) => because === 'capacity').map(({ id, to }) => [id, to]))
  return { ...input, tasks: input.tasks.map((task) => ({ ...task, notBefore: dates.get(task.id) ?? task.notBefore })) }
}

function spansOf(input: Input) {
  const dates = [...scheduleTasks(input).tasks]
  return new Map(dates.map(([id, task]) => [id, { start: task.earliestStart, finish: task.earliestFinish }]))
}

function startsWith(input: Input, { moves }: Levelling) {
  const moved = new Map(moves.map(({ id, to }) => [id, to]))
  return [...scheduleTasks(input).tasks].map(([id, { earliestStart }]) => [id, moved.get(id) ?? earliestStart])
}

const anyInput = fc
  .tuple(anyNetwork(), anyWorkload)
  .map(([network, workload]): Input => ({ ...network, ...workload, calendar: network.calendar }))

describe('levelling proposal', () => {
  it('is a plan that keeps every link: accepting the moves for capacity brings about all others', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const proposal = levelLoad(input)
        const after = scheduleTasks(accepted(input, proposal.moves))
        expect(startsWith(input, proposal)).toEqual([...after.tasks].map(([id, task]) => [id, task.earliestStart]))
        expect(proposal.finish).toBe(after.finish)
      }),
      { numRuns: 500 },
    )
  })

  it('breaks no fixed date, moves nothing that is fixed or begun, and only ever delays', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { moves } = levelLoad(input)
        const broken = (plan: Input) =>
          scheduleTasks(plan).conflicts.flatMap((each) => (each.kind === 'broken-link' ? [each.link] : []))
        expect(broken(accepted(input, moves)).filter(({ to }) => !hasBegun(input, to))).toEqual(
          broken(input).filter(({ to }) => !hasBegun(input, to)),
        )
        expect(moves.every(({ from, to }) => to > from)).toBe(true)
        const movable = (id: string) => input.tasks.some((task) => task.id === id && task.fixed === null)
        expect(moves.every(({ id }) => movable(id) && !hasBegun(input, id))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps capacity in every week but those of tasks that could not be moved, and says so', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { moves, unresolved, remaining } = levelLoad(input)
        const spans = spansOf(accepted(input, moves))
        expect(overAllocations(weeklyLoads(spans, input))).toEqual(remaining)
        const excused = input.tasks.filter(
          ({ id, fixed, duration }) =>
            fixed !== null || duration === 0 || hasBegun(input, id) || unresolved.some((each) => each.id === id),
        )
        for (const { resource, week } of remaining) {
          const culprit = excused.some(({ id }) => {
            const span = spans.get(id)
            const works = input.assignments.some((each) => each.task === id && each.resource === resource)
            return works && span && weekShares(span, input.calendar).some(([each]) => mondayOf(each) === week)
          })
          expect(culprit).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('delays the task with slack, not the critical one', () => {
    const input = inputOf([scheduleTask('A', 10), scheduleTask('B', 5), scheduleTask('C', 5)], ['A FS C'], {
      A: 10,
      B: 5,
      C: 0,
    })
    expect(levelLoad(input)).toEqual({
      moves: [{ id: 'B', from: monday, to: monday + 14, because: 'capacity' }],
      unresolved: [],
      remaining: [],
      finish: monday + 18,
    })
  })

  it('uses what is left of a week', () => {
    const tasks = [scheduleTask('A', 4, { fixed: monday }), scheduleTask('B', 2)]
    expect(levelLoad(inputOf(tasks, [], { A: 4, B: 2 })).moves).toEqual([
      { id: 'B', from: monday, to: monday + 4, because: 'capacity' },
    ])
  })

  it('makes the plan longer when slack is not enough, and takes what follows along', () => {
    const tasks = [scheduleTask('A', 5), scheduleTask('B', 5), scheduleTask('done', 0)]
    expect(levelLoad(inputOf(tasks, ['B FS done'], { A: 5, B: 5 }))).toEqual({
      moves: [
        { id: 'B', from: monday, to: monday + 7, because: 'capacity' },
        { id: 'done', from: monday + 4, to: monday + 11, because: 'predecessor' },
      ],
      unresolved: [],
      remaining: [],
      finish: monday + 11,
    })
  })

  it('reports a task that exceeds capacity alone, and leaves it where it is', () => {
    const { moves, unresolved, remaining } = levelLoad(inputOf([scheduleTask('A', 5)], [], { A: 6 }))
    expect({ moves, unresolved, remaining }).toEqual({
      moves: [],
      unresolved: [{ id: 'A', resource: 'sre', reason: 'alone' }],
      remaining: [{ resource: 'sre', week: monday, load: 6, capacity: 5 }],
    })
  })

  it('reports a task that would come too late for a fixed date', () => {
    const tasks = [
      scheduleTask('A', 5, { started: monday }),
      scheduleTask('B', 5),
      scheduleTask('C', 1, { fixed: monday + 7 }),
    ]
    expect(levelLoad(inputOf(tasks, ['B FS C'], { A: 5, B: 5 })).unresolved).toEqual([
      { id: 'B', resource: 'sre', reason: 'fixed-date' },
    ])
  })
})

function hasBegun({ tasks }: Input, id: string): boolean {
  return tasks.some((task) => task.id === id && (task.started !== null || task.finished !== null))
}

/** One engineer does everything. */
function inputOf(tasks: ScheduleInput['tasks'], links: readonly string[], efforts: Record<string, number>): Input {
  return {
    ...scheduleInput(tasks, links),
    assignments: Object.entries(efforts).map(([task, effort]) => ({ task, resource: 'sre', effort })),
    resources: [{ id: 'sre', headcount: 1, availability: 1 }],
  }
}
