import type { SpotlightActionData } from '@mantine/spotlight'
import { catalog } from '#catalog/catalog.ts'
import { createCatalogSearch } from '#catalog/catalog-search.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { FindingPlace } from '#domain/finding.ts'
import { kpiName } from '#domain/kpi-status.ts'
import { planMilestones } from '#domain/planned-milestones.ts'
import { itemName } from '#domain/raci-commands.ts'
import { sectionOf } from '#features/library/library-sections.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { goTo } from './navigation.ts'

const perGroup = 6

/** Rows of the engagement whose name holds the query, a few per kind; nothing for an empty query. */
export function findObjects(
  query: string,
  document: EngagementDocument,
): { group: string; actions: SpotlightActionData[] }[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const own = sourcesOf(document).map(({ group, place, rows }) => ({
    group,
    actions: firstMatches(rows, wanted).map((row) => ({
      id: `${place.table}-${row.id}`,
      label: row.name,
      onClick: () => {
        goTo(place.stage)
        jumpTo({ ...place, id: row.id })
      },
    })),
  }))
  return [...own, { group: 'Library', actions: libraryActions(query) }].filter((each) => each.actions.length > 0)
}

function libraryActions(query: string): SpotlightActionData[] {
  return searchCatalog(query, perGroup).map((hit) => ({
    id: `library-${hit.list}-${hit.slug}`,
    label: hit.title,
    description: hit.excerpt,
    onClick: () => goTo('library', sectionOf(hit.list).slug, { list: hit.list, slug: hit.slug }),
  }))
}

const searchCatalog = createCatalogSearch(catalog)

interface Source {
  readonly group: string
  readonly place: Omit<FindingPlace, 'id'>
  readonly rows: readonly { readonly id: string; readonly name: string }[]
}

function sourcesOf(document: EngagementDocument): Source[] {
  return [
    { group: 'Services', place: { stage: 'as-is', table: 'services' }, rows: document.services.rows },
    { group: 'Toil', place: { stage: 'as-is', table: 'toil' }, rows: document.toil.rows },
    { group: 'Tools', place: { stage: 'as-is', table: 'tools' }, rows: document.tools.rows },
    {
      group: 'Capabilities',
      place: { stage: 'as-is', table: 'capabilities' },
      rows: catalog.capabilities.map(({ slug, name }) => ({ id: slug, name })),
    },
    {
      group: 'Self-check',
      place: { stage: 'as-is', table: 'answers' },
      rows: catalog.selfCheck.map(({ slug, question }) => ({ id: slug, name: question })),
    },
    { group: 'Findings', place: { stage: 'as-is', table: 'issues' }, rows: document.issues.rows },
    { group: 'Evidence', place: { stage: 'as-is', table: 'evidence' }, rows: document.evidence.rows },
    { group: 'Evidence requests', place: { stage: 'as-is', table: 'requests' }, rows: document.requests.rows },
    { group: 'Interviews', place: { stage: 'as-is', table: 'interviews' }, rows: document.interviews.rows },
    {
      group: 'RACI items',
      place: { stage: 'raci', table: 'raciItems', layer: 'to-be' },
      rows: document.raciItems.rows.map((item) => ({ id: item.id, name: itemName(item, catalog) })),
    },
    {
      group: 'KPIs',
      place: { stage: 'kpi', table: 'kpis' },
      rows: document.kpis.rows.map((kpi) => ({ id: kpi.id, name: kpiName(kpi, catalog) })),
    },
    { group: 'Tasks', place: { stage: 'migration', table: 'tasks' }, rows: document.tasks.rows },
    { group: 'Risks', place: { stage: 'migration', table: 'risks' }, rows: document.risks.rows },
    { group: 'Waves', place: { stage: 'migration', table: 'waves' }, rows: document.waves.rows },
    {
      group: 'Milestones',
      place: { stage: 'migration', table: 'milestones' },
      rows: planMilestones(document, catalog),
    },
    { group: 'Teams', place: { stage: 'engagement', table: 'teams' }, rows: document.teams.rows },
    { group: 'Roles', place: { stage: 'engagement', table: 'roles' }, rows: document.roles.rows },
  ]
}

function firstMatches(rows: Source['rows'], wanted: string): Source['rows'][number][] {
  const found: Source['rows'][number][] = []
  for (const row of rows) {
    if (row.name.toLowerCase().includes(wanted)) found.push(row)
    if (found.length === perGroup) break
  }
  return found
}
