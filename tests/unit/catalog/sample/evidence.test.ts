import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { citingTables, evidenceOf, citationsByEvidence } from '#domain/citation.ts'
import { evidenceFindings } from '#domain/evidence-findings.ts'
import { weakestGrade } from '#domain/evidence-grade.ts'
import { notesOf, unansweredPrompts } from '#domain/interview-commands.ts'
import { linkLabel } from '#domain/record-link-label.ts'

const document = sampleDocument('2026-11-22')

describe('evidence of the sample', () => {
  it('is cited in every kind of conclusion, and every citation leads somewhere', () => {
    const cited = citingTables.flatMap((table) =>
      document[table].rows.flatMap(({ evidence }) => evidence.map((id) => ({ table, id }))),
    )
    expect(new Set(cited.map(({ table }) => table))).toEqual(new Set(citingTables))
    expect(cited.filter(({ id }) => !document.evidence.index.has(id))).toEqual([])
    expect(citationsByEvidence(document).size).toBeGreaterThan(10)
  })

  it('tells what a conclusion carries', () => {
    const carried = (table: 'services' | 'answers' | 'issues', id: string) =>
      weakestGrade(evidenceOf(document, { table, id }), document)
    expect(carried('answers', 'toil-measured')).toBe('measured')
    expect(carried('answers', 'slo-accountability')).toBe('shown')
    expect(carried('answers', 'ttfd-measured')).toBe('hearsay')
    expect(carried('services', 'svc-live-ingest')).toBe('hearsay')
    expect(carried('services', 'svc-checkout')).toBe('measured')
    expect(carried('services', 'svc-login')).toBe('none')
  })

  it('has something for its rules to find', () => {
    const rules = evidenceFindings(document, '2026-11-22').map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === 'EVD-2')).toHaveLength(2)
    expect(rules.filter((rule) => rule === 'EVD-3')).toHaveLength(1)
    expect(rules).toContain('EVD-1')
  })
})

describe('interviews of the sample', () => {
  it('have notes whose tags lead somewhere and whose questions exist', () => {
    expect(document.interviewNotes.rows.length).toBeGreaterThan(8)
    for (const note of document.interviewNotes.rows) {
      expect(document.interviews.index.has(note.interview), note.id).toBe(true)
      expect(
        note.links.filter((link) => linkLabel(document, catalog, link).broken),
        note.id,
      ).toEqual([])
      expect(
        note.evidence.filter((id) => !document.evidence.index.has(id)),
        note.id,
      ).toEqual([])
    }
    const slugs = new Set(catalog.assessmentPrompts.map(({ slug }) => slug))
    const asked = document.interviews.rows.flatMap(({ prompts }) => prompts)
    expect(asked.filter((slug) => !slugs.has(slug))).toEqual([])
  })

  it('leave questions open', () => {
    for (const interview of document.interviews.rows)
      expect(unansweredPrompts(interview, notesOf(document, interview.id)).length).toBeGreaterThan(0)
  })
})
