import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportTable } from '#domain/import/import-table.ts'
import { openWorkbook } from '#workers/xlsx/open-workbook.ts'
import { WorkbookRefusal } from '#workers/xlsx/refusal.ts'
import { packed, row, smallWorkbook, workbookParts, type SmallWorkbook } from '#tests/support/small-workbook.ts'

async function read(bytes: Uint8Array, sheet = 0): Promise<ImportTable> {
  const workbook = await openWorkbook(bytes)
  const found = workbook.sheets[sheet]
  if (!found) throw new Error('no such sheet')
  return found.read()
}

async function cellsOf(input: SmallWorkbook): Promise<(readonly string[])[]> {
  return (await read(smallWorkbook(input))).rows.map(({ cells }) => cells)
}

describe('cells of a workbook', () => {
  it('are texts: shared, in place, in runs, and without the readings of Japanese words', async () => {
    const strings = [
      '<t>cart</t>',
      '<r><t>two </t></r><r><t>runs</t></r>',
      '<t>東京</t><rPh sb="0"><t>トウキョウ</t></rPh>',
    ]
    const cells = row(1, '<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>', '<c t="s"><v>2</v></c>', 'a &lt; b &amp; c')
    expect(await cellsOf({ strings, sheets: { A: cells } })).toEqual([['cart', 'two runs', '東京', 'a < b & c']])
  })

  it('are numbers in full, truth values as yes and no, and results of formulas', async () => {
    const cells = row(
      1,
      '<c><v>99.95</v></c>',
      '<c><v>0.30000000000000004</v></c>',
      '<c><v>1E-3</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
      '<c><f>1-1</f><v>0</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>99.95x</v></c>',
    )
    expect(await cellsOf({ sheets: { A: cells } })).toEqual([['99.95', '0.3', '0.001', 'Yes', 'No', '0', '99.95x']])
  })

  it.each([
    ['a day', 'yyyy\\-mm\\-dd', '46348', '2026-11-22'],
    ['a day in the words of a locale', '[$-407]d. mmm yyyy;@', '46348', '2026-11-22'],
    ['a moment', 'dd/mm/yyyy hh:mm', '46348.4375', '2026-11-22 10:30'],
    ['a clock', 'h:mm AM/PM', '0.4375', '10:30'],
    ['the day before the day that never was', 'd/m/yy', '59', '1900-02-28'],
    ['the day after it', 'd/m/yy', '61', '1900-03-01'],
    ['the day that never was', 'd/m/yy', '60', '60'],
    ['a day before all calendars', 'd/m/yy', '-5', '-5'],
    ['a month', 'mmm', '46348', '2026-11-22'],
    ['hours beyond a day', '[h]:mm', '1.5', '1.5'],
    ['a share', '0.00%', '0.9995', '99.95%'],
    ['a number with a word in its format', '0.0 "days"', '28', '28'],
    ['a number in colour', '[Red]#,##0.00', '1234.5', '1234.5'],
    ['money', '[$€-2] #,##0', '4200', '4200'],
    ['a number that looks like a year', 'General', '2026', '2026'],
    ['what is no number', 'yyyy', 'abc', 'abc'],
  ])('with %s show what it means', async (_what, format, value, text) => {
    const formats = [format.replaceAll('"', '&quot;')]
    expect(await cellsOf({ formats, sheets: { A: row(1, `<c s="1"><v>${value}</v></c>`) } })).toEqual([[text]])
  })

  it('count their days from 1904 where the workbook does', async () => {
    const sheets = { A: row(1, '<c s="1"><v>44886</v></c>') }
    expect(await cellsOf({ formats: ['yyyy-mm-dd'], from1904: true, sheets })).toEqual([['2026-11-22']])
  })

  it('stand where their addresses say, however far apart', async () => {
    const cells = '<row r="3"><c r="C3"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>'
    const { rows } = await read(smallWorkbook({ sheets: { A: cells } }))
    expect(rows.map(({ line, cells: texts }) => [line, texts])).toEqual([
      [3, ['', '', '1']],
      [1_048_576, ['2']],
    ])
  })

  it('need no addresses', async () => {
    const cells = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    expect(await cellsOf({ sheets: { A: cells } })).toEqual([['1', '2'], ['3']])
  })

  it('with errors and with formulas without results are named and left empty', async () => {
    const sheets = { A: row(1, 'cart', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c><f>B1*2</f></c>') }
    const { rows, problems } = await read(smallWorkbook({ sheets }))
    expect(rows.map(({ cells }) => cells)).toEqual([['cart']])
    expect(problems).toEqual([
      { line: 1, place: 'Cell B1', message: 'It holds the error #DIV/0! and is left empty.' },
      { line: 1, place: 'Cell C1', message: 'Its formula has no result in the file, so it is left empty.' },
    ])
  })

  it('that were merged are counted', async () => {
    const sheet = `<worksheet><sheetData>${row(1, 'a')}</sheetData><mergeCells><mergeCell ref="A1:B9"/></mergeCells></worksheet>`
    const { ignored } = await read(smallWorkbook({ parts: { 'xl/worksheets/sheet0.xml': sheet } }))
    expect(ignored).toEqual([
      { what: 'Merged cells', count: 1, why: 'Only the first cell of each holds its text; the others count as empty.' },
    ])
  })

  it('far to the right are counted and left out', async () => {
    const sheets = { A: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>' }
    const { rows, ignored } = await read(smallWorkbook({ sheets }))
    expect(rows.map(({ cells }) => cells)).toEqual([['1']])
    expect(ignored[0]).toMatchObject({ what: 'Cells far to the right', count: 1 })
  })

  it('written with prefixed names and without shared parts are read too', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>cart</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const parts = { 'xl/worksheets/sheet0.xml': sheet, 'xl/styles.xml': null, 'xl/sharedStrings.xml': null }
    expect((await read(smallWorkbook({ parts }))).rows[0]?.cells).toEqual(['cart'])
  })

  it('keep letters that look like escapes, and lose carriage returns', async () => {
    expect(await cellsOf({ sheets: { A: row(1, 'a_x000D_\nb', 'c_x005F_x000D_') } })).toEqual([['a\nb', 'c_x000D_']])
  })
})

describe('sheets of a workbook', () => {
  it('are named in order, hidden ones as hidden', async () => {
    const { sheets } = await openWorkbook(smallWorkbook({ sheets: { One: '', 'R&amp;D': '' }, hidden: ['One'] }))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['One', true],
      ['R&D', false],
    ])
  })

  it('written by ExcelJS read as ExcelJS reads them', async () => {
    for (const file of ['packt-raci', 'packt-tpm-raci']) {
      const bytes = readFileSync(`tests/fixtures/import/${file}.xlsx`)
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
      const expected: string[][] = []
      workbook.worksheets[0]?.eachRow((line) => {
        const texts: string[] = []
        line.eachCell((cell, column) => (texts[column - 1] = cell.text))
        expected.push(Array.from(texts, (text) => text ?? ''))
      })
      expect((await read(new Uint8Array(bytes))).rows.map(({ cells }) => cells)).toEqual(expected)
    }
  })
})

