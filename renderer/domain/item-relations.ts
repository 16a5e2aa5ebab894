import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Issue } from './issue.ts'
import { currentKpiViews, type KpiView, type KpiViewTables } from './kpi-status.ts'
import type { MigrationTask } from './migration-task.ts'
import type { RaciItem } from './raci.ts'
import { linkTo } from './record-link.ts'

/** What an item of the matrix has to do with. */
export interface ItemRelations {
  /** Indicators that tell whether the item works or hang on its A, of those the engagement has chosen. */
  readonly kpis: readonly KpiView[]
  /** Findings that name it. */
  readonly issues: readonly Issue[]
  /** Tasks that those findings name as well. */
  readonly tasks: readonly MigrationTask[]
}

export function itemRelations(
  document: KpiViewTables & Pick<EngagementDocument, 'issues' | 'tasks'>,
  catalog: Catalog,
  item: RaciItem,
  today: string,
): ItemRelations {
  const own = new Set(catalog.raciItems.find((entry) => entry.slug === item.catalog)?.kpis)
  const issues = document.issues.rows.filter(({ links }) => links.includes(linkTo('raciItems', item.id)))
  const named = new Set(issues.flatMap(({ links }) => links))
  return {
    kpis: currentKpiViews(document, catalog, today).filter(
      ({ kpi, entry }) => kpi.raciItem === item.id || (entry !== null && own.has(entry.slug)),
    ),
    issues,
    tasks: document.tasks.rows.filter(({ id }) => named.has(linkTo('tasks', id))),
  }
}
