import { isTakenUp } from '#domain/issue.ts'
import { currentKpiViews } from '#domain/kpi-status.ts'
import { linkTo } from '#domain/record-link.ts'
import { targetText } from '#domain/target-text.ts'
import { isMoved, traceGraph } from '#domain/trace.ts'
import type { DraftSource, TaskProposal } from './proposal.ts'
import { stepOfKpi } from './step-of-kpi.ts'

/** KPIs off their target that no open task moves, neither in the plan nor through a finding that the draft settles. */
export function kpiProposals({ document, catalog, today }: DraftSource): TaskProposal[] {
  const graph = traceGraph(document, catalog, today)
  const found = new Set(document.issues.rows.filter(isTakenUp).flatMap(({ links }) => links))
  return currentKpiViews(document, catalog, today)
    .filter(({ status }) => status === 'off' || status === 'near')
    .filter(({ kpi }) => !found.has(linkTo('kpis', kpi.id)) && !isMoved(graph, linkTo('kpis', kpi.id)))
    .map(({ kpi, name, wanted, unit, reason }): TaskProposal => ({
      id: `kpi/${kpi.id}`,
      cause: 'kpi',
      step: stepOfKpi(kpi.catalog, catalog),
      name: `Bring to its target: ${name}`,
      deliverable: [name, targetText(wanted, unit)].filter(Boolean).join(' '),
      owner: kpi.owner,
      effort: 10,
      duration: 20,
      basis: 'Ours: what moves the figure is not known yet, so ten person-days over four weeks to find out and begin.',
      notBefore: null,
      neededBy: null,
      after: [],
      links: [linkTo('kpis', kpi.id)],
      why: `${reason} No open task moves it.`,
    }))
}
