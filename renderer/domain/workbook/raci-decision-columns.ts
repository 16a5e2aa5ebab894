import type { RaciItem } from '../raci.ts'
import { textColumn, type ListColumn } from './list-sheet.ts'
import { itemStatusWords } from './sheet-words.ts'
import type { Cell } from './workbook-model.ts'

/** Columns of an item's decision record that stand on two sheets: the matrix and the decisions. */
export const statusColumn: ListColumn<RaciItem> = {
  ...textInput('status', 'Status', [12, 13], ({ status }) => itemStatusWords[status].text),
  choices: { name: 'List_item_status', values: Object.values(itemStatusWords).map((word) => word.text) },
}

/** The four parts of a record that say what was decided, by whom, where and when. */
export const recordColumns: readonly ListColumn<RaciItem>[] = [
  textInput('decision', 'Decision', [16, 36], ({ decision }) => decision),
  textInput('decidedBy', 'Decided by', [12, 20], ({ decidedBy }) => decidedBy),
  textInput('forum', 'Forum', [12, 20], ({ forum }) => forum),
  dayInput('decidedOn', 'Decided on', ({ decidedOn }) => (decidedOn === null ? null : { date: decidedOn })),
]

/** A text that a person may fill in; an empty one leaves the cell empty. */
export function textInput(
  key: string,
  header: string,
  width: ListColumn<RaciItem>['width'],
  text: (item: RaciItem) => string,
): ListColumn<RaciItem> {
  return { ...textColumn(key, header, width, (item: RaciItem) => text(item) || null), role: 'input' }
}

export function dayInput(key: string, header: string, cell: (item: RaciItem) => Cell): ListColumn<RaciItem> {
  return { key, header, kind: 'date', role: 'input', width: [13, 13], cell }
}
