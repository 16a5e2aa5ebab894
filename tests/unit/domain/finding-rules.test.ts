import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { allFindings } from '#domain/findings.ts'
import { groupByRule, ruleName } from '#domain/finding-rules.ts'

const findings = allFindings(sampleDocument('2026-11-22'), catalog, '2026-11-22')

describe('finding rules', () => {
  it('has a name for every rule that the sample breaks', () => {
    const rules = [...groupByRule(findings).keys()]
    expect(rules.length).toBeGreaterThan(8)
    expect(rules.filter((rule) => ruleName(rule) === rule)).toEqual([])
  })

  it('loses no finding in its groups', () => {
    expect([...groupByRule(findings).values()].flat()).toHaveLength(findings.length)
  })
})
