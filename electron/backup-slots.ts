import type { SnapshotReason } from './ipc-contract.ts'

/** What the choice of slots needs to know of a snapshot. */
export interface SlotCandidate {
  readonly at: Date
  readonly reason: SnapshotReason
  /** Lost over a fifth of the records its forerunner had. */
  readonly shrunk: boolean
}

/** A snapshot with less than this share of the records before may be the trace of a fault, not of work. */
const smallestShare = 0.8

/** SAFETY 1: the newest 20, and the newest one of each of the last 24 hours, 30 days and 12 months that have any. */
const recentSlots = 20
const periodSlots = [
  { slots: 24, period: (at: Date) => at.toISOString().slice(0, 13) },
  { slots: 30, period: (at: Date) => at.toISOString().slice(0, 10) },
  { slots: 12, period: (at: Date) => at.toISOString().slice(0, 7) },
] as const

export function isShrunk(records: number, recordsBefore: number): boolean {
  return records < recordsBefore * smallestShare
}

/**
 * The snapshots to keep, and with them the newest pre-upgrade one. Shrunk snapshots have slots of their own: however
 * many there are, they never push a full one out.
 */
export function chooseSlots<T extends SlotCandidate>(snapshots: readonly T[]): ReadonlySet<T> {
  const newestFirst = [...snapshots].sort((a, b) => b.at.getTime() - a.at.getTime())
  const groups = [newestFirst.filter((snapshot) => !snapshot.shrunk), newestFirst.filter((snapshot) => snapshot.shrunk)]
  return new Set(groups.flatMap(chooseInGroup))
}

function chooseInGroup<T extends SlotCandidate>(newestFirst: readonly T[]): T[] {
  const recent = newestFirst.slice(0, recentSlots)
  const periodic = periodSlots.flatMap(({ slots, period }) => newestOfEach(newestFirst, period).slice(0, slots))
  const upgrade = newestFirst.filter((snapshot) => snapshot.reason === 'upgrade').slice(0, 1)
  return [...recent, ...periodic, ...upgrade]
}

function newestOfEach<T extends SlotCandidate>(newestFirst: readonly T[], period: (at: Date) => string): T[] {
  const newest = new Map<string, T>()
  for (const snapshot of newestFirst) {
    const key = period(snapshot.at)
    if (!newest.has(key)) newest.set(key, snapshot)
  }
  return [...newest.values()]
}
