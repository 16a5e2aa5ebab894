import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HostBridge } from '#electron/ipc-contract.ts'
import { resolveElectron } from '#scripts/setup/electron-runtime.mjs'
import { expect, test } from '#tests/support/app-fixture.ts'
import type { Workbench } from '#tests/support/app-fixture.ts'
import { Home } from '#tests/support/walk/home.ts'

declare const host: HostBridge

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

test('closes cleanly at any moment of the start', async ({ workbench }) => {
  for (const wait of [0, 0, 100, 400]) {
    await workbench.start()
    await new Promise((resolve) => setTimeout(resolve, wait))
    await workbench.close()
  }
})

test('a quit before the first window ends the process without a word', async ({ workbench }, testInfo) => {
  const { executable } = await resolveElectron()
  const quitAtOnce = testInfo.outputPath('quit-at-once.cjs')
  writeFileSync(
    quitAtOnce,
    `const { app } = require('electron'); app.whenReady().then(() => setImmediate(() => app.quit()))`,
  )
  for (let round = 1; round <= 5; round += 1) {
    const args = ['-r', quitAtOnce, projectFolder, '--no-sandbox', `--user-data-dir=${workbench.userData}`]
    const started = spawn(executable, args, { stdio: 'ignore', timeout: 15_000, killSignal: 'SIGKILL' })
    // Killed: a message box held it.
    expect(await once(started, 'exit'), `round ${round}`).toEqual([0, null])
  }
})

test('tidying up that fails at the start takes no window away', async ({ workbench }) => {
  mkdirSync(workbench.userData, { recursive: true })
  writeFileSync(join(workbench.userData, 'trash'), 'a file where a folder should be')
  await workbench.start()
  await showEmptyPage(workbench)
  const { dataFolder, freeBytes } = await workbench.window.evaluate(() => host.appInfo())
  expect(dataFolder).toBe(workbench.userData)
  expect(freeBytes).toBeGreaterThan(0)
  await workbench.close()
})

test('closing waits until the page has put its last work on the disk', async ({ workbench }, testInfo) => {
  await workbench.start()
  await showEmptyPage(workbench)
  await workbench.window.evaluate(async () => {
    host.on('close-requested', () => {
      const save = async (): Promise<void> => {
        await new Promise((resolve) => setTimeout(resolve, 1000))
        await host.appendJournal('e1', [{ seq: 1, text: '{"last":"work"}' }])
        await host.readyToClose()
      }
      void save()
    })
    await host.setDocumentState({ title: 'Northwind', unsaved: true })
  })
  await workbench.close()
  const journal = testInfo.outputPath('user-data', 'engagements', 'e1', 'journal.log')
  expect(readFileSync(journal, 'utf8')).toContain('{"last":"work"}')
})

test('a page that hangs with unsaved work: the person decides', async ({ workbench }) => {
  await workbench.start()
  await showEmptyPage(workbench)
  await workbench.app.evaluate(({ dialog }) => {
    const answer = async () => ({ response: 1, checkboxChecked: false })
    dialog.showMessageBox = answer as unknown as typeof dialog.showMessageBox
  })
  await workbench.window.evaluate(() => host.setDocumentState({ title: 'Northwind', unsaved: true }))
  const start = Date.now()
  await workbench.close()
  expect(Date.now() - start).toBeGreaterThan(9_500)
})

test('the window opens where it was', async ({ workbench }) => {
  const bounds = { x: 40, y: 60, width: 1100, height: 710 }
  await workbench.start()
  await workbench.app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), bounds)
  const read = () => workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await expect.poll(read).toEqual(bounds)
  await workbench.close()
  await workbench.start()
  await expect.poll(read).toEqual(bounds)
})

test('a second start leaves at once and brings the first window to the front', async ({ workbench }, testInfo) => {
  await workbench.start()
  const asked = workbench.app.evaluate(({ app }) => new Promise((resolve) => app.once('second-instance', resolve)))
  const { executable, folder } = await workbench.app.evaluate(({ app }) => {
    return { executable: app.getPath('exe'), folder: app.getAppPath() }
  })
  const args = [folder, '--no-sandbox', `--user-data-dir=${testInfo.outputPath('user-data')}`]
  const second = spawn(executable, args, { stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  await asked
  expect(code).toBe(0)
  expect(workbench.app.windows()).toHaveLength(1)
})

test('menu commands reach the page', async ({ workbench }) => {
  await workbench.start()
  await showEmptyPage(workbench)
  // Main does not wait for the page: it must listen before the menu is used.
  const heard = await workbench.window.evaluateHandle(() => {
    const commands: string[] = []
    host.on('command', (command) => commands.push(command))
    return commands
  })
  await workbench.app.evaluate(({ Menu }) => {
    for (const id of ['undo', 'about']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  })
  await expect.poll(() => heard.jsonValue()).toEqual(['undo', 'about'])
})

test('files go out and come in through dialogs that the page cannot steer', async ({ workbench }, testInfo) => {
  await workbench.start()
  await showEmptyPage(workbench)
  const chosen = testInfo.outputPath('Northwind')
  await workbench.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: path })) as typeof dialog.showSaveDialog
    const open = async () => ({ canceled: false, filePaths: [`${path}.csv`] })
    dialog.showOpenDialog = open as unknown as typeof dialog.showOpenDialog
  }, chosen)
  writeFileSync(`${chosen}.csv`, 'a;b')

  const results = await workbench.window.evaluate(async () => {
    const filters = [{ name: 'Excel workbook', extensions: ['xlsx'] }]
    const bytes = new Uint8Array(70_000).fill(7)
    const saved = await host.saveFile({ suggestedName: 'Northwind.xlsx', filters, bytes })
    const opened = await host.openFile({ title: 'Import', filters, maxBytes: 10 })
    const tooLarge = await host.openFile({ title: 'Import', filters, maxBytes: 2 })
    const text = opened.status === 'opened' ? new TextDecoder().decode(opened.bytes) : null
    return { saved, opened: { ...opened, bytes: null }, text, tooLarge }
  })
  expect(results).toEqual({
    saved: { status: 'saved', name: 'Northwind.xlsx' },
    opened: { status: 'opened', name: 'Northwind.csv', bytes: null },
    text: 'a;b',
    tooLarge: { status: 'too-large', name: 'Northwind.csv', bytes: 3 },
  })
  expect(readFileSync(`${chosen}.xlsx`).equals(Buffer.alloc(70_000, 7))).toBe(true)
  expect(existsSync(join(chosen))).toBe(false)
})

/** A page of our origin with the bridge and nothing else, so that the test alone plays the renderer. */
async function showEmptyPage(workbench: Workbench): Promise<void> {
  // Left in the middle of its start, the workbench would have calls under way that main refuses to a page left.
  await expect(new Home(workbench.window).firstRun).toBeVisible()
  await workbench.app.evaluate(async ({ BrowserWindow, protocol }) => {
    protocol.unhandle('app')
    protocol.handle(
      'app',
      () => new Response('<!doctype html><body></body>', { headers: { 'Content-Type': 'text/html' } }),
    )
    await BrowserWindow.getAllWindows()[0]?.loadURL('app://workbench/')
  })
  await workbench.window.waitForFunction(() => document.body.children.length === 0)
}
