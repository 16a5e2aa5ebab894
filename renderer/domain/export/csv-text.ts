/**
 * Rows as CSV after RFC 4180: commas, lines end with CR LF, a field is quoted when it needs to be. A spreadsheet program
 * must not take a client's text for a formula, so text that begins like one gets an apostrophe in front, which such
 * programs show as plain text.
 */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}

function csvField(text: string): string {
  const safe = formulaLike.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The full-width signs are taken for the plain ones by some programs. */
const formulaLike = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
