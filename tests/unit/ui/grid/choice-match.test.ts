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

  it('takes the only choice with a word that begins so', () => {
    const tiers = ['1 Customer-critical', '2 Important', '3 Supporting'].map((text) => ({ text }))
    const imp = matchChoices(tiers, 'imp')
    const critical = matchChoices(tiers, 'crit')
    expect([imp.items[imp.best]?.text, critical.items[critical.best]?.text]).toEqual([
      '2 Important',
      '1 Customer-critical',
    ])
  })

  it('takes none of several choices with a word that begins so', () => {
    const sides = ['Service team primary', 'Platform team primary'].map((text) => ({ text }))
    expect(matchChoices(sides, 'prim').best).toBe(-1)
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
