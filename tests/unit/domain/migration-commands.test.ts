import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { applyChanges } from '#domain/change.ts'
import type { Command } from '#domain/command.ts'
import { dayOf, isoOf, mustDay } from '#domain/day.ts'
import { documentOf, findRow, type EngagementDocument } from '#domain/document.ts'
import {
  addTask,
  dateStep,
  dateSteps,
  dateTask,
  moveBar,
  resizeTask,
  updateStep,
  updateTask,
} from '#domain/migration-commands.ts'
import { newEngagement } from '#domain/engagement.ts'
import { newHoliday } from '#domain/holiday.ts'
import { migrationFindings } from '#domain/migration-findings.ts'
import { spanOfTask, taskDates } from '#domain/migration-plan.ts'
import { newMigrationStep, newMigrationTask, type MigrationStep, type MigrationTask } from '#domain/migration-task.ts'
import { plannedMilestones } from '#domain/planned-milestones.ts'
import { addWorkingDays, isWorkingDay, mondayToFriday, workingDays } from '#domain/schedule/work-calendar.ts'

const today = '2027-01-04'
const blank = documentOf({ steps: catalog.steps.map((entry, index) => newMigrationStep(entry.slug, index + 1)) })

describe('dateSteps', () => {
  it('dates all nine from any day on: in order, at full length, on working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 30_000 }), fc.boolean(), (start, withRecords) => {
        const document = run(withRecords ? blank : documentOf({}), dateSteps(isoOf(start)))
        for (const entry of catalog.steps) {
          const [from, to] = datesOf(document, entry.slug)
          expect(workingDays(mondayToFriday, from, to)).toBe(entry.defaultDays)
          expect([isWorkingDay(mondayToFriday, from), isWorkingDay(mondayToFriday, to), from >= start]).toEqual([
            true,
            true,
            true,
          ])
          for (const before of entry.after) expect(datesOf(document, before)[1]).toBeLessThan(from)
        }
        // Dated like this nothing overlaps; what is left to do is to name who leads each step.
        const found = migrationFindings(document, catalog, isoOf(start)).map((finding) => finding.rule)
        expect(found).toEqual(catalog.steps.map(() => 'MIG-4'))
      }),
    )
  })

  it('ends within the twelve months of the milestones', () => {
    const document = run(blank, dateSteps('2027-01-04'))
    expect(catalog.steps.map((entry) => `${entry.slug} ${datesOf(document, entry.slug).map(isoOf).join(' ')}`))
      .toMatchInlineSnapshot(`
      [
        "as-is-assessment 2027-01-04 2027-01-22",
        "governance 2027-01-25 2027-02-12",
        "platform-charter 2027-01-25 2027-02-05",
        "golden-path-mvp 2027-02-15 2027-03-26",
        "engagement-model 2027-02-15 2027-02-26",
        "rollout 2027-03-29 2027-06-18",
        "eliminate-tickets 2027-03-29 2027-05-21",
        "security-integration 2027-03-29 2027-05-07",
        "continuous-improvement 2027-06-21 2027-09-17",
      ]
    `)
    const year = plannedMilestones(document, catalog).find(({ id }) => id === 'first-12-months')
    expect(Math.max(...catalog.steps.map((entry) => datesOf(document, entry.slug)[1]))).toBeLessThan(year?.day ?? 0)
  })

  it('keeps dates that are there and builds on them', () => {
    const document = run(
      withSteps({
        'as-is-assessment': { start: '2027-02-01', finish: '2027-02-12' },
        governance: { start: '2027-03-01' },
      }),
      dateSteps('2027-01-04'),
    )
    expect(isoDates(document, 'as-is-assessment')).toBe('2027-02-01 2027-02-12')
    expect(isoDates(document, 'governance')).toBe('2027-03-01 2027-03-19')
    expect(isoDates(document, 'platform-charter')).toBe('2027-02-15 2027-02-26')
    expect(isoDates(document, 'golden-path-mvp')).toBe('2027-03-22 2027-04-30')
  })

  it('leaves dates in the wrong order and typed text alone', () => {
    const document = withSteps({
      governance: { start: '2027-03-01', finish: '2027-02-01' },
      rollout: { invalid: { start: 'mid June' } },
    })
    const after = run(document, dateSteps('2027-01-04'))
    expect(findRow(after, 'steps', 'governance')).toBe(findRow(document, 'steps', 'governance'))
    expect(findRow(after, 'steps', 'rollout')).toBe(findRow(document, 'steps', 'rollout'))
  })

  it('takes the span of the tasks for a step that has only those', () => {
    const tasks = [task('a', { step: 'governance', start: '2027-05-03', duration: 10 })]
    expect(isoDates(run(documentOf({ tasks }), dateSteps('2027-01-04')), 'governance')).toBe('2027-05-03 2027-05-14')
  })

  it('has nothing to do on a dated plan', () => {
    const sample = sampleDocument(today)
    expect(changes(sample, dateSteps(today))).toEqual([])
  })
})

