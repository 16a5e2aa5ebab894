import { describe, expect, it } from 'vitest'
import { addBudgetWeek, changeBudgetWeek, removeBudgetWeek } from '#domain/error-budget-commands.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const weeks = [
  { until: '2026-11-08', consumed: 41, met: 'yes' },
  { until: '2026-11-15', consumed: 44, met: null },
] as const
const document = buildDocument({ errorBudgets: [{ weeks }] })
const id = 'errorBudgets-1'

const after = (command: ReturnType<typeof addBudgetWeek>, from = document) =>
  run(from, command).errorBudgets.rows[0]?.weeks

describe('the weeks of an error budget', () => {
  it('are added one after the other, the first ending with the last Sunday', () => {
    expect(after(addBudgetWeek(id))).toEqual([...weeks, { until: '2026-11-22', consumed: null, met: null }])
    // The test's today is a Sunday itself: it is not over.
    expect(after(addBudgetWeek(id), buildDocument({ errorBudgets: [{}] }))).toEqual([
      { until: '2026-11-15', consumed: null, met: null },
    ])
  })

  it('are changed in place, stay in order, and never end on the same day', () => {
    expect(after(changeBudgetWeek(id, 1, { met: 'no' }))).toEqual([weeks[0], { ...weeks[1], met: 'no' }])
    expect(after(changeBudgetWeek(id, 1, { until: '2026-11-01' }))).toEqual([
      { ...weeks[1], until: '2026-11-01' },
      weeks[0],
    ])
    expect(after(changeBudgetWeek(id, 1, { until: '2026-11-08' }))).toEqual(weeks)
    expect(run(document, changeBudgetWeek(id, 0, { consumed: 41 }))).toEqual(document)
  })

  it('are removed', () => {
    expect(after(removeBudgetWeek(id, 0))).toEqual([weeks[1]])
    expect(run(document, removeBudgetWeek('gone', 0))).toEqual(document)
  })
})
