import type { CatalogEntry } from '#domain/catalog-entry.ts'
import type { Catalog } from '#domain/catalog.ts'
import MiniSearch from 'minisearch'
import { catalogLists, type CatalogList } from './catalog-lists.ts'

export interface CatalogHit {
  readonly list: CatalogList
  readonly slug: string
  readonly title: string
  /** The part of the entry's text around the first matched word, at most about 140 characters. */
  readonly excerpt: string
}

/** Finds entries whose title, text or list name hold every word of the query; best first. An empty query finds nothing. */
export type CatalogSearch = (query: string, limit?: number) => readonly CatalogHit[]

/** Indexes the whole catalog once; keep the result for as long as the catalog is shown. */
export function createCatalogSearch(catalog: Catalog): CatalogSearch {
  const pages = catalogPages(catalog)
  const index = new MiniSearch<IndexedPage>({
    fields: ['title', 'listName', 'text'],
    searchOptions: {
      combineWith: 'AND',
      boost: { title: 4, listName: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  })
  index.addAll(pages.map((page, id) => ({ ...page, id, listName: catalogLists[page.list] })))
  return (query, limit = Infinity) =>
    index
      .search(query.trim())
      .slice(0, limit)
      .flatMap(({ id, terms }) => {
        const page = pages[id as number]
        return page ? [{ list: page.list, slug: page.slug, title: page.title, excerpt: excerpt(page.text, terms) }] : []
      })
}

/** An entry as the search sees it: everything about it that people read, in one text. */
export interface CatalogPage {
  readonly list: CatalogList
  readonly slug: string
  readonly title: string
  readonly text: string
}

export function catalogPages(catalog: Catalog): readonly CatalogPage[] {
  const lists = Object.keys(catalogLists) as CatalogList[] // the keys of a literal that satisfies Record<CatalogList, …>
  return lists.flatMap((list) => {
    const content: CatalogEntry | readonly CatalogEntry[] = catalog[list]
    const entries = 'slug' in content ? [content] : content
    return entries.map(({ name, ...rest }) => ({
      list,
      slug: rest.slug,
      title: name,
      text: prose(rest).join(' · '),
    }))
  })
}

interface IndexedPage extends CatalogPage {
  readonly id: number
  readonly listName: string
}

/** Fields that hold codes and references: nobody reads them, so a search must not find them. */
const codes = new Set([
  ...['slug', 'sources', 'source', 'key', 'rule', 'period', 'letters'],
  ...['group', 'side', 'dimension', 'area', 'kind', 'size', 'horizon', 'rhythm', 'authority', 'standing', 'strength'],
  ...['rubric', 'worse', 'item', 'onCallModel'],
  ...['importance', 'types', 'frequencies', 'kpis', 'after', 'relates', 'watch', 'pairedWith', 'about', 'stakeholders'],
])

function prose(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(prose)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (codes.has(key) ? [] : prose(inner)))
}

const excerptLength = 140

function excerpt(text: string, terms: readonly string[]): string {
  if (text.length <= excerptLength) return text
  const lower = text.toLowerCase()
  const found = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0)
  const first = found.length > 0 ? Math.min(...found) : 0
  const start = first < excerptLength / 2 ? 0 : text.lastIndexOf(' ', first - 30) + 1
  const end = start + excerptLength >= text.length ? text.length : text.lastIndexOf(' ', start + excerptLength)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}
