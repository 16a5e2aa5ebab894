import { dayText } from '../day.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import type { WholeReading } from '../kpi-standing.ts'
import type { KpiView } from '../kpi-status.ts'
import type { MigrationTask } from '../migration-task.ts'
import { withUnit } from '../target-text.ts'
import { toilPayback } from '../toil-payback.ts'
import { toilRatios } from '../toil-ratio.ts'
import { leftOut, linked, namedOrFound, percent, round } from './effect-tasks.ts'
import type { PlanEffect } from './plan-effect.ts'

/** The KPI of the toil ratio with the reading that its screen shows. */
export interface MeasuredToil {
  readonly view: KpiView
  readonly latest: WholeReading
}

/** Null: nobody measures it. */
export function measuredToil(views: readonly KpiView[]): MeasuredToil | null {
  for (const view of views)
    if (view.kpi.catalog === 'toil-ratio' && view.unit === '%' && view.latest) return { view, latest: view.latest }
  return null
}

/**
 * Hours that automation saves, in points of the capacity of the teams whose ratio is known. They come off what was measured; off the
 * listed hours only where nothing was, because a list of toil tasks is seldom whole.
 */
export function toilEffect(
  document: EngagementDocument,
  open: readonly MigrationTask[],
  measured: MeasuredToil | null,
): PlanEffect {
  const { teams, overall } = toilRatios(document)
  const counted = new Set(teams.filter(({ ratio }) => ratio !== null).flatMap((each) => each.tasks))
  const automating = open.filter((task) => linked(task, 'toil').length > 0)
  const naming = open.filter(
    (task) =>
      measured && !automating.includes(task) && namedOrFound(task, 'kpis', document).includes(measured.view.kpi.id),
  )
  const rows = [...new Set(automating.flatMap((task) => linked(task, 'toil')))].flatMap(
    (id) => findRow(document, 'toil', id) ?? [],
  )
  const known = rows.filter((row) => counted.has(row) && toilPayback(row).saved !== null)
  const saved = known.reduce((sum, row) => sum + (toilPayback(row).saved ?? 0), 0)
  const isComputed = overall.ratio !== null && known.length > 0
  const now = measured ? measured.latest.value : overall.ratio === null ? null : overall.ratio * 100
  const points = isComputed ? (saved / overall.capacity) * 100 : null
  const gain = { tasks: known.length, saved, hours: overall.hours, points, isMeasured: measured !== null }
  const left = [
    leftOut(
      rows.length - known.length,
      'toil task',
      'without the entries to tell, or of a team whose ratio is unknown',
    ),
    leftOut(isComputed ? naming.length : 0, 'task', `that name${naming.length === 1 ? 's' : ''} the KPI and no toil`),
  ].join('')
  return {
    id: 'toil',
    area: 'toil',
    name: isComputed && measured ? measured.view.name : 'Toil ratio, all teams whose ratio is known',
    now: now === null ? null : measured ? now : round(now),
    then: now === null || points === null ? null : Math.max(0, round(now - points)),
    unit: '%',
    basis: isComputed ? 'computed' : 'unknown',
    assumption: `${sourceText(measured, percent(overall.ratio))} ${gainText(gain)}${left}`,
    tasks: automating.length + (isComputed ? naming.length : 0),
  }
}

function sourceText(measured: MeasuredToil | null, listed: number | null): string {
  if (!measured) return 'Starts from the toil list, because the KPI has no reading.'
  const { value, date } = measured.latest
  const beside = listed === null ? '' : `; the toil list alone comes to ${withUnit(listed, '%')}`
  return `Starts from the newest reading of the KPI, ${withUnit(value, '%')} on ${dayText(date)}${beside}.`
}

function gainText({ tasks, saved, hours, points, isMeasured }: Gain): string {
  if (points === null) return 'Nothing tells what automation saves, so nothing can be said.'
  const part = `The automatable part of ${tasks} toil ${tasks === 1 ? 'task' : 'tasks'} goes, ${round(saved)} of ${round(hours)} listed h a month: ${round(points)} points of the time of the teams that list them`
  return `${part}${isMeasured ? ', taken to be worth as much in the reading' : ''}. No new toil comes.`
}

interface Gain {
  readonly tasks: number
  readonly saved: number
  /** Hours a month of the whole list. */
  readonly hours: number
  /** Null: unknown. */
  readonly points: number | null
  readonly isMeasured: boolean
}
