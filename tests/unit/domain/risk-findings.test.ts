import { describe, expect, it } from 'vitest'
import { riskFindings } from '#domain/risk-findings.ts'
import type { Risk } from '#domain/risk.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'
/** A risk that no rule minds. */
const sound: Partial<Risk> = {
  name: 'Freeze',
  likelihood: 4,
  impact: 4,
  owner: 'roles-1',
  response: 'reduce',
  action: 'Move the cutover',
  trigger: 'Order book above plan',
  due: '2026-12-31',
}

const found = (risk: Partial<Risk>) => riskFindings(buildDocument({ risks: [{ ...sound, ...risk }] }), today)
const told = (risk: Partial<Risk>) => found(risk).map(({ rule, severity, place }) => [rule, severity, place.field])

it('minds nothing of a risk that is answered, and nothing of one that is over', () => {
  expect(found({})).toEqual([])
  expect(told({ likelihood: null, due: '2020-01-01', trigger: '', status: 'closed' })).toEqual([])
  expect(told({ owner: null, due: '2020-01-01', status: 'occurred' })).toEqual([])
})

describe('RISK-1 accepted without approver or end', () => {
  it('jumps to what is missing', () => {
    expect(told({ response: 'accept' })).toEqual([['RISK-1', 'high', 'approver']])
    expect(told({ response: 'accept', approver: 'Dana' })).toEqual([['RISK-1', 'high', 'expiry']])
    expect(told({ response: 'accept', approver: 'Dana', likelihood: 1 })).toEqual([['RISK-1', 'medium', 'expiry']])
  })

  it('is content with both', () => {
    expect(told({ response: 'accept', approver: 'Dana', expiry: today })).toEqual([])
  })
})

it('RISK-2 an acceptance that ended yesterday, not one that ends today', () => {
  expect(told({ response: 'accept', approver: 'Dana', expiry: '2026-11-21' })).toEqual([['RISK-2', 'high', 'expiry']])
})

it('RISK-3 a high risk without owner, response or action names what is missing', () => {
  expect(found({ owner: null, response: null, action: ' ' })[0]).toMatchObject({
    rule: 'RISK-3',
    title: 'Freeze: high, without an owner, a response and an action',
    detail: 'Its score is 16. Say who answers it, how, and with what.',
    place: { stage: 'migration', table: 'risks', id: 'risks-1', field: 'owner' },
  })
  expect(told({ owner: null, likelihood: 2 })).toEqual([])
})

it('RISK-4 past its due day', () => {
  expect(told({ due: '2026-11-21' })).toEqual([['RISK-4', 'high', 'due']])
  expect(told({ due: '2026-11-21', likelihood: 1 })).toEqual([['RISK-4', 'medium', 'due']])
  expect(told({ due: today })).toEqual([])
})

it('RISK-5 no trigger, of a medium or high one', () => {
  expect(told({ trigger: ' ' })).toEqual([['RISK-5', 'low', 'trigger']])
  expect(told({ trigger: '', likelihood: 1 })).toEqual([])
})

it('RISK-6 no likelihood or impact', () => {
  expect(told({ likelihood: null })).toEqual([['RISK-6', 'low', 'likelihood']])
  expect(told({ impact: 4, invalid: { impact: 'huge' } })).toEqual([['RISK-6', 'low', 'impact']])
})
