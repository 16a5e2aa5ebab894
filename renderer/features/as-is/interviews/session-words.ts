import { catalog } from '#catalog/catalog.ts'

/** What a question of the catalog is called. */
export function promptName(slug: string): string {
  return catalog.assessmentPrompts.find((prompt) => prompt.slug === slug)?.name ?? slug
}
