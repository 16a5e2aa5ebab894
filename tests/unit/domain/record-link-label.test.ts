import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { linkLabel, linkPlace, linkTargets, matchTargets } from '#domain/record-link-label.ts'
import { linkedTables, linkTo, parseLink } from '#domain/record-link.ts'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { buildDocument, run } from '#tests/support/test-store.ts'

const document = buildDocument({
  services: [{ name: 'checkout' }, { name: '' }],
  toil: [{ name: 'Rotate keys' }],
  raciItems: [{ name: null, catalog: 'golden-path' }],
  kpis: [{ catalog: 'toil-ratio' }],
})

describe('a link in words', () => {
  it.each([
    ['services/services-1', 'Service', 'checkout'],
    ['services/services-2', 'Service', 'Service without a name'],
    ['toil/toil-1', 'Toil', 'Rotate keys'],
    ['answers/toil-measured', 'Self-check', 'Toil measured'],
    [
      'capabilities/error-budgets',
      'Capability',
      catalog.capabilities.find((each) => each.slug === 'error-budgets')?.name,
    ],
    ['raciItems/raciItems-1', 'RACI item', catalog.raciItems.find((each) => each.slug === 'golden-path')?.name],
    ['kpis/kpis-1', 'KPI', catalog.kpis.find((each) => each.slug === 'toil-ratio')?.name],
  ])('%s is a %s called %s', (link, kind, text) => {
    expect(linkLabel(document, catalog, link)).toEqual({ kind, text, broken: false })
    expect(linkPlace(link)).toMatchObject(parseLink(link) ?? {})
  })

  it.each([
    ['services/gone', 'Service', 'gone'],
    ['answers/no-such-question', 'Self-check', 'no-such-question'],
    ['teams/teams-1', 'Link', 'teams/teams-1'],
    ['services/', 'Link', 'services/'],
    ['', 'Link', ''],
  ])('%j is broken', (link, kind, text) => {
    expect(linkLabel(document, catalog, link)).toEqual({ kind, text, broken: true })
  })

  it('opens the stage that shows the record', () => {
    expect(linkPlace('raciItems/x')).toEqual({ stage: 'raci', table: 'raciItems', id: 'x', layer: 'to-be' })
    expect(linkPlace('tasks/x')?.stage).toBe('migration')
    expect(linkPlace('issues/x')?.stage).toBe('as-is')
    expect(linkPlace('nonsense')).toBeNull()
  })
})

describe('what can be linked', () => {
  const sample = sampleDocument('2026-11-22')
  const targets = linkTargets(sample, catalog)

  it('has a label that is not broken, in every table that has rows', () => {
    for (const target of targets) {
      const { kind, text, broken } = linkLabel(sample, catalog, target.link)
      expect({ kind, text, broken }).toEqual({ kind: target.kind, text: target.text, broken: false })
    }
    const tables = new Set(targets.map(({ link }) => parseLink(link)?.table))
    expect(tables).toContain('services')
    expect(tables).toContain('answers')
    expect(tables).toContain('capabilities')
    expect(new Set(targets.map(({ link }) => link)).size).toBe(targets.length)
  })

  it('is found by every word, names that begin with it first, without what is taken', () => {
    const found = matchTargets(targets, 'toil', 50)
    expect(found[0]?.text.toLowerCase().startsWith('toil')).toBe(true)
    expect(found.every((each) => `${each.text} ${each.kind}`.toLowerCase().includes('toil'))).toBe(true)
    expect(matchTargets(targets, 'checkout serv', 5).map(({ text }) => text)).toContain('checkout')
    const taken = new Set([found[0]?.link ?? ''])
    expect(matchTargets(targets, 'toil', 50, taken)).not.toContainEqual(found[0])
    expect(matchTargets(targets, '', 7)).toHaveLength(7)
  })
})

it('goes with the record it points at, in the same step; links to catalog entries stay', () => {
  const linked = buildDocument({
    services: [{ name: 'checkout' }, { name: 'login' }],
    interviews: [{}],
    interviewNotes: [{ text: 'a', links: ['services/services-1', 'services/services-2', 'answers/toil-measured'] }],
    issues: [{ links: ['services/services-1'] }, { links: ['issues/issues-1'] }],
    answers: [{ id: 'toil-measured', answer: 'yes' }],
  })
  const without = run(linked, deleteRows('services', ['services-1']))
  expect(without.interviewNotes.rows[0]?.links).toEqual(['services/services-2', 'answers/toil-measured'])
  expect(without.issues.rows[0]?.links).toEqual([])
  expect(run(linked, deleteRows('issues', ['issues-1'])).issues.rows).toMatchObject([{ id: 'issues-2', links: [] }])
  expect(run(linked, deleteRows('answers', ['toil-measured'])).interviewNotes).toBe(linked.interviewNotes)
})

it('reads every link that it writes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...linkedTables), fc.string({ minLength: 1 }), (table, id) => {
      expect(parseLink(linkTo(table, id))).toEqual({ table, id })
    }),
  )
})
