import { describe, expect, it } from 'vitest'
import { matchChoices } from '#ui/grid/choice-match.ts'

const choices = ['Search', 'Platform data', 'Platform', 'Data science'].map((text) => ({ text }))
const texts = (typed: string) => matchChoices(choices, typed).items.map((choice) => choice.text)

describe('matchChoices', () => {
  it('lists all in their order before anything is typed, and picks none', () => {
    expect([texts(''), matchChoices(choices, '').best]).toEqual([choices.map((choice) => choice.text), -1])
  })

  it('puts what begins with the text before what holds it', () => {
    expect([texts('data'), matchChoices(choices, 'data').best]).toEqual([['Data science', 'Platform data'], 0])
  })

  it('puts the exact one first, whatever the case', () => {
    expect(texts('platform')).toEqual(['Platform', 'Platform data'])
  })

  it('does not replace free text by a choice that merely holds it', () => {
    expect([texts('form'), matchChoices(choices, 'form').best]).toEqual([['Platform data', 'Platform'], -1])
  })

  it('counts what it does not list', () => {
    const many = Array.from({ length: 130 }, (_, nth) => ({ text: `team ${nth}` }))
    const match = matchChoices(many, 'team')
    expect([match.items.length, match.more]).toEqual([100, 30])
  })
})
