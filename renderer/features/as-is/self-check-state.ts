import type { Catalog, CatalogQuestion } from '#domain/catalog.ts'
import type { EngagementDocument } from '#domain/document.ts'
import type { Finding } from '#domain/finding.ts'
import type { SelfCheckAnswer } from '#domain/self-check-answer.ts'
import type { MarkKind } from '#ui/marks.tsx'

/** A question with its agreed answer and what the data says of it. */
export interface QuestionState {
  readonly question: CatalogQuestion
  /** Counted from 1. */
  readonly number: number
  readonly answer: SelfCheckAnswer['answer']
  readonly reason: string
  readonly note: string
  /** Why a "yes" is contradicted; null when it is not. */
  readonly contradiction: string | null
  readonly mark: MarkKind
  /** "yes", "yes, contradicted", "unanswered". */
  readonly word: string
}

export function questionStates(
  catalog: Catalog,
  answers: EngagementDocument['answers'],
  findings: readonly Finding[],
): QuestionState[] {
  const denied = new Map(
    findings.filter((finding) => finding.rule === 'CHK-3').map((finding) => [finding.place.id, finding.detail]),
  )
  return catalog.selfCheck.map((question, index) => {
    const row = answers.rows[answers.index.get(question.slug) ?? -1]
    const answer = row?.answer ?? null
    const contradiction = denied.get(question.slug) ?? null
    return {
      question,
      number: index + 1,
      answer,
      reason: row?.reason ?? '',
      note: row?.note ?? '',
      contradiction,
      ...shownAs(answer, contradiction !== null),
    }
  })
}

/** "8 of 10 answered", with what spoils it: "8 of 10 answered, 2 contradicted". */
export function progressText(states: readonly QuestionState[]): string {
  const answered = states.filter((state) => state.answer !== null).length
  const contradicted = states.filter((state) => state.contradiction !== null).length
  return `${answered} of ${states.length} answered${contradicted > 0 ? `, ${contradicted} contradicted` : ''}`
}

function shownAs(
  answer: SelfCheckAnswer['answer'],
  contradicted: boolean,
): { readonly mark: MarkKind; readonly word: string } {
  if (contradicted) return { mark: 'near', word: 'yes, contradicted' }
  switch (answer) {
    case 'yes':
      return { mark: 'on', word: 'yes' }
    case 'no':
      return { mark: 'off', word: 'no' }
    case 'unknown':
      return { mark: 'unknown', word: 'unknown' }
    case 'not-applicable':
      return { mark: 'not-applicable', word: 'not applicable' }
    case null:
      return { mark: 'unknown', word: 'unanswered' }
  }
}
