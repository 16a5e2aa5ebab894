import { describe, expect, it } from 'vitest'
import { wholeAssessment } from '#domain/schema/whole-assessment.ts'

describe('version 2', () => {
  it('adds what is new as unknown, and changes nothing that is there', () => {
    const rows = { services: [{ id: 's', name: 'cart', objective: 99.9 }], teams: [{ id: 't', name: 'Payments' }] }
    const { services, teams } = wholeAssessment(rows)
    expect(teams).toBe(rows.teams)
    expect(services).toMatchObject([{ id: 's', name: 'cart', objective: 99.9, telemetry: [], rto: null, evidence: [] }])
  })

  it('makes no table that was not there', () => {
    expect(Object.keys(wholeAssessment({ teams: [] }))).toEqual(['teams'])
  })

  it('leaves what is no row alone, to be set aside by name', () => {
    expect(wholeAssessment({ toil: [null, 'torn', 7] })).toEqual({ toil: [null, 'torn', 7] })
  })
})
