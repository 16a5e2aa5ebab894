import { describe, expect, it } from 'vitest'
import { evidenceFindings, isOverdue } from '#domain/evidence-findings.ts'
import { newEvidenceRequest } from '#domain/evidence-request.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const today = '2026-11-22'
const found = (rows: PartialRows) => evidenceFindings(buildDocument(rows), today).map(({ id }) => id)

describe('EVD-1 high finding on hearsay alone', () => {
  const evidence = [{ grade: 'hearsay' }, { grade: 'shown' }, { grade: null }] as const

  it('is found while every piece is hearsay', () => {
    expect(found({ evidence, issues: [{ severity: 'high', evidence: ['evidence-1'] }] })).toContain('EVD-1/issues-1')
  })

  it.each([
    ['something stronger', { severity: 'high', evidence: ['evidence-1', 'evidence-2'] }],
    ['something not graded, which is EVD-3', { severity: 'high', evidence: ['evidence-1', 'evidence-3'] }],
    ['a medium severity', { severity: 'medium', evidence: ['evidence-1'] }],
    ['a finding that was dismissed', { severity: 'high', status: 'dismissed', evidence: ['evidence-1'] }],
  ] as const)('is not with %s', (_, issue) => {
    expect(found({ evidence, issues: [issue] })).not.toContain('EVD-1/issues-1')
  })
})

describe('EVD-2 request overdue', () => {
  it.each([
    ['open', '2026-11-21', true],
    ['asked', '2026-11-21', true],
    [null, '2026-11-21', true],
    ['asked', '2026-11-22', false],
    ['asked', null, false],
    ['received', '2026-11-01', false],
    ['refused', '2026-11-01', false],
  ] as const)('status %s, due %s: %s', (status, due, overdue) => {
    expect(isOverdue({ ...newEvidenceRequest('r', 1), status, due }, today)).toBe(overdue)
    expect(found({ requests: [{ status, due }] }).includes('EVD-2/requests-1')).toBe(overdue)
  })
})

it('EVD-3 evidence without a grade', () => {
  expect(found({ evidence: [{ grade: null }, { grade: 'hearsay' }] })).toEqual(['EVD-3/evidence-1'])
})

it('EVD-4 high finding without evidence, while something is to be done about it', () => {
  const issues = [
    { severity: 'high', status: 'open' },
    { severity: 'high', status: 'resolved' },
    { severity: 'low', status: 'open' },
    { severity: 'high', status: null },
    { severity: 'high', status: 'waived', expiry: today },
    { severity: 'high', status: 'waived', expiry: '2026-11-21' },
  ] as const
  expect(found({ issues })).toEqual(['EVD-4/issues-1', 'EVD-4/issues-4', 'EVD-4/issues-6'])
})

it('EVD-5 request received with nothing to show for it', () => {
  expect(found({ requests: [{ status: 'received' }, { status: 'received', evidence: ['x'] }] })).toEqual([
    'EVD-5/requests-1',
  ])
})

it('INT-1 interview past its day and still planned', () => {
  const interviews = [
    { status: 'planned', date: '2026-11-21' },
    { status: 'planned', date: today },
    { status: 'held', date: '2026-11-01' },
    { status: 'planned', date: null },
  ] as const
  expect(found({ interviews })).toEqual(['INT-1/interviews-1'])
})
