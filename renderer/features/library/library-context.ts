import { catalog } from '#catalog/catalog.ts'
import type { CatalogList } from '#catalog/catalog-lists.ts'
import type { CatalogEntry, CatalogNote } from '#domain/catalog-entry.ts'
import type { Catalog } from '#domain/catalog.ts'
import { createContext, use } from 'react'

/** The lists with many entries; the error budget policy is the one that is a single entry. */
export type EntryList = {
  [List in CatalogList]: Catalog[List] extends readonly CatalogEntry[] ? List : never
}[CatalogList]

export interface EntryRef {
  readonly list: CatalogList
  readonly slug: string
}

/** What the sections of the library need to know: which entries the search lets through, and how to open another. */
export interface Library {
  /** Keys of the entries to show, see `entryKey`; null shows all. */
  readonly matches: ReadonlySet<string> | null
  readonly open: (entry: EntryRef) => void
}

export const LibraryContext = createContext<Library>({ matches: null, open: () => undefined })

export function useOpenEntry(): Library['open'] {
  return use(LibraryContext).open
}

/** The entries of a list that the search lets through, in the order of the catalog. */
export function useEntries<List extends EntryList>(list: List): readonly Catalog[List][number][] {
  const { matches } = use(LibraryContext)
  const all: readonly Catalog[List][number][] = catalog[list]
  return matches ? all.filter((entry) => matches.has(entryKey({ list, slug: entry.slug }))) : all
}

export function useShown(entry: EntryRef): boolean {
  const { matches } = use(LibraryContext)
  return matches === null || matches.has(entryKey(entry))
}

export function entryKey({ list, slug }: EntryRef): string {
  return `${list}/${slug}`
}

/** Source notes to show beside an entry; those about much of its list stand once above, see `notesAcross`. */
export function notesAbout({ list, slug }: EntryRef): readonly CatalogNote[] {
  if (!annotated.includes(list)) return []
  return catalog.notes.filter((note) => note.about.includes(slug) && !isBroad(note, list))
}

/** Source notes about so many entries of a list that they are shown once for all of them. */
export function notesAcross(lists: readonly CatalogList[]): readonly CatalogNote[] {
  return catalog.notes.filter((note) => lists.some((list) => annotated.includes(list) && isBroad(note, list)))
}

/** Roles are drawn as columns and have no room for a note, so what is said about roles only counts as broad. */
function isBroad(note: CatalogNote, list: CatalogList): boolean {
  const about = note.about.filter((slug) => findEntry(slug, [list]))
  return list === 'roles' ? about.length === note.about.length : about.length > 2
}

/** The first entry with this slug among the lists, in their order. */
export function findEntry(slug: string, lists: readonly CatalogList[]): (EntryRef & { readonly name: string }) | null {
  for (const list of lists) {
    const content: CatalogEntry | readonly CatalogEntry[] = catalog[list]
    const entry = ('slug' in content ? [content] : content).find((each) => each.slug === slug)
    if (entry) return { list, slug, name: entry.name }
  }
  return null
}

/** Lists that source notes speak about, in the order in which a slug is looked up; slugs are unique within a list only. */
export const annotated: readonly CatalogList[] = [
  'raciItems',
  'kpis',
  'steps',
  'errorBudgetPolicy',
  'postmortemChecklist',
  'selfCheck',
  'antiPatterns',
  'earlyWarnings',
  'orgPatterns',
  'roleVariants',
  'onCallModels',
  'principles',
  'collaboration',
  'decisionRights',
  'interviewPrompts',
  'roles',
]
