import { expect, it } from 'vitest'
import { joinNames } from '#domain/join-names.ts'

it('joins names as a sentence does', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joinNames)).toEqual(['', 'A', 'A and B', 'A, B and C'])
})
