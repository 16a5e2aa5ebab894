import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import { groupName, itemName } from '../raci-commands.ts'
import { entryText, layerDifference, type CellDifference } from '../raci-difference.ts'
import { asIs, toBe, type RaciItem } from '../raci.ts'
import { nameOr } from '../row-name.ts'
import { listSheet, textColumn } from './list-sheet.ts'
import { itemStatusWords, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** A cell that changes; the words of its item stand with the first. */
interface Line {
  readonly item: RaciItem
  readonly cell: CellDifference
  readonly words: string | null
}

/** What changes for whom between today and the target, cell by cell and in words. */
export function raciDifferenceSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): SheetModel {
  const differences = layerDifference(document, asIs, toBe)
  const changed = differences.filter(({ cells }) => cells.length > 0)
  const lines = changed.flatMap(({ item, cells, words }) =>
    cells.map((cell, index): Line => ({ item, cell, words: index === 0 ? `${words.join('. ')}.` : null })),
  )
  return listSheet<Line>({
    key: 'raci-differences',
    name: 'RACI differences',
    title: titleBlock(
      document,
      options,
      `${letterSetOf(document).name} differences, As-Is to To-Be`,
      `What changes for whom: ${changed.length} of ${differences.length} items, ${lines.length} cells.`,
    ),
    rows: lines,
    columns: [
      textColumn('group', 'Group', [16, 30], ({ item }) => ({ value: groupName(item.group, catalog), tone: 'muted' })),
      textColumn('item', 'Item', [26, 40], ({ item }) => nameOr(itemName(item, catalog), 'Item')),
      textColumn('role', 'Role', [16, 28], ({ cell }) => nameOr(cell.role.name, 'Role')),
      {
        ...textColumn<Line>('before', 'As-Is', [8, 10], ({ cell }) => entryText(cell.before) || none),
        kind: 'letters',
      },
      { ...textColumn<Line>('after', 'To-Be', [8, 10], ({ cell }) => entryText(cell.after) || none), kind: 'letters' },
      textColumn('change', 'Change', [10, 12], ({ cell }) => kindWords[cell.kind]),
      textColumn('words', 'In words', [30, 60], ({ words }) => words),
      textColumn('status', 'Status', [12, 13], ({ item }) => itemStatusWords[item.status].text),
    ],
    idOf: ({ item, cell }) => `${item.id}/${cell.role.id}`,
    frozenTo: 'item',
    rules: ({ range }) => wordRules(range('status'), itemStatusWords),
  })
}

const none = '—'

const kindWords: Readonly<Record<CellDifference['kind'], string>> = {
  'only-before': '− taken',
  'only-after': '+ given',
  other: '± changed',
}
