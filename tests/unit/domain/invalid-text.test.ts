import { expect, it } from 'vitest'
import { patchRow, withoutTyped, withTyped } from '#domain/invalid-text.ts'
import { newTeam } from '#domain/team.ts'

const team = newTeam('t', 1)

it('keeps typed texts by field and lets them go one by one', () => {
  const both = withTyped(withTyped(team, 'side', 'left'), 'headcount', 'many')
  expect(both.invalid).toEqual({ side: 'left', headcount: 'many' })
  expect(withoutTyped(both, 'side').invalid).toEqual({ headcount: 'many' })
  expect(withoutTyped(withoutTyped(both, 'side'), 'headcount')).toEqual(team)
})

it('leaves a row alone that has no text for the field', () => {
  const typed = withTyped(team, 'side', 'left')
  expect(withoutTyped(typed, 'lead')).toBe(typed)
  expect(withoutTyped(team, 'side')).toBe(team)
})

it('sets fields, drops the texts kept for them, and hands the row back when nothing differs', () => {
  const typed = withTyped(withTyped(team, 'side', 'left'), 'headcount', 'many')
  expect(patchRow(typed, { headcount: 4 })).toEqual({ ...team, headcount: 4, invalid: { side: 'left' } })
  expect(patchRow(typed, { headcount: null, side: null })).toEqual(team)
  expect(patchRow(team, { name: team.name, side: team.side })).toBe(team)
})
