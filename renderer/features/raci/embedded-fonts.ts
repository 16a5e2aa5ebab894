/**
 * The page's typeface as CSS that holds the files themselves: a picture reaches nothing outside of it. Only the files whose
 * characters are used; empty where the page has none.
 */
export async function embeddedFonts(family: string, words: string): Promise<string> {
  const points = [...new Set(words)].map((character) => character.codePointAt(0) ?? 0)
  const faces = [...document.styleSheets]
    .flatMap((sheet) => facesOf(sheet.cssRules))
    .filter((face) => {
      const ranges = rangesOf(face.style.getPropertyValue('unicode-range'))
      return (
        face.style.getPropertyValue('font-family').replaceAll(/["']/g, '') === family &&
        face.style.getPropertyValue('font-style') !== 'italic' &&
        points.some((point) => ranges.some(([from, to]) => from <= point && point <= to))
      )
    })
  return (await Promise.all(faces.map(embedded))).join('')
}

function facesOf(rules: CSSRuleList): CSSFontFaceRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [rule]
    if (rule instanceof CSSImportRule) return rule.styleSheet ? facesOf(rule.styleSheet.cssRules) : []
    return rule instanceof CSSLayerBlockRule ? facesOf(rule.cssRules) : []
  })
}

async function embedded(face: CSSFontFaceRule): Promise<string> {
  const source = face.style.getPropertyValue('src')
  const path = /url\("?([^")]+)"?\)/.exec(source)?.[1]
  if (path === undefined) return ''
  const answer = await fetch(new URL(path, face.parentStyleSheet?.href ?? document.baseURI))
  if (!answer.ok) throw new Error(`the typeface could not be read (${answer.status}).`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const data = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
  const property = (name: string) => `${name}:${face.style.getPropertyValue(name)};`
  return `@font-face{${['font-family', 'font-weight', 'unicode-range'].map(property).join('')}src:url(data:font/woff2;base64,${data})}`
}

/** "U+0-FF, U+131, U+4??" */
function rangesOf(text: string): readonly (readonly [from: number, to: number])[] {
  if (text.trim() === '') return [[0, 0x10ffff]]
  return text.split(',').map((part) => {
    const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-')
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt((to ?? from).replaceAll('?', 'F'), 16)]
  })
}
