import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenMerges, mergeChain, mergedInto } from '#domain/tool-merges.ts'
import { newTool, type Tool } from '#domain/tool.ts'

describe('brokenMerges', () => {
  it.each([
    { name: 'a target that stays', rows: 'A>B B', broken: '' },
    { name: 'a name in other case', rows: 'A>b B', broken: '' },
    { name: 'no target', rows: 'A>', broken: 'A none' },
    { name: 'a target that is not listed', rows: 'A>Z B', broken: 'A missing' },
    { name: 'a retired target', rows: 'A>B B!', broken: 'A retired' },
    { name: 'a retired target that names its successor', rows: 'A>B B!C C', broken: 'A retired' },
    { name: 'a target that is merged', rows: 'A>B B>C C', broken: 'A merged' },
    { name: 'itself', rows: 'A>A', broken: 'A loop' },
    { name: 'a loop, and one that leads into it', rows: 'A>B B>C C>B', broken: 'A merged, B loop, C loop' },
    { name: 'a retired tool without a successor', rows: 'A!', broken: '' },
    { name: 'a retired tool whose successor is not listed', rows: 'A!Z', broken: 'A missing' },
    { name: 'the first of two tools with the name', rows: 'A>B B B!', broken: '' },
  ])('$name', ({ rows, broken }) => {
    const found = brokenMerges(tools(rows))
    expect(found.map(({ tool, problem }) => `${tool.name} ${problem}`).join(', ')).toBe(broken)
  })

  it('ignores the target of a tool that stays', () => {
    expect(brokenMerges([{ ...newTool('1', 1), name: 'A', verdict: 'keep', mergeInto: 'Gone' }])).toEqual([])
  })

  it('finds the loops that walking on from each tool finds', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D', 'E')
    const row = fc.tuple(name, fc.constantFrom('>', '!', ''), name)
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([each]) => each, maxLength: 5 }), (rows) => {
        const listed = tools(rows.map(([from, verdict, to]) => `${from}${verdict}${verdict ? to : ''}`).join(' '))
        const loops = brokenMerges(listed).filter(({ problem }) => problem === 'loop')
        expect(loops.map(({ tool }) => tool.name)).toEqual(naiveLoops(listed))
      }),
      { numRuns: 1000 },
    )
  })

  it('walks a chain of 20,000 tools', () => {
    const listed = Array.from({ length: 20_000 }, (_, index) => ({
      ...newTool(`t${index}`, index),
      name: `T${index}`,
      verdict: 'retire' as const,
      mergeInto: `T${(index + 1) % 20_000}`,
    }))
    expect(mergeChain(listed[0] ?? newTool('', 0), listed)).toHaveLength(20_000)
    const broken = brokenMerges(listed)
    expect(broken).toHaveLength(20_000)
    expect(Math.max(...broken.map(({ chain }) => chain.length))).toBe(50)
  })
})

it('follows targets to the last one and back by one', () => {
  const listed = tools('A>B B>C C D>C')
  const [a, , c] = listed
  expect(a && mergeChain(a, listed).map((each) => each.name)).toEqual(['A', 'B', 'C'])
  expect(c && mergedInto(c, listed).map((each) => each.name)).toEqual(['B', 'D'])
})

/** "A>B" is merged into B, "A!B" is retired for B, "A" stays. */
function tools(rows: string): Tool[] {
  return rows
    .split(' ')
    .filter(Boolean)
    .map((row, index) => {
      const [, name = '', sign = '', into = ''] = /^(\w+)([>!]?)(\w*)$/.exec(row) ?? []
      const verdict = sign === '>' ? 'merge' : sign === '!' ? 'retire' : 'keep'
      return { ...newTool(`t${index}`, index), name, verdict, mergeInto: into }
    })
}

/** Names of tools that come back to themselves within as many steps as there are tools. */
function naiveLoops(listed: readonly Tool[]): string[] {
  return listed
    .filter((start) => {
      let at: Tool | undefined = start
      for (let step = 0; step < listed.length; step += 1) {
        const goes: boolean = at?.verdict === 'merge' || at?.verdict === 'retire'
        const into: string = at?.mergeInto ?? ''
        at = goes ? listed.find((each) => each.name === into) : undefined
        if (at === start) return true
      }
      return false
    })
    .map((each) => each.name)
}
