import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import type { Finding } from '../finding.ts'
import { ruleName } from '../finding-rules.ts'
import { layerFindings } from '../findings.ts'
import { isWaived } from '../issue.ts'
import { itemName } from '../raci-commands.ts'
import { reviewDay } from '../raci-decision-findings.ts'
import { toBe, type RaciItem } from '../raci.ts'
import { nameOr } from '../row-name.ts'
import { decisions } from '../suggestion.ts'
import { listSheet, textColumn } from './list-sheet.ts'
import { dayInput, recordColumns, statusColumn, textInput } from './raci-decision-columns.ts'
import { itemStatusWords, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel } from './workbook-model.ts'

/** The decision record of every item, with the conflicts that it leaves open and nobody has waived. */
export function raciDecisionsSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): SheetModel {
  const conflicts = openByItem(document, catalog, options.today)
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
      statusColumn,
      ...recordColumns,
      textInput('rationale', 'Rationale', [14, 30], ({ rationale }) => rationale),
      textInput('dissent', 'Dissent', [12, 24], ({ dissent }) => dissent),
      dayInput('reviewOn', 'Review on', reviewCell),
      textInput('signedOffBy', 'Signed off by', [12, 18], ({ signedOffBy }) => signedOffBy),
      dayInput('signedOffOn', 'Signed off on', ({ signedOffOn }) =>
        signedOffOn === null ? null : { date: signedOffOn },
      ),
      textColumn('conflicts', 'Open conflicts', [16, 32], (item) => conflictText(conflicts.get(item.id) ?? [])),
    ],
    idOf: (item) => item.id,
    frozenTo: 'name',
    rules: ({ range }) => wordRules(range('status'), itemStatusWords),
  })
}

/** Pale while nobody has set the day: a quarter after the decision. */
function reviewCell(item: RaciItem): Cell {
  const date = reviewDay(item)
  if (date === null) return null
  return item.reviewOn === null ? { value: { date }, tone: 'muted', look: 'pale' } : { date }
}

function openByItem(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): ReadonlyMap<string, readonly Finding[]> {
  const decided = decisions(document.issues.rows)
  const found = new Map<string, Finding[]>()
  for (const finding of layerFindings(document, catalog, toBe, today)) {
    const { id, table } = finding.place
    const decision = decided.get(finding.id)
    if (table !== 'raciItems' || (decision && isWaived(decision, today))) continue
    found.set(id, [...(found.get(id) ?? []), finding])
  }
  return found
}

function conflictText(findings: readonly Finding[]): string | null {
  const texts = findings.map(({ rule }) => `${rule} ${ruleName(rule)}`)
  return texts.length === 0 ? null : [...new Set(texts)].join('\n')
}
