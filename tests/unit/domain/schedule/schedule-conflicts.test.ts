import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleTasks } from '#domain/schedule/critical-path.ts'
import { conflictText } from '#domain/schedule/schedule-conflicts.ts'
import type { ScheduleTask } from '#domain/schedule/network.ts'
import { anyNetwork, monday, scheduleInput, scheduleTask } from '#tests/support/schedule-networks.ts'

const conflictsOf = (tasks: readonly ScheduleTask[], links: readonly string[]) =>
  scheduleTasks(scheduleInput(tasks, links)).conflicts

const textsOf = (tasks: readonly ScheduleTask[], links: readonly string[]) =>
  conflictsOf(tasks, links).map((conflict) => conflictText(conflict, (id) => `Task ${id}`))

describe('conflicts of a schedule', () => {
  it('a fixed date that a predecessor breaks', () => {
    const tasks = [scheduleTask('A', 4), scheduleTask('B', 1, { fixed: monday + 1 })]
    expect(conflictsOf(tasks, ['A FS B'])).toEqual([
      {
        kind: 'broken-link',
        link: { from: 'A', to: 'B', kind: 'FS', lag: 0 },
        held: 'fixed',
        start: monday + 1,
        waitsUntil: monday + 3,
        possible: monday + 4,
        root: { id: 'A', reason: 'project-start', day: monday },
      },
    ])
    expect(textsOf(tasks, ['A FS B'])).toEqual([
      '“Task B” must start on 2 Mar 2027, but “Task A” finishes on 4 Mar 2027: possible from 5 Mar 2027.',
    ])
  })

  it('a not-before date beyond a fixed successor, also through others', () => {
    const tasks = [
      scheduleTask('A', 1, { notBefore: monday + 7 }),
      scheduleTask('B', 1),
      scheduleTask('C', 1, { fixed: monday + 4 }),
    ]
    expect(textsOf(tasks, ['A FS B', 'B FS+1 C'])).toEqual([
      '“Task C” must start on 5 Mar 2027, but “Task B” finishes on 9 Mar 2027 (FS +1): possible from 11 Mar 2027. “Task A” may not start before 8 Mar 2027.',
    ])
  })

  it('two fixed dates, starts and milestones among them', () => {
    const tasks = [
      scheduleTask('A', 1, { fixed: monday + 3 }),
      scheduleTask('B', 1, { fixed: monday + 1 }),
      scheduleTask('M', 0, { fixed: monday + 2 }),
    ]
    expect(textsOf(tasks, ['A SS B', 'A FS M'])).toEqual([
      '“Task B” must start on 2 Mar 2027, but “Task A” starts on 4 Mar 2027: possible from 4 Mar 2027. “Task A” must start on 4 Mar 2027.',
      '“Task M” must start on 3 Mar 2027, but “Task A” finishes on 4 Mar 2027: possible from 4 Mar 2027. “Task A” must start on 4 Mar 2027.',
    ])
  })

  it('work that was started before what it waits for; once that is finished there is nothing left to say', () => {
    const began = scheduleTask('B', 1, { started: monday })
    expect(textsOf([scheduleTask('A', 2, { started: monday }), began], ['A FS B'])).toEqual([
      '“Task B” was started on 1 Mar 2027, but “Task A” finishes on 2 Mar 2027: possible from 3 Mar 2027. “Task A” was started on 1 Mar 2027.',
    ])
    expect(textsOf([scheduleTask('A', 2, { finished: monday + 2 }), began], ['A FS B'])).toEqual([])
  })

  it('a fixed date on a day off, and one that is over before the task was started', () => {
    expect(textsOf([scheduleTask('C', 1, { fixed: monday + 5 })], [])).toEqual([
      '“Task C” must start on 6 Mar 2027, which is not a working day; 8 Mar 2027 is taken.',
    ])
    const late = { ...scheduleInput([scheduleTask('D', 1, { fixed: monday })], []), status: monday + 5 }
    expect(scheduleTasks(late).conflicts.map((each) => conflictText(each, (id) => `Task ${id}`))).toEqual([
      '“Task D” was to start on 1 Mar 2027 and has not begun; 8 Mar 2027 is the earliest.',
    ])
  })

  it('a fixed date on a day off is not over before the working day that is taken instead', () => {
    const tasks = [scheduleTask('A', 3), scheduleTask('B', 1, { fixed: monday + 5 })]
    const on = (status: number) => {
      const { tasks: dates, conflicts } = scheduleTasks({ ...scheduleInput(tasks, ['A FS B']), status })
      return [dates.get('B')?.earliestStart, ...conflicts.map(({ kind }) => kind)]
    }
    const [friday, sunday, nextMonday, nextTuesday] = [monday + 4, monday + 6, monday + 7, monday + 8]
    expect(on(friday)).toEqual([nextMonday, 'fixed-on-day-off', 'broken-link'])
    expect(on(sunday)).toEqual([nextMonday, 'fixed-on-day-off', 'broken-link'])
    expect(on(nextMonday)).toEqual([nextMonday, 'fixed-on-day-off', 'broken-link'])
    expect(on(nextTuesday)).toEqual([monday + 11, 'fixed-passed'])
  })

  it('are there exactly when a date that is still open is out of reach', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const { tasks, conflicts } = scheduleTasks(network)
        const open = conflicts.some((conflict) => conflict.kind === 'broken-link' && conflict.held === 'fixed')
        const late = network.links.some(({ from, to }) => {
          const fixed = network.tasks.find(({ id }) => id === to)
          const begun = fixed?.started != null || fixed?.finished != null
          return fixed?.fixed != null && !begun && (tasks.get(from)?.freeSlack ?? 0) < 0
        })
        const finishedFirst = conflicts.some(
          (conflict) =>
            conflict.kind === 'broken-link' &&
            network.tasks.some(({ id, finished }) => id === conflict.link.from && finished !== null),
        )
        if (!finishedFirst) expect(open).toBe(late)
      }),
    )
  })
})
