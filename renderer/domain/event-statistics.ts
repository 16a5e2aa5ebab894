import type { Deployment, Incident, PullRequest } from './delivery-events.ts'
import {
  changeFailRate,
  changeLeadTime,
  deploymentFrequency,
  incidentFrequency,
  platformCausedShare,
  recoveryTime,
  reworkRate,
  timeToAcknowledge,
  timeToRestore,
  type CountedStatistic,
  type DurationStatistic,
  type EventWindow,
  type LeftOut,
} from './delivery-statistics.ts'
import type { EngagementDocument } from './document.ts'
import type { EventKind } from './event-fields.ts'
import { eventDays, type EventDays } from './event-window.ts'
import { groupBy } from './group-by.ts'
import { changeOf, knownDeployments, knownIncidents, type Known } from './known-events.ts'
import { remember } from './remember.ts'

/** A figure counted from raw events, with everything a sceptic asks for. Derived, never stored. */
export interface EventStatistic {
  /** `mttr`, `mttr/Sev1`. */
  readonly id: string
  readonly title: string
  /** In the file's words; empty for incidents without one, null for all. */
  readonly severity: string | null
  readonly group: 'delivery' | 'incidents'
  /** Catalog KPI that it feeds; null for none. */
  readonly slug: string | null
  /** Null while nothing can be said. */
  readonly value: number | null
  readonly unit: string
  readonly n: number
  /** Of durations; null of a rate or share. */
  readonly spread: EventSpread | null
  readonly leftOut: readonly LeftOut[]
  /** How it was counted. */
  readonly rule: string
  /** Tables that it rests on. */
  readonly tables: readonly EventKind[]
}

export interface EventSpread {
  /** Which of them is the value. */
  readonly measure: 'median' | 'mean'
  /** In the unit of the statistic. */
  readonly median: number | null
  readonly p90: number | null
  readonly mean: number | null
  /** Each duration in hours. */
  readonly hours: readonly number[]
}

/** What the value of a statistic is, in a word. */
export function measureOf({ spread, unit }: EventStatistic): 'median' | 'mean' | 'share' | 'rate' {
  return spread ? spread.measure : unit === '%' ? 'share' : 'rate'
}

export interface EventStatistics {
  readonly days: EventDays
  readonly statistics: readonly EventStatistic[]
}

type EventTables = Pick<EngagementDocument, 'engagement' | 'deployments' | 'incidents' | 'changes'>

/** Every statistic of the events that lie in the engagement's window. Null without events. */
export const eventStatistics: (document: EventTables) => EventStatistics | null = remember(
  countEvents,
  ({ engagement, deployments, incidents, changes }) => [engagement, deployments, incidents, changes],
)

function countEvents(document: EventTables): EventStatistics | null {
  const days = eventDays(document)
  if (days === null) return null
  const deployments = knownDeployments(document.deployments.rows, days.window)
  const incidents = knownIncidents(document.incidents.rows)
  const changes = document.changes.rows.map(changeOf)
  return {
    days,
    statistics: [
      ...ofDeployments(deployments, incidents, days.window),
      ...ofChanges(changes, days.window),
      ...ofIncidents(incidents, days.window),
    ],
  }
}

function ofDeployments(
  { events: deployments, leftOut }: Known<Deployment>,
  { events: incidents }: Known<Incident>,
  window: EventWindow,
): EventStatistic[] {
  const base = { group: 'delivery', severity: null, spread: null } as const
  const none = deployments.length === 0
  const frequency = withLeftOut(deploymentFrequency(deployments, window), leftOut)
  const failing = changeFailRate(deployments, incidents, window)
  const recovery = recoveryTime(deployments, incidents, window)
  return [
    {
      ...base,
      ...rate('deployment-frequency', 'Deployment frequency', 'per week', none ? unknown(frequency) : frequency),
      tables: ['deployments'],
    },
    {
      ...base,
      // Without a list of incidents nobody knows that there were none.
      ...rate('change-fail-rate', 'Change fail rate', '%', incidents.length === 0 ? unknown(failing) : failing, 100),
      leftOut,
      tables: ['deployments', 'incidents'],
    },
    {
      ...durations('failed-deployment-recovery-time', 'Failed deployment recovery time', 'min', 'median', recovery),
      group: 'delivery',
      severity: null,
      tables: ['deployments', 'incidents'],
    },
    {
      ...base,
      ...rate('deployment-rework-rate', 'Rework rate', '%', withLeftOut(reworkRate(deployments, window), leftOut), 100),
      tables: ['deployments'],
    },
  ]
}

const stretches = [
  ['coding', 'Coding time'],
  ['pickup', 'Pickup time'],
  ['review', 'Review time'],
  ['deploy', 'Deploy time'],
] as const

function ofChanges(changes: readonly PullRequest[], window: EventWindow): EventStatistic[] {
  const rest = { group: 'delivery', severity: null, tables: ['changes'] } as const
  const lead = changeLeadTime(changes, window)
  return [
    { ...durations('change-lead-time', 'Change lead time', 'h', 'median', lead), ...rest },
    ...stretches.map(([stretch, title]) => ({
      ...durations(`change-${stretch}-time`, title, 'h', 'median', changeLeadTime(changes, window, stretch)),
      ...rest,
      slug: null,
    })),
  ]
}

