import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export interface VirtualDisplay {
  /** What DISPLAY must be set to. */
  readonly name: string
  close(): Promise<void>
}

/**
 * Opens a display of its own, with its own clipboard and keyboard focus, so that tests beside each other do not paste
 * what another one copied. Null where there is no Xvfb: then windows open on the display that is there.
 */
export async function openVirtualDisplay(): Promise<VirtualDisplay | null> {
  if (process.platform !== 'linux') return null
  // A display that resets itself when its last window closes is not there for a moment when the next one opens.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-noreset', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const missing = once(server, 'error').then(() => null)
  const number = await Promise.race([firstLine(server.stdio[3] as Readable), missing])
  if (number === null) return null
  return {
    name: `:${number}`,
    async close() {
      const gone = once(server, 'exit')
      server.kill()
      await gone
    },
  }
}

/** Xvfb writes the number it has chosen when it is ready for windows. */
async function firstLine(stream: Readable): Promise<string | null> {
  for await (const line of createInterface(stream)) return line.trim()
  return null
}
