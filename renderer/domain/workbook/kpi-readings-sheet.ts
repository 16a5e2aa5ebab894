import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { understood } from '../invalid-text.ts'
import { currentKpiViews } from '../kpi-status.ts'
import { readingFields, type Reading } from '../kpi.ts'
import { fieldColumn } from './field-column.ts'
import { noFigure } from './kpi-formulas.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** Every reading, KPI by KPI in their order, oldest first. The sheet "KPI baseline" reads them by formulas. */
export function kpiReadingsSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const views = currentKpiViews(document, catalog, options.today)
  const viewOf = new Map(views.map((view) => [view.kpi.id, view]))
  const place = new Map(views.map((view, index) => [view.kpi.id, index]))
  const readings = [...document.readings.rows].sort(
    (a, b) =>
      (place.get(a.kpi) ?? views.length) - (place.get(b.kpi) ?? views.length) ||
      compareText(a.date ?? '9999', b.date ?? '9999') ||
      a.order - b.order,
  )
  const [date, value, ...others] = readingFields.map((field) =>
    fieldColumn<Reading>(field, { table: 'readings', document, catalog }, readingWidths[field.key]),
  )
  return listSheet<Reading>({
    key: 'kpi-readings',
    name: 'KPI readings',
    title: titleBlock(
      document,
      options,
      'KPI readings',
      'One row per reading, of the whole organisation where no team, tier or service is named. The earliest one marked as baseline is the baseline; the newest one is judged.',
    ),
    rows: readings,
    columns: [
      {
        key: 'kpi',
        header: 'KPI',
        kind: 'text',
        role: 'input',
        width: [18, 34],
        choices: { name: 'List_kpis', values: [...new Set([...views.map((view) => view.name), unknown])] },
        cell: (reading) => viewOf.get(reading.kpi)?.name ?? unknown,
      },
      ...(date && value ? [date, figureColumn(value)] : []),
      textColumn('unit', 'Unit', [7, 16], (reading) => viewOf.get(reading.kpi)?.unit || null),
      ...others,
    ],
    idOf: (reading) => reading.id,
    fillable: true,
    frozenTo: 'kpi',
  })
}

const readingWidths: Readonly<Record<string, readonly [number, number]>> = {
  baseline: [10, 11],
  source: [16, 46],
  note: [16, 44],
}

/** That a day could not be measured is something said, unlike a figure that is missing. */
function figureColumn(value: ListColumn<Reading>): ListColumn<Reading> {
  return {
    ...value,
    cell: (reading, at) => {
      const said = understood(reading, 'kind') === 'not-measurable' && understood(reading, 'date') !== null
      return said && reading.invalid?.['value'] === undefined ? noFigure : value.cell(reading, at)
    },
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
