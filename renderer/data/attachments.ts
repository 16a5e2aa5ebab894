import type { HostApi, WriteAttachmentResult } from '#electron/ipc-contract.ts'
import { messageOf } from '#platform/message-of.ts'
import type { Database } from './database.ts'

/** The calls of the host that keep its copy of attached files. */
export type AttachmentHost = Pick<
  HostApi,
  'writeAttachment' | 'readAttachment' | 'checkAttachments' | 'copyAttachments' | 'dropAttachments'
>

/** How far the two copies could be made equal. */
export type Reconciled =
  | { readonly status: 'equal' }
  /** These files are whole in neither copy. */
  | { readonly status: 'lost'; readonly hashes: readonly string[] }
  /** Main could not be given a file that only the store has; why, for people. */
  | { readonly status: 'unwritten'; readonly reason: string }

/** Attached files in both copies, named by their SHA-256. What is missing or damaged in one copy is fetched from the other. */
export interface Attachments {
  /** Brings a file to both copies; null when it is in both, else why not, for people. */
  add(engagement: string, hash: string, bytes: Uint8Array): Promise<string | null>
  /** The bytes from the first copy that has them whole, or null when none has. Rejects when main cannot read its disk. */
  read(engagement: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Gives one engagement the files of another; what the other has then. */
  copy(from: string, to: string, hashes: readonly string[]): Promise<Reconciled>
  /** Makes the two copies equal for the files named. */
  reconcile(engagement: string, hashes: readonly string[]): Promise<Reconciled>
  /** Gives main every file that the store has whole, before the store lets go of them; null, or why not, for people. */
  secure(engagement: string): Promise<string | null>
  /** Removes what was not among `keep` for long enough; see `HostApi.dropAttachments`. */
  drop(engagement: string, keep: readonly string[]): Promise<void>
}

export function createAttachments(database: Database, host: () => AttachmentHost): Attachments {
  const { files } = database

  /** Rejects when the store cannot be read: whether it has the file is not known then. */
  async function fromStore(engagement: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await files.get([engagement, hash])
    return stored && (await hashOf(stored.bytes)) === hash ? stored.bytes : null
  }

  async function fromHost(engagement: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const read = await host().readAttachment(engagement, hash)
    if (read.status !== 'read') return null
    const bytes = new Uint8Array(read.bytes)
    return (await hashOf(bytes)) === hash ? bytes : null
  }

  /** Fills the store from main. What it has is looked at when it is read: opening must not read every byte twice. */
  async function toStore(engagement: string, hash: string): Promise<void> {
    if ((await files.where('[engagement+hash]').equals([engagement, hash]).count()) > 0) return
    const bytes = await fromHost(engagement, hash)
    if (bytes) await files.put({ engagement, hash, bytes })
  }

  async function toHost(engagement: string, hash: string): Promise<'written' | 'lost' | { readonly reason: string }> {
    const bytes = await fromStore(engagement, hash)
    if (!bytes) return 'lost'
    const written = await host().writeAttachment(engagement, hash, bytes)
    return written.status === 'written' ? 'written' : { reason: troubleText(written) }
  }

  async function reconcile(engagement: string, hashes: readonly string[]): Promise<Reconciled> {
    if (hashes.length === 0) return { status: 'equal' }
    const whole = new Set(await host().checkAttachments(engagement, hashes))
    const lost: string[] = []
    let reason: string | null = null
    // One after the other: each may be 25 MB.
    for (const hash of new Set(hashes)) {
      if (whole.has(hash)) await toStore(engagement, hash)
      else {
        const result = await toHost(engagement, hash)
        if (result === 'lost') lost.push(hash)
        else if (result !== 'written') reason ??= result.reason
      }
    }
    if (reason !== null) return { status: 'unwritten', reason }
    return lost.length > 0 ? { status: 'lost', hashes: lost } : { status: 'equal' }
  }

  async function storedHashes(engagement: string): Promise<string[]> {
    return (await files.where('engagement').equals(engagement).primaryKeys()).map(([, hash]) => hash)
  }

  return {
    async add(engagement, hash, bytes) {
      // Main first: it refuses before the disk is full, which would cost the store.
      const written = await host().writeAttachment(engagement, hash, bytes)
      if (written.status !== 'written') return troubleText(written)
      try {
        await files.put({ engagement, hash, bytes: new Uint8Array(bytes) })
        return null
      } catch (error) {
        return `The file could not be kept in the store: ${messageOf(error)}`
      }
    },

    async read(engagement, hash) {
      // A store that cannot be read is as good as one that has lost the file: main has it too.
      const stored = await fromStore(engagement, hash).catch(() => null)
      if (stored) return stored
      const bytes = await fromHost(engagement, hash)
      // Putting it back is a service to the next look; this one has what it needs.
      if (bytes) await files.put({ engagement, hash, bytes }).catch(() => undefined)
      return bytes
    },

    async copy(from, to, hashes) {
      if (hashes.length === 0) return { status: 'equal' }
      const source = await reconcile(from, hashes)
      const copied = await host().copyAttachments(from, to, hashes)
      if (copied.status !== 'written') return { status: 'unwritten', reason: troubleText(copied) }
      const result = await reconcile(to, hashes)
      return source.status === 'unwritten' ? source : result
    },

    reconcile,

    async secure(engagement) {
      // What the store itself has damaged is lost already, and nothing more is lost with it.
      const result = await reconcile(engagement, await storedHashes(engagement))
      return result.status === 'unwritten' ? result.reason : null
    },

    async drop(engagement, keep) {
      const stored = await storedHashes(engagement)
      const left = new Set([...keep, ...(await host().dropAttachments(engagement, keep))])
      const gone = stored.filter((hash) => !left.has(hash))
      await files.bulkDelete(gone.map((hash) => [engagement, hash]))
    },
  }
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const megabyte = 1024 * 1024

function troubleText(trouble: Exclude<WriteAttachmentResult, { readonly status: 'written' }>): string {
  if (trouble.status === 'failed') return `The file could not be kept: ${trouble.message}`
  return `There is no room on the disk (${Math.floor(trouble.freeBytes / megabyte)} MB left). Free some space and try again.`
}
