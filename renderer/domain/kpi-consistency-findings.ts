import type { Catalog } from './catalog.ts'
import { letterSetOf } from './client-words.ts'
import { promisedAvailability } from './dependency-availability.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { usualPolicy } from './error-budget.ts'
import { nameKey } from './field-text.ts'
import { roleFact } from './finding-facts.ts'
import { rowsUnderstood, understood } from './invalid-text.ts'
import { aboutKpi, isBegun, type KpiFinding } from './kpi-findings.ts'
import { measuringFindings } from './kpi-measuring-findings.ts'
import { accountableFor, ownedItemName, roleNameOf } from './kpi-owner.ts'
import type { KpiView } from './kpi-status.ts'
import { letterFor } from './letter-set.ts'
import { joinNames } from './name-list.ts'
import { linkTo } from './record-link.ts'
import { nameOr } from './row-name.ts'
import { withUnit } from './target-text.ts'

/** Whether the KPIs fit each other, the matrix, the policy, the inventory and the self-check; of those that are begun. */
export function kpiConsistencyFindings(
  views: readonly KpiView[],
  document: EngagementDocument,
  catalog: Catalog,
): readonly KpiFinding[] {
  const begun = views.filter(isBegun)
  const twins = firstOfEach(begun)
  return begun.flatMap((view) =>
    [
      otherOwner(view, document, catalog),
      unpaired(view, document, catalog),
      looserThanPolicy(view, document),
      tighterThanPlatform(view, document),
      twoDefinitions(view, twins.get(view)),
      ...measuringFindings(view, document, catalog),
    ].flatMap((found) => found ?? []),
  )
}

/** KPI-8: the matrix gives the A of the KPI's item to other roles, or to nobody. Says nothing while the item has no letters. */
function otherOwner({ kpi, name }: KpiView, document: EngagementDocument, catalog: Catalog): KpiFinding | null {
  const owner = understood(kpi, 'owner')
  const holders = accountableFor(kpi.raciItem, document)
  if (owner === null || holders === null || holders.includes(owner)) return null
  const answer = letterFor(letterSetOf(document), 'accountable') ?? ''
  const item = ownedItemName(kpi.raciItem, document, catalog) ?? 'its item'
  const roleName = (id: string) => roleNameOf(id, document)
  const who = roleName(owner)
  return aboutKpi(kpi.id, 'KPI-8', 'medium', 'owner', {
    title:
      holders.length === 0
        ? `${name}: ${who} owns it, and nobody holds ${answer} for ${item}`
        : `${name}: ${who} owns it, ${joinNames(holders.map(roleName))} ${holders.length === 1 ? 'holds' : 'hold'} ${answer} for ${item}`,
    detail: `Whoever answers for the work answers for its figure. Give the KPI to the role with ${answer} in the To-Be matrix, ${answer} to the owner, or link another item.`,
    facts: [['owner', owner], ['Item', kpi.raciItem ?? ''], roleFact('Accountable', holders)],
    ...(kpi.raciItem === null ? {} : { rows: [linkTo('kpis', kpi.id), linkTo('raciItems', kpi.raciItem)] }),
  })
}

/** KPI-9: nothing keeps the KPI honest: no pair is named, and the library's is not chosen. */
function unpaired({ kpi, name, entry }: KpiView, document: EngagementDocument, catalog: Catalog): KpiFinding | null {
  if (kpi.pair !== null && kpi.pair !== kpi.id && findRow(document, 'kpis', kpi.pair)) return null
  const pair = catalog.kpis.find(({ slug }) => slug === entry?.pairedWith)
  if (pair && document.kpis.rows.some((each) => each.catalog === pair.slug)) return null
  return aboutKpi(kpi.id, 'KPI-9', 'low', 'pair', {
    title: pair ? `${name}: its pair, ${pair.name}, is not chosen` : `${name}: no pair`,
    detail: pair
      ? `Choose ${pair.name}, or name another KPI that would show it when this one is met at the wrong price.`
      : 'Name the KPI that would show it when this one is met at the wrong price.',
    facts: [['Pair', pair ? `${pair.slug}, not chosen` : 'none']],
  })
}