/** Of all, then by severity; a file without severities has no parts. */
function ofIncidents({ events, leftOut }: Known<Incident>, window: EventWindow): EventStatistic[] {
  const parts = severityParts(events)
  const rows = [[null, events] as const, ...parts].flatMap(([severity, part]) => {
    const undated = severity === null ? leftOut : []
    return [
      { ...durations('mtta', 'MTTA', 'min', 'mean', withLeftOut(timeToAcknowledge(part, window), undated)), severity },
      { ...durations('mttr', 'MTTR', 'min', 'mean', withLeftOut(timeToRestore(part, window), undated)), severity },
      { ...frequencyOf(part, window, undated), severity },
    ]
  })
  const share = platformCausedShare(events, window)
  const caused = events.filter(({ causedByPlatform }) => causedByPlatform === true)
  const counted = perMonth(incidentFrequency(caused, window))
  return [
    ...['mtta', 'mttr', 'incident-frequency'].flatMap((slug) => rows.filter((row) => row.slug === slug)),
    {
      ...rate('platform-caused-incidents', 'Platform-caused incidents', 'per month', {
        value: share.n === 0 ? null : counted.value,
        n: counted.n,
        leftOut: share.leftOut,
        rule: `Incidents marked as caused by the platform that began in the window, for each month of 30.44 days.${share.leftOut.length > 0 ? ' Others may be caused by it too: the figure is the least it can be.' : ''}`,
      }),
      severity: null,
    },
    { ...rate('platform-caused-share', 'Platform-caused share', '%', share, 100), severity: null, slug: null },
  ].map((each) => ({
    ...each,
    id: each.severity === null ? each.id : `${each.id}/${each.severity}`,
    title: each.severity === null ? each.title : `${each.title}, ${each.severity || 'no severity'}`,
    group: 'incidents' as const,
    tables: ['incidents' as const],
  }))
}

/** A column of free texts has more severities than anybody reads: then the most frequent are told apart. */
const severitiesTold = 8

/** Incidents of each severity, in the order of their names; none when nobody has told severities. */
function severityParts(
  events: readonly Incident[],
): readonly (readonly [severity: string, part: readonly Incident[]])[] {
  const parts = groupBy(events, ({ severity }) => severity)
  if (parts.size === 0 || (parts.size === 1 && parts.has(''))) return []
  const bySize = [...parts].sort(([, a], [, b]) => b.length - a.length)
  const told = bySize.slice(0, severitiesTold).sort(([a], [b]) => bySeverity(a, b))
  const rest = bySize.slice(severitiesTold)
  if (rest.length === 0) return told
  return [...told, [`${rest.length} other severities`, rest.flatMap(([, part]) => part)]]
}

function frequencyOf(incidents: readonly Incident[], window: EventWindow, leftOut: readonly LeftOut[]) {
  const counted = perMonth(incidentFrequency(incidents, window))
  const found = withLeftOut(counted, leftOut)
  return rate('incident-frequency', 'Incident frequency', 'per month', incidents.length === 0 ? unknown(found) : found)
}

/** A month is a twelfth of 365.25 days. */
const weeksOfMonth = 365.25 / 12 / 7

function perMonth(weekly: CountedStatistic): CountedStatistic {
  return {
    ...weekly,
    value: weekly.value === null ? null : weekly.value * weeksOfMonth,
    rule: 'Incidents that began in the window, for each month of 30.44 days.',
  }
}

function rate(slug: string, title: string, unit: string, { value, n, leftOut, rule }: CountedStatistic, times = 1) {
  return { id: slug, slug, title, unit, value: value === null ? null : value * times, n, leftOut, rule, spread: null }
}

function durations(
  slug: string,
  title: string,
  unit: 'h' | 'min',
  measure: 'median' | 'mean',
  statistic: DurationStatistic,
) {
  const { n, hours, leftOut, rule } = statistic
  const inUnit = (value: number | null) => (value === null || unit === 'h' ? value : value * 60)
  const figures = {
    median: inUnit(statistic.median),
    p90: inUnit(statistic.p90),
    mean: inUnit(statistic.mean),
  }
  return {
    id: slug,
    slug,
    title,
    unit,
    value: figures[measure],
    n,
    spread: { measure, ...figures, hours } satisfies EventSpread,
    leftOut,
    rule: `${rule} The ${measure} of them.`,
  }
}

function unknown(statistic: CountedStatistic): CountedStatistic {
  return { ...statistic, value: null }
}

function withLeftOut<Of extends { readonly leftOut: readonly LeftOut[] }>(of: Of, more: readonly LeftOut[]): Of {
  return { ...of, leftOut: [...more, ...of.leftOut] }
}

/** "Sev2" before "Sev10"; incidents without a severity last. */
function bySeverity(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  return a.localeCompare(b, 'en', { numeric: true })
}
