import type { HeadSummary } from '#data/repository.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { nextAction } from '#domain/progress.ts'
import { findingsOf, progressOf } from '#store/derived.ts'
import { today } from '#store/today.ts'

/** What Home shows of an engagement without opening it. */
export function headSummary(document: EngagementDocument): HeadSummary {
  const profile = document.engagement.rows[0]
  const progress = progressOf(document)
  return {
    name: profile?.name ?? '',
    client: profile?.client ?? '',
    round: profile?.round ?? 1,
    progress: progress.map(({ stage, share }) => ({ stage, share })),
    waiting: nextAction(document, progress, findingsOf(document, today()), today())?.text ?? '',
  }
}
