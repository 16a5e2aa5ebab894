import { z } from 'zod'
import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import { isAppUrl } from './app-origin.ts'
import { methodChannel } from './channels.ts'
import { argumentSchemas } from './ipc-arguments.ts'
import { hostMethods } from './ipc-contract.ts'
import type { HostApi, HostMethod } from './ipc-contract.ts'

/** The one place that listens to the renderer: every call passes the sender check and has its arguments validated. */
export function registerHost(ipcMain: IpcMain, host: HostApi, trusted: () => WebContents | null): void {
  for (const method of hostMethods) {
    ipcMain.handle(methodChannel(method), (event, ...args: unknown[]) => {
      if (!isTrustedSender(event, trusted())) throw new Error('This page may not call the host.')
      return callHost(host, method, args)
    })
  }
}

/** Our window's main frame, showing our origin. A null frame has navigated away or is gone. */
export function isTrustedSender(event: Sender, trusted: Trusted | null): boolean {
  const frame = event.senderFrame
  if (trusted === null || event.sender !== trusted || frame === null) return false
  return frame === trusted.mainFrame && isAppUrl(frame.url)
}

type Trusted = Pick<WebContents, 'mainFrame'>
interface Sender extends Pick<IpcMainInvokeEvent, 'sender'> {
  readonly senderFrame: Pick<WebFrameMain, 'url'> | null
}

async function callHost(host: HostApi, method: HostMethod, args: readonly unknown[]): Promise<unknown> {
  const parsed = argumentSchemas[method].safeParse(args)
  if (!parsed.success) throw new TypeError(`Wrong arguments for ${method}: ${z.prettifyError(parsed.error)}`)
  // Safe: the schema of each method has the type of its parameters (see argumentSchemas).
  const call = host[method] as (...parameters: readonly unknown[]) => Promise<unknown>
  return call(...parsed.data)
}
