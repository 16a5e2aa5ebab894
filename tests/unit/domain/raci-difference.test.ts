import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { raci } from '#domain/letter-set.ts'
import { cellDifferences, differenceWords, entryText, layerDifference } from '#domain/raci-difference.ts'
import { newRaciCell, type RaciCell } from '#domain/raci.ts'
import { buildDocument, matrix } from '#tests/support/test-store.ts'

const items = ['raciItems-1', 'raciItems-2', 'raciItems-3']
const roles = ['roles-1', 'roles-2', 'roles-3', 'roles-4']
const names = ['SRE', 'Platform', 'Security', 'Data']
const refs = items.flatMap((item) => roles.map((role) => ({ item, role })))

const entry = fc.oneof(
  { weight: 9, arbitrary: fc.subarray([...'ARCI']).map((set) => set.join('')) },
  { weight: 1, arbitrary: fc.constant('Owner') },
)
const layer = fc.array(entry, { minLength: refs.length, maxLength: refs.length })

describe('layerDifference', () => {
  it('names exactly the cells that a walk over the matrix finds different', () => {
    fc.assert(
      fc.property(layer, layer, (before, after) => {
        const found = layerDifference(documentOf(before, after), 'as-is', 'proposals-1').flatMap(({ item, cells }) =>
          cells.map(({ role, before: was, after: is, kind }) => [
            `${item.id}/${role.id}`,
            entryText(was),
            entryText(is),
            kind,
          ]),
        )
        const naive = refs.flatMap(({ item, role }, at) => {
          const [was, is] = [printed(before[at]), printed(after[at])]
          if (was === is) return []
          return [[`${item}/${role}`, was, is, was === '' ? 'only-after' : is === '' ? 'only-before' : 'other']]
        })
        expect(found).toEqual(naive)
      }),
    )
  })

  it('has words for an item exactly when a cell of it differs, and the way back swaps the sides', () => {
    fc.assert(
      fc.property(layer, layer, (before, after) => {
        const document = documentOf(before, after)
        const back = layerDifference(document, 'proposals-1', 'as-is')
        layerDifference(document, 'as-is', 'proposals-1').forEach(({ cells, words }, at) => {
          expect(words.length > 0).toBe(cells.length > 0)
          expect(back[at]?.cells.map(({ before: was, after: is }) => [is, was])).toEqual(
            cells.map(({ before: was, after: is }) => [was, is]),
          )
        })
      }),
    )
  })
})

describe('differenceWords', () => {
  it.each<readonly [before: readonly string[], after: readonly string[], words: readonly string[]]>([
    [['AR', 'C'], ['R', 'AC'], ['A moves from SRE to Platform']],
    [['A', ''], ['', 'A'], ['A moves from SRE to Platform']],
    [
      ['A', 'A'],
      ['A', 'R'],
      ['Platform gives up A', 'Platform gets R'],
    ],
    [
      ['', '', 'R'],
      ['R', 'R', ''],
      ['SRE and Platform get R', 'Security gives up R'],
    ],
    [
      ['C', 'C', 'I'],
      ['I', 'I', ''],
      ['SRE and Platform: I instead of C', 'Security gives up I'],
    ],
    [
      ['', 'CI'],
      ['C', 'C'],
      ['SRE gets C', 'Platform: C instead of C/I'],
    ],
    [['Owner'], ['A'], ['SRE: A instead of Owner']],
    [['', 'R'], ['AR', 'R'], ['SRE gets A/R']],
    [['AR'], ['C'], ['SRE gives up A/R', 'SRE gets C']],
    [['A'], ['A'], []],
  ])('%j to %j', (before, after, words) => {
    const { rows } = documentOf([], []).roles
    const cells = cellDifferences(rows, cellsOf('as-is', before), cellsOf('to-be', after))
    expect(differenceWords(cells, raci)).toEqual(words)
  })
})

function documentOf(before: readonly string[], after: readonly string[]) {
  return buildDocument({
    raciItems: items.map(() => ({})),
    roles: names.map((name) => ({ name })),
    proposals: [{ name: 'Proposal' }],
    // A layer that is not asked about must not count.
    raciCells: [
      ...cellsOf('as-is', before),
      ...cellsOf('proposals-1', after),
      ...matrix('to-be', { 'raciItems-1': { 'roles-1': 'A' } }),
    ],
  })
}

function cellsOf(of: string, entries: readonly string[]): RaciCell[] {
  return entries.flatMap((text, at) => {
    const ref = refs[at]
    if (!ref || text === '') return []
    const typed = text === 'Owner'
    const cell = newRaciCell({ layer: of, ...ref }, typed ? '' : text)
    return [typed ? { ...cell, invalid: { letters: text } } : cell]
  })
}

function printed(text = ''): string {
  return text === 'Owner' ? text : [...text].join('/')
}
