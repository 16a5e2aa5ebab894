import { describe, expect, it } from 'vitest'
import { bySlug } from '#catalog/catalog-lookup.ts'
import { catalog } from '#catalog/catalog.ts'
import { createCatalogSearch } from '#catalog/catalog-search.ts'

describe('capability rubrics', () => {
  it('are two: five aspects on levels 1 to 4, ten practices on levels 0 to 4', () => {
    const shape = catalog.rubrics.map((rubric) => ({
      name: rubric.name,
      levels: rubric.levels.map(({ level }) => level),
      aspects: catalog.capabilities.filter((aspect) => aspect.rubric === rubric.slug).length,
    }))
    expect(shape).toEqual([
      { name: 'Platform', levels: [1, 2, 3, 4], aspects: 5 },
      { name: 'Reliability practice', levels: [0, 1, 2, 3, 4], aspects: 10 },
    ])
    expect(catalog.capabilities).toHaveLength(15)
  })

  it('name the CNCF levels as the model does', () => {
    expect(catalog.rubrics[0]?.levels.map(({ title }) => title)).toEqual([
      'Provisional',
      'Operational',
      'Scalable',
      'Optimizing',
    ])
  })

  it('describe every level of every aspect once, in whole sentences of our own', () => {
    const texts = catalog.capabilities.flatMap((aspect) => {
      const rubric = bySlug(catalog.rubrics, aspect.rubric)
      expect(aspect.levels.map(({ level }) => level)).toEqual(rubric?.levels.map(({ level }) => level))
      expect(aspect.question).toMatch(/\?$/)
      return aspect.levels.map(({ text }) => text)
    })
    expect(new Set(texts).size).toBe(texts.length)
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(text.length, text).toBeLessThanOrEqual(180)
    }
  })

  it('bear on RACI items and KPIs that exist', () => {
    const known = new Set([...catalog.raciItems, ...catalog.kpis].map(({ slug }) => slug))
    for (const aspect of catalog.capabilities) {
      expect(aspect.relates.length, aspect.slug).toBeGreaterThan(0)
      expect(aspect.relates.filter((slug) => !known.has(slug))).toEqual([])
    }
  })

  it('are found by the words of a level', () => {
    const found = createCatalogSearch(catalog)('failover is practised').map(({ list, slug }) => `${list}/${slug}`)
    expect(found).toContain('capabilities/disaster-recovery')
  })
})

it('has thresholds of early warnings in the order in which things get worse', () => {
  for (const { worse, watch, warn, key } of catalog.earlyWarnings.flatMap(({ indicators }) => indicators)) {
    expect(worse === 'more' ? watch < warn : watch > warn, key).toBe(true)
    for (const threshold of [watch, warn]) expect(threshold >= 0 && threshold <= 100, key).toBe(true)
  }
})
