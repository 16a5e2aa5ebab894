import { expect, it } from 'vitest'
import { firstNames, joinNames } from '#domain/name-list.ts'

it('joins names as a sentence does', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joinNames)).toEqual(['', 'A', 'A and B', 'A, B and C'])
})

it('names the first and counts the rest', () => {
  const listed = (...names: string[]) => firstNames(names, 2, (name) => name.toUpperCase())
  expect([listed(), listed('a', 'b'), listed('a', 'b', 'c', 'd')]).toEqual(['', 'A, B', 'A, B and 2 more'])
})
