import { createContext, use } from 'react'

/** Takes a whole copy of the engagement before something large happens to it; resolves once it is on disk. */
export type SnapshotBefore = (reason: 'import' | 'bulk-delete') => Promise<void>

/** Given by the session. Without one (tests) there is nothing to copy to. */
export const SnapshotBeforeContext = createContext<SnapshotBefore>(async () => {})

export function useSnapshotBefore(): SnapshotBefore {
  return use(SnapshotBeforeContext)
}
