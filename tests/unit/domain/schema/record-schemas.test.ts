import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableNames, type TableName } from '#domain/document.ts'
import { isoOf } from '#domain/day.ts'
import { utcText } from '#domain/instant.ts'
import { recordSchemas } from '#domain/schema/record-schemas.ts'
import { editableTables, fieldsOf } from '#domain/table-specs.ts'
import { defaultRow } from '#tests/support/test-store.ts'

const passes = (table: TableName, row: object) => recordSchemas[table].safeParse(row).success

describe('record schemas', () => {
  it.each(tableNames)(
    '%s: the row as it is before anything is entered passes, with and without kept texts',
    (table) => {
      const row = defaultRow(table, 'x', 1)
      expect([passes(table, row), passes(table, { ...row, invalid: { name: '?' } })]).toEqual([true, true])
    },
  )

  it.each(tableNames)('%s: refuses a row that lacks a field or has one too many', (table) => {
    const row = defaultRow(table, 'x', 1)
    const lacking = Object.keys(row).filter((key) => {
      const { [key as 'id']: _left, ...rest } = row
      return passes(table, rest)
    })
    expect(lacking).toEqual([])
    expect(passes(table, { ...row, colour: 'red' })).toBe(false)
    expect(passes(table, { ...row, id: '' })).toBe(false)
  })

  it('take every choice that a field offers, and no other', () => {
    for (const table of editableTables)
      for (const { key, kind } of fieldsOf(table)) {
        if (kind.type !== 'choice') continue
        const row = defaultRow(table, 'x', 1)
        const refused = kind.choices.filter((choice) => !passes(table, { ...row, [key]: choice.value }))
        expect([table, key, refused]).toEqual([table, key, []])
        expect([table, key, passes(table, { ...row, [key]: 'something else' })]).toEqual([table, key, false])
      }
  })

  it('take days of the calendar only', () => {
    const task = defaultRow('tasks', 'x', 1)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => passes('tasks', { ...task, start: isoOf(day) })),
    )
    const wrong = ['2026-02-29', '2026-13-01', '22.11.2026', 'soon', ''].filter((start) =>
      passes('tasks', { ...task, start }),
    )
    expect(wrong).toEqual([])
  })

  it('take a week with a day that is worked, and baselines of the plan whose days are real', () => {
    const engagement = defaultRow('engagement', 'engagement', 0)
    const week = (workdays: readonly number[]) => passes('engagement', { ...engagement, workdays })
    expect([week([7, 1]), week([]), week([0]), week([8])]).toEqual([true, false, false, false])
    const baseline = defaultRow('planBaselines', 'x', 1)
    const task = { task: 't', name: '', start: '2027-01-04', finish: '2027-01-08' }
    const withTask = (part: object) => passes('planBaselines', { ...baseline, tasks: [{ ...task, ...part }] })
    expect([withTask({}), withTask({ finish: '2027-02-29' }), withTask({ slip: 2 })]).toEqual([true, false, false])
    const milestone = { milestone: 'm', name: 'Go live', day: 'soon' }
    expect(passes('planBaselines', { ...baseline, milestones: [milestone] })).toBe(false)
  })

  it('take times of events in UTC to the second only', () => {
    const deployment = defaultRow('deployments', 'x', 1)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) =>
        passes('deployments', { ...deployment, finished: utcText(second * 1_000) }),
      ),
    )
    const wrong = ['2026-02-29T00:00:00Z', '2026-11-22', '2026-11-22T10:00Z', '2026-11-22T10:00:00+01:00', ''].filter(
      (finished) => passes('deployments', { ...deployment, finished }),
    )
    expect(wrong).toEqual([])
  })

  it('take capital letters of a cell without separators, each once', () => {
    const cell = defaultRow('raciCells', 'x', 1)
    expect(['AR', 'ARCI', 'DP', ''].filter((letters) => !passes('raciCells', { ...cell, letters }))).toEqual([])
    expect(['ar', 'A/R', '1', 'AA', 'ARA'].filter((letters) => passes('raciCells', { ...cell, letters }))).toEqual([])
  })
})
