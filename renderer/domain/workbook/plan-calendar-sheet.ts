import { isoOf } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { daysOfHoliday, holidaySpans } from '../holiday-spans.ts'
import { workdaysOf } from '../working-week.ts'
import { listSheet, textColumn } from './list-sheet.ts'
import { columnReference } from './sheet-layout.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

interface DayOff {
  readonly id: string
  readonly name: string
  readonly date: string
}

/** The days on which nobody works on the plan, one a row: lengths on other sheets count without them. */
export function planCalendarSheet(document: EngagementDocument, options: WorkbookOptions): SheetModel {
  return listSheet<DayOff>({
    key: 'plan-calendar',
    name: 'Plan calendar',
    title: titleBlock(
      document,
      options,
      'Calendar of the plan',
      'Days on which nobody works on the plan. Lengths, slip and capacity count without them and without days of the week that are not worked.',
    ),
    rows: holidaySpans(document).flatMap((span) =>
      daysOfHoliday(span).map((day) => ({ id: `${span.id}/${isoOf(day)}`, name: span.name, date: isoOf(day) })),
    ),
    columns: [
      {
        key: 'day',
        header: 'Day',
        kind: 'date',
        role: 'input',
        width: [14, 14],
        cell: ({ date }) => ({ date }),
      },
      { ...textColumn<DayOff>('name', 'Holiday', [20, 44], ({ name }) => name), role: 'input' },
    ],
    idOf: ({ id }) => id,
    frozenTo: 'day',
  })
}

/** Working days between two cells, both included, as a formula: by the days of the week that are worked and the list of holidays. */
export function workdaysFormula(
  document: Pick<EngagementDocument, 'engagement'>,
  calendar: SheetModel | null,
): (from: string, to: string) => string {
  const worked = workdaysOf(document)
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => (worked.includes(day) ? '0' : '1')).join('')
  const holidays = calendar ? `,${columnReference(calendar, 'day')}` : ''
  if (week === '0000011') return (from, to) => `NETWORKDAYS(${from},${to}${holidays})`
  return (from, to) => `NETWORKDAYS.INTL(${from},${to},"${week}"${holidays})`
}
