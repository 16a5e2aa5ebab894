/**
 * The only file shared by main, preload and renderer: what the renderer may ask of the host, and what the host tells
 * it. Bulk data travels as strings (10,000 rows: objects 200 ms, one JSON string 25 ms).
 */

/** One engagement known to main from its folder, whatever the renderer's own store says. */
export interface KnownEngagement {
  readonly id: string
  /** Highest sequence number in the journal file or named by a snapshot; 0 when there is neither. */
  readonly lastSeq: number
  /** Why its folder cannot be read, in the system's words; `lastSeq` is 0 then and says nothing. Null when it can. */
  readonly problem: string | null
  /** ISO time when it was moved to the trash, or null. */
  readonly deletedAt: string | null
}

/** Everything main holds to rebuild an engagement: newest good snapshot plus the journal entries after it. */
export interface EngagementFiles {
  /** JSON text given to `writeSnapshot`, or null when no snapshot passes its checksum. */
  readonly snapshot: string | null
  readonly snapshotSeq: number
  /** JSON text of each whole journal entry with seq > snapshotSeq, ascending, without gaps. */
  readonly journal: readonly string[]
  /** The newest entries up to snapshotSeq, ascending, without gaps: what Undo and the audit trail reach back to. */
  readonly history: readonly string[]
  readonly lastSeq: number
  /** Bytes cut from a torn or damaged journal since it was last read; 0 when it was whole. Told once. */
  readonly cutBytes: number
  /** File name of a damaged journal tail that was set aside, for the message; null when there is none. */
  readonly setAside: string | null
}

export interface JournalLine {
  readonly seq: number
  /** One commit as JSON text, without line breaks. */
  readonly text: string
}

export type AppendResult =
  | { readonly status: 'synced'; readonly seq: number; readonly freeBytes: number }
  /** The journal on disk ends before the first line given; the caller must send a snapshot or the missing lines. */
  | { readonly status: 'gap'; readonly lastSeq: number }
  /** Entry `seq` is in the file already with another text: there are two histories, and nothing was written. */
  | { readonly status: 'conflict'; readonly seq: number }
  | { readonly status: 'disk-full'; readonly freeBytes: number }
  | { readonly status: 'failed'; readonly message: string }

/** Why a snapshot is taken; it decides the slot it may rotate out. */
export type SnapshotReason = 'interval' | 'quit' | 'upgrade' | 'import' | 'merge' | 'bulk-delete' | 'created' | 'repair'

export interface SnapshotRequest {
  readonly engagement: string
  readonly reason: SnapshotReason
  readonly seq: number
  /** Number of records in all tables; a snapshot that lost over 20 % never replaces a normal slot. */
  readonly records: number
  readonly text: string
}

export type SnapshotResult =
  | { readonly status: 'written'; readonly at: string }
  | { readonly status: 'disk-full'; readonly freeBytes: number }
  | { readonly status: 'failed'; readonly message: string }

export interface SaveFileRequest {
  readonly suggestedName: string
  readonly filters: readonly FileFilter[]
  readonly bytes: Uint8Array
}

export interface SavePdfRequest {
  readonly suggestedName: string
  readonly landscape: boolean
}

export interface FileFilter {
  readonly name: string
  /** Without the dot. */
  readonly extensions: readonly string[]
}

export type SaveFileResult =
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'cancelled' }
  /** Another program (usually Excel) has the target open. */
  | { readonly status: 'locked'; readonly name: string }
  | { readonly status: 'failed'; readonly message: string }

export interface OpenFileRequest {
  readonly title: string
  readonly filters: readonly FileFilter[]
  readonly maxBytes: number
}

export type OpenFileResult =
  | { readonly status: 'opened'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly status: 'cancelled' }
  | { readonly status: 'too-large'; readonly name: string; readonly bytes: number }
  | { readonly status: 'failed'; readonly message: string }

/** Bytes of one attached file at most. */
export const largestAttachment = 25 * 1024 * 1024

export type WriteAttachmentResult =
  | { readonly status: 'written' }
  | { readonly status: 'disk-full'; readonly freeBytes: number }
  | { readonly status: 'failed'; readonly message: string }

export type ReadAttachmentResult =
  | { readonly status: 'read'; readonly bytes: Uint8Array }
  | { readonly status: 'missing' }
  /** A file of that name is there, and its bytes do not have that hash. */
  | { readonly status: 'damaged' }

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly platform: 'darwin' | 'linux' | 'win32'
  /** The folder that holds journals, snapshots and the store, shown in Settings and About. */
  readonly dataFolder: string
  /** Free space of the data folder's disk at the time of the call. */
  readonly freeBytes: number
}

