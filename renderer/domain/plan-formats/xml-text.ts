/** Small building blocks of an XML file: text is escaped here and nowhere else. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}\n`
}

export function parent(name: string, children: readonly string[], attributes = ''): string {
  return `<${name}${attributes}>${children.join('')}</${name}>`
}

export function element(name: string, value: string | number): string {
  return `<${name}>${escaped(String(value))}</${name}>`
}

/** What XML 1.0 cannot hold at all becomes a blank. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
