import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { allFindings } from '#domain/findings.ts'
import { issueRules } from '#domain/issue-findings.ts'
import { linkLabel } from '#domain/record-link-label.ts'
import { suggestionsOf } from '#domain/suggestion.ts'
import { countBy } from '#tests/support/count-by.ts'

const today = '2026-11-22'
const sample = sampleDocument(today)
const issues = sample.issues.rows
const findings = allFindings(sample, catalog, today)

describe('the findings of the sample', () => {
  it('are in every state, some of them one’s own', () => {
    expect(countBy(issues, (issue) => String(issue.status))).toEqual({
      open: 4,
      planned: 3,
      waived: 2,
      dismissed: 1,
      resolved: 1,
    })
    expect(issues.filter((issue) => issue.rule === '')).toHaveLength(2)
  })

  it('decide what the rules really find, about rows that are there', () => {
    const ids = new Set(findings.map((finding) => finding.id))
    for (const issue of issues) {
      for (const id of Object.keys(issue.facts)) expect(ids).toContain(id)
      for (const link of issue.links) expect(linkLabel(sample, catalog, link).broken).toBe(false)
      if (issue.rule !== '') expect(Object.keys(issue.facts).length).toBeGreaterThan(0)
    }
  })

  it('show a suggestion made again, a waiver that ran out, and one that nobody owns', () => {
    const again = suggestionsOf(sample, catalog, today, findings).filter(({ why }) => why !== 'new')
    expect(again.map(({ finding, why }) => [finding.id, why])).toEqual([
      ['KPI-4/kpi-toil-ratio', 'changed'],
      ['SVC-2/svc-legacy-sync', 'waiver-ended'],
    ])
    expect(findings.flatMap(({ rule, place }) => (rule in issueRules ? [`${rule} ${place.id}`] : []))).toEqual([
      'ISS-2 issue-2',
      'ISS-1 issue-8',
    ])
  })
})
