import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'

/** Ways in which Chromium's files of the store get damaged while the application is not running. */
export const damages = {
  'bytes of the newest log overwritten': overwriteNewestLog,
  'the manifest deleted': (folder) => remove(leveldb(folder), (name) => name.startsWith('MANIFEST')),
  'the pointer to the manifest deleted': (folder) => remove(leveldb(folder), (name) => name === 'CURRENT'),
  'the whole store deleted': (folder) => rmSync(path.join(folder, 'IndexedDB'), { recursive: true }),
} satisfies Record<string, (userData: string) => void>

/** The folder with LevelDB's files; there is one, as the application has one origin. */
function leveldb(userData: string): string {
  const parent = path.join(userData, 'IndexedDB')
  const [folder, ...others] = readdirSync(parent).filter((name) => name.endsWith('.leveldb'))
  if (folder === undefined || others.length > 0) throw new Error(`Expected one LevelDB folder in ${parent}.`)
  return path.join(parent, folder)
}

function overwriteNewestLog(userData: string): void {
  const folder = leveldb(userData)
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'))
  const newest = logs.toSorted().at(-1)
  if (newest === undefined) throw new Error(`There is no log in ${folder}.`)
  const file = path.join(folder, newest)
  const { size } = statSync(file)
  if (size === 0) throw new Error(`${newest} is empty: there is nothing to damage.`)
  const handle = openSync(file, 'r+')
  try {
    // From a quarter on, so that what was written first still reads and what came later does not.
    const start = Math.floor(size / 4)
    writeSync(handle, Buffer.alloc(size - start, 0xa5), 0, size - start, start)
  } finally {
    closeSync(handle)
  }
}

function remove(folder: string, matches: (name: string) => boolean): void {
  const names = readdirSync(folder).filter(matches)
  if (names.length === 0) throw new Error(`There is nothing to delete in ${folder}.`)
  for (const name of names) rmSync(path.join(folder, name))
}
