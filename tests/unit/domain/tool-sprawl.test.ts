import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  overlapIndex,
  overlappingCost,
  overlaps,
  ownerless,
  toolSprawl,
  yearlyCost,
  type CategorySprawl,
} from '#domain/tool-sprawl.ts'
import { newTool, type Tool } from '#domain/tool.ts'
import { buildDocument } from '#tests/support/test-store.ts'

describe('overlapIndex', () => {
  it.each([
    { name: 'one tool for all', uses: ['abcd'], index: 0 },
    { name: 'one tool of one team', uses: ['a'], index: 0 },
    { name: 'every team its own', uses: ['a', 'b', 'c', 'd'], index: 1 },
    { name: 'one team with two tools', uses: ['a', 'a'], index: 1 },
    { name: 'two halves of four teams', uses: ['ab', 'cd'], index: 2 / 3 },
    { name: 'one team apart from four', uses: ['abcd', 'e'], index: 1 / 4 },
    { name: 'all teams with both of two tools', uses: ['abc', 'abc'], index: 1 },
    { name: 'two tools in use and one of unknown users', uses: ['ab', 'cd', ''], index: 2 / 3 },
    { name: 'Alder logs: three, three and two teams', uses: ['abc', 'def', 'gh'], index: 5 / 7 },
  ])('$name: $index', ({ uses, index }) => {
    expect(overlapIndex(uses.map((teams) => new Set(teams)))).toBeCloseTo(index, 12)
  })

  it('is unknown while no use is known, and while users are known of one tool among several', () => {
    expect(overlapIndex([])).toBeNull()
    expect(overlapIndex([new Set(), new Set()])).toBeNull()
    expect(overlapIndex([new Set('abc'), new Set()])).toBeNull()
  })

  it('is what a matrix of ones and zeros gives, from 0 to 1, whatever the order', () => {
    fc.assert(
      fc.property(anyUses, fc.nat(), (uses, turn) => {
        const index = overlapIndex(uses)
        expect(index).toEqual(naiveIndex(uses))
        const by = turn % Math.max(1, uses.length)
        expect(overlapIndex([...uses.slice(by), ...uses.slice(0, by)].reverse())).toBe(index)
        if (index !== null) expect(index >= 0 && index <= 1).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('never falls when a team gets a second tool, and rises when that is not the most used one', () => {
    fc.assert(
      fc.property(anyUses, fc.nat(), fc.constantFrom(...teamIds), (uses, nth, team) => {
        const at = nth % Math.max(1, uses.length)
        const tool = uses[at]
        fc.pre(tool !== undefined && !tool.has(team) && uses.some((each) => each.has(team)))
        const before = overlapIndex(uses) ?? 0
        const after = overlapIndex(uses.with(at, new Set([...(tool ?? []), team]))) ?? 0
        expect(after).toBeGreaterThanOrEqual(before)
        const most = Math.max(...uses.map((each) => each.size))
        if (before < 1 && (tool?.size ?? 0) < most) expect(after).toBeGreaterThan(before)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('toolSprawl', () => {
  it('sorts uses by category and team, the highest overlap first, and keeps the unknown apart', () => {
    const { logs, rest } = sprawlOf([
      { name: 'Splunk', category: 'Logs', teams: ['teams-1', 'teams-2'], annualCost: 10 },
      { name: 'Loki', category: ' logs ', teams: ['teams-1'] },
      { name: 'Elastic', category: 'Logs', teams: [] },
      { name: 'Git', category: 'Source control', teams: ['teams-1', 'teams-1', 'gone'], annualCost: 5 },
      { name: 'Thing', category: '', teams: ['teams-2'], annualCost: 1 },
    ])
    expect(logs).toMatchObject({ name: 'Logs', uses: 3, moves: 1, overlap: 1, cost: { known: 10, unknown: 2 } })
    expect(namesByTeam(logs)).toEqual({ 'teams-1': ['Splunk', 'Loki'], 'teams-2': ['Splunk'] })
    expect(logs?.usersUnknown.map((tool) => tool.name)).toEqual(['Elastic'])
    expect(rest.map(({ key, overlap, uses }) => ({ key, overlap, uses }))).toEqual([
      { key: 'source control', overlap: 0, uses: 1 },
      { key: '', overlap: null, uses: 1 },
    ])
  })

  it('takes an entry that was not understood for unknown', () => {
    const odd: Partial<Tool> = { teams: ['teams-1'], annualCost: 4, owner: 'teams-1' }
    const { logs } = sprawlOf([
      { ...odd, category: 'Logs', invalid: { teams: 'Tem A', annualCost: 'a lot', owner: 'Bob' } },
    ])
    expect(logs).toMatchObject({ overlap: null, uses: 0, cost: { known: 0, unknown: 1 } })
    expect(logs?.usersUnknown).toHaveLength(1)
    expect(ownerless(logs?.tools ?? [])).toHaveLength(1)
  })

  it('adds up what overlapping categories cost, the unknown apart', () => {
    const { all } = sprawlOf([
      { category: 'Logs', teams: ['teams-1'], annualCost: 10 },
      { category: 'Logs', teams: ['teams-2'] },
      { category: 'CI', teams: ['teams-1', 'teams-2'], annualCost: 100 },
      { category: 'CI', teams: [], annualCost: 1000 },
    ])
    expect(all.map(overlaps)).toEqual([true, false])
    expect(overlappingCost(all)).toEqual({ known: 10, unknown: 1 })
    expect(yearlyCost([])).toEqual({ known: 0, unknown: 0 })
  })

  it('counts every known use once, whatever the tools', () => {
    fc.assert(
      fc.property(fc.array(anyTool, { maxLength: 12 }), (tools) => {
        const { all } = sprawlOf(tools)
        const seen = tools.flatMap((tool) => [...new Set(tool.teams)].filter((id) => known.has(id)))
        expect(all.reduce((sum, each) => sum + each.uses, 0)).toBe(seen.length)
        expect(all.flatMap(({ byTeam }) => [...byTeam.values()].flat())).toHaveLength(seen.length)
        expect(all.flatMap((each) => each.tools)).toHaveLength(tools.length)
      }),
    )
  })
})

const teamIds = ['a', 'b', 'c', 'd', 'e']
const anyUses = fc.array(
  fc.subarray(teamIds).map((teams) => new Set(teams)),
  { maxLength: 6 },
)

const known = new Set(['teams-1', 'teams-2', 'teams-3'])
const anyTool = fc.record({
  category: fc.constantFrom('', 'Logs', 'logs ', 'CI', 'Traces'),
  teams: fc.array(fc.constantFrom(...known, 'gone'), { maxLength: 4 }),
  annualCost: fc.option(fc.nat(1000)),
})

/** Rows tools, columns teams; worked out with loops over all cells, as one would on paper. */
function naiveIndex(uses: readonly ReadonlySet<string>[]): number | null {
  const matrix = uses.map((each) => teamIds.map((team) => (each.has(team) ? 1 : 0) as number))
  const usedBy = teamIds.filter((_, team) => matrix.some((row) => row[team] === 1)).length
  if (usedBy === 0) return null
  const totals = matrix.map((row) => row.reduce((sum, cell) => sum + cell, 0)).sort((a, b) => b - a)
  const others = totals.slice(1).reduce((sum, total) => sum + total, 0)
  if (others === 0) return uses.length === 1 ? 0 : null
  return usedBy === 1 || others >= usedBy - 1 ? 1 : others / (usedBy - 1)
}

function sprawlOf(tools: readonly Partial<Tool>[]) {
  const document = buildDocument({
    teams: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
    tools: tools.map((tool, index) => ({ ...newTool(`t${index}`, index), ...tool })),
  })
  const all = toolSprawl(document)
  return { all, logs: all.find(({ key }) => key === 'logs'), rest: all.filter(({ key }) => key !== 'logs') }
}

function namesByTeam(category: CategorySprawl | undefined) {
  return Object.fromEntries(
    [...(category?.byTeam ?? [])].map(([team, tools]) => [team, tools.map((tool) => tool.name)]),
  )
}
