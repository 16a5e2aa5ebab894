import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { applyChanges, invertChanges } from '#domain/change.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { engagementId } from '#domain/engagement.ts'
import { letterMapping, mapLetters } from '#domain/letter-mapping.ts'
import { knownLetterSets, raci } from '#domain/letter-set.ts'
import { switchLetterSet } from '#domain/letter-set-commands.ts'
import { lettersAt, setCells, updateItem } from '#domain/raci-commands.ts'
import { raciFindings } from '#domain/raci-findings.ts'
import { applyPreset, planPreset } from '#domain/raci-preset-commands.ts'
import type { RaciLayer } from '#domain/raci.ts'
import { buildDocument, matrix, rowsOf, run, templateDocument, testContext } from '#tests/support/test-store.ts'

const template = templateDocument()
const toBe = { layer: 'to-be', agreedToo: false } as const

function presetNamed(slug: string) {
  const preset = catalog.raciPresets.find((each) => each.slug === slug)
  if (!preset) throw new Error(`no preset ${slug}`)
  return preset
}

const corrected = presetNamed('seed-corrected')
const seed = presetNamed('seed-as-given')

function rulesBroken(document: EngagementDocument, layer: RaciLayer) {
  return raciFindings(document, catalog, layer, '2026-11-22')
    .filter(({ rule }) => ['RACI-1', 'RACI-2', 'RACI-3'].includes(rule))
    .map(({ id }) => id)
}

describe('what a preset leaves behind', () => {
  const mended = catalog.raciPresets.filter((preset) => preset !== seed)

  it.each(mended)('$slug is without conflict, in every letter set', (preset) => {
    for (const { id } of knownLetterSets) {
      const empty = buildDocument({ engagement: [{ id: engagementId, letterSet: id }] })
      expect(rulesBroken(run(empty, applyPreset(preset, toBe)), 'to-be'), id).toEqual([])
    }
  })

  it.each(mended)(
    '$slug is without conflict over the seed and over the sample, whose other roles yield the A',
    (preset) => {
      for (const document of [template, sampleDocument('2026-11-22')]) {
        const after = run(document, applyPreset(preset, { layer: 'to-be', agreedToo: true }))
        const spoken = new Set(planPreset(document, catalog, preset, toBe).items.map(({ item }) => item.id))
        const broken = rulesBroken(after, 'to-be').filter((id) => spoken.has(id.split('/')[2] ?? ''))
        expect(broken).toEqual([])
      }
    },
  )

  it('the seed as given is the seed with its flaws', () => {
    const filled = run(buildDocument({}), applyPreset(seed, toBe))
    expect([filled.roles.rows, filled.raciItems.rows, filled.raciCells.rows]).toEqual([
      template.roles.rows,
      template.raciItems.rows,
      template.raciCells.rows,
    ])
    expect(rulesBroken(filled, 'to-be')).toEqual(['RACI-2/to-be/audit-evidence'])
    expect(applyPreset(seed, toBe)(template, catalog, testContext())).toEqual([])
  })

  it('brings back a role or an item that is gone, with its letters', () => {
    for (const removal of [deleteRows('roles', ['security']), deleteRows('raciItems', ['postmortems'])]) {
      const after = run(run(template, removal), applyPreset(seed, toBe))
      const cells = (document: EngagementDocument) =>
        new Set(document.raciCells.rows.map((cell) => JSON.stringify(cell)))
      expect(cells(after)).toEqual(cells(template))
    }
  })
})

