import { catalog } from '#catalog/catalog.ts'
import type { CommandContext, Commit } from '#domain/command.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { createAttachments, type Attachments } from '#data/attachments.ts'
import { Database, type EngagementHead } from '#data/database.ts'
import { openStoredEngagement, type OpenResult } from '#data/recovery.ts'
import { createRepository, type Repository } from '#data/repository.ts'
import { host } from '#platform/host.ts'
import { newId } from '#platform/new-id.ts'
import { createDocumentStore, undoDepth, type DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { headSummary } from './head-summary.ts'

const database = new Database()

/** The one store of this window. */
export const repository: Repository = createRepository(database)

/** Files attached to evidence, in the store and with main. */
export const attachments: Attachments = createAttachments(database, host)

/** What was said when an engagement was opened in the background; shown when a person opens it. */
const untold = new Map<string, readonly string[]>()

/** Reads an engagement from the better of its copies. Notices are kept until `tellNotices` takes them. */
export async function openStored(engagement: string): Promise<OpenResult> {
  const result = await openStoredEngagement(engagement, {
    host: host(),
    repository,
    journalDepth: undoDepth,
    summary: headSummary,
    now,
  })
  if (result.status === 'opened' && result.notices.length > 0)
    untold.set(engagement, [...(untold.get(engagement) ?? []), ...result.notices])
  return result
}

export function tellNotices(engagement: string): readonly string[] {
  const notices = untold.get(engagement) ?? []
  untold.delete(engagement)
  return notices
}

/** Why an engagement did not open, for people. */
export function reasonOf(result: Exclude<OpenResult, { status: 'opened' }>): string {
  if (result.status === 'newer')
    return `It was last saved by a later version of Demarc (data version ${result.version}). Nothing was changed. Update Demarc to open it.`
  return result.reason === '' ? 'Neither the store nor the journal holds it.' : result.reason
}

export function newStore(
  engagement: string,
  document: EngagementDocument,
  seq: number,
  journal: readonly Commit[],
): DocumentStore {
  const store: DocumentStore = createDocumentStore({
    engagement,
    document,
    seq,
    journal,
    catalog,
    context: commandContext,
    now,
    author: () => store.getState().document.engagement.rows[0]?.consultant ?? '',
  })
  return store
}

export async function newestFirst(): Promise<readonly EngagementHead[]> {
  const heads = await repository.heads()
  return heads.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

export function now(): string {
  return new Date().toISOString()
}

function commandContext(): CommandContext {
  return { newId, today: today() }
}