describe('a workbook with any of its bytes changed', () => {
  const whole = smallWorkbook({ strings: ['<t>cart</t>'], sheets: { A: row(1, '<c t="s"><v>0</v></c>') } })
  const plain = workbookParts({ strings: ['<t>cart</t>'], sheets: { A: row(1, '<c t="s"><v>0</v></c>') } })

  it('is read as it was or refused in words', async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        await refusedOr(bytes, (table) => expect(table.rows.map(({ cells }) => cells)).toEqual([['cart']]))
      }),
    )
  })

  it('is refused in words when its XML is damaged, and never anything else', async () => {
    const paths = Object.keys(plain).filter((path) => path.endsWith('.xml') && path.startsWith('xl/'))
    const cut = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      sign: fc.constantFrom('<', '>', '"', '', '&x;', '</c>'),
    })
    await fc.assert(
      fc.asyncProperty(cut, async ({ path, at, sign }) => {
        const xml = plain[path] ?? ''
        const place = Math.floor(at * xml.length)
        await refusedOr(
          packed({ ...plain, [path]: xml.slice(0, place) + sign + xml.slice(place + 1) }),
          () => undefined,
        )
      }),
    )
  })

  it('is refused when a letter of a text has changed on the way', async () => {
    const bytes = packed(workbookParts({ sheets: { A: row(1, 'cart') } }), 0)
    const at = Buffer.from(bytes).indexOf('cart')
    expect(at).toBeGreaterThan(0)
    bytes[at] = 'd'.charCodeAt(0)
    await expect(read(bytes)).rejects.toThrow('“xl/worksheets/sheet0.xml” is not what it was when it was packed')
  })

  it('is refused when it is cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        await expect(read(whole.subarray(0, length))).rejects.toBeInstanceOf(WorkbookRefusal)
      }),
    )
  })
})

async function refusedOr(bytes: Uint8Array, check: (table: ImportTable) => void): Promise<void> {
  let table: ImportTable
  try {
    table = await read(bytes)
  } catch (error) {
    if (error instanceof Error && error.message === 'no such sheet') return
    expect(error).toBeInstanceOf(WorkbookRefusal)
    return
  }
  check(table)
}
