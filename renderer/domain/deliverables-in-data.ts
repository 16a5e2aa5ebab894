import type { Catalog } from './catalog.ts'
import { letterSetOf } from './client-words.ts'
import type { EngagementDocument } from './document.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { isOpenIssue } from './issue.ts'
import { currentKpiViews } from './kpi-status.ts'
import { means } from './letter-set.ts'
import { cellsByItem } from './raci-matrix.ts'
import { asIs } from './raci.ts'
import { allOf, met, notMet, people, type Judged } from './step-judgement.ts'
import { rankToil } from './toil-ranking.ts'

/** Deliverables that can be seen in the tables of the engagement, whatever the plan says of them. */
export const deliverablesInData: Readonly<
  Record<string, (document: EngagementDocument, catalog: Catalog, today: string) => Judged>
> = {
  'RACI draft': (document) => {
    const cells = cellsByItem(document, asIs)
    const set = letterSetOf(document)
    const items = document.raciItems.rows
    const held = items.filter(({ id }) => (cells.get(id) ?? []).some((each) => means(set, 'accountable', each.letters)))
    return allOf(
      held.length,
      items.length,
      'RACI items have somebody who answers for them today',
      'The matrix is empty.',
    )
  },
  'Issue backlog': (document, _catalog, today) => {
    const issues = document.issues.rows
    if (issues.length === 0) return notMet('No finding is taken up.')
    const open = issues.filter((issue) => isOpenIssue(issue, today)).length
    return met(`${issues.length} ${issues.length === 1 ? 'finding is' : 'findings are'} decided, ${open} of them open.`)
  },
  'Service inventory': (document) => {
    const services = rowsUnderstood(document.services.rows)
    const known = services.filter(({ ownerTeam, tier }) => ownerTeam !== null && tier !== null).length
    return allOf(known, services.length, 'services have an owner and a tier', 'No service is listed.')
  },
  'KPI baseline': (document, catalog, today) => {
    const views = currentKpiViews(document, catalog, today)
    const measured = views.filter(({ baseline }) => baseline !== null).length
    return allOf(measured, views.length, 'chosen KPIs have a baseline', 'No KPI is chosen.')
  },
  'Agreed RACI': ({ raciItems }) => {
    const agreed = raciItems.rows.filter(({ status }) => status === 'agreed').length
    return allOf(agreed, raciItems.rows.length, 'RACI items are agreed', 'The matrix is empty.')
  },
  'On-call model': (document) => {
    const critical = rowsUnderstood(document.services.rows).filter(({ tier }) => tier === 1 || tier === 2)
    const unknown = critical.filter(({ onCallModel }) => onCallModel === null).length
    const without = critical.filter(({ onCallModel }) => onCallModel === 'none').length
    if (critical.length === 0) return people('No service of tier 1 or 2 is listed.')
    if (without > 0) return notMet(`${without} of ${critical.length} services of tier 1 and 2 have no on-call model.`)
    if (unknown > 0) return people(`The model of ${unknown} of ${critical.length} services of tier 1 and 2 is unknown.`)
    return met(`All ${critical.length} services of tier 1 and 2 have an on-call model.`)
  },
  'Ranked list of requests': ({ toil }) => {
    if (toil.rows.length === 0) return notMet('No toil is listed.')
    const { first, open } = rankToil(toil.rows)
    if (first.length === 0) return notMet('The return of no toil task is known.')
    return met(`${first.length} toil tasks are ranked${open.length > 0 ? `, ${open.length} lack an entry` : ''}.`)
  },
  'Toil before and after': (document, catalog, today) => {
    const view = currentKpiViews(document, catalog, today).find(({ kpi }) => kpi.catalog === 'toil-ratio')
    const readings = view?.readings.length ?? 0
    if (readings >= 2) return met(`The toil ratio has ${readings} readings.`)
    return notMet(view ? 'The toil ratio has fewer than two readings.' : 'The toil ratio is no chosen KPI.')
  },
}