/** KPI-10: a target for the error budget that lies beyond the line at which the engagement's own policy freezes features. */
function looserThanPolicy(view: KpiView, document: EngagementDocument): KpiFinding | null {
  if (view.kpi.catalog !== 'error-budget-consumed' || view.rule !== 'at-most') return null
  const [engagement] = document.engagement.rows
  const freeze = (engagement && understood(engagement, 'freezeAbove')) ?? usualPolicy.freezeAbove * 100
  const loosest = largest(figuresOf(view, document))
  if (loosest === null || loosest <= freeze) return null
  return aboutKpi(view.kpi.id, 'KPI-10', 'medium', 'target', {
    title: `${view.name}: target ${withUnit(loosest, view.unit)}, features freeze at ${withUnit(freeze, '%')}`,
    detail:
      'Between the two the KPI is met while features are frozen. Lower the target, or move the line of the policy.',
    facts: [
      ['Target', String(loosest)],
      ['Freeze above', String(freeze)],
    ],
  })
}

/** KPI-11: attainment is promised above what the platform promises of itself, where its services state an availability. */
function tighterThanPlatform(view: KpiView, document: EngagementDocument): KpiFinding | null {
  if (view.kpi.catalog !== 'slo-attainment' || view.rule !== 'at-least') return null
  const tightest = largest(figuresOf(view, document))
  if (tightest === null) return null
  const platform = new Set(
    rowsUnderstood(document.teams.rows).flatMap(({ id, side }) => (side === 'platform' ? id : [])),
  )
  const below = rowsUnderstood(document.services.rows)
    .filter(({ ownerTeam }) => ownerTeam !== null && platform.has(ownerTeam))
    .flatMap((service) => {
      const objective = promisedAvailability(service)
      return objective !== null && objective < tightest ? [{ id: service.id, name: service.name, objective }] : []
    })
    .sort((a, b) => a.objective - b.objective)
  const [lowest] = below
  if (lowest === undefined) return null
  return aboutKpi(view.kpi.id, 'KPI-11', 'medium', 'target', {
    title: `${view.name}: target ${withUnit(tightest, view.unit)}, the platform’s own ${nameOr(lowest.name, 'service')} is promised ${withUnit(lowest.objective, '%')}`,
    detail:
      'What runs on the platform cannot promise more than the platform does, unless it survives its failures. Raise the objective of the platform, lower the target, or say what makes up for it.',
    facts: [
      ['Target', String(tightest)],
      ['Platform objectives below', below.map(({ id, objective }) => `${id} ${objective}`).join(', ')],
    ],
    rows: [linkTo('kpis', view.kpi.id), ...below.map(({ id }) => linkTo('services', id))],
  })
}

/** KPI-12: an earlier KPI has the same entry of the library, or the same name. */
function twoDefinitions(view: KpiView, first: KpiView | undefined): KpiFinding | null {
  if (first === undefined) return null
  const same = first.kpi.catalog !== null && first.kpi.catalog === view.kpi.catalog ? 'entry of the library' : 'name'
  return aboutKpi(view.kpi.id, 'KPI-12', 'medium', 'name', {
    title: `${view.name}: chosen twice, two definitions are in use`,
    detail: `Another KPI has the same ${same}. Keep one definition, or give the other a name that says what differs.`,
    facts: [['Same', first.kpi.id]],
    rows: [linkTo('kpis', view.kpi.id), linkTo('kpis', first.kpi.id)],
  })
}

/** The KPI's own target and those of its milestones. */
function figuresOf({ kpi, target }: KpiView, document: EngagementDocument): readonly number[] {
  const agreed = rowsUnderstood(document.kpiTargets.rows).filter((row) => row.kpi === kpi.id)
  return [target, ...agreed.map(({ value }) => value)].filter((value) => value !== null)
}

function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values)
}

/** For each KPI that has an earlier one like it, that one. */
function firstOfEach(views: readonly KpiView[]): ReadonlyMap<KpiView, KpiView> {
  const [byEntry, byName] = [new Map<string, KpiView>(), new Map<string, KpiView>()]
  const twins = new Map<KpiView, KpiView>()
  for (const view of views) {
    const [entry, name] = [view.kpi.catalog, nameKey(view.name)]
    const first = (entry === null ? undefined : byEntry.get(entry)) ?? byName.get(name)
    if (first) twins.set(view, first)
    if (entry !== null && !byEntry.has(entry)) byEntry.set(entry, view)
    if (!byName.has(name)) byName.set(name, view)
  }
  return twins
}
