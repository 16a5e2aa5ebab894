import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mustDay } from '#domain/day.ts'
import { documentOf, type EngagementDocument } from '#domain/document.ts'
import { newEngagement } from '#domain/engagement.ts'
import { newMigrationTask, type MigrationTask } from '#domain/migration-task.ts'
import { planSchedule } from '#domain/plan-schedule.ts'
import type { StartReason } from '#domain/schedule/start-reason.ts'

/** A Monday. */
const start = '2027-01-04'
const longBefore = '2026-01-01'

it.each<[string, Partial<MigrationTask>, StartReason]>([
  ['the start of the plan', {}, { reason: 'project-start', day: mustDay(start) }],
  ['its own first day', { start: '2027-01-13' }, { reason: 'not-before', day: mustDay('2027-01-13') }],
  ['a fixed day', { start: '2027-01-06', fixed: 'yes', predecessors: ['a'] }, fixed('2027-01-06')],
  ['what was begun', { started: '2027-01-05', predecessors: ['a'] }, { reason: 'started', day: mustDay('2027-01-05') }],
  [
    'what was done',
    { finished: '2027-01-07', predecessors: ['a'] },
    { reason: 'finished', day: mustDay('2027-01-07') },
  ],
  ['the finish of another', { predecessors: ['a'] }, before('a', 'FS', '2027-01-08')],
  ['the later of two', { predecessors: ['a', 'b'] }, before('b', 'FS', '2027-01-15')],
  ['a start', { predecessors: ['b|SS+6'] }, before('b', 'SS', '2027-01-04', 6)],
  ['a finish for its own', { duration: 2, predecessors: ['b|FF'] }, before('b', 'FF', '2027-01-15')],
  [
    'its own day, not an event of the day before',
    { start: '2027-01-05', predecessors: ['kick-off'] },
    { reason: 'not-before', day: mustDay('2027-01-05') },
  ],
  ['an event, by its finish', { duration: 0, predecessors: ['a'] }, before('a', 'FS', '2027-01-08')],
  [
    'its own day, when that is later than another',
    { start: '2027-02-01', predecessors: ['a'] },
    { reason: 'not-before', day: mustDay('2027-02-01') },
  ],
])('names what holds a task: %s', (_, part, expected) => {
  expect(reasonOf(plan([task('c', { duration: 3, ...part })]))).toEqual(expected)
})

it('says nothing of a task without dates', () => {
  expect(reasonOf(plan([task('c', { duration: null, predecessors: ['a'] })]))).toBeUndefined()
})

it('names what holds it alone: without the other links the task starts on the same day', () => {
  const link = fc.tuple(fc.constantFrom('FS', 'SS', 'FF'), fc.integer({ min: -3, max: 4 }))
  fc.assert(
    fc.property(link, link, fc.integer({ min: 1, max: 8 }), ([kindA, lagA], [kindB, lagB], duration) => {
      const predecessors = [`a|${kindA}${signed(lagA)}`, `b|${kindB}${signed(lagB)}`]
      const startWith = (links: readonly string[]) => {
        const document = plan([task('c', { duration, predecessors: links })])
        return { start: planSchedule(document, longBefore).tasks.get('c')?.start, hold: reasonOf(document) }
      }
      const { start: day, hold } = startWith(predecessors)
      const holder = hold?.reason === 'link' ? hold.link.from : null
      expect(startWith(predecessors.filter((each) => each.startsWith(`${holder}|`))).start).toBe(day)
    }),
  )
})

function reasonOf(document: EngagementDocument): StartReason | undefined {
  return planSchedule(document, longBefore).tasks.get('c')?.because
}

function plan(tasks: readonly MigrationTask[]) {
  return documentOf({
    engagement: [{ ...newEngagement('', ''), start }],
    tasks: [task('a', { duration: 5 }), task('b', { duration: 10 }), task('kick-off', { duration: 0 }), ...tasks],
  })
}

function task(id: string, part: Partial<MigrationTask>): MigrationTask {
  return { ...newMigrationTask(id, id.charCodeAt(0)), name: id.toUpperCase(), ...part }
}

function before(from: string, kind: 'FS' | 'SS' | 'FF', iso: string, lag = 0) {
  return { reason: 'link', link: { from, to: 'c', kind, lag }, day: mustDay(iso) } as const
}

function fixed(iso: string) {
  return { reason: 'fixed', day: mustDay(iso) } as const
}

function signed(lag: number): string {
  return lag === 0 ? '' : lag > 0 ? `+${lag}` : `${lag}`
}
