import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { currentKpiViews, type KpiView } from '../kpi-status.ts'
import { kpiFields, type Kpi } from '../kpi.ts'
import { fieldColumn } from './field-column.ts'
import {
  baselineAtFormula,
  baselineDayFormula,
  laterFormula,
  latestAtFormula,
  latestDayFormula,
  noFigure,
  readingPlaces,
  tellsKpi,
  type ReadingPlaces,
} from './kpi-formulas.ts'
import { readingsFound, type FoundReadings } from './kpi-reading-positions.ts'
import { basisColumns, derived, isDirection, judgedColumns, milestoneColumns, plain } from './kpi-target-columns.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { columnAt, serialOf } from './sheet-layout.ts'
import { kpiStatusWords, unknown, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, CellKind, FormulaCell, SheetModel } from './workbook-model.ts'

/**
 * One row per chosen KPI: what it is, who owns it, where it started, what is wanted when, where it is and how far it has to
 * go. Figures come from the readings on their sheet, status and distance from the figures, all by formulas.
 */
export function kpiBaselineSheet(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
  readings: SheetModel,
): SheetModel {
  const views = currentKpiViews(document, catalog, options.today)
  const field: FieldOf = (key, width) => {
    const found = kpiFields.find((each) => each.key === key)
    if (!found) throw new Error(`No KPI field ${key}`)
    const column = fieldColumn<Kpi>(found, { table: 'kpis', document, catalog }, width)
    return { ...column, cell: (view, at) => column.cell(view.kpi, at) }
  }
  const told = tellsKpi(views.map(({ name }) => name))
  const source: Source = {
    readings,
    places: readingPlaces(readings),
    found: readingsFound(document, readings),
    live: (view, formula, result) => (told(view.name) ? { formula, result } : result),
  }
  const agreed = milestoneColumns(views, document, catalog)
  return listSheet<KpiView>({
    key: 'kpi-baseline',
    name: 'KPI baseline',
    title: titleBlock(
      document,
      options,
      'KPI baseline',
      views.length === 0
        ? 'No KPI is chosen yet.'
        : 'Where each KPI started, what is wanted when, where it stands. Figures follow the readings on the next sheet, status and distance the figures.',
    ),
    rows: views,
    columns: [
      textColumn('name', 'KPI', [18, 28], (view) => view.name),
      textColumn('definition', 'Definition', [24, 40], (view) => view.definition || null),
      textColumn('unit', 'Unit', [7, 14], (view) => view.unit || null),
      field('owner', [12, 16]),
      ...figureColumns(source, field('window', [11, 16])),
      field('rule', [10, 11]),
      targetColumn(field('target', [9, 12])),
      upperColumn(field('upper', [9, 12])),
      ...agreed.columns,
      ...judgedColumns(agreed.places),
      textColumn('reason', 'Why, at export', [24, 36], (view) => view.reason),
      {
        key: 'judged',
        header: 'Judged on',
        kind: 'date',
        role: 'input',
        width: [14, 14],
        cell: () => ({ date: options.today }),
      },
      ...basisColumns(agreed.places),
      textColumn('formula', 'Formula', [24, 40], (view) => view.formula || null),
      field('numerator', [12, 28]),
      field('denominator', [12, 28]),
      field('frequency', [11, 12]),
      field('window', [11, 16]),
      field('scope', [11, 14]),
      field('sourceSystem', [12, 20]),
      field('method', [12, 30]),
      field('sourceReason', [12, 30]),
      field('notes', [12, 30]),
      ...positionColumns(source),
    ],
    idOf: (view) => view.kpi.id,
    frozenTo: 'name',
    printedTo: 'reason',
    rules: ({ range }) => wordRules(range('status'), kpiStatusWords),
  })
}

type Column = ListColumn<KpiView>
type FieldOf = (key: (typeof kpiFields)[number]['key'], width: readonly [number, number]) => Column

/** The readings, and where those of a KPI stand among them. */
interface Source {
  readonly readings: SheetModel
  readonly places: ReadingPlaces
  readonly found: (kpi: string) => FoundReadings
  /** A formula where the KPI's name tells its readings apart, else the bare result. */
  readonly live: (view: KpiView, formula: string, result: FormulaCell['result']) => Cell
}

