import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import { catalogLists, type CatalogList } from '#catalog/catalog-lists.ts'
import { catalogPages, createCatalogSearch } from '#catalog/catalog-search.ts'

const search = createCatalogSearch(catalog)
const found = (query: string) => search(query).map((hit) => `${hit.list}/${hit.slug}`)

describe('pages', () => {
  const pages = catalogPages(catalog)

  it('has one page for each entry of each list', () => {
    const expected = (Object.keys(catalogLists) as CatalogList[]).flatMap((list) => {
      const content = catalog[list]
      return ('slug' in content ? [content] : content).map((entry) => `${list}/${entry.slug}`)
    })
    expect(pages.map((page) => `${page.list}/${page.slug}`)).toEqual(expected)
    expect(new Set(expected).size).toBe(expected.length)
  })

  it('holds every sentence of the catalog', () => {
    const text = new Set(pages.flatMap((page) => [page.title, page.text]))
    const all = [...text].join('\n')
    expect(sentences(catalog).filter((sentence) => !all.includes(sentence))).toEqual([])
  })
})

describe('search', () => {
  it('finds every entry by its own title', () => {
    const missed = catalogPages(catalog).filter((page) => !found(page.title).includes(`${page.list}/${page.slug}`))
    expect(missed).toEqual([])
  })

  it('puts a title before a mention', () => {
    expect(found('toil ratio')[0]).toBe('kpis/toil-ratio')
  })

  it('finds by the beginning of a word', () => {
    expect(found('kuberne')).toContain('toolCategories/container-orchestration')
  })

  it('forgives a slip in a long word', () => {
    expect(found('postmortm')).toContain('deliverables/postmortem-system')
  })

  it('finds by the name of the list', () => {
    expect(found('case exercise').slice(0, 4).sort()).toEqual(
      catalog.caseExercises.map((exercise) => `caseExercises/${exercise.slug}`).sort(),
    )
  })

  it('wants every word', () => {
    expect(found('kubernetes zebra')).toEqual([])
  })

  it('does not find codes that nobody reads', () => {
    expect(found('demarc')).toEqual([])
  })

  it.each(['', '   ', '?!'])('finds nothing for %j', (query) => {
    expect(search(query)).toEqual([])
  })

  it('stops at the limit', () => {
    expect(search('service', 5)).toHaveLength(5)
  })

  it('shows the words around the match', () => {
    const hit = search('certificate renewal').find((each) => each.slug === 'auto-remediation')
    expect(hit?.excerpt).toContain('certificate renewal')
  })

  it('keeps excerpts short and whole words in them', () => {
    for (const hit of search('service')) {
      expect(hit.excerpt.length).toBeLessThanOrEqual(150)
      const page = catalogPages(catalog).find((each) => each.list === hit.list && each.slug === hit.slug)
      const inner = hit.excerpt.replace(/^… | …$/g, '')
      expect(` ${page?.text} `).toContain(` ${inner} `)
    }
  })
})

/** Every string with a space in it, wherever it stands: codes and slugs have none. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(sentences)
}
