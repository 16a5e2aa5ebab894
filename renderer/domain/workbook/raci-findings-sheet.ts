import type { Catalog } from '../catalog.ts'
import { letterSetOf } from '../client-words.ts'
import { answerAndWork } from '../letter-set.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { bySeverity, type Finding } from '../finding.ts'
import { layerFindings } from '../findings.ts'
import { joinNames } from '../name-list.ts'
import { itemName } from '../raci-commands.ts'
import { layerName } from '../raci-layers.ts'
import type { RaciLayer } from '../raci.ts'
import { listSheet, textColumn } from './list-sheet.ts'
import { severityWords, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** What breaks the rules of the matrix, the heaviest first. The To-Be layer comes before the As-Is one. */
export function raciFindingsSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
  layers: readonly RaciLayer[],
): SheetModel {
  const findings = layers.flatMap((layer) =>
    layerFindings(document, catalog, layer, options.today).toSorted(bySeverity),
  )
  const set = letterSetOf(document)
  const { answer, work } = answerAndWork(set)
  return listSheet<Finding>({
    key: 'raci-findings',
    name: 'RACI findings',
    title: titleBlock(
      document,
      options,
      `${set.name} findings`,
      findings.length === 0
        ? `No item breaks the rules: each has exactly one ${answer} and at least one ${work}.`
        : 'Items and roles that break a rule, and what would settle each.',
    ),
    rows: findings,
    columns: [
      textColumn('severity', 'Severity', [13, 14], (finding) => severityWords[finding.severity].text),
      textColumn('layer', 'Layer', [8, 8], (finding) =>
        finding.place.layer ? layerName(document, finding.place.layer) : null,
      ),
      textColumn('rule', 'Rule', [9, 9], (finding) => finding.rule),
      textColumn('about', 'Item or role', [24, 36], (finding) => aboutOf(finding, document, catalog)),
      textColumn('title', 'What was seen', [30, 48], (finding) => finding.title),
      textColumn(
        'roles',
        'Roles',
        [14, 24],
        (finding) =>
          joinNames((finding.cells ?? []).map((cell) => findRow(document, 'roles', cell.role)?.name ?? '')) || null,
      ),
      textColumn('detail', 'What would settle it', [30, 56], (finding) => finding.detail),
    ],
    idOf: (finding) => finding.id,
    frozenTo: 'severity',
    rules: ({ range }) => wordRules(range('severity'), severityWords),
  })
}

function aboutOf(finding: Finding, document: EngagementDocument, catalog: Catalog): string {
  if (finding.place.table === 'roles') return findRow(document, 'roles', finding.place.id)?.name ?? ''
  const item = findRow(document, 'raciItems', finding.place.id)
  return item ? itemName(item, catalog) : ''
}
