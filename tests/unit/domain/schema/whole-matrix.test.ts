import { describe, expect, it } from 'vitest'
import { wholeMatrix } from '#domain/schema/whole-matrix.ts'

describe('version 3', () => {
  it('keeps letters and decisions, and adds who decided, where and when as unknown', () => {
    const rows = {
      engagement: [{ id: 'engagement', name: 'Alder' }],
      raciItems: [{ id: 'i', decision: 'So be it', status: 'agreed' }],
      raciCells: [{ id: 'to-be/i/r', layer: 'to-be', letters: 'AR' }],
      teams: [{ id: 't', name: 'Payments' }],
    }
    const { engagement, raciItems, raciCells, teams } = wholeMatrix(rows)
    expect(teams).toBe(rows.teams)
    expect(engagement).toEqual([{ id: 'engagement', name: 'Alder', letterSet: 'raci', ownLetters: [] }])
    expect(raciItems).toMatchObject([
      { decision: 'So be it', status: 'agreed', decidedBy: '', decidedOn: null, services: [] },
    ])
    expect(raciCells).toEqual([{ id: 'to-be/i/r', layer: 'to-be', letters: 'AR', derived: false }])
  })

  it('makes no table that was not there', () => {
    expect(Object.keys(wholeMatrix({ teams: [] }))).toEqual(['teams'])
  })

  it('leaves what is no row alone, to be set aside by name', () => {
    expect(wholeMatrix({ raciCells: [null, 'torn', 7] })).toEqual({ raciCells: [null, 'torn', 7] })
  })
})
