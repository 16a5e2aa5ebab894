import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { planBulkEdit, type BulkMode } from '#domain/bulk-edit.ts'
import { editCells } from '#domain/edit-cells.ts'
import type { Service } from '#domain/service.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

function bulk(services: readonly Partial<Service>[], field: keyof Service, text: string, mode: BulkMode = 'set') {
  const document = buildDocument({ teams: [{ name: 'Payments' }], services })
  const ids = document.services.rows.map((row) => row.id)
  const plan = planBulkEdit(document, catalog, 'services', ids, field, text, mode)
  const after = run(document, editCells('services', plan.edits))
  return { ...plan, after, values: after.services.rows.map((row) => row[field]) }
}

describe('planBulkEdit', () => {
  it('sets a field of many rows and counts those that hold the value', () => {
    const { edits, same, values } = bulk([{ tier: 1 }, { tier: 2 }, { tier: null }], 'tier', 'T1')
    expect([edits.length, same]).toEqual([2, 1])
    expect(values).toEqual([1, 1, 1])
  })

  it('puts a value over an entry that was not understood', () => {
    const { after } = bulk([{ invalid: { tier: 'eleven' } }], 'tier', '')
    expect(after.services.rows[0]).not.toHaveProperty('invalid')
  })

  it('says why a text is no value, and changes nothing', () => {
    expect(bulk([{}], 'objective', '120')).toMatchObject({ edits: [], problem: '“120” must be at most 100.' })
  })

  it('never empties the name of many rows', () => {
    expect(bulk([{ name: 'a' }], 'name', ' ')).toMatchObject({
      edits: [],
      problem: 'Service cannot be emptied for many rows at once.',
    })
  })

  it('adds a team that is named for the first time, once', () => {
    const { values, after } = bulk([{}, { ownerTeam: 'teams-1' }], 'ownerTeam', 'Billing')
    expect(new Set(values).size).toBe(1)
    expect(after.teams.rows.map(({ name }) => name)).toEqual(['Payments', 'Billing'])
  })

  it('adds words to lists and takes them out', () => {
    const rows = [{ tags: ['a'] }, { tags: ['b', 'c'] }, { tags: [] }]
    expect(bulk(rows, 'tags', 'b, d', 'add').values).toEqual([
      ['a', 'b', 'd'],
      ['b', 'c', 'd'],
      ['b', 'd'],
    ])
    expect(bulk(rows, 'tags', 'b, a', 'remove').values).toEqual([[], ['c'], []])
    expect(bulk(rows, 'tags', 'a', 'remove').same).toBe(2)
  })

  it('goes by the task where a list holds links: none is tied twice, and any is taken out', () => {
    const document = buildDocument({
      tasks: [{ name: 'A' }, { predecessors: ['tasks-1|SS+2'] }, { predecessors: ['tasks-1', 'tasks-2'] }, {}],
    })
    const after = (text: string, mode: BulkMode) => {
      const { edits } = planBulkEdit(
        document,
        catalog,
        'tasks',
        ['tasks-2', 'tasks-3', 'tasks-4'],
        'predecessors',
        text,
        mode,
      )
      return run(document, editCells('tasks', edits))
        .tasks.rows.slice(1)
        .map(({ predecessors }) => predecessors)
    }
    expect(after('A FF', 'add')).toEqual([['tasks-1|SS+2'], ['tasks-1', 'tasks-2'], ['tasks-1|FF']])
    expect(after('A', 'remove')).toEqual([[], ['tasks-2'], []])
  })

  it('lets the choice that stands alone give way, or take over', () => {
    const rows = [{ telemetry: ['none'] }, { telemetry: ['traces'] }]
    expect(bulk(rows, 'telemetry', 'metrics', 'add').values).toEqual([['metrics'], ['metrics', 'traces']])
    expect(bulk(rows, 'telemetry', 'none', 'add').values).toEqual([['none'], ['none']])
  })

  it('leaves a list that was not understood when something is added to it', () => {
    const { left, after } = bulk([{ invalid: { telemetry: 'spans' } }], 'telemetry', 'logs', 'add')
    expect([left, after.services.rows[0]?.invalid]).toEqual([1, { telemetry: 'spans' }])
  })

  it('refuses a field that cannot be edited', () => {
    expect(() => bulk([{}], 'source', 'x')).toThrow('services.source')
  })
})
