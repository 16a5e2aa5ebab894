import { expect, it } from 'vitest'
import { mostEffort, newMigrationTask, type MigrationTask } from '#domain/migration-task.ts'
import { effortOf, remainingEffort } from '#domain/task-effort.ts'

const task = (part: Partial<MigrationTask>): MigrationTask => ({ ...newMigrationTask('a', 1), ...part })

it.each<[string, Partial<MigrationTask>, number | null]>([
  ['as entered', { effort: 8, duration: 5 }, 8],
  ['none, which is not unknown', { effort: 0, duration: 5 }, 0],
  ['one person for its duration', { duration: 5 }, 5],
  ['of an event', { duration: 0 }, 0],
  ['of an event with work', { duration: 0, effort: 2 }, 2],
  ['of a day alone', { start: '2027-03-01' }, 1],
  ['unknown', {}, null],
  ['beyond all measure', { effort: 1e300 }, mostEffort],
  ['negative in a file', { effort: -3 }, 0],
])('effort: %s', (_, part, effort) => {
  expect(effortOf(task(part))).toBe(effort)
})

it.each<[string, Partial<MigrationTask>, number]>([
  ['all while nobody said', { duration: 5 }, 5],
  ['what is not done', { effort: 8, progress: 25 }, 6],
  ['nothing of a done task', { effort: 8, progress: 100 }, 0],
  [
    'nothing of one that ended, whatever was said of its progress',
    { effort: 8, progress: 40, finished: '2027-03-01' },
    0,
  ],
  ['nothing of more than all in a file', { effort: 8, progress: 130 }, 0],
  ['nothing while the effort is unknown', {}, 0],
])('remaining: %s', (_, part, remaining) => {
  expect(remainingEffort(task(part))).toBe(remaining)
})
