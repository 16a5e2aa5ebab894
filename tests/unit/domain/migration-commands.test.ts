import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { applyChanges } from '#domain/change.ts'
import type { Command } from '#domain/command.ts'
import { dayOf, isoOf, mustDay } from '#domain/day.ts'
import { documentOf, findRow, type EngagementDocument } from '#domain/document.ts'
import { addTask, dateStep, dateSteps, dateTask, moveBar, updateStep, updateTask } from '#domain/migration-commands.ts'
import { migrationFindings } from '#domain/migration-findings.ts'
import { planMarks, planSteps } from '#domain/migration-plan.ts'
import { newMigrationStep, newMigrationTask, type MigrationStep, type MigrationTask } from '#domain/migration-task.ts'
import { isWorkingDay, mondayToFriday, workingDays } from '#domain/schedule/work-calendar.ts'

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
    const year = planMarks(document, catalog, planSteps(document, catalog, today)).find(
      (mark) => mark.horizon === '12-months',
    )
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
    const tasks = [task('a', { step: 'governance', start: '2027-05-03', finish: '2027-05-14' })]
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
        task('a', { start: '2027-02-01', finish: '2027-02-12' }),
        task('b', { predecessors: ['a', 'gone'] }),
        task('c', {}),
        task('d', { step: '' }),
      ],
    })
    const dated = (id: string) => {
      const row = findRow(run(document, dateTask(id, '2027-01-09')), 'tasks', id)
      return `${row?.start} ${row?.finish}`
    }
    expect(dated('b')).toBe('2027-02-15 2027-02-19')
    expect(dated('c')).toBe('2027-02-01 2027-02-05')
    expect(dated('d')).toBe('2027-01-11 2027-01-15')
    expect(changes(document, dateTask('a', today))).toEqual([])
  })
})

describe('moveBar', () => {
  const date = fc.option(fc.integer({ min: 20_000, max: 20_400 }).map(isoOf))

  it('keeps the length in working days, and moving back restores a bar on working days', () => {
    fc.assert(
      fc.property(date, date, fc.integer({ min: -40, max: 40 }), (start, finish, days) => {
        const document = documentOf({ tasks: [task('a', { start, finish })] })
        const moved = run(document, moveBar('tasks', 'a', days))
        const [before, after] = [findRow(document, 'tasks', 'a'), findRow(moved, 'tasks', 'a')]
        expect([after?.start === null, after?.finish === null]).toEqual([start === null, finish === null])
        if (before?.start != null && before.finish !== null && before.start <= before.finish)
          expect(lengthIn(after)).toBe(Math.max(days === 0 ? 0 : 1, lengthIn(before)))
        const onWorkingDays = [start, finish].every((iso) => iso === null || isWorkingDay(mondayToFriday, mustDay(iso)))
        if (onWorkingDays) expect(run(moved, moveBar('tasks', 'a', -days))).toEqual(document)
      }),
    )
  })

  it('moves one working day over the weekend and a week by five', () => {
    const document = documentOf({ tasks: [task('a', { start: '2027-01-08', finish: '2027-01-12' })] })
    const move = (days: number) => {
      const row = findRow(run(document, moveBar('tasks', 'a', days)), 'tasks', 'a')
      return `${row?.start} ${row?.finish}`
    }
    expect(move(1)).toBe('2027-01-11 2027-01-13')
    expect(move(-5)).toBe('2027-01-01 2027-01-05')
  })

  it('takes the tasks of a step along, and no others', () => {
    const document = documentOf({
      steps: [{ ...newMigrationStep('governance', 1), start: '2027-02-01', finish: '2027-02-26' }],
      tasks: [
        task('a', { start: '2027-02-01', finish: '2027-02-12' }),
        task('b', {}),
        task('c', { step: 'rollout', start: '2027-02-01' }),
      ],
    })
    expect(changes(document, moveBar('steps', 'governance', 5)).map((change) => change.id)).toEqual(['governance', 'a'])
    const after = run(document, moveBar('steps', 'governance', 5))
    expect(isoDates(after, 'governance')).toBe('2027-02-08 2027-03-05')
    expect(findRow(after, 'tasks', 'a')?.finish).toBe('2027-02-19')
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

function lengthIn(row: MigrationTask | undefined): number {
  return workingDays(mondayToFriday, mustDay(row?.start ?? ''), mustDay(row?.finish ?? ''))
}
