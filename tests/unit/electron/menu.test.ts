import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { MenuCommand } from '#electron/ipc-contract.ts'
import { menuTemplate } from '#electron/menu.ts'

type Item = MenuItemConstructorOptions

function itemsOf(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

function menu(platform: NodeJS.Platform, development = false) {
  const sent: MenuCommand[] = []
  const template = menuTemplate({ platform, development, send: (command) => sent.push(command) })
  return { sent, template, items: itemsOf(template) }
}

const commands = [
  'new-engagement',
  'home',
  'export',
  'undo',
  'redo',
  'find',
  'palette',
  'inspector',
  'theme',
  'key-map',
  'about',
]

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('sends every command once', () => {
    const { sent, items } = menu(platform)
    for (const item of items) if (item.click !== undefined) (item.click as () => void)()
    expect(sent.toSorted()).toEqual(commands.toSorted())
  })

  it('registers no key that the renderer handles', () => {
    const own = menu(platform).items.filter((item) => item.accelerator !== undefined)
    expect(own.map((item) => item.id)).toEqual(['export', 'undo', 'redo', 'find', 'palette', 'inspector'])
    expect(own.every((item) => item.registerAccelerator === false)).toBe(true)
  })

  it('leaves Undo and Redo to us and the clipboard to the system', () => {
    const roles = menu(platform).items.flatMap((item) => item.role ?? [])
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'togglefullscreen']))
    expect(roles).not.toEqual(expect.arrayContaining(['undo']))
    expect(roles).not.toEqual(expect.arrayContaining(['redo']))
  })

  it('has reload and developer tools in development alone', () => {
    const roles = (development: boolean) => menu(platform, development).items.flatMap((item) => item.role ?? [])
    expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
    expect(roles(false).filter((role) => role === 'reload' || role === 'toggleDevTools')).toEqual([])
  })
})

it('starts with the application menu on macOS', () => {
  expect(menu('darwin').template.map((item) => item.role ?? item.label)).toEqual([
    'appMenu',
    '&File',
    '&Edit',
    '&View',
    'window',
    'help',
  ])
  expect(menu('linux').template.map((item) => item.label)).toEqual(['&File', '&Edit', '&View', '&Window', '&Help'])
})
