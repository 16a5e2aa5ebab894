import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { bySlug } from '#catalog/catalog-lookup.ts'
import shipped from '#tests/fixtures/catalog-slugs.json'

interface Entry {
  readonly slug: string
  readonly name: string
  readonly sources: readonly string[]
}

const lists = Object.entries(catalog).map(([list, content]: [string, Entry | readonly Entry[]]) => ({
  list,
  entries: Array.isArray(content) ? (content as readonly Entry[]) : [content as Entry],
}))
const everySlug = new Set(lists.flatMap(({ entries }) => entries.map((entry) => entry.slug)))

describe.each(lists)('$list', ({ list, entries }) => {
  const slugs = entries.map((entry) => entry.slug)

  it('has unique, well-formed slugs, names and sources', () => {
    expect(slugs.filter((slug, position) => slugs.indexOf(slug) !== position)).toEqual([])
    for (const entry of entries) {
      expect(entry.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(entry.name.trim(), entry.slug).not.toBe('')
      expect(entry.sources.length, entry.slug).toBeGreaterThan(0)
    }
  })

  it('still has every slug that was ever shipped: documents refer to them', () => {
    expect(slugs).toEqual(expect.arrayContaining((shipped as Record<string, string[]>)[list] ?? []))
  })

  it('has its new slugs written down in tests/fixtures/catalog-slugs.json', () => {
    expect((shipped as Record<string, string[]>)[list] ?? []).toEqual(expect.arrayContaining(slugs))
  })
})

it('never loses a list', () => {
  expect(Object.keys(catalog)).toEqual(expect.arrayContaining(Object.keys(shipped)))
})

describe('references', () => {
  it('from RACI items to groups, roles and KPIs', () => {
    for (const item of catalog.raciItems) {
      expect(bySlug(catalog.raciGroups, item.group), item.slug).toBeDefined()
      expect(item.kpis.length, item.slug).toBeGreaterThan(0)
      expect(dangling(item.kpis, catalog.kpis), item.slug).toEqual([])
      expect(dangling(Object.keys(item.letters), catalog.roles), item.slug).toEqual([])
    }
  })

  it('from KPIs to the KPI that keeps them honest', () => {
    for (const kpi of catalog.kpis) {
      expect(kpi.pairedWith, kpi.slug).not.toBe(kpi.slug)
      if (kpi.pairedWith !== null) expect(bySlug(catalog.kpis, kpi.pairedWith), kpi.slug).toBeDefined()
    }
  })

  it('from steps to earlier steps only, so that no circle can form', () => {
    catalog.steps.forEach((step, position) => {
      expect(dangling(step.after, catalog.steps.slice(0, position)), step.slug).toEqual([])
    })
  })

  it('from questions, early warnings and notes', () => {
    const { raciItems, kpis, steps, antiPatterns, risks } = catalog
    for (const question of catalog.selfCheck)
      expect(dangling(question.relates, [...raciItems, ...kpis, ...steps]), question.slug).toEqual([])
    for (const warning of catalog.earlyWarnings)
      expect(dangling(warning.watch, [...kpis, ...raciItems, ...antiPatterns, ...risks]), warning.slug).toEqual([])
    for (const note of catalog.notes) {
      expect(note.about.length, note.slug).toBeGreaterThan(0)
      expect(
        note.about.filter((slug) => !everySlug.has(slug)),
        note.slug,
      ).toEqual([])
    }
  })
})

it('finds an entry by slug and nothing for an own row', () => {
  expect(bySlug(catalog.roles, 'sre')).toBe(catalog.roles[0])
  expect(bySlug(catalog.roles, 'nobody')).toBeUndefined()
  expect(bySlug(catalog.roles, null)).toBeUndefined()
})

function dangling(slugs: readonly string[], list: readonly Entry[]): string[] {
  return slugs.filter((slug) => !bySlug(list, slug))
}
