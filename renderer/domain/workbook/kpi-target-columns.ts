import type { Catalog } from '../catalog.ts'
import { dayText } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { groupBy } from '../group-by.ts'
import { understood } from '../invalid-text.ts'
import { milestoneDays } from '../kpi-milestones.ts'
import { missOf } from '../kpi-standing.ts'
import type { KpiView } from '../kpi-status.ts'
import { milestones, type KpiTarget, type Milestone } from '../kpi-target.ts'
import type { Kpi } from '../kpi.ts'
import type { ServiceTier } from '../service.ts'
import {
  gapFormula,
  noFigure,
  statusFormula,
  wantedFormula,
  wantedUpperFormula,
  type FigurePlaces,
  type MilestonePlace,
  type TargetPlaces,
} from './kpi-formulas.ts'
import { textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { serialOf } from './sheet-layout.ts'
import { kpiStatusWords, unknown } from './sheet-words.ts'
import { isFormula, plainCell, type Cell, type CellKind, type FormulaCell } from './workbook-model.ts'

/** What is judged against targets: a KPI of the whole organisation, or of one tier. */
export interface JudgedRow extends Pick<
  KpiView,
  'kpi' | 'entry' | 'latest' | 'milestones' | 'due' | 'wanted' | 'status'
> {
  readonly tier?: ServiceTier
}

type Column = ListColumn<JudgedRow>

export interface Agreed {
  readonly columns: readonly Column[]
  /** Those that come to hold on a day, by the keys of their columns. */
  readonly places: readonly MilestonePlace[]
}

/**
 * What is wanted by each milestone; upper ends where a KPI has one. What a tier says nothing of comes from `inherited`, the cell
 * of every tier.
 */
export function milestoneColumns(
  views: readonly JudgedRow[],
  document: EngagementDocument,
  catalog: Catalog,
  inherited: (view: JudgedRow, key: string, place: RowPlace) => Cell = () => null,
): Agreed {
  const days = milestoneDays(document, catalog)
  const rows = groupBy(document.kpiTargets.rows, ({ kpi }) => kpi)
  const agreed = milestones.map(({ value: milestone, label }) => {
    const key = `by:${milestone}`
    const date = days[milestone]
    const upper = views.some((view) => targetAt(view, milestone)?.upper != null)
    const unit = date === null ? '' : dayText(date)
    const header = `At ${label.toLowerCase()}`
    const column = (own: string, words: string, cell: Column['cell']): Column => ({
      key: own,
      header: words,
      unit,
      kind: 'number',
      role: 'input',
      width: [11, 13],
      cell,
    })
    const said = (view: JudgedRow) => saysTarget(rows.get(view.kpi.id), view.tier ?? null, milestone)
    const columns = [
      column(key, header, (view, place) =>
        said(view)
          ? (targetAt(view, milestone)?.value ?? typedTarget(rows.get(view.kpi.id), view.tier ?? null, milestone))
          : inherited(view, key, place),
      ),
      ...(upper
        ? [
            column(`${key}:upper`, `${header}, upper end`, (view, place) =>
              said(view) ? (targetAt(view, milestone)?.upper ?? null) : inherited(view, `${key}:upper`, place),
            ),
          ]
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

function targetAt(view: JudgedRow, milestone: Milestone) {
  return view.milestones.find((each) => each.milestone === milestone)
}

/** Whether a row says something of the tier itself, be it no figure. */
function saysTarget(rows: readonly KpiTarget[] | undefined, tier: ServiceTier | null, milestone: Milestone): boolean {
  return (rows ?? []).some(
    (each) =>
      understood(each, 'tier') === tier &&
      understood(each, 'milestone') === milestone &&
      (each.value !== null || each.invalid?.value !== undefined),
  )
}

/** What was typed for a milestone and is no figure. */
function typedTarget(rows: readonly KpiTarget[] | undefined, tier: ServiceTier | null, milestone: Milestone): Cell {
  const row = rows?.find(
    (each) => each.tier === tier && each.milestone === milestone && each.invalid?.value !== undefined,
  )
  return row?.invalid?.value === undefined ? null : { value: row.invalid.value, tone: 'near', look: 'pale' }
}

/** What holds on the day of judgement, how far it is, and the status. */
export function judgedColumns(places: Agreed['places']): readonly Column[] {
  return [
    derived<JudgedRow>('wanted', 'Wanted now', 'number', [9, 12], (view, place) =>
      judged(view, wantedFormula(targetPlaces(place, places)), wantedOf(view)),
    ),
    derived<JudgedRow>('gap', 'To go', 'number', [9, 11], (view, place) =>
      judged(view, gapFormula(figurePlaces(place)), gapOf(view)),
    ),
    derived<JudgedRow>('status', 'Status', 'text', [12, 14], (view, place) => {
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
export function basisColumns(places: Agreed['places']): readonly Column[] {
  return [
    derived<JudgedRow>('wantedUpper', 'Upper end now', 'number', [9, 12], (view, place) =>
      judged(view, wantedUpperFormula(targetPlaces(place, places)), wantedUpperOf(view)),
    ),
    derived<JudgedRow>('margin', 'Near within', 'number', [9, 12], (view, { address }) => {
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
function judged({ kpi }: JudgedRow, formula: string, result: FormulaCell['result']): Cell {
  return kpi.invalid?.['rule'] === undefined ? { formula, result } : result
}

function wantedOf({ kpi, wanted }: JudgedRow): FormulaCell['result'] {
  return isDirection(kpi) ? noFigure : wanted.rule === null ? unknown : (wanted.target ?? unknown)
}

function wantedUpperOf({ kpi, due }: JudgedRow): FormulaCell['result'] {
  return kpi.rule === 'within' ? (due?.upper ?? understood(kpi, 'upper') ?? unknown) : noFigure
}

function gapOf({ kpi, wanted: { rule, target, upper }, latest }: JudgedRow): FormulaCell['result'] {
  if (isDirection(kpi)) return noFigure
  if (rule === null || target === null || latest === null || (rule === 'within' && upper === null)) return unknown
  return Number(Math.max(0, missOf({ rule, target, upper }, latest.value)).toFixed(4))
}

export function isDirection({ rule }: Kpi): boolean {
  return rule === 'falling' || rule === 'rising'
}

export function derived<Row>(
  key: string,
  header: string,
  kind: CellKind,
  width: readonly [number, number],
  cell: (row: Row, place: RowPlace) => Cell,
): ListColumn<Row> {
  return { key, header, kind, role: 'formula', width, cell }
}

export function plain(cell: Cell): string | number | null {
  const value = plainCell(cell)
  return value === null || typeof value === 'string' || typeof value === 'number'
    ? value
    : isFormula(value)
      ? value.result
      : serialOf(value.date)
}
