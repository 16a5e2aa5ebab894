import type { Catalog } from './catalog.ts'
import type { Change } from './change.ts'
import type { EngagementDocument } from './document.ts'

/** What a command may need from outside, given as arguments so that the domain stays pure. */
export interface IdSource {
  /** A fresh id that starts with the prefix, for example `svc_8f3k2m1x0q9z`. */
  readonly newId: (prefix: string) => string
}

export interface CommandContext extends IdSource {
  /** ISO date of the user's today. */
  readonly today: string
}

/** A pure function from the document to the changes that carry an intention out. No changes: nothing to do. */
export type Command = (document: EngagementDocument, catalog: Catalog, context: CommandContext) => readonly Change[]

/** `create` is the first commit of an engagement: there is nothing before it that Undo could go back to. */
export type CommitSource = 'create' | 'edit' | 'import' | 'merge' | 'template' | 'undo' | 'redo'

/** One entry of the journal: who did what, when. */
export interface Commit {
  /** Version of the rows in `changes`; Undo does not reach behind an upgrade. */
  readonly schemaVersion: number
  readonly seq: number
  /** ISO time. */
  readonly at: string
  readonly author: string
  /** For people, shown in Undo: "Make Platform accountable for CI/CD templates". */
  readonly label: string
  readonly source: CommitSource
  /** With `undo` and `redo`: the sequence number of the commit that is taken back or done again. */
  readonly target?: number
  readonly changes: readonly Change[]
}
