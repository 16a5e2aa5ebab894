import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupBy, groupStates } from '#domain/group-by.ts'

interface Numbered {
  readonly key: string
  readonly nth: number
}

const keyOf = ({ key }: Numbered) => key
const inOrder = (rows: readonly Numbered[]) => rows.toSorted((a, b) => a.nth - b.nth)

it('groups each state of a table as if it were the first', () => {
  let made = 0
  const row = fc.constantFrom('a', 'b', 'c', 'd').map((key) => ({ key, nth: (made += 1) }))
  const edit = fc.record({ at: fc.nat(20), drop: fc.nat(3), add: fc.array(row, { maxLength: 3 }) })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.array(edit, { maxLength: 8 }), (first, edits) => {
      const group = groupStates(keyOf)
      let rows = first
      for (const { at, drop, add } of [{ at: 0, drop: 0, add: [] }, ...edits]) {
        rows = rows.toSpliced(at, drop, ...add)
        const [found, expected] = [group(rows), groupBy(rows, keyOf)]
        expect(found.size).toBe(expected.size)
        for (const [key, members] of expected) expect(inOrder(found.get(key) ?? [])).toEqual(inOrder(members))
      }
    }),
  )
})

it('keeps the lists of the keys nothing has changed for', () => {
  const group = groupStates(keyOf)
  const [a, b, c] = [
    { key: 'a', nth: 1 },
    { key: 'b', nth: 2 },
    { key: 'b', nth: 3 },
  ]
  const before = group([a, b])
  const after = group([a, b, c])
  expect(after.get('a')).toBe(before.get('a'))
  expect(after.get('b')).toEqual([b, c])
  expect(group([a, b, c])).toBe(after)
})
