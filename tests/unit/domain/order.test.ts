import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRoom, ordersBetween } from '#domain/order.ts'

const sortedRows = fc
  .uniqueArray(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 8, comparator: 'IsStrictlyEqual' })
  .map((orders) => [...orders].sort((a, b) => a - b).map((order) => ({ order })))

const insertion = sortedRows.chain((rows) =>
  fc.record({ rows: fc.constant(rows), at: fc.nat(rows.length), count: fc.nat(12) }),
)

describe('ordersBetween', () => {
  it('lies strictly between the neighbours and rises', () => {
    fc.assert(
      fc.property(insertion, ({ rows, at, count }) => {
        const orders = ordersBetween(rows, at, count)
        if (orders === null) return
        const after = [...orders, rows[at]?.order ?? Infinity]
        const before = [rows[at - 1]?.order ?? -Infinity, ...orders]
        expect(orders).toHaveLength(count)
        expect(after.filter((order, index) => !(order > (before[index] ?? NaN)))).toEqual([])
      }),
    )
  })

  it('numbers the rows of an empty table from one', () => {
    expect(ordersBetween([], 0, 3)).toEqual([1, 2, 3])
  })

  it('says when doubles have no room left, in the middle and at the end', () => {
    expect(ordersBetween([{ order: 1 }, { order: 1 + Number.EPSILON }], 1, 1)).toBeNull()
    expect(ordersBetween([{ order: 2 ** 60 }], 1, 1)).toBeNull()
  })
})

describe('makeRoom', () => {
  it('finds room for any number of rows at one place, renumbering now and then', () => {
    let rows: { order: number; name: string }[] = [
      { order: 1, name: 'first' },
      { order: 2, name: 'last' },
    ]
    let renumberings = 0
    const names = ['first', 'last']
    for (let index = 0; index < 200; index += 1) {
      const { orders, moved } = makeRoom(rows, 1, 1)
      if (moved.length > 0) {
        renumberings += 1
        expect(moved.map(([before]) => before)).toEqual(rows)
        rows = moved.map(([, after]) => after)
      }
      rows = [...rows, { order: orders[0] ?? NaN, name: `new ${index}` }].sort((a, b) => a.order - b.order)
      names.splice(1, 0, `new ${index}`)
      expect(rows.map((row) => row.name)).toEqual(names)
    }
    expect(renumberings).toBeGreaterThan(0)
    expect(renumberings).toBeLessThan(20)
  })
})
