import type { AppendResult, EngagementFiles, HostApi, JournalLine, SnapshotRequest } from '#electron/ipc-contract.ts'

export type FakeHost = Pick<HostApi, 'appendJournal' | 'writeSnapshot' | 'readEngagement' | 'setAsideJournal'> & {
  /** What main would have on disk. */
  readonly lines: JournalLine[]
  /** Lines that were moved beside. */
  readonly aside: JournalLine[]
  readonly snapshots: SnapshotRequest[]
  freeBytes: number
  /** When set, appends answer with this instead of writing. */
  fault: AppendResult | Error | null
  /** When set, a snapshot waits for it before it is written. */
  beforeSnapshot: Promise<void> | null
}

/** Main's side of the bridge in memory, with the same rules: no gaps, nothing twice, no second history. */
export function fakeHost(): FakeHost {
  const host: FakeHost = {
    lines: [],
    aside: [],
    snapshots: [],
    freeBytes: 10 ** 12,
    fault: null,
    beforeSnapshot: null,
    appendJournal(_engagement, lines) {
      if (host.fault instanceof Error) return Promise.reject(host.fault)
      if (host.fault) return Promise.resolve(host.fault)
      for (const line of lines) {
        const known = host.lines.find((each) => each.seq === line.seq)
        if (known && known.text !== line.text) return Promise.resolve({ status: 'conflict', seq: line.seq })
        if (line.seq <= lastSeq(host)) continue
        if (line.seq > lastSeq(host) + 1) return Promise.resolve({ status: 'gap', lastSeq: lastSeq(host) })
        host.lines.push(line)
      }
      return Promise.resolve({ status: 'synced', seq: lastSeq(host), freeBytes: host.freeBytes })
    },
    async writeSnapshot(request) {
      if (host.beforeSnapshot) await host.beforeSnapshot
      host.snapshots.push(request)
      return { status: 'written', at: '2026-11-22T10:00:00.000Z' }
    },
    setAsideJournal(_engagement, afterSeq) {
      const kept = host.lines.filter((line) => line.seq <= afterSeq)
      host.aside.push(...host.lines.filter((line) => line.seq > afterSeq))
      host.lines.splice(0, host.lines.length, ...kept)
      host.snapshots.splice(0, host.snapshots.length, ...host.snapshots.filter((each) => each.seq <= afterSeq))
      return Promise.resolve()
    },
    readEngagement(): Promise<EngagementFiles> {
      const snapshot = newestSnapshot(host)
      const snapshotSeq = snapshot?.seq ?? 0
      return Promise.resolve({
        snapshot: snapshot?.text ?? null,
        snapshotSeq,
        journal: host.lines.filter((line) => line.seq > snapshotSeq).map((line) => line.text),
        history: host.lines.filter((line) => line.seq <= snapshotSeq).map((line) => line.text),
        lastSeq: lastSeq(host),
        cutBytes: 0,
        setAside: null,
      })
    },
  }
  return host
}

function newestSnapshot(host: FakeHost): SnapshotRequest | undefined {
  return host.snapshots.toSorted((a, b) => a.seq - b.seq).at(-1)
}

function lastSeq(host: FakeHost): number {
  return Math.max(newestSnapshot(host)?.seq ?? 0, host.lines.at(-1)?.seq ?? 0)
}
