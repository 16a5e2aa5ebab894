import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { draftIssue } from '#domain/issue-draft.ts'
import { factsOf } from '#domain/issue-facts.ts'
import { toilFindings } from '#domain/toil-findings.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

/** Hours a month of one task. */
function of(hours: number | null) {
  return {
    team: 'sre',
    frequency: 'month',
    minutes: hours === null ? null : hours * 60,
    automatable: 0,
    effort: 0,
  } as const
}

function found(rows: PartialRows): string[] {
  return toilFindings(buildDocument({ teams: [{ id: 'sre', name: 'SRE', headcount: 1 }], ...rows })).map(
    ({ id, severity, title }) => `${id} ${severity}: ${title}`,
  )
}

describe('findings about toil', () => {
  it.each([
    [84.1, ['TOIL-1/sre high: SRE: over the cap, 50.1 % of its time is toil']],
    [84, ['TOIL-2/sre medium: SRE: over the target, 50 % of its time is toil']],
    [60, ['TOIL-2/sre medium: SRE: over the target, 36 % of its time is toil']],
    [50.4, []],
  ])('%d h of 168 h', (hours, findings) => {
    expect(found({ toil: [of(hours)] })).toEqual(findings)
  })

  it('points at every task of the team, and says so when the ratio is the least it can be', () => {
    const [finding] = toilFindings(
      buildDocument({ teams: [{ id: 'sre', name: 'SRE', headcount: 1 }], toil: [of(null), of(100)] }),
    )
    expect(finding?.rows).toEqual(['toil/toil-2', 'toil/toil-1'])
    expect(finding?.detail).toContain('1 task is not timed')
    expect(finding?.place).toEqual({ stage: 'as-is', table: 'teams', id: 'sre' })
  })

  it('says that a headcount is missing rather than that all is well', () => {
    expect(found({ teams: [{ id: 'sre', name: 'SRE' }], toil: [of(100)] })).toEqual([
      'TOIL-6/sre low: SRE: 100 h of toil a month, headcount unknown',
    ])
  })

  it('asks for the time of what arrives by ticket, and of nothing else', () => {
    const toil: PartialRows['toil'] = [
      { name: 'a', ticket: 'yes', frequency: 'day' },
      { name: 'b', ticket: 'no', frequency: 'day' },
      { name: 'c', frequency: 'day' },
      { name: 'd', ticket: 'yes', frequency: 'day', minutes: 1, automatable: 1, effort: 9 },
    ]
    expect(found({ toil })).toEqual(['TOIL-3/toil-1 low: a: arrives by ticket, not timed'])
  })

  it('asks who owns what pays back within a quarter', () => {
    const quick = { frequency: 'month', minutes: 600, automatable: 100, effort: 29 } as const
    const toil: PartialRows['toil'] = [
      { name: 'quick', ...quick },
      { name: 'owned', ...quick, futureOwner: 'platform' },
      { name: 'in three months', ...quick, effort: 30 },
      { name: 'saves nothing', ...quick, automatable: 0 },
      { name: 'not understood', ...quick, invalid: { effort: 'little' } },
    ]
    expect(found({ toil }).filter((line) => line.startsWith('TOIL-4'))).toEqual([
      'TOIL-4/toil-1 medium: quick: pays back in 2.9 months, nobody owns it',
    ])
  })

  it('asks to judge the tasks that make half of the hours', () => {
    const toil: PartialRows['toil'] = [
      { name: 'small', frequency: 'month', minutes: 60 },
      { name: 'large', frequency: 'month', minutes: 600, automatable: 50 },
    ]
    expect(found({ toil })).toEqual(['TOIL-5/toil-2 low: large: 10 h a month, not judged'])
  })

  it('show on the sample, with a draft each', () => {
    const document = sampleDocument('2026-11-22')
    const findings = toilFindings(document)
    expect(findings.map(({ id }) => id)).toEqual([
      'TOIL-2/team-sre',
      'TOIL-4/toil-8',
      'TOIL-3/toil-25',
      'TOIL-5/toil-6',
    ])
    const [team] = findings
    if (!team) throw new Error('No finding')
    expect(draftIssue([team], document, catalog).links).toHaveLength(21)
    expect(factsOf(team, document, catalog)).toBe('Share of its time: 41 %')
  })
})
