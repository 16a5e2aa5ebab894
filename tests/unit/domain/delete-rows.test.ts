import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { applyChanges, invertChanges } from '#domain/change.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { tableNames, type EngagementDocument, type TableName } from '#domain/document.ts'
import { parseLink } from '#domain/record-link.ts'
import { editableTables, fieldsOf } from '#domain/table-specs.ts'
import { linkedTask } from '#domain/task-link.ts'
import { buildDocument, rowsOf, run, testContext } from '#tests/support/test-store.ts'

const sample = sampleDocument('2026-11-22')
const deletable: readonly TableName[] = [
  'teams',
  'roles',
  'services',
  'tools',
  'raciItems',
  'kpis',
  'readings',
  'tasks',
  'waves',
  'issues',
  'toil',
]

const deletion = fc
  .constantFrom(...deletable)
  .chain((table) => fc.tuple(fc.constant(table), fc.subarray(sample[table].rows.map((row) => row.id))))

describe('deleteRows', () => {
  it('removes exactly the rows asked for and leaves no reference to anything that is gone', () => {
    expect(danglingReferences(sample)).toEqual([])
    fc.assert(
      fc.property(deletion, ([table, ids]) => {
        const after = applyChanges(sample, deleteRows(table, ids)(sample, catalog, testContext()))
        expect(after[table].rows.map((row) => row.id)).toEqual(
          sample[table].rows.map((row) => row.id).filter((id) => !ids.includes(id)),
        )
        expect(danglingReferences(after)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is one step that undo takes back whole', () => {
    fc.assert(
      fc.property(deletion, ([table, ids]) => {
        const changes = deleteRows(table, ids)(sample, catalog, testContext())
        expect(rowsOf(applyChanges(applyChanges(sample, changes), invertChanges(changes)))).toEqual(rowsOf(sample))
      }),
      { numRuns: 40 },
    )
  })

  it('takes cells with their role or item and readings with their KPI, and no others', () => {
    const without = (table: TableName, id: string) =>
      applyChanges(sample, deleteRows(table, [id])(sample, catalog, testContext()))
    const [role, item, kpi] = [sample.roles.rows[0]?.id, sample.raciItems.rows[0]?.id, sample.kpis.rows[0]?.id]
    expect(without('roles', role ?? '').raciCells.rows).toEqual(
      sample.raciCells.rows.filter((cell) => cell.role !== role),
    )
    expect(without('raciItems', item ?? '').raciCells.rows).toEqual(
      sample.raciCells.rows.filter((cell) => cell.item !== item),
    )
    expect(without('kpis', kpi ?? '').readings.rows).toEqual(
      sample.readings.rows.filter((reading) => reading.kpi !== kpi),
    )
  })

  it('takes the readings of a team or service with it: they would pass for those of the whole organisation', () => {
    const document = buildDocument({
      teams: [{ name: 'SRE' }],
      services: [{ name: 'cart' }],
      kpis: [{ pair: 'kpis-2', raciItem: 'raciItems-1' }, {}],
      raciItems: [{}],
      readings: [{ kpi: 'kpis-1', team: 'teams-1' }, { kpi: 'kpis-1', service: 'services-1' }, { kpi: 'kpis-1' }],
      kpiTargets: [{ kpi: 'kpis-1' }, { kpi: 'kpis-2' }],
      errorBudgets: [{ service: 'services-1' }],
    })
    const without = (table: TableName, id: string) => run(document, deleteRows(table, [id]))
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
    expect(ids(without('teams', 'teams-1').readings.rows)).toEqual(['readings-2', 'readings-3'])
    const service = without('services', 'services-1')
    expect(ids(service.readings.rows)).toEqual(['readings-1', 'readings-3'])
    expect(service.errorBudgets.rows).toMatchObject([{ service: null }])
    expect(ids(without('kpis', 'kpis-1').kpiTargets.rows)).toEqual(['kpiTargets-2'])
    expect(without('kpis', 'kpis-2').kpis.rows).toMatchObject([{ pair: null, raciItem: 'raciItems-1' }])
    expect(without('raciItems', 'raciItems-1').kpis.rows).toMatchObject([{ pair: 'kpis-2', raciItem: null }, {}])
  })

  it('takes a task out of links with terms, milestones and risks; a baseline goes on naming it', () => {
    const document = buildDocument({
      tasks: [{ name: 'Gone' }, { predecessors: ['tasks-1|SS+2', 'tasks-3'] }, { links: ['tasks/tasks-1'] }],
      milestones: [{ tasks: ['tasks-1', 'tasks-2'] }],
      risks: [{ tasks: ['tasks-1'], links: ['tasks/tasks-1', 'kpis/kpis-1'] }],
      kpis: [{}],
      planBaselines: [
        {
          tasks: [{ task: 'tasks-1', name: 'Gone', start: '2027-01-04', finish: '2027-01-08' }],
          milestones: [{ milestone: 'milestones-1', name: 'Go live', day: '2027-01-08' }],
        },
      ],
    })
    const after = run(document, deleteRows('tasks', ['tasks-1']))
    expect(after.tasks.rows.map(({ predecessors, links }) => [predecessors, links])).toEqual([
      [['tasks-3'], []],
      [[], []],
    ])
    expect(after.milestones.rows).toMatchObject([{ tasks: ['tasks-2'] }])
    expect(after.risks.rows).toMatchObject([{ tasks: [], links: ['kpis/kpis-1'] }])
    expect(after.planBaselines).toBe(document.planBaselines)
    const without = run(document, deleteRows('milestones', ['milestones-1']))
    expect(without.planBaselines).toBe(document.planBaselines)
  })

  it('takes a wave, a team and a service out of the plan without its tasks', () => {
    const document = buildDocument({
      teams: [{ name: 'Accounts' }],
      services: [{ name: 'login' }],
      waves: [{ name: 'Lighthouse', teams: ['teams-1'], services: ['services-1'] }],
      tasks: [{ wave: 'waves-1', team: 'teams-1', links: ['services/services-1'] }],
    })
    expect(run(document, deleteRows('waves', ['waves-1'])).tasks.rows).toMatchObject([{ wave: null }])
    const withoutTeam = run(document, deleteRows('teams', ['teams-1']))
    expect([withoutTeam.tasks.rows, withoutTeam.waves.rows]).toMatchObject([[{ team: null }], [{ teams: [] }]])
    const withoutService = run(document, deleteRows('services', ['services-1']))
    expect([withoutService.tasks.rows, withoutService.waves.rows]).toMatchObject([[{ links: [] }], [{ services: [] }]])
  })

  it('touches no row that does not point at what goes', () => {
    const changes = deleteRows('teams', ['team-sre'])(sample, catalog, testContext())
    const untouched = changes.filter(({ before, after }) => JSON.stringify(before) === JSON.stringify(after))
    expect(untouched).toEqual([])
    expect(deleteRows('teams', ['no-such-team'])(sample, catalog, testContext())).toEqual([])
  })
})

/** Every reference that leads nowhere, read from the field descriptions and the owned tables. */
function danglingReferences(document: EngagementDocument): string[] {
  const present = Object.fromEntries(
    tableNames.map((table) => [table, new Set<unknown>(document[table].rows.map((row) => row.id))]),
  )
  const lost = (place: string, table: string, ids: readonly unknown[]) =>
    ids.filter((id) => id !== null && !present[table]?.has(id)).map((id) => `${place} -> ${table}/${String(id)}`)
  const fromFields = editableTables.flatMap((table) =>
    fieldsOf(table).flatMap(({ key, kind }) => {
      if (kind.type !== 'reference' && kind.type !== 'references') return []
      return document[table].rows.flatMap((row) => {
        const value = (row as unknown as Record<string, unknown>)[key]
        const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
        const isTied = kind.type === 'references' && kind.terms
        return lost(`${table}/${row.id}.${key}`, kind.table, isTied ? ids.map((link) => linkedTask(String(link))) : ids)
      })
    }),
  )
  const { tasks, risks, issues } = document
  const fromLinks = [...tasks.rows, ...risks.rows, ...issues.rows].flatMap((row) =>
    row.links.flatMap((link) => {
      const at = parseLink(link)
      // Capabilities and answers are named by the catalog and may have no row.
      if (at?.table === 'capabilities' || at?.table === 'answers') return []
      return at ? lost(`${row.id}.links`, at.table, [at.id]) : [`${row.id}.links -> ${link}`]
    }),
  )
  return [
    ...fromFields,
    ...fromLinks,
    ...document.raciCells.rows.flatMap((cell) => [
      ...lost(cell.id, 'roles', [cell.role]),
      ...lost(cell.id, 'raciItems', [cell.item]),
    ]),
    ...[...document.readings.rows, ...document.kpiTargets.rows].flatMap((row) => lost(row.id, 'kpis', [row.kpi])),
    ...document.kpis.rows.flatMap((kpi) => [
      ...lost(kpi.id, 'raciItems', [kpi.raciItem]),
      ...lost(kpi.id, 'kpis', [kpi.pair]),
    ]),
  ]
}
