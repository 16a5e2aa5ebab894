import type { Catalog } from '../catalog.ts'
import { findRow, type EngagementDocument } from '../document.ts'
import { bySeverity, type Finding } from '../finding.ts'
import { itemName } from '../raci-commands.ts'
import { joinNames } from '../join-names.ts'
import { raciFindings } from '../raci-findings.ts'
import { layerName } from '../raci-layers.ts'
import type { RaciLayer } from '../raci.ts'
import { listSheet } from './list-sheet.ts'
import { severityWords } from './sheet-words.ts'
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
    [...raciFindings(document, catalog, layer, options.today)].sort(bySeverity),
  )
  return listSheet<Finding>({
    key: 'raci-findings',
    name: 'RACI findings',
    title: titleBlock(
      document,
      options,
      'RACI findings',
      findings.length === 0
        ? 'No item breaks the rules: each has exactly one A and at least one R.'
        : 'Items and roles that break a rule, and what would settle each.',
    ),
    rows: findings,
    columns: [
      {
        key: 'severity',
        header: 'Severity',
        kind: 'text',
        role: 'plain',
        width: [13, 14],
        cell: (finding) => severityWords[finding.severity].text,
      },
      {
        key: 'layer',
        header: 'Layer',
        kind: 'text',
        role: 'plain',
        width: [8, 8],
        cell: (finding) => (finding.place.layer ? layerName(document, finding.place.layer) : null),
      },
      { key: 'rule', header: 'Rule', kind: 'text', role: 'plain', width: [9, 9], cell: (finding) => finding.rule },
      {
        key: 'about',
        header: 'Item or role',
        kind: 'text',
        role: 'plain',
        width: [24, 36],
        cell: (finding) => aboutOf(finding, document, catalog),
      },
      {
        key: 'title',
        header: 'What was seen',
        kind: 'text',
        role: 'plain',
        width: [30, 48],
        cell: (finding) => finding.title,
      },
      {
        key: 'roles',
        header: 'Roles',
        kind: 'text',
        role: 'plain',
        width: [14, 24],
        cell: (finding) =>
          joinNames((finding.cells ?? []).map((cell) => findRow(document, 'roles', cell.role)?.name ?? '')) || null,
      },
      {
        key: 'detail',
        header: 'What would settle it',
        kind: 'text',
        role: 'plain',
        width: [30, 56],
        cell: (finding) => finding.detail,
      },
    ],
    idOf: (finding) => finding.id,
    frozenTo: 'severity',
    rules: ({ range }) =>
      Object.values(severityWords).map((word) => ({
        range: range('severity'),
        when: { type: 'is' as const, text: word.text },
        tone: word.tone,
      })),
  })
}

function aboutOf(finding: Finding, document: EngagementDocument, catalog: Catalog): string {
  if (finding.place.table === 'roles') return findRow(document, 'roles', finding.place.id)?.name ?? ''
  const item = findRow(document, 'raciItems', finding.place.id)
  return item ? itemName(item, catalog) : ''
}
