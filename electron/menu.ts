import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from './ipc-contract.ts'

interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly development: boolean
  readonly send: (command: MenuCommand) => void
}

type Item = MenuItemConstructorOptions

/** The application menu. It holds no logic: our own items send the id of a command, the rest are Electron's roles. */
export function menuTemplate({ platform, development, send }: MenuOptions): Item[] {
  const mac = platform === 'darwin'
  const command = (label: string, id: MenuCommand, accelerator?: string): Item => ({
    id,
    label,
    click: () => send(id),
    // Shown, not registered: the renderer's registry handles the keys, and one key must not act twice.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const about = command('About Demarc', 'about')
  return [
    ...(mac ? [appMenu(about)] : []),
    {
      label: '&File',
      submenu: [
        command('New engagement', 'new-engagement'),
        command('Home', 'home'),
        separator,
        command('Export', 'export', 'CmdOrCtrl+E'),
        separator,
        mac ? { role: 'close' } : { role: 'quit', label: 'Close' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        command('Undo', 'undo', 'CmdOrCtrl+Z'),
        command('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        command('Find', 'find', 'CmdOrCtrl+F'),
        command('Go to anything', 'palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Inspector', 'inspector', 'CmdOrCtrl+I'),
        command('Switch theme', 'theme'),
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        separator,
        { role: 'togglefullscreen' },
        ...(development ? developmentItems : []),
      ],
    },
    { label: '&Window', role: 'window', submenu: [{ role: 'minimize' }, ...(mac ? macWindowItems : [])] },
    { label: '&Help', role: 'help', submenu: [command('Key map', 'key-map'), ...(mac ? [] : [about])] },
  ]
}

const separator: Item = { type: 'separator' }

const developmentItems: readonly Item[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }]

const macWindowItems: readonly Item[] = [{ role: 'zoom' }, separator, { role: 'front' }]

function appMenu(about: Item): Item {
  const roles = ['services', 'hide', 'hideOthers', 'unhide'] as const
  const middle = roles.map((role): Item => ({ role }))
  return { role: 'appMenu', submenu: [about, separator, ...middle, separator, { role: 'quit' }] }
}
