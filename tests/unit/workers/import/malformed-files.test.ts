import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { importFile } from './ask-import.ts'
import { packed, row, smallWorkbook, workbookParts } from '#tests/support/small-workbook.ts'

const document = sampleDocument('2026-11-22')

interface Refused {
  readonly what: string
  readonly file: string
  readonly content: Uint8Array | string
  readonly message: string
}

const openslo = 'apiVersion: openslo/v1\n'
const slo = `${openslo}kind: SLO\nmetadata: { name: fast }\nspec:\n  service: cart\n`

/** Files in which there is nothing that could go in: why, where, and what to do. */
const refused: readonly Refused[] = [
  { what: 'nothing', file: 'a.csv', content: '', message: 'The file is empty.' },
  {
    what: 'a mark of the byte order alone',
    file: 'a.csv',
    content: bytes(0xef, 0xbb, 0xbf),
    message: 'The file is empty.',
  },
  { what: 'blanks and line ends', file: 'a.csv', content: ' \r\n\t\r\n', message: 'The file is empty.' },
  { what: 'separators alone', file: 'a.csv', content: ';;;\n;;;\n', message: 'The file has no rows.' },
  {
    what: 'headers alone',
    file: 'a.csv',
    content: '\nService;Tier\n',
    message: 'There are headers in line 2, but no rows below them.',
  },
  {
    what: 'no column that could be the name',
    file: 'people.csv',
    content: 'First name;Last name\nAda;Byron\n',
    message:
      'No column for the service name was found. Line 1 holds “First name”, “Last name”. Call the column with the names “Service”.',
  },
  {
    what: 'an empty byte',
    file: 'a.csv',
    content: 'Service,Tier\ncart,1\nshop\u0000,2\n',
    message: 'The file is not text: there is an empty byte in line 3. Choose a text file or an Excel workbook.',
  },
  {
    what: 'half a letter of UTF-16',
    file: 'a.csv',
    content: bytes(0xff, 0xfe, 0x41, 0, 0, 0xd8),
    message: 'The file says it is UTF-16LE, but it is damaged.',
  },
  {
    what: 'more text than can be read',
    file: 'a.csv',
    content: new Uint8Array(20_000_001).fill(0x61),
    message: 'The file has 21 MB; at most 20 MB can be imported. Split it.',
  },
  {
    what: 'more rows than can be compared',
    file: 'a.csv',
    content: `Service\n${Array.from({ length: 100_000 }, (_, index) => `s${index}`).join('\n')}`,
    message: 'The table has 100001 rows; at most 100000 can be imported at once. Split it and import the parts.',
  },
  {
    what: 'the page of a sign-in',
    file: 'services.csv',
    content: '<!DOCTYPE html><html><body>Sign in</body></html>',
    message:
      'This is a web page, not a CSV file. It may be the sign-in page of the site it came from; download the raw file.',
  },
  {
    what: 'a web page that is called a workbook',
    file: 'report.xls',
    content: '<html><table><tr><td>Service</td></tr></table></html>',
    message: 'This is a web page that is called “report.xls”. Open it in Excel, save it as .xlsx and import that.',
  },
  {
    what: 'a workbook in the XML of 2003',
    file: 'report.xls',
    content: '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook></Workbook>',
    message: 'This is a workbook in the XML of Excel 2003. Open it in Excel, save it as .xlsx and import that.',
  },
  {
    what: 'a PDF',
    file: 'services.csv',
    content: '%PDF-1.7\n',
    message: 'This is a PDF. Export the table as CSV and import that file.',
  },
  {
    what: 'a workbook of the old format',
    file: 'services.xlsx',
    content: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
    message: 'This is a workbook of the old format (.xls). Open it in Excel, save it as .xlsx and import that.',
  },
  {
    what: 'a workbook with a password',
    file: 'services.xlsx',
    content: bytes(0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...wide('EncryptedPackage'), 0, 0),
    message:
      'The workbook is protected with a password. Open it in Excel, take the password off (File, Info, Protect) and import it again.',
  },
  {
    what: 'an archive with a password',
    file: 'services.xlsx',
    content: encrypted(smallWorkbook()),
    message: 'The file is packed with a password. Unpack it, and import the workbook without one.',
  },
  {
    what: 'half a workbook',
    file: 'services.xlsx',
    content: smallWorkbook().subarray(0, 900),
    message:
      'The workbook is damaged or cut off: its end is missing. Open it in Excel, save it as a new .xlsx file and import that.',
  },
  {
    what: 'a workbook without sheets',
    file: 'services.xlsx',
    content: smallWorkbook({ sheets: {} }),
    message: 'The workbook has no sheet with cells, only charts or macros.',
  },
  {
    what: 'a workbook with an empty sheet',
    file: 'services.xlsx',
    content: smallWorkbook({ sheets: { Plan: '' } }),
    message: 'The sheet “Plan” is empty.',
  },
  {
    what: 'a workbook whose sheet is missing',
    file: 'services.xlsx',
    content: smallWorkbook({ parts: { 'xl/worksheets/sheet0.xml': null } }),
    message:
      'The workbook is damaged or cut off: the part “xl/worksheets/sheet0.xml” is missing. Open it in Excel, save it as a new .xlsx file and import that.',
  },
  {
    what: 'a workbook with a text that is not there',
    file: 'services.xlsx',
    content: smallWorkbook({ sheets: { A: row(1, '<c t="s"><v>7</v></c>') } }),
    message:
      'The workbook is damaged or cut off: the part “xl/worksheets/sheet0.xml” uses a text that is not there. Open it in Excel, save it as a new .xlsx file and import that.',
  },
  {
    what: 'a workbook with a row beyond the last',
    file: 'services.xlsx',
    content: smallWorkbook({ sheets: { A: '<row r="99999999"><c><v>1</v></c></row>' } }),
    message:
      'The workbook is damaged or cut off: the part “xl/worksheets/sheet0.xml” has a row “99999999”. Open it in Excel, save it as a new .xlsx file and import that.',
  },
  {
    what: 'a workbook with entities of its own',
    file: 'services.xlsx',
    content: smallWorkbook({
      parts: { 'xl/worksheets/sheet0.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>' },
    }),
    message:
      'The workbook is damaged or cut off: the part “xl/worksheets/sheet0.xml” declares a document type. Open it in Excel, save it as a new .xlsx file and import that.',
  },
  {
    what: 'a bomb of zeros',
    file: 'services.xlsx',
    content: zipSync(
      { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': new Uint8Array(20_000_000) },
      { level: 9 },
    ),
    message: `The workbook is built to fill the memory: its part “xl/workbook.xml” grows from ${packedSize(20_000_000)} bytes to 20 MB. It is not opened.`,
  },
  {
    what: 'a part that is larger than it says',
    file: 'services.xlsx',
    content: understated(smallWorkbook({ sheets: { A: row(1, 'Service'.repeat(500)) } })),
    message:
      'The workbook is damaged or cut off: the part “xl/worksheets/sheet0.xml” cannot be unpacked. Open it in Excel, save it as a new .xlsx file and import that.',
  },
  {
    what: 'one text in very many cells',
    file: 'services.xlsx',
    content: smallWorkbook({
      strings: [`<t>${'x'.repeat(30_000)}</t>`],
      sheets: { A: Array.from({ length: 2_000 }, (_, at) => row(at + 1, '<c t="s"><v>0</v></c>')).join('') },
    }),
    message:
      'The sheet holds more than 50 million characters, more than can be read. Copy the rows and columns you need into a sheet of their own.',
  },
  {
    what: 'cells that only claim room',
    file: 'services.xlsx',
    content: smallWorkbook({
      sheets: {
        A: Array.from({ length: 7_000 }, (_, at) => `<row r="${at + 1}"><c r="SF${at + 1}"><v>1</v></c></row>`).join(
          '',
        ),
      },
    }),
    message:
      'The sheet holds more than 3000000 cells, more than can be read. Copy the rows and columns you need into a sheet of their own.',
  },
  {
    what: 'a binary workbook',
    file: 'services.xlsx',
    content: packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
    message: 'This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and import that.',
  },
  {
    what: 'an OpenDocument sheet',
    file: 'services.ods',
    content: packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    message: 'This is an OpenDocument file. Open it, save it as Excel workbook (.xlsx) and import that.',
  },
  {
    what: 'an archive of something else',
    file: 'services.xlsx',
    content: packed({ 'services.csv': 'Service\ncart' }),
    message: 'This is a compressed file, not a workbook. Unpack it and import what is inside.',
  },
  {
    what: 'YAML that breaks off',
    file: 'catalog.yaml',
    content: '# first line\nkind: [Component\n',
    message:
      'No Backstage entity could be read. Document 1, line 3: It is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
  },
  {
    what: 'YAML indented with tabs',
    file: 'catalog.yaml',
    content: 'kind: Component\nmetadata:\n\tname: cart\n',
    message:
      'No Backstage entity could be read. Document 1, line 3: It is not valid YAML: Tabs are not allowed as indentation.',
  },
  {
    what: 'a bomb of anchors and aliases',
    file: 'catalog.yaml',
    content: aliasBomb(),
    message:
      'No Backstage entity could be read. Document 1, line 1: It repeats anchors more than 100 times, or uses one that is not there.',
  },
  {
    what: 'brackets without end',
    file: 'catalog.yaml',
    content: '['.repeat(100_000),
    message: 'No Backstage entity could be read. Document 1, line 1: It is nested too deeply.',
  },
  {
    what: 'only kinds without services',
    file: 'catalog.yaml',
    content: 'kind: API\nmetadata: { name: x }\n---\nkind: Wizard\nmetadata: { name: y }',
    message: 'The file holds API, Wizard, but no Component and no Group.',
  },
  {
    what: 'entities of Kubernetes',
    file: 'catalog.yaml',
    content: 'apiVersion: v1\nkind: Service\nmetadata: { name: cart }',
    message: 'No Backstage entity was found. Choose a catalog file with “kind: Component” in it.',
  },
  {
    what: 'OpenSLO without an SLO',
    file: 'slos.yaml',
    content: `${openslo}kind: DataSource\nmetadata: { name: prometheus }\nspec: {}`,
    message: 'The file holds DataSource, but no SLO and no Service.',
  },
  {
    what: 'OpenSLO without names',
    file: 'slos.yaml',
    content: `${openslo}kind: SLO\nspec: {}\n---\n${openslo}spec: {}`,
    message:
      'No object of OpenSLO could be read. Document 1, line 1: This SLO has no name. It is left out. Document 2, line 5.',
  },
]

describe('a file that cannot be imported is refused in words, and nothing can be applied:', () => {
  it.each(refused)('$what', async ({ file, content, message }) => {
    const bytesOrText = typeof content === 'string' ? new TextEncoder().encode(content) : content
    expect(await importFile(file, bytesOrText, document)).toEqual({ status: 'refused', message })
  })
})

interface Damaged {
  readonly what: string
  readonly file: string
  readonly content: Uint8Array | string
  /** Names of services that go in. */
  readonly added: readonly string[]
  /** "line place: message" of everything that does not. */
  readonly problems: readonly string[]
}

/** Files of which the good part can go in: what is wrong is named with its place. */
const damaged: readonly Damaged[] = [
  {
    what: 'a quotation mark that is never closed',
    file: 'a.csv',
    content: 'Service,Notes\na,fine\nb,"never closed\nc,lost\n',
    added: ['a'],
    problems: [
      '3 Row: A quotation mark is not closed here: lines 3 to 4 were read as one row, and none of them goes in. Close or double it in the file.',
      '3 b: A quotation mark in this row is not closed or not doubled, so its cells cannot be told apart. The row is left out.',
    ],
  },
  {
    what: 'Windows line ends, semicolons, decimal commas and a mark of the byte order',
    file: 'a.csv',
    content: '\ufeffService;Objective\r\na;99,9\r\n;1\r\n',
    added: ['a'],
    problems: ['3 Row: There is no service name. The row is left out.'],
  },
  {
    what: 'UTF-16 with tabs, as Excel saves “Unicode text”',
    file: 'a.txt',
    content: bytes(0xff, 0xfe, ...wide('Service\tTier\nü\t1\n\t2\n')),
    added: ['ü'],
    problems: ['3 Row: There is no service name. The row is left out.'],
  },
  {
    what: 'the same header twice',
    file: 'a.csv',
    content: 'Service,Owner team,Service\na,Shop,b\n,Shop,c\n',
    added: ['a'],
    problems: ['3 Row: There is no service name. The row is left out.'],
  },
  {
    what: 'rows that are too short and too long',
    file: 'a.csv',
    content: 'Service,Tier,Notes\na\nb,2,x,y,z\n',
    added: ['a', 'b'],
    problems: ['3 Row: The row has 5 cells, the header row 3. What is beyond is left out.'],
  },
  {
    what: 'headers below a title',
    file: 'a.csv',
    content: 'Service inventory\nas of November,,\n\nService,Tier,Sev1\na,1,x\n',
    added: ['a'],
    problems: ['5 a, Sev1: “x” is not a number. It is kept as typed.'],
  },
  {
    what: 'the same name twice',
    file: 'a.csv',
    content: 'Service,Tier\na,1\n A ,2\n',
    added: ['a'],
    problems: ['3 A: Line 2 already holds “A”. The row is left out.'],
  },
  {
    what: 'numbers below zero and beyond what is possible',
    file: 'a.csv',
    content: 'Service,Objective,Sev1,Cost,Window\na,120,-1,-5,0\n',
    added: ['a'],
    problems: [
      '2 a, Objective: “120” must be at most 100. It is kept as typed.',
      '2 a, Window: “0” must be at least 1. It is kept as typed.',
      '2 a, Sev1: “-1” must be at least 0. It is kept as typed.',
      '2 a, Cost: “-5” must be at least 0. It is kept as typed.',
    ],
  },
  {
    what: 'dates that no calendar has, or that can be read in two ways',
    file: 'a.csv',
    content: 'Service,Last DR test\na,2026-02-30\nb,03/04/2026\nc,soon\n',
    added: ['a', 'b', 'c'],
    problems: [
      '2 a, Last DR test: “2026-02-30” is not a date. Write it as YYYY-MM-DD. It is kept as typed.',
      '3 b, Last DR test: “03/04/2026” can be read in two ways. Write it as YYYY-MM-DD. It is kept as typed.',
      '4 c, Last DR test: “soon” is not a date. Write it as YYYY-MM-DD. It is kept as typed.',
    ],
  },
  {
    what: 'choices that are none',
    file: 'a.csv',
    content: 'Service,Lifecycle\na,sunset\n',
    added: ['a'],
    problems: ['2 a, Lifecycle: “sunset” is none of: Experimental, Production, Deprecated. It is kept as typed.'],
  },
  {
    what: 'a sheet with errors and formulas without results',
    file: 'a.xlsx',
    content: smallWorkbook({
      sheets: {
        A:
          row(1, 'Service', 'Sev1', 'Cost') +
          row(2, 'a', '<c t="e"><v>#REF!</v></c>', '<c><f>1+1</f></c>') +
          row(3, '', '<c><v>1</v></c>'),
      },
    }),
    added: ['a'],
    problems: [
      '2 Cell B2: It holds the error #REF! and is left empty.',
      '2 Cell C2: Its formula has no result in the file, so it is left empty.',
      '3 Row: There is no service name. The row is left out.',
    ],
  },
  {
    what: 'a catalog with one bad document',
    file: 'catalog.yaml',
    content: 'kind: Component\nmetadata: { name: a }\n---\nkind: Component\nmetadata:\n  name: [unclosed\n',
    added: ['a'],
    problems: [
      '7 Document 2: It is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. It is left out.',
    ],
  },
  {
    what: 'a catalog with fields of the wrong kind',
    file: 'catalog.yaml',
    content: 'kind: Component\nmetadata: { name: a }\nspec: { owner: [x], dependsOn: [{ b: c }] }',
    added: ['a'],
    problems: [
      '1 a, owner: It should be text and is left out.',
      '1 a, dependsOn: Entries that are no text are left out.',
    ],
  },
  {
    what: 'people whose memberships go in a circle',
    file: 'catalog.yaml',
    content: [
      'kind: Component\nmetadata: { name: a }\nspec: { owner: user:kim }',
      'kind: User\nmetadata: { name: kim }\nspec: { memberOf: [user:sam] }',
      'kind: User\nmetadata: { name: sam }\nspec: { memberOf: [user:kim] }',
    ].join('\n---\n'),
    added: ['a'],
    problems: [
      '1 a, Owner team: The owner is the person “kim”, whose memberships lead in a circle and to no group. The owner stays as it is.',
    ],
  },
  {
    what: 'an SLO without objectives',
    file: 'slos.yaml',
    content: `${slo}  timeWindow: [{ duration: 28d }]\n---\n${slo.replaceAll('cart', 'a')}  timeWindow: [{ duration: 28d }]\n  objectives: [{ target: 0.99 }]`,
    added: ['a'],
    problems: [
      '1 SLO fast, objectives: There are none.',
      '1 cart: The SLO “fast” has no objective with a target. The row is left out.',
    ],
  },
  {
    what: 'an SLO with targets out of range',
    file: 'slos.yaml',
    content: `${slo.replace('cart', 'a')}  timeWindow: [{ duration: 28d }]\n  objectives: [{ target: -1 }, { target: 99.5 }, {}]`,
    added: ['a'],
    problems: [
      '1 SLO fast, objective 1: The target “-1” is no number between 0 and 1 and is left out.',
      '1 SLO fast, objective 2: The target “99.5” should be a share such as 0.995; it is read as percent.',
      '1 SLO fast, objective 3: It has no target and is left out.',
    ],
  },
  {
    what: 'an SLO with a window and a method of its own',
    file: 'slos.yaml',
    content: `${slo.replace('cart', 'a')}  budgetingMethod: Guess\n  timeWindow: [{ duration: soon }]\n  objectives: [{ target: 0.99 }]`,
    added: ['a'],
    problems: [
      '1 SLO fast, timeWindow: “soon” is no duration such as 28d or 4w, so the window stays as it is.',
      '1 SLO fast, budgetingMethod: “Guess” is none of: Occurrences, Timeslices, RatioTimeslices. It is left out.',
    ],
  },
  {
    what: 'an SLO that names no service',
    file: 'slos.yaml',
    content: `${openslo}kind: SLO\nmetadata: { name: lost }\nspec: { timeWindow: [{ duration: 4w }], objectives: [{ target: 0.9 }] }\n---\n${openslo}kind: Service\nmetadata: { name: a }`,
    added: ['a'],
    problems: ['1 lost: The SLO “lost” names no service. The row is left out.'],
  },
]

describe('of a damaged file the good part can go in, and the rest is named by its place:', () => {
  it.each(damaged)('$what', async ({ file, content, added, problems }) => {
    const bytesOrText = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const outcome = await importFile(file, bytesOrText, document)
    if (outcome.status === 'refused') throw new Error(outcome.message)
    const said = outcome.planned.problems.map(({ line, place, message }) => `${line} ${place}: ${message}`)
    expect(said).toEqual(problems)
    const before = new Set(document.services.rows.map((service) => service.id))
    const names = outcome.after.services.rows.filter((service) => !before.has(service.id)).map((each) => each.name)
    expect(names).toEqual(added)
  })
})

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values)
}

