import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import type { Finding } from '../finding.ts'
import { ruleName } from '../finding-rules.ts'
import { itemName } from '../raci-commands.ts'
import { reviewDay } from '../raci-decision-findings.ts'
import { raciFindings } from '../raci-findings.ts'
import { toBe, type RaciItem } from '../raci.ts'
import { nameOr } from '../row-name.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { itemStatusWords, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel } from './workbook-model.ts'

/** The decision record of every item, with the conflicts that it leaves open. */
export function raciDecisionsSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): SheetModel {
  const conflicts = byItem(raciFindings(document, catalog, toBe, options.today))
  const items = document.raciItems.rows
  const counts = (['agreed', 'disputed', 'draft'] as const).map(
    (status) => `${items.filter((item) => item.status === status).length} ${status}`,
  )
  return listSheet<RaciItem>({
    key: 'raci-decisions',
    name: 'RACI decisions',
    title: titleBlock(
      document,
      options,
      `${letterSetOf(document).name} decisions`,
      `What was decided about each item, by whom, and what is still open: ${counts.join(', ')}.`,
    ),
    rows: items,
    columns: [
      textColumn('name', 'Item', [24, 32], (item) => nameOr(itemName(item, catalog), 'Item')),
      {
        ...textColumn<RaciItem>('status', 'Status', [12, 13], (item) => itemStatusWords[item.status].text),
        role: 'input',
        choices: { name: 'List_item_status', values: Object.values(itemStatusWords).map((word) => word.text) },
      },
      input('decision', 'Decision', [16, 32], ({ decision }) => decision || null),
      input('decidedBy', 'Decided by', [12, 18], ({ decidedBy }) => decidedBy || null),
      input('forum', 'Forum', [12, 18], ({ forum }) => forum || null),
      day('decidedOn', 'Decided on', ({ decidedOn }) => decidedOn),
      input('rationale', 'Rationale', [14, 30], ({ rationale }) => rationale || null),
      input('dissent', 'Dissent', [12, 24], ({ dissent }) => dissent || null),
      {
        ...day('reviewOn', 'Review on', reviewDay),
        cell: reviewCell,
      },
      input('signedOffBy', 'Signed off by', [12, 18], ({ signedOffBy }) => signedOffBy || null),
      day('signedOffOn', 'Signed off on', ({ signedOffOn }) => signedOffOn),
      textColumn('conflicts', 'Open conflicts', [16, 32], (item) => conflictText(conflicts.get(item.id) ?? [])),
    ],
    idOf: (item) => item.id,
    frozenTo: 'name',
    rules: ({ range }) => wordRules(range('status'), itemStatusWords),
  })
}

function input(
  key: string,
  header: string,
  width: ListColumn<RaciItem>['width'],
  cell: (item: RaciItem) => Cell,
): ListColumn<RaciItem> {
  return { ...textColumn(key, header, width, cell), role: 'input' }
}

function day(key: string, header: string, date: (item: RaciItem) => string | null): ListColumn<RaciItem> {
  const cell = (item: RaciItem): Cell => {
    const iso = date(item)
    return iso === null ? null : { date: iso }
  }
  return { key, header, kind: 'date', role: 'input', width: [13, 13], cell }
}

/** Pale while nobody has set the day: a quarter after the decision. */
function reviewCell(item: RaciItem): Cell {
  const date = reviewDay(item)
  if (date === null) return null
  return item.reviewOn === null ? { value: { date }, tone: 'muted', look: 'pale' } : { date }
}

function byItem(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings)
    if (finding.place.table === 'raciItems')
      found.set(finding.place.id, [...(found.get(finding.place.id) ?? []), finding])
  return found
}

function conflictText(findings: readonly Finding[]): string | null {
  const texts = findings.map(({ rule }) => `${rule} ${ruleName(rule)}`)
  return texts.length === 0 ? null : [...new Set(texts)].join('\n')
}
