import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { dayOf, isoOf } from '#domain/day.ts'
import { documentOf, findRow, type EngagementDocument } from '#domain/document.ts'
import { dateStep, dateSteps, dateTask } from '#domain/migration-commands.ts'
import { migrationFindings } from '#domain/migration-findings.ts'
import { newMigrationStep, type MigrationStep } from '#domain/migration-task.ts'
import { plannedMilestones } from '#domain/planned-milestones.ts'
import { isWorkingDay, mondayToFriday, workingDays } from '#domain/schedule/work-calendar.ts'
import { changes, run, stepDays, task, taskDays, today } from './commanded-plan.ts'

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
    const year = plannedMilestones(document, catalog, today).find(({ name }) => name === '12 months')
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
    expect(stepDays(document, 'as-is-assessment')).toBe('2027-02-01 2027-02-12')
    expect(stepDays(document, 'governance')).toBe('2027-03-01 2027-03-19')
    expect(stepDays(document, 'platform-charter')).toBe('2027-02-15 2027-02-26')
    expect(stepDays(document, 'golden-path-mvp')).toBe('2027-03-22 2027-04-30')
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
    expect(stepDays(run(documentOf({ tasks }), dateSteps('2027-01-04')), 'governance')).toBe('2027-05-03 2027-05-14')
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
    expect(stepDays(after, 'governance')).toBe('2027-01-25 2027-02-12')
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

function withSteps(parts: Readonly<Record<string, Partial<MigrationStep>>>): EngagementDocument {
  return documentOf({ steps: blank.steps.rows.map((step) => ({ ...step, ...parts[step.id] })) })
}

function datesOf(document: EngagementDocument, slug: string): readonly [number, number] {
  const step = findRow(document, 'steps', slug)
  return [dayOf(step?.start ?? '') ?? Number.NaN, dayOf(step?.finish ?? '') ?? Number.NaN]
}
