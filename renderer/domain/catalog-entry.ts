export type CatalogSource = 'seed-1' | 'seed-2' | 'dora' | 'cncf' | 'demarc'

export interface CatalogEntry {
  readonly slug: string
  readonly name: string
  readonly sources: readonly CatalogSource[]
}

export interface CatalogText extends CatalogEntry {
  readonly text: string
}

/** A flaw or disagreement in the sources, kept visible and never silently mended. */
export interface CatalogNote extends CatalogEntry {
  readonly text: string
  /** Slugs of the entries it is about; one that stands in several lists is meant in each of them. */
  readonly about: readonly string[]
}
