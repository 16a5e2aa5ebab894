import type { SnapshotReason } from './ipc-contract.ts'

/**
 * All that is known of a snapshot stands in its file name, so that it can be listed, chosen and checked without being
 * opened: `20261122T093000123Z.000000042.1250.interval.<hash>.json.gz`.
 */
export interface SnapshotFile {
  readonly name: string
  readonly at: Date
  readonly seq: number
  readonly records: number
  readonly reason: SnapshotReason
  readonly shrunk: boolean
  /** First half of the SHA-256 of the file, in hexadecimal. */
  readonly hash: string
}

const reasons = ['interval', 'quit', 'upgrade', 'import', 'merge', 'bulk-delete', 'created', 'repair'] as const
const pattern = new RegExp(
  `^(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(\\d{3})Z\\.(\\d{9,16})\\.(\\d+)\\.(${reasons.join('|')})(-shrunk)?\\.([0-9a-f]{32})\\.json\\.gz$`,
)

export function snapshotName(snapshot: Omit<SnapshotFile, 'name'>): string {
  const time = snapshot.at.toISOString().replaceAll(/[-:.]/g, '')
  const kind = `${snapshot.reason}${snapshot.shrunk ? '-shrunk' : ''}`
  return [time, String(snapshot.seq).padStart(9, '0'), snapshot.records, kind, snapshot.hash, 'json', 'gz'].join('.')
}

/** Null for a name that is not a snapshot's: a temporary file, or something a person put there. */
export function parseSnapshotName(name: string): SnapshotFile | null {
  const match = pattern.exec(name)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, millisecond, seq, records, reason, shrunk, hash = ''] = match
  return {
    name,
    at: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`),
    seq: Number(seq),
    records: Number(records),
    // Safe: the pattern lists exactly the reasons.
    reason: reason as SnapshotReason,
    shrunk: shrunk !== undefined,
    hash,
  }
}
