import type { AppendResult, EngagementFiles, HostApi, JournalLine, SnapshotRequest } from '#electron/ipc-contract.ts'

export type FakeHost = Pick<HostApi, 'appendJournal' | 'writeSnapshot' | 'readEngagement'> & {
  /** What main would have on disk. */
  readonly lines: JournalLine[]
  snapshot: SnapshotRequest | null
  /** When set, appends answer with this instead of writing. */
  fault: AppendResult | Error | null
}

/** Main's side of the bridge in memory, with the same rules: no gaps, nothing twice. */
export function fakeHost(): FakeHost {
  const host: FakeHost = {
    lines: [],
    snapshot: null,
    fault: null,
    appendJournal(_engagement, lines) {
      if (host.fault instanceof Error) return Promise.reject(host.fault)
      if (host.fault) return Promise.resolve(host.fault)
      for (const line of lines) {
        const last = lastSeq(host)
        if (line.seq <= last) continue
        if (line.seq > last + 1) return Promise.resolve({ status: 'gap', lastSeq: last })
        host.lines.push(line)
      }
      return Promise.resolve({ status: 'synced', seq: lastSeq(host), freeBytes: 10 ** 12 })
    },
    writeSnapshot(request) {
      host.snapshot = request
      return Promise.resolve({ status: 'written', at: '2026-11-22T10:00:00.000Z' })
    },
    readEngagement(): Promise<EngagementFiles> {
      const snapshotSeq = host.snapshot?.seq ?? 0
      return Promise.resolve({
        snapshot: host.snapshot?.text ?? null,
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

function lastSeq(host: FakeHost): number {
  return Math.max(host.snapshot?.seq ?? 0, host.lines.at(-1)?.seq ?? 0)
}
