import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { agendaOf } from '#domain/raci-agenda.ts'
import { decideItem, recordOf, takeSide } from '#domain/raci-decision-commands.ts'
import { disagreements } from '#domain/raci-disagreement.ts'
import { newRaciItem } from '#domain/raci.ts'
import { buildDocument, matrix, run } from '#tests/support/test-store.ts'

const roles = ['roles-1', 'roles-2', 'roles-3']
const layers = ['to-be', 'proposals-1', 'proposals-2', 'proposals-3']
const letters = fc.subarray([...'ARCI']).map((set) => set.join(''))
const side = fc.oneof(
  { weight: 1, arbitrary: fc.constant(roles.map(() => '')) },
  { weight: 4, arbitrary: fc.array(letters, { minLength: roles.length, maxLength: roles.length }) },
)
const sides = fc.array(side, { minLength: layers.length, maxLength: layers.length })
const weights: Readonly<Record<string, number>> = { A: 3, R: 2, C: 1, I: 1 }

describe('disagreements', () => {
  it('scores what comparing every pair of sides letter by letter gives', () => {
    fc.assert(
      fc.property(sides, (given) => {
        const [found] = disagreements(documentOf(given))
        const taking = given.filter((entries) => entries.some((each) => each !== ''))
        expect(found?.sides).toEqual(layers.filter((_, at) => given[at]?.some((each) => each !== '')))
        if (taking.length < 2) {
          expect([found?.score, found?.cells.size]).toEqual([null, 0])
          return
        }
        expect(found?.score).toBeCloseTo(naive(taking, [0, 1, 2]) ?? -1)
        roles.forEach((role, at) => {
          const expected = naive(taking, [at])
          if (expected === null) expect(found?.cells.has(role)).toBe(false)
          else expect(found?.cells.get(role)).toBeCloseTo(expected)
        })
      }),
    )
  })

  it.each<readonly [given: readonly (readonly string[])[], score: number | null]>([
    [
      [
        ['A', 'R'],
        ['A', 'R'],
      ],
      0,
    ],
    [[['A'], ['', 'A']], 1],
    // Six of 3 + 3 + 2 + 1: A on either side differs, R and C are common ground.
    [
      [
        ['A', 'R', 'C'],
        ['', 'AR', 'C'],
      ],
      6 / 9,
    ],
    // One of three asks for C instead of I: in two of three pairs one letter goes and one comes.
    [[['I'], ['I'], ['C']], 4 / 5],
    [[['A'], []], null],
  ])('%j: %d', (given, score) => {
    expect(disagreements(documentOf(given))[0]?.score ?? null).toBe(score)
  })
})

describe('agendaOf', () => {
  const document = sampleDocument('2026-11-22')
  const { items, settled } = agendaOf(document, catalog)

  it('of the sample: what is disputed or argued about and not agreed, most disputed first', () => {
    expect(items.map(({ item, score }) => [item.id, Math.round((score ?? 0) * 100)])).toEqual([
      // 10 of 14 by hand: A or C for SRE, C or A/R for Infra/Network, four letters in common.
      ['capacity-planning', 71],
      ['policy-as-code', 58],
      ['change-management', 42],
      ['kubernetes-runtime', 41],
      ['audit-evidence', 36],
    ])
    expect(items.map(({ conflicts }) => conflicts.map(({ rule }) => rule))).toEqual([
      ['RACI-3', 'RACI-11'],
      [],
      ['RACI-1', 'RACI-11'],
      [],
      ['RACI-2'],
    ])
    expect(settled.map(({ item }) => item.id)).toEqual(['observability-stack', 'iam-secrets'])
  })

  it('leaves out what is agreed, and keeps a dispute without any proposal', () => {
    const lone = buildDocument({ raciItems: [{ status: 'agreed' }, { status: 'disputed' }, { status: 'draft' }] })
    expect(agendaOf(lone, catalog).items.map(({ item, score }) => [item.id, score])).toEqual([['raciItems-2', null]])
  })
})

describe('decideItem', () => {
  it('makes To-Be of that item equal to the side, agrees it, and touches nothing else', () => {
    fc.assert(
      fc.property(sides, fc.constantFrom(...layers), (given, taken) => {
        const before = documentOf(given)
        const record = { ...recordOf(newRaciItem('', 0)), decision: 'So be it', decidedBy: 'Board' }
        const after = run(before, decideItem('raciItems-1', record, taken))
        const of = (layer: string) => given[layers.indexOf(layer)] ?? []
        expect(lettersOf(after, 'to-be')).toEqual(of(taken).map((each) => each))
        for (const layer of layers.slice(1)) expect(lettersOf(after, layer)).toEqual(of(layer))
        expect(after.raciItems.rows[0]).toMatchObject({ status: 'agreed', ...record })
      }),
    )
  })

  it('keeps what was typed and is no letter', () => {
    const [cell] = matrix('proposals-1', { 'raciItems-1': { 'roles-1': 'A' } })
    if (!cell) throw new Error('The proposal has no cell.')
    const document = buildDocument({
      raciItems: [{}],
      roles: [{}],
      proposals: [{}],
      raciCells: [{ ...cell, letters: '', invalid: { letters: 'Owner' } }],
    })
    const taken = run(document, takeSide('raciItems-1', 'proposals-1')).raciCells.rows
    expect(taken).toMatchObject([{ layer: 'proposals-1' }, { layer: 'to-be', invalid: { letters: 'Owner' } }])
  })
})

function documentOf(given: readonly (readonly string[])[]) {
  return buildDocument({
    raciItems: [{}],
    roles: roles.map((name) => ({ name })),
    proposals: layers.slice(1).map((name) => ({ name })),
    raciCells: given.flatMap((entries, at) =>
      matrix(layers[at] ?? '', {
        'raciItems-1': Object.fromEntries(entries.map((text, index) => [roles[index] ?? '', text])),
      }),
    ),
  })
}

function lettersOf(document: ReturnType<typeof documentOf>, layer: string): readonly string[] {
  return roles.map(
    (role) => document.raciCells.rows.find((cell) => cell.layer === layer && cell.role === role)?.letters ?? '',
  )
}

/** Null where none of the sides has a letter in these columns. */
function naive(given: readonly (readonly string[])[], columns: readonly number[]): number | null {
  let [apart, all] = [0, 0]
  for (let a = 0; a < given.length; a += 1)
    for (let b = a + 1; b < given.length; b += 1)
      for (const column of columns)
        for (const letter of 'ARCI') {
          const here = given[a]?.[column]?.includes(letter) ?? false
          const there = given[b]?.[column]?.includes(letter) ?? false
          if (here || there) all += weights[letter] ?? 0
          if (here !== there) apart += weights[letter] ?? 0
        }
  return all === 0 ? null : apart / all
}
