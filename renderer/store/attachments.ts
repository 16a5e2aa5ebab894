import { createContext, use } from 'react'

export type KeepResult =
  | { readonly status: 'kept'; readonly hash: string }
  /** For people: what happened and what to do. */
  | { readonly status: 'failed'; readonly reason: string }

/** The attached files of the open engagement. Records name them by hash; their bytes are kept apart. */
export interface Attachments {
  /** Brings the bytes to both copies. */
  keep(bytes: Uint8Array<ArrayBuffer>): Promise<KeepResult>
  /** The bytes with this hash, or null when neither copy has them. Rejects when the disk cannot be read. */
  read(hash: string): Promise<Uint8Array<ArrayBuffer> | null>
}

/** Given by the session, and by tests. */
export const AttachmentsContext = createContext<Attachments | null>(null)

export function useAttachments(): Attachments {
  const attachments = use(AttachmentsContext)
  if (!attachments) throw new Error('No attached files can be reached here')
  return attachments
}
