import type { RaciItem } from '../raci.ts'
import { textColumn, type ListColumn } from './list-sheet.ts'
import { itemStatusWords } from './sheet-words.ts'
import type { Cell } from './workbook-model.ts'

/** Stands on two sheets: the matrix and the decisions. */
export const statusColumn: ListColumn<RaciItem> = {
  ...textInput('status', 'Status', [11, 12], ({ status }) => itemStatusWords[status].text),
  choices: { name: 'List_item_status', values: Object.values(itemStatusWords).map((word) => word.text) },
}

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
  return { key, header, kind: 'date', role: 'input', width: [12, 12], cell }
}
