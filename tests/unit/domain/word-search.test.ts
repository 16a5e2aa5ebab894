import { expect, it } from 'vitest'
import { searchTest } from '#domain/word-search.ts'

it('asks for every word, in any order and case', () => {
  const found = searchTest(' budget  ERROR ')
  expect(['Error budget policy', 'Error policy', 'budget'].map(found)).toEqual([true, false, false])
})

it('finds all while nothing is asked for', () => {
  expect(searchTest('  ')('anything')).toBe(true)
})
