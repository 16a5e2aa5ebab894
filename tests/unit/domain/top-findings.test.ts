import { describe, expect, it } from 'vitest'
import type { Finding, Severity } from '#domain/finding.ts'
import { newIssue, type Issue } from '#domain/issue.ts'
import type { Suggestion } from '#domain/suggestion.ts'
import { topFindings } from '#domain/top-findings.ts'

const today = '2026-11-22'

function issue(id: string, part: Partial<Issue>): Issue {
  return { ...newIssue(id, 1), name: id, links: ['services/a'], ...part }
}

function suggestion(rule: string, id: string, severity: Severity, stage: 'as-is' | 'raci' = 'as-is'): Suggestion {
  const finding: Finding = {
    rule,
    id: `${rule}/${id}`,
    severity,
    title: id,
    detail: '',
    place: { stage, table: stage === 'raci' ? 'raciItems' : 'services', id },
  }
  return { finding, why: 'new', before: null }
}

describe('top findings', () => {
  it('stand gravest first, what was taken up before what is suggested', () => {
    const issues = [issue('late', { severity: 'low' }), issue('grave', { severity: 'high' })]
    const suggestions = [suggestion('SVC-4', 'a', 'low'), suggestion('SVC-1', 'b', 'high')]
    expect(topFindings(issues, suggestions, today, 'as-is').map(({ id }) => id)).toEqual([
      'grave',
      'SVC-1',
      'late',
      'SVC-4',
    ])
  })

  it('bring the suggestions of a rule together under its gravest one', () => {
    const suggestions = [suggestion('SVC-1', 'a', 'medium'), suggestion('SVC-1', 'b', 'high')]
    const [only, ...rest] = topFindings([], suggestions, today, 'as-is')
    expect(rest).toEqual([])
    expect(only).toMatchObject({ id: 'SVC-1', severity: 'high', from: [{ title: 'b' }, { title: 'a' }] })
  })

  it('leave out what is settled, under a waiver that holds, or of another stage', () => {
    const issues = [
      issue('resolved', { status: 'resolved' }),
      issue('dismissed', { status: 'dismissed' }),
      issue('waived', { status: 'waived', expiry: '2026-12-31' }),
      issue('waiver ended', { status: 'waived', expiry: '2026-11-01' }),
      issue('matrix', { links: ['raciItems/r'] }),
    ]
    const found = topFindings(issues, [suggestion('RACI-1', 'r', 'high', 'raci')], today, 'as-is')
    expect(found.map(({ id }) => id)).toEqual(['waiver ended'])
  })

  it('put what nobody has weighed last, and take all stages where none is asked for', () => {
    const issues = [issue('unweighed', {}), issue('matrix', { severity: 'medium', links: ['raciItems/r'] })]
    const found = topFindings(issues, [suggestion('RACI-1', 'r', 'low', 'raci')], today, null)
    expect(found.map(({ id, severity }) => [id, severity])).toEqual([
      ['matrix', 'medium'],
      ['RACI-1', 'low'],
      ['unweighed', null],
    ])
  })
})
