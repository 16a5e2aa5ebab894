import type { EngagementDocument } from '../document.ts'
import { printNumber } from '../number-text.ts'
import { nameOr } from '../row-name.ts'
import { toilSummary } from '../toil-summary.ts'
import { roundHours } from '../toil-task.ts'
import { figure, kinded, pageRow, pageSheet } from './page-sheet.ts'
import { columnReference, firstRow } from './sheet-layout.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { cellOf, namesOf, note } from './toil-cells.ts'
import type { SheetModel, SheetRow } from './workbook-model.ts'

/** Which few tasks make most of the hours, with bars in cells. */
export function toilParetoSheet(document: EngagementDocument, options: WorkbookOptions, toil: SheetModel): SheetModel {
  const start = firstRow({ shape: 'page', bands: [] })
  const rows = paretoRows(document, toil, start)
  return pageSheet({
    key: 'toil-pareto',
    name: 'Toil Pareto',
    title: titleBlock(
      document,
      options,
      'Toil Pareto',
      'Where the hours go, largest first as of the export: which few tasks make most of the manual work.',
    ),
    widths: [48, 15, 13, 15, 16, 16, 16, 16],
    rows,
    rules: [{ range: `D${start + 1}:D${start + rows.length - 1}`, when: { type: 'share' }, tone: 'accent' }],
  })
}

/** Tasks drawn in the Pareto chart; the rest is one line. */
const mostBars = 30
/** Blocks of the longest bar. */
const longestBar = 42

/** Largest first as of the export; the figures stay live. Bars are text, so that they print everywhere alike. */
function paretoRows(document: EngagementDocument, sheet: SheetModel, start: number): SheetRow[] {
  const { tasks, hours, unknown: untimed } = toilSummary(document.toil.rows)
  const shown = tasks.slice(0, mostBars)
  const rest = tasks.slice(mostBars)
  const first = start + 1
  const last = first + shown.length - 1
  const all = `SUM(${columnReference(sheet, 'hours')})`
  const most = tasks[0]?.hours ?? 0
  return [
    pageRow('head', ['Task', figure('h a month'), figure('Share'), figure('Cumulative'), 'Hours as a bar'], [[4, 7]]),
    ...shown.map(({ task, hours: own, share, cumulative }, index) => {
      const row = first + index
      return pageRow(
        'data',
        [
          nameOr(task.name, 'A task'),
          kinded('decimal', { formula: cellOf(sheet, task, 'hours', document), result: own }),
          kinded('percent', { formula: `IF(${all}=0,0,N(B${row})/${all})`, result: share }),
          kinded('percent', { formula: `SUM(C$${first}:C${row})`, result: cumulative }),
          {
            value: {
              formula: `IF(MAX(B$${first}:B$${last})=0,"",REPT("█",ROUND(N(B${row})/MAX(B$${first}:B$${last})*${longestBar},0)))`,
              result: most === 0 ? '' : '█'.repeat(Math.round((own / most) * longestBar)),
            },
            tone: 'accent',
          },
        ],
        [[4, 7]],
      )
    }),
    ...(rest.length === 0 ? [] : [note(`${rest.length} smaller tasks are on the sheet Toil.`, 7)]),
    note(
      untimed.length === 0
        ? `Together ${printNumber(roundHours(hours))} h a month.`
        : `Together ${printNumber(roundHours(hours))} h a month. Not timed, and not counted: ${namesOf(untimed)}.`,
      7,
    ),
  ]
}
