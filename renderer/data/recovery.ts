import type { EngagementFiles, HostApi } from '#electron/ipc-contract.ts'
import { applyChanges } from '#domain/change.ts'
import type { Commit } from '#domain/command.ts'
import { emptyDocument, recordCount, type EngagementDocument } from '#domain/document.ts'
import { readEngagement } from '#domain/engagement-file.ts'
import { decodeDocument, type BrokenRow } from '#domain/schema/decode.ts'
import { migrateRows } from '#domain/schema/migrations.ts'
import type { HeadSummary, LoadResult, Repository } from './repository.ts'

export interface OpenedEngagement {
  readonly status: 'opened'
  readonly document: EngagementDocument
  readonly seq: number
  readonly journal: readonly Commit[]
  /** Where the document came from, and what the user should know about it. Empty when all was well. */
  readonly notices: readonly string[]
  /** True when the files must be given a snapshot because they are behind or were migrated. */
  readonly needsSnapshot: boolean
}

export type OpenResult =
  | OpenedEngagement
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'unreadable'; readonly reason: string }

/** One of the two copies, read and decoded. */
export interface Copy {
  readonly document: EngagementDocument
  readonly seq: number
  readonly journal: readonly Commit[]
  readonly broken: readonly BrokenRow[]
  readonly migrated: readonly string[]
}

export interface RecoveryOptions {
  readonly host: Pick<HostApi, 'readEngagement'>
  readonly repository: Repository
  readonly journalDepth: number
  readonly summary: (document: EngagementDocument) => HeadSummary
  readonly now: () => string
}

/**
 * Reads both copies of an engagement, takes the better one, and rebuilds the store from the files when the store is
 * empty, behind or unreadable. Nothing is written when either copy comes from a later version of the application.
 */
export async function openStoredEngagement(engagement: string, options: RecoveryOptions): Promise<OpenResult> {
  const { host, repository, now } = options
  const [files, loaded] = await Promise.all([
    host.readEngagement(engagement),
    repository.load(engagement, options.journalDepth),
  ])
  const fromFiles = readFiles(files)
  const fromStore = readStore(loaded)
  if (fromFiles.status === 'newer') return fromFiles
  if (fromStore.status === 'newer') return fromStore
  const choice = chooseCopy(copyOf(fromStore), copyOf(fromFiles))
  if (!choice) {
    const reasons = [fromStore, fromFiles].flatMap((each) => (each.status === 'unreadable' ? [each.reason] : []))
    return { status: 'unreadable', reason: reasons.join(' ') }
  }
  const { copy, rebuild } = choice
  if (copy.broken.length > 0) await repository.setAside(engagement, copy.broken, now())
  if (rebuild || copy.broken.length > 0 || copy.migrated.length > 0)
    await repository.replace(
      engagement,
      copy.document,
      copy.seq,
      copy.journal,
      options.summary(copy.document),
      copy.journal.at(-1)?.at ?? now(),
    )
  return {
    status: 'opened',
    document: copy.document,
    seq: copy.seq,
    journal: copy.journal,
    notices: noticesOf(copy, files, rebuild ? (fromStore.status === 'unreadable' ? fromStore.reason : null) : null),
    needsSnapshot: files.lastSeq < copy.seq || copy.migrated.length > 0 || copy.broken.length > 0,
  }
}

/** The copy to go on with: the newer one, and of two equal ones the one with fewer broken rows, the store first. */
function chooseCopy(store: Copy | null, files: Copy | null): { readonly copy: Copy; readonly rebuild: boolean } | null {
  if (!store && !files) return null
  if (!files || (store && store.seq > files.seq)) return store ? { copy: store, rebuild: false } : null
  if (!store || files.seq > store.seq || files.broken.length < store.broken.length)
    return { copy: files, rebuild: true }
  return { copy: store, rebuild: false }
}

type Read =
  | { readonly status: 'read'; readonly copy: Copy }
  | { readonly status: 'none' }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'unreadable'; readonly reason: string }

function readFiles(files: EngagementFiles): Read {
  if (files.snapshot === null && files.journal.length === 0) return { status: 'none' }
  const base = files.snapshot === null ? null : readEngagement(files.snapshot)
  if (base && base.status !== 'read')
    return base.status === 'newer' ? base : { status: 'unreadable', reason: base.reason }
  try {
    const history = files.history.map((text) => JSON.parse(text) as Commit)
    const journal = files.journal.map((text) => JSON.parse(text) as Commit)
    const document = journal.reduce(
      (current, commit) => applyChanges(current, commit.changes),
      base?.document ?? emptyDocument(),
    )
    return {
      status: 'read',
      copy: {
        document,
        seq: journal.at(-1)?.seq ?? base?.seq ?? 0,
        journal: [...history, ...journal],
        broken: base?.broken ?? [],
        migrated: base?.migrated ?? [],
      },
    }
  } catch (error) {
    return {
      status: 'unreadable',
      reason: `The journal cannot be replayed: ${error instanceof Error ? error.message : String(error)}.`,
    }
  }
}

function readStore(loaded: LoadResult): Read {
  if (loaded.status === 'missing') return { status: 'none' }
  if (loaded.status === 'unreadable')
    return { status: 'unreadable', reason: `The store cannot be read: ${loaded.reason}.` }
  const migrated = migrateRows(loaded.rows, loaded.head.schemaVersion)
  if (migrated.status === 'newer') return migrated
  if (loaded.records !== loaded.head.records)
    return { status: 'unreadable', reason: `The store holds ${loaded.records} of ${loaded.head.records} records.` }
  const { document, broken } = decodeDocument(migrated.rows)
  return {
    status: 'read',
    copy: {
      document,
      seq: loaded.head.seq,
      journal: loaded.journal,
      broken,
      migrated: migrated.status === 'migrated' ? migrated.applied : [],
    },
  }
}

function copyOf(read: Read): Copy | null {
  return read.status === 'read' ? read.copy : null
}

function noticesOf(copy: Copy, files: EngagementFiles, storeProblem: string | null): string[] {
  const notices: string[] = []
  if (storeProblem !== null) notices.push(`${storeProblem} Everything was restored from the journal.`)
  if (files.cutBytes > 0)
    notices.push(
      `The journal ended in a damaged entry; it was cut after the last whole one.${files.setAside ? ` The rest was kept as ${files.setAside}.` : ''}`,
    )
  if (copy.broken.length > 0) {
    const more = copy.broken.length > 3 ? ` and ${copy.broken.length - 3} more` : ''
    notices.push(
      `${copy.broken.length === 1 ? 'One record' : `${copy.broken.length} records`} of ${recordCount(copy.document) + copy.broken.length} could not be read and ${copy.broken.length === 1 ? 'was' : 'were'} set aside untouched: ${copy.broken
        .slice(0, 3)
        .map((each) => each.message)
        .join('; ')}${more}.`,
    )
  }
  return notices
}
