import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { isoOf } from '#domain/day.ts'
import { documentOf } from '#domain/document.ts'
import { planSpan, planSteps, type DaySpan } from '#domain/migration-plan.ts'
import { newMigrationStep, newMigrationTask, type MigrationStep, type MigrationTask } from '#domain/migration-task.ts'

const today = '2027-02-10'
/** Nothing is late yet. */
const longBefore = '2026-12-01'

describe('planSteps', () => {
  it('lists the nine steps in the order of the catalog, with tasks of no step at the end', () => {
    const document = documentOf({
      tasks: [task('a', { step: 'rollout' }), task('b', { step: 'gone' }), task('c', { step: '' })],
    })
    const steps = planSteps(document, catalog, today)
    expect(steps.map((step) => step.id)).toEqual([...catalog.steps.map((entry) => entry.slug), ''])
    expect(steps.map((step) => step.tasks.length)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 2])
  })

  it('spans a step by its own dates, else by its tasks, else by the half it has', () => {
    const tasks = [
      task('a', { start: '2027-01-11', duration: 5 }),
      task('b', { start: '2027-02-22', duration: 5 }),
      task('c', { start: null, duration: null }),
    ]
    const spanWith = (dates: Partial<MigrationStep>, with_: readonly MigrationTask[] = tasks) =>
      iso(governance(documentOf({ steps: [step(dates)], tasks: with_ }), longBefore).span)
    expect(spanWith({ start: '2027-01-04', finish: '2027-01-29' })).toBe('2027-01-04..2027-01-29')
    expect(spanWith({})).toBe('2027-01-11..2027-02-26')
    expect(spanWith({ start: '2027-01-18' })).toBe('2027-01-18..2027-02-26')
    expect(spanWith({ finish: '2027-03-05' })).toBe('2027-01-11..2027-03-05')
    expect(spanWith({ start: '2027-03-05' })).toBe('2027-03-05..2027-03-05')
    expect(spanWith({ start: '2027-03-05' }, [])).toBe('2027-03-05..2027-03-05')
    expect(spanWith({}, [])).toBe('none')
  })

  it('weighs progress by working days and keeps what nobody entered apart', () => {
    const tasks = [
      task('a', { start: '2027-01-11', duration: 5, progress: 100 }),
      task('b', { start: '2027-01-18', duration: 10, progress: 50 }),
      task('c', { start: '2027-02-08', duration: 5, progress: null }),
    ]
    expect(governance(documentOf({ tasks })).progress).toEqual({ done: 0.5, unknown: 0.25, finishedTasks: 1 })
    expect(governance(documentOf({})).progress).toBeNull()
  })

  it('does not ask for the progress of work that has not begun', () => {
    const tasks = [task('a', { start: '2027-02-11', duration: 2, progress: null })]
    expect(governance(documentOf({ tasks })).progress).toEqual({ done: 0, unknown: 0, finishedTasks: 0 })
  })

  it('counts a task that ended on a day as done, whatever was said of its progress', () => {
    const tasks = [
      task('no-word', { start: '2027-01-11', duration: 5, finished: '2027-01-15', progress: null }),
      task('begun', { start: '2027-01-11', duration: 5, started: '2027-01-11', finished: '2027-01-15', progress: 80 }),
    ]
    const over = governance(documentOf({ tasks, steps: [step({ start: '2027-01-11', finish: '2027-01-15' })] }))
    expect(over.tasks.map((each) => each.late)).toEqual([false, false])
    expect(over.late).toBe(false)
    expect(over.progress).toEqual({ done: 1, unknown: 0, finishedTasks: 2 })
  })

  it('calls a task late from the day after its finish, and a step once a task of it is open after its end', () => {
    const tasks = [
      task('on-the-day', { start: '2027-02-08', duration: 3, progress: 10 }),
      task('over', { start: '2027-02-08', duration: 2, progress: 90 }),
      task('done', { finished: '2027-02-01', progress: 100 }),
    ]
    const running = governance(documentOf({ tasks, steps: [step({ start: '2027-01-11', finish: '2027-02-12' })] }))
    expect(running.tasks.map((each) => each.late)).toEqual([false, true, false])
    expect(running.late).toBe(false)
    expect(governance(documentOf({ tasks, steps: [step({ start: '2027-01-11', finish: '2027-02-09' })] })).late).toBe(
      true,
    )
  })
})

it('spans the whole plan, tasks outside their step included', () => {
  const document = documentOf({
    steps: [step({ start: '2027-01-11', finish: '2027-01-15' })],
    tasks: [task('a', { start: '2027-01-08', duration: 3 }), task('b', { step: '', finished: '2027-03-01' })],
  })
  expect(iso(planSpan(planSteps(document, catalog, longBefore)))).toBe('2027-01-08..2027-03-01')
})

function governance(document: ReturnType<typeof documentOf>, on = today) {
  const found = planSteps(document, catalog, on).find((each) => each.id === 'governance')
  if (!found) throw new Error('The catalog has no step governance')
  return found
}

function step(dates: Partial<MigrationStep>): MigrationStep {
  return { ...newMigrationStep('governance', 2), ...dates }
}

let order = 0

function task(id: string, part: Partial<MigrationTask>): MigrationTask {
  return { ...newMigrationTask(id, ++order), step: 'governance', name: id, ...part }
}

function iso(span: DaySpan | null): string {
  return span ? `${isoOf(span.from)}..${isoOf(span.to)}` : 'none'
}
