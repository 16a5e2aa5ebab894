/** Names Windows keeps for devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A base name every system accepts, made from a suggestion that may hold a client's name with any character in it. */
export function safeFileName(suggestion: string): string {
  const plain = suggestion
    .replaceAll(/[\u0000-\u001f<>:"/\\|?*]/g, '-')
    .replaceAll(/^\.+|[. ]+$/g, '')
    .trim()
  if (plain === '') return 'Demarc'
  return deviceName.test(plain) ? `_${plain}` : plain
}

/**
 * Files another program keeps beside `name` while it has it open: LibreOffice's and Excel's. Replacing the file then
 * would lose what is saved there next.
 */
export function lockFileNames(name: string): readonly string[] {
  return [`.~lock.${name}#`, `~$${name}`]
}
