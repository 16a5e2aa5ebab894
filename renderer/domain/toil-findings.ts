import type { EngagementDocument } from './document.ts'
import type { Finding, FindingPlace, Severity } from './finding.ts'
import { understood } from './invalid-text.ts'
import { printNumber, printPercent } from './number-text.ts'
import { linkTo, type RecordLink } from './record-link.ts'
import { nameOr } from './row-name.ts'
import { toilPayback } from './toil-payback.ts'
import { missingFor } from './toil-ranking.ts'
import { toilCap, toilRatios, toilTarget, type TeamToil } from './toil-ratio.ts'
import { largestHalf, toilSummary } from './toil-summary.ts'
import { roundHours, toilHoursPerMonth, type ToilTask } from './toil-task.ts'

/** What each rule looks for, as the heading above its findings. */
export const toilRules = {
  /** More than 50 % of headcount × 21 days × hours a day. A team without headcount is TOIL-6. */
  'TOIL-1': 'Team over the toil cap',
  /** More than 30 %, up to the cap. */
  'TOIL-2': 'Team over the toil target',
  'TOIL-3': 'Toil by ticket that nobody has timed',
  /** Below 3 months, and "Should own it" is empty. */
  'TOIL-4': 'Toil that pays back soon and nobody owns',
  /** One of the tasks that make half of the hours, without automatable share or effort. */
  'TOIL-5': 'Large toil task that nobody has judged',
  /** It has hours of toil, but no capacity to hold them against. */
  'TOIL-6': 'Team with toil and no headcount',
} as const

type ToilRule = keyof typeof toilRules
type ToilTables = Pick<EngagementDocument, 'toil' | 'teams' | 'engagement'>

/** Months; a quarter is what a team can decide by itself. */
const soon = 3

/** Toil that weighs too much, and toil that cannot be judged yet. */
export function toilFindings(document: ToilTables): Finding<ToilRule>[] {
  return [
    ...toilRatios(document).teams.flatMap(teamFindings),
    ...document.toil.rows.flatMap(knownFindings),
    ...unjudged(document.toil.rows),
  ]
}

function teamFindings(toil: TeamToil): Finding<ToilRule>[] {
  const { team, hours, capacity, ratio, level } = toil
  if (team === null) return []
  const name = nameOr(team.name, 'A team')
  const place = { stage: 'as-is', table: 'teams', id: team.id } as const
  const rows = toil.tasks.map((task) => linkTo('toil', task.id))
  if (capacity === null && hours > 0)
    return [
      finding(
        'TOIL-6',
        'low',
        { ...place, field: 'headcount' },
        `${name}: ${hoursText(hours)} h of toil a month, headcount unknown`,
        'Enter the headcount of the team: without it nobody can say what share of its time this is.',
        rows,
      ),
    ]
  if (ratio === null || capacity === null || (level !== 'over-cap' && level !== 'over-target')) return []
  const over = level === 'over-cap'
  const least = toil.untimed === 0 ? '' : ` ${tasksOf(toil.untimed)} not timed, so it is at least that.`
  return [
    finding(
      over ? 'TOIL-1' : 'TOIL-2',
      over ? 'high' : 'medium',
      place,
      `${name}: ${over ? 'over the cap' : 'over the target'}, ${ratioText(ratio)} of its time is toil`,
      `${hoursText(hours)} of ${hoursText(capacity)} h a month; target at most ${printPercent(toilTarget)}, cap ${printPercent(toilCap)}.${least}`,
      rows,
    ),
  ]
}

/** Rows are immutable: of 10,000 tasks only the edited one is looked at again. */
function knownFindings(task: ToilTask): readonly Finding<ToilRule>[] {
  const findings = findingsByRow.get(task) ?? taskFindings(task)
  findingsByRow.set(task, findings)
  return findings
}

const findingsByRow = new WeakMap<ToilTask, readonly Finding<ToilRule>[]>()

function taskFindings(task: ToilTask): Finding<ToilRule>[] {
  const place = { stage: 'as-is', table: 'toil', id: task.id } as const
  const name = nameOr(task.name, 'A task')
  if (toilHoursPerMonth(task) === null)
    return understood(task, 'ticket') === 'yes'
      ? [
          finding(
            'TOIL-3',
            'low',
            { ...place, field: understood(task, 'minutes') === null ? 'minutes' : 'frequency' },
            `${name}: arrives by ticket, not timed`,
            'Count the tickets of one month and time five of them: the tracker has both.',
          ),
        ]
      : []
  const { months, saved } = toilPayback(task)
  if (months === null || months >= soon || saved === 0 || understood(task, 'futureOwner') !== null) return []
  return [
    finding(
      'TOIL-4',
      'medium',
      { ...place, field: 'futureOwner' },
      `${name}: pays back in ${printNumber(Math.floor(months * 10) / 10)} months, nobody owns it`,
      `Automating it takes ${hoursText(understood(task, 'effort') ?? 0)} h and saves ${hoursText(saved ?? 0)} h a month. Name who should own it: SRE, Platform or Product.`,
    ),
  ]
}

/** The ranking begins with what is judged: of the tasks that make half of the hours, all should be. */
function unjudged(tasks: readonly ToilTask[]): Finding<ToilRule>[] {
  const summary = toilSummary(tasks)
  const half = summary.tasks.slice(0, largestHalf(summary)?.count ?? 0)
  return half.flatMap(({ task, hours }) => {
    const missing = missingFor(task)
    if (missing.length === 0) return []
    const field = understood(task, 'automatable') === null ? 'automatable' : 'effort'
    return [
      finding(
        'TOIL-5',
        'low',
        { stage: 'as-is', table: 'toil', id: task.id, field },
        `${nameOr(task.name, 'A task')}: ${hoursText(hours)} h a month, not judged`,
        `It is one of the ${tasksIn(half.length)} that make half of the hours. Unknown: ${missing.join(', ')}.`,
      ),
    ]
  })
}

function finding(
  rule: ToilRule,
  severity: Severity,
  place: FindingPlace,
  title: string,
  detail: string,
  rows?: readonly RecordLink[],
): Finding<ToilRule> {
  return { rule, id: `${rule}/${place.id}`, severity, title, detail, place, ...(rows ? { rows } : {}) }
}

function hoursText(hours: number): string {
  return printNumber(roundHours(hours))
}

/** Not to whole percents where that would make it look like the line it is over. */
function ratioText(ratio: number): string {
  const onLine = [toilTarget, toilCap].some((line) => printPercent(line) === printPercent(ratio))
  return onLine ? `${printNumber(Math.round(ratio * 1000) / 10)} %` : printPercent(ratio)
}

function tasksIn(count: number): string {
  return count === 1 ? 'tasks' : `${count} tasks`
}

function tasksOf(count: number): string {
  return count === 1 ? '1 task is' : `${count} tasks are`
}
