import type { EngagementFiles, HostApi } from '#electron/ipc-contract.ts'
import type { Commit } from '#domain/command.ts'
import { recordCount, type EngagementDocument } from '#domain/document.ts'
import { writeStoredRows } from '#domain/engagement-file.ts'
import { rebuildRows, undoableTail } from '#domain/rebuild-engagement.ts'
import { decodeDocument, type BrokenRow } from '#domain/schema/decode.ts'
import { migrateRows } from '#domain/schema/migrations.ts'
import type { StoredRows } from '#domain/schema/stored-rows.ts'
import type { HeadSummary, LoadResult, Repository } from './repository.ts'

export interface OpenedEngagement {
  readonly status: 'opened'
  readonly document: EngagementDocument
  readonly seq: number
  readonly journal: readonly Commit[]
  /** What the user should know about how it was opened. Empty when all was well. */
  readonly notices: readonly string[]
  /** True when the files must be given a snapshot because they are behind or were migrated. */
  readonly needsSnapshot: boolean
}

export type OpenResult =
  | OpenedEngagement
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'unreadable'; readonly reason: string }

export interface RecoveryOptions {
  readonly host: Pick<HostApi, 'readEngagement' | 'writeSnapshot' | 'setAsideJournal'>
  readonly repository: Repository
  readonly journalDepth: number
  readonly summary: (document: EngagementDocument) => HeadSummary
  readonly now: () => string
}

/**
 * Opens an engagement from the better of its two copies and makes the other one equal to it: a store that is empty,
 * behind or unreadable is rebuilt from the files; files that cannot be used are set aside. Nothing is written when
 * a copy comes from a later version of the application.
 */
export async function openStoredEngagement(engagement: string, options: RecoveryOptions): Promise<OpenResult> {
  const { host, repository, now } = options
  const [files, loaded] = await Promise.all([
    host.readEngagement(engagement),
    repository.load(engagement, options.journalDepth),
  ])
  const chosen = chooseCopy(readStore(loaded), files)
  if (chosen.status !== 'chosen') return chosen
  const { copy, from } = chosen
  const migrated = copy.migrated.length > 0
  if (migrated && !(await keepBeforeUpgrade(engagement, copy, host)))
    return { status: 'unreadable', reason: 'The copy before the upgrade could not be written. Nothing was changed.' }
  if (copy.broken.length > 0) await repository.setAside(engagement, copy.broken, now())
  if (from === 'files' || copy.broken.length > 0 || migrated)
    await repository.replace(
      engagement,
      copy.document,
      copy.seq,
      copy.journal,
      options.summary(copy.document),
      copy.journal.at(-1)?.at ?? now(),
    )
  if (from === 'store' && files.lastSeq > copy.seq) await host.setAsideJournal(engagement, copy.seq)
  return {
    status: 'opened',
    document: copy.document,
    seq: copy.seq,
    journal: copy.journal,
    notices: [...chosen.notices, ...cutNotice(files), ...brokenNotice(copy, setAside)],
    needsSnapshot: (from === 'store' && files.lastSeq !== copy.seq) || migrated || copy.broken.length > 0,
  }
}

/** One of the two copies, decoded. `rows` and `version` are what was found before any migration. */
interface Copy {
  readonly document: EngagementDocument
  readonly seq: number
  readonly journal: readonly Commit[]
  readonly broken: readonly BrokenRow[]
  readonly migrated: readonly string[]
  readonly rows: StoredRows
  readonly version: number
}

type Read =
  | { readonly status: 'read'; readonly copy: Copy }
  | { readonly status: 'none' }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'unreadable'; readonly reason: string }

type Choice =
  | {
      readonly status: 'chosen'
      readonly copy: Copy
      readonly from: 'store' | 'files'
      readonly notices: readonly string[]
    }
  | Exclude<OpenResult, OpenedEngagement>

