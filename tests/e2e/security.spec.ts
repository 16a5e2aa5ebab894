import type { TestInfo } from '@playwright/test'
import { expect, test } from '#tests/support/app-fixture.ts'
import type { Workbench } from '#tests/support/app-fixture.ts'
import { listen } from './security/listening-server.ts'
import type { ListeningServer } from './security/listening-server.ts'
import { networkWays, tryEveryWay } from './security/network-ways.ts'
import { fakeDevices, inOpenApp } from './security/open-app.ts'
import {
  askPermissions,
  nodeGlobals,
  runForeignCode,
  startDownload,
  tryToLeave,
  waysToLeave,
} from './security/page-probes.ts'

const home = 'app://workbench/'

/** What Chromium writes to the console when it refuses something; these tests make it do so. */
const refusals = [
  /Content Security Policy/,
  /net::ERR_/,
  /Refused to /,
  /may not call the host/,
  /WebSocket connection/,
  /Failed to load/,
]

let server: ListeningServer

test.beforeEach(async ({ workbench }) => {
  workbench.expectErrors(...refusals)
  server = await listen()
})

test.afterEach(() => server.close())

const openApp = <T>(testInfo: TestInfo, probe: Parameters<typeof inOpenApp<T>>[2]): Promise<T> =>
  inOpenApp(`${server.address}/page`, testInfo.outputPath('open-app'), probe)

test.describe('no request leaves the application', () => {
  test('by any of the ways a page has; each gets out of an open application', async ({ window }, testInfo) => {
    await window.evaluate(tryEveryWay, { address: server.address, stunPort: server.stunPort })
    expect({ seen: server.seen(), contacts: server.contacts() }).toEqual({ seen: [], contacts: 0 })

    const target = { address: server.address, stunPort: server.stunPort }
    await openApp(testInfo, ({ page }) => page.evaluate(tryEveryWay, target))
    expect(server.seen()).toEqual(expect.arrayContaining([...networkWays]))
  })

  for (const layers of [['policy'], ['filter'], ['proxy'], ['policy', 'filter', 'proxy']] as const) {
    test(`with ${layers.join(', ')} taken away`, async ({ workbench }) => {
      const window = await workbench.start()
      await takeAway(workbench, layers)
      await window.evaluate(tryEveryWay, { address: server.address, stunPort: server.stunPort })
      expect({ seen: server.seen(), contacts: server.contacts() }).toEqual({ seen: [], contacts: 0 })
    })
  }

  test('while a datagram gets out with the WebRTC rule taken away', async ({ workbench }) => {
    const window = await workbench.start()
    await takeAway(workbench, ['webrtc'])
    await window.evaluate(tryEveryWay, { address: server.address, stunPort: server.stunPort })
    expect(server.seen()).toEqual(['stun'])
  })

  test('from main either', async ({ workbench }, testInfo) => {
    await workbench.start()
    const request = async ({ net }: typeof Electron.CrossProcessExports, address: string) =>
      net.fetch(address).then(
        () => 'answered',
        () => 'refused',
      )
    expect(await workbench.app.evaluate(request, `${server.address}/main`)).toBe('refused')
    expect(server.contacts()).toBe(0)
    expect(await openApp(testInfo, ({ app }) => app.evaluate(request, `${server.address}/main`))).toBe('answered')
  })
})

test('no code runs that is not a file of the application', async ({ window }, testInfo) => {
  expect(await window.evaluate(runForeignCode)).toEqual([])
  expect(await openApp(testInfo, ({ page }) => page.evaluate(runForeignCode))).toEqual([
    'Function',
    'WebAssembly',
    'blob module',
    'blob worker',
    'eval',
    'handler attribute',
    'inline script',
    'javascript address',
    'timer with text',
  ])
})

test('every permission is denied but copying', async ({ workbench }, testInfo) => {
  const window = await workbench.start({ args: fakeDevices })
  const ours = await window.evaluate(askPermissions)
  expect(ours).toEqual({
    'camera and microphone': 'NotAllowedError',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
    geolocation: 'denied',
    'local-fonts': 'denied',
    midi: 'NotAllowedError',
    notifications: 'denied',
    screen: 'NotAllowedError',
    'window-management': 'denied',
  })
  const open = await openApp(testInfo, ({ page }) => page.evaluate(askPermissions))
  // There a missing device may be in the way, never a refusal.
  expect(Object.entries(open).filter(([, answer]) => ['denied', 'NotAllowedError'].includes(answer))).toEqual([])
})

