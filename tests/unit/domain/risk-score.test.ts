import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { riskMatrix } from '#domain/risk-matrix.ts'
import { bandOf, riskBand, riskScore, riskStanding } from '#domain/risk-score.ts'
import { newRisk, type Risk } from '#domain/risk.ts'

const today = '2026-11-22'
const risk = (said: Partial<Risk>): Risk => ({ ...newRisk('rsk', 1), name: 'Risk', ...said })

describe('the score', () => {
  it('is likelihood times impact, and unknown while one of them is', () => {
    expect(riskScore(risk({ likelihood: 4, impact: 3 }))).toBe(12)
    expect(riskScore(risk({ likelihood: 4 }))).toBeNull()
    expect(riskScore(risk({ impact: 5 }))).toBeNull()
  })

  it('is unknown while what was typed over one of them is not understood', () => {
    expect(riskScore(risk({ likelihood: 4, impact: 3, invalid: { impact: 'huge' } }))).toBeNull()
  })

  it('is low to 4, medium from 5, high from 12', () => {
    expect([1, 4, 5, 10, 12, 25].map(bandOf)).toEqual(['low', 'low', 'medium', 'medium', 'high', 'high'])
    expect(riskBand(risk({ likelihood: 3, impact: 4 }))).toBe('high')
  })
})

describe('the standing', () => {
  it.each([
    [{}, 'open', 'Open, without a due day.'],
    [{ due: '2027-01-22' }, 'open', 'Due on 22 Jan 2027, in 61 days.'],
    [{ due: '2026-12-06' }, 'due-soon', 'Due on 6 Dec 2026, in 14 days.'],
    [{ due: '2026-12-07' }, 'open', 'Due on 7 Dec 2026, in 15 days.'],
    [{ due: today }, 'due-soon', 'Due on 22 Nov 2026, today.'],
    [{ due: '2026-11-21' }, 'overdue', 'Due on 21 Nov 2026, 1 day ago.'],
    [{ due: '2026-11-01', status: 'closed' }, 'closed', 'Closed.'],
    [{ due: '2026-11-01', status: 'occurred' }, 'occurred', 'It happened.'],
    [{ response: 'accept', approver: 'Dana', expiry: today }, 'accepted', 'Accepted by Dana until 22 Nov 2026.'],
    [
      { response: 'accept', approver: 'Dana', expiry: '2026-11-21' },
      'acceptance-expired',
      'The acceptance ended on 21 Nov 2026: decide again.',
    ],
    [{ response: 'accept', approver: ' ' }, 'acceptance-open', 'To be accepted, without an approver and an end day.'],
    [
      { response: 'accept', approver: 'Dana', due: '2026-11-01' },
      'acceptance-open',
      'To be accepted, without an end day.',
    ],
  ] as const)('%o is %s', (said, state, reason) => {
    expect(riskStanding(risk(said), today)).toEqual({ state, reason })
  })
})

describe('the matrix', () => {
  it('puts every live risk in one cell or among the unknown', () => {
    const level = fc.option(fc.integer({ min: 1, max: 5 }))
    const one = fc.record({
      likelihood: level,
      impact: level,
      status: fc.constantFrom(null, 'open' as const, 'occurred' as const, 'closed' as const),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (said) => {
        const risks = said.map((each, index) => ({ ...risk(each), id: `rsk_${index}` }))
        const { rows, unknown, total } = riskMatrix(risks)
        const placed = [...rows.flat().flatMap((cell) => cell.risks), ...unknown].map(({ id }) => id).sort()
        const live = risks.filter(({ status }) => status === null || status === 'open').map(({ id }) => id)
        expect(placed).toEqual(live.sort())
        expect(total).toBe(live.length)
        for (const cell of rows.flat())
          for (const each of cell.risks) expect([each.likelihood, each.impact]).toEqual([cell.likelihood, cell.impact])
      }),
    )
  })

  it('is drawn with the most likely on top and the severest at the right', () => {
    const { rows } = riskMatrix([risk({ likelihood: 5, impact: 5 })])
    expect(rows.map((row) => row.map(({ score }) => score))).toEqual([
      [5, 10, 15, 20, 25],
      [4, 8, 12, 16, 20],
      [3, 6, 9, 12, 15],
      [2, 4, 6, 8, 10],
      [1, 2, 3, 4, 5],
    ])
    expect(rows[0]?.[4]?.risks).toHaveLength(1)
  })
})
