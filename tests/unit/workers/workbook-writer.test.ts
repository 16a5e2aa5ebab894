import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { keyRow, lastReach, titleRoom } from '#domain/workbook/sheet-layout.ts'
import { tableOf } from '#domain/document.ts'
import { newHoliday } from '#domain/holiday.ts'
import { newToilTask } from '#domain/toil-task.ts'
import type { SheetModel, WorkbookModel } from '#domain/workbook/workbook-model.ts'
import { smallEngagement } from '#tests/unit/domain/workbook/small-engagement.ts'
import { writeWorkbook, type WorkbookProgress } from '#workers/workbook-writer.ts'
import { cellsOf, expectedValue, options, reopen, worksheetOf, written } from './reopen.ts'

const small = await written(smallEngagement())
const workbook = await reopen(small.bytes)
const parts = unzipSync(small.bytes)

describe('writeWorkbook', () => {
  it('puts every value of the model where the model says, text like formulas included', () => {
    for (const sheet of small.model.sheets) {
      const worksheet = worksheetOf(workbook, sheet.name)
      for (const [address, cell] of cellsOf(sheet)) {
        const found = worksheet.getCell(address)
        const value = found.isMerged && found.master !== found ? null : found.value
        // ExcelJS drops the results 0 and false when it reads; they are compared in the XML below.
        const expected = expectedValue(cell)
        const formula = expected !== null && typeof expected === 'object' && 'formula' in expected ? expected : null
        // Nor does it read a formula's result that is a day, or a word where a day could be: LibreOffice does.
        if (formula && (formula.result === 0 || found.numFmt === 'd mmm yyyy'))
          expect(value).toMatchObject({ formula: formula.formula })
        else expect(value === '' ? null : value, `${sheet.name} ${address}`).toEqual(expected)
      }
    }
    const services = worksheetOf(workbook, 'Services')
    expect(services.getCell('B7').value).toBe('=cart()')
    expect(services.getCell('B7').numFmt).toBe('@')
    expect(services.getCell('B9').value).toBe('@legacy')
  })

  it('writes results of 0 too', () => {
    const raci = strFromU8(parts[`xl/worksheets/sheet${worksheetOf(workbook, 'RACI').id}.xml`] ?? new Uint8Array())
    expect(raci).toMatch(/<c r="G9"[^>]*><f>[^<]*<\/f><v>0<\/v><\/c>/)
  })

  it('never writes what is no number, whatever stands in the engagement', async () => {
    const endless = { frequency: 'day', times: 1e200, minutes: 1e200, automatable: 50, effort: 1 } as const
    const toil = tableOf([{ ...newToilTask('toil_1', 1), ...endless }])
    const { bytes } = await written({ ...smallEngagement(), toil })
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'))
    for (const [name, xml] of sheets) expect(strFromU8(xml), name).not.toMatch(/<v>-?(Infinity|NaN)<\/v>/)
  })

  it('holds dates as whole days', () => {
    const plan = worksheetOf(workbook, 'Migration plan')
    expect(plan.getCell('I9').value).toEqual(new Date('2026-11-02T00:00:00Z'))
    expect(plan.getCell('I9').numFmt).toBe('d mmm yyyy')
    const xml = strFromU8(parts[`xl/worksheets/sheet${plan.id}.xml`] ?? new Uint8Array())
    expect(xml).toMatch(/<c r="I9"[^>]*><v>46328<\/v>/)
  })

  it('hides ids and keys, and freezes, filters and prints as the model says', () => {
    for (const sheet of small.model.sheets.filter(({ shape }) => shape === 'list')) {
      const worksheet = worksheetOf(workbook, sheet.name)
      expect(worksheet.getColumn(1).hidden, sheet.name).toBe(true)
      expect(worksheet.getRow(5).hidden).toBe(true)
      expect(sheet.columns.map((_column, index) => worksheet.getCell(5, index + 1).value)).toEqual(
        sheet.columns.map((column) => column.key),
      )
      expect(sheet.rows.map((_row, index) => worksheet.getCell(headerOf(sheet) + 1 + index, 1).value)).toEqual(
        sheet.rows.map((row) => row.id),
      )
      expect(worksheet.views[0]).toMatchObject({ state: 'frozen', ySplit: headerOf(sheet), xSplit: sheet.frozen })
      expect(worksheet.autoFilter).toMatch(new RegExp(`^B${headerOf(sheet)}:[A-Z]+\\d+$`))
      expect(worksheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `6:${headerOf(sheet)}`,
      })
      expect(worksheet.headerFooter.oddFooter).toContain('Page &P of &N')
      expect(worksheet.headerFooter.oddFooter).toContain('Kestrel "Retail"')
    }
    expect(worksheetOf(workbook, 'Services').pageSetup.printArea).toBe('A1:K9')
    expect(worksheetOf(workbook, 'Lists').state).toBe('hidden')
  })

  it('prints title and purpose whole, however narrow the list is', async () => {
    const freeze = { ...newHoliday('holidays_1', 1), name: 'Freeze', from: '2026-12-21' }
    const { bytes, model } = await written({ ...smallEngagement(), holidays: tableOf([freeze]) })
    const book = await reopen(bytes)
    const wrapped = model.sheets.filter((sheet) => {
      const worksheet = worksheetOf(book, sheet.name)
      const isCut = sheet.title.purpose.length > titleRoom(sheet) * 1.05
      expect(worksheet.getCell(keyRow - 1, sheet.mark ? 3 : sheet.shape === 'list' ? 2 : 1).isMerged).toBe(isCut)
      if (isCut) expect(worksheet.getRow(keyRow - 1).height, sheet.name).toBeGreaterThan(20)
      return isCut
    })
    expect(wrapped.map(({ name }) => name)).toContain('Plan load')
    // Its two columns alone are narrower than the name of the client.
    expect(worksheetOf(book, 'Plan calendar').pageSetup.printArea).toMatch(/^A1:[L-N]\d+$/)
  })

  it('offers dropdowns by range from named lists, past the last row', () => {
    const xml = strFromU8(parts[`xl/worksheets/sheet${worksheetOf(workbook, 'RACI').id}.xml`] ?? new Uint8Array())
    const raci = sheet(small.model, 'raci-to-be')
    expect(lastReach(raci)).toBe(209)
    for (const letters of ['D', 'E', 'F']) expect(xml).toContain(`sqref="${letters}7:${letters}209"`)
    expect(xml).toContain('<formula1>List_letters</formula1>')
    expect(worksheetOf(workbook, 'RACI').getCell('D7').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['List_letters'],
      errorStyle: 'warning',
    })
    const lists = worksheetOf(workbook, 'Lists')
    for (const list of small.model.lists) {
      const range = workbook.definedNames.getRanges(list.name).ranges[0] ?? ''
      const [, column = '', from = '', to = ''] = /^Lists!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(range) ?? []
      const values = Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, index) => lists.getCell(`${column}${Number(from) + index}`).value,
      )
      expect(values).toEqual(list.values)
    }
  })

  it('gives conditional looks priorities of their own within a sheet', () => {
    for (const each of small.model.sheets) {
      const xml = strFromU8(parts[`xl/worksheets/sheet${worksheetOf(workbook, each.name).id}.xml`] ?? new Uint8Array())
      const priorities = [...xml.matchAll(/<cfRule [^>]*priority="(\d+)"/g)].map((match) => match[1])
      expect(priorities).toHaveLength(each.rules.length)
      expect(new Set(priorities).size).toBe(priorities.length)
    }
  })

  it('names its maker, and the export in custom properties', () => {
    expect(workbook.creator).toBe('Demarc')
    expect(workbook.title).toBe('Kestrel "Retail": SRE and Platform Engineering')
    const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())
    expect(custom).toContain('name="DemarcExport"><vt:lpwstr>exp_1</vt:lpwstr>')
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('/docProps/custom.xml')
    expect(strFromU8(parts['_rels/.rels'] ?? new Uint8Array())).toContain('docProps/custom.xml')
  })

  it('lets the rows of lists grow with what is typed, and keeps the title rows', () => {
    const xml = strFromU8(parts[`xl/worksheets/sheet${worksheetOf(workbook, 'Services').id}.xml`] ?? new Uint8Array())
    expect(xml).toMatch(/<row r="1" ht="[\d.]+" customHeight="1"/)
    expect(xml).toMatch(/<row r="7" ht="[\d.]+" (?!customHeight)/)
    expect(xml).toContain('</headerFooter><ignoredErrors>')
  })

  it('carries the mark on the first sheet: two coloured cells side by side', () => {
    const [left, right] = ['A1', 'B1'].map((address) => worksheetOf(workbook, 'Read me').getCell(address).fill)
    expect(left).toMatchObject({ fgColor: { argb: 'FF0A6C74' } })
    expect(right).toMatchObject({ fgColor: { argb: 'FF8A3FFC' } })
  })

  it('reports rows and sheets, and ends with all of them', async () => {
    const { model } = await written(sampleDocument(options.today))
    const seen: WorkbookProgress[] = []
    await writeWorkbook(model, (progress) => seen.push(progress))
    const rows = model.sheets.reduce((sum, each) => sum + each.rows.length, 0)
    expect(seen.filter(({ step }) => step === 'write').map(({ sheet: name }) => name)).toEqual([
      ...model.sheets.map((each) => each.name),
      'Lists',
    ])
    expect(seen.at(-1)).toEqual({
      step: 'pack',
      sheet: '',
      rows,
      ofRows: rows,
      sheets: model.sheets.length,
      ofSheets: model.sheets.length,
    })
  })

  it('writes the same content for the same model', async () => {
    expect(contentOf(unzipSync(await writeWorkbook(small.model)))).toEqual(contentOf(parts))
  })
})

function sheet(model: WorkbookModel, key: string): SheetModel {
  const found = model.sheets.find((each) => each.key === key)
  if (!found) throw new Error(`No sheet ${key}`)
  return found
}

function headerOf(model: SheetModel): number {
  return 6 + model.bands.length
}

/** Texts of all parts, without the ids ExcelJS makes up for data bars. */
function contentOf(zipped: Record<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(zipped).map(([name, part]) => [name, strFromU8(part).replace(/\{[0-9A-F-]{36}\}/g, '')]),
  )
}