test('the page stays where it is and opens no window', async ({ workbench }, testInfo) => {
  const window = await workbench.start()
  for (const way of waysToLeave) await window.evaluate(tryToLeave, [way, server.address] as const)
  await window.waitForTimeout(1500)
  expect(window.url()).toBe(home)
  expect(workbench.app.windows()).toHaveLength(1)
  expect(server.contacts()).toBe(0)

  await openApp(testInfo, async ({ page }) => {
    for (const way of waysToLeave) {
      // The way before may still be arriving.
      await expect(() => page.goto(`${server.address}/page`)).toPass()
      await page.evaluate(tryToLeave, [way, server.address] as const)
      await expect.poll(() => server.seen(), { message: way }).toContain(way)
    }
  })
})

test('downloads are stopped', async ({ workbench }, testInfo) => {
  const nextDownload = ({ session }: typeof Electron.CrossProcessExports) =>
    new Promise<string>((resolve) => {
      session.defaultSession.once('will-download', (event) => {
        resolve(event.defaultPrevented ? 'stopped' : 'started')
        event.preventDefault()
      })
    })
  const window = await workbench.start()
  const [ours] = await Promise.all([workbench.app.evaluate(nextDownload), window.evaluate(startDownload)])
  const open = await openApp(testInfo, ({ app, page }) =>
    Promise.all([app.evaluate(nextDownload), page.evaluate(startDownload)]),
  )
  expect([ours, open[0]]).toEqual(['stopped', 'started'])
})

test('the page sees nothing of Node, and a frozen bridge', async ({ window }, testInfo) => {
  expect(await window.evaluate(nodeGlobals)).toEqual([])
  expect(await openApp(testInfo, ({ page }) => page.evaluate(nodeGlobals))).toContain('require')
  const bridge = await window.evaluate(() => {
    const host: unknown = Reflect.get(window, 'host')
    const replaced = Reflect.set(window, 'host', {}) && Reflect.get(window, 'host') !== host
    return { frozen: Object.isFrozen(host), replaced }
  })
  expect(bridge).toEqual({ frozen: true, replaced: false })
})

test('the host answers our window alone', async ({ workbench }) => {
  const window = await workbench.start()
  const ask = 'host.appInfo().then(() => "answered", (error) => error.message)'
  expect(await window.evaluate(ask)).toBe('answered')
  for (const address of ['about:blank', `${home}missing.html`, 'data:text/html,foreign']) {
    const answer = await workbench.app.evaluate(
      async ({ app, BrowserWindow }, [page, script]) => {
        const preload = `${app.getAppPath()}/dist/electron/preload.cjs`
        const second = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await second.loadURL(page)
        const result: unknown = await second.webContents.executeJavaScript(script)
        second.destroy()
        return result
      },
      [address, ask] as const,
    )
    expect(answer, address).toMatch(/This page may not call the host/)
  }
})

test('the origin serves the build and nothing beside it', async ({ window }) => {
  const statuses = await window.evaluate(async () => {
    const paths = [
      '/',
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e%2f%2e%2e%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/index.html%00',
      '/%2fetc%2fpasswd',
      '//etc/passwd',
    ]
    return Promise.all(paths.map(async (path) => (await fetch(`app://workbench${path}`)).status))
  })
  expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 404)])
})

type Layer = 'policy' | 'filter' | 'proxy' | 'webrtc'

/** Takes layers of the network lock away in the running application and loads an empty page of our origin. */
async function takeAway(workbench: Workbench, layers: readonly Layer[]): Promise<void> {
  await workbench.window.waitForLoadState()
  await workbench.app.evaluate(
    async ({ BrowserWindow, protocol, session }, [taken, address]) => {
      const { webRequest } = session.defaultSession
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) throw new Error('There is no window.')
      if (taken.includes('policy')) {
        const headers = { 'Content-Type': 'text/html' }
        protocol.unhandle('app')
        protocol.handle('app', () => new Response('<!doctype html><body></body>', { headers }))
      }
      if (taken.includes('filter')) webRequest.onBeforeRequest(null)
      if (taken.includes('proxy')) await session.defaultSession.setProxy({ mode: 'direct' })
      if (taken.includes('webrtc')) contents.setWebRTCIPHandlingPolicy('default')
      await contents.loadURL(address)
    },
    [layers, home] as const,
  )
  await workbench.window.waitForLoadState()
  await workbench.window.waitForTimeout(500)
}
