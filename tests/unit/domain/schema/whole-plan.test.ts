import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf, mustDay } from '#domain/day.ts'
import { taskDates } from '#domain/migration-plan.ts'
import { decodeDocument } from '#domain/schema/decode.ts'
import { migrateRows } from '#domain/schema/migrations.ts'
import { wholePlan } from '#domain/schema/whole-plan.ts'
import { isWorkingDay, mondayToFriday } from '#domain/schedule/work-calendar.ts'
import { newEngagement } from '#domain/engagement.ts'

/** A task as version 4 held it. */
interface OldTask {
  readonly id: string
  readonly start: string | null
  readonly finish: string | null
  readonly progress: number | null
  readonly predecessors: readonly string[]
  readonly notes: string
  readonly invalid?: Readonly<Record<string, string>>
}

describe('version 5', () => {
  it('keeps the first day and the length of a task, and what happened of it', () => {
    expect(migrated({ start: '2027-01-04', finish: '2027-01-15' })).toMatchObject({
      start: '2027-01-04',
      duration: 10,
      started: null,
      finished: null,
      fixed: null,
      team: null,
      links: [],
      notes: '',
    })
    expect(migrated({ start: '2027-01-04', finish: '2027-01-15', progress: 40 })).toMatchObject({
      started: '2027-01-04',
      finished: null,
    })
    expect(migrated({ start: '2027-01-04', finish: '2027-01-15', progress: 100 })).toMatchObject({
      started: '2027-01-04',
      finished: '2027-01-15',
    })
    expect(migrated({ progress: 100 })).toMatchObject({ start: null, duration: null, started: null, finished: null })
    expect(migrated({ finish: '2027-01-15' })).toMatchObject({ start: '2027-01-15', duration: 1 })
    expect(migrated({ start: '2027-01-15' })).toMatchObject({ start: '2027-01-15', duration: 1 })
  })

  it('turns an overlap into a negative lag', () => {
    const rows = {
      tasks: [
        old('a', { start: '2027-01-04', finish: '2027-01-15' }),
        old('b', { start: '2027-01-13', finish: '2027-01-20', predecessors: ['a', 'gone'] }),
        old('c', { start: '2027-01-18', finish: '2027-01-20', predecessors: ['a'] }),
        old('d', { predecessors: ['a'] }),
      ],
    }
    expect(wholePlan(rows).tasks?.map((row) => (row as OldTask).predecessors)).toEqual([
      [],
      ['a|FS-3', 'gone'],
      ['a'],
      ['a'],
    ])
  })

  it('makes a note of a finish that gives no length', () => {
    expect(migrated({ start: '2027-01-15', finish: '2027-01-04', notes: 'Waits.' })).toMatchObject({
      start: '2027-01-15',
      duration: 1,
      notes: 'Waits.\nFinish was 2027-01-04, before the start.',
    })
  })

  it('makes a note of a finish that was no day, and keeps other texts where they were', () => {
    const typed = migrated({ start: '2027-01-15', invalid: { finish: 'mid June', owner: 'Bob' } })
    expect(typed).toMatchObject({ notes: 'Finish was typed as “mid June”.', invalid: { owner: 'Bob' } })
    const alone = migrated({ start: '2027-01-15', invalid: { finish: 'mid June' } })
    expect(alone).not.toHaveProperty('invalid')
    expect(alone).not.toHaveProperty('finish')
  })

  it('loses no day that a file holds wrongly: the start is left to be refused, the finish is noted', () => {
    expect(migrated({ start: '2027-02-31', finish: '2027-03-05' })).toMatchObject({ start: '2027-02-31' })
    expect(migrated({ start: '2027-01-15', finish: '2027-02-31' })).toMatchObject({
      start: '2027-01-15',
      duration: 1,
      notes: 'Finish was “2027-02-31”, which is no day.',
    })
    expect(migrated({ start: '2027-01-15', finish: '9999-01-15' })).toMatchObject({
      duration: 1000,
      notes: 'Finish was 9999-01-15, more than 1000 working days after the start.',
    })
  })

  it('keeps every date that was sane: in order, on working days, in no loop', () => {
    fc.assert(
      fc.property(fc.array(oldTask, { maxLength: 6 }), fc.option(day), (parts, begin) => {
        const tasks = parts.map((part, index) => old(`t${index}`, part))
        const engagement = [{ ...newEngagement('Plan', 'Client'), start: begin }]
        const result = migrateRows({ tasks, engagement: engagement.map(({ workdays: _new, ...row }) => row) }, 4)
        if (result.status !== 'migrated') throw new Error(result.status)
        const { document, broken } = decodeDocument(result.rows)
        expect(broken).toEqual([])
        const sane = tasks.filter((task) => isSane(task) && !waitsForLoop(task, tasks))
        expect(sane.map(({ id }) => [id, taskDates(document, id, '2020-01-01')])).toEqual(
          sane.map(({ id, start, finish }) => [id, { start, finish }]),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('says what is new of roles and the engagement, and makes no table that was not there', () => {
    expect(wholePlan({ roles: [{ id: 'sre' }], engagement: [{ id: 'engagement' }] })).toEqual({
      roles: [{ id: 'sre', people: null, availability: null }],
      engagement: [{ id: 'engagement', workdays: [1, 2, 3, 4, 5] }],
    })
  })

  it('leaves what is no row alone, to be set aside by name', () => {
    expect(wholePlan({ tasks: [null, 'torn', 7] })).toEqual({ tasks: [null, 'torn', 7] })
    const odd = { tasks: [{ id: 't', start: 5, finish: {}, predecessors: 'a', invalid: 7, notes: null }] }
    expect(wholePlan(odd).tasks).toMatchObject([{ predecessors: 'a', invalid: 7, notes: null, duration: null }])
  })
})

const day = fc.integer({ min: 20_820, max: 20_850 }).map(isoOf)
const oldTask = fc.record({
  start: fc.option(day, { freq: 6 }),
  finish: fc.option(day, { freq: 6 }),
  progress: fc.constantFrom(null, 0, 40, 100),
  predecessors: fc.uniqueArray(fc.constantFrom('t0', 't1', 't2', 't3', 't4', 't5', 'gone'), { maxLength: 3 }),
})

function old(id: string, part: Partial<OldTask>) {
  return {
    order: Number(id.slice(1)) || 0,
    step: 'governance',
    name: id,
    owner: null,
    deliverable: '',
    ...{ id, start: null, finish: null, progress: null, predecessors: [], notes: '', ...part },
  }
}

function migrated(part: Partial<OldTask>): unknown {
  return wholePlan({ tasks: [old('a', part)] }).tasks?.[0]
}

function isSane({ start, finish }: OldTask): boolean {
  return (
    start !== null &&
    finish !== null &&
    start <= finish &&
    [start, finish].every((iso) => isWorkingDay(mondayToFriday, mustDay(iso)))
  )
}

/** Only what has a day is part of the network. */
function waitsForLoop(task: OldTask, tasks: readonly OldTask[], behind: readonly string[] = []): boolean {
  if (behind.includes(task.id)) return true
  return tasks.some(
    (each) =>
      task.predecessors.includes(each.id) &&
      (each.start ?? each.finish) !== null &&
      waitsForLoop(each, tasks, [...behind, task.id]),
  )
}
