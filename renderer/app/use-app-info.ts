import { useEffect, useState } from 'react'
import type { AppInfo } from '#electron/ipc-contract.ts'
import { host } from '#platform/host.ts'

/** What main knows of this installation; null until it has answered. */
export function useAppInfo(): AppInfo | null {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    void host().appInfo().then(setInfo)
  }, [])
  return info
}
