import { realpath, stat } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { errorCode } from './disk.ts'

/**
 * The file under `root` that a request path (percent-encoded, as in a URL) names, or null when it names none or would
 * lead outside: encoded separators, `..`, NUL, backslash, drive letters and symbolic links are all refused.
 */
export async function assetPath(root: string, requestPath: string): Promise<string | null> {
  const path = decoded(requestPath)
  if (path === null || /[\0\\:]/.test(path)) return null
  const wanted = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path))
  if (!wanted.startsWith(root + sep)) return null
  try {
    const real = await realpath(wanted)
    const inside = real.startsWith((await realpath(root)) + sep)
    return inside && (await stat(real)).isFile() ? real : null
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(errorCode(error))) return null
    throw error
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