describe('planPreset', () => {
  it('says of each cell what it was and what it will be, and counts them', () => {
    const { items, counts } = planPreset(template, catalog, corrected, toBe)
    const audit = items.find(({ item }) => item.id === 'audit-evidence')
    expect(audit).toMatchObject({
      added: false,
      applies: true,
      cells: [
        { role: 'sre', before: 'C', after: 'C' },
        { role: 'platform', before: 'AR', after: 'R' },
        { role: 'product-dev', before: 'I', after: 'I' },
        { role: 'security', before: 'AR', after: 'AR' },
        { role: 'infra-network', before: 'I', after: 'I' },
      ],
    })
    expect(audit?.why).toMatch(/one|two/i)
    // Product Dev in five items, Infra/Network in three; SRE in two, Platform in two, Security in one.
    expect(counts).toEqual({
      addedRoles: 0,
      addedItems: 0,
      added: 0,
      changed: 13,
      removed: 0,
      unchanged: 67,
      leftOut: 0,
    })
  })

  it('gives a reason for every row of the corrected template that differs from the seed, and for no other', () => {
    const differing = planPreset(template, catalog, corrected, toBe).items.map(({ item, cells, why }) => ({
      item: item.id,
      differs: cells.some(({ before, after }) => before !== after),
      explained: why !== '',
    }))
    expect(differing.filter(({ differs, explained }) => differs !== explained)).toEqual([])
  })

  it('leaves out what people have agreed in To-Be, until it is asked for', () => {
    const agreed = run(template, updateItem('audit-evidence', { status: 'agreed' }))
    const plan = planPreset(agreed, catalog, corrected, toBe)
    expect(plan.counts).toMatchObject({ changed: 12, leftOut: 1 })
    expect(plan.items.filter(({ applies }) => !applies).map(({ item }) => item.id)).toEqual(['audit-evidence'])
    const kept = run(agreed, applyPreset(corrected, toBe))
    expect(lettersAt(kept, { layer: 'to-be', item: 'audit-evidence', role: 'platform' })).toBe('AR')
    const over = run(agreed, applyPreset(corrected, { layer: 'to-be', agreedToo: true }))
    expect(lettersAt(over, { layer: 'to-be', item: 'audit-evidence', role: 'platform' })).toBe('R')
    expect(planPreset(agreed, catalog, corrected, { layer: 'as-is', agreedToo: false }).counts.leftOut).toBe(0)
  })

  it('lets a role that the preset does not know keep its letters but for the A', () => {
    const own = buildDocument({
      roles: [{ id: 'sre', catalog: 'sre', name: 'SRE' }, { name: 'Data' }, { name: 'Vendor' }],
      raciItems: [{ id: 'slo-design', catalog: 'slo-design', name: null }, { name: 'Own work' }],
      raciCells: matrix('to-be', {
        'slo-design': { sre: 'R', 'roles-2': 'AC', 'roles-3': 'I' },
        'raciItems-2': { 'roles-2': 'AR' },
      }),
    })
    const after = run(own, applyPreset(corrected, toBe))
    const letters = (item: string, role: string) => lettersAt(after, { layer: 'to-be', item, role })
    expect([letters('slo-design', 'sre'), letters('slo-design', 'roles-2'), letters('slo-design', 'roles-3')]).toEqual([
      'AR',
      'C',
      'I',
    ])
    expect(letters('raciItems-2', 'roles-2')).toBe('AR')
  })

  it('says as what a column stands where the preset calls it otherwise', () => {
    const { roles } = planPreset(template, catalog, presetNamed('federated-platforms-matrix'), toBe)
    expect(roles.flatMap(({ role, added, as }) => (as === null ? [] : [[role.name, added, as]]))).toEqual([
      ['Platform', false, 'Runtime Platform'],
    ])
  })

  it('fills an own column that is called like a role of the preset', () => {
    const own = buildDocument({ roles: [{ name: ' platform ' }] })
    const plan = planPreset(own, catalog, corrected, toBe)
    expect(plan.counts.addedRoles).toBe(4)
    expect(
      lettersAt(run(own, applyPreset(corrected, toBe)), {
        layer: 'to-be',
        item: 'golden-path',
        role: 'roles-1',
      }),
    ).toBe('AR')
  })

  it('shows and replaces what was kept as typed', () => {
    const ref = { layer: 'to-be', item: 'golden-path', role: 'sre' }
    const typed = run(template, setCells([{ ref, letters: '', typed: 'ask Jo' }]))
    const row = planPreset(typed, catalog, seed, toBe).items.find(({ item }) => item.id === 'golden-path')
    expect(row?.cells[0]).toEqual({ role: 'sre', before: 'ask Jo', after: 'C' })
    expect(run(typed, applyPreset(seed, toBe)).raciCells.rows).toEqual(template.raciCells.rows)
  })

  it('does not confirm a derived cell that it leaves as it is', () => {
    const cell = template.raciCells.rows[0]
    if (!cell) throw new Error('the template has cells')
    const derived = applyChanges(template, [
      { table: 'raciCells', id: cell.id, before: cell, after: { ...cell, derived: true } },
    ])
    expect(applyPreset(seed, toBe)(derived, catalog, testContext())).toEqual([])
  })
})

