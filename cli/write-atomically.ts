import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

export type WriteOutcome = { readonly status: 'written' } | { readonly status: 'failed'; readonly message: string }

/** Replaces the file as a whole or not at all: temporary file beside it, synced, renamed, folder synced. */
export async function writeAtomically(file: string, bytes: Uint8Array): Promise<WriteOutcome> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
  try {
    await writeSynced(temporary, bytes)
    await rename(temporary, file)
    await syncFolder(path.dirname(file))
    return { status: 'written' }
  } catch (error) {
    await rm(temporary, { force: true })
    return { status: 'failed', message: describe(error) }
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Without it a power cut can forget the new name. Windows cannot open folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function describe(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return reasons[code] ?? `It cannot be written (${String(error)}).`
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder does not exist.',
  ENOTDIR: 'Its folder does not exist.',
  EACCES: 'You may not write there.',
  EPERM: 'It is open in another program, or you may not write there. Close it and try again.',
  EBUSY: 'It is open in another program. Close it and try again.',
  EISDIR: 'A folder of that name is there.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
}
