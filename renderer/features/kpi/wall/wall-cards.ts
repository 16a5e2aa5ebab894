import type { KpiType } from '#domain/catalog-kpi.ts'
import type { KpiFeed } from '#domain/kpi-feeds.ts'
import type { KpiStanding, KpiStatus } from '#domain/kpi-standing.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import type { Role } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import { targetText, withUnit, type TargetFigures } from '#domain/target-text.ts'
import type { BulletFigures } from '#ui/charts/bullet-layout.ts'
import { endsOf, valueScale, type GoodRange, type ValueScale } from '#ui/charts/value-scale.ts'

/** A KPI as it stands on the wall. Worked out once per state of the document, not when the wall is filtered or scrolled. */
export interface WallCard {
  readonly view: KpiView
  readonly owner: { readonly id: string; readonly name: string } | null
  /** What inventory or toil say of it; null where they say nothing. */
  readonly feed: KpiFeed | null
  readonly figures: BulletFigures
  /** Null while there is nothing but a target to draw. */
  readonly scale: ValueScale | null
  /** The bullet bar in words. */
  readonly words: string
}

export function wallCards(
  views: readonly KpiView[],
  roles: readonly Role[],
  feeds: ReadonlyMap<string, KpiFeed>,
): readonly WallCard[] {
  const names = new Map(roles.map(({ id, name }) => [id, nameOr(name, 'Role')]))
  return views.map((view) => {
    const feed = feeds.get(view.entry?.slug ?? '') ?? null
    const owner = view.kpi.invalid?.owner === undefined ? view.kpi.owner : null
    const name = names.get(owner ?? '')
    const figures = bulletFigures(view, derivedValue(view, feed))
    return {
      view,
      owner: owner === null || name === undefined ? null : { id: owner, name },
      feed,
      figures,
      scale: valueScale(valuesOf(figures), mostOf(view.unit)),
      words: bulletWords(view, figures),
    }
  })
}

/** What stands on a bullet bar. A baseline that is the only reading is no movement and gets no mark of its own. */
export function bulletFigures(standing: KpiStanding, derived: number | null): BulletFigures {
  const { latest, baseline, wanted } = standing
  return {
    latest: latest?.value ?? null,
    baseline: baseline === null || baseline === latest ? null : baseline.value,
    derived,
    good: goodRange(wanted),
  }
}

/** Values that are on target; null without a figure to reach. */
export function goodRange({ rule, target, upper }: TargetFigures): GoodRange | null {
  if (target === null) return null
  if (rule === 'at-least') return { from: target, to: null }
  if (rule === 'at-most') return { from: null, to: target }
  return rule === 'within' && upper !== null ? { from: target, to: upper } : null
}

/** No share passes 100 %, as long as none does. */
export function mostOf(unit: string): number | null {
  return unit === '%' ? 100 : null
}

/** What is derived is in the unit of the library; beside readings in a unit of the client's own it cannot be drawn. */
export function derivedValue(view: KpiView, feed: KpiFeed | null): number | null {
  return view.unit === view.entry?.unit ? (feed?.value ?? null) : null
}

function bulletWords(view: Pick<KpiView, 'unit' | 'wanted'>, figures: BulletFigures): string {
  const said = [
    ['latest', figures.latest],
    ['baseline', figures.baseline],
    ['derived', figures.derived],
  ] as const
  const target = targetText(view.wanted, view.unit)
  return [
    ...said.flatMap(([what, value]) => (value === null ? [] : [`${what} ${withUnit(value, view.unit)}`])),
    ...(target === '' ? [] : [`target ${target}`]),
  ].join(', ')
}

export type WallOrder = 'side' | 'kind'

export interface WallGroup {
  readonly id: string
  readonly title: string
  readonly cards: readonly WallCard[]
}

/** In the order of the library; KPIs of the client's own come last. Empty groups are left out. */
export function wallGroups(cards: readonly WallCard[], by: WallOrder): readonly WallGroup[] {
  const titles = by === 'side' ? sides : kinds
  const groupOf = ({ view: { entry } }: WallCard) => (by === 'side' ? entry?.side : entry?.types[0]) ?? 'own'
  return [...titles, ['own', 'Own KPIs'] as const].flatMap(([id, title]) => {
    const own = cards.filter((card) => groupOf(card) === id)
    return own.length === 0 ? [] : [{ id, title, cards: own }]
  })
}

const sides = [
  ['sre', 'SRE'],
  ['platform', 'Platform'],
  ['both', 'Both sides'],
] as const

const kinds: readonly (readonly [KpiType, string])[] = [
  ['outcome', 'Outcome'],
  ['reliability', 'Reliability'],
  ['quality', 'Quality'],
  ['efficiency', 'Efficiency'],
  ['output', 'Output'],
  ['governance', 'Governance'],
  ['collaboration', 'Collaboration'],
  ['leadership', 'Leadership'],
]

export interface WallFilter {
  /** One of them; none: every status. */
  readonly statuses: readonly KpiStatus[]
  /** Id of a role, `nobody`, or null for every owner. */
  readonly owner: string | null
}

export const everyCard: WallFilter = { statuses: [], owner: null }

export const nobody = 'nobody'

export function passing(cards: readonly WallCard[], { statuses, owner }: WallFilter): readonly WallCard[] {
  return cards.filter(
    (card) =>
      (statuses.length === 0 || statuses.includes(card.view.status)) &&
      (owner === null || (card.owner?.id ?? nobody) === owner),
  )
}

export function countByStatus(cards: readonly WallCard[]): ReadonlyMap<KpiStatus, number> {
  const counts = new Map<KpiStatus, number>()
  for (const { view } of cards) counts.set(view.status, (counts.get(view.status) ?? 0) + 1)
  return counts
}

/** Owners of the cards, by name; `nobody` where a card has none. */
export function ownersOf(cards: readonly WallCard[]): readonly { readonly id: string; readonly name: string }[] {
  const owners = new Map(cards.flatMap(({ owner }) => (owner ? [[owner.id, owner]] : [])))
  const named = [...owners.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return cards.some(({ owner }) => owner === null) ? [...named, { id: nobody, name: 'No owner' }] : named
}

function valuesOf({ latest, baseline, derived, good }: BulletFigures): readonly number[] {
  const figures = [latest, baseline, derived].filter((value) => value !== null)
  return figures.length === 0 ? [] : [...figures, ...endsOf(good)]
}
