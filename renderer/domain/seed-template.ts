import type { CatalogKpi } from './catalog-kpi.ts'
import type { Catalog } from './catalog.ts'
import { addRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { newEngagement } from './engagement.ts'
import { newKpi, type Kpi } from './kpi.ts'
import { newMigrationStep } from './migration-task.ts'
import { newRaciCell, newRaciItem, toBe, type RaciLayer } from './raci.ts'
import { newRole } from './role.ts'

export interface NewEngagementOptions {
  readonly name: string
  readonly client: string
}

/** A blank engagement: the profile and the nine steps, nothing else. */
export function createBlank(options: NewEngagementOptions): Command {
  return (_document, catalog) => [
    addRow('engagement', newEngagement(options.name, options.client)),
    ...catalog.steps.map((step, index) => addRow('steps', newMigrationStep(step.slug, index + 1))),
  ]
}

/**
 * An engagement from the seed template: its five roles, its sixteen items with all letters as the To-Be layer exactly
 * as given (its flaws included), its eighteen KPIs (MTTA and MTTR share a row there), a target only where its sources
 * agree, and the nine steps.
 */
export function createFromTemplate(options: NewEngagementOptions): Command {
  return (document, catalog, context) => [
    ...createBlank(options)(document, catalog, context),
    ...templateRoles(catalog),
    ...templateMatrix(catalog, toBe),
    ...catalog.kpis
      .filter((entry) => entry.sources.includes('seed-1'))
      .map((entry, index) => addRow('kpis', kpiFromCatalog(entry, `kpi-${entry.slug}`, index + 1))),
  ]
}

/** A catalog KPI as it joins an engagement. A target is taken over only where the sources agree on one. */
export function kpiFromCatalog(entry: CatalogKpi, id: string, order: number): Kpi {
  const target = entry.disagreement ? undefined : entry.targets[0]
  return {
    ...newKpi(id, order, entry.slug),
    rule: target?.rule ?? null,
    target: target?.value ?? null,
    targetSource: target?.key ?? null,
    frequency: entry.frequencies.at(-1) ?? null,
  }
}

function templateRoles(catalog: Catalog): Change[] {
  return catalog.roles.map((entry, index) =>
    addRow('roles', { ...newRole(entry.slug, index + 1), catalog: entry.slug, name: entry.name, side: entry.side }),
  )
}

function templateMatrix(catalog: Catalog, layer: RaciLayer): Change[] {
  return catalog.raciItems.flatMap((entry, index): Change[] => [
    addRow('raciItems', { ...newRaciItem(entry.slug, index + 1), catalog: entry.slug, group: entry.group }),
    ...Object.entries(entry.letters)
      .filter(([, letters]) => letters !== '')
      .map(([role, letters]) => addRow('raciCells', newRaciCell({ layer, item: entry.slug, role }, letters))),
  ])
}
