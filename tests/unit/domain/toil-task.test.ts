import { expect, it } from 'vitest'
import { newToilTask, toilHoursPerMonth, type ToilTask } from '#domain/toil-task.ts'

it.each<[string, Partial<ToilTask>, number | null]>([
  ['30 minutes every working day', { frequency: 'day', minutes: 30 }, 10.5],
  ['30 minutes every working day by two people', { frequency: 'day', minutes: 30, people: 2 }, 21],
  ['an hour a week', { frequency: 'week', minutes: 60 }, 52 / 12],
  ['three times a month', { frequency: 'month', times: 3, minutes: 40 }, 2],
  ['once a quarter', { frequency: 'quarter', minutes: 180 }, 1],
  ['never', { frequency: 'day', times: 0, minutes: 30 }, 0],
  ['how often is not known', { minutes: 30 }, null],
  ['how long is not known', { frequency: 'day', times: 3 }, null],
])('%s', (_title, patch, hours) => {
  const result = toilHoursPerMonth({ ...newToilTask('t', 1), ...patch })
  if (hours === null) expect(result).toBeNull()
  else expect(result).toBeCloseTo(hours, 10)
})
