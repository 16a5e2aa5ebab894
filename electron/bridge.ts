import type { IpcRenderer } from 'electron'
import { eventChannel, methodChannel } from './channels.ts'
import { hostEvents, hostMethods } from './ipc-contract.ts'
import type { HostApi, HostBridge, HostEvents, HostMethod } from './ipc-contract.ts'

/** What preload puts on `window.host`: one function per contract method and `on`, nothing else, frozen. */
export function buildBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): HostBridge {
  const call = (method: HostMethod) => [method, (...args: unknown[]) => ipc.invoke(methodChannel(method), ...args)]
  // Safe: the entries are exactly hostMethods; a method missing there fails the `satisfies` below.
  const calls = Object.fromEntries(hostMethods.map(call)) as Pick<HostApi, HostMethod>

  function on<K extends keyof HostEvents>(event: K, listener: (payload: HostEvents[K]) => void): () => void {
    if (!hostEvents.includes(event)) throw new TypeError('Unknown host event.')
    // The Electron event object holds the sender and must not reach the page.
    const forward = (_: unknown, payload: HostEvents[K]): void => listener(payload)
    ipc.on(eventChannel(event), forward)
    return () => void ipc.removeListener(eventChannel(event), forward)
  }

  return Object.freeze({ ...calls, on } satisfies HostBridge)
}
