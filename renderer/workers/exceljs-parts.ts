/// <reference path="./exceljs-bare.d.ts" />
import type { Workbook, Worksheet } from 'exceljs'

/** Package parts by path, in the order ExcelJS writes them. */
export type PackageParts = Map<string, string>

/**
 * The parts of a workbook as XML, without ExcelJS's own zip: packing them once with the platform's deflate takes about
 * two thirds of the time, and each sheet can be reported as it is done. These are the steps of `xlsx.write` in 4.4.0,
 * the last release; a test compares the result with what `writeBuffer` packs.
 */
export async function workbookParts(
  workbook: Workbook,
  onSheet: (name: string) => void = () => undefined,
): Promise<PackageParts> {
  const parts: PackageParts = new Map()
  const sink: PartSink = { append: (data, { name }) => parts.set(name, data) }
  // Safe: the two members are there in 4.4.0, though its types leave them out.
  const { xlsx: writer, model: book } = workbook as unknown as OpenWorkbook
  writer.prepareModel(book, {})
  await writer.addContentTypes(sink, book)
  await writer.addOfficeRels(sink, book)
  await writer.addWorkbookRels(sink, book)
  for (const worksheet of book.worksheets) {
    await writer.addWorksheets(sink, { ...book, worksheets: [worksheet] })
    onSheet(worksheet.name)
  }
  await writer.addSharedStrings(sink, book)
  await writer.addThemes(sink, book)
  await writer.addStyles(sink, book)
  await writer.addApp(sink, book)
  await writer.addCore(sink, book)
  await writer.addWorkbook(sink, book)
  return parts
}

interface PartSink {
  readonly append: (data: string, options: { readonly name: string }) => void
}

type Step = (sink: PartSink, model: OpenModel) => Promise<void>

interface OpenModel {
  readonly worksheets: readonly Pick<Worksheet, 'name'>[]
}

interface OpenWorkbook {
  readonly model: OpenModel
  readonly xlsx: {
    readonly prepareModel: (model: OpenModel, options: object) => void
    readonly addContentTypes: Step
    readonly addOfficeRels: Step
    readonly addWorkbookRels: Step
    readonly addWorksheets: Step
    readonly addSharedStrings: Step
    readonly addThemes: Step
    readonly addStyles: Step
    readonly addApp: Step
    readonly addCore: Step
    readonly addWorkbook: Step
  }
}
