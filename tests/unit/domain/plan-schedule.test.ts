import { describe, expect, it } from 'vitest'
import { isoOf, mustDay } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { Holiday } from '#domain/holiday.ts'
import type { MigrationTask } from '#domain/migration-task.ts'
import { calendarOf, planSchedule } from '#domain/plan-schedule.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const monday = '2027-01-04'
/** Nothing is late yet. */
const longBefore = '2026-01-01'

describe('where the plan begins', () => {
  it('is the start of the engagement for what waits for nothing', () => {
    const document = plan([{ duration: 5 }, { duration: 2, predecessors: ['tasks-1'] }])
    expect(dates(document)).toEqual({
      'tasks-1': '2027-01-04..2027-01-08',
      'tasks-2': '2027-01-11..2027-01-12',
    })
    expect(isoOf(planSchedule(document, longBefore).finish ?? 0)).toBe('2027-01-12')
    expect(planSchedule(document, longBefore).chain).toEqual(['tasks-1', 'tasks-2'])
  })

  it('is the first day of a task that is earlier still', () => {
    const document = plan([
      { duration: 1 },
      { start: '2026-12-30', duration: 2 },
      { started: '2026-12-28', duration: 1 },
    ])
    expect(dates(document)).toEqual({
      'tasks-1': '2027-01-04..2027-01-04',
      'tasks-2': '2026-12-30..2026-12-31',
      'tasks-3': '2026-12-28..2026-12-28',
    })
  })

  it('is the first day of any task while the engagement has none', () => {
    const begun = plan([{ duration: 1 }, { start: '2027-03-01', duration: 1 }], { engagement: [{ start: null }] })
    expect(dates(begun)).toEqual({ 'tasks-1': '2027-03-01..2027-03-01', 'tasks-2': '2027-03-01..2027-03-01' })
    const nowhere = plan([{ duration: 1 }, { duration: 3 }], { engagement: [{ start: null }] })
    expect(planSchedule(nowhere, longBefore)).toMatchObject({
      tasks: new Map(),
      finish: null,
      chain: [],
      conflicts: [],
      loops: [],
    })
  })
})

describe('days that are not worked', () => {
  const across = (holidays: readonly Partial<Holiday>[], engagement = {}) =>
    dates(plan([{ start: '2027-01-07', duration: 3 }], { holidays, engagement: [{ start: monday, ...engagement }] }))[
      'tasks-1'
    ]

  it('are left out: one day, a span, weekends', () => {
    expect(across([])).toBe('2027-01-07..2027-01-11')
    expect(across([{ from: '2027-01-08' }])).toBe('2027-01-07..2027-01-12')
    expect(across([{ from: '2027-01-07', until: '2027-01-12' }])).toBe('2027-01-13..2027-01-15')
    expect(across([{ from: '2027-01-09', until: '2027-01-10' }])).toBe('2027-01-07..2027-01-11')
  })

  it('follow the days of the week that the client works', () => {
    expect(across([], { workdays: [7, 1, 2, 3, 4] })).toBe('2027-01-07..2027-01-11')
    expect(across([], { workdays: [2] })).toBe('2027-01-12..2027-01-26')
  })

  it('are not made without end, nor from what is no day, by a slip of the pen', () => {
    expect(across([{ from: '2027-01-08', until: '2027-01-01' }])).toBe('2027-01-07..2027-01-12')
    expect(across([{ from: null, until: '2027-01-20' }, { from: 'soon' }])).toBe('2027-01-07..2027-01-11')
    expect(across([{ from: '2027-01-08', until: '2927-01-11' }])).toBe('2027-01-07..2028-01-11')
  })
})

