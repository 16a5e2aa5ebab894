import { expect, it } from 'vitest'
import { withoutTyped, withTyped } from '#domain/invalid-text.ts'
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
