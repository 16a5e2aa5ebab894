import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { emptyDocument } from '#domain/document.ts'
import { newService, serviceFields, type Service } from '#domain/service.ts'
import { columnsOf, type ColumnOptions } from '#tables/table-columns.ts'
import { sortGridRows } from '#ui/grid/grid-sort.ts'

const noNames = { teams: [], roles: [], tasks: [], services: [], evidence: [], waves: [] }

function column(option: ColumnOptions<Service>) {
  const [found] = columnsOf<Service>(serviceFields, [option], emptyDocument, catalog, noNames)
  if (!found) throw new Error('no column')
  return found
}

function service(id: string, patch: Partial<Service>): Service {
  return { ...newService(id, 1), ...patch }
}

const typed = service('typed', { monthlyCost: 100, invalid: { monthlyCost: 'about 90' } })

it('shows what was typed, and not the value from before, while an entry is not understood', () => {
  const cost = column({ key: 'monthlyCost', width: 90, render: (row) => `${row.monthlyCost} drawn` })
  expect([cost.text(typed), cost.render?.(typed), cost.number?.(typed)]).toEqual(['about 90', null, null])
  const known = service('known', { monthlyCost: 100 })
  expect([cost.render?.(known), cost.number?.(known)]).toEqual(['100 drawn', 100])
})

it('shows a date as nobody can misread it, and edits and copies it as it is stored', () => {
  const tested = service('tested', { drTest: '2026-10-09' })
  const day = column({ key: 'drTest', width: 120 })
  expect([day.render?.(tested), day.text(tested), day.render?.(typed)]).toEqual(['9 Oct 2026', '2026-10-09', null])
})

it('sorts by value, what was not understood by its text after it, and empty cells last', () => {
  const rows = [
    service('empty', {}),
    service('b', { monthlyCost: 1, invalid: { monthlyCost: 'roughly 2' } }),
    typed,
    service('large', { monthlyCost: 1000 }),
    service('small', { monthlyCost: 9 }),
  ]
  const lines = rows.map((row) => ({ kind: 'data', id: row.id, row }) as const)
  const sorted = sortGridRows(lines, [column({ key: 'monthlyCost', width: 90 })], {
    columnId: 'monthlyCost',
    direction: 'asc',
  })
  expect(sorted.map(({ id }) => id)).toEqual(['small', 'large', 'typed', 'b', 'empty'])
})

it('shows an empty cell as unknown where nobody has answered: figures and dates too, texts and what does not apply not', () => {
  const unknown = (key: string, row: Service) => column({ key, width: 90 }).unknown?.(row)
  const empty = service('empty', {})
  expect(['monthlyCost', 'drTest', 'tier', 'ownerTeam', 'telemetry'].map((key) => unknown(key, empty))).toEqual(
    Array(5).fill(true),
  )
  expect(['notes', 'tags', 'dependencies'].map((key) => unknown(key, empty))).toEqual(Array(3).fill(false))
  expect(unknown('monthlyCost', typed)).toBe(false)
  expect(unknown('objective', empty)).toBe(true)
  expect(unknown('objective', service('without', { sloState: 'none' }))).toBe(false)
})
