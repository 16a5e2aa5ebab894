import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import { dayText } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { ruleName } from '../finding-rules.ts'
import { standingOf, type Standing } from '../finding-standing.ts'
import { layerFindings } from '../findings.ts'
import { groupBy } from '../group-by.ts'
import { itemName } from '../raci-commands.ts'
import { reviewDay } from '../raci-decision-findings.ts'
import type { RaciRule } from '../raci-rules.ts'
import { toBe, type RaciItem } from '../raci.ts'
import { nameOr } from '../row-name.ts'
import { listSheet, textColumn } from './list-sheet.ts'
import { dayInput, statusColumn, textInput } from './raci-decision-columns.ts'
import { itemStatusWords, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel } from './workbook-model.ts'

/** The decision record of every item, with what is open about it and what was waived. */
export function raciDecisionsSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
): SheetModel {
  const found = byItem(document, catalog, options.today)
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
      textColumn('name', 'Item', [20, 24], (item) => nameOr(itemName(item, catalog), 'Item')),
      statusColumn,
      textInput('decision', 'Decision', [14, 28], ({ decision }) => decision),
      textInput('decidedBy', 'Decided by', [11, 14], ({ decidedBy }) => decidedBy),
      textInput('forum', 'Forum', [10, 13], ({ forum }) => forum),
      dayInput('decidedOn', 'Decided on', ({ decidedOn }) => dateCell(decidedOn)),
      textInput('rationale', 'Rationale', [13, 21], ({ rationale }) => rationale),
      textInput('dissent', 'Dissent', [11, 16], ({ dissent }) => dissent),
      textInput('signedOffBy', 'Signed off by', [10, 13], ({ signedOffBy }) => signedOffBy),
      dayInput('signedOffOn', 'Signed off on', ({ signedOffOn }) => dateCell(signedOffOn)),
      dayInput('reviewOn', 'Review on', reviewCell),
      textColumn('open', 'Open', [9, 9], ({ id }) => rulesText(found.get(id) ?? [])),
      textColumn('findings', 'What is open', [24, 40], ({ id }) => openText(found.get(id) ?? [])),
      textColumn('waived', 'Waived', [16, 40], ({ id }) => waivedText(found.get(id) ?? [])),
      textInput('notes', 'Notes', [14, 30], ({ notes }) => notes),
    ],
    idOf: (item) => item.id,
    frozenTo: 'name',
    // What stands behind is on the sheet of the findings as well, and would make the print too small to read.
    printedTo: 'open',
    rules: ({ range }) => wordRules(range('status'), itemStatusWords),
  })
}

function dateCell(date: string | null): Cell {
  return date === null ? null : { date }
}

/** Pale while nobody has set the day: a quarter after the decision. */
function reviewCell(item: RaciItem): Cell {
  const date = reviewDay(item)
  if (date === null) return null
  return item.reviewOn === null ? { value: { date }, tone: 'muted', look: 'pale' } : { date }
}

interface Found extends Standing {
  readonly rule: RaciRule
}

function byItem(document: EngagementDocument, catalog: Catalog, today: string): ReadonlyMap<string, readonly Found[]> {
  const findings = layerFindings(document, catalog, toBe, today).filter(({ place }) => place.table === 'raciItems')
  const found = findings.map((finding) => ({
    item: finding.place.id,
    rule: finding.rule,
    ...standingOf(finding, document, catalog, today),
  }))
  return groupBy(found, ({ item }) => item)
}

function rulesText(found: readonly Found[]): string | null {
  return lines(found.filter(({ open }) => open).map(({ rule }) => rule))
}

function openText(found: readonly Found[]): string | null {
  return lines(found.filter(({ open }) => open).map(({ rule }) => `${rule} ${ruleName(rule)}`))
}

/** "RACI-11 until 20 Feb 2027: all must be asked (CTO)". */
function waivedText(found: readonly Found[]): string | null {
  return lines(
    found.flatMap(({ rule, word, issue }) => {
      if (word !== 'waived' || issue === null) return []
      const [reason, approver] = [issue.reason.trim(), issue.approver.trim()]
      const until = issue.expiry === null ? '' : ` until ${dayText(issue.expiry)}`
      return [`${rule}${until}${reason === '' ? '' : `: ${reason}`}${approver === '' ? '' : ` (${approver})`}`]
    }),
  )
}

function lines(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : [...new Set(texts)].join('\n')
}
