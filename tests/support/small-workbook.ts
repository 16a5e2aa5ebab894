import { strToU8, zipSync, type Zippable } from 'fflate'

/** What a workbook of a test is made of; parts that are null are left away, others replace those made here. */
export interface SmallWorkbook {
  /** XML of the cells of each sheet, by its name. */
  readonly sheets?: Readonly<Record<string, string>>
  readonly strings?: readonly string[]
  /** Number formats: codes, in the order in which cells name them from 1 on. */
  readonly formats?: readonly string[]
  readonly hidden?: readonly string[]
  readonly from1904?: boolean
  readonly parts?: Readonly<Record<string, string | null>>
  /** Before every element name, as some writers have it. */
  readonly prefix?: string
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of a workbook, by their path. */
export function workbookParts(input: SmallWorkbook): Record<string, string> {
  const { strings = [], formats = [], hidden = [], from1904 = false } = input
  const sheets = Object.entries(input.sheets ?? { Services: row(1, 'Service') + row(2, 'cart') })
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ([name], index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${hidden.includes(name) ? ' state="veryHidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${sheets
      .map(
        (_sheet, index) =>
          `<Relationship Id="s${index}" Type="${relations}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="t" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_code, index) => `<xf numFmtId="${164 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  }
  sheets.forEach(([, cells], index) => {
    parts[`xl/worksheets/sheet${index}.xml`] =
      `<?xml version="1.0"?><worksheet xmlns="${spreadsheet}"><sheetData>${cells}</sheetData></worksheet>`
  })
  return Object.fromEntries(
    Object.entries({ ...parts, ...input.parts }).flatMap(([path, xml]) => (xml === null ? [] : [[path, xml]])),
  )
}

export function smallWorkbook(input: SmallWorkbook = {}): Uint8Array {
  return packed(workbookParts(input))
}

/** `level` 0 leaves the parts as they are, so that their bytes can be found. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {}
  for (const [path, content] of Object.entries(parts))
    files[path] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files, { level })
}

/** A row of inline texts; a cell may be XML of its own. */
export function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells
    .map((cell, index) => {
      const address = `${String.fromCharCode(65 + index)}${number}`
      if (cell.startsWith('<')) return cell.replace('<c', `<c r="${address}"`)
      return cell === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    .join('')}</row>`
}
