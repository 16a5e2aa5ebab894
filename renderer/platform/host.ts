import type { HostBridge } from '#electron/ipc-contract.ts'

declare global {
  interface Window {
    readonly host: HostBridge
  }
}

/** The only reader of `window.host`. */
export function host(): HostBridge {
  return window.host
}
