import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterSet, raci } from '#domain/letter-set.ts'
import { bottleneckFormula, roleLoads } from '#domain/raci-load.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { buildDocument, matrix } from '#tests/support/test-store.ts'

const items = ['raciItems-1', 'raciItems-2', 'raciItems-3']
const roles = ['roles-1', 'roles-2', 'roles-3']

/** Letters of nine cells, item by item. */
const nine = fc.array(
  fc.subarray([...'ARCI']).map((letters) => letters.join('')),
  { minLength: 9, maxLength: 9 },
)

function loadsOf(letters: readonly string[]) {
  const document = buildDocument({
    roles: roles.map((id) => ({ id })),
    raciItems: items.map((id) => ({ id })),
    raciCells: items.flatMap((item, row) =>
      matrix('to-be', { [item]: Object.fromEntries(roles.map((role, at) => [role, letters[row * 3 + at] ?? ''])) }),
    ),
  })
  return roleLoads(document.roles.rows, cellsByItem(document, 'to-be'), raci)
}

describe('roleLoads', () => {
  it('leaves out the letters of an item that was set aside', () => {
    const document = buildDocument({
      roles: [{ id: 'roles-1' }],
      raciItems: [{ id: 'raciItems-1' }],
      raciCells: matrix('to-be', { 'raciItems-1': { 'roles-1': 'AR' }, gone: { 'roles-1': 'A' } }),
    })
    expect(roleLoads(document.roles.rows, cellsByItem(document, 'to-be'), raci)).toMatchObject([
      { touched: 1, held: { accountable: 1, responsible: 1 } },
    ])
  })

  it('counts in each column the cells that hold a letter', () => {
    fc.assert(
      fc.property(nine, (letters) => {
        const column = (at: number) => letters.filter((_, index) => index % 3 === at)
        expect(loadsOf(letters).map(({ held, touched }) => ({ held, touched }))).toEqual(
          roles.map((_, at) => {
            const count = (letter: string) => column(at).filter((each) => each.includes(letter)).length
            const [accountable, responsible, consulted, informed] = [count('A'), count('R'), count('C'), count('I')]
            return {
              held: { accountable, responsible, consulted, informed, supports: 0, agrees: 0 },
              touched: column(at).filter((each) => each !== '').length,
            }
          }),
        )
      }),
    )
  })

  it('shares out all A, all R, and an index that is 1 on average over those who hold any', () => {
    fc.assert(
      fc.property(nine, (letters) => {
        const loads = loadsOf(letters)
        const sum = (of: (load: (typeof loads)[number]) => number | null) =>
          loads.reduce((all, load) => all + (of(load) ?? 0), 0)
        const [anyA, anyR] = ['A', 'R'].map((letter) => letters.some((each) => each.includes(letter)))
        const active = loads.filter(({ held }) => held.accountable > 0 || held.responsible > 0).length
        expect(sum((load) => load.accountableShare)).toBeCloseTo(anyA ? 1 : 0)
        expect(sum((load) => load.responsibleShare)).toBeCloseTo(anyR ? 1 : 0)
        expect(sum((load) => load.bottleneck)).toBeCloseTo((active * (Number(anyA) + Number(anyR))) / 2)
        expect(loads.every(({ bottleneck }) => (bottleneck === null) === !(anyA || anyR))).toBe(true)
      }),
    )
  })

  it('by hand: two of three A and the only R, of two roles that hold any', () => {
    const [first] = loadsOf(['AR', '', 'C', 'A', 'A', '', '', '', 'I'])
    expect(first).toMatchObject({ accountableShare: 2 / 3, responsibleShare: 1, bottleneck: expect.closeTo(5 / 3) })
  })
})

it('gives the formula in the letters of the set', () => {
  expect(bottleneckFormula(letterSet('rapid', []))).toContain('(share of all D + share of all P) ÷ 2')
})
