import type { FileFilter } from './ipc-contract.ts'

/** Names Windows keeps for devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * An engagement's id is its folder's name, so nothing else may pass: no dot, no separator, no device. Lower case only,
 * for two ids that differ in case are one folder on Windows and macOS.
 */
export function isEngagementId(name: string): boolean {
  return /^[a-z0-9_-]{1,64}$/.test(name) && !deviceName.test(name)
}

/** A base name every system accepts, made from a suggestion that may hold a client's name with any character in it. */
export function safeFileName(suggestion: string): string {
  const plain = suggestion
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, '-')
    .replaceAll(/^\.+|[. ]+$/g, '')
    .trim()
  if (plain === '') return 'Demarc'
  return deviceName.test(plain) ? `_${plain}` : plain
}

/** Adds the extension when the name has none of those asked for; file dialogs on Linux leave it off. */
export function completeFileName(path: string, filters: readonly FileFilter[]): string {
  const extensions = filters.flatMap((filter) => filter.extensions)
  const complete = extensions.some((extension) => path.toLowerCase().endsWith(`.${extension.toLowerCase()}`))
  return complete || extensions[0] === undefined ? path : `${path}.${extensions[0]}`
}

/**
 * Files another program keeps beside `name` while it has it open: LibreOffice's and Excel's. Replacing the file then
 * would lose what is saved there next.
 */
export function lockFileNames(name: string): readonly string[] {
  return [`.~lock.${name}#`, `~$${name}`]
}
