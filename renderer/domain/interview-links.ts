import type { CatalogAssessmentPrompt } from './catalog-assessment.ts'
import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import { linkTo, type RecordLink } from './record-link.ts'

/** The records of this engagement that an answer to a prompt bears on: offered first when its notes are tagged. */
export function promptLinks(
  document: EngagementDocument,
  catalog: Catalog,
  prompt: CatalogAssessmentPrompt | undefined,
): readonly RecordLink[] {
  const slugs = new Set(prompt?.relates)
  const isMeant = (entry: { readonly catalog: string | null }) => entry.catalog !== null && slugs.has(entry.catalog)
  return [
    ...catalog.selfCheck.filter(({ slug }) => slugs.has(slug)).map(({ slug }) => linkTo('answers', slug)),
    ...catalog.capabilities.filter(({ slug }) => slugs.has(slug)).map(({ slug }) => linkTo('capabilities', slug)),
    ...document.raciItems.rows.filter(isMeant).map(({ id }) => linkTo('raciItems', id)),
    ...document.kpis.rows.filter(isMeant).map(({ id }) => linkTo('kpis', id)),
  ]
}
