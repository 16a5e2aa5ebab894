import type { EngagementDocument } from './document.ts'
import { rowsUnderstood } from './invalid-text.ts'
import type { KpiPart } from './kpi-scope.ts'
import { printNumber } from './number-text.ts'
import { remember } from './remember.ts'
import type { Service, ServiceTier } from './service.ts'
import { overallToil, toilRatios, type OverallToil } from './toil-ratio.ts'

/**
 * What the inventory and the toil list say of a KPI of the library. Derived, never stored: it is no reading, and wherever it
 * is shown it is marked as derived.
 */
export interface KpiFeed {
  /** Catalog slug of the KPI. */
  readonly slug: string
  readonly from: 'inventory' | 'toil'
  /** In the unit of the KPI; null while no row says enough. */
  readonly value: number | null
  /** Rows it rests on: services, or teams. */
  readonly n: number
  /** Rows that were left out because they do not say. */
  readonly unknown: number
  /** How it is counted, in one sentence, and where that differs from the library. */
  readonly rule: string
  /** The figures in words: "18 of 25 services; 3 more do not say." */
  readonly said: string
  /** The same for parts of the organisation that the rows tell apart. */
  readonly parts: readonly KpiFeedPart[]
}

export interface KpiFeedPart {
  readonly part: KpiPart
  readonly value: number | null
  readonly n: number
  readonly unknown: number
}

type FeedTables = Pick<EngagementDocument, 'services' | 'toil' | 'teams' | 'engagement'>

/** By catalog slug, worked out once per state of the tables. */
export const kpiFeeds: (document: FeedTables) => ReadonlyMap<string, KpiFeed> = remember(
  (document) =>
    new Map(
      [...inventoryRules.map((rule) => inventoryFeed(rule, document)), toilFeed(document)].map((feed) => [
        feed.slug,
        feed,
      ]),
    ),
  ({ services, toil, teams, engagement }) => [services, toil, teams, engagement],
)

/** A share of services: those that count of those that say. */
interface InventoryRule {
  readonly slug: string
  readonly rule: string
  /** Null while the service does not say. */
  readonly counts: (service: Service) => boolean | null
}

const inventoryRules: readonly InventoryRule[] = [
  {
    slug: 'slo-coverage',
    rule: 'Services with an objective, at least defined, divided by services of which it is known.',
    counts: ({ sloState }) => (sloState === null ? null : sloState !== 'none'),
  },
  {
    slug: 'adoption-rate',
    rule: 'Services on the golden path divided by services of which it is known; exceptions are not on it. The library counts teams or new services.',
    counts: ({ goldenPath }) => (goldenPath === null ? null : goldenPath === 'on'),
  },
  {
    slug: 'exception-rate',
    rule: 'Services off the golden path, with or without an exception, divided by services of which it is known. The library counts deployments.',
    counts: ({ goldenPath }) => (goldenPath === null ? null : goldenPath !== 'on'),
  },
  {
    slug: 'observability-coverage',
    rule: 'Services with metrics, logs, traces and a dashboard, divided by services of which all of it is known or one of them is missing.',
    counts: isObserved,
  },
  {
    slug: 'dr-test-pass-rate',
    rule: 'Services whose last recovery test passed, divided by services with a result. The library divides by the tests that were planned.',
    counts: ({ drResult }) => (drResult === null ? null : drResult === 'passed'),
  },
]

/** What is missing settles it, even while the rest is unknown. */
function isObserved({ telemetry, dashboards }: Service): boolean | null {
  const whole = ['metrics', 'logs', 'traces'].every((kind) => telemetry.includes(kind))
  if ((telemetry.length > 0 && !whole) || dashboards === 'no') return false
  return telemetry.length === 0 || dashboards === null ? null : true
}

function inventoryFeed({ slug, rule, counts }: InventoryRule, document: FeedTables): KpiFeed {
  const services = rowsUnderstood(document.services.rows)
  const all = shareOf(services, counts)
  const tiers = ([1, 2, 3, 4] as const).flatMap((tier: ServiceTier): KpiFeedPart[] => {
    const { value, n, unknown } = shareOf(
      services.filter((service) => service.tier === tier),
      counts,
    )
    return n + unknown === 0 ? [] : [{ part: { type: 'tier', tier }, value, n, unknown }]
  })
  const rest = all.unknown === 0 ? '' : `; ${all.unknown} more ${all.unknown === 1 ? 'does' : 'do'} not say`
  const said = all.n === 0 ? 'No service says it yet.' : `${all.counted} of ${servicesIn(all.n)}${rest}.`
  return { slug, from: 'inventory', value: all.value, n: all.n, unknown: all.unknown, rule, said, parts: tiers }
}

function shareOf(services: readonly Service[], counts: InventoryRule['counts']) {
  const answers = services.map(counts)
  const known = answers.filter((answer) => answer !== null)
  const counted = known.filter(Boolean).length
  return {
    value: known.length === 0 ? null : percent(counted / known.length),
    n: known.length,
    counted,
    unknown: answers.length - known.length,
  }
}

function toilFeed(document: FeedTables): KpiFeed {
  const { teams, overall } = toilRatios(document)
  return {
    slug: 'toil-ratio',
    from: 'toil',
    value: overall.ratio === null ? null : percent(overall.ratio),
    n: overall.teams,
    unknown: overall.leftOut,
    rule: 'Listed hours of toil a month divided by the working hours of the teams that list them. The library measures hours worked in a quarter.',
    said: toilSaid(overall),
    parts: teams.flatMap((each): KpiFeedPart[] => {
      if (each.team === null) return []
      const { ratio, teams: n, leftOut } = overallToil([each])
      return [
        {
          part: { type: 'team', id: each.team.id },
          value: ratio === null ? null : percent(ratio),
          n,
          unknown: leftOut,
        },
      ]
    }),
  }
}

function toilSaid({ hours, capacity, ratio, teams, leftOut }: OverallToil): string {
  if (ratio === null) return 'No team has both hours of toil and a headcount yet.'
  const rest = leftOut === 0 ? '' : `; ${leftOut} ${leftOut === 1 ? 'task is' : 'tasks are'} left out`
  return `${printNumber(Math.round(hours))} of ${printNumber(Math.round(capacity))} h a month in ${teams} ${teams === 1 ? 'team' : 'teams'}${rest}.`
}

function servicesIn(count: number): string {
  return `${count} ${count === 1 ? 'service' : 'services'}`
}

/** With one decimal, as readings are entered. */
function percent(share: number): number {
  return Math.round(share * 1_000) / 10
}
