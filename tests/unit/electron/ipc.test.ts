import type { IpcMain, IpcMainInvokeEvent, IpcRenderer, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { buildBridge } from '#electron/bridge.ts'
import { argumentSchemas } from '#electron/ipc-arguments.ts'
import { hostEvents, hostMethods } from '#electron/ipc-contract.ts'
import type { HostApi, HostMethod } from '#electron/ipc-contract.ts'
import { isTrustedSender, registerHost } from '#electron/ipc-main.ts'

describe('the bridge', () => {
  function bridge() {
    const ipc = { invoke: vi.fn(async () => 'answer'), on: vi.fn(), removeListener: vi.fn() }
    return { ipc, host: buildBridge(ipc as unknown as IpcRenderer) }
  }

  it('has the methods of the contract, `on`, and nothing else; frozen', () => {
    const { host } = bridge()
    expect(Object.keys(host)).toEqual([...hostMethods, 'on'])
    expect(Object.isFrozen(host)).toBe(true)
  })

  it('sends each call on a channel of its own', async () => {
    const { ipc, host } = bridge()
    expect(await host.readEngagement('e1')).toBe('answer')
    expect(await host.appInfo()).toBe('answer')
    expect(ipc.invoke.mock.calls).toEqual([['host:readEngagement', 'e1'], ['host:appInfo']])
  })

  it('hands the payload of an event on, without the event, until it is stopped', () => {
    const { ipc, host } = bridge()
    const heard: unknown[][] = []
    const stop = host.on('command', (...args) => heard.push(args))
    const [channel, forward] = ipc.on.mock.calls[0] ?? []
    forward({ sender: 'secret' }, 'undo')
    stop()
    expect([channel, heard]).toEqual(['host-event:command', [['undo']]])
    expect(ipc.removeListener).toHaveBeenCalledWith('host-event:command', forward)
  })

  it('listens to nothing but the events of the contract', () => {
    const { ipc, host } = bridge()
    expect(() => host.on('host:appInfo' as 'command', () => undefined)).toThrow('Unknown host event')
    expect(ipc.on).not.toHaveBeenCalled()
    for (const event of hostEvents) host.on(event, () => undefined)
    expect(ipc.on).toHaveBeenCalledTimes(hostEvents.length)
  })
})

describe('the sender check', () => {
  const mainFrame = { url: 'app://workbench/' }
  const ours = { mainFrame } as unknown as WebContents
  const event = (senderFrame: unknown, sender: unknown = ours) => ({ senderFrame, sender }) as IpcMainInvokeEvent

  it('lets the main frame of our window pass', () => {
    expect(isTrustedSender(event(mainFrame), ours)).toBe(true)
  })

  it.each([
    ['another window', event(mainFrame, { mainFrame })],
    ['a subframe of ours', event({ url: 'app://workbench/' })],
    ['a frame that is gone', event(null)],
  ])('stops %s', (_, sender) => {
    expect(isTrustedSender(sender, ours)).toBe(false)
  })

  it.each(['about:blank', 'https://workbench/', 'app://elsewhere/', 'data:text/html,x', 'file:///x', ''])(
    'stops our window while it shows %j',
    (url) => {
      const frame = { url }
      const contents = { mainFrame: frame } as unknown as WebContents
      expect(isTrustedSender(event(frame, contents), contents)).toBe(false)
    },
  )

  it('stops everyone while there is no window', () => {
    expect(isTrustedSender(event(mainFrame), null)).toBe(false)
  })
})

describe('the handlers', () => {
  const mainFrame = { url: 'app://workbench/' }
  const ours = { mainFrame } as unknown as WebContents
  type Handler = (event: unknown, ...args: unknown[]) => unknown

  function registered() {
    const handlers = new Map<string, Handler>()
    const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) }
    const calls: [string, ...unknown[]][] = []
    const method = (name: HostMethod) => [name, async (...args: unknown[]) => void calls.push([name, ...args])]
    const host = Object.fromEntries(hostMethods.map(method)) as unknown as HostApi
    registerHost(ipcMain as unknown as IpcMain, host, () => ours)
    const call = async (channel: string, event: unknown, ...args: unknown[]) => handlers.get(channel)?.(event, ...args)
    return { handlers, calls, call }
  }

  it('are one for each method', () => {
    expect([...registered().handlers.keys()]).toEqual(hostMethods.map((method) => `host:${method}`))
  })

  it('call the host with what the page gave', async () => {
    const { calls, call } = registered()
    await call('host:appendJournal', { sender: ours, senderFrame: mainFrame }, 'e1', [{ seq: 1, text: '{}' }])
    expect(calls).toEqual([['appendJournal', 'e1', [{ seq: 1, text: '{}' }]]])
  })

  it('turn strangers away before anything else happens', async () => {
    const { calls, call } = registered()
    for (const method of hostMethods) {
      const stranger = { sender: { mainFrame }, senderFrame: mainFrame }
      await expect(call(`host:${method}`, stranger), method).rejects.toThrow('may not call the host')
    }
    expect(calls).toEqual([])
  })

  it('refuse wrong arguments with the place in the message', async () => {
    const { calls, call } = registered()
    const event = { sender: ours, senderFrame: mainFrame }
    await expect(call('host:readEngagement', event, '../e1')).rejects.toThrow(/Wrong arguments for readEngagement/)
    expect(calls).toEqual([])
  })
})

