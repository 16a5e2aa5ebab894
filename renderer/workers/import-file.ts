import { decodeText } from '#domain/import/decode-text.ts'
import type { CatalogReading, ImportProblem, ImportRefusal } from '#domain/import/import-preview.ts'
import { readCatalog } from '#domain/import/read-catalog.ts'
import { checkTable, readCsv, type RateRows, type TableReading } from '#domain/import/read-csv.ts'
import { workbookSizeLimit } from './xlsx/limits.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'
import { WorkbookRefusal } from './xlsx/refusal.ts'

/** What was chosen, dropped or pasted. */
export interface ImportFile {
  /** Null for pasted text. */
  readonly name: string | null
  readonly content: Uint8Array | string
}

/** What is in a file: tables whose columns are still to be told, or a catalog that tells itself what it holds. */
export type OpenedFile =
  | ImportRefusal
  | {
      readonly status: 'catalog'
      readonly reading: Extract<CatalogReading, { status: 'read' }>
      readonly remark: string | null
    }
  | {
      readonly status: 'tables'
      /** Sheets of a workbook; a text has one. */
      readonly sheets: readonly ImportSheet[]
      /** What was assumed about the file, such as its encoding; null when it left no doubt. */
      readonly remark: string | null
    }

export interface ImportSheet {
  /** Empty when the table is the whole file. */
  readonly name: string
  readonly hidden: boolean
  readonly read: (onRows?: (read: number) => void) => Promise<TableReading>
}

/**
 * Looks into a file, whatever it is called: its first bytes and then its text say what it is. `rate` knows the headers
 * that are looked for; without it they are those of services.
 */
export async function openImportFile({ name, content }: ImportFile, rate?: RateRows): Promise<OpenedFile> {
  if (typeof content === 'string') return openText(name, content, null, rate)
  if (startsWith(content, zipMark)) return openSheets(content)
  if (startsWith(content, oleMark)) return refused(describeOle(content))
  const decoded = decodeText(content, TextDecoder)
  return decoded.status === 'refused' ? refused(decoded.message) : openText(name, decoded.text, decoded.remark, rate)
}

/** The ending decides; without a telling one, lines that only a catalog file has. */
export function isCatalog(name: string | null, text: string): boolean {
  if (name !== null && /\.(ya?ml|json)$/i.test(name)) return true
  if (name !== null && /\.(csv|tsv)$/i.test(name)) return false
  return /^\s*(---|apiVersion:|kind:\s)/m.test(text.slice(0, 5_000))
}

function openText(name: string | null, text: string, remark: string | null, rate: RateRows | undefined): OpenedFile {
  const disguise = disguisedWorkbook(name, text)
  if (disguise !== null) return refused(disguise)
  if (isCatalog(name, text)) {
    const reading = readCatalog(text)
    return reading.status === 'refused' ? reading : { status: 'catalog', reading, remark }
  }
  const table = readCsv(text, rate)
  if (table.status === 'refused') return refused(table.message)
  return { status: 'tables', sheets: [{ name: '', hidden: false, read: () => Promise.resolve(table) }], remark }
}

const megabyte = 1024 * 1024

async function openSheets(bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length > workbookSizeLimit)
    return refused(
      `The workbook has ${Math.ceil(bytes.length / megabyte)} MB; at most ${workbookSizeLimit / megabyte} MB can be imported. Copy the table into a workbook of its own and import that.`,
    )
  try {
    const { sheets } = await openWorkbook(bytes)
    return {
      status: 'tables',
      sheets: sheets.map(({ name, hidden, read }) => ({
        name,
        hidden,
        read: (onRows) => read(onRows).then(checkSheet(name), toRefusal),
      })),
      remark: null,
    }
  } catch (error) {
    return refused(toRefusal(error).message)
  }
}

function checkSheet(name: string): (table: Parameters<typeof checkTable>[0]) => TableReading {
  return (table) => {
    const reading = checkTable(table)
    return reading.status === 'refused' && table.rows.length === 0
      ? { status: 'refused', message: `The sheet “${name}” is empty.` }
      : reading
  }
}

/** What the reader of workbooks refuses in words; anything else is a mistake of ours. */
function toRefusal(error: unknown): { readonly status: 'refused'; readonly message: string } {
  if (error instanceof WorkbookRefusal) return { status: 'refused', message: error.message }
  throw error
}

const zipMark = [0x50, 0x4b, 0x03, 0x04]
const oleMark = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** Excel puts an encrypted workbook into the container of its old format, under this name. */
const encryptedPackage = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

function describeOle(bytes: Uint8Array): string {
  const first = encryptedPackage[0] ?? 0
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes.subarray(at, at + encryptedPackage.length), encryptedPackage))
      return 'The workbook is protected with a password. Open it in Excel, take the password off (File, Info, Protect) and import it again.'
  return 'This is a workbook of the old format (.xls). Open it in Excel, save it as .xlsx and import that.'
}

/** Programs write web pages and XML and call them workbooks; Excel opens them and can save them properly. */
function disguisedWorkbook(name: string | null, text: string): string | null {
  const start = text.slice(0, 1_000)
  const advice = 'Open it in Excel, save it as .xlsx and import that.'
  if (/<\?mso-application\s+progid="Excel\.Sheet"/i.test(start) || /^\s*<\?xml[^>]*>\s*<Workbook\b/i.test(start))
    return `This is a workbook in the XML of Excel 2003. ${advice}`
  if (name === null || !/\.xlsx?$/i.test(name) || !/^\s*<(!doctype|html|table|meta|\?xml)\b/i.test(start)) return null
  return `This is a web page that is called “${name}”. ${advice}`
}

function refused(message: string, problems: readonly ImportProblem[] = []): ImportRefusal {
  return { status: 'refused', message, problems }
}
