import { hashOf } from '#data/attachments.ts'
import type { Attachments } from '#store/attachments.ts'

export interface MemoryAttachments extends Attachments {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  /** When set, files are refused with it. */
  fault: string | null
}

/** The two copies of attached files as one map. */
export function memoryAttachments(): MemoryAttachments {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const attachments: MemoryAttachments = {
    files,
    fault: null,
    async keep(bytes) {
      if (attachments.fault !== null) return { status: 'failed', reason: attachments.fault }
      const hash = await hashOf(bytes)
      files.set(hash, bytes)
      return { status: 'kept', hash }
    },
    read: (hash) => Promise.resolve(files.get(hash) ?? null),
  }
  return attachments
}
