import { basisWords, type PlanEffect } from '../effect/plan-effect.ts'
import type { EngagementDocument } from '../document.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** What the open tasks are expected to change, computed figures told apart from targets. */
export function effectSheet(
  document: EngagementDocument,
  effects: readonly PlanEffect[],
  options: WorkbookOptions,
): SheetModel {
  return listSheet<PlanEffect>({
    key: 'effect',
    name: 'Expected effect',
    title: titleBlock(
      document,
      options,
      'Expected effect of the plan',
      'When the open tasks are done. Only lines that say “Computed” are worked out from what the tasks change; a target is no prediction.',
    ),
    rows: effects,
    columns: [
      textColumn('name', 'Figure', [24, 40], ({ name }) => name),
      figure('now', 'Today'),
      figure('then', 'Expected'),
      textColumn('unit', 'Unit', [8, 12], ({ unit }) => unit || null),
      textColumn('basis', 'How it is known', [18, 30], ({ basis }) => basisWords[basis]),
      { key: 'tasks', header: 'Tasks', kind: 'whole', role: 'plain', width: [8, 8], cell: ({ tasks }) => tasks },
      textColumn('assumption', 'Taken for granted', [40, 80], ({ assumption }) => assumption),
    ],
    idOf: ({ id }) => id,
    frozenTo: 'name',
    rules: ({ range, first }) => [
      {
        range: range('then', 'basis'),
        when: { type: 'formula', formula: `${first('basis')}<>"${basisWords.computed}"` },
        tone: 'muted',
      },
    ],
  })
}

function figure(key: 'now' | 'then', header: string): ListColumn<PlanEffect> {
  return { key, header, kind: 'decimal', role: 'plain', width: [10, 12], cell: (effect) => effect[key] ?? unknown }
}
