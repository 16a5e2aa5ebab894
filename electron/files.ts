import { basename, dirname, join } from 'node:path'
import { app, dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter as DialogFilter } from 'electron'
import { errorMessage, exists } from './disk.ts'
import { completeFileName, safeFileName } from './file-name.ts'
import type { FileFilter, HostApi } from './ipc-contract.ts'
import { readUserFile, saveUserFile } from './user-files.ts'

export type FileMethods = Pick<HostApi, 'saveFile' | 'savePdf' | 'revealSavedFile' | 'openFile'>

/** Dialogs run here and paths stay here: the renderer gives and gets base names only. */
export function fileMethods(window: () => BrowserWindow | null): FileMethods {
  let savedLast: string | null = null
  const save = async (
    owner: BrowserWindow,
    suggestedName: string,
    filters: readonly FileFilter[],
    bytes: Uint8Array,
  ) => {
    const folder = savedLast === null ? app.getPath('documents') : dirname(savedLast)
    const path = await askWhereToSave(owner, join(folder, safeFileName(suggestedName)), filters)
    if (path === null) return { status: 'cancelled' } as const
    const result = await saveUserFile(path, bytes)
    if (result.status === 'saved') savedLast = path
    return result
  }
  return {
    async saveFile({ suggestedName, filters, bytes }) {
      const owner = window()
      return owner === null ? { status: 'cancelled' } : save(owner, suggestedName, filters, bytes)
    },
    async savePdf({ suggestedName, landscape }) {
      const owner = window()
      if (owner === null) return { status: 'cancelled' }
      try {
        const bytes = await owner.webContents.printToPDF({ landscape, pageSize: 'A4', preferCSSPageSize: true })
        return await save(owner, suggestedName, pdfFilters, bytes)
      } catch (error) {
        return { status: 'failed', message: errorMessage(error) }
      }
    },
    async revealSavedFile() {
      if (savedLast !== null) shell.showItemInFolder(savedLast)
    },
    async openFile(request) {
      const owner = window()
      if (owner === null) return { status: 'cancelled' }
      const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
        title: request.title,
        filters: dialogFilters(request.filters),
        properties: ['openFile'],
      })
      const [path] = filePaths
      return canceled || path === undefined ? { status: 'cancelled' } : readUserFile(path, request.maxBytes)
    },
  }
}

const pdfFilters: readonly FileFilter[] = [{ name: 'PDF document', extensions: ['pdf'] }]

async function askWhereToSave(
  owner: BrowserWindow,
  defaultPath: string,
  filters: readonly FileFilter[],
): Promise<string | null> {
  const properties = ['showOverwriteConfirmation' as const, 'createDirectory' as const]
  const options = { defaultPath, filters: dialogFilters(filters), properties }
  const { canceled, filePath } = await dialog.showSaveDialog(owner, options)
  if (canceled || filePath === '') return null
  const path = completeFileName(filePath, filters)
  // The dialog asked about the name without the extension, and this other file may be one the person wants to keep.
  const agreed = path === filePath || !(await exists(path)) || (await askToReplace(owner, path))
  return agreed ? path : null
}

async function askToReplace(owner: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(owner, {
    type: 'question',
    message: `Replace ${basename(path)}?`,
    detail: `A file of this name is already in ${dirname(path)}.`,
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

function dialogFilters(filters: readonly FileFilter[]): DialogFilter[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
