import type { CatalogQuestion } from '#domain/catalog-assessment.ts'
import type { Catalog } from '#domain/catalog.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import type { Role } from '#domain/role.ts'
import {
  replyWords,
  roleAnswerId,
  type RoleAnswer,
  type SelfCheckAnswer,
  type SelfCheckReply,
} from '#domain/self-check-answer.ts'
import { dataVerdict, type DataVerdict } from '#domain/self-check-data.ts'
import { disagreement } from '#domain/self-check-findings.ts'
import type { MarkKind } from '#ui/marks.tsx'

/** A question with what the roles said, what is agreed and what the data says of it. */
export interface QuestionState {
  readonly question: CatalogQuestion
  /** Counted from 1. */
  readonly number: number
  readonly answer: SelfCheckAnswer['answer']
  readonly reason: string
  readonly note: string
  readonly cited: number
  /** One entry for each role of the engagement, asked or not. */
  readonly byRole: readonly { readonly role: Role; readonly given: RoleAnswer | null }[]
  readonly verdict: DataVerdict | null
  /** Why a "yes" is contradicted; null when it is not. */
  readonly contradiction: string | null
  /** Who says yes and who says no while nothing is agreed; null when that is not so. */
  readonly apart: string | null
  /** What speaks for a "yes" where "no" was agreed; null when nothing does. */
  readonly hint: string | null
  readonly mark: MarkKind
  /** "yes", "yes, contradicted", "unanswered". */
  readonly word: string
}

/** `answered` holds the answers as they are; `known` may lag behind by a moment: it is only held against them. */
export function questionStates(
  answered: Pick<EngagementDocument, 'answers' | 'roleAnswers' | 'roles'>,
  known: EngagementDocument,
  catalog: Catalog,
  today: string,
): QuestionState[] {
  const document: EngagementDocument = { ...known, ...answered }
  return catalog.selfCheck.map((question, index) => {
    const row = findRow(document, 'answers', question.slug)
    const answer = row?.answer ?? null
    const verdict = dataVerdict(question.slug, document, today)
    const contradiction = answer === 'yes' && verdict?.says === 'no' ? verdict.sentence : null
    return {
      question,
      number: index + 1,
      answer,
      reason: row?.reason ?? '',
      note: row?.note ?? '',
      cited: row?.evidence.length ?? 0,
      byRole: document.roles.rows.map((role) => ({
        role,
        given: findRow(document, 'roleAnswers', roleAnswerId(question.slug, role.id)) ?? null,
      })),
      verdict,
      contradiction,
      apart: answer === null || answer === 'unknown' ? disagreement(question.slug, document) : null,
      hint: answer === 'no' && verdict?.says === 'yes' ? verdict.sentence : null,
      mark: contradiction === null ? markOf(answer) : 'near',
      word: contradiction === null ? wordOf(answer) : 'yes, contradicted',
    }
  })
}

/** "8 of 10 answered", with what spoils it: "8 of 10 answered, 2 contradicted". */
export function progressText(states: readonly QuestionState[]): string {
  const answered = states.filter((state) => state.answer !== null).length
  const contradicted = states.filter((state) => state.contradiction !== null).length
  return `${answered} of ${states.length} answered${contradicted > 0 ? `, ${contradicted} contradicted` : ''}`
}

export function markOf(answer: SelfCheckReply | null): MarkKind {
  switch (answer) {
    case 'yes':
      return 'on'
    case 'no':
      return 'off'
    case 'unknown':
      return 'not-known'
    case 'not-applicable':
      return 'not-applicable'
    case null:
      return 'unknown'
  }
}

export function wordOf(answer: SelfCheckReply | null): string {
  return answer === null ? 'unanswered' : replyWords[answer].toLowerCase()
}
