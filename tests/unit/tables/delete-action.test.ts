import { notifications } from '@mantine/notifications'
import { describe, expect, it, vi } from 'vitest'
import type { EditableTable } from '#domain/table-specs.ts'
import { dropKpis } from '#features/kpi/kpi-actions.ts'
import { deleteItems } from '#features/raci/raci-actions.ts'
import type { SnapshotBefore } from '#store/snapshot-before.ts'
import { deleteFromTable } from '#tables/table-actions.ts'
import { buildDocument, matrix, testStore } from '#tests/support/test-store.ts'

const services = Array.from({ length: 60 }, (_, index) => ({ name: `service ${index}` }))

describe('deleting rows', () => {
  it('takes a copy first from 50 rows on, and none below', async () => {
    const copy = vi.fn<SnapshotBefore>(() => Promise.resolve(true))
    const store = testStore(buildDocument({ services }))
    await deleteFromTable(store, 'services', ids(9, 'services'), copy)
    expect(copy).not.toHaveBeenCalled()
    await deleteFromTable(store, 'services', ids(59, 'services').slice(9), copy)
    expect(copy.mock.calls).toEqual([['bulk-delete']])
    expect(store.getState().document.services.rows).toHaveLength(1)
    expect(store.getState().journal.map(({ label }) => label)).toEqual(['Delete 9 services', 'Delete 50 services'])
  })

  it('deletes nothing when the copy cannot be written, and says so', async () => {
    const told = vi.spyOn(notifications, 'show')
    const store = testStore(buildDocument({ services }))
    await deleteFromTable(store, 'services', ids(60, 'services'), () => Promise.resolve(false))
    expect(store.getState().seq).toBe(0)
    expect(told.mock.calls.map(([notice]) => notice.message)).toEqual([
      expect.stringMatching(/^Nothing was deleted\. /),
    ])
  })

  it('counts what goes with a RACI item or a KPI', async () => {
    const roles = Array.from({ length: 25 }, (_, index) => ({ name: `role ${index}` }))
    const letters = Object.fromEntries(roles.map((_, index) => [`roles-${index + 1}`, 'I']))
    const readings = Array.from({ length: 49 }, () => ({ kpi: 'kpis-1', value: 1 }))
    const store = testStore(
      buildDocument({
        roles,
        raciItems: [{ name: 'Deploys' }, { name: 'Alerts' }],
        raciCells: matrix('to-be', { 'raciItems-1': letters, 'raciItems-2': letters }),
        kpis: [{ name: 'Lead time' }, { name: 'Toil' }],
        readings,
      }),
    )
    const copy = vi.fn<SnapshotBefore>(() => Promise.resolve(true))
    await dropKpis(store, ['kpis-2'], copy)
    expect(copy).not.toHaveBeenCalled()
    await dropKpis(store, ['kpis-1'], copy)
    await deleteItems(store, ['raciItems-1', 'raciItems-2'], copy)
    expect(copy).toHaveBeenCalledTimes(2)
    expect(store.getState().journal.map(({ label }) => label)).toEqual([
      'Drop Toil',
      'Drop Lead time',
      'Delete 2 items',
    ])
    expect(store.getState().document).toMatchObject({ raciCells: { rows: [] }, readings: { rows: [] } })
  })
})

function ids(count: number, table: EditableTable): string[] {
  return Array.from({ length: count }, (_, index) => `${table}-${index + 1}`)
}
