import { promises as fs } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import type { Disk } from '#electron/disk.ts'

export interface Fault {
  /** Which changing call fails, counted from 1. */
  readonly at: number
  readonly code: 'ENOSPC' | 'EIO'
  /** `once`: the call fails and the next ones work. `dead`: nothing works any more, as when the process is killed. */
  readonly then: 'once' | 'dead'
}

export interface FaultyDisk extends Disk {
  /** Changing calls so far. */
  readonly calls: () => number
}

/** The real disk with one fault in it. A failing write leaves half of its bytes behind, as a full disk does. */
export function faultyDisk(fault: Fault | null): FaultyDisk {
  let calls = 0
  const failing = (): boolean => {
    calls += 1
    return fault !== null && (fault.then === 'dead' ? calls >= fault.at : calls === fault.at)
  }
  const guard = async <T>(call: () => Promise<T>): Promise<T> => {
    if (failing()) throw failure(fault)
    return call()
  }
  const guarded = (file: FileHandle): FileHandle =>
    new Proxy(file, {
      get(target, property) {
        if (property === 'write') return writer(target, failing, fault)
        const member: unknown = Reflect.get(target, property)
        if (typeof member !== 'function') return member
        const call = (...args: unknown[]): unknown => Reflect.apply(member, target, args)
        const changing = ['truncate', 'sync', 'datasync'].includes(String(property))
        return changing ? (...args: unknown[]) => guard(async () => call(...args)) : call
      },
    })
  return {
    ...fs,
    calls: () => calls,
    open: (path, flags, mode) => guard(async () => guarded(await fs.open(path, flags, mode))),
    rename: (from, to) => guard(() => fs.rename(from, to)),
    rm: (path, options) => guard(() => fs.rm(path, options)),
  }
}

function writer(file: FileHandle, failing: () => boolean, fault: Fault | null) {
  return async (bytes: Uint8Array, offset: number, length: number, position: number) => {
    if (!failing()) return file.write(bytes, offset, length, position)
    await file.write(bytes, offset, Math.floor(length / 2), position)
    throw failure(fault)
  }
}

function failure(fault: Fault | null): Error {
  const code = fault?.code ?? 'EIO'
  return Object.assign(new Error(`${code}: simulated`), { code })
}
