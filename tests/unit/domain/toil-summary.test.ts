import { describe, expect, it } from 'vitest'
import { largestHalf, toilSummary } from '#domain/toil-summary.ts'
import { newToilTask, type ToilTask } from '#domain/toil-task.ts'

function task(name: string, rhythm: Partial<ToilTask>): ToilTask {
  return { ...newToilTask(name, 0), name, ...rhythm }
}

describe('toil summary', () => {
  it('known answer: 30 minutes every working day are 10.5 hours a month', () => {
    expect(toilSummary([task('a', { frequency: 'day', minutes: 30 })]).hours).toBe(10.5)
  })

  it('ranks by hours, adds the shares up and keeps the unknown apart', () => {
    const untimed = task('untimed', { frequency: 'week' })
    const summary = toilSummary([
      task('small', { frequency: 'month', minutes: 60 }),
      untimed,
      task('large', { frequency: 'month', times: 2, minutes: 60, people: 3 }),
      task('middle', { frequency: 'quarter', minutes: 540 }),
    ])
    expect(summary.tasks.map((each) => [each.task.name, each.hours, each.share, each.cumulative])).toEqual([
      ['large', 6, 0.6, 0.6],
      ['middle', 3, 0.3, 0.9],
      ['small', 1, 0.1, 1],
    ])
    expect(summary.unknown).toEqual([untimed])
    expect(largestHalf(summary)).toEqual({ count: 1, share: 0.6 })
  })

  it('says nothing about half of no hours', () => {
    expect(largestHalf(toilSummary([task('zero', { frequency: 'day', minutes: 0 })]))).toBeNull()
    expect(largestHalf(toilSummary([]))).toBeNull()
  })
})