describe('arguments', () => {
  const bytes = new Uint8Array(3)
  const filters = [{ name: 'Excel workbook', extensions: ['xlsx'] }]
  const hash = '0123456789abcdef'.repeat(4)
  const snapshot = { engagement: 'e1', reason: 'quit', seq: 1, records: 2, text: '{}' }

  it.each<[HostMethod, unknown[]]>([
    ['appInfo', []],
    ['readEngagement', ['eng_9-ab']],
    ['readEngagement', ['console']],
    ['setAsideJournal', ['e1', 0]],
    ['appendJournal', ['e1', [{ seq: 1, text: '{"a":"line\\nbreak"}' }]]],
    ['writeSnapshot', [snapshot]],
    ['saveFile', [{ suggestedName: 'Zürich.xlsx', filters, bytes }]],
    ['savePdf', [{ suggestedName: 'Zürich.pdf', landscape: true }]],
    ['openFile', [{ title: 'Import', filters, maxBytes: 1000 }]],
    ['writeAttachment', ['e1', hash, bytes]],
    ['readAttachment', ['e1', hash]],
    ['checkAttachments', ['e1', [hash]]],
    ['copyAttachments', ['e1', 'e2', [hash]]],
    ['dropAttachments', ['e1', []]],
    ['setDocumentState', [{ title: '', unsaved: true }]],
    ['readyToClose', []],
  ])('%s accepts %j', (method, args) => {
    expect(argumentSchemas[method].safeParse(args)).toEqual({ success: true, data: args })
  })

  it.each<[HostMethod, unknown[]]>([
    ['appInfo', ['extra']],
    ['readEngagement', []],
    ['readEngagement', ['']],
    ['readEngagement', ['a/b']],
    ['readEngagement', ['a.b']],
    ['readEngagement', ['..']],
    ['readEngagement', ['e1\n']],
    ['readEngagement', ['x'.repeat(65)]],
    // Two ids that differ in case are one folder on Windows and macOS.
    ['readEngagement', ['E1']],
    ...['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'].map((device): [HostMethod, unknown[]] => [
      'readEngagement',
      [device],
    ]),
    ['setAsideJournal', ['e1', -1]],
    ['setAsideJournal', ['e1', 1.5]],
    ['setAsideJournal', ['e1']],
    ['readEngagement', [{ toString: () => 'e1' }]],
    ['appendJournal', ['e1', [{ seq: 0, text: '{}' }]]],
    ['appendJournal', ['e1', [{ seq: 1.5, text: '{}' }]]],
    ['appendJournal', ['e1', [{ seq: 1, text: '{\n}' }]]],
    ['appendJournal', ['e1', [{ seq: 1, text: '{}', path: '/etc' }]]],
    ['appendJournal', ['e1', '{}']],
    ['writeSnapshot', [{ ...snapshot, reason: 'because' }]],
    ['writeSnapshot', [{ ...snapshot, engagement: '../e1' }]],
    ['saveFile', [{ suggestedName: 'a.xlsx', filters, bytes: [1, 2] }]],
    ['saveFile', [{ suggestedName: 'a.xlsx', filters, bytes, path: '/tmp/x' }]],
    ['saveFile', [{ suggestedName: 'a.xlsx', filters: [{ name: 'x', extensions: ['*'] }], bytes }]],
    ['savePdf', [{ suggestedName: 'a.pdf', landscape: true, path: '/tmp/x' }]],
    ['savePdf', [{ suggestedName: 'a.pdf', landscape: true, headerTemplate: '<script></script>' }]],
    ['savePdf', [{ suggestedName: '', landscape: true }]],
    ['openFile', [{ title: 'Import', filters, maxBytes: 1e12 }]],
    ['openFile', ['/etc/passwd']],
    // The hash is a file name in main.
    ['readAttachment', ['e1', `../${hash.slice(3)}`]],
    ['readAttachment', ['e1', hash.toUpperCase()]],
    ['readAttachment', ['e1', `${hash}0`]],
    ['readAttachment', ['e1', `${hash}\n`]],
    ['readAttachment', ['../e1', hash]],
    ['writeAttachment', ['e1', hash, [1, 2]]],
    ['checkAttachments', ['e1', hash]],
    ['copyAttachments', ['e1', '..', [hash]]],
    ['dropAttachments', ['e1', ['journal.log']]],
  ])('%s refuses %j', (method, args) => {
    expect(argumentSchemas[method].safeParse(args).success).toBe(false)
  })

  // Apart from the others: its arguments in the title are 300 MB of text.
  it('writeAttachment refuses a file that is too large', () => {
    const large = new Uint8Array(25 * 1024 * 1024 + 1)
    expect(argumentSchemas.writeAttachment.safeParse(['e1', hash, large]).success).toBe(false)
  })
})
