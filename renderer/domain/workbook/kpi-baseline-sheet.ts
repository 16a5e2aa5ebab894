import type { Catalog } from '../catalog.ts'
import { dayText } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { groupBy } from '../group-by.ts'
import { understood } from '../invalid-text.ts'
import { milestoneDate } from '../kpi-milestones.ts'
import { missOf } from '../kpi-standing.ts'
import { currentKpiViews, type KpiView } from '../kpi-status.ts'
import { milestones, type KpiTarget, type Milestone } from '../kpi-target.ts'
import { kpiFields, type Kpi } from '../kpi.ts'
import { fieldColumn } from './field-column.ts'
import {
  baselineAtFormula,
  baselineDayFormula,
  gapFormula,
  laterFormula,
  latestAtFormula,
  latestDayFormula,
  noFigure,
  readingPlaces,
  statusFormula,
  tellsKpi,
  wantedFormula,
  wantedUpperFormula,
  type FigurePlaces,
  type MilestonePlace,
  type ReadingPlaces,
  type TargetPlaces,
} from './kpi-formulas.ts'
import { readingsFound, type FoundReadings } from './kpi-reading-positions.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { columnAt, serialOf } from './sheet-layout.ts'
import { kpiStatusWords, unknown, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import { isFormula, plainCell, type Cell, type CellKind, type FormulaCell, type SheetModel } from './workbook-model.ts'

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
  const agreed = milestoneColumns(views, document)
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
      ...basisColumns(options, agreed.places),
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
    derived(key, header, 'number', [10, 12], (view, { address }) => {
      const reading = `INDEX(${places.of('value')},${address(`${key}At`)})`
      return {
        formula: `IF(${address(`${key}At`)}=0,"${unknown}",IF(ISNUMBER(${reading}),${reading},"${unknown}"))`,
        result: view[key]?.value ?? unknown,
      }
    })
  const detail = (key: 'sample' | 'grade' | 'window', header: string, kind: CellKind) =>
    derived(`baseline:${key}`, header, kind, [9, 15], (view, place) => {
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
    derived('baselineDate', 'Baseline on', 'date', [14, 14], (view, { address }) => ({
      formula: `IF(ISNUMBER(${address('baseline')}),${address('baselineDay')},"${unknown}")`,
      result: view.baseline === null ? unknown : serialOf(view.baseline.date),
    })),
    detail('sample', 'Baseline n', 'whole'),
    detail('window', 'Baseline window', 'text'),
    detail('grade', 'Baseline grade', 'text'),
    figure('latest', 'Latest'),
    derived('latestDate', 'Latest on', 'date', [14, 14], (view, { address }) =>
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
    derived(key, header, 'whole', [10, 11], (view, { address }) =>
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

interface Agreed {
  readonly columns: readonly Column[]
  /** Those that come to hold on a day, by the keys of their columns. */
  readonly places: readonly MilestonePlace[]
}

/** What is wanted by each milestone, for every tier; upper ends where a KPI has one. */
function milestoneColumns(views: readonly KpiView[], document: EngagementDocument): Agreed {
  const [profile] = document.engagement.rows
  const start = profile ? understood(profile, 'start') : null
  const rows = groupBy(document.kpiTargets.rows, ({ kpi }) => kpi)
  const agreed = milestones.map(({ value: milestone, label }) => {
    const key = `by:${milestone}`
    const date = milestoneDate(start, milestone)
    const upper = views.some((view) => targetAt(view, milestone)?.upper != null)
    const unit = date === null ? '' : dayText(date)
    const header = `At ${label.toLowerCase()}`
    const column = (own: string, words: string, cell: (view: KpiView) => Cell): Column => ({
      key: own,
      header: words,
      unit,
      kind: 'number',
      role: 'input',
      width: [11, 13],
      cell,
    })
    const columns = [
      column(key, header, (view) => targetAt(view, milestone)?.value ?? typedTarget(rows.get(view.kpi.id), milestone)),
      ...(upper
        ? [column(`${key}:upper`, `${header}, upper end`, (view) => targetAt(view, milestone)?.upper ?? null)]
        : []),
    ]
    const place = {
      from: date === null ? 0 : serialOf(date),
      value: key,
      upper: upper ? `${key}:upper` : null,
    }
    return { columns, places: date === null ? [] : [place] }
  })
  return { columns: agreed.flatMap(({ columns }) => columns), places: agreed.flatMap(({ places }) => places) }
}

function targetAt(view: KpiView, milestone: Milestone) {
  return view.milestones.find((each) => each.milestone === milestone)
}

/** What was typed for a milestone and is no figure. */
function typedTarget(rows: readonly KpiTarget[] | undefined, milestone: Milestone): Cell {
  const row = rows?.find(
    (each) => each.tier === null && each.milestone === milestone && each.invalid?.value !== undefined,
  )
  return row?.invalid?.value === undefined ? null : { value: row.invalid.value, tone: 'near', look: 'pale' }
}

/** What holds on the day of judgement, how far it is, and the status. */
function judgedColumns(places: Agreed['places']): readonly Column[] {
  return [
    derived('wanted', 'Wanted now', 'number', [9, 12], (view, place) =>
      judged(view, wantedFormula(targetPlaces(place, places)), wantedOf(view)),
    ),
    derived('gap', 'To go', 'number', [9, 11], (view, place) =>
      judged(view, gapFormula(figurePlaces(place)), gapOf(view)),
    ),
    derived('status', 'Status', 'text', [12, 14], (view, place) => {
      const { address } = place
      const formula = statusFormula({
        ...figurePlaces(place),
        latestDay: address('latestDate'),
        later: address('later'),
        judged: address('judged'),
        frequency: address('frequency'),
        own: address('target'),
        margin: address('margin'),
        movement: address('movement'),
      })
      return judged(view, formula, kpiStatusWords[view.status].text)
    }),
  ]
}

/** What the judgement rests on beside the target; not printed. */
function basisColumns({ today }: WorkbookOptions, places: Agreed['places']): readonly Column[] {
  return [
    {
      key: 'judged',
      header: 'Judged on',
      kind: 'date',
      role: 'input',
      width: [14, 14],
      cell: () => ({ date: today }),
    },
    derived('wantedUpper', 'Upper end now', 'number', [9, 12], (view, place) =>
      judged(view, wantedUpperFormula(targetPlaces(place, places)), wantedUpperOf(view)),
    ),
    derived('margin', 'Near within', 'number', [9, 12], (view, { address }) => {
      const wanted = wantedOf(view)
      return (
        view.entry?.near ?? {
          formula: `IF(ISNUMBER(${address('wanted')}),ABS(${address('wanted')})*0.1,"${unknown}")`,
          result: typeof wanted === 'number' ? Math.abs(wanted) * 0.1 : unknown,
        }
      )
    }),
    textColumn('movement', 'By direction, at export', [12, 14], (view) =>
      isDirection(view.kpi) && view.status !== 'stale' ? kpiStatusWords[view.status].text : noFigure,
    ),
  ]
}

function targetPlaces({ address }: RowPlace, places: Agreed['places']): TargetPlaces {
  return {
    rule: address('rule'),
    target: address('target'),
    upper: address('upper'),
    judged: address('judged'),
    milestones: places.map(({ from, value, upper }) => ({
      from,
      value: address(value),
      upper: upper === null ? null : address(upper),
    })),
  }
}

function figurePlaces({ address }: RowPlace): FigurePlaces {
  return {
    rule: address('rule'),
    target: address('wanted'),
    upper: address('wantedUpper'),
    latest: address('latest'),
  }
}

/** A rule that was not understood keeps the one before it: the cell shows what was typed, so no formula can go by it. */
function judged({ kpi }: KpiView, formula: string, result: FormulaCell['result']): Cell {
  return kpi.invalid?.['rule'] === undefined ? { formula, result } : result
}

function wantedOf({ kpi, wanted }: KpiView): FormulaCell['result'] {
  return isDirection(kpi) ? noFigure : wanted.rule === null ? unknown : (wanted.target ?? unknown)
}

function wantedUpperOf({ kpi, due }: KpiView): FormulaCell['result'] {
  return kpi.rule === 'within' ? (due?.upper ?? understood(kpi, 'upper') ?? unknown) : noFigure
}

function gapOf({ kpi, wanted: { rule, target, upper }, latest }: KpiView): FormulaCell['result'] {
  if (isDirection(kpi)) return noFigure
  if (rule === null || target === null || latest === null || (rule === 'within' && upper === null)) return unknown
  return Number(Math.max(0, missOf({ rule, target, upper }, latest.value)).toFixed(4))
}

function isDirection({ rule }: Kpi): boolean {
  return rule === 'falling' || rule === 'rising'
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

function derived(
  key: string,
  header: string,
  kind: CellKind,
  width: readonly [number, number],
  cell: (view: KpiView, place: RowPlace) => Cell,
): Column {
  return { key, header, kind, role: 'formula', width, cell }
}

function plain(cell: Cell): string | number | null {
  const value = plainCell(cell)
  return value === null || typeof value === 'string' || typeof value === 'number'
    ? value
    : isFormula(value)
      ? value.result
      : serialOf(value.date)
}
