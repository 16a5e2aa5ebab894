import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { itemRelations } from '#domain/item-relations.ts'
import { newRaciItem } from '#domain/raci.ts'
import { buildDocument } from '#tests/support/test-store.ts'

const document = buildDocument({
  raciItems: [{ catalog: 'incident-response' }, {}],
  kpis: [
    { catalog: 'mttr' },
    { catalog: 'cost-per-unit' },
    { catalog: 'mtta' },
    { name: 'Own' },
    { raciItem: 'raciItems-1' },
  ],
  issues: [
    { links: ['raciItems/raciItems-1', 'tasks/tasks-2', 'services/services-1'] },
    { links: ['tasks/tasks-1'] },
    { links: ['raciItems/raciItems-1', 'tasks/gone'] },
  ],
  tasks: [{}, {}],
})

it('finds the chosen KPIs of the item and those linked to it, the findings that name it, and the tasks those name', () => {
  const [item] = document.raciItems.rows
  const found = itemRelations(document, catalog, item ?? newRaciItem('', 0), '2026-11-22')
  expect(found.kpis.map(({ kpi }) => kpi.id)).toEqual(['kpis-1', 'kpis-3', 'kpis-5'])
  expect(found.issues.map(({ id }) => id)).toEqual(['issues-1', 'issues-3'])
  expect(found.tasks.map(({ id }) => id)).toEqual(['tasks-2'])
})

it('has nothing to say of an item of the client’s own that nobody names', () => {
  const own = document.raciItems.rows[1] ?? newRaciItem('', 0)
  expect(itemRelations(document, catalog, own, '2026-11-22')).toEqual({ kpis: [], issues: [], tasks: [] })
})
