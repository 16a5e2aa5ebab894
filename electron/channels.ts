import type { HostEvents, HostMethod } from './ipc-contract.ts'

/** One channel per method, so no call can reach another's handler by naming it in an argument. */
export function methodChannel(method: HostMethod): string {
  return `host:${method}`
}

export function eventChannel(event: keyof HostEvents): string {
  return `host-event:${event}`
}
