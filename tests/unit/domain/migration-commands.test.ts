import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf, mustDay } from '#domain/day.ts'
import { documentOf, findRow } from '#domain/document.ts'
import { newEngagement } from '#domain/engagement.ts'
import { newHoliday } from '#domain/holiday.ts'
import { addTask, moveBar, resizeTask, updateStep, updateTask } from '#domain/migration-commands.ts'
import { spanOfTask } from '#domain/migration-plan.ts'
import { newMigrationStep, type MigrationStep } from '#domain/migration-task.ts'
import { addWorkingDays, isWorkingDay, mondayToFriday, workingDays } from '#domain/schedule/work-calendar.ts'
import { changes, run, stepDays, task, taskDays, today } from './commanded-plan.ts'

describe('moveBar', () => {
  const date = fc.option(fc.integer({ min: 20_000, max: 20_400 }).map(isoOf))
  const shift = fc.integer({ min: -40, max: 40 })

  it('keeps the length of a step in working days, and moving back restores a bar on working days', () => {
    fc.assert(
      fc.property(date, date, shift, (start, finish, days) => {
        const document = documentOf({ steps: [{ ...newMigrationStep('governance', 2), start, finish }] })
        const moved = run(document, moveBar('steps', 'governance', days))
        const [before, after] = [findRow(document, 'steps', 'governance'), findRow(moved, 'steps', 'governance')]
        expect([after?.start === null, after?.finish === null]).toEqual([start === null, finish === null])
        if (before?.start != null && before.finish !== null && before.start <= before.finish)
          expect(lengthIn(after)).toBe(Math.max(days === 0 ? 0 : 1, lengthIn(before)))
        const onWorkingDays = [start, finish].every((iso) => iso === null || isWorkingDay(mondayToFriday, mustDay(iso)))
        if (onWorkingDays) expect(run(moved, moveBar('steps', 'governance', -days))).toEqual(document)
      }),
    )
  })

  it('moves a task by so many working days, keeps its length, and back again', () => {
    const duration = fc.option(fc.integer({ min: 0, max: 30 }))
    fc.assert(
      fc.property(date, duration, date, shift, (start, length, begin, days) => {
        const document = documentOf({
          engagement: [{ ...newEngagement('Plan', 'Client'), start: begin }],
          tasks: [task('a', { start, duration: length })],
        })
        const moved = run(document, moveBar('tasks', 'a', days))
        const [before, after] = [spanOfTask(document, 'a', today), spanOfTask(moved, 'a', today)]
        if (before === null || after === null) {
          expect(moved).toEqual(document)
          return
        }
        expect(after.from).toBe(addWorkingDays(mondayToFriday, before.from, days))
        expect(workingDays(mondayToFriday, after.from, after.to)).toBe(length === 0 ? 1 : (length ?? 1))
        expect(spanOfTask(run(moved, moveBar('tasks', 'a', -days)), 'a', today)).toEqual(before)
      }),
    )
  })

  it('moves one working day over the weekend and a week by five', () => {
    const document = documentOf({ tasks: [task('a', { start: '2027-01-08', duration: 3 })] })
    const move = (days: number) => taskDays(run(document, moveBar('tasks', 'a', days)), 'a')
    expect(move(1)).toBe('2027-01-11 2027-01-13')
    expect(move(-5)).toBe('2027-01-01 2027-01-05')
  })

  it('steps over holidays', () => {
    const document = documentOf({
      holidays: [{ ...newHoliday('hol', 1), from: '2027-01-11', until: '2027-01-12' }],
      tasks: [task('a', { start: '2027-01-08', duration: 2 })],
    })
    expect(taskDays(document, 'a')).toBe('2027-01-08 2027-01-13')
    expect(taskDays(run(document, moveBar('tasks', 'a', 1)), 'a')).toBe('2027-01-13 2027-01-14')
  })

  it('takes the tasks of a step along, and no others; what follows one of them needs no day of its own', () => {
    const document = documentOf({
      steps: [{ ...newMigrationStep('governance', 1), start: '2027-02-01', finish: '2027-02-26' }],
      tasks: [
        task('a', { start: '2027-02-01', duration: 10 }),
        task('b', {}),
        task('c', { step: 'rollout', start: '2027-02-01', duration: 1 }),
        task('d', { predecessors: ['a'], duration: 5 }),
      ],
    })
    expect(changes(document, moveBar('steps', 'governance', 5)).map((change) => change.id)).toEqual(['governance', 'a'])
    const after = run(document, moveBar('steps', 'governance', 5))
    expect(stepDays(after, 'governance')).toBe('2027-02-08 2027-03-05')
    expect(taskDays(after, 'a')).toBe('2027-02-08 2027-02-19')
    expect(taskDays(after, 'd')).toBe('2027-02-22 2027-02-26')
  })

  it('leaves what was begun where it happened', () => {
    const document = documentOf({
      tasks: [
        task('a', { started: '2027-02-01', duration: 10 }),
        task('b', { finished: '2027-02-03', duration: 1 }),
        task('c', { start: '2023-11-06', duration: 10, progress: 30 }),
      ],
    })
    for (const id of ['a', 'b', 'c']) expect(changes(document, moveBar('tasks', id, 5))).toEqual([])
  })
})

describe('resizeTask', () => {
  const document = documentOf({
    tasks: [task('a', { start: '2027-01-08', duration: 3 }), task('event', { start: '2027-01-08', duration: 0 })],
  })

  it('gives a length in whole working days, at least one, no more than can be typed', () => {
    const resized = (days: number) => findRow(run(document, resizeTask('a', days)), 'tasks', 'a')?.duration
    expect([8, 2.6, 0, -3, 1200].map(resized)).toEqual([8, 3, 1, 1, 1000])
    expect(changes(document, resizeTask('a', 3))).toEqual([])
  })

  it('leaves an event an event', () => {
    expect(changes(document, resizeTask('event', 4))).toEqual([])
  })
})

describe('addTask', () => {
  it('puts the task after the last one of its step', () => {
    const document = documentOf({ tasks: [task('a', {}), task('b', {}), task('c', { step: 'rollout' })] })
    const names = (step: string) =>
      run(document, addTask(step, 'New')).tasks.rows.map((row) => `${row.step}/${row.name}`)
    expect(names('governance')).toEqual(['governance/a', 'governance/b', 'governance/New', 'rollout/c'])
    expect(names('as-is-assessment').at(-1)).toBe('as-is-assessment/New')
  })
})

describe('updateStep and updateTask', () => {
  it('add the record of a step that has none, and change nothing for nothing', () => {
    const document = run(documentOf({}), updateStep('rollout', { owner: 'sre' }))
    expect(document.steps.rows).toEqual([{ ...newMigrationStep('rollout', 6), owner: 'sre' }])
    expect(changes(document, updateStep('rollout', { owner: 'sre' }))).toEqual([])
    expect(changes(document, updateStep('no-such-step', { owner: 'sre' }))).toEqual([])
  })

  it('replace typed text that was not understood', () => {
    const document = documentOf({ tasks: [task('a', { invalid: { owner: 'Bob', progress: 'half' } })] })
    const after = run(document, updateTask('a', { owner: null }))
    expect(findRow(after, 'tasks', 'a')?.invalid).toEqual({ progress: 'half' })
    expect(changes(after, updateTask('a', { owner: null, predecessors: [] }))).toEqual([])
  })
})

function lengthIn(row: MigrationStep | undefined): number {
  return workingDays(mondayToFriday, mustDay(row?.start ?? ''), mustDay(row?.finish ?? ''))
}
