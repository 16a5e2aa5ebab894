const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A fresh id: prefix, underscore, twelve characters of 32 (60 random bits), no letters that look like digits. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return `${prefix}_${[...bytes].map((byte) => alphabet[byte % 32]).join('')}`
}
