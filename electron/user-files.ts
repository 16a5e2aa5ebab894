import { open, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCode, errorMessage, exists, lockErrors, writeFileAtomic } from './disk.ts'
import { lockFileNames } from './file-name.ts'
import type { OpenFileResult, SaveFileResult } from './ipc-contract.ts'

/** Replaces or creates the file in one step; what stood there before is whole until then. */
export async function saveUserFile(path: string, bytes: Uint8Array): Promise<SaveFileResult> {
  const name = basename(path)
  try {
    const replaced = await exists(path)
    // A link stays a link: its target is replaced.
    const target = replaced ? await realpath(path) : path
    if (replaced && (await isOpenElsewhere(target))) return { status: 'locked', name }
    await writeFileAtomic(target, bytes)
    return { status: 'saved', name }
  } catch (error) {
    if (process.platform === 'win32' && lockErrors.has(errorCode(error))) return { status: 'locked', name }
    return { status: 'failed', message: errorMessage(error) }
  }
}

/** Reads a plain file that is not larger than `maxBytes`. Nothing else is opened: a pipe would never end. */
export async function readUserFile(path: string, maxBytes: number): Promise<OpenFileResult> {
  const name = basename(path)
  try {
    if (!(await stat(path)).isFile()) return { status: 'failed', message: `${name} is not a file.` }
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > maxBytes) return { status: 'too-large', name, bytes: size }
      return { status: 'opened', name, bytes: await file.readFile() }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { status: 'failed', message: errorMessage(error) }
  }
}

async function isOpenElsewhere(path: string): Promise<boolean> {
  for (const lock of lockFileNames(basename(path))) {
    if (await exists(join(dirname(path), lock))) return true
  }
  return false
}
