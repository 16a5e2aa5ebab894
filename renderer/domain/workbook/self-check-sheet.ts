import type { Catalog, CatalogQuestion } from '../catalog.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { contradiction } from '../self-check-findings.ts'
import { listSheet } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { ChoiceList, SheetModel } from './workbook-model.ts'

const answerWords = { yes: 'Yes', no: 'No', unknown: 'Not known', 'not-applicable': 'Not applicable' } as const

const answerChoices: ChoiceList = { name: 'List_answers', values: [...Object.values(answerWords), unknown] }

/** The ten boundary questions in the catalog's order, answered or not. */
export function selfCheckSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const answerOf = (question: CatalogQuestion) => findRow(document, 'answers', question.slug)
  return listSheet({
    key: 'self-check',
    name: 'Self-check',
    title: titleBlock(
      document,
      options,
      'Boundary self-check',
      'Ten questions on whether the line between SRE and Platform holds. Not answered is “unknown”, never “no”.',
    ),
    rows: catalog.selfCheck,
    columns: [
      {
        key: 'number',
        header: 'No.',
        kind: 'whole',
        role: 'plain',
        width: [5, 6],
        cell: (question) => catalog.selfCheck.indexOf(question) + 1,
      },
      {
        key: 'question',
        header: 'Question',
        kind: 'text',
        role: 'plain',
        width: [40, 52],
        cell: (question) => question.question,
      },
      {
        key: 'answer',
        header: 'Answer',
        kind: 'text',
        role: 'input',
        width: [15, 16],
        choices: answerChoices,
        cell: (question) => {
          const answer = answerOf(question)?.answer ?? null
          return answer === null ? unknown : answerWords[answer]
        },
      },
      {
        key: 'reason',
        header: 'Why not applicable',
        kind: 'text',
        role: 'input',
        width: [18, 26],
        cell: (question) => answerOf(question)?.reason || null,
      },
      {
        key: 'note',
        header: 'Note',
        kind: 'text',
        role: 'input',
        width: [22, 36],
        cell: (question) => answerOf(question)?.note || null,
      },
      {
        key: 'evidence',
        header: 'What makes a yes believable',
        kind: 'text',
        role: 'plain',
        width: [24, 40],
        cell: (question) => question.evidence,
      },
      {
        key: 'contradiction',
        header: 'What the data says',
        kind: 'text',
        role: 'plain',
        width: [20, 32],
        cell: (question) => (answerOf(question)?.answer === 'yes' ? contradiction(question.slug, document) : null),
      },
    ],
    idOf: (question) => question.slug,
    frozenTo: 'question',
    rules: ({ range }) => [
      { range: range('answer'), when: { type: 'is', text: answerWords.yes }, tone: 'good' },
      { range: range('answer'), when: { type: 'is', text: answerWords.no }, tone: 'bad' },
    ],
  })
}
