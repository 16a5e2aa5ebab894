import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { applyChanges, invertChanges } from '#domain/change.ts'
import { emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { applyPlan, hasChanges, importLabel } from '#domain/import/apply-import.ts'
import type { Service } from '#domain/service.ts'
import {
  changesOf,
  compareCatalog,
  compareCsv,
  expectPlan,
  imported,
  testContext,
  type Comparison,
  type Planned,
} from './import-context.ts'

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

const slo = fc.record({
  apiVersion: fc.constant('openslo/v1'),
  kind: fc.constantFrom('SLO', 'SLO', 'SLO', 'Service', 'SLI'),
  metadata: fc.record({ name: names, displayName: word }, { requiredKeys: ['name'] }),
  spec: fc.record(
    {
      service: names,
      description: word,
      budgetingMethod: fc.constantFrom('Occurrences', 'Timeslices', 'Guess'),
      timeWindow: fc.constantFrom([{ duration: '28d' }], [{ duration: '1m', calendar: {} }], [{ duration: 'x' }], []),
      objectives: fc.array(fc.record({ target: fc.constantFrom(0.99, 0.995, 1, 99.5, -1, 'high') }), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  ),
})

const openslo = fc
  .array(slo, { minLength: 1, maxLength: 8 })
  .map((objects) => objects.map((each) => `--- ${JSON.stringify(each)}`).join('\n'))

type Reader = (text: string, document: EngagementDocument) => Comparison

const files: readonly (readonly [string, Reader, fc.Arbitrary<string>])[] = [
  ['pasted table', compareCsv, csv],
  ['CSV file', (text, document) => compareCsv(text, document, 'services.csv'), csv],
  ['Backstage catalog', compareCatalog, backstage],
  ['OpenSLO file', compareCatalog, openslo],
]

describe.each(files)('importing any %s', (_what, read, texts) => {
  const cases = fc.tuple(texts, fc.constantFrom(...documents))

  it('and taking it back restores the document', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        const plan = planOf(read(text, document))
        if (!plan) return
        const changes = changesOf(plan, document)
        expect(applyChanges(applyChanges(document, changes), invertChanges(changes))).toEqual(document)
      }),
    )
  })

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        const plan = planOf(read(text, document))
        if (!plan) return
        const after = imported(plan, document)
        const again = expectPlan(read(text, after))
        expect(again.preview.counts).toMatchObject({ added: 0, changed: 0 })
        expect(changesOf(again, after)).toEqual([])
      }),
    )
  })

  it('does what the preview shows, all of it', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        const plan = planOf(read(text, document))
        if (!plan) return
        const { counts, teams } = plan.preview
        const changes = changesOf(plan, document)
        const touched = changes.filter((change) => change.table === 'services')
        expect(touched.filter((change) => change.before === null)).toHaveLength(counts.added)
        expect(touched.filter((change) => change.before !== null)).toHaveLength(counts.changed)
        expect(changes.length - touched.length).toBe(teams.length)
        expect(hasChanges(plan.preview)).toBe(changes.length > 0)
      }),
    )
  })

  it('never empties a field that was filled', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        for (const row of planOf(read(text, document))?.preview.rows ?? [])
          expect(row.differences.filter((difference) => difference.after === '')).toEqual([])
      }),
    )
  })

  it('gives every added row an id of its own, which its services know', () => {
    fc.assert(
      fc.property(cases, ([text, document]) => {
        const plan = planOf(read(text, document))
        if (!plan) return
        const after = imported(plan, document)
        const teams = new Set(after.teams.rows.map((team) => team.id))
        for (const { id, ownerTeam } of after.services.rows) {
          expect(id).not.toContain(':')
          if (ownerTeam !== null) expect(teams).toContain(ownerTeam)
        }
      }),
    )
  })
})

