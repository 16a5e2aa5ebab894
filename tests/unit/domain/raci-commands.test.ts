import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import {
  addItems,
  cellLabel,
  confirmCells,
  copyLayer,
  groupName,
  keepAccountable,
  setCells,
  toggleCells,
  updateItem,
  withoutAnswer,
} from '#domain/raci-commands.ts'
import { raci, toggleLetter } from '#domain/letter-set.ts'
import type { RaciLayer } from '#domain/raci.ts'
import { buildDocument, matrix, run, templateDocument, testContext } from '#tests/support/test-store.ts'

const items = ['raciItems-1', 'raciItems-2', 'raciItems-3']
const roles = ['roles-1', 'roles-2', 'roles-3']
const refs = items.flatMap((item) => roles.map((role) => ({ layer: 'to-be' as RaciLayer, item, role })))
const refAt = (index: number) => ({ layer: 'to-be', item: 'raciItems-1', role: roles[index] ?? '' }) as const
const raciLetters = raci.letters.map(({ letter }) => letter)
const letters = fc.subarray(raciLetters).map((set) => set.join(''))

/** Letters of nine cells, item by item. */
const nine = fc.array(letters, { minLength: 9, maxLength: 9 })

describe('setCells', () => {
  it('leaves exactly the letters that were set; an empty cell has no record', () => {
    fc.assert(
      fc.property(nine, nine, (before, after) => {
        const document = run(layerOf(before), setCells(refs.map((ref, at) => ({ ref, letters: after[at] ?? '' }))))
        expect(lettersOf(document, 'to-be')).toEqual(after)
        expect(document.raciCells.rows.filter((cell) => cell.letters === '')).toEqual([])
      }),
    )
  })

  it('keeps text that is no letter set as typed, until letters come or the cell is cleared', () => {
    const ref = refAt(0)
    const typed = run(layerOf(['A']), setCells([{ ref, letters: '', typed: 'Owner' }]))
    expect(typed.raciCells.rows).toMatchObject([{ letters: '', invalid: { letters: 'Owner' } }])
    expect(run(typed, setCells([{ ref, letters: 'R' }])).raciCells.rows).toEqual(layerOf(['R']).raciCells.rows)
    expect(run(typed, setCells([{ ref, letters: '' }])).raciCells.rows).toEqual([])
  })

  it('has nothing to do for letters that are there', () => {
    expect(setCells([{ ref: refAt(0), letters: 'AR' }])(layerOf(['AR']), catalog, testContext())).toEqual([])
  })
})

describe('confirmCells', () => {
  it('leaves the letters and takes only the mark of suggested cells', () => {
    const cells = layerOf(['A', 'R']).raciCells.rows
    const document = buildDocument({ raciCells: cells.map((cell, at) => ({ ...cell, derived: at === 0 })) })
    expect(run(document, confirmCells(refs)).raciCells.rows).toEqual(cells)
    expect(confirmCells(refs.slice(1))(document, catalog, testContext())).toEqual([])
  })
})

describe('toggleCells', () => {
  it('adds the letter everywhere, or takes it away when every cell has it', () => {
    fc.assert(
      fc.property(nine, fc.constantFrom(...raciLetters), fc.subarray(refs, { minLength: 1 }), (set, letter, chosen) => {
        const at = (index: number) => set[index] ?? ''
        const everywhere = chosen.every((ref) => at(refs.indexOf(ref)).includes(letter))
        const expected = refs.map((ref, index) =>
          chosen.includes(ref) && at(index).includes(letter) === everywhere
            ? toggleLetter(at(index), letter, raci)
            : at(index),
        )
        expect(lettersOf(run(layerOf(set), toggleCells(chosen, letter)), 'to-be')).toEqual(expected)
      }),
    )
  })
})

describe('RACI-2 remedy', () => {
  it('leaves A with one role; the others keep what else they hold, or the work', () => {
    const document = run(layerOf(['AR', 'A', 'AC', 'A']), keepAccountable(refAt(1)))
    expect(lettersOf(document, 'to-be').slice(0, 4)).toEqual(['R', 'A', 'C', 'A'])
    expect(withoutAnswer('A', raci)).toBe('R')
  })

  it('settles the two A of the template', () => {
    const document = run(
      templateDocument(),
      keepAccountable({ layer: 'to-be', item: 'audit-evidence', role: 'security' }),
    )
    const row = document.raciCells.rows.filter((cell) => cell.item === 'audit-evidence')
    expect(Object.fromEntries(row.map((cell) => [cell.role, cell.letters]))).toEqual({
      sre: 'C',
      platform: 'R',
      'product-dev': 'I',
      security: 'AR',
      'infra-network': 'I',
    })
  })
})

