import type { EngagementDocument } from './document.ts'
import { evidenceGrades, type EvidenceGrade } from './evidence.ts'
import { choiceLabel } from './field.ts'

/** What a conclusion can carry. `unknown`: something it rests on has no grade; `none`: it rests on nothing. */
export type CarriedGrade = EvidenceGrade | 'unknown' | 'none'

/**
 * The weakest grade among the evidence cited: a conclusion is no stronger than that. Evidence without a grade, or that
 * is not there, is weaker than hearsay, for nobody can say what it is worth.
 */
export function weakestGrade(ids: readonly string[], document: Pick<EngagementDocument, 'evidence'>): CarriedGrade {
  const ranks = ids.map((id) => gradeRank(gradeOf(document, id)))
  if (ranks.length === 0) return 'none'
  return evidenceGrades[Math.min(...ranks) - 1]?.value ?? 'unknown'
}

/** Unknown 0, hearsay 1 ... measured 4. */
export function gradeRank(grade: EvidenceGrade | null): number {
  return evidenceGrades.findIndex(({ value }) => value === grade) + 1
}

export function gradeLabel(grade: CarriedGrade | null): string {
  if (grade === 'none') return 'No evidence'
  return choiceLabel(evidenceGrades, grade) ?? 'Not graded'
}

/** What was typed as a grade and not understood counts as no grade. */
function gradeOf(document: Pick<EngagementDocument, 'evidence'>, id: string): EvidenceGrade | null {
  const { rows, index } = document.evidence
  const piece = rows[index.get(id) ?? -1]
  return piece?.invalid?.grade === undefined ? (piece?.grade ?? null) : null
}
