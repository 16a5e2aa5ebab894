import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { applyChanges, invertChanges } from '#domain/change.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { applyImport, hasChanges, importLabel, refreshPreview } from '#domain/import/apply-import.ts'
import type { ImportPreview } from '#domain/import/import-preview.ts'
import { readBackstage } from '#domain/import/read-backstage.ts'
import { readServicesCsv } from '#domain/import/read-services-csv.ts'
import { changesOf, expectPreview, imported, testContext } from './import-context.ts'

const documents: readonly EngagementDocument[] = [emptyDocument(), sampleDocument('2026-11-22')]

const word = fc.constantFrom(
  'cart',
  'Cart',
  'checkout',
  'LOGIN',
  'new',
  'a b',
  'x',
  '1',
  '-',
  'gold',
  '99,9',
  '',
  '“q”',
)
const names = fc.constantFrom('cart', 'CART', 'checkout', 'payments', 'new-one', 'Übersicht', '')
const headers = fc.constantFrom('Service', 'Tier', 'Owner', 'SLO', 'Objective', 'Sev1', 'Depends on', 'Notes', 'Cost')

const csv = fc
  .tuple(
    fc.array(headers, { maxLength: 6 }),
    fc.array(fc.tuple(names, fc.array(word, { maxLength: 7 })), { minLength: 1 }),
  )
  .map(([columns, rows]) =>
    [['Service name', ...columns], ...rows.map(([name, cells]) => [name, ...cells])]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n'),
  )

const entity = fc.record({
  apiVersion: fc.constant('backstage.io/v1alpha1'),
  kind: fc.constantFrom('Component', 'Component', 'Group', 'User', 'API'),
  metadata: fc.record({ name: names, tags: fc.array(word), title: word }, { requiredKeys: ['name'] }),
  spec: fc.record(
    {
      owner: fc.constantFrom('team-a', 'user:x', 'SRE', 'group:cart', 'bad ref', ''),
      lifecycle: fc.constantFrom('production', 'gone'),
      dependsOn: fc.array(names),
      memberOf: fc.array(names),
      type: fc.constantFrom('service', 'library', 'department'),
    },
    { requiredKeys: [] },
  ),
})

const backstage = fc
  .array(entity, { minLength: 1, maxLength: 8 })
  .map((entities) => entities.map((each) => `--- ${JSON.stringify(each)}`).join('\n'))

type Reader = typeof readServicesCsv

const files: readonly (readonly [string, Reader, fc.Arbitrary<string>])[] = [
  ['CSV', readServicesCsv, csv],
  ['Backstage', readBackstage, backstage],
]

describe.each(files)('importing any %s', (_what, read, texts) => {
  const cases = fc.tuple(texts, fc.constantFrom(...documents))

  it('and taking it back restores the document', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        const preview = shown(read, text, document)
        if (!preview) return
        const changes = changesOf(preview, document)
        expect(applyChanges(applyChanges(document, changes), invertChanges(changes))).toEqual(document)
      }),
    )
  })

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        const preview = shown(read, text, document)
        if (!preview) return
        const after = imported(preview, document)
        const again = expectPreview(read(text, after, catalog))
        expect(again.counts).toMatchObject({ added: 0, changed: 0 })
        expect(changesOf(again, after)).toEqual([])
      }),
    )
  })

  it('does what the preview shows, all of it', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        const preview = shown(read, text, document)
        if (!preview) return
        const changes = changesOf(preview, document)
        const touched = changes.filter((change) => change.table === 'services')
        expect(touched.filter((change) => change.before === null)).toHaveLength(preview.counts.added)
        expect(touched.filter((change) => change.before !== null)).toHaveLength(preview.counts.changed)
        expect(changes.length - touched.length).toBe(preview.teams.length)
        expect(hasChanges(preview)).toBe(changes.length > 0)
      }),
    )
  })

  it('never empties a field that was filled', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        const preview = shown(read, text, document)
        for (const row of preview?.rows ?? [])
          expect(row.differences.filter((difference) => difference.after === '')).toEqual([])
      }),
    )
  })
})

describe('a preview', () => {
  const text = 'Service,Tier,Owner\ncheckout,1,Shop\nbasket,2,Shop'
  const document = sampleDocument('2026-11-22')
  const preview = expectPreview(readServicesCsv(text, document, catalog))

  it('is applied as one commit with a label for Undo', () => {
    expect(importLabel(preview, 'services.csv')).toBe('Import services.csv: 1 added, 1 changed')
    expect(importLabel(preview, null)).toBe('Import a pasted table: 1 added, 1 changed')
    expect(applyImport(preview)(document, catalog, testContext()).map((change) => change.table)).toEqual([
      'teams',
      'services',
      'services',
    ])
  })

  it('still fits when something else has changed', () => {
    const [tool] = document.tools.rows
    if (!tool) throw new Error('no tool')
    const edited = applyChanges(document, [{ table: 'tools', id: tool.id, before: tool, after: null }])
    expect(changesOf(preview, edited)).toHaveLength(3)
  })

  it('is not applied at all when it has become untrue, and can be computed again', () => {
    const checkout = document.services.rows.find((row) => row.name === 'checkout')
    if (!checkout) throw new Error('no checkout')
    const edited = applyChanges(document, [{ table: 'services', id: checkout.id, before: checkout, after: null }])
    expect(changesOf(preview, edited)).toEqual([])
    const fresh = refreshPreview(preview, edited, catalog)
    expect(fresh.counts).toEqual({ added: 2, changed: 0, unchanged: 0, invalid: 0 })
    expect(changesOf(fresh, edited)).toHaveLength(3)
  })

  it('names teams in its label when no service changes', () => {
    const group = 'kind: Group\nmetadata: { name: shop }\nspec: { type: team }'
    const teams = expectPreview(readBackstage(group, document, catalog))
    expect(importLabel(teams, 'groups.yaml')).toBe('Import groups.yaml: 1 team added')
    expect(importLabel(teams, null)).toBe('Import a pasted catalog: 1 team added')
  })

  it('of 10,000 rows is there within a few seconds', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `service-${index},${(index % 4) + 1},Team ${index % 40}`)
    const started = performance.now()
    const large = expectPreview(readServicesCsv(`Service,Tier,Owner\n${rows.join('\n')}`, document, catalog))
    expect(large.counts.added).toBe(10_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

function shown(read: Reader, text: string, document: EngagementDocument): ImportPreview | null {
  const reading = read(text, document, catalog)
  return reading.status === 'preview' ? reading.preview : null
}