describe('copyLayer', () => {
  it('makes one layer equal to the other, unreadable text included, and leaves the source', () => {
    fc.assert(
      fc.property(nine, nine, fc.option(fc.nat(8)), (from, to, unreadable) => {
        const source = withLayer(from, 'as-is').map((cell, index) =>
          index === unreadable ? { ...cell, letters: '', invalid: { letters: 'Owner' } } : cell,
        )
        const document = buildDocument({ ...frame, raciCells: [...source, ...withLayer(to, 'to-be')] })
        const after = run(document, copyLayer('as-is', 'to-be'))
        const cellsOf = (layer: RaciLayer) =>
          after.raciCells.rows
            .filter((cell) => cell.layer === layer)
            .map(({ item, role, letters: set, invalid }) => ({ item, role, set, invalid }))
        expect(cellsOf('to-be')).toEqual(cellsOf('as-is'))
        expect(cellsOf('as-is')).toHaveLength(source.length)
      }),
    )
  })
})

describe('items', () => {
  it('join the end of their group, however many come', () => {
    const context = testContext()
    let document = templateDocument()
    for (let index = 0; index < 80; index += 1)
      document = run(document, addItems([`own ${index}`], 'operations-reliability'), context)
    const group = document.raciItems.rows.map((item) => [item.group, item.name ?? item.catalog])
    expect(group.slice(0, 87)).toEqual([
      ...catalog.raciItems.slice(0, 6).map((entry) => [entry.group, entry.slug]),
      ...Array.from({ length: 80 }, (_, index) => ['operations-reliability', `own ${index}`]),
      ['platform-devex', 'developer-portal'],
    ])
  })

  it('go where they are put, and to the end when their group is new', () => {
    const document = run(run(templateDocument(), addItems(['First'], 'own', 0)), addItems(['Last'], 'new'), {
      ...testContext(),
      newId: () => 'last',
    })
    expect([document.raciItems.rows[0]?.name, document.raciItems.rows.at(-1)?.name]).toEqual(['First', 'Last'])
  })

  it('change in the fields that are given', () => {
    const document = run(templateDocument(), updateItem('postmortems', { status: 'agreed', decision: 'SRE leads' }))
    expect(document.raciItems.rows.filter((item) => item.status !== 'draft')).toMatchObject([
      { id: 'postmortems', status: 'agreed', decision: 'SRE leads', name: null },
    ])
    const same = { status: 'agreed', decision: 'SRE leads', name: null } as const
    expect(updateItem('postmortems', same)(document, catalog, testContext())).toEqual([])
    expect(updateItem('gone', { status: 'agreed' })(document, catalog, testContext())).toEqual([])
  })
})

describe('labels', () => {
  const document = templateDocument()
  const ref = { layer: 'to-be', item: 'cicd-templates', role: 'platform' } as const

  it('say what was done to which role and item', () => {
    expect(cellLabel(document, catalog, ref, 'AR')).toBe('Set Platform to A/R on CI/CD templates and pipelines')
    expect(cellLabel(document, catalog, ref, '', 'x')).toBe('Type “x” for Platform on CI/CD templates and pipelines')
    expect(cellLabel(document, catalog, ref, '')).toBe('Clear Platform on CI/CD templates and pipelines')
    expect(cellLabel(document, catalog, { ...ref, item: 'x', role: 'y' }, 'A')).toBe('Set a role to A on an item')
  })

  it('name a group in the catalog’s words, or as the client does', () => {
    expect([groupName('security-governance', catalog), groupName('Data', catalog)]).toEqual([
      'Security and governance',
      'Data',
    ])
  })
})

const frame = { raciItems: items.map(() => ({})), roles: roles.map(() => ({})) }

function layerOf(set: readonly string[]): EngagementDocument {
  return buildDocument({ ...frame, raciCells: withLayer(set, 'to-be') })
}

function withLayer(set: readonly string[], layer: RaciLayer) {
  return refs.flatMap((ref, at) => matrix(layer, { [ref.item]: { [ref.role]: set[at] ?? '' } }))
}

function lettersOf(document: EngagementDocument, layer: RaciLayer): string[] {
  return refs.map(
    (ref) =>
      document.raciCells.rows.find((cell) => cell.layer === layer && cell.item === ref.item && cell.role === ref.role)
        ?.letters ?? '',
  )
}
