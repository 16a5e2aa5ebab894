import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earliestSpans, scheduleTasks } from '#domain/schedule/critical-path.ts'
import type { ScheduleInput } from '#domain/schedule/network.ts'
import { addWorkingDays, mondayToFriday, workCalendar } from '#domain/schedule/work-calendar.ts'
import { anyNetwork, monday, scheduleInput, scheduleTask } from '#tests/support/schedule-networks.ts'
import { naiveSchedule } from './naive-schedule.ts'

const tuesday = monday + 1
const friday = monday + 4
const nextMonday = monday + 7

function datesOf(input: ScheduleInput) {
  const dates = [...scheduleTasks(input).tasks].map(([id, { earliestStart, earliestFinish }]) => [
    id,
    [earliestStart - monday, earliestFinish - monday],
  ])
  return Object.fromEntries(dates) as Record<string, number[]>
}

describe('critical path', () => {
  it('finds the dates and slacks of the slow reference on any network and calendar', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const found = [...scheduleTasks(network).tasks].map(([id, dates]) => [
          id,
          {
            start: dates.earliestStart,
            finish: dates.earliestFinish,
            totalSlack: dates.totalSlack,
            freeSlack: dates.freeSlack,
          },
        ])
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(naiveSchedule(network)))
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives the same earliest days alone', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const whole = [...scheduleTasks(network).tasks].map(([id, { earliestStart, earliestFinish }]) => [
          id,
          { start: earliestStart, finish: earliestFinish },
        ])
        expect([...earliestSpans(network)]).toEqual(whole)
      }),
    )
  })

  it('lets a task slip by its slack and not by a day more', () => {
    fc.assert(
      fc.property(anyNetwork({ free: true, shortest: 1 }), fc.nat(11), (network, pick) => {
        const before = scheduleTasks(network)
        const [id, dates] = [...before.tasks][pick % before.tasks.size] ?? []
        if (id === undefined || !dates) throw new Error('an empty network')
        const notBefore = (day: number) => ({
          ...network,
          tasks: network.tasks.map((task) => (task.id === id ? { ...task, notBefore: day } : task)),
        })
        const end = (input: ScheduleInput) => scheduleTasks(input).finish ?? 0
        expect(end(notBefore(dates.latestStart))).toBe(before.finish)
        const later = addWorkingDays(network.calendar, dates.latestStart, 1)
        expect(end(notBefore(later))).toBeGreaterThan(before.finish ?? 0)
      }),
    )
  })

  it('gives as the chain critical tasks, each linked to the next, up to the finish', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const { tasks, chain, finish } = scheduleTasks(network)
        expect(chain.every((id) => tasks.get(id)?.critical)).toBe(true)
        const last = tasks.get(chain.at(-1) ?? '')
        if (last || network.tasks.every(({ finished }) => finished === null)) expect(last?.earliestFinish).toBe(finish)
        const linked = (at: number) => network.links.some(({ from, to }) => from === chain[at] && to === chain[at + 1])
        expect(chain.slice(1).every((_, at) => linked(at))).toBe(true)
      }),
    )
  })

  it('has nothing to say of an empty plan', () => {
    expect(scheduleTasks(scheduleInput([], []))).toEqual({
      tasks: new Map(),
      finish: null,
      chain: [],
      conflicts: [],
      loops: [],
      unscheduled: [],
    })
  })

  it('counts a task of one day as one day, and lag in working days over the weekend and a holiday', () => {
    const input = scheduleInput([scheduleTask('A', 5), scheduleTask('B', 1)], ['A FS+1 B'])
    expect(datesOf(input)).toEqual({ A: [0, 4], B: [8, 8] })
    const calendar = workCalendar({ weekdays: [1, 2, 3, 4, 5], holidays: [nextMonday] })
    expect(datesOf({ ...input, calendar })).toEqual({ A: [0, 4], B: [9, 9] })
  })

  it('overlaps tasks by negative lag, never before the plan starts', () => {
    const tasks = [scheduleTask('A', 5), scheduleTask('B', 3), scheduleTask('C', 1)]
    expect(datesOf(scheduleInput(tasks, ['A FS-2 B', 'A FS-9 C']))).toEqual({ A: [0, 4], B: [3, 7], C: [0, 0] })
  })

  it('links starts and finishes', () => {
    const tasks = [scheduleTask('A', 4), scheduleTask('B', 2), scheduleTask('C', 2)]
    expect(datesOf(scheduleInput(tasks, ['A SS+1 B', 'A FF+1 C']))).toEqual({ A: [0, 3], B: [1, 2], C: [3, 4] })
  })

  it('keeps what is under way going until its links of finishes let it end: with its slack, its chain and what comes behind', () => {
    const tasks = [scheduleTask('A', 8), scheduleTask('B', 2, { started: tuesday }), scheduleTask('C', 1)]
    const { chain, conflicts, tasks: dates } = scheduleTasks(scheduleInput(tasks, ['A FF+1 B', 'B FS C']))
    const days = [...dates].map(([id, each]) => [id, each.earliestStart - monday, each.earliestFinish - monday])
    expect(days).toEqual([
      ['A', 0, 9],
      ['B', 1, 10],
      ['C', 11, 11],
    ])
    expect([...dates.values()].map(({ totalSlack }) => totalSlack)).toEqual([0, 0, 0])
    expect([chain, conflicts]).toEqual([['A', 'B', 'C'], []])
    const long = tasks.map((task) => (task.id === 'B' ? { ...task, duration: 10 } : task))
    const longer = scheduleTasks(scheduleInput(long, ['A FF+1 B', 'B FS C']))
    expect(longer.chain).toEqual(['B', 'C'])
    expect(longer.tasks.get('A')).toMatchObject({ totalSlack: 2, freeSlack: 2 })
  })

  it('puts a milestone on the day of the finish that brings it, of the start beside it, or on its own day', () => {
    const tasks = [
      scheduleTask('kick-off', 0),
      scheduleTask('A', 5),
      scheduleTask('done', 0),
      scheduleTask('told', 0),
      scheduleTask('B', 1),
      scheduleTask('begun', 0),
      scheduleTask('gate', 0, { notBefore: nextMonday }),
    ]
    const links = ['kick-off FS A', 'A FS done', 'done FS+1 told', 'done FS B', 'B SS begun', 'A FS gate', 'gate FS B']
    const dates = datesOf(scheduleInput(tasks, links))
    const days = Object.fromEntries(Object.entries(dates).map(([id, [start]]) => [id, start]))
    expect(days).toEqual({ 'kick-off': 0, A: 0, done: 4, told: 7, B: 7, begun: 7, gate: 7 })
  })

  it('lets what comes before a fixed milestone finish on its day, and what comes after start on it', () => {
    const milestone = scheduleTask('M', 0, { fixed: friday })
    const before = scheduleTasks(scheduleInput([scheduleTask('A', 5), milestone], ['A FS M']))
    expect([before.tasks.get('M')?.earliestStart, before.conflicts]).toEqual([friday, []])
    const after = scheduleTasks(scheduleInput([milestone, scheduleTask('B', 1)], ['M FS B']))
    expect(after.tasks.get('B')?.earliestStart).toBe(friday)
  })

  it('lets a milestone wait until the evening of the last day', () => {
    const kickOff = scheduleTasks(scheduleInput([scheduleTask('kick-off', 0), scheduleTask('A', 5)], [])).tasks
    expect(kickOff.get('kick-off')).toMatchObject({ earliestStart: monday, latestStart: friday, totalSlack: 5 })
  })

  it('ends the chain with the milestone of the last day, not with the work of the day before', () => {
    const tasks = [scheduleTask('gate', 0, { notBefore: tuesday }), scheduleTask('A', 1), scheduleTask('B', 1)]
    expect(scheduleTasks(scheduleInput(tasks, []))).toMatchObject({ finish: tuesday, chain: ['gate'] })
  })

  it('begins the chain with work that has started: nothing before it can move it', () => {
    const tasks = [scheduleTask('A', 5), scheduleTask('B', 1, { started: nextMonday }), scheduleTask('C', 1)]
    expect(scheduleTasks(scheduleInput(tasks, ['A FS B', 'B FS C'])).chain).toEqual(['B', 'C'])
  })

  it('has no chain when what was finished last is the end', () => {
    const tasks = [scheduleTask('A', 1), scheduleTask('B', 1, { finished: nextMonday })]
    expect(scheduleTasks(scheduleInput(tasks, []))).toMatchObject({ finish: nextMonday, chain: [] })
  })

  it('goes on from what happened, whatever was planned', () => {
    const tasks = [
      scheduleTask('A', 3, { started: monday, finished: nextMonday }),
      scheduleTask('B', 2, { fixed: tuesday, started: nextMonday + 2 }),
      scheduleTask('C', 1),
    ]
    const { tasks: dates, chain } = scheduleTasks(scheduleInput(tasks, ['A FS B', 'B FS C']))
    expect(Object.fromEntries(dates)).toEqual({
      A: { ...row(0, 7, 0, 7, 0, 0, false), because: { reason: 'finished', day: nextMonday } },
      B: { ...row(9, 10, 9, 10, 0, 0, true), because: { reason: 'started', day: nextMonday + 2 } },
      C: {
        ...row(11, 11, 11, 11, 0, 0, true),
        because: { reason: 'link', link: { from: 'B', to: 'C', kind: 'FS', lag: 0 }, day: nextMonday + 3 },
      },
    })
    expect(chain).toEqual(['B', 'C'])
  })

  it('starts what has not begun on the day as of which the plan stands, and lets begun work take what is left of it', () => {
    const tasks = [
      scheduleTask('not begun', 2),
      scheduleTask('behind', 5, { started: monday, remaining: 3 }),
      scheduleTask('ahead', 10, { started: monday, remaining: 1 }),
      scheduleTask('over', 2, { finished: tuesday }),
      scheduleTask('next', 1),
      scheduleTask('later', 1, { notBefore: nextMonday + 7 }),
      scheduleTask('missed', 1, { fixed: tuesday }),
    ]
    const input = { ...scheduleInput(tasks, ['behind FS next', 'over FS missed']), status: nextMonday }
    expect(datesOf(input)).toEqual({
      'not begun': [7, 8],
      behind: [0, 9],
      ahead: [0, 11],
      over: [0, 1],
      next: [10, 10],
      later: [14, 14],
      missed: [7, 7],
    })
    const { tasks: dates, conflicts } = scheduleTasks(input)
    expect(dates.get('not begun')?.because).toEqual({ reason: 'status', day: nextMonday })
    expect(dates.get('later')?.because).toEqual({ reason: 'not-before', day: nextMonday + 7 })
    expect(conflicts).toEqual([{ kind: 'fixed-passed', id: 'missed', fixed: tuesday, day: nextMonday }])
  })

  it('keeps days that were worked at the weekend', () => {
    const [saturday, sunday] = [monday + 5, monday + 6]
    const tasks = [scheduleTask('A', 2, { started: saturday, finished: sunday }), scheduleTask('B', 1)]
    expect(datesOf(scheduleInput(tasks, ['A FS B']))).toEqual({ A: [5, 6], B: [7, 7] })
  })

  it('shows by negative slack how far a fixed date is out of reach', () => {
    const tasks = [scheduleTask('A', 4), scheduleTask('B', 1, { fixed: tuesday })]
    const dates = scheduleTasks(scheduleInput(tasks, ['A FS B'])).tasks
    expect(dates.get('A')).toMatchObject({ totalSlack: -3, freeSlack: -3, critical: true })
    expect(dates.get('B')).toMatchObject({ earliestStart: tuesday, totalSlack: 0 })
  })
})

