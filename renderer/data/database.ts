import Dexie, { type Table } from 'dexie'
import type { Commit } from '#domain/command.ts'
import type { StageId } from '#domain/stage.ts'

/** The index card of an engagement: what Home shows without opening it. `seq` and `records` prove the rows whole. */
export interface EngagementHead {
  readonly id: string
  readonly schemaVersion: number
  readonly seq: number
  readonly records: number
  readonly name: string
  readonly client: string
  readonly round: number
  /** ISO time of the last commit. */
  readonly updatedAt: string
  /** Share per stage, 0 to 1, as it was when the card was last written. */
  readonly progress: readonly { readonly stage: StageId; readonly share: number }[]
  /** The next best action in words; empty when there is none. */
  readonly waiting: string
}

/** About a hundred rows of one table: single records would be ten times slower (measured, SAFETY section 1). */
export interface StoredChunk {
  readonly engagement: string
  readonly table: string
  readonly chunk: number
  readonly rows: readonly unknown[]
}

export interface StoredCommit {
  readonly engagement: string
  readonly seq: number
  /** A large one as its JSON: the store copies a text at once, 50,000 changes only in half a second. */
  readonly commit: Commit | string
}

/** An attached file, whole. Main has it too. */
export interface StoredFile {
  readonly engagement: string
  /** SHA-256 of the bytes. */
  readonly hash: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What Home says of an engagement in the trash. Its content is with main only. */
export interface DeletedCard {
  readonly id: string
  readonly name: string
}

/** A row that could not be decoded, kept exactly as it was found. */
export interface SetAsideRow {
  readonly engagement: string
  readonly at: string
  readonly message: string
  readonly row: unknown
}

/** IndexedDB. Its version number changes with indexes only; the shape of rows has `schemaVersion`. */
export class Database extends Dexie {
  readonly engagements!: Table<EngagementHead, string>
  readonly chunks!: Table<StoredChunk, [string, string, number]>
  readonly journal!: Table<StoredCommit, [string, number]>
  readonly setAside!: Table<SetAsideRow, number>
  readonly deleted!: Table<DeletedCard, string>
  readonly files!: Table<StoredFile, [string, string]>

  constructor(name = 'demarc') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      engagements: 'id',
      chunks: '[engagement+table+chunk], engagement',
      journal: '[engagement+seq]',
      setAside: '++, engagement',
      deleted: 'id',
    })
    this.version(2).stores({ files: '[engagement+hash], engagement' })
  }
}
