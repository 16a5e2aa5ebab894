import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { editCells, insertRows } from '#domain/edit-cells.ts'
import { recordSchemas } from '#domain/schema/record-schemas.ts'
import { buildDocument, run, testContext } from '#tests/support/test-store.ts'

const services = buildDocument({
  teams: [{ name: 'Payments' }],
  services: [{ name: 'checkout', tier: 2 }, { name: 'cart' }],
})

describe('editCells', () => {
  it('turns texts into values', () => {
    const after = run(
      services,
      editCells('services', [
        { id: 'services-1', field: 'tier', text: 'tier 1' },
        { id: 'services-1', field: 'objective', text: '99,9' },
        { id: 'services-2', field: 'ownerTeam', text: ' payments ' },
      ]),
    )
    expect(after.services.rows).toEqual([
      { ...services.services.rows[0], tier: 1, objective: 99.9 },
      { ...services.services.rows[1], ownerTeam: 'teams-1' },
    ])
  })

  it('keeps text that it cannot read, beside the value, until a valid entry', () => {
    const typed = run(
      services,
      editCells('services', [
        { id: 'services-1', field: 'tier', text: 'gold' },
        { id: 'services-1', field: 'sev1', text: 'two' },
      ]),
    )
    expect(typed.services.rows[0]).toEqual({
      ...services.services.rows[0],
      invalid: { tier: 'gold', sev1: 'two' },
    })
    const mended = run(typed, editCells('services', [{ id: 'services-1', field: 'tier', text: '3' }]))
    expect(mended.services.rows[0]).toEqual({ ...services.services.rows[0], tier: 3, invalid: { sev1: 'two' } })
    const cleared = run(mended, editCells('services', [{ id: 'services-1', field: 'sev1', text: '' }]))
    expect(cleared.services.rows[0]).toEqual({ ...services.services.rows[0], tier: 3 })
  })

  it('adds a team that is named for the first time, once, in the same step', () => {
    const after = run(
      services,
      editCells('services', [
        { id: 'services-1', field: 'ownerTeam', text: 'Search' },
        { id: 'services-2', field: 'ownerTeam', text: 'search ' },
      ]),
    )
    expect(after.teams.rows.map((team) => [team.id, team.name])).toEqual([
      ['teams-1', 'Payments'],
      ['team_1', 'Search'],
    ])
    expect(after.services.rows.map((service) => service.ownerTeam)).toEqual(['team_1', 'team_1'])
  })

  it('adds no role and no task: those are kept as typed', () => {
    const document = buildDocument({ tasks: [{ name: 'Choose tools' }] })
    const after = run(
      document,
      editCells('tasks', [
        { id: 'tasks-1', field: 'owner', text: 'SRE' },
        { id: 'tasks-1', field: 'predecessors', text: 'Sign' },
      ]),
    )
    expect(after.tasks.rows[0]?.invalid).toEqual({ owner: 'SRE', predecessors: 'Sign' })
    expect(after.roles.rows).toEqual([])
  })

  it('does nothing for the same value, an unknown row or an unknown field', () => {
    const command = editCells('services', [
      { id: 'services-1', field: 'tier', text: '2 Important' },
      { id: 'gone', field: 'tier', text: '1' },
      { id: 'services-2', field: 'colour', text: 'red' },
    ])
    expect(command(services, catalog, testContext())).toEqual([])
  })

  it('leaves every row fit to be stored, whatever is typed', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('1', '99,9', 'yes', '2026-11-22', 'Payments', 'gold', '-4'))
    const field = fc.constantFrom('name', 'tier', 'objective', 'sev1', 'ownerTeam', 'sloState', 'tags', 'runbook')
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.constantFrom('services-1', 'services-2'), field, text })), (edits) => {
        const after = run(services, editCells('services', edits))
        for (const row of after.services.rows) expect(recordSchemas.services.safeParse(row).error).toBeUndefined()
      }),
    )
  })
})

describe('insertRows', () => {
  it('puts rows where they were asked for, as splicing a list would', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(30), count: fc.integer({ min: 1, max: 3 }) })), (insertions) => {
        const context = testContext()
        let document = buildDocument({ services: [{ name: 'a' }, { name: 'b' }] })
        const expected = ['a', 'b']
        insertions.forEach(({ at, count }, turn) => {
          const position = at % (expected.length + 1)
          const added = Array.from({ length: count }, (_, index) => `${turn}.${index}`)
          const rows = added.map((name) => ({ name }))
          document = run(document, insertRows('services', rows, { at: position }), context)
          expected.splice(position, 0, ...added)
        })
        expect(document.services.rows.map((row) => row.name)).toEqual(expected)
      }),
    )
  })

  it('goes on when the place is full', () => {
    const context = testContext()
    let document = buildDocument({ services: [{ name: 'first' }, { name: 'last' }] })
    for (let index = 0; index < 120; index += 1)
      document = run(document, insertRows('services', [{ name: `${index}` }], { at: 1 }), context)
    const inserted = Array.from({ length: 120 }, (_, index) => `${119 - index}`)
    expect(document.services.rows.map((row) => row.name)).toEqual(['first', ...inserted, 'last'])
  })

  it('fills presets first and texts over them, and adds the teams that they name', () => {
    const after = run(
      services,
      insertRows('services', [{ name: 'search', ownerTeam: 'Search' }, { tier: 'gold' }], {
        preset: { tier: 1, lifecycle: 'production' },
      }),
    )
    expect(after.services.rows.slice(2)).toMatchObject([
      { name: 'search', ownerTeam: after.teams.rows[1]?.id, tier: 1, lifecycle: 'production' },
      { name: '', ownerTeam: null, tier: 1, lifecycle: 'production', invalid: { tier: 'gold' } },
    ])
  })

  it('knows the rows that come with it by their names, in whatever order', () => {
    const plan = buildDocument({ tasks: [{ name: 'Write' }] })
    const rows = [
      { name: 'Sign', predecessors: 'Agree SS+2d, Write' },
      { name: 'Agree', predecessors: 'nothing of the kind' },
    ]
    expect(run(plan, insertRows('tasks', rows)).tasks.rows.slice(1)).toMatchObject([
      { id: 'task_1', predecessors: ['task_2|SS+2', 'tasks-1'] },
      { id: 'task_2', predecessors: [], invalid: { predecessors: 'nothing of the kind' } },
    ])
  })

  it('goes by the names that rows get in the same step', () => {
    const plan = buildDocument({ tasks: [{ name: 'Write' }, { name: 'Agree' }] })
    const after = run(
      plan,
      editCells('tasks', [
        { id: 'tasks-1', field: 'name', text: 'Agree' },
        { id: 'tasks-2', field: 'predecessors', text: 'Agree' },
        { id: 'tasks-2', field: 'name', text: 'Sign' },
      ]),
    )
    expect(after.tasks.rows[1]).toMatchObject({ name: 'Sign', predecessors: ['tasks-1'] })
  })
})
