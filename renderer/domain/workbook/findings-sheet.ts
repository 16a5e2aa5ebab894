import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { bySeverity, type Finding } from '../finding.ts'
import { allFindings } from '../findings.ts'
import { stages } from '../stage.ts'
import { listSheet } from './list-sheet.ts'
import { severityWords } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** Everything that deserves attention, the heaviest first: the same list the application shows. */
export function findingsSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const findings = [...allFindings(document, catalog, options.today)].sort(bySeverity)
  const purpose =
    findings.length === 0
      ? 'Nothing was found.'
      : 'What was seen in services, answers, matrix, KPIs and plan, and what would settle it.'
  return listSheet<Finding>({
    key: 'findings',
    name: 'Findings',
    title: titleBlock(document, options, 'Findings', purpose),
    rows: findings,
    columns: [
      column('severity', 'Severity', [13, 14], (finding) => severityWords[finding.severity].text),
      column('stage', 'Stage', [11, 12], (finding) => stageName(finding)),
      column('rule', 'Rule', [9, 9], (finding) => finding.rule),
      column('title', 'What was seen', [36, 60], (finding) => finding.title),
      column('detail', 'What would settle it', [36, 64], (finding) => finding.detail),
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

function column(key: string, header: string, width: readonly [number, number], cell: (finding: Finding) => string) {
  return { key, header, kind: 'text' as const, role: 'plain' as const, width, cell }
}

function stageName(finding: Finding): string {
  return stages.find((stage) => stage.id === finding.place.stage)?.name ?? ''
}
