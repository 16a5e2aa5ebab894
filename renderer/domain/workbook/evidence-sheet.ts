import type { Catalog } from '../catalog.ts'
import { citationsByEvidence, citingLabel, type Citing } from '../citation.ts'
import type { EngagementDocument } from '../document.ts'
import { evidenceFields, type Evidence } from '../evidence.ts'
import { isOverdue } from '../evidence-findings.ts'
import { requestFields, type EvidenceRequest } from '../evidence-request.ts'
import { fieldCell, fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/**
 * The evidence register: what was said, shown, written or measured, how far it can be trusted, and which conclusions rest
 * on it. The full hash of an attached file stands behind the printed columns: it proves a copy to be the same file.
 */
export function evidenceSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const citations = citationsByEvidence(document)
  const widths: Readonly<Record<string, readonly [number, number]>> = {
    name: [24, 38],
    grade: [13, 13],
    who: [14, 22],
    notes: [20, 36],
    link: [10, 20],
    fileName: [10, 20],
  }
  const fields = evidenceFields.map((field) =>
    fieldColumn<Evidence>(field, { table: 'evidence', document, catalog }, widths[field.key]),
  )
  const uses = (piece: Evidence): readonly Citing[] => citations.get(piece.id) ?? []
  const used: ListColumn<Evidence>[] = [
    {
      key: 'usedBy',
      header: 'Used by',
      kind: 'whole',
      role: 'plain',
      width: [9, 9],
      cell: (piece) => uses(piece).length,
    },
    textColumn('usedFor', 'Conclusions that rest on it', [24, 40], (piece) =>
      conclusions(uses(piece), document, catalog),
    ),
  ]
  const hash: ListColumn<Evidence> = textColumn(
    'fileHash',
    'SHA-256 of the file',
    [20, 68],
    (piece) => piece.fileHash || null,
  )
  const after = fields.findIndex(({ key }) => key === 'date') + 1
  return listSheet({
    key: 'evidence',
    name: 'Evidence',
    title: titleBlock(
      document,
      options,
      'Evidence register',
      'What the assessment rests on. Grades: hearsay, shown, documented, measured. A conclusion is as strong as the weakest evidence it cites.',
    ),
    rows: document.evidence.rows,
    columns: [...fields.slice(0, after), ...used, ...fields.slice(after), hash],
    idOf: (piece) => piece.id,
    frozenTo: 'name',
    printedTo: 'notes',
    rules: ({ range, first }) => [
      { range: range('grade'), when: { type: 'formula', formula: `${first('grade')}="Hearsay"` }, tone: 'near' },
      { range: range('grade'), when: { type: 'formula', formula: `${first('grade')}="Measured"` }, tone: 'good' },
    ],
  })
}

/** What the client was asked for; requests that are overdue on the day of the export are marked. */
export function requestsSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const widths: Readonly<Record<string, readonly [number, number]>> = {
    name: [28, 48],
    askedOf: [16, 28],
    evidence: [20, 40],
    notes: [20, 40],
  }
  const columns = requestFields.map((field): ListColumn<EvidenceRequest> => {
    const column = fieldColumn<EvidenceRequest>(field, { table: 'requests', document, catalog }, widths[field.key])
    if (field.key !== 'due') return column
    return {
      ...column,
      cell: (request) => {
        const due = fieldCell<EvidenceRequest>(field, request, document, catalog)
        const late = isOverdue(request, options.today) && request.due !== null
        return late ? { value: { date: request.due }, tone: 'bad', look: 'strong' } : due
      },
    }
  })
  const overdue: ListColumn<EvidenceRequest> = textColumn('overdue', 'Overdue', [9, 9], (request) =>
    isOverdue(request, options.today) ? { value: 'overdue', tone: 'bad', look: 'strong' } : null,
  )
  const after = columns.findIndex(({ key }) => key === 'due') + 1
  return listSheet({
    key: 'requests',
    name: 'Evidence requests',
    title: titleBlock(
      document,
      options,
      'Evidence requests',
      'What the client was asked to bring, of whom and until when, and what came of it.',
    ),
    rows: document.requests.rows,
    columns: [...columns.slice(0, after), overdue, ...columns.slice(after)],
    idOf: (request) => request.id,
    frozenTo: 'name',
  })
}

const mostConclusions = 8

/** "checkout (service); Toil measured (self-check)". */
function conclusions(citing: readonly Citing[], document: EngagementDocument, catalog: Catalog): string | null {
  if (citing.length === 0) return null
  const named = citing.slice(0, mostConclusions).map((each) => {
    const { kind, text } = citingLabel(document, catalog, each)
    return `${text} (${kind === 'KPI' ? kind : kind.charAt(0).toLowerCase() + kind.slice(1)})`
  })
  const more = citing.length - named.length
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}
