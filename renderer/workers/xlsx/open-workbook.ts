import type { ImportTable } from '#domain/import/import-table.ts'
import { readCellFormats } from './cell-formats.ts'
import { readSheet, unescapeText, type SheetContext } from './read-sheet.ts'
import { damaged, WorkbookRefusal } from './refusal.ts'
import { attribute, scanXml } from './scan-xml.ts'
import { readZipDirectory, unpackPart, type ZipEntry } from './zip-directory.ts'

/** A workbook whose sheets can be read one by one. */
export interface OpenWorkbook {
  readonly sheets: readonly WorkbookSheet[]
}

export interface WorkbookSheet {
  readonly name: string
  readonly hidden: boolean
  /** Throws `WorkbookRefusal` when the sheet cannot be read. `onRows` hears how many rows have been read. */
  readonly read: (onRows?: (read: number) => void) => Promise<ImportTable>
}

/**
 * Opens an .xlsx file far enough to name its sheets. Throws `WorkbookRefusal` when it is none, or must not be read.
 * ExcelJS is not used here: it hangs on ordinary workbooks, and small hostile ones end it.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenWorkbook> {
  const parts = readZipDirectory(bytes)
  const path = await findWorkbook(bytes, parts)
  const read = (name: string) => readXml(bytes, parts, name)
  const links = await readLinks(read, path)
  const { sheets, from1904 } = readSheetList(await mustRead(read, path), path, links)
  if (sheets.length === 0) throw new WorkbookRefusal('The workbook has no sheet with cells, only charts or macros.')

  let context: Promise<SheetContext> | null = null
  const sharedContext = async (): Promise<SheetContext> => {
    const strings = links.ofType('sharedStrings')
    const styles = links.ofType('styles')
    return {
      strings: strings === null ? [] : readStrings((await read(strings)) ?? '', strings),
      formats: styles === null ? [] : readCellFormats((await read(styles)) ?? '', styles),
      from1904,
    }
  }
  return {
    sheets: sheets.map(({ name, hidden, part }) => ({
      name,
      hidden,
      read: async (onRows) => {
        const shared = await (context ??= sharedContext())
        return readSheet(await mustRead(read, part), part, shared, onRows)
      },
    })),
  }
}

type Parts = ReadonlyMap<string, ZipEntry>
type ReadPart = (name: string) => Promise<string | null>

/** The path of the workbook part. What is packed alike and is something else is called by its name. */
async function findWorkbook(bytes: Uint8Array, parts: Parts): Promise<string> {
  const read = (name: string) => readXml(bytes, parts, name)
  const kind = packedKinds.find(({ part }) => parts.has(part))
  if (kind) throw new WorkbookRefusal(kind.message)
  if (!parts.has('[content_types].xml'))
    throw new WorkbookRefusal('This is a compressed file, not a workbook. Unpack it and import what is inside.')
  const path = (await readLinks(read, '')).ofType('officeDocument') ?? 'xl/workbook.xml'
  if (path.toLowerCase().endsWith('.bin') || parts.has('xl/workbook.bin'))
    throw new WorkbookRefusal('This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and import that.')
  if (!parts.has(path.toLowerCase())) throw damaged(`its main part “${path}” is missing`)
  return path
}

/** Packages that are no Excel workbooks, by a part that only they have. */
const packedKinds: readonly { readonly part: string; readonly message: string }[] = [
  {
    part: 'content.xml',
    message: 'This is an OpenDocument file. Open it, save it as Excel workbook (.xlsx) and import that.',
  },
  { part: 'word/document.xml', message: 'This is a Word document. Copy the table into a workbook and import that.' },
  { part: 'ppt/presentation.xml', message: 'This is a presentation. Copy the table into a workbook and import that.' },
]

interface Links {
  /** Path of the part by the id that sheets name. */
  readonly byId: ReadonlyMap<string, { readonly path: string; readonly type: string }>
  ofType(type: string): string | null
}

/** What a part refers to; the empty name stands for the package as a whole. */
async function readLinks(read: ReadPart, part: string): Promise<Links> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const byId = new Map<string, { readonly path: string; readonly type: string }>()
  scanXml((await read(name)) ?? '', name, {
    open(element, attributes) {
      if (element !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const target = attribute(attributes, 'Target') ?? ''
      const type = (attribute(attributes, 'Type') ?? '').replace(/^.*\//, '')
      byId.set(attribute(attributes, 'Id') ?? '', { path: resolvePath(folder, target), type })
    },
    close: () => undefined,
  })
  return { byId, ofType: (type) => [...byId.values()].find((link) => link.type === type)?.path ?? null }
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

function readSheetList(xml: string, path: string, links: Links) {
  const sheets: { readonly name: string; readonly hidden: boolean; readonly part: string }[] = []
  let from1904 = false
  scanXml(xml, path, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/i.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const link = links.byId.get(attribute(attributes, 'id') ?? '')
      if (link?.type !== 'worksheet') return
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      sheets.push({ name: attribute(attributes, 'name') ?? `Sheet ${sheets.length + 1}`, hidden, part: link.path })
    },
    close: () => undefined,
  })
  return { sheets, from1904 }
}

/** The texts that cells share. Readings of Japanese texts stand beside them and are left away. */
function readStrings(xml: string, path: string): string[] {
  const strings: string[] = []
  let current = ''
  let inText = false
  let phonetic = 0
  scanXml(xml, path, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') phonetic += 1
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(current))
      else if (name === 't') inText = false
      else if (name === 'rPh') phonetic -= 1
    },
    text(text) {
      if (inText && phonetic === 0) current += text
    },
  })
  return strings
}

async function mustRead(read: ReadPart, part: string): Promise<string> {
  const xml = await read(part)
  if (xml === null) throw damaged(`the part “${part}” is missing`)
  return xml
}

/** Text of a part, or null when the package has none of that name. */
async function readXml(bytes: Uint8Array, parts: Parts, name: string): Promise<string | null> {
  const entry = parts.get(name.toLowerCase())
  if (!entry) return null
  const plain = await unpackPart(bytes, entry)
  const wide =
    plain[0] === 0xff && plain[1] === 0xfe ? 'utf-16le' : plain[0] === 0xfe && plain[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(plain)
}
