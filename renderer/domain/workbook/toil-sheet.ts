import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import type { FieldSpec } from '../field.ts'
import { toilPayback } from '../toil-payback.ts'
import { capacityShare } from '../toil-ratio.ts'
import { toilFields, type ToilTask } from '../toil-task.ts'
import { fieldCell, fieldColumn } from './field-column.ts'
import { listSheet, type ListColumn, type RowPlace } from './list-sheet.ts'
import { cellText } from './sheet-layout.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { capacityLookup, tellsTeam } from './toil-ratio-sheet.ts'
import {
  hoursFormula,
  monthsFormula,
  monthsResult,
  returnFormula,
  returnResult,
  savedFormula,
  shareFormula,
  yearFormula,
} from './toil-formulas.ts'
import type { CellKind, FormulaCell, SheetModel } from './workbook-model.ts'

/** One row per task: what was said about it, and what follows from that by live formulas. */
export function toilSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const field = (key: (typeof toilFields)[number]['key'], width?: readonly [number, number]): ListColumn<ToilTask> =>
    fieldColumn<ToilTask>(fieldOf(key), { table: 'toil', document, catalog }, width)
  const payback = remembered()
  return listSheet({
    key: 'toil',
    name: 'Toil',
    title: titleBlock(
      document,
      options,
      'Toil',
      'Manual, repetitive work: how often, how long, what it takes a month, and what automating it would give back.',
    ),
    rows: document.toil.rows,
    columns: [
      field('name', [20, 32]),
      field('team', [10, 16]),
      field('times', [8, 9]),
      field('frequency', [9, 13]),
      field('minutes', [8, 9]),
      field('people', [8, 9]),
      derived('hours', 'Hours', 'a month', 'decimal', ({ address }, task) => ({
        formula: hoursFormula(address('frequency'), address('times'), address('minutes'), address('people')),
        result: payback(task).hours ?? unknown,
      })),
      derived('hoursPerYear', 'Hours', 'a year', 'decimal', ({ address }, task) => ({
        formula: yearFormula(address('hours')),
        result: payback(task).hoursPerYear ?? unknown,
      })),
      derived('capacityShare', 'Share of team time', '', 'share', ({ address }, task) => {
        const result = capacityShare(task, document) ?? unknown
        const told = tellsTeam(document)(cellText(fieldCell(fieldOf('team'), task, document, catalog)))
        return told
          ? { formula: shareFormula(address('hours'), capacityLookup(address('team'), document)), result }
          : result
      }),
      field('ticket', [9, 10]),
      field('automatable', [11, 12]),
      field('effort', [13, 14]),
      derived('saved', 'Saves', 'h a month', 'decimal', ({ address }, task) => ({
        formula: savedFormula(address('hours'), address('automatable')),
        result: payback(task).saved ?? unknown,
      })),
      derived('payback', 'Pays back in', 'months', 'decimal', ({ address }, task) => ({
        formula: monthsFormula(address('saved'), address('effort')),
        result: monthsResult(payback(task)),
      })),
      derived('return', '12-month return', '', 'percent', ({ address }, task) => ({
        formula: returnFormula(address('saved'), address('effort')),
        result: returnResult(payback(task)),
      })),
      field('futureOwner', [10, 12]),
      field('kind', [11, 20]),
      field('trigger', [16, 34]),
      field('services', [14, 34]),
      field('notes', [14, 44]),
    ],
    idOf: (task) => task.id,
    frozenTo: 'name',
    printedTo: 'futureOwner',
  })
}

function fieldOf(key: string): FieldSpec<ToilTask> {
  return toilFields.find((each) => each.key === key) ?? toilFields[0]
}

function derived(
  key: string,
  header: string,
  unit: string,
  kind: CellKind,
  cell: (place: RowPlace, task: ToilTask) => FormulaCell | FormulaCell['result'],
): ListColumn<ToilTask> {
  return { key, header, unit, kind, role: 'formula', width: [9, 10], cell: (task, place) => cell(place, task) }
}

/** Four columns ask for the same figures of a task. */
function remembered(): typeof toilPayback {
  const known = new Map<ToilTask, ReturnType<typeof toilPayback>>()
  return (task) => {
    const payback = known.get(task) ?? toilPayback(task)
    known.set(task, payback)
    return payback
  }
}
