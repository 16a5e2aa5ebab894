import type { CatalogIndicator } from './catalog-warnings.ts'
import type { EngagementDocument, TableName } from './document.ts'
import { asUnderstood, rowsUnderstood } from './invalid-text.ts'
import type { Service } from './service.ts'
import { asIs } from './raci.ts'
import { overallToil, toilRatios } from './toil-ratio.ts'
import { periodsPerMonth, toilHoursPerMonth, type ToilTask } from './toil-task.ts'
import { overlaps, toolSprawl } from './tool-sprawl.ts'

/** A share counted from the rows of the engagement, with the rows that speak for the warning. */
export interface IndicatorCount {
  readonly part: number
  readonly whole: number
  /** What is counted: "services", "h a month". */
  readonly noun: string
  /** Rows that could not be counted because they do not say. */
  readonly unknown: number
  /** Why there is nothing to count, for a whole of zero. */
  readonly missing: string
  readonly table: TableName
  /** Ids of the rows behind it, those that speak for the warning first. */
  readonly rows: readonly string[]
}

/** Null for an indicator that this version does not know. */
export function countIndicator(key: string, document: EngagementDocument): IndicatorCount | null {
  return counters[key]?.(document) ?? null
}

/** "Watch above 30 %, warning above 50 %." */
export function thresholdText({ worse, watch, warn }: CatalogIndicator): string {
  const side = worse === 'more' ? 'above' : 'below'
  return `Watch ${side} ${watch} %, warning ${side} ${warn} %.`
}

/** Keys of every indicator that can be counted, for the test that the catalog names no other. */
export function indicatorKeys(): readonly string[] {
  return Object.keys(counters)
}

type Counter = (document: EngagementDocument) => IndicatorCount

const counters: Readonly<Record<string, Counter | undefined>> = {
  'requests-by-ticket': requestsByTicket,
  'self-service-share': (document) =>
    ofServices(document, 'No service says whether it is on the golden path.', {
      known: ({ goldenPath }) => goldenPath !== null,
      speaks: ({ goldenPath }) => goldenPath === 'on',
      behind: ({ goldenPath }) => goldenPath !== 'on',
    }),
  'sre-toil-ratio': sreToilRatio,
  'sre-tickets': sreTickets,
  'unused-objectives': (document) =>
    ofServices(document, 'No service has an objective.', {
      counts: ({ sloState }) => sloState !== 'none',
      known: ({ sloState }) => sloState !== null,
      speaks: ({ sloState }) => sloState !== 'used',
    }),
  'overlapping-tools': overlappingTools,
  'off-the-path': (document) =>
    ofServices(document, 'No service says whether it is on the golden path.', {
      known: ({ goldenPath }) => goldenPath !== null,
      speaks: ({ goldenPath }) => goldenPath === 'off',
    }),
  uninstrumented: (document) =>
    ofServices(document, 'No service says what telemetry it has.', {
      known: ({ telemetry }) => telemetry.length > 0,
      speaks: ({ telemetry }) => telemetry.includes('none'),
    }),
  // That nobody can name an owner is the sign itself: here an empty cell is counted, not set apart.
  'unowned-services': (document) =>
    ofServices(document, 'No service is listed.', {
      known: () => true,
      speaks: ({ ownerTeam }) => ownerTeam === null,
    }),
  'unclear-accountability': unclearAccountability,
  'alerts-on-causes': (document) =>
    ofServices(document, 'No service says what its alerts fire on.', {
      counts: ({ alerting }) => alerting !== 'none',
      known: ({ alerting }) => alerting !== null,
      speaks: ({ alerting }) => alerting === 'cause',
    }),
  'silent-divergence': (document) =>
    ofServices(document, 'No service is known to be off the golden path.', {
      counts: ({ goldenPath }) => goldenPath !== 'on',
      known: ({ goldenPath }) => goldenPath !== null,
      speaks: ({ goldenPath }) => goldenPath === 'off',
    }),
}

interface ServiceTests {
  /** Whether the service is in question at all; every one is when left out. */
  readonly counts?: (service: Service) => boolean
  readonly known: (service: Service) => boolean
  readonly speaks: (service: Service) => boolean
  /** Rows to look at; those that speak when left out. */
  readonly behind?: (service: Service) => boolean
}

function ofServices(document: EngagementDocument, missing: string, tests: ServiceTests): IndicatorCount {
  const asked = rowsUnderstood(document.services.rows).filter((service) => tests.counts?.(service) ?? true)
  const known = asked.filter(tests.known)
  const behind = known.filter(tests.behind ?? tests.speaks)
  return {
    part: known.filter(tests.speaks).length,
    whole: known.length,
    noun: 'services',
    unknown: asked.length - known.length,
    missing,
    table: 'services',
    rows: behind.map((service) => service.id),
  }
}

