import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import type { FieldSpec } from '../field.ts'
import { serviceFields, type Service } from '../service.ts'
import { fieldColumn } from './field-column.ts'
import { listSheet, type ListColumn } from './list-sheet.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

export function servicesSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const rows = document.services.rows
  const columns = fields.map((field): ListColumn<Service> => {
    const column = fieldColumn<Service>(field, { table: 'services', document, catalog }, serviceWidths[field.key])
    return field.key === 'objective' ? { ...column, cell: objectiveCell(column) } : column
  })
  return listSheet({
    key: 'services',
    name: 'Services',
    title: titleBlock(
      document,
      options,
      'Service inventory',
      rows.length === 0
        ? 'No service is listed yet. Fill in one row per service below the header.'
        : 'Every service with its owner, who is on call, and how far its objective has come.',
    ),
    rows,
    columns,
    idOf: (service) => service.id,
    fillable: true,
    frozenTo: 'name',
    printedTo: printed.at(-1) ?? 'name',
  })
}

/** What is read on paper and fits a landscape page in readable letters, first; the rest stays on screen. */
const printed: readonly string[] = [
  'name',
  'tier',
  'ownerTeam',
  'onCallTeam',
  'sloState',
  'objective',
  'goldenPath',
  'runbook',
  'sev1',
  'sev2',
]

const fields: readonly FieldSpec<Service>[] = [
  ...printed.flatMap((key) => serviceFields.find((field) => field.key === key) ?? []),
  ...serviceFields.filter((field) => !printed.includes(field.key)),
]

const serviceWidths: Readonly<Record<string, readonly [number, number]>> = {
  name: [18, 30],
  tier: [12, 20],
  ownerTeam: [12, 22],
  onCallTeam: [12, 22],
  system: [10, 18],
  dependencies: [12, 44],
  description: [16, 64],
  notes: [12, 60],
  source: [10, 40],
}

/** A service known to have no objective has no figure either: that is not unknown. */
function objectiveCell(column: ListColumn<Service>): ListColumn<Service>['cell'] {
  return (service, place) => column.cell(service, place) ?? '—'
}
