import { describe, expect, it } from 'vitest'
import { toolFindings } from '#domain/tool-findings.ts'
import type { Tool } from '#domain/tool.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const sound: Partial<Tool> = { category: 'Logs', teams: ['teams-1'], owner: 'teams-1', verdict: 'keep' }

describe('toolFindings', () => {
  it('finds nothing in a sound tool, nor in none', () => {
    expect(found()).toEqual([])
    expect(found({ ...sound, name: 'Loki', contractEnd: '2026-12-01' })).toEqual([])
  })

  it('TOOL-1 names the tools of a category from an overlap index of 0.5 on', () => {
    const halves = [
      { ...sound, name: 'Loki', teams: ['teams-1', 'teams-2'] },
      { ...sound, name: 'Splunk', teams: ['teams-3'] },
    ]
    expect(found(...halves)).toMatchObject([
      {
        id: 'TOOL-1/logs',
        severity: 'medium',
        title: 'Logs: 2 tools for 3 teams',
        detail: 'Overlap index 0.50. 1 use would have to move for one tool to serve all: Loki, Splunk.',
        rows: ['tools/tools-1', 'tools/tools-2'],
        place: { table: 'tools', id: 'tools-1' },
      },
    ])
    expect(rules({ ...sound, teams: ['teams-1', 'teams-2', 'teams-4'] }, { ...sound, teams: ['teams-3'] })).toEqual([])
  })

  it('TOOL-2 asks for an owner, more so when several teams use the tool', () => {
    expect(found({ ...sound, name: 'Loki', owner: null })).toMatchObject([
      { id: 'TOOL-2/tools-1', severity: 'low', title: 'Loki: no owner' },
    ])
    expect(found({ ...sound, owner: null, teams: ['teams-1', 'teams-2'] })).toMatchObject([
      { severity: 'medium', title: 'A tool without a name: no owner' },
    ])
  })

  it('TOOL-3 wants a verdict within 90 days, today and the last one included', () => {
    const soon = (contractEnd: string): Partial<Tool> => ({ ...sound, name: 'Loki', verdict: 'undecided', contractEnd })
    expect(found(soon('2026-11-22'))).toMatchObject([
      { severity: 'high', title: 'Loki: contract ends today, no verdict' },
    ])
    expect(found(soon('2026-12-23'))).toMatchObject([
      { severity: 'medium', title: 'Loki: contract ends in 31 days, no verdict' },
    ])
    expect(rules(soon('2027-02-20'))).toEqual(['TOOL-3'])
    expect(rules(soon('2027-02-21'))).toEqual([])
    expect(rules({ ...soon('2026-12-01'), verdict: null })).toEqual(['TOOL-3'])
    expect(rules({ ...soon('2026-12-01'), invalid: { contractEnd: 'soon' } })).toEqual([])
  })

  it('TOOL-4 warns when a tool that goes is used up to the end of its contract', () => {
    const going: Partial<Tool> = { ...sound, name: 'Loki', verdict: 'retire', contractEnd: '2026-12-01' }
    expect(found(going)).toMatchObject([
      { rule: 'TOOL-4', severity: 'high', title: 'Loki: to go, contract ends in 9 days, used by 1 team' },
    ])
    expect(rules({ ...going, teams: [] })).toEqual([])
    expect(rules({ ...going, contractEnd: '2027-06-01' })).toEqual([])
  })

  it('TOOL-5 asks for a target that is named and listed', () => {
    const merged: Partial<Tool> = { ...sound, name: 'Elastic', verdict: 'merge' }
    expect(found(merged)).toMatchObject([{ rule: 'TOOL-5', title: 'Elastic: to be merged, no target named' }])
    expect(found({ ...merged, mergeInto: 'Loki' })).toMatchObject([
      { rule: 'TOOL-5', title: 'Elastic: merges into Loki, which is not listed' },
    ])
  })

  it('TOOL-6 doubts a target that goes itself, with every tool of the chain', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((name): Partial<Tool> => ({ ...sound, name, category: name }))
    expect(
      found({ ...a, verdict: 'merge', mergeInto: 'B' }, { ...b, verdict: 'merge', mergeInto: 'C' }, { ...c }),
    ).toMatchObject([
      {
        rule: 'TOOL-6',
        title: 'A: merges into B, which is to be merged itself',
        detail: 'Its work ends up in C: merge into that at once.',
        rows: ['tools/tools-1', 'tools/tools-2', 'tools/tools-3'],
      },
    ])
    expect(found({ ...a, verdict: 'merge', mergeInto: 'B' }, { ...b, verdict: 'retire' })).toMatchObject([
      { title: 'A: merges into B, which is to be retired' },
    ])
    const loop = found({ ...a, verdict: 'merge', mergeInto: 'B' }, { ...b, verdict: 'merge', mergeInto: 'A' })
    expect(loop.map(({ title }) => title)).toEqual([
      'A: merges in a circle, A → B → A',
      'B: merges in a circle, B → A → B',
    ])
  })

  it('TOOL-7 names tools in use whose contract has ended, those that go first', () => {
    const ended: Partial<Tool> = { ...sound, name: 'Loki', contractEnd: '2026-11-21' }
    expect(found(ended)).toMatchObject([
      { rule: 'TOOL-7', severity: 'medium', title: 'Loki: contract ended 1 day ago, used by 1 team' },
    ])
    expect(found({ ...ended, verdict: 'retire' })).toMatchObject([{ rule: 'TOOL-7', severity: 'high' }])
    expect(rules({ ...ended, teams: [] })).toEqual([])
  })

  it('TOOL-8 finds the second row of a name', () => {
    expect(found({ ...sound, name: 'Loki' }, { ...sound, category: 'X', name: ' loki' })).toMatchObject([
      { rule: 'TOOL-8', id: 'TOOL-8/tools-2', rows: ['tools/tools-1', 'tools/tools-2'] },
    ])
  })
})

function found(...tools: readonly Partial<Tool>[]) {
  return toolFindings(buildDocument({ teams: [{}, {}, {}, {}], tools }), '2026-11-22')
}

function rules(...tools: readonly Partial<Tool>[]) {
  return found(...tools).map(({ rule }) => rule)
}
