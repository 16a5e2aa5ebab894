/** Excel refuses longer cells with a repair prompt. */
const longest = 32_767

// Everything XML 1.0 cannot hold: control characters but tab and line feed, halves of surrogate pairs, noncharacters.
// eslint-disable-next-line no-control-regex -- these are the characters to find
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

/** Spreadsheet programs read `_x0041_` as the letter A; `_x005F_` in front keeps it as it was written. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi

/** The text as it can stand in a cell: what cannot is taken out, the rest is what the person wrote. */
export function safeText(text: string): string {
  const clean = /[\r\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff\ufffe\uffff]/.test(text)
    ? text.replace(/\r\n?/g, '\n').replace(unsafe, '')
    : text
  return cut(clean.includes('_x') || clean.includes('_X') ? clean.replace(escapeLike, '_x005F_') : clean)
}

/** Never in the middle of a surrogate pair. */
function cut(text: string): string {
  if (text.length <= longest) return text
  const end = /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest
  return text.slice(0, end)
}
