import type { PackageParts } from './exceljs-parts.ts'

export interface FinishOptions {
  readonly properties: Readonly<Record<string, string>>
  /** By path of a sheet: the first row whose height may still grow with its text. */
  readonly growingFrom: ReadonlyMap<string, number>
}

/**
 * What ExcelJS cannot write: custom document properties, no warning triangles on texts that look like numbers, and row
 * heights that still grow. It marks every height as custom, which cuts what a client types below the first line;
 * without the mark it is only a starting value.
 */
export function finishParts(parts: PackageParts, { properties, growingFrom }: FinishOptions): PackageParts {
  const finished: PackageParts = new Map()
  for (const [path, xml] of parts)
    finished.set(path, sheetPath.test(path) ? withGrowingRows(withoutTriangles(xml), growingFrom.get(path)) : xml)
  return Object.keys(properties).length === 0 ? finished : withProperties(finished, properties)
}

const sheetPath = /^xl\/worksheets\/sheet\d+\.xml$/

/** Numbers such as 1.2 of a task are texts on purpose; Excel would put a warning triangle on each. */
function withoutTriangles(xml: string): string {
  const after = xml.lastIndexOf('</headerFooter>')
  if (after === -1) return xml
  const at = after + '</headerFooter>'.length
  const mark = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>'
  return xml.slice(0, at) + mark + xml.slice(at)
}

function withGrowingRows(xml: string, from: number | undefined): string {
  const at = from === undefined ? -1 : xml.indexOf(`<row r="${from}"`)
  // Texts cannot hold the attribute: their quotation marks are written as entities.
  return at === -1 ? xml : xml.slice(0, at) + xml.slice(at).replaceAll(' customHeight="1"', '')
}

function withProperties(parts: PackageParts, properties: Readonly<Record<string, string>>): PackageParts {
  const entries = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  )
  parts.set(
    'docProps/custom.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${entries.join('')}</Properties>`,
  )
  insertBefore(
    parts,
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
  )
  insertBefore(
    parts,
    '_rels/.rels',
    '</Relationships>',
    '<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>',
  )
  return parts
}

function insertBefore(parts: PackageParts, path: string, end: string, xml: string): void {
  const part = parts.get(path)
  const at = part?.lastIndexOf(end) ?? -1
  if (part === undefined || at === -1) throw new Error(`${path} has no ${end}`)
  parts.set(path, part.slice(0, at) + xml + part.slice(at))
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