describe('dateStep', () => {
  it('dates one step after those it builds on, and replaces text that is no date', () => {
    const document = withSteps({
      'as-is-assessment': { start: '2027-01-04', finish: '2027-01-22' },
      governance: { invalid: { start: 'soon', owner: 'Bob' } },
    })
    const after = run(document, dateStep('governance', '2027-01-04'))
    expect(isoDates(after, 'governance')).toBe('2027-01-25 2027-02-12')
    expect(findRow(after, 'steps', 'governance')?.invalid).toEqual({ owner: 'Bob' })
    expect(findRow(after, 'steps', 'rollout')?.start).toBeNull()
  })
})

describe('dateTask', () => {
  it('starts with its step, after what it waits for', () => {
    const document = documentOf({
      steps: [{ ...newMigrationStep('governance', 1), start: '2027-02-01', finish: '2027-02-26' }],
      tasks: [
        task('a', { start: '2027-02-01', duration: 10 }),
        task('b', { predecessors: ['a', 'gone'] }),
        task('c', {}),
        task('d', { step: '' }),
        task('e', { predecessors: ['gone'] }),
        task('f', { predecessors: ['a|SS+2'], duration: 3 }),
      ],
    })
    const dated = (id: string) => taskDays(run(document, dateTask(id, '2027-01-09')), id)
    expect(dated('b')).toBe('2027-02-15 2027-02-19')
    expect(dated('c')).toBe('2027-02-01 2027-02-05')
    expect(dated('d')).toBe('2027-01-11 2027-01-15')
    expect(dated('e')).toBe('2027-02-01 2027-02-05')
    expect(dated('f')).toBe('2027-02-03 2027-02-05')
    expect(changes(document, dateTask('a', today))).toEqual([])
    expect(changes(document, dateTask('f', today))).toEqual([])
  })

  it('gives a day to a task whose predecessors have none, and what is in a loop nothing twice', () => {
    const document = documentOf({
      tasks: [
        task('a', {}),
        task('b', { step: '', predecessors: ['a'] }),
        task('c', { step: '', predecessors: ['c'] }),
      ],
    })
    expect(taskDays(run(document, dateTask('b', '2027-01-09')), 'b')).toBe('2027-01-11 2027-01-15')
    const looped = run(document, dateTask('c', today))
    expect(taskDays(looped, 'c')).toBe('')
    expect(changes(looped, dateTask('c', today))).toEqual([])
  })
})

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
        const [before, after] = [spanOfTask(document, 'a'), spanOfTask(moved, 'a')]
        if (before === null || after === null) {
          expect(moved).toEqual(document)
          return
        }
        expect(after.from).toBe(addWorkingDays(mondayToFriday, before.from, days))
        expect(workingDays(mondayToFriday, after.from, after.to)).toBe(length === 0 ? 1 : (length ?? 1))
        expect(spanOfTask(run(moved, moveBar('tasks', 'a', -days)), 'a')).toEqual(before)
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
    expect(isoDates(after, 'governance')).toBe('2027-02-08 2027-03-05')
    expect(taskDays(after, 'a')).toBe('2027-02-08 2027-02-19')
    expect(taskDays(after, 'd')).toBe('2027-02-22 2027-02-26')
  })

  it('leaves what was begun where it happened', () => {
    const document = documentOf({
      tasks: [task('a', { started: '2027-02-01', duration: 10 }), task('b', { finished: '2027-02-03', duration: 1 })],
    })
    for (const id of ['a', 'b']) expect(changes(document, moveBar('tasks', id, 5))).toEqual([])
  })
})

describe('resizeTask', () => {
  const document = documentOf({
    tasks: [task('a', { start: '2027-01-08', duration: 3 }), task('event', { start: '2027-01-08', duration: 0 })],
  })

  it('gives a length in whole working days, at least one', () => {
    const resized = (days: number) => findRow(run(document, resizeTask('a', days)), 'tasks', 'a')?.duration
    expect([8, 2.6, 0, -3].map(resized)).toEqual([8, 3, 1, 1])
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

let order = 0

function task(id: string, part: Partial<MigrationTask>): MigrationTask {
  return { ...newMigrationTask(id, ++order), step: 'governance', name: id, ...part }
}

function withSteps(parts: Readonly<Record<string, Partial<MigrationStep>>>): EngagementDocument {
  return documentOf({ steps: blank.steps.rows.map((step) => ({ ...step, ...parts[step.id] })) })
}

function changes(document: EngagementDocument, command: Command) {
  let made = 0
  return command(document, catalog, { newId: (prefix) => `${prefix}_${++made}`, today })
}

function run(document: EngagementDocument, command: Command): EngagementDocument {
  return applyChanges(document, changes(document, command))
}

function datesOf(document: EngagementDocument, slug: string): readonly [number, number] {
  const step = findRow(document, 'steps', slug)
  return [dayOf(step?.start ?? '') ?? Number.NaN, dayOf(step?.finish ?? '') ?? Number.NaN]
}

function isoDates(document: EngagementDocument, slug: string): string {
  const step = findRow(document, 'steps', slug)
  return `${step?.start} ${step?.finish}`
}

function taskDays(document: EngagementDocument, id: string): string {
  return Object.values(taskDates(document, id) ?? {}).join(' ')
}

function lengthIn(row: MigrationStep | undefined): number {
  return workingDays(mondayToFriday, mustDay(row?.start ?? ''), mustDay(row?.finish ?? ''))
}
