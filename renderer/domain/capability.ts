import type { RecordBase } from './record.ts'

/** What was concluded about one aspect of a capability rubric. An aspect without a row is unanswered. */
export interface CapabilityRating extends RecordBase {
  /** Slug of the aspect in the catalog. */
  readonly id: string
  /** Level that a person has set, whatever the votes say; null while nobody has. */
  readonly agreed: number | null
  readonly target: number | null
  readonly rationale: string
  readonly confidence: 'low' | 'medium' | 'high' | null
  readonly notApplicable: boolean
  /** Required with `notApplicable`. */
  readonly reason: string
  readonly evidence: readonly string[]
}

/** One respondent's answer to one aspect. */
export interface CapabilityVote extends RecordBase {
  /** Slug of the aspect in the catalog. */
  readonly aspect: string
  /** Who answered, by role. */
  readonly respondent: string
  readonly level: number | null
  readonly note: string
}

export function newCapabilityRating(aspect: string, order: number): CapabilityRating {
  return {
    id: aspect,
    order,
    agreed: null,
    target: null,
    rationale: '',
    confidence: null,
    notApplicable: false,
    reason: '',
    evidence: [],
  }
}

/** A row that says nothing is no row: only without one does the aspect count as never looked at. */
export function isBlankRating(row: CapabilityRating): boolean {
  const { agreed, target, confidence, rationale, reason, notApplicable, evidence } = row
  const unsaid = agreed === null && target === null && confidence === null && rationale === '' && reason === ''
  return unsaid && !notApplicable && evidence.length === 0
}
