import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { capabilityViews, respondentsOf, rubricSummaries, spreadOf, spreadText } from '#domain/capability-view.ts'
import { buildDocument, type PartialRows } from '#tests/support/test-store.ts'

const votes = (...levels: readonly (number | null)[]) => levels.map((level) => ({ level }))

describe('spreadOf', () => {
  it.each<[string, readonly (number | null)[], ReturnType<typeof spreadOf>]>([
    ['no vote', [], null],
    ['only people who do not know', [null, null], null],
    ['one vote', [2], { least: 2, median: 2, most: 2, count: 1 }],
    ['an odd number, in any order', [4, 1, 2], { least: 1, median: 2, most: 4, count: 3 }],
    ['an even number lies halfway', [1, 2, 3, 3], { least: 1, median: 2.5, most: 3, count: 4 }],
    ['level 0 is a level, not knowing is none', [0, null, 2], { least: 0, median: 1, most: 2, count: 2 }],
  ])('%s', (_title, levels, expected) => {
    expect(spreadOf(votes(...levels))).toEqual(expected)
  })

  it('holds the median between least and most, whatever the order', () => {
    const level = fc.option(fc.integer({ min: 0, max: 4 }))
    fc.assert(
      fc.property(fc.array(level, { maxLength: 9 }), (levels) => {
        const spread = spreadOf(votes(...levels))
        const named = levels.filter((each) => each !== null)
        expect(spread?.count ?? 0).toBe(named.length)
        expect(spread).toEqual(spreadOf(votes(...levels.toReversed())))
        if (spread === null) return
        expect([spread.least, spread.most]).toEqual([Math.min(...named), Math.max(...named)])
        expect(named.filter((each) => each < spread.median).length).toBeLessThanOrEqual(named.length / 2)
        expect(named.filter((each) => each > spread.median).length).toBeLessThanOrEqual(named.length / 2)
      }),
    )
  })
})

describe('capabilityViews', () => {
  it('has an unknown view for every aspect of the catalog, in its order, from nothing', () => {
    const views = capabilityViews(buildDocument({}), catalog)
    expect(views.map((view) => view.aspect.slug)).toEqual(catalog.capabilities.map((aspect) => aspect.slug))
    expect(
      new Set(views.map(({ state, agreed, gap, proposal }) => JSON.stringify([state, agreed, gap, proposal]))),
    ).toEqual(new Set(['["unknown",null,null,null]']))
  })

  it('never takes votes for an agreement: the median is a proposal, rounded down', () => {
    const view = viewOf({ capabilityVotes: [vote('SRE', 2), vote('Platform', 3), vote('Security', null)] })
    expect(view).toMatchObject({ agreed: null, state: 'unknown', proposal: 2, undecided: 1 })
    expect(view?.spread).toEqual({ least: 2, median: 2.5, most: 3, count: 2 })
  })

  it('gives the gap once level and target are known', () => {
    expect(viewOf({ capabilities: [{ id: 'adoption', agreed: 1, target: 3 }] })?.gap).toBe(2)
    expect(viewOf({ capabilities: [{ id: 'adoption', agreed: 3, target: 2 }] })?.gap).toBe(-1)
    expect(viewOf({ capabilities: [{ id: 'adoption', agreed: 3 }] })?.gap).toBeNull()
  })

  it('hides levels while an aspect does not apply, and keeps them in its row', () => {
    const view = viewOf({ capabilities: [{ id: 'adoption', agreed: 1, target: 3, notApplicable: true }] })
    expect(view).toMatchObject({ state: 'not-applicable', agreed: null, target: null, gap: null })
    expect(view?.rating).toMatchObject({ agreed: 1, target: 3 })
  })

  it('lists votes in the order in which the respondents were first heard on anything', () => {
    const capabilityVotes = [
      { ...vote('SRE', 1), aspect: 'slos' },
      vote('Platform', 2),
      vote('SRE', 3),
    ] satisfies PartialRows['capabilityVotes']
    expect(viewOf({ capabilityVotes })?.votes.map((each) => each.respondent)).toEqual(['SRE', 'Platform'])
    expect(respondentsOf(buildDocument({ capabilityVotes }).capabilityVotes.rows)).toEqual(['SRE', 'Platform'])
  })
})

describe('spreadText', () => {
  it.each<[readonly (number | null)[], string]>([
    [[], ''],
    [[null], '1 does not know'],
    [[2], '2 by one vote'],
    [[2, 2], 'all 2, 2 votes'],
    [[1, 2, 3, 3, null, null], '1 to 3, median 2.5, 4 votes, 2 do not know'],
  ])('%j', (levels, expected) => {
    const capabilityVotes = levels.map((level, index) => vote(`Role ${index}`, level))
    expect(spreadText(viewOf({ capabilityVotes }) ?? { spread: null, undecided: 0 })).toBe(expected)
  })
})

it('sums a rubric up, with what is unknown and what does not apply apart', () => {
  const document = buildDocument({
    capabilities: [
      { id: 'investment', agreed: 2, target: 3 },
      { id: 'adoption', agreed: 1, target: 3 },
      { id: 'interfaces', agreed: 2, target: 4 },
      { id: 'operations', notApplicable: true, reason: 'none' },
    ],
  })
  const [platform, practice] = rubricSummaries(capabilityViews(document, catalog))
  expect(platform).toMatchObject({ aspects: 5, agreed: 3, unknown: 1, notApplicable: 1 })
  expect([platform?.widest?.gap, platform?.widest?.aspects.map(({ slug }) => slug)]).toEqual([
    2,
    ['adoption', 'interfaces'],
  ])
  expect(practice).toMatchObject({ aspects: 10, agreed: 0, unknown: 10, widest: null })
})

function viewOf(rows: PartialRows) {
  return capabilityViews(buildDocument(rows), catalog).find((view) => view.aspect.slug === 'adoption')
}

function vote(respondent: string, level: number | null) {
  return { aspect: 'adoption', respondent, level }
}
