import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTsv, printHtmlTable, printTsv } from '#ui/grid/tsv.ts'

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', ' ', '=', '""', '\r\n') }),
  fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '1', ' ', '＝') }),
)
const block = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

describe('printTsv and parseTsv', () => {
  it('give back every block that was printed', () => {
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(printTsv(rows))).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })

  it('never lose a character of text they did not write', () => {
    const rough = fc.string({ unit: fc.constantFrom('"', '\t', '\n', 'a', 'b') })
    fc.assert(
      fc.property(rough, (text) => {
        const letters = (of: string): string => of.replace(/[^ab]/g, '')
        expect(letters(parseTsv(text).flat().join(''))).toBe(letters(text))
      }),
    )
  })
})

describe('parseTsv', () => {
  it.each([
    [
      'Excel: rows end in CRLF, the last one too',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['Excel: a line break inside a cell is LF inside quotes', '"one\ntwo"\tx\r\n', [['one\ntwo', 'x']]],
    ['Excel: quotes inside a quoted cell are doubled', '"say ""hi""\nnow"\r\n', [['say "hi"\nnow']]],
    ['Excel: a cell that only contains quotes goes unquoted', 'a "big" one\tb\r\n', [['a "big" one', 'b']]],
    ['Excel: a cell that begins with a quoted word goes unquoted', '"big" one\tb\r\n', [['"big" one', 'b']]],
    ['Excel: inches stay', '15"\t17"\r\n', [['15"', '17"']]],
    [
      'LibreOffice: rows end in LF, the last one is open',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['LibreOffice: a tab inside a cell is quoted', '"a\tb"\tc', [['a\tb', 'c']]],
    ['Numbers on macOS: rows end in CR', 'a\rb\r', [['a'], ['b']]],
    ['an unfinished quote is text', '"open\tb', [['"open', 'b']]],
    ['empty cells count', '\t\t\r\n', [['', '', '']]],
    ['empty rows count', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
    ['nothing is one empty cell', '', [['']]],
  ])('%s', (_, text, rows) => {
    expect(parseTsv(text)).toEqual(rows)
  })
})

describe('printTsv', () => {
  it.each([
    ['one cell carries no line end', [['a']], 'a'],
    ['a row carries one', [['a', 'b']], 'a\tb\r\n'],
    ['cells with tabs and line breaks are quoted', [['a\tb', 'c\nd']], '"a\tb"\t"c\nd"\r\n'],
    ['a leading quote is quoted, an inner one is not', [['"x', 'y"']], '"""x"\ty"\r\n'],
    ['formulas stand behind an apostrophe', [['=1+1', ' @SUM(A1)', '＝1', '-A1']], "'=1+1\t' @SUM(A1)\t'＝1\t'-A1\r\n"],
    ['numbers and dashes do not', [['-5', '+1,200.5', '-', '']], '-5\t+1,200.5\t-\t\r\n'],
    ['an apostrophe of one’s own is kept by another', [["'=1", "it's", "'tis"]], "''=1\tit's\t'tis\r\n"],
  ])('%s', (_, rows, text) => {
    expect(printTsv(rows)).toBe(text)
  })
})

describe('printHtmlTable', () => {
  it('keeps formulas from being run', () => {
    expect(printHtmlTable([['=1+1']])).toContain("<td>'=1+1</td>")
  })

  it('escapes markup and keeps line breaks', () => {
    expect(printHtmlTable([['<b>&', 'a\nb']])).toBe(
      '<table><tbody><tr><td>&lt;b&gt;&amp;</td><td>a<br>b</td></tr></tbody></table>',
    )
  })
})
