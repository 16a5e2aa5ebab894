import { letterSetOf } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import { figure, gap, pageRow, pageSheet } from './page-sheet.ts'
import {
  answerWords,
  budgetStateWords,
  itemStatusWords,
  kpiStatusWords,
  letterMeanings,
  notApplicableWord,
  severityWords,
  unknown,
  type StatusWord,
} from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel, SheetRow } from './workbook-model.ts'

/** The cover: how to read, edit and return the workbook, what is in it, and what its letters and shapes mean. */
export function readMeSheet(
  document: EngagementDocument,
  options: WorkbookOptions,
  sheets: readonly SheetModel[],
): SheetModel {
  const profile = document.engagement.rows[0]
  const consultant = profile?.consultant.trim() ?? ''
  return pageSheet({
    key: 'read-me',
    name: 'Read me',
    title: titleBlock(
      document,
      options,
      'Drawing the line between SRE and Platform Engineering',
      'Start here: what is in this workbook, how to fill it in, and how to send it back.',
    ),
    widths: [3.5, 3.5, 20, 16, 96],
    mark: true,
    rows: [
      ...section('Read'),
      text(
        'Every sheet says in its first lines what it is for. Shapes and words carry the meaning; colours repeat it.',
      ),
      text(`“${unknown}” means that nobody has answered yet. It never means no.`),
      gap,
      ...section('Edit'),
      sample(
        'input',
        'to fill in',
        'Cells of this colour are yours. Many offer a list; another entry is accepted after a warning.',
      ),
      sample('formula', 'by itself', 'Cells of this colour follow from the others. Leave them as they are.'),
      sample(
        'near',
        'as typed',
        'An entry that was not understood. It stands as it was typed until somebody corrects it.',
      ),
      text(
        'Insert rows inside a list where you need them. Keep the hidden column A and the hidden row 5: they tell which record a row is.',
      ),
      gap,
      ...section('Return'),
      text(
        `Save it as an Excel workbook (.xlsx), keep the names of the sheets, and send it back${consultant === '' ? '' : ` to ${consultant}`}.`,
      ),
      gap,
      ...section('Sheets'),
      head('Sheet', figure('Rows'), 'What it holds'),
      ...sheets.map(sheetRow),
      gap,
      ...section('Letters'),
      head('Letter', 'Word', 'Meaning'),
      ...letterMeanings(letterSetOf(document)).map(([letter, word, meaning]) =>
        row([{ value: letter, look: 'strong' }, word, meaning]),
      ),
      gap,
      ...section('Shapes'),
      head('Shape and word', 'Used for', 'Meaning'),
      ...[...Object.values(kpiStatusWords), notApplicableWord].map((word) => wordRow(word, 'KPIs')),
      ...(document.errorBudgets.rows.length === 0 ? [] : Object.values(budgetStateWords)).map((word) =>
        wordRow(word, 'error budgets'),
      ),
      ...Object.values(itemStatusWords).map((word) => wordRow(word, 'RACI items')),
      ...Object.values(severityWords).map((word) => wordRow(word, 'findings')),
      ...Object.values(answerWords).map((word) => wordRow(word, 'self-check')),
    ],
  })
}

function sheetRow(sheet: SheetModel): SheetRow {
  const target = `#'${sheet.name.replaceAll("'", "''")}'!A1`
  return row([
    {
      value: {
        formula: `HYPERLINK("${target.replaceAll('"', '""')}","${sheet.name.replaceAll('"', '""')}")`,
        result: sheet.name,
      },
      tone: 'accent',
      look: 'strong',
    },
    sheet.shape === 'list'
      ? { value: sheet.rows.filter(({ id }) => id !== '').length, kind: 'whole' }
      : { value: null, kind: 'whole' },
    sheet.title.purpose,
  ])
}

function sample(tone: 'input' | 'formula' | 'near', word: string, meaning: string): SheetRow {
  return pageRow('data', [null, null, { value: word, tone, look: 'pale' }, meaning], [[3, 4]])
}

function wordRow(word: StatusWord, use: string): SheetRow {
  return row([{ value: word.text, tone: word.tone, look: 'pale' }, use, word.meaning])
}

function section(title: string): SheetRow[] {
  return [pageRow('section', [null, null, title], [[2, 4]])]
}

function head(...texts: readonly Cell[]): SheetRow {
  return pageRow('head', [null, null, ...texts])
}

function row(cells: SheetRow['cells']): SheetRow {
  return pageRow('data', [null, null, ...cells])
}

function text(line: string): SheetRow {
  return pageRow('data', [null, null, line], [[2, 4]])
}
