import { open, realpath } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { app, dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter as DialogFilter } from 'electron'
import { errorCode, errorMessage, exists, lockErrors, writeFileAtomic } from './disk.ts'
import { lockFileNames, safeFileName } from './file-name.ts'
import type { FileFilter, HostApi, OpenFileRequest, OpenFileResult, SaveFileResult } from './ipc-contract.ts'

export type FileMethods = Pick<HostApi, 'saveFile' | 'revealSavedFile' | 'openFile'>

/** Dialogs run here and paths stay here: the renderer gives and gets base names only. */
export function fileMethods(window: () => BrowserWindow | null): FileMethods {
  let savedLast: string | null = null
  return {
    async saveFile({ suggestedName, filters, bytes }) {
      const folder = savedLast === null ? app.getPath('documents') : dirname(savedLast)
      const options = { defaultPath: join(folder, safeFileName(suggestedName)), filters: dialogFilters(filters) }
      const owner = window()
      const { canceled, filePath } = await (owner === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(owner, options))
      if (canceled || filePath === '') return { status: 'cancelled' }
      const result = await save(withExtension(filePath, filters), bytes)
      if (result.status === 'saved') savedLast = join(dirname(filePath), result.name)
      return result
    },
    async revealSavedFile() {
      if (savedLast !== null) shell.showItemInFolder(savedLast)
    },
    async openFile(request) {
      const options = {
        title: request.title,
        filters: dialogFilters(request.filters),
        properties: ['openFile' as const],
      }
      const owner = window()
      const { canceled, filePaths } = await (owner === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(owner, options))
      const [path] = filePaths
      return canceled || path === undefined ? { status: 'cancelled' } : read(path, request)
    },
  }
}

/** Replaces or creates the file in one step; what stood there before is whole until then. */
export async function save(path: string, bytes: Uint8Array): Promise<SaveFileResult> {
  const name = basename(path)
  try {
    // A link stays a link: its target is replaced.
    const target = (await exists(path)) ? await realpath(path) : path
    for (const lock of lockFileNames(basename(target))) {
      if (await exists(join(dirname(target), lock))) return { status: 'locked', name }
    }
    await writeFileAtomic(target, bytes)
    return { status: 'saved', name }
  } catch (error) {
    if (process.platform === 'win32' && lockErrors.has(errorCode(error))) return { status: 'locked', name }
    return { status: 'failed', message: errorMessage(error) }
  }
}

/** Reads a plain file that is not larger than asked, by one handle so that it cannot be swapped between the checks. */
export async function read(path: string, { maxBytes }: Pick<OpenFileRequest, 'maxBytes'>): Promise<OpenFileResult> {
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const { size, ...info } = await file.stat()
      if (!info.isFile()) return { status: 'failed', message: `${name} is not a file.` }
      if (size > maxBytes) return { status: 'too-large', name, bytes: size }
      return { status: 'opened', name, bytes: await file.readFile() }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { status: 'failed', message: errorMessage(error) }
  }
}

/** Dialogs on Linux do not add it. */
function withExtension(path: string, filters: readonly FileFilter[]): string {
  const extension = filters[0]?.extensions[0]
  return extname(path) !== '' || extension === undefined ? path : `${path}.${extension}`
}

function dialogFilters(filters: readonly FileFilter[]): DialogFilter[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
