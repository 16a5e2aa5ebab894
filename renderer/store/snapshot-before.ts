import { createContext, use } from 'react'

/**
 * Takes a whole copy of the engagement before something large happens to it; true once it is on disk. False: it could
 * not be written, and what it was meant for must not happen.
 */
export type SnapshotBefore = (reason: 'import' | 'bulk-delete') => Promise<boolean>

/** Given by the session. Without one (tests) there is nothing to copy to. */
export const SnapshotBeforeContext = createContext<SnapshotBefore>(() => Promise.resolve(true))

export function useSnapshotBefore(): SnapshotBefore {
  return use(SnapshotBeforeContext)
}
