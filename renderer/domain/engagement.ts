import type { LetterSetId, OwnLetter } from './letter-set.ts'
import type { RecordBase } from './record.ts'

/** Engineers in scope; picks the organisation pattern (seed 1: up to 50, 50 to 200, over 200). */
export type OrganisationSize = 'small' | 'mid' | 'large'

/** The profile of the client and the work. Exactly one row, id `engagement`. */
export interface Engagement extends RecordBase {
  readonly id: typeof engagementId
  readonly name: string
  readonly client: string
  readonly scope: string
  readonly engineers: number | null
  /** Slug of a catalog industry variant, or null while unknown. */
  readonly industry: string | null
  /** Slug of a catalog geography variant. */
  readonly geography: string | null
  /** Slug of a catalog delivery variant (product-led or service-led). */
  readonly delivery: string | null
  /** Slug of a catalog on-call model. */
  readonly onCallModel: string | null
  readonly sponsor: string
  readonly consultant: string
  /** Printed on every deliverable, for example "Confidential". */
  readonly confidentiality: string
  /** ISO date of the first working day, or null. */
  readonly start: string | null
  readonly round: number
  /** ISO date of the last time RACI and KPIs were reviewed and published together, or null. */
  readonly lastReview: string | null
  /** The client's names for tiers 1 to 4; an empty one stands for the usual words. */
  readonly tierNames: readonly string[]
  /** Working hours of a person on a working day; null stands for 8. */
  readonly hoursPerDay: number | null
  /** Code or sign of the currency that costs are in, for example `EUR`; empty while unknown. */
  readonly currency: string
  readonly letterSet: LetterSetId
  /** The letters of a set of the client's own, in the order of a cell; kept while another set is in use. */
  readonly ownLetters: readonly OwnLetter[]
  /** ISO dates of the first and the last day whose events count; null: the span of the events. */
  readonly eventsFrom: string | null
  readonly eventsUntil: string | null
  /** IANA zone in which days of events are cut; empty stands for UTC. */
  readonly zone: string
  /** Percent of an error budget above which features are frozen, and releases stopped; null stand for 70 and 95. */
  readonly freezeAbove: number | null
  readonly stopAbove: number | null
  /** Consecutive weeks inside that lift a freeze or stop; null stands for 2. */
  readonly exitWeeks: number | null
  /** Days of the week that are worked, 1 Monday to 7 Sunday, at least one. */
  readonly workdays: readonly number[]
}

export const engagementId = 'engagement'

/** Source: seed 1, "Org Design Patterns"; 50 counts as small and 200 as mid. */
export function sizeOf(engineers: number | null): OrganisationSize | null {
  if (engineers === null) return null
  if (engineers <= 50) return 'small'
  return engineers <= 200 ? 'mid' : 'large'
}

export function newEngagement(name: string, client: string): Engagement {
  return {
    id: engagementId,
    order: 0,
    name,
    client,
    scope: '',
    engineers: null,
    industry: null,
    geography: null,
    delivery: null,
    onCallModel: null,
    sponsor: '',
    consultant: '',
    confidentiality: 'Confidential',
    start: null,
    round: 1,
    lastReview: null,
    tierNames: ['', '', '', ''],
    hoursPerDay: null,
    currency: '',
    letterSet: 'raci',
    ownLetters: [],
    eventsFrom: null,
    eventsUntil: null,
    zone: '',
    freezeAbove: null,
    stopAbove: null,
    exitWeeks: null,
    workdays: [1, 2, 3, 4, 5],
  }
}
