import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { toilFields, toilHoursPerMonth, type ToilTask } from '../toil-task.ts'
import { toolFields, type Tool } from '../tool.ts'
import { fieldColumn } from './field-column.ts'
import { listSheet, type ListColumn } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** Hours a month follow from the entries by a live formula: a working day counts 21 times a month, a week 52/12 times. */
export function toilSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const fields = toilFields.map((field) =>
    fieldColumn<ToilTask>(field, { table: 'toil', document, catalog }, field.key === 'name' ? [18, 36] : undefined),
  )
  const hours: ListColumn<ToilTask> = {
    key: 'hours',
    header: 'Together',
    unit: 'h a month',
    kind: 'number',
    role: 'formula',
    width: [11, 12],
    cell: (task, { address }) => ({
      formula: hoursFormula(address('frequency'), address('times'), address('minutes'), address('people')),
      result: roundedHours(task) ?? unknown,
    }),
  }
  const after = fields.findIndex((column) => column.key === 'people') + 1
  return listSheet({
    key: 'toil',
    name: 'Toil',
    title: titleBlock(
      document,
      options,
      'Toil',
      'Manual, repetitive work: how often, how long, and which team should own it once the line is drawn.',
    ),
    rows: document.toil.rows,
    columns: [...fields.slice(0, after), hours, ...fields.slice(after)],
    idOf: (task) => task.id,
    frozenTo: 'name',
  })
}

export function toolsSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  return listSheet({
    key: 'tools',
    name: 'Tools',
    title: titleBlock(
      document,
      options,
      'Tools',
      'What is in use, by whom, at what cost, and what shall become of it.',
    ),
    rows: document.tools.rows,
    columns: toolFields.map((field) => fieldColumn<Tool>(field, { table: 'tools', document, catalog })),
    idOf: (tool) => tool.id,
    frozenTo: 'name',
  })
}

function hoursFormula(frequency: string, times: string, minutes: string, people: string): string {
  const perMonth = `IF(${frequency}="Working day",21,IF(${frequency}="Week",52/12,IF(${frequency}="Month",1,IF(${frequency}="Quarter",1/3,0))))`
  const count = (address: string) => `IF(ISNUMBER(${address}),${address},1)`
  return `IF(OR(${perMonth}=0,NOT(ISNUMBER(${minutes}))),"${unknown}",ROUND(${perMonth}*${count(times)}*${minutes}*${count(people)}/60,1))`
}

function roundedHours(task: ToilTask): number | null {
  const hours = toilHoursPerMonth(task)
  return hours === null ? null : Math.round(hours * 10) / 10
}