describe('critical path of published networks', () => {
  it('Milwaukee Paper: Heizer and Render, Operations Management, chapter "Project Management"', () => {
    const tasks = { A: 2, B: 3, C: 2, D: 4, E: 4, F: 3, G: 5, H: 2 }
    const { chain, dates } = published(tasks, { C: 'A', D: 'AB', E: 'C', F: 'C', G: 'DE', H: 'FG' })
    expect(chain).toBe('ACEGH')
    expect(dates).toEqual({
      A: [0, 2, 0, 2, 0],
      B: [0, 3, 1, 4, 1],
      C: [2, 4, 2, 4, 0],
      D: [3, 7, 4, 8, 1],
      E: [4, 8, 4, 8, 0],
      F: [4, 7, 10, 13, 6],
      G: [8, 13, 8, 13, 0],
      H: [13, 15, 13, 15, 0],
    })
  })

  it('problem 6 of chapter 8: Taylor, Introduction to Management Science, solutions manual', () => {
    // Activities on arrows: a = 1-2, b = 1-3, c = 1-4, d = 2-5, e = 2-6, f = 3-5, g = 4-5, h = 4-7, i = 5-7, j = 5-8,
    // k = 6-9, l = 7-8, m = 8-9.
    const tasks = { a: 8, b: 10, c: 9, d: 6, e: 4, f: 5, g: 0, h: 7, i: 12, j: 15, k: 18, l: 4, m: 7 }
    const after = { d: 'a', e: 'a', f: 'b', g: 'c', h: 'c', i: 'dfg', j: 'dfg', k: 'e', l: 'hi', m: 'jl' }
    const { chain, dates } = published(tasks, after)
    expect(chain).toBe('bfilm')
    const slack = Object.fromEntries(Object.entries(dates).map(([id, row]) => [id, row[4]]))
    expect(slack).toEqual({ a: 1, b: 0, c: 6, d: 1, e: 8, f: 0, g: 6, h: 11, i: 0, j: 1, k: 8, l: 0, m: 0 })
    expect(dates['k']).toEqual([12, 30, 20, 38, 8])
    expect(dates['h']).toEqual([9, 16, 20, 27, 11])
  })

  it('house: Levy, Thompson and Wiest, "The ABCs of the Critical Path Method", Harvard Business Review, 1963', () => {
    const tasks = {
      ...{ a: 0, b: 4, c: 2, d: 4, e: 6, f: 1, g: 2, h: 3, i: 2, j: 4, k: 10, l: 3 },
      ...{ m: 1, n: 2, o: 3, p: 2, q: 1, r: 1, s: 2, t: 3, u: 1, v: 2, w: 5, x: 0 },
    }
    const after = {
      ...{ b: 'a', c: 'b', d: 'c', e: 'd', f: 'c', g: 'f', h: 'f', i: 'd', j: 'dg', k: 'ijh', l: 'k' },
      ...{ m: 'l', n: 'l', o: 'l', p: 'e', q: 'p', r: 'c', s: 'ot', t: 'mn', u: 't', v: 'qr', w: 'v', x: 'suw' },
    }
    const { chain, dates } = published(tasks, after)
    expect(chain).toBe('abcdjklntsx')
    expect(dates['s']?.slice(0, 2)).toEqual([32, 34])
  })
})

