import type { EngagementDocument } from '../document.ts'
import { nameOr } from '../row-name.ts'
import type { ToilTask } from '../toil-task.ts'
import { pageRow } from './page-sheet.ts'
import { columnAt, columnLetters, firstRow } from './sheet-layout.ts'
import type { SheetModel, SheetRow } from './workbook-model.ts'

/** Address of one of a task's cells on the sheet "Toil". */
export function cellOf(sheet: SheetModel, task: ToilTask, key: string, document: EngagementDocument): string {
  const row = firstRow(sheet) + (document.toil.index.get(task.id) ?? 0)
  return `'${sheet.name}'!$${columnLetters(columnAt(sheet.columns, key))}$${row}`
}

export function namesOf(tasks: readonly ToilTask[]): string {
  return tasks.map((task) => nameOr(task.name, 'a task')).join(', ')
}

export function section(text: string, to: number): SheetRow {
  return pageRow('section', [text], [[0, to]])
}

/** A remark over the columns up to this one. */
export function note(text: string, to: number): SheetRow {
  return pageRow('note', [text], [[0, to]])
}
