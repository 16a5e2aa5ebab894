import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toilReturn } from '#domain/toil-return.ts'
import { newToilTask, type ToilTask } from '#domain/toil-task.ts'

const task = (id: string, patch: Partial<ToilTask>): ToilTask => ({ ...newToilTask(id, 1), ...patch })

describe('the return of all toil', () => {
  it('known answer: 30 minutes every working day for 40 h, and an hour a month for 6 h', () => {
    const found = toilReturn([
      task('hourly', { frequency: 'month', minutes: 60, automatable: 100, effort: 6 }),
      task('daily', { frequency: 'day', minutes: 30, automatable: 100, effort: 40 }),
      task('untimed', { frequency: 'day', automatable: 100, effort: 40 }),
    ])
    expect(found.tasks.map((each) => each.task.id)).toEqual(['daily', 'hourly'])
    expect(found).toMatchObject({ saved: 11.5, effort: 46, months: 4, return12: 2 })
    expect(found.open).toMatchObject([{ task: { id: 'untimed' }, missing: ['how many minutes it takes'] }])
  })

  it('of nothing is unknown, of nothing saved is never', () => {
    expect(toilReturn([])).toMatchObject({ tasks: [], months: null, return12: null })
    expect(toilReturn([task('a', { frequency: 'day', minutes: 30, automatable: 0, effort: 4 })])).toMatchObject({
      months: Infinity,
      return12: -1,
    })
    expect(toilReturn([task('a', { frequency: 'day', minutes: 30, automatable: 100, effort: 0 })])).toMatchObject({
      months: 0,
      return12: Infinity,
    })
  })

  it('is what adding up by hand says', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 300 }))
    const row = fc.record({ minutes: amount, automatable: fc.option(fc.integer({ min: 0, max: 100 })), effort: amount })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const found = toilReturn(rows.map((each, at) => task(String(at), { ...each, frequency: 'month' })))
        let [saved, effort, known] = [0, 0, 0]
        for (const each of rows) {
          if (each.minutes === null || each.automatable === null || each.effort === null) continue
          saved += (each.minutes / 60) * (each.automatable / 100)
          effort += each.effort
          known += 1
        }
        expect(found.saved).toBeCloseTo(saved, 8)
        expect(found.effort).toBe(effort)
        expect([found.tasks.length, found.open.length]).toEqual([known, rows.length - known])
        if (known > 0 && effort > 0) expect(found.return12).toBeCloseTo((12 * saved) / effort - 1, 8)
        if (known > 0 && saved > 0) expect(found.months).toBeCloseTo(effort / saved, 8)
      }),
    )
  })
})
