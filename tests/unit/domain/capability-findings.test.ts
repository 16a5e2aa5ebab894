import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { capabilityFindings } from '#domain/capability-findings.ts'
import type { CapabilityRating } from '#domain/capability.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const seen = { rationale: 'Seen' }

describe('capabilityFindings', () => {
  it('finds nothing where nobody was asked, nor in a sound rating', () => {
    expect(found({})).toEqual([])
    expect(found(rated({ agreed: 2, target: 3, ...seen }, 2, 3))).toEqual([])
  })

  it('CAP-1 wants a level agreed where votes lie two levels apart', () => {
    expect(found(rated({}, 1, 3))).toMatchObject([
      {
        id: 'CAP-1/adoption',
        severity: 'medium',
        title: 'Adoption: 2 votes from 1 to 3, no level agreed',
        place: { stage: 'as-is', table: 'capabilities', id: 'adoption' },
      },
    ])
    expect(found(rated({}, 2, 3, null))).toEqual([])
    expect(rules(rated({ agreed: 2, ...seen }, 1, 3))).toEqual([])
  })

  it('CAP-2 doubts a target below the agreed level', () => {
    expect(found(rated({ agreed: 3, target: 2, ...seen }))).toMatchObject([
      { id: 'CAP-2/adoption', title: 'Adoption: target 2 is below level 3' },
    ])
    expect(rules(rated({ agreed: 3, target: 3, ...seen }))).toEqual([])
  })

  it('CAP-3 asks for a rationale or evidence, either of them is enough', () => {
    expect(rules(rated({ agreed: 2 }))).toEqual(['CAP-3'])
    expect(rules(rated({ agreed: 2, rationale: '  ' }))).toEqual(['CAP-3'])
    expect(rules(rated({ agreed: 2, ...seen }))).toEqual([])
    expect(rules(rated({ agreed: 2, evidence: ['evd_1'] }))).toEqual([])
  })

  it('CAP-4 names a gap of two levels and what would be seen at the target', () => {
    const [finding] = found(rated({ agreed: 1, target: 3, ...seen }))
    expect(finding).toMatchObject({ id: 'CAP-4/adoption', title: 'Adoption: from level 1 to 3' })
    const wanted = catalog.capabilities.find(({ slug }) => slug === 'adoption')?.levels.find(({ level }) => level === 3)
    expect(finding?.detail).toBe(`2 levels lie between today and the target. What would be seen there: ${wanted?.text}`)
    expect(rules(rated({ agreed: 1, target: 2, ...seen }))).toEqual([])
  })

  it('CAP-5 asks why an aspect does not apply, and asks nothing else then', () => {
    const part = { agreed: 1, target: 4, notApplicable: true }
    expect(rules(rated({ ...part, reason: ' ' }, 1, 4))).toEqual(['CAP-5'])
    expect(rules(rated({ ...part, reason: 'Out of scope' }, 1, 4))).toEqual([])
  })

  it('CAP-6 wonders at a level outside all votes', () => {
    expect(rules(rated({ agreed: 3, ...seen }, 1, 2))).toEqual(['CAP-6'])
    expect(rules(rated({ agreed: 1, ...seen }, 2, 2))).toEqual(['CAP-6'])
    expect(rules(rated({ agreed: 2, ...seen }, 1, 2))).toEqual([])
    expect(rules(rated({ agreed: 2, ...seen }, null))).toEqual([])
  })
})

function found(rows: PartialRows) {
  return capabilityFindings(buildDocument(rows), catalog)
}

function rules(rows: PartialRows) {
  return found(rows).map((finding) => finding.rule)
}

/** A rating of adoption with votes on it. */
function rated(part: Partial<CapabilityRating>, ...levels: readonly (number | null)[]): PartialRows {
  return {
    capabilities: [{ id: 'adoption', ...part }],
    capabilityVotes: levels.map((level, index) => ({ aspect: 'adoption', respondent: `Role ${index}`, level })),
  }
}
