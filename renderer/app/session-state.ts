import { create } from 'zustand'
import type { SaveState } from '#data/autosave.ts'
import type { EngagementHead } from '#data/database.ts'
import type { DocumentStore } from '#store/document-store.ts'

/** An engagement that cannot be opened, and why; it stays in the list. */
export interface BrokenEngagement {
  readonly id: string
  readonly reason: string
}

/** An engagement in the trash, where it stays for 30 days. */
export interface DeletedEngagement {
  readonly id: string
  readonly name: string
  /** ISO time. */
  readonly deletedAt: string
}

type Place =
  | { readonly at: 'starting' }
  | { readonly at: 'home' }
  | { readonly at: 'opening' }
  | { readonly at: 'engagement'; readonly store: DocumentStore; readonly notices: readonly string[] }
  /** The screen is gone, so that nothing new can be typed; the rest is being brought to disk. */
  | { readonly at: 'closing' }

interface SessionState {
  readonly place: Place
  readonly heads: readonly EngagementHead[]
  readonly broken: readonly BrokenEngagement[]
  /** Newest first. */
  readonly deleted: readonly DeletedEngagement[]
  readonly save: SaveState
  /** What went wrong while starting, opening or deleting; shown on Home with a way to try again. */
  readonly problem: string | null
}

export const nothingToSave: SaveState = { status: 'saved', at: null, warning: null }

/** Where the application is and what it has open. */
export const useSession = create<SessionState>(() => ({
  place: { at: 'starting' },
  heads: [],
  broken: [],
  deleted: [],
  save: nothingToSave,
  problem: null,
}))