describe('what a task is held by', () => {
  it('is what it waits for, with its term', () => {
    const document = plan([
      { duration: 5 },
      { duration: 2, predecessors: ['tasks-1|SS+2'] },
      { duration: 2, predecessors: ['tasks-1|FF+1'] },
      { duration: 2, predecessors: ['tasks-1|FS-1', 'no-such-task'] },
      { duration: 2, start: '2027-01-20', predecessors: ['tasks-1'] },
      { duration: 0, predecessors: ['tasks-1'] },
    ])
    expect(dates(document)).toEqual({
      'tasks-1': '2027-01-04..2027-01-08',
      'tasks-2': '2027-01-06..2027-01-07',
      'tasks-3': '2027-01-08..2027-01-11',
      'tasks-4': '2027-01-08..2027-01-11',
      'tasks-5': '2027-01-20..2027-01-21',
      'tasks-6': '2027-01-08..2027-01-08',
    })
  })

  it('is a fixed day before all, which is said where it breaks a link', () => {
    const document = plan([
      { duration: 5 },
      { duration: 2, start: '2027-01-06', fixed: 'yes', predecessors: ['tasks-1'] },
      { duration: 2, start: '2027-01-06', fixed: 'no', predecessors: ['tasks-1'] },
      { duration: 2, start: null, fixed: 'yes', predecessors: ['tasks-1'] },
    ])
    expect(dates(document)).toEqual({
      'tasks-1': '2027-01-04..2027-01-08',
      'tasks-2': '2027-01-06..2027-01-07',
      'tasks-3': '2027-01-11..2027-01-12',
      'tasks-4': '2027-01-11..2027-01-12',
    })
    expect(planSchedule(document, longBefore).conflicts).toMatchObject([
      { kind: 'broken-link', link: { from: 'tasks-1', to: 'tasks-2' }, waitsUntil: mustDay('2027-01-08') },
    ])
  })

  it('is what happened: it wins over plan and links, also on a day off', () => {
    const document = plan([
      { duration: 5, started: '2027-01-09' },
      { duration: 5, start: '2027-01-04', started: '2027-01-05', finished: '2027-01-15' },
      { duration: 2, finished: '2027-01-07' },
      { duration: 1, predecessors: ['tasks-2'] },
    ])
    expect(dates(document)).toEqual({
      'tasks-1': '2027-01-09..2027-01-15',
      'tasks-2': '2027-01-05..2027-01-15',
      'tasks-3': '2027-01-06..2027-01-07',
      'tasks-4': '2027-01-18..2027-01-18',
    })
  })

  it('is slack to the end of the plan, and to the next task', () => {
    const document = plan([
      { duration: 5 },
      { duration: 2 },
      { duration: 1, predecessors: ['tasks-2'] },
      { duration: 1, predecessors: ['tasks-1'] },
    ])
    const { tasks } = planSchedule(document, longBefore)
    const facts = [...tasks].map(([id, { slack, freeSlack, critical }]) => [id, slack, freeSlack, critical])
    expect(facts).toEqual([
      ['tasks-1', 0, 0, true],
      ['tasks-2', 3, 0, false],
      ['tasks-4', 0, 0, true],
      ['tasks-3', 3, 3, false],
    ])
  })
})

describe('what should have begun or ended by today', () => {
  const today = '2027-01-13'
  const daysOn = (tasks: readonly Partial<MigrationTask>[]) => dates(plan(tasks), today)

  it('starts today when it has not begun, and takes what waits for it along', () => {
    expect(daysOn([{ duration: 3 }, { duration: 1, predecessors: ['tasks-1'] }, { duration: 0 }])).toEqual({
      'tasks-1': '2027-01-13..2027-01-15',
      'tasks-2': '2027-01-18..2027-01-18',
      'tasks-3': '2027-01-13..2027-01-13',
    })
  })

  it('ends no earlier than what is left of it takes; where nobody said how much that is, today', () => {
    expect(
      daysOn([
        { duration: 5, progress: 40 },
        { duration: 5, started: '2027-01-05', progress: 90 },
        { duration: 5, started: '2027-01-05' },
        { duration: 20, progress: 90 },
        { duration: 5, start: '2027-02-01', progress: 20 },
      ]),
    ).toEqual({
      'tasks-1': '2027-01-04..2027-01-15',
      'tasks-2': '2027-01-05..2027-01-13',
      'tasks-3': '2027-01-05..2027-01-13',
      'tasks-4': '2027-01-04..2027-01-29',
      'tasks-5': '2027-01-13..2027-01-19',
    })
  })

  it('stays where it was once it is done, today at the latest', () => {
    expect(
      daysOn([
        { duration: 3, progress: 100 },
        { duration: 3, start: '2027-02-01', progress: 100 },
        { duration: 3, started: '2027-01-07', progress: 100 },
        { duration: 1, predecessors: ['tasks-1', 'tasks-2', 'tasks-3'] },
      ]),
    ).toEqual({
      'tasks-1': '2027-01-04..2027-01-06',
      'tasks-2': '2027-01-11..2027-01-13',
      'tasks-3': '2027-01-07..2027-01-11',
      'tasks-4': '2027-01-14..2027-01-14',
    })
  })

  it('began as it was meant to when it was done early, and never before the plan', () => {
    const early = [
      { duration: 20, progress: 100 },
      { duration: 5, start: '2027-01-12', progress: 100 },
      { duration: 20, finished: '2027-01-06' },
      { duration: 5, finished: '2027-01-12' },
    ]
    expect(daysOn(early)).toEqual({
      'tasks-1': '2027-01-04..2027-01-13',
      'tasks-2': '2027-01-12..2027-01-13',
      'tasks-3': '2027-01-04..2027-01-06',
      'tasks-4': '2027-01-06..2027-01-12',
    })
  })

  it('does not take an event for over that is done in part', () => {
    const days = daysOn([
      { duration: 0, progress: 50 },
      { duration: 0, progress: 100 },
      { duration: 0, started: '2027-01-05' },
    ])
    expect(days).toEqual({
      'tasks-1': '2027-01-13..2027-01-13',
      'tasks-2': '2027-01-04..2027-01-04',
      'tasks-3': '2027-01-05..2027-01-05',
    })
  })

  it('keeps the days that it was meant to have', () => {
    const { tasks } = planSchedule(plan([{ duration: 3 }, { duration: 1, predecessors: ['tasks-1'] }]), today)
    const meant = [...tasks.values()].map(({ planned }) => [isoOf(planned.start), isoOf(planned.finish)])
    expect(meant).toEqual([
      ['2027-01-04', '2027-01-06'],
      ['2027-01-07', '2027-01-07'],
    ])
  })
})

