import type { CatalogQuestion } from '../catalog-assessment.ts'
import type { Catalog } from '../catalog.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import type { Role } from '../role.ts'
import { nameOr } from '../row-name.ts'
import { roleAnswerId } from '../self-check-answer.ts'
import { dataVerdict } from '../self-check-data.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { answerWords, unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, ChoiceList, SheetModel } from './workbook-model.ts'

const replies = Object.values(answerWords).map(({ text }) => text)

const answerChoices: ChoiceList = { name: 'List_answers', values: [...replies, unknown] }

/** A role that was not asked has an empty cell. */
const roleChoices: ChoiceList = { name: 'List_role_answers', values: replies }

/** The ten boundary questions in the catalog's order, answered or not, role by role once a role was asked. */
export function selfCheckSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const roles = document.roleAnswers.rows.length > 0 ? document.roles.rows : []
  return listSheet<CatalogQuestion>({
    key: 'self-check',
    name: 'Self-check',
    title: titleBlock(
      document,
      options,
      'Boundary self-check',
      `Ten questions on whether the line between SRE and Platform holds. “${unknown}”: not answered yet, never “no”. “${answerWords.unknown.text}”: asked, and nobody knew.${
        roles.length > 0 ? ' An empty cell under a role: not asked.' : ''
      }`,
    ),
    rows: catalog.selfCheck,
    columns: [
      { ...textColumn('number', 'No.', [5, 6], (question) => catalog.selfCheck.indexOf(question) + 1), kind: 'whole' },
      textColumn('question', 'Question', [34, 38], (question) => question.question),
      {
        ...textColumn('answer', 'Agreed', [13, 13], (question) => {
          const answer = findRow(document, 'answers', question.slug)?.answer ?? null
          return answer === null ? unknown : answerWords[answer].text
        }),
        role: 'input',
        choices: answerChoices,
      },
      ...roles.map((role) => roleColumn(role, document)),
      textColumn('data', 'What the data says', [24, 34], (question) => dataCell(question, document, options.today)),
      {
        ...textColumn('note', 'Note, or why not applicable', [20, 32], (question) => noteOf(document, question)),
        role: 'input',
      },
      textColumn('evidence', 'What makes a yes believable', [24, 40], (question) => question.evidence),
    ],
    idOf: (question) => question.slug,
    frozenTo: 'question',
    printedTo: 'note',
    rules: ({ range }) => {
      const last = roles.at(-1)
      const answers = [range('answer'), ...(roles[0] && last ? [range(keyOf(roles[0]), keyOf(last))] : [])]
      return answers.flatMap((each) => [
        { range: each, when: { type: 'is', text: answerWords.yes.text }, tone: 'good' },
        { range: each, when: { type: 'is', text: answerWords.no.text }, tone: 'bad' },
      ])
    },
  })
}

function roleColumn(role: Role, document: EngagementDocument): ListColumn<CatalogQuestion> {
  return {
    ...textColumn(keyOf(role), headerOf(role), [11, 11], (question) => {
      const answer = findRow(document, 'roleAnswers', roleAnswerId(question.slug, role.id))?.answer
      return answer === undefined ? null : answerWords[answer].text
    }),
    role: 'input',
    choices: roleChoices,
  }
}

/** A "yes" that the rows deny is marked; a "no" that they speak against is mentioned. */
function dataCell(question: CatalogQuestion, document: EngagementDocument, today: string): Cell {
  const answer = findRow(document, 'answers', question.slug)?.answer ?? null
  const verdict = dataVerdict(question.slug, document, today)
  if (answer === 'yes' && verdict?.says === 'no')
    return { value: `Contradicts the yes: ${verdict.sentence}`, tone: 'bad', look: 'pale' }
  if (answer === 'no' && verdict?.says === 'yes') return `Speaks for a yes: ${verdict.sentence}`
  return null
}

function noteOf(document: EngagementDocument, question: CatalogQuestion): string | null {
  const row = findRow(document, 'answers', question.slug)
  return [row?.reason, row?.note].filter(Boolean).join('\n') || null
}

/** The columns are narrow: a name breaks behind its stroke. */
function headerOf({ name }: Role): string {
  return nameOr(name, 'Role').replaceAll('/', '/ ')
}

function keyOf(role: Role): string {
  return `role:${role.id}`
}