it('objects of any shape are read or refused in words', () => {
  const shaped = fc.record(
    {
      apiVersion: fc.oneof(fc.constantFrom('openslo/v1', 'backstage.io/v1alpha1'), fc.jsonValue()),
      kind: fc.oneof(fc.constantFrom('SLO', 'Service', 'Component', 'Group', 'User', 'System'), fc.jsonValue()),
      metadata: fc.oneof(fc.record({ name: fc.oneof(names, fc.jsonValue()) }), fc.jsonValue()),
      spec: fc.oneof(
        fc.record(
          {
            service: fc.oneof(names, fc.jsonValue()),
            objectives: fc.oneof(fc.array(fc.record({ target: fc.jsonValue() })), fc.jsonValue()),
            timeWindow: fc.oneof(fc.array(fc.record({ duration: fc.jsonValue() })), fc.jsonValue()),
            alertPolicies: fc.jsonValue(),
            indicator: fc.jsonValue(),
            owner: fc.jsonValue(),
            memberOf: fc.jsonValue(),
            dependsOn: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(shaped, { maxLength: 5 }), (objects) => {
      const text = objects.map((each) => `--- ${JSON.stringify(each)}`).join('\n')
      const comparison = compareCatalog(text, emptyDocument())
      if (comparison.status === 'refused') expect(comparison.message).toMatch(/[.?]$/)
      else expect(() => imported(comparison, emptyDocument())).not.toThrow()
    }),
  )
})

describe('a plan', () => {
  const text = 'Service,Tier,Owner\ncheckout,1,Shop\nbasket,2,Shop'
  const document = sampleDocument('2026-11-22')
  const plan = expectPlan(compareCsv(text, document))

  it('is applied as one commit with a label for Undo', () => {
    expect(importLabel(plan.preview, 'services.csv')).toBe('Import services.csv: 1 added, 1 changed')
    expect(importLabel(plan.preview, null)).toBe('Import a pasted table: 1 added, 1 changed')
    expect(changesOf(plan, document).map((change) => change.table)).toEqual(['teams', 'services', 'services'])
  })

  it('still fits when something else has changed', () => {
    const [tool] = document.tools.rows
    if (!tool) throw new Error('no tool')
    const edited = applyChanges(document, [{ table: 'tools', id: tool.id, before: tool, after: null }])
    expect(applied(plan, document, edited)).toHaveLength(3)
  })

  it('is not applied at all when what it rests on has changed', () => {
    const checkout = document.services.rows.find((row) => row.name === 'checkout')
    if (!checkout) throw new Error('no checkout')
    const edited = applyChanges(document, [{ table: 'services', id: checkout.id, before: checkout, after: null }])
    expect(applied(plan, document, edited)).toEqual([])
    const fresh = expectPlan(compareCsv(text, edited))
    expect(fresh.preview.counts).toEqual({ added: 2, changed: 0, unchanged: 0, invalid: 0 })
    expect(changesOf(fresh, edited)).toHaveLength(3)
  })

  it('names teams in its label when no service changes', () => {
    const group = 'kind: Group\nmetadata: { name: shop }\nspec: { type: team }'
    const teams = expectPlan(compareCatalog(group, document))
    expect(importLabel(teams.preview, 'groups.yaml')).toBe('Import groups.yaml: 1 team added')
    expect(importLabel(teams.preview, null)).toBe('Import a pasted catalog: 1 team added')
  })

  // Looking every name up among all others would take minutes.
  it('of 10,000 rows ends', { timeout: 20_000 }, () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `service-${index},${(index % 4) + 1},Team ${index % 40}`)
    const large = expectPlan(compareCsv(`Service,Tier,Owner\n${rows.join('\n')}`, document))
    expect(large.preview.counts.added).toBe(10_000)
  })
})

describe('a file that is imported again', () => {
  const text = 'Service,Tier\ncheckout-api,1\nbasket,2'
  const first = imported(expectPlan(compareCsv(text, emptyDocument(), 'services.csv')), emptyDocument())
  const renamed = withFirst(first, { name: 'Checkout' })

  it('finds a service that was renamed, and leaves it its name', () => {
    expect(first.services.rows.map((row) => row.source)).toEqual([
      'file:services.csv#checkout-api',
      'file:services.csv#basket',
    ])
    expect(expectPlan(compareCsv(text, renamed, 'services.csv')).preview.counts).toEqual(unchanged(2))
  })

  it('finds it too under another file name, pasted, and through a catalog', () => {
    expect(expectPlan(compareCsv(text, renamed, 'services (1).csv')).preview.counts).toEqual(unchanged(2))
    expect(expectPlan(compareCsv(text, renamed)).preview.counts).toEqual(unchanged(2))
    const slo = 'apiVersion: openslo/v1\nkind: Service\nmetadata: { name: checkout-api }\nspec: {}'
    expect(expectPlan(compareCatalog(slo, renamed)).preview.counts).toEqual(unchanged(1))
  })

  it('keeps the source of a service that another kind of file has brought', () => {
    const component = 'kind: Component\nmetadata: { name: basket }\nspec: { type: service }'
    const catalogued = imported(expectPlan(compareCatalog(component, first)), first)
    expect(catalogued.services.rows).toHaveLength(2)
    expect(catalogued.services.rows[1]?.source).toBe('backstage:component:default/basket')
    expect(expectPlan(compareCsv(text, catalogued, 'services.csv')).preview.counts).toEqual(unchanged(2))
  })
})

function unchanged(count: number) {
  return { added: 0, changed: 0, unchanged: count, invalid: 0 }
}

function withFirst(document: EngagementDocument, patch: Partial<Service>): EngagementDocument {
  const [before] = document.services.rows
  if (!before) throw new Error('no service')
  return applyChanges(document, [{ table: 'services', id: before.id, before, after: { ...before, ...patch } }])
}

function planOf(comparison: Comparison): Planned | null {
  return comparison.status === 'planned' ? comparison : null
}

/** The changes of a plan made for one document and carried out on another. */
function applied(plan: Planned, against: EngagementDocument, document: EngagementDocument) {
  return applyPlan({ changes: plan.changes, against })(document, catalog, testContext())
}
