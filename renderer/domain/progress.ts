import { asIsExit } from './as-is-checks.ts'
import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { flag, part, type StageCheck } from './stage-check.ts'
import { itemsInConflict } from './raci-conflicts.ts'
import { conflictsOf } from './raci-findings.ts'
import { toBe, type RaciItem } from './raci.ts'
import { stages, type StageId } from './stage.ts'

/** How far a stage is: what its exit asks for, and what is there. */
export interface StageProgress {
  readonly stage: StageId
  /** 0 to 1: share of the exit checks that hold. */
  readonly share: number
  readonly checks: readonly StageCheck[]
}

export function stageProgress(document: EngagementDocument, catalog: Catalog): StageProgress[] {
  const checks: Readonly<Record<StageId, readonly StageCheck[]>> = {
    engagement: engagementChecks(document),
    'as-is': asIsExit(document, catalog),
    raci: raciChecks(document, catalog),
    kpi: kpiChecks(document),
    migration: migrationChecks(document, catalog),
    deliverables: [],
  }
  const before = stages.filter((stage) => stage.id !== 'deliverables').flatMap((stage) => checks[stage.id])
  return stages.map(({ id }) => {
    const own =
      id === 'deliverables'
        ? [
            flag(
              'complete the earlier stages',
              before.every((check) => check.done),
            ),
          ]
        : checks[id]
    return { stage: id, checks: own, share: own.reduce((sum, check) => sum + check.share, 0) / own.length }
  })
}

/** The one thing to do next: the items in conflict of a matrix that is being worked on, else the first open check. */
export function nextAction(
  document: EngagementDocument,
  progress: readonly StageProgress[],
  findings: readonly Finding[],
  today: string,
): { readonly stage: StageId; readonly text: string } | null {
  const conflicts = itemsInConflict(findings, document.issues.rows, today).size
  const begun = document.raciItems.rows.some((item) => item.status !== 'draft')
  if (begun && conflicts > 0)
    return { stage: 'raci', text: `settle ${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'}` }
  const open = progress.find((stage) => stage.checks.some((check) => !check.done))
  const check = open?.checks.find((each) => !each.done)
  return open && check ? { stage: open.stage, text: check.text } : null
}

function engagementChecks(document: EngagementDocument): StageCheck[] {
  const profile = document.engagement.rows[0]
  return [
    flag('name the client', (profile?.client ?? '') !== ''),
    flag('give the number of engineers', profile?.engineers != null),
    flag('list the teams', document.teams.rows.length > 0),
    flag('list the RACI roles', document.roles.rows.length >= 2),
  ]
}

function raciChecks(document: EngagementDocument, catalog: Catalog): StageCheck[] {
  const items = document.raciItems.rows
  const isBroken = (item: RaciItem) =>
    conflictsOf(document, catalog, toBe, item).some((finding) => /^RACI-[123]$/.test(finding.rule))
  const filled = new Set(document.raciCells.rows.filter((cell) => cell.layer === toBe).map((cell) => cell.item))
  // Letters that came with the template are a proposal: an item counts once somebody has looked at it.
  const reviewed = items.filter((item) => item.status !== 'draft')
  const agreed = items.filter((item) => item.status === 'agreed')
  return [
    part('review every item', reviewed.length, items.length, 'items'),
    part('agree every item', agreed.length, items.length, 'items'),
    part(
      'agree without conflict',
      agreed.filter((item) => filled.has(item.id) && !isBroken(item)).length,
      items.length,
      'items',
    ),
  ]
}

function kpiChecks(document: EngagementDocument): StageCheck[] {
  const kpis = document.kpis.rows
  const based = new Set(
    document.readings.rows
      .filter(
        (reading) =>
          reading.baseline === 'yes' &&
          reading.date !== null &&
          reading.value !== null &&
          reading.kind !== 'not-measurable',
      )
      .map((reading) => reading.kpi),
  )
  return [
    flag('choose the KPIs', kpis.length > 0),
    part('name an owner for every KPI', kpis.filter((kpi) => kpi.owner !== null).length, kpis.length, 'KPIs'),
    part('agree a target for every KPI', kpis.filter((kpi) => kpi.rule !== null).length, kpis.length, 'KPIs'),
    part('enter the baselines', kpis.filter((kpi) => based.has(kpi.id)).length, kpis.length, 'KPIs'),
  ]
}

function migrationChecks(document: EngagementDocument, catalog: Catalog): StageCheck[] {
  const dated = document.steps.rows.filter((step) => step.start !== null && step.finish !== null).length
  const tasks = document.tasks.rows
  return [
    part('date the nine steps', dated, catalog.steps.length, 'steps'),
    flag('break the steps into tasks', tasks.length > 0),
    part('name an owner for every task', tasks.filter((task) => task.owner !== null).length, tasks.length, 'tasks'),
  ]
}
