import type { EngagementDocument } from '../document.ts'
import { choiceLabel } from '../field.ts'
import { nameOr } from '../row-name.ts'
import {
  goodReturn,
  rankingFormula,
  rankToil,
  type RankedTask,
  type RankPoint,
  type ToilRanking,
} from '../toil-ranking.ts'
import { futureOwners, type ToilTask } from '../toil-task.ts'
import { figure, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { cellOf, namesOf, note } from './toil-cells.ts'
import { monthsResult, returnRange, returnResult } from './toil-formulas.ts'
import type { SheetModel, SheetRow } from './workbook-model.ts'

/** What to productise first, in the order of the export; the figures stay live. */
export function toilRankingSheet(document: EngagementDocument, options: WorkbookOptions, toil: SheetModel): SheetModel {
  const ranking = rankToil(document.toil.rows)
  return pageSheet({
    key: 'toil-ranking',
    name: 'Toil ranking',
    title: titleBlock(
      document,
      options,
      'Toil ranking',
      'What to productise first: work that arrives as tickets, pays back soon and belongs on the platform.',
    ),
    widths: [44, 16, 12, 13, 13, 13, 13, 15],
    rows: [
      pageRow('head', [
        'Task',
        'Ticket, return, Platform',
        figure('Saves, h a month'),
        figure('Pays back in, months'),
        figure('12-month return'),
        figure('Worst case'),
        figure('Best case'),
        'Should own it',
      ]),
      ...ranking.first.map((each) => rankedRow(each, toil, document)),
      ...remarks(ranking).map((text) => note(text, 7)),
    ],
  })
}

function remarks({ first, unpaying, open }: ToilRanking): string[] {
  return [
    ...(first.length === 0 ? ['No task is known to pay back within 12 months.'] : []),
    ...(unpaying.length === 0 ? [] : [`Not within 12 months: ${namesOf(unpaying.map(({ task }) => task))}.`]),
    ...(open.length === 0 ? [] : [`Not judged yet: ${namesOf(open.map(({ task }) => task))}.`]),
    rankingFormula,
    '● a point, ○ none, ? nobody has said. Worst and best case: minutes and effort both off by the share on the sheet Toil ratio, against each other.',
  ]
}

function rankedRow(ranked: RankedTask, sheet: SheetModel, document: EngagementDocument): SheetRow {
  const { task, payback, sensitivity, byTicket, pays, forPlatform } = ranked
  const cell = (key: string) => cellOf(sheet, task, key, document)
  const range = returnRange(cell('saved'), cell('effort'))
  return pageRow('data', [
    nameOr(task.name, 'A task'),
    { formula: pointsFormula(cell), result: [byTicket, pays, forPlatform].map(pointMark).join(' ') },
    kinded('decimal', { formula: cell('saved'), result: payback.saved ?? unknown }),
    kinded('decimal', { formula: cell('payback'), result: monthsResult(payback) }),
    kinded('percent', { formula: cell('return'), result: returnResult(payback) }),
    kinded('percent', { formula: range.low, result: returnResult(sensitivity.both.low) }),
    kinded('percent', { formula: range.high, result: returnResult(sensitivity.both.high) }),
    { formula: cell('futureOwner'), result: ownerWord(task) },
  ])
}

/** A point, none, or unknown: one mark for each, in the order of the heading. */
function pointMark(point: RankPoint): string {
  return point === null ? '?' : point ? '●' : '○'
}

/** What is in no list was not understood. A return that is a word, "no effort", is one without limit. */
function pointsFormula(cell: (key: string) => string): string {
  const [ticket, owner, gain] = [cell('ticket'), cell('futureOwner'), cell('return')]
  return [
    `IF(${ticket}="Yes","●",IF(${ticket}="No","○","?"))`,
    `IF(${gain}="${unknown}","?",IF(ISNUMBER(${gain}),IF(${gain}>=${goodReturn},"●","○"),"●"))`,
    `IF(${owner}="Platform","●",IF(OR(${owner}="SRE",${owner}="Product"),"○","?"))`,
  ].join('&" "&')
}

function ownerWord(task: ToilTask): string {
  return task.invalid?.['futureOwner'] ?? choiceLabel(futureOwners, task.futureOwner) ?? unknown
}