/** The template after random edits: letters, statuses, roles and items gone, another letter set. */
const documents = fc
  .record({
    edits: fc.array(
      fc.record({ item: fc.nat(15), role: fc.nat(4), letters: fc.subarray(['A', 'R', 'C', 'I']), layer: fc.nat(1) }),
      { maxLength: 30 },
    ),
    agreed: fc.subarray(template.raciItems.rows.map(({ id }) => id)),
    goneRoles: fc.subarray(
      template.roles.rows.map(({ id }) => id),
      { maxLength: 2 },
    ),
    goneItems: fc.subarray(
      template.raciItems.rows.map(({ id }) => id),
      { maxLength: 5 },
    ),
    set: fc.constantFrom(...knownLetterSets),
  })
  .map(({ edits, agreed, goneRoles, goneItems, set }) => {
    const cells = edits.map(({ item, role, letters, layer }) => ({
      ref: {
        layer: layer === 0 ? 'to-be' : 'as-is',
        item: template.raciItems.rows[item]?.id ?? '',
        role: template.roles.rows[role]?.id ?? '',
      },
      letters: letters.join(''),
    }))
    const steps = [
      ...cells.map((cell) => setCells([cell])),
      ...agreed.map((id) => updateItem(id, { status: 'agreed' })),
      deleteRows('roles', goneRoles),
      deleteRows('raciItems', goneItems),
      switchLetterSet(set.id, [], letterMapping(raci, set)),
    ]
    return { document: steps.reduce((current, step) => run(current, step), template), set }
  })
const presets = fc.constantFrom(...catalog.raciPresets)
const options = fc.record({ layer: fc.constantFrom('to-be', 'as-is'), agreedToo: fc.boolean() })

describe('applyPreset', () => {
  it('and then undoing restores the layer and the whole document', () => {
    fc.assert(
      fc.property(documents, presets, options, ({ document }, preset, option) => {
        const changes = applyPreset(preset, option)(document, catalog, testContext())
        const back = applyChanges(applyChanges(document, changes), invertChanges(changes))
        expect(rowsOf(back)).toEqual(rowsOf(document))
      }),
      { numRuns: 60 },
    )
  })

  it('gives exactly the letters of the preset by meaning, keeps agreed rows and other layers, and has then nothing to do', () => {
    fc.assert(
      fc.property(documents, presets, options, ({ document, set }, preset, option) => {
        const after = run(document, applyPreset(preset, option))
        const mapping = letterMapping(raci, set)
        for (const row of preset.rows) {
          const before = document.raciItems.rows.find(({ id }) => id === row.item)
          const kept = option.layer === 'to-be' && !option.agreedToo && before?.status === 'agreed'
          for (const role of preset.roles) {
            const ref = { layer: option.layer, item: row.item, role: role.slug }
            const wanted = mapLetters(row.letters[role.slug] ?? '', mapping, set)
            expect(lettersAt(after, ref)).toBe(kept ? lettersAt(document, ref) : wanted)
          }
        }
        const others = (each: EngagementDocument) => each.raciCells.rows.filter(({ layer }) => layer !== option.layer)
        expect(others(after)).toEqual(others(document))
        expect(applyPreset(preset, option)(after, catalog, testContext())).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('does what the plan counted', () => {
    fc.assert(
      fc.property(documents, presets, options, ({ document }, preset, option) => {
        const { counts } = planPreset(document, catalog, preset, option)
        const changes = applyPreset(preset, option)(document, catalog, testContext())
        const of = (table: string) => changes.filter((change) => change.table === table)
        expect({
          roles: of('roles').length,
          items: of('raciItems').filter(({ before }) => before === null).length,
          added: of('raciCells').filter(({ before }) => before === null).length,
          changed: of('raciCells').filter(({ before, after }) => before && after).length,
          removed: of('raciCells').filter(({ after }) => after === null).length,
        }).toEqual({
          roles: counts.addedRoles,
          items: counts.addedItems,
          added: counts.added,
          changed: counts.changed,
          removed: counts.removed,
        })
      }),
      { numRuns: 60 },
    )
  })
})
