import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { allFindings } from '#domain/findings.ts'
import { groupByRule, ruleName } from '#domain/finding-rules.ts'
import { templateDocument } from '#tests/support/test-store.ts'

const findings = allFindings(sampleDocument('2026-11-22'), catalog, '2026-11-22')
const freshFindings = allFindings(templateDocument(), catalog, '2026-11-22')

describe('finding rules', () => {
  it('has a name of its own for every rule that the sample or a fresh engagement breaks', () => {
    const rules = [...groupByRule([...findings, ...freshFindings]).keys()]
    expect(rules.length).toBeGreaterThan(12)
    expect(rules).toContain('KPI-7')
    expect(rules.filter((rule) => ruleName(rule) === rule)).toEqual([])
    expect(new Set(rules.map(ruleName)).size).toBe(rules.length)
  })

  it('loses no finding in its groups', () => {
    expect([...groupByRule(findings).values()].flat()).toHaveLength(findings.length)
  })
})