/** The newer copy, and of two equal ones the one with fewer broken rows. A whole store spares reading the files. */
function chooseCopy(store: Read, files: EngagementFiles): Choice {
  if (store.status === 'newer') return store
  if (store.status === 'read' && store.copy.broken.length === 0 && store.copy.seq >= files.lastSeq)
    return { status: 'chosen', copy: store.copy, from: 'store', notices: [] }
  const other = readFiles(files)
  if (other.status === 'newer') return other
  const problem = store.status === 'unreadable' ? [`${store.reason} Everything was restored from the journal.`] : []
  if (store.status !== 'read') {
    if (other.status === 'read') return { status: 'chosen', copy: other.copy, from: 'files', notices: problem }
    const reasons = [store, other].flatMap((each) => (each.status === 'unreadable' ? [each.reason] : []))
    return { status: 'unreadable', reason: reasons.join(' ') }
  }
  if (other.status === 'read') {
    const better = other.copy.seq > store.copy.seq || other.copy.broken.length < store.copy.broken.length
    if (better && other.copy.seq >= store.copy.seq)
      return { status: 'chosen', copy: other.copy, from: 'files', notices: brokenNotice(store.copy, restored) }
  }
  const lost =
    other.status === 'unreadable' && files.lastSeq > store.copy.seq
      ? [`${other.reason} The store was used, which ends ${stepsEarlier(files.lastSeq - store.copy.seq)}.`]
      : []
  return { status: 'chosen', copy: store.copy, from: 'store', notices: lost }
}

function stepsEarlier(steps: number): string {
  return steps === 1 ? 'one step earlier' : `${steps} steps earlier`
}

function readFiles(files: EngagementFiles): Read {
  if (files.snapshot === null && files.journal.length === 0) return { status: 'none' }
  const rebuilt = rebuildRows(files)
  if (rebuilt.status !== 'rebuilt') return rebuilt
  return decoded(rebuilt.rows, rebuilt.version, rebuilt.seq, rebuilt.journal)
}

function readStore(loaded: LoadResult): Read {
  if (loaded.status === 'missing') return { status: 'none' }
  if (loaded.status === 'unreadable')
    return { status: 'unreadable', reason: `The store cannot be read: ${loaded.reason}.` }
  const { head, rows, records } = loaded
  const read = decoded(rows, head.schemaVersion, head.seq, undoableTail(loaded.journal))
  if (read.status === 'read' && records !== head.records)
    return { status: 'unreadable', reason: `The store holds ${records} of ${head.records} records.` }
  return read
}

function decoded(rows: StoredRows, version: number, seq: number, journal: readonly Commit[]): Read {
  const result = migrateRows(rows, version)
  if (result.status === 'newer') return result
  const { document, broken } = decodeDocument(result.rows)
  const migrated = result.status === 'migrated' ? result.applied : []
  return { status: 'read', copy: { document, seq, journal, broken, migrated, rows, version } }
}

async function keepBeforeUpgrade(engagement: string, copy: Copy, host: RecoveryOptions['host']): Promise<boolean> {
  const text = writeStoredRows(engagement, copy.rows, copy.version, copy.seq)
  const records = recordCount(copy.document) + copy.broken.length
  const result = await host.writeSnapshot({ engagement, reason: 'upgrade', seq: copy.seq, records, text })
  return result.status === 'written'
}

function cutNotice(files: EngagementFiles): string[] {
  if (files.cutBytes === 0) return []
  const kept = files.setAside === null ? '' : ` The rest was kept as ${files.setAside}.`
  return [`The journal ended in a damaged entry; it was cut after the last whole one.${kept}`]
}

const setAside = 'set aside untouched'
const restored = 'restored from the journal'

function brokenNotice({ broken, document }: Copy, outcome: typeof setAside | typeof restored): string[] {
  if (broken.length === 0) return []
  const all = recordCount(document) + broken.length
  const what =
    broken.length === 1
      ? `One record of ${all} could not be read and was`
      : `${broken.length} records of ${all} could not be read and were`
  const named = broken
    .slice(0, 3)
    .map((each) => each.message)
    .join('; ')
  const more = broken.length > 3 ? ` and ${broken.length - 3} more` : ''
  return [`${what} ${outcome}: ${named}${more}.`]
}