/** Every call the renderer can make. Keys equal `hostMethods`; a contract test compares them with the bridge. */
export interface HostApi {
  appInfo(): Promise<AppInfo>
  listEngagements(): Promise<readonly KnownEngagement[]>
  readEngagement(engagement: string): Promise<EngagementFiles>
  /**
   * Appends and syncs; resolves only after fdatasync. Lines already in the file (same seq, same text) are skipped; the
   * same seq with another text means two histories and is `conflict`.
   */
  appendJournal(engagement: string, lines: readonly JournalLine[]): Promise<AppendResult>
  /**
   * Another copy was chosen: journal entries and snapshots with a higher number are kept beside and no longer count, so
   * that appending goes on at `afterSeq + 1`. Rejects when the disk fails; it may then be called again.
   */
  setAsideJournal(engagement: string, afterSeq: number): Promise<void>
  writeSnapshot(request: SnapshotRequest): Promise<SnapshotResult>
  /**
   * Moves an engagement's folder to the trash, where it is kept for 30 days. `nothing-there`: main holds no copy at all,
   * so the caller's may be the only one. An engagement in the trash already counts as `moved`.
   */
  trashEngagement(engagement: string): Promise<'moved' | 'nothing-there'>
  restoreEngagement(engagement: string): Promise<void>
  /** Keeps a file beside journal and snapshots, under its SHA-256; checks the hash, and reads the file back. */
  writeAttachment(engagement: string, hash: string, bytes: Uint8Array): Promise<WriteAttachmentResult>
  readAttachment(engagement: string, hash: string): Promise<ReadAttachmentResult>
  /** Those of the files that are kept for an engagement and have their hash. */
  checkAttachments(engagement: string, hashes: readonly string[]): Promise<readonly string[]>
  /** Copies files of one engagement to another; those it does not have are left out. */
  copyAttachments(from: string, to: string, hashes: readonly string[]): Promise<WriteAttachmentResult>
  /** Removes files that were not among `keep` for 30 days; the hashes of those that are left. */
  dropAttachments(engagement: string, keep: readonly string[]): Promise<readonly string[]>
  /**
   * Gives the renderer an empty IndexedDB in place of one that Chromium refuses to open; its files are copied aside
   * first. Everything saved is in main's files too.
   */
  discardStore(): Promise<void>
  /** Shows the save dialog and writes atomically. */
  saveFile(request: SaveFileRequest): Promise<SaveFileResult>
  /**
   * Prints the page as it is when printed (`@media print`) to a PDF in A4, asks where to save it and writes it atomically.
   * The page is printed before the dialog is shown.
   */
  savePdf(request: SavePdfRequest): Promise<SaveFileResult>
  /** Shows the file saved last in the system's file manager. The renderer never names a path. */
  revealSavedFile(): Promise<void>
  openFile(request: OpenFileRequest): Promise<OpenFileResult>
  /**
   * Sets the window title and whether work is still on its way to the disk. From the first call on, closing the window
   * sends `close-requested` and waits for `readyToClose`; a page that never called has nothing to flush.
   */
  setDocumentState(state: { readonly title: string; readonly unsaved: boolean }): Promise<void>
  /** Answer to the `close-requested` event: everything is on disk, the window may go. */
  readyToClose(): Promise<void>
}

export const hostMethods = [
  'appInfo',
  'listEngagements',
  'readEngagement',
  'appendJournal',
  'setAsideJournal',
  'writeSnapshot',
  'trashEngagement',
  'restoreEngagement',
  'writeAttachment',
  'readAttachment',
  'checkAttachments',
  'copyAttachments',
  'dropAttachments',
  'discardStore',
  'saveFile',
  'savePdf',
  'revealSavedFile',
  'openFile',
  'setDocumentState',
  'readyToClose',
] as const satisfies readonly (keyof HostApi)[]

export type HostMethod = (typeof hostMethods)[number]

/** Commands the application menu sends; ids are those of the renderer's command registry. */
export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'home'
  | 'new-engagement'
  | 'export'
  | 'palette'
  | 'find'
  | 'key-map'
  | 'inspector'
  | 'theme'
  | 'about'

export interface HostEvents {
  command: MenuCommand
  'close-requested': null
}

export const hostEvents = ['command', 'close-requested'] as const satisfies readonly (keyof HostEvents)[]

/** What preload puts on `window.host`. */
export interface HostBridge extends HostApi {
  /** Listens to one kind of event; returns the function that stops listening. */
  on<K extends keyof HostEvents>(event: K, listener: (payload: HostEvents[K]) => void): () => void
}
