import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { choiceLabel } from '../field.ts'
import { kpiFields, readingFields, targetRules, type Kpi, type Reading, type TargetRule } from '../kpi.ts'
import { currentKpiViews, type KpiView } from '../kpi-status.ts'
import { missOf } from '../kpi-standing.ts'
import { fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { kpiStatusWords, unknown, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, SheetModel } from './workbook-model.ts'

/** One row per chosen KPI: what it is, who owns it, where it started, where it is, how far it has to go. */
export function kpiBaselineSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const views = currentKpiViews(document, catalog, options.today)
  return listSheet<KpiView>({
    key: 'kpi-baseline',
    name: 'KPI baseline',
    title: titleBlock(
      document,
      options,
      'KPI baseline',
      views.length === 0
        ? 'No KPI is chosen yet.'
        : 'Where each KPI started, where it stands, and how far it has to go. Readings are entered on the next sheet.',
    ),
    rows: views,
    columns: [
      textColumn('name', 'KPI', [18, 28], (view) => view.name),
      textColumn('definition', 'Definition', [24, 40], (view) => view.definition || null),
      textColumn('unit', 'Unit', [7, 14], (view) => view.unit || null),
      fromField('owner', [12, 16], document, catalog),
      fromField('frequency', [11, 12], document, catalog),
      number('baseline', 'Baseline', (view) => view.baseline?.value ?? unknown),
      day('baselineDate', 'Baseline on', (view) => view.baseline?.date ?? null),
      number('latest', 'Latest', (view) => view.latest?.value ?? unknown),
      day('latestDate', 'Latest on', (view) => view.latest?.date ?? null),
      fromField('rule', [10, 11], document, catalog),
      targetColumn(document, catalog),
      upperColumn(document, catalog),
      {
        key: 'gap',
        header: 'To go',
        kind: 'number',
        role: 'formula',
        width: [9, 11],
        cell: (view, { address }) => ({
          formula: gapFormula(address('rule'), address('target'), address('upper'), address('latest')),
          result: gapOf(view),
        }),
      },
      textColumn('status', 'Status', [12, 14], (view) => kpiStatusWords[view.status].text),
      textColumn('reason', 'Why', [24, 36], (view) => view.reason),
      fromField('notes', [12, 30], document, catalog),
    ],
    idOf: (view) => view.kpi.id,
    frozenTo: 'name',
    printedTo: 'reason',
    rules: ({ range }) => wordRules(range('status'), kpiStatusWords),
  })
}

/** Every reading, KPI by KPI in their order, oldest first. */
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
      'One row per reading. The earliest one marked as baseline is the baseline; the newest one is judged.',
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
      ...(date && value ? [date, value] : []),
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

/** What is missing to the target, never negative; a rule that wants a direction has no distance. */
function gapFormula(rule: string, target: string, upper: string, latest: string): string {
  const is = (value: TargetRule) => `${rule}="${ruleLabel(value)}"`
  const outside = `MAX(${target}-${latest},${latest}-${upper})`
  const missing = `IF(${is('at-least')},${target}-${latest},IF(${is('at-most')},${latest}-${target},${outside}))`
  const whole = `OR(${is('at-least')},${is('at-most')},AND(${is('within')},ISNUMBER(${upper})))`
  const known = `AND(${whole},ISNUMBER(${target}),ISNUMBER(${latest}))`
  return `IF(OR(${is('falling')},${is('rising')}),"—",IF(${known},ROUND(MAX(0,${missing}),4),"${unknown}"))`
}

function gapOf({ rule, target, upper, latest }: KpiView): number | string {
  if (rule === 'falling' || rule === 'rising') return '—'
  if (rule === null || target === null || latest === null || (rule === 'within' && upper === null)) return unknown
  return Number(Math.max(0, missOf({ rule, target, upper }, latest.value)).toFixed(4))
}

function ruleLabel(rule: TargetRule): string {
  return choiceLabel(targetRules, rule) ?? rule
}

function fromField(
  key: (typeof kpiFields)[number]['key'],
  width: readonly [number, number],
  document: EngagementDocument,
  catalog: Catalog,
): ListColumn<KpiView> {
  const field = kpiFields.find((each) => each.key === key)
  if (!field) throw new Error(`No KPI field ${key}`)
  const column = fieldColumn<Kpi>(field, { table: 'kpis', document, catalog }, width)
  return { ...column, cell: (view, at) => column.cell(view.kpi, at) }
}

/** A rule that wants a direction has no figure: that is not unknown. */
function targetColumn(document: EngagementDocument, catalog: Catalog): ListColumn<KpiView> {
  const column = fromField('target', [9, 12], document, catalog)
  return {
    ...column,
    cell: (view, at) => {
      const direction = view.rule === 'falling' || view.rule === 'rising'
      return direction && view.target === null && view.kpi.invalid?.['target'] === undefined
        ? '—'
        : column.cell(view, at)
    },
  }
}

/** Only a band has one. */
function upperColumn(document: EngagementDocument, catalog: Catalog): ListColumn<KpiView> {
  const column = fromField('upper', [9, 12], document, catalog)
  return { ...column, cell: (view, at) => (view.kpi.rule === 'within' ? column.cell(view, at) : '—') }
}

function number(key: string, header: string, cell: (view: KpiView) => Cell): ListColumn<KpiView> {
  return { key, header, kind: 'number', role: 'plain', width: [10, 12], cell }
}

function day(key: string, header: string, iso: (view: KpiView) => string | null): ListColumn<KpiView> {
  return {
    key,
    header,
    kind: 'date',
    role: 'plain',
    width: [14, 14],
    cell: (view) => {
      const date = iso(view)
      return date === null ? unknown : { date }
    },
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
