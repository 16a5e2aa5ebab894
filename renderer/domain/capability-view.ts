import { groupBy } from './group-by.ts'
import type { CapabilityRating, CapabilityVote } from './capability.ts'
import type { CatalogCapability, CatalogRubric } from './catalog-assessment.ts'
import type { Catalog } from './catalog.ts'
import { findRow, type EngagementDocument } from './document.ts'

/** How far the votes on one aspect lie apart. */
export interface VoteSpread {
  readonly least: number
  /** Middle of the votes; halfway between the two middle ones when their number is even. */
  readonly median: number
  readonly most: number
  /** Votes that name a level. */
  readonly count: number
}

/** One aspect with what was voted and what a person has concluded. */
export interface CapabilityView {
  readonly rubric: CatalogRubric
  readonly aspect: CatalogCapability
  readonly rating: CapabilityRating | null
  /** In the order in which the respondents were first heard. */
  readonly votes: readonly CapabilityVote[]
  /** Null while no vote names a level. */
  readonly spread: VoteSpread | null
  /** Respondents who were asked and did not know. */
  readonly undecided: number
  /** What could be agreed: the median, rounded down where it lies between two levels. Never taken over by itself. */
  readonly proposal: number | null
  readonly agreed: number | null
  readonly target: number | null
  /** Target less agreed level; null while one of them is unknown, and where the aspect does not apply. */
  readonly gap: number | null
  /** `unknown`: no level is agreed, whatever the votes say. */
  readonly state: 'agreed' | 'unknown' | 'not-applicable'
}

/** Every aspect in the catalog's order, rated or not. */
export function capabilityViews(
  document: Pick<EngagementDocument, 'capabilities' | 'capabilityVotes'>,
  catalog: Catalog,
): CapabilityView[] {
  const votes = votesByAspect(document.capabilityVotes.rows)
  return catalog.rubrics.flatMap((rubric) =>
    catalog.capabilities
      .filter((aspect) => aspect.rubric === rubric.slug)
      .map((aspect) => viewOf(rubric, aspect, ratingOf(document, aspect.slug), votes.get(aspect.slug) ?? [])),
  )
}

/** Levels, votes and median of several votes; null when none names a level. */
export function spreadOf(votes: readonly { readonly level: number | null }[]): VoteSpread | null {
  const levels = votes.flatMap(({ level }) => (level === null ? [] : [level])).sort((a, b) => a - b)
  const [least, most] = [levels[0], levels.at(-1)]
  if (least === undefined || most === undefined) return null
  const half = Math.floor(levels.length / 2)
  const upper = levels[half] ?? most
  const median = levels.length % 2 === 1 ? upper : ((levels[half - 1] ?? upper) + upper) / 2
  return { least, median, most, count: levels.length }
}

/** Whoever has voted on any aspect, in the order of their first vote. */
export function respondentsOf(votes: readonly CapabilityVote[]): string[] {
  return [...new Set(votes.map((vote) => vote.respondent))]
}

/** "2 to 4, median 3, 5 votes, 1 does not know"; empty without votes. */
export function spreadText({ spread, undecided }: Pick<CapabilityView, 'spread' | 'undecided'>): string {
  const open = undecided === 0 ? [] : [`${undecided} ${undecided === 1 ? 'does' : 'do'} not know`]
  if (spread === null) return open.join('')
  const { least, median, most, count } = spread
  const range = least === most ? `all ${least}` : `${least} to ${most}, median ${median}`
  const words = count === 1 ? [`${least} by one vote`] : [range, `${count} votes`]
  return [...words, ...open].join(', ')
}

/** How far the audit of a rubric has come and what it comes to. */
export interface RubricSummary {
  readonly rubric: CatalogRubric
  readonly aspects: number
  readonly agreed: number
  /** Not agreed and applicable. */
  readonly unknown: number
  readonly notApplicable: number
  /** Largest gap, and the aspects that have it; null while no gap is known. */
  readonly widest: { readonly gap: number; readonly aspects: readonly CatalogCapability[] } | null
}

export function rubricSummaries(views: readonly CapabilityView[]): RubricSummary[] {
  const rubrics = [...new Set(views.map((view) => view.rubric))]
  return rubrics.map((rubric) => {
    const own = views.filter((view) => view.rubric === rubric)
    const count = (state: CapabilityView['state']) => own.filter((view) => view.state === state).length
    const gap = Math.max(0, ...own.map((view) => view.gap ?? 0))
    return {
      rubric,
      aspects: own.length,
      agreed: count('agreed'),
      unknown: count('unknown'),
      notApplicable: count('not-applicable'),
      widest: gap > 0 ? { gap, aspects: own.filter((view) => view.gap === gap).map((view) => view.aspect) } : null,
    }
  })
}

function viewOf(
  rubric: CatalogRubric,
  aspect: CatalogCapability,
  rating: CapabilityRating | null,
  votes: readonly CapabilityVote[],
): CapabilityView {
  const spread = spreadOf(votes)
  const applies = !(rating?.notApplicable ?? false)
  const agreed = applies ? (rating?.agreed ?? null) : null
  const target = applies ? (rating?.target ?? null) : null
  return {
    rubric,
    aspect,
    rating,
    votes,
    spread,
    undecided: votes.filter((vote) => vote.level === null).length,
    proposal: spread === null ? null : Math.floor(spread.median),
    agreed,
    target,
    gap: agreed === null || target === null ? null : target - agreed,
    state: !applies ? 'not-applicable' : agreed === null ? 'unknown' : 'agreed',
  }
}

function ratingOf(document: Pick<EngagementDocument, 'capabilities'>, aspect: string): CapabilityRating | null {
  return findRow(document as EngagementDocument, 'capabilities', aspect) ?? null
}

function votesByAspect(votes: readonly CapabilityVote[]): ReadonlyMap<string, readonly CapabilityVote[]> {
  const place = new Map(respondentsOf(votes).map((respondent, index) => [respondent, index]))
  const inOrder = [...votes].sort((a, b) => (place.get(a.respondent) ?? 0) - (place.get(b.respondent) ?? 0))
  return groupBy(inOrder, ({ aspect }) => aspect)
}
