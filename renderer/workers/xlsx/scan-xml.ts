import { damaged } from './refusal.ts'

/** Hears of a part's elements in order. Names come without their prefix, attributes as written. */
export interface XmlListener {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Walks once through the XML of a part, without a tree. A document type is refused: it could define entities that grow
 * without end, and no workbook has one.
 */
export function scanXml(xml: string, part: string, { open, close, text }: XmlListener): void {
  const names: string[] = []
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    if (text && names.length > 0 && start !== at) text(plain(xml.slice(at, start === -1 ? xml.length : start), part))
    if (start === -1) break
    if (xml.startsWith('<!--', start)) at = after(xml, '-->', start + 4, part)
    else if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start + 9, part)
      text?.(xml.slice(start + 9, at - 3))
    } else if (xml.startsWith('<?', start)) at = after(xml, '?>', start + 2, part)
    else if (xml.startsWith('<!', start)) throw damaged(`the part “${part}” declares a document type`)
    else {
      at = endOfTag(xml, start, part)
      const tag = xml.slice(start + 1, at - 1)
      if (tag.startsWith('/')) {
        const name = localName(tag.slice(1).trim())
        if (names.pop() !== name) throw damaged(`the part “${part}” closes “${name}” where it is not open`)
        close(name)
      } else {
        const alone = tag.endsWith('/')
        const body = alone ? tag.slice(0, -1) : tag
        const blank = body.search(/\s/)
        const name = localName(blank === -1 ? body : body.slice(0, blank))
        open(name, blank === -1 ? '' : body.slice(blank))
        if (alone) close(name)
        else if (names.push(name) > deepest) throw damaged(`the part “${part}” is nested too deeply`)
      }
    }
  }
  if (names.length > 0) throw damaged(`the part “${part}” breaks off inside “${names.at(-1)}”`)
}

const deepest = 200

/** The value of an attribute, by its name without prefix; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  const match = pattern.exec(attributes)
  return match ? plain(match[1] ?? match[2] ?? '', 'attribute') : null
}

const patterns = new Map<string, RegExp>()

/** A `>` inside a quoted attribute does not end the tag. */
function endOfTag(xml: string, start: number, part: string): number {
  const end = xml.indexOf('>', start)
  if (end === -1) throw damaged(`the part “${part}” breaks off`)
  const quick = xml.slice(start, end)
  if (!quick.includes('"') && !quick.includes("'")) return end + 1
  let quote = ''
  for (let at = start; at < xml.length; at += 1) {
    const sign = xml[at] ?? ''
    if (quote === '' && sign === '>') return at + 1
    if (quote === '' && (sign === '"' || sign === "'")) quote = sign
    else if (sign === quote) quote = ''
  }
  throw damaged(`the part “${part}” breaks off`)
}

function after(xml: string, mark: string, from: number, part: string): number {
  const end = xml.indexOf(mark, from)
  if (end === -1) throw damaged(`the part “${part}” breaks off`)
  return end + mark.length
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function plain(text: string, part: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&\s]{1,10});/g, (_whole, name: string) => {
    const code = /^#x[0-9a-f]+$/i.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : null
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    const known = entities.get(name)
    if (known === undefined) throw damaged(`the part “${part}” uses the unknown entity “${name}”`)
    return known
  })
}
