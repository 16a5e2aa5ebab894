import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { evidenceRules } from '#domain/evidence-findings.ts'
import type { Finding } from '#domain/finding.ts'
import { groupByRule, ruleIds } from '#domain/finding-rules.ts'
import { allFindings } from '#domain/findings.ts'
import { causeQuestion, draftIssue, hasDraft } from '#domain/issue-draft.ts'
import { issueRules } from '#domain/issue-findings.ts'
import { isAboutClient } from '#domain/suggestion.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const today = '2026-11-22'

describe('drafts', () => {
  it('are there for every rule that suggests, in words of its own', () => {
    const suggesting = ruleIds().filter((rule) => !(rule in issueRules) && !(rule in evidenceRules))
    expect(suggesting.length).toBeGreaterThan(28)
    expect(suggesting.filter((rule) => !hasDraft(rule))).toEqual([])
  })

  it('fill every part but the cause, for one row and for many, of all that the sample shows', () => {
    const document = sampleDocument(today)
    const findings = allFindings(document, catalog, today).filter(isAboutClient)
    for (const group of groupByRule(findings).values()) {
      const [first, ...rest] = group
      if (!first) continue
      for (const draft of [draftIssue([first], document, catalog), draftIssue([first, ...rest], document, catalog)]) {
        expect(draft.cause).toBe('')
        const { name, condition, criterion, effect, recommendation } = draft
        for (const part of [name, condition, criterion, effect, recommendation]) {
          expect(part.trim()).not.toBe('')
          expect(part).not.toMatch(/undefined|null|!/)
        }
        expect(condition.split('\n').length).toBeLessThanOrEqual(14)
      }
    }
  })

  it('fall back on what the finding says when a rule has no words yet', () => {
    const finding: Finding = {
      rule: 'NEW-1',
      id: 'NEW-1/services-1',
      severity: 'low',
      title: 'checkout: something new',
      detail: 'Do this.',
      place: { stage: 'as-is', table: 'services', id: 'services-1' },
    }
    const document = buildDocument({ services: [{ name: 'checkout' }] })
    expect(draftIssue([finding], document, catalog)).toMatchObject({
      name: 'checkout: something new',
      condition: 'checkout: something new.',
      criterion: 'No row breaks the rule “NEW-1”.',
      recommendation: 'Do this.',
      links: ['services/services-1'],
    })
    expect(causeQuestion('NEW-1')).toContain('Why is it so?')
  })

  it('name the rows of a long list and count the rest', () => {
    const document = buildDocument({
      services: Array.from({ length: 40 }, (_, index) => ({ name: `service ${index + 1}` })),
    })
    const found = allFindings(document, catalog, today).filter(({ rule }) => rule === 'SVC-4')
    const [first, ...rest] = found
    if (!first) throw new Error('SVC-4 found nothing')
    const { name, condition, links } = draftIssue([first, ...rest], document, catalog)
    expect(name).toBe('Service of unknown tier: 40 of 40 services')
    expect(condition.split('\n')).toHaveLength(14)
    expect(condition.endsWith('- and 28 more')).toBe(true)
    expect(links).toHaveLength(40)
  })

  it('say what was seen where the finding tells it', () => {
    const document = sampleDocument(today)
    const loud = allFindings(document, catalog, today).find(({ rule }) => rule === 'KPI-4')
    if (!loud) throw new Error('The sample has no KPI off target')
    expect(draftIssue([loud], document, catalog).condition).toContain('target')
  })
})
