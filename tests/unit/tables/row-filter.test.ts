import { describe, expect, it } from 'vitest'
import { serviceFields, newService, type Service } from '#domain/service.ts'
import { toolFields, newTool, type Tool } from '#domain/tool.ts'
import { hasTerm, noFilter, notUnderstood, rowTest, toggleTerm, type RowFilter } from '#tables/row-filter.ts'

const names = {
  teams: [
    { id: 'team-1', name: 'Payments' },
    { id: 'team-2', name: 'Search & Discovery' },
  ],
  roles: [],
  tasks: [],
  services: [],
  evidence: [],
  waves: [],
}

const checkout = service('checkout', { tier: 1, ownerTeam: 'team-1', sloState: 'used', tags: ['pci', 'java'] })
const search = service('search', { tier: 2, ownerTeam: 'team-2', sloState: null, description: 'Finds things' })
const legacy = service('legacy', { tier: 2, ownerTeam: null, sloState: 'none' })
const misread: Service = { ...service('misread', {}), invalid: { tier: 'eleven' } }

function service(name: string, fields: Partial<Service>): Service {
  return { ...newService(name, 0), name, ...fields }
}

function found(filter: Partial<RowFilter>): string[] {
  const test = rowTest<Service>({ ...noFilter, ...filter }, serviceFields, names)
  return [checkout, search, legacy, misread].filter((row) => test?.(row) ?? true).map((row) => row.name)
}

describe('row filter', () => {
  it('has no test while nothing is asked', () => {
    expect(rowTest<Service>({ query: '  ', terms: [] }, serviceFields, names)).toBeNull()
  })

  it('lets through the rows behind a figure alone, and what else is asked of them', () => {
    const behind = { figure: 'Off the path', ids: new Set([search.id, legacy.id]) }
    expect(found({ behind })).toEqual(['search', 'legacy'])
    expect(found({ behind, query: 'finds' })).toEqual(['search'])
    expect(found({ behind: { ...behind, ids: new Set() } })).toEqual([])
  })

  it('joins terms of one field by or, of several fields by and', () => {
    const tiers = [1, 2].map((value) => ({ field: 'tier', value }))
    expect(found({ terms: tiers })).toEqual(['checkout', 'search', 'legacy'])
    expect(found({ terms: [...tiers, { field: 'sloState', value: 'none' }] })).toEqual(['legacy'])
  })

  it('asks for the unknown with null: nobody answered, or what was typed is not understood', () => {
    expect(found({ terms: [{ field: 'ownerTeam', value: null }] })).toEqual(['legacy', 'misread'])
    expect(found({ terms: [{ field: 'tier', value: null }] })).toEqual(['misread'])
    expect(found({ terms: [{ field: 'tier', value: 1 }] })).toEqual(['checkout'])
    expect(found({ terms: [notUnderstood] })).toEqual(['misread'])
  })

  it('finds every word somewhere: texts, lists, labels of choices, names of teams, entries as typed', () => {
    expect(found({ query: 'PCI' })).toEqual(['checkout'])
    expect(found({ query: 'pay check' })).toEqual(['checkout'])
    expect(found({ query: 'discovery' })).toEqual(['search'])
    expect(found({ query: 'important' })).toEqual(['search', 'legacy'])
    expect(found({ query: 'eleven' })).toEqual(['misread'])
    expect(found({ query: 'pay search' })).toEqual([])
  })

  it('finds rows by any of several referenced teams', () => {
    const tool = { ...newTool('t', 0), name: 'Splunk', teams: ['team-2', 'team-1'] }
    const test = rowTest<Tool>({ query: 'payments', terms: [] }, toolFields, names)
    expect(test?.(tool)).toBe(true)
    expect(test?.({ ...tool, teams: ['team-2'] })).toBe(false)
  })

  it('toggles a term on and off', () => {
    const on = toggleTerm(noFilter, notUnderstood)
    expect(hasTerm(on, { ...notUnderstood })).toBe(true)
    expect(toggleTerm(on, { ...notUnderstood })).toEqual(noFilter)
  })
})