/** The network in numbers as textbooks write them: ES, EF, LS, LF, slack, from 0 and with the end not included. */
function published(tasks: Record<string, number>, after: Record<string, string>) {
  const links = Object.entries(after).flatMap(([to, from]) => [...from].map((each) => `${each} FS ${to}`))
  const rows = Object.entries(tasks).map(([id, duration]) => scheduleTask(id, duration))
  const { tasks: dates, chain } = scheduleTasks(scheduleInput(rows, links))
  const at = (day = monday) => mondayToFriday.indexOf(day) - mondayToFriday.indexOf(monday)
  const textbook: [string, number[]][] = rows.flatMap(({ id, duration }) => {
    const found = dates.get(id)
    if (!found) return []
    const start = duration === 0 ? at(found.earliestFinish + 1) : at(found.earliestStart)
    const numbers = [start, start + duration, start + found.totalSlack, start + duration + found.totalSlack]
    if (duration > 0) expect([at(found.latestStart), at(found.latestFinish + 1)]).toEqual(numbers.slice(2))
    return [[id, [...numbers, found.totalSlack]]]
  })
  return { chain: chain.join(''), dates: Object.fromEntries(textbook) }
}

function row(
  start: number,
  finish: number,
  latestStart: number,
  latestFinish: number,
  totalSlack: number,
  freeSlack: number,
  critical: boolean,
) {
  return {
    earliestStart: monday + start,
    earliestFinish: monday + finish,
    latestStart: monday + latestStart,
    latestFinish: monday + latestFinish,
    totalSlack,
    freeSlack,
    critical,
  }
}
