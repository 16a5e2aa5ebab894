import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { editCells } from '#domain/edit-cells.ts'
import { countFound, isFreeText, planReplace, type TextSearch } from '#domain/find-replace.ts'
import { serviceFields, type Service } from '#domain/service.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const anywhere: TextSearch = { find: '', matchCase: false, wholeCell: false }
const freeText = serviceFields.filter(isFreeText).map(({ key }) => key)

function plan(
  services: readonly Partial<Service>[],
  search: Partial<TextSearch>,
  replacement: string,
  keys: readonly string[] = freeText,
) {
  const document = buildDocument({ teams: [{ name: 'Payments' }], services })
  const ids = document.services.rows.map((row) => row.id)
  const found = planReplace(document, catalog, 'services', ids, keys, { ...anywhere, ...search }, replacement)
  const after = run(document, editCells('services', found.hits)).services.rows
  return { ...found, after }
}

describe('planReplace', () => {
  it('looks through free text and lists of words, and leaves what cannot be edited', () => {
    const row = { name: 'cart v1', notes: 'V1 of v1', tags: ['v1', 'java'], source: 'v1', objective: 1 }
    const { hits, matches, rows, after } = plan([row, { name: 'mail' }], { find: 'v1' }, 'v2')
    expect(hits.map(({ field, matches: of, text }) => [field, of, text])).toEqual([
      ['name', 1, 'cart v2'],
      ['tags', 1, 'v2, java'],
      ['notes', 2, 'v2 of v2'],
    ])
    expect([matches, rows]).toEqual([4, 1])
    expect(after[0]).toMatchObject({ name: 'cart v2', tags: ['v2', 'java'], notes: 'v2 of v2', source: 'v1' })
  })

  it('keeps to the case and to whole cells, or whole words of a list, when asked', () => {
    const rows = [
      { name: 'EKS', runtime: 'eks' },
      { name: 'eks-2', tags: ['EKS', 'eks 2'] },
    ]
    const fields = (search: Partial<TextSearch>) =>
      plan(rows, { find: 'eks', ...search }, 'GKE').hits.map(({ id, field }) => `${id}.${field}`)
    expect(fields({ matchCase: true })).toEqual(['services-1.runtime', 'services-2.name', 'services-2.tags'])
    expect(fields({ wholeCell: true })).toEqual(['services-1.name', 'services-1.runtime', 'services-2.tags'])
    expect(fields({ wholeCell: true, matchCase: true })).toEqual(['services-1.runtime'])
  })

  it('takes both texts at their word', () => {
    expect(plan([{ notes: 'a.b* axb' }], { find: 'a.b*' }, '$& $1').after[0]?.notes).toBe('$& $1 axb')
    expect(plan([{ notes: 'a' }], { find: '' }, 'b').hits).toEqual([])
  })

  it('takes a word out of a list when nothing is put in its place', () => {
    expect(plan([{ tags: ['legacy', 'java'] }], { find: 'legacy' }, '').after[0]?.tags).toEqual(['java'])
  })

  it('goes through any column that is named, and refuses what would be no value of it', () => {
    const rows: Partial<Service>[] = [{ objective: 99.9, ownerTeam: 'teams-1', name: '99' }, { objective: 95 }]
    expect(plan(rows, { find: '99' }, '98', ['objective']).after.map(({ objective }) => objective)).toEqual([98.9, 95])
    const refused = plan(rows, { find: '9' }, 'x', ['objective'])
    expect([refused.hits, refused.refused]).toEqual([[], 2])
    expect(plan(rows, { find: 'Payments' }, 'Billing', ['ownerTeam']).hits).toHaveLength(1)
    expect(plan([{ source: 'x' }], { find: 'x' }, 'y', ['source']).hits).toEqual([])
  })

  it('looks through the columns it is given, and no other', () => {
    const fields = plan([{ name: 'cart v1', notes: 'v1' }], { find: 'v1' }, 'v2', ['name']).hits.map(
      ({ field }) => field,
    )
    expect(fields).toEqual(['name'])
  })

  it('never empties what every row must have', () => {
    const { hits, refused, after } = plan([{ name: 'cart', notes: 'cart' }], { find: 'cart' }, ' ')
    expect([hits.map(({ field }) => field), refused, after[0]?.name]).toEqual([['notes'], 1, 'cart'])
  })

  it('finds any text in itself, whatever it is made of', () => {
    const unit = fc.constantFrom(...'\\^$.*+?()[]{}|/-&#,:=!<>~`@%\'"; aA1\u00e9\ud83d\ude80')
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), fc.boolean(), fc.boolean(), (name, matchCase, wholeCell) => {
        const { hits } = plan([{ name }], { find: name, matchCase, wholeCell }, 'found', ['name'])
        expect(hits).toHaveLength(wholeCell && name.trim() === '' ? 0 : 1)
      }),
    )
    expect(plan([{ name: 'check-out' }], { find: 'check-out' }, 'checkout').after[0]?.name).toBe('checkout')
  })

  it('leaves no match behind and touches nothing else', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' ', '.', ',', '"', '$'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, fc.array(text), fc.boolean(), (find, name, tags, matchCase) => {
        fc.pre(find !== '')
        const { after, hits } = plan(
          [{ name, tags: tags.map((tag) => tag.trim()).filter(Boolean) }],
          { find, matchCase },
          'Z',
        )
        const again = plan(after, { find, matchCase }, 'Z')
        expect(again.hits).toEqual([])
        if (hits.length === 0) expect(after[0]?.name).toBe(name)
      }),
    )
  })
})

it('counts the cells of other columns that hold the text, and says nothing of those without', () => {
  const document = buildDocument({
    teams: [{ name: 'Payments' }, { name: 'Search' }],
    services: [
      { name: 'checkout', ownerTeam: 'teams-1', onCallTeam: 'teams-1', objective: 99 },
      { name: 'cart', ownerTeam: 'teams-1', onCallTeam: 'teams-2' },
      { name: 'mail', ownerTeam: 'teams-2', onCallTeam: 'teams-2', invalid: { ownerTeam: 'Who Pays' } },
    ],
  })
  const found = (search: Partial<TextSearch>, ids = document.services.rows.map(({ id }) => id)) =>
    countFound(document, catalog, 'services', ids, ['onCallTeam', 'ownerTeam', 'objective'], { ...anywhere, ...search })
  expect(found({ find: 'pay' })).toEqual([
    { key: 'ownerTeam', cells: 3 },
    { key: 'onCallTeam', cells: 1 },
  ])
  expect(found({ find: 'pay' }, ['services-2'])).toEqual([{ key: 'ownerTeam', cells: 1 }])
  expect([found({ find: 'pay', matchCase: true }), found({ find: 'pay', wholeCell: true }), found({})]).toEqual([
    [],
    [],
    [],
  ])
})