describe('what has no dates', () => {
  it('is a task of which nobody has said how long it takes, unless it has a day: then it takes one', () => {
    const document = plan([{}, { start: '2027-01-06' }, { started: '2027-01-06' }, { finished: '2027-01-07' }])
    expect(dates(document)).toEqual({
      'tasks-2': '2027-01-06..2027-01-06',
      'tasks-3': '2027-01-06..2027-01-06',
      'tasks-4': '2027-01-07..2027-01-07',
    })
  })

  it('is what waits for such a task, also through others, unless it has a day of its own', () => {
    const document = plan([
      {},
      { duration: 1, predecessors: ['tasks-1'] },
      { duration: 1, predecessors: ['tasks-2|SS+1'] },
      { duration: 1, start: '2027-01-06', predecessors: ['tasks-2'] },
      { duration: 1, predecessors: ['tasks-4'] },
    ])
    expect(dates(document)).toEqual({
      'tasks-4': '2027-01-06..2027-01-06',
      'tasks-5': '2027-01-07..2027-01-07',
    })
  })

  it('is a loop, and what waits for it', () => {
    const document = plan([
      { duration: 1, predecessors: ['tasks-2'] },
      { duration: 1, predecessors: ['tasks-1|SS+1'] },
      { duration: 1, predecessors: ['tasks-1'] },
      { duration: 1, predecessors: ['tasks-4'] },
      { duration: 1 },
    ])
    expect(dates(document)).toEqual({ 'tasks-5': '2027-01-04..2027-01-04' })
    expect(planSchedule(document, longBefore).loops.map((loop) => [...loop].sort())).toEqual([
      ['tasks-1', 'tasks-2'],
      ['tasks-4'],
    ])
  })

  it('is a length that is none: it is taken for the nearest whole number of days', () => {
    const document = plan([{ duration: -3 }, { duration: 2.4 }])
    expect(dates(document)).toEqual({ 'tasks-1': '2027-01-04..2027-01-04', 'tasks-2': '2027-01-04..2027-01-05' })
  })

  it('is a length that nobody could type: the longest is taken', () => {
    const typed = dates(plan([{ duration: 1000 }]))
    expect(dates(plan([{ duration: 1e9 }]))).toEqual(typed)
  })
})

it('remembers: the same tables give the same object, others one of their own', () => {
  const document = plan([{ duration: 5 }])
  const found = planSchedule(document, longBefore)
  expect(planSchedule(document, longBefore)).toBe(found)
  const withRisk: EngagementDocument = { ...document, risks: buildDocument({ risks: [{}] }).risks }
  expect(planSchedule(withRisk, longBefore)).toBe(found)
  expect(calendarOf(withRisk)).toBe(found.calendar)
  const { holidays, engagement, tasks } = plan([{ duration: 6 }], { holidays: [{ from: monday }] })
  for (const changed of [{ holidays }, { engagement }, { tasks }])
    expect(planSchedule({ ...document, ...changed }, longBefore)).not.toBe(found)
  expect(calendarOf({ ...document, holidays })).not.toBe(found.calendar)
  expect(calendarOf({ ...document, engagement })).not.toBe(found.calendar)
})

function plan(tasks: readonly Partial<MigrationTask>[], rows: PartialRows = {}): EngagementDocument {
  return buildDocument({ engagement: [{ start: monday }], ...rows, tasks })
}

function dates(document: EngagementDocument, today = longBefore): Record<string, string> {
  const { tasks } = planSchedule(document, today)
  const found = document.tasks.rows.flatMap(({ id }) => {
    const each = tasks.get(id)
    return each ? [[id, `${isoOf(each.start)}..${isoOf(each.finish)}`] as const] : []
  })
  return Object.fromEntries(found)
}
