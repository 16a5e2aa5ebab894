/**
 * A text whose plain comparison puts names as people do: case and accents do not count, and numbers go by their amount. A locale's
 * collator says nearly the same, at fifty times the cost.
 */
export function naturalKey(text: string): string {
  const bare = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return bare.toLowerCase().replace(/\d+/g, padded)
}

function padded(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '')
  // The number of digits first: a longer number is a larger one.
  return String.fromCharCode(48 + Math.min(bare.length, 9)) + bare.padStart(bare.length > 9 ? 24 : 0, '0')
}
