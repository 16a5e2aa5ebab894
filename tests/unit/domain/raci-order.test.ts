import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EngagementDocument } from '#domain/document.ts'
import { itemsInGroups, placeGroup, placeItems, placeRoles } from '#domain/raci-order.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const groups = ['a', 'b', 'c']

/** Items of three groups in any order, some with no room between their sort keys. */
const documents = fc
  .array(fc.record({ group: fc.constantFrom(...groups), close: fc.boolean() }), { minLength: 1, maxLength: 9 })
  .map((rows) => {
    let order = 1
    return buildDocument({
      raciItems: rows.map(({ group, close }) => ({
        group,
        order: (order = close ? order + Number.EPSILON * order : order + 1),
      })),
    })
  })

const cases = documents.chain((document) => {
  const ids = document.raciItems.rows.map(({ id }) => id)
  return fc.record({
    document: fc.constant(document),
    moved: fc.subarray(ids, { minLength: 1 }),
    place: fc.oneof(
      fc.record({ group: fc.constantFrom(...groups), before: fc.constant(null) }),
      fc.constantFrom(...document.raciItems.rows).map(({ id, group }) => ({ group, before: id })),
    ),
  })
})

function shown(document: EngagementDocument): string[] {
  return itemsInGroups(document.raciItems.rows).map(({ id, group }) => `${group}/${id}`)
}

describe('placeItems', () => {
  it('keeps every other row in its order and puts the moved ones together where asked', () => {
    fc.assert(
      fc.property(cases, ({ document, moved, place }) => {
        const before = itemsInGroups(document.raciItems.rows)
        const after = run(document, placeItems(moved, place))
        const rest = before.filter(({ id }) => !moved.includes(id))
        const emptied = !rest.some(({ group }) => group === place.group)
        const at = rest.findIndex(({ id }) => id === place.before)
        // A group of which all items are moved keeps its place among the others, a new one comes last.
        const first = before.findIndex(({ group }) => group === place.group)
        const ahead = before.slice(0, first === -1 ? before.length : first).filter((each) => rest.includes(each))
        const end = emptied ? ahead.length : rest.findLastIndex(({ group }) => group === place.group) + 1
        const moving = before.filter(({ id }) => moved.includes(id)).map(({ id }) => `${place.group}/${id}`)
        const expected = rest.map(({ id, group }) => `${group}/${id}`)
        expected.splice(at === -1 ? end : at, 0, ...moving)
        expect(shown(after)).toEqual(expected)
      }),
    )
  })

  it('changes nothing but place and group, and only what it must while there is room', () => {
    const document = buildDocument({ raciItems: [{ group: 'a' }, { group: 'a' }, { group: 'b' }] })
    const after = run(document, placeItems(['raciItems-1'], { group: 'b', before: null }))
    expect(after.raciItems.rows.map(({ id, group }) => [id, group])).toEqual([
      ['raciItems-2', 'a'],
      ['raciItems-3', 'b'],
      ['raciItems-1', 'b'],
    ])
    expect(after.raciItems.rows.slice(0, 2)).toEqual(document.raciItems.rows.slice(1))
  })
})

it('placeItems takes others into a group of which all items are moved too', () => {
  const document = buildDocument({ raciItems: [{ group: 'a' }, { group: 'b' }, { group: 'c' }] })
  const after = run(document, placeItems(['raciItems-2', 'raciItems-3'], { group: 'b', before: null }))
  expect(shown(after)).toEqual(['a/raciItems-1', 'b/raciItems-2', 'b/raciItems-3'])
})

describe('placeGroup', () => {
  it('moves a group whole and leaves the others as they were', () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom(...groups),
        fc.constantFrom(...groups, null),
        (document, group, before) => {
          const items = itemsInGroups(document.raciItems.rows)
          const rest = items.filter((item) => item.group !== group)
          const at = rest.findIndex((item) => item.group === before)
          const expected = rest.toSpliced(
            at === -1 ? rest.length : at,
            0,
            ...items.filter((item) => item.group === group),
          )
          const after = run(document, placeGroup(group, before))
          const wanted = before === group ? items : expected
          expect(shown(after)).toEqual(wanted.map((item) => `${item.group}/${item.id}`))
        },
      ),
    )
  })
})

describe('placeRoles', () => {
  it('keeps all roles and puts the moved ones together before the one asked for', () => {
    const ids = ['roles-1', 'roles-2', 'roles-3', 'roles-4', 'roles-5']
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1 }),
        fc.constantFrom(...ids, null),
        fc.boolean(),
        (moved, before, close) => {
          const order = (index: number) => (close ? 1 + index * Number.EPSILON : index + 1)
          const document = buildDocument({ roles: ids.map((_, index) => ({ order: order(index) })) })
          const after = run(document, placeRoles(moved, before)).roles.rows.map(({ id }) => id)
          const rest = ids.filter((id) => !moved.includes(id))
          const at = before === null ? rest.length : rest.indexOf(before)
          expect(after).toEqual(at === -1 ? ids : rest.toSpliced(at, 0, ...moved))
        },
      ),
    )
  })
})