/** Baseline and latest reading. */
function figureColumns({ readings, places, found, live }: Source, window: Column): readonly Column[] {
  const figure = (key: 'baseline' | 'latest', header: string) =>
    derived<KpiView>(key, header, 'number', [10, 12], (view, { address }) => {
      const reading = `INDEX(${places.of('value')},${address(`${key}At`)})`
      return {
        formula: `IF(${address(`${key}At`)}=0,"${unknown}",IF(ISNUMBER(${reading}),${reading},"${unknown}"))`,
        result: view[key]?.value ?? unknown,
      }
    })
  const detail = (key: 'sample' | 'grade' | 'window', header: string, kind: CellKind) =>
    derived<KpiView>(`baseline:${key}`, header, kind, [9, 15], (view, place) => {
      const reading = `INDEX(${places.of(key)},${place.address('baselineAt')})`
      const own = key === 'window' ? place.address('window') : `"${unknown}"`
      const row = readings.rows[found(view.kpi.id).baseline - 1]
      const said = view.baseline === null ? unknown : plain(row?.cells[columnAt(readings.columns, key) - 1] ?? null)
      return {
        formula: `IF(ISNUMBER(${place.address('baseline')}),IF(${reading}="",${own},${reading}),"${unknown}")`,
        result: said ?? (key === 'window' ? plain(window.cell(view, place)) : null) ?? unknown,
      }
    })
  return [
    figure('baseline', 'Baseline'),
    derived<KpiView>('baselineDate', 'Baseline on', 'date', [14, 14], (view, { address }) => ({
      formula: `IF(ISNUMBER(${address('baseline')}),${address('baselineDay')},"${unknown}")`,
      result: view.baseline === null ? unknown : serialOf(view.baseline.date),
    })),
    detail('sample', 'Baseline n', 'whole'),
    detail('window', 'Baseline window', 'text'),
    detail('grade', 'Baseline grade', 'text'),
    figure('latest', 'Latest'),
    derived<KpiView>('latestDate', 'Latest on', 'date', [14, 14], (view, { address }) =>
      live(
        view,
        latestDayFormula(`$${address('name')}`, places),
        view.latest === null ? unknown : serialOf(view.latest.date),
      ),
    ),
  ]
}

/** Where the formulas find baseline and latest reading; behind everything else and not printed. */
function positionColumns({ places, found, live }: Source): readonly Column[] {
  const position = (
    key: string,
    header: string,
    formula: (name: string, at: RowPlace['address']) => string,
    result: (found: FoundReadings) => number,
  ) =>
    derived<KpiView>(key, header, 'whole', [10, 11], (view, { address }) =>
      live(view, formula(`$${address('name')}`, address), result(found(view.kpi.id))),
    )
  return [
    position(
      'baselineDay',
      'Baseline, day as a number',
      (name) => baselineDayFormula(name, places),
      ({ baselineDay }) => baselineDay,
    ),
    position(
      'baselineAt',
      'Baseline, place among the readings',
      (name, at) => baselineAtFormula(name, at('baselineDay'), places),
      ({ baseline }) => baseline,
    ),
    position(
      'latestAt',
      'Latest, place among the readings',
      (name, at) => latestAtFormula(name, at('latestDate'), places),
      ({ latest }) => latest,
    ),
    position(
      'later',
      'Later ones without a figure',
      (name, at) => laterFormula(name, at('latestDate'), at('latestAt'), places),
      ({ later }) => later,
    ),
  ]
}

/** A rule that wants a direction has no figure: that is not unknown. */
function targetColumn(column: Column): Column {
  return {
    ...column,
    cell: (view, at) => {
      const direction = isDirection(view.kpi) && view.target === null && view.kpi.invalid?.['target'] === undefined
      return direction ? noFigure : column.cell(view, at)
    },
  }
}

/** Only a band has one. */
function upperColumn(column: Column): Column {
  return { ...column, cell: (view, at) => (view.kpi.rule === 'within' ? column.cell(view, at) : noFigure) }
}
