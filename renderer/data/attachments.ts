import type { HostApi } from '#electron/ipc-contract.ts'
import type { Database } from './database.ts'

/** The calls of the host that keep its copy of attached files. */
export type AttachmentHost = Pick<
  HostApi,
  'writeAttachment' | 'readAttachment' | 'listAttachments' | 'copyAttachments' | 'dropAttachments'
>

/** Attached files in both copies, named by their SHA-256. What is missing in one copy is fetched from the other. */
export interface Attachments {
  /** Brings a file to both copies; null when it is in both, else why not, for people. */
  add(engagement: string, hash: string, bytes: Uint8Array): Promise<string | null>
  /** The bytes from the first copy that has them whole, or null when none has. Rejects when main cannot read its disk. */
  read(engagement: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Gives one engagement the files of another; null, or why not. */
  copy(from: string, to: string, hashes: readonly string[]): Promise<string | null>
  /** Makes the two copies equal for the files named; the hashes that neither copy has. */
  reconcile(engagement: string, hashes: readonly string[]): Promise<readonly string[]>
  /** Removes what is named no more and is old enough; see `HostApi.dropAttachments`. */
  drop(engagement: string, keep: readonly string[]): Promise<void>
}

export function createAttachments(database: Database, host: () => AttachmentHost): Attachments {
  const { files } = database

  async function fromStore(engagement: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    // A store that cannot be read is as good as one that has lost the file: main has it too.
    const stored = await files.get([engagement, hash]).catch(() => undefined)
    return stored && (await hashOf(stored.bytes)) === hash ? stored.bytes : null
  }

  async function fromHost(engagement: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const read = await host().readAttachment(engagement, hash)
    if (read.status !== 'read') return null
    const bytes = new Uint8Array(read.bytes)
    return (await hashOf(bytes)) === hash ? bytes : null
  }

  async function reconcileOne(engagement: string, hash: string, inHost: boolean): Promise<boolean> {
    const inStore = (await files.where('[engagement+hash]').equals([engagement, hash]).count()) > 0
    if (inStore && inHost) return true
    if (inHost) {
      const bytes = await fromHost(engagement, hash)
      if (bytes) await files.put({ engagement, hash, bytes })
      return bytes !== null
    }
    const bytes = await fromStore(engagement, hash)
    if (bytes) await host().writeAttachment(engagement, hash, bytes)
    return bytes !== null
  }

  return {
    async add(engagement, hash, bytes) {
      // Main first: it refuses before the disk is full, which would cost the store.
      const written = await host().writeAttachment(engagement, hash, bytes)
      if (written.status === 'disk-full') return diskFullText(written.freeBytes)
      if (written.status === 'failed') return `The file could not be kept: ${written.message}`
      try {
        await files.put({ engagement, hash, bytes: new Uint8Array(bytes) })
        return null
      } catch (error) {
        return `The file could not be kept in the store: ${messageOf(error)}`
      }
    },

    async read(engagement, hash) {
      const stored = await fromStore(engagement, hash)
      if (stored) return stored
      const bytes = await fromHost(engagement, hash)
      // Putting it back is a service to the next look; this one has what it needs.
      if (bytes) await files.put({ engagement, hash, bytes }).catch(() => undefined)
      return bytes
    },

    async copy(from, to, hashes) {
      if (hashes.length === 0) return null
      await this.reconcile(from, hashes)
      const copied = await host().copyAttachments(from, to, hashes)
      if (copied.status === 'disk-full') return diskFullText(copied.freeBytes)
      if (copied.status === 'failed') return `The files could not be copied: ${copied.message}`
      await this.reconcile(to, hashes)
      return null
    },

    async reconcile(engagement, hashes) {
      if (hashes.length === 0) return []
      const kept = new Set(await host().listAttachments(engagement))
      const lost: string[] = []
      // One after the other: each may be 25 MB.
      for (const hash of new Set(hashes)) if (!(await reconcileOne(engagement, hash, kept.has(hash)))) lost.push(hash)
      return lost
    },

    async drop(engagement, keep) {
      await host().dropAttachments(engagement, keep)
      const left = new Set([...keep, ...(await host().listAttachments(engagement))])
      const keys = await files.where('engagement').equals(engagement).primaryKeys()
      await files.bulkDelete(keys.filter(([, hash]) => !left.has(hash)))
    },
  }
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const megabyte = 1024 * 1024

function diskFullText(freeBytes: number): string {
  return `There is no room on the disk (${Math.floor(freeBytes / megabyte)} MB left). Free some space and try again.`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