function requestsByTicket(document: EngagementDocument): IndicatorCount {
  const teams = teamsOf(document, 'platform')
  const tasks = rowsUnderstood(document.toil.rows).filter(
    (task) => task.futureOwner === 'platform' || teams.has(task.team ?? ''),
  )
  const known = tasks.flatMap((task) => {
    const times = task.frequency === null ? null : periodsPerMonth[task.frequency] * (task.times ?? 1)
    return task.ticket === null || times === null ? [] : [{ task, times }]
  })
  return weighed(
    tasks,
    known,
    'requests a month',
    'No toil task of Platform says how often it comes and whether by ticket.',
  )
}

function sreTickets(document: EngagementDocument): IndicatorCount {
  const tasks = sreTasks(document)
  const known = tasks.flatMap((task) => {
    const times = toilHoursPerMonth(task)
    return task.ticket === null || times === null ? [] : [{ task, times }]
  })
  return weighed(
    tasks,
    known,
    'h a month',
    'No toil task of the SRE side says its hours and whether it comes by ticket.',
  )
}

function weighed(
  all: readonly ToilTask[],
  known: readonly { readonly task: ToilTask; readonly times: number }[],
  noun: string,
  missing: string,
): IndicatorCount {
  const byTicket = known.filter(({ task }) => task.ticket === 'yes').sort((a, b) => b.times - a.times)
  const sum = (list: typeof known) => list.reduce((total, { times }) => total + times, 0)
  return {
    part: sum(byTicket),
    whole: sum(known),
    noun,
    unknown: all.length - known.length,
    missing,
    table: 'toil',
    rows: byTicket.map(({ task }) => task.id),
  }
}

/** Tasks without hours, and teams without a headcount, are left out: the ratio is the least it can be. */
function sreToilRatio(document: EngagementDocument): IndicatorCount {
  const teams = toilRatios(document).teams.filter(({ team }) => team && asUnderstood(team).side === 'sre')
  const { hours, capacity, leftOut } = overallToil(teams)
  const counted = teams
    .filter(({ ratio }) => ratio !== null)
    .flatMap(({ tasks }) => tasks.map((task) => ({ task, hours: toilHoursPerMonth(task) })))
    .filter((each): each is { task: ToilTask; hours: number } => each.hours !== null)
  return {
    part: hours,
    whole: capacity,
    noun: 'h a month',
    unknown: leftOut,
    missing: teams.some((each) => each.untimed < each.tasks.length)
      ? 'No team on the SRE side says how many people it has.'
      : 'No toil task of a team on the SRE side says its hours.',
    table: 'toil',
    rows: counted.sort((a, b) => b.hours - a.hours).map(({ task }) => task.id),
  }
}

function sreTasks(document: EngagementDocument): readonly ToilTask[] {
  const teams = teamsOf(document, 'sre')
  return rowsUnderstood(document.toil.rows).filter((task) => teams.has(task.team ?? ''))
}

function teamsOf(document: EngagementDocument, side: 'sre' | 'platform'): ReadonlySet<string> {
  return new Set(
    rowsUnderstood(document.teams.rows)
      .filter((team) => team.side === side)
      .map((team) => team.id),
  )
}

function overlappingTools(document: EngagementDocument): IndicatorCount {
  const judged = toolSprawl(document)
    .filter(({ overlap }) => overlap !== null)
    .map((category) => ({ ...category, used: category.tools.filter((tool) => !category.usersUnknown.includes(tool)) }))
  const shared = judged.filter(overlaps).sort((a, b) => b.used.length - a.used.length)
  const whole = judged.reduce((sum, { used }) => sum + used.length, 0)
  return {
    part: shared.reduce((sum, { used }) => sum + used.length - 1, 0),
    whole,
    noun: 'tools',
    unknown: document.tools.rows.length - whole,
    missing: 'No tool names its category and the teams that use it.',
    table: 'tools',
    rows: shared.flatMap(({ used }) => used.map((tool) => tool.id)),
  }
}

function unclearAccountability(document: EngagementDocument): IndicatorCount {
  const holders = new Map<string, number>()
  for (const cell of document.raciCells.rows)
    if (cell.layer === asIs && cell.letters !== '')
      holders.set(cell.item, (holders.get(cell.item) ?? 0) + (cell.letters.includes('A') ? 1 : 0))
  const items = document.raciItems.rows.filter((item) => holders.has(item.id))
  const unclear = items.filter((item) => holders.get(item.id) !== 1)
  return {
    part: unclear.length,
    whole: items.length,
    noun: 'items',
    unknown: document.raciItems.rows.length - items.length,
    missing: 'The As-Is matrix holds no letter yet.',
    table: 'raciItems',
    rows: unclear.map((item) => item.id),
  }
}
