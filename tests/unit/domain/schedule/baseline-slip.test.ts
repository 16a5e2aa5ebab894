import { describe, expect, it } from 'vitest'
import { baselineSlip, freezeDates } from '#domain/schedule/baseline-slip.ts'
import { scheduleTasks } from '#domain/schedule/critical-path.ts'
import { mondayToFriday } from '#domain/schedule/work-calendar.ts'
import { monday, scheduleInput, scheduleTask } from '#tests/support/schedule-networks.ts'

describe('slip against a baseline', () => {
  it('is counted in working days, start and finish on their own', () => {
    const links = ['A FS B', 'B FS done']
    const agreed = freezeDates(
      scheduleTasks(scheduleInput([scheduleTask('A', 5), scheduleTask('B', 2), scheduleTask('done', 0)], links)),
    )
    const tasks = [
      scheduleTask('A', 5, { started: monday, finished: monday + 7 }),
      scheduleTask('B', 4),
      scheduleTask('done', 0),
    ]
    expect(baselineSlip(agreed, freezeDates(scheduleTasks(scheduleInput(tasks, links))), mondayToFriday)).toEqual({
      tasks: [
        { id: 'A', start: 0, finish: 1 },
        { id: 'B', start: 1, finish: 3 },
        { id: 'done', start: 3, finish: 3 },
      ],
      finish: 3,
      added: [],
      dropped: [],
    })
  })

  it('is negative when earlier, and none for a Saturday in place of Friday', () => {
    const at = (start: number, finish: number) => [{ id: 'A', start: monday + start, finish: monday + finish }]
    const slip = (before: [number, number], after: [number, number]) =>
      baselineSlip(at(...before), at(...after), mondayToFriday).tasks
    expect(slip([7, 11], [2, 3])).toEqual([{ id: 'A', start: -3, finish: -6 }])
    expect(slip([0, 4], [0, 5])).toEqual([{ id: 'A', start: 0, finish: 0 }])
  })

  it('names tasks that came and went', () => {
    const task = (id: string) => ({ id, start: monday, finish: monday })
    expect(baselineSlip([task('A'), task('B')], [task('B'), task('C')], mondayToFriday)).toEqual({
      tasks: [{ id: 'B', start: 0, finish: 0 }],
      finish: 0,
      added: ['C'],
      dropped: ['A'],
    })
    expect(baselineSlip([task('A')], [], mondayToFriday).finish).toBeNull()
  })
})