function wide(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])
}

/** With the bit set that says "encrypted", in the directory. */
function encrypted(zip: Uint8Array): Uint8Array {
  return patchDirectory(
    zip,
    () => true,
    (view, at) => view.setUint16(at + 8, 1, true),
  )
}

/** With a sheet whose unpacked size is given as ten bytes. */
function understated(zip: Uint8Array): Uint8Array {
  return patchDirectory(
    zip,
    (name) => name.startsWith('xl/worksheets/'),
    (view, at) => view.setUint32(at + 24, 10, true),
  )
}

function patchDirectory(
  zip: Uint8Array,
  wanted: (name: string) => boolean,
  patch: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = Uint8Array.from(zip)
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    if (wanted(name)) patch(view, at)
  }
  return copy
}

function packedSize(size: number): number {
  const zip = zipSync({ a: new Uint8Array(size) }, { level: 9 })
  return new DataView(zip.buffer, zip.byteOffset).getUint32(18, true)
}

function aliasBomb(): string {
  return Array.from({ length: 12 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x]'
      : `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  ).join('\n')
}

/** Guards the guard: what the cases are made from is a workbook that can be read. */
it('the workbook that the cases damage can be read whole', async () => {
  expect(Object.keys(workbookParts({}))).toHaveLength(7)
  expect(await importFile('services.xlsx', smallWorkbook(), document)).toMatchObject({
    status: 'compared',
    planned: { counts: { added: 1, changed: 0, unchanged: 0, invalid: 0 } },
  })
})
