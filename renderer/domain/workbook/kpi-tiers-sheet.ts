import type { Catalog } from '../catalog.ts'
import { tierNamesOf } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import { choiceLabel } from '../field.ts'
import { understood } from '../invalid-text.ts'
import { milestoneDays, milestoneTargets, type MilestoneDays } from '../kpi-milestones.ts'
import { kpiStanding } from '../kpi-standing.ts'
import { currentKpiViews, type KpiView } from '../kpi-status.ts'
import { serviceTiers, type ServiceTier } from '../service.ts'
import { tierChoices } from '../tier-names.ts'
import {
  laterFormula,
  latestAtFormula,
  latestDayFormula,
  lookUpFormula,
  readingPlaces,
  tellsKpi,
} from './kpi-formulas.ts'
import { readingsFound } from './kpi-reading-positions.ts'
import { basisColumns, derived, judgedColumns, milestoneColumns, plain, type JudgedRow } from './kpi-target-columns.ts'
import { listSheet, textColumn, type ListColumn, type RowPlace } from './list-sheet.ts'
import { columnAt, columnReference, serialOf } from './sheet-layout.ts'
import { kpiStatusWords, unknown, wordRules } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { Cell, CellKind, FormulaCell, SheetModel } from './workbook-model.ts'

interface TierRow extends JudgedRow, Pick<KpiView, 'name' | 'unit' | 'reason'> {
  readonly tier: ServiceTier
}

/**
 * One row per KPI and tier that has readings or targets of its own. Figures come from the readings, what holds for every tier from
 * the sheet "KPI baseline", all by formulas. No sheet where no tier says anything.
 */
export function kpiTiersSheets(
  document: EngagementDocument,
  catalog: Catalog,
  options: WorkbookOptions,
  { kpis, readings }: { readonly kpis: SheetModel; readonly readings: SheetModel },
): readonly SheetModel[] {
  const views = currentKpiViews(document, catalog, options.today)
  const days = milestoneDays(document, catalog)
  const rows = views.flatMap((view) => tierRows(view, document, days, options.today))
  if (rows.length === 0) return []
  const told = tellsKpi(views.map(({ name }) => name))
  const found = readingsFound(document, readings)
  // As the sheet of readings says it: the formulas compare the two.
  const tiers = tierChoices(tierNamesOf(document))
  const places = readingPlaces(readings)
  const placesFor = ({ address }: RowPlace) => ({ ...places, tier: `$${address('tier')}` })
  const live = (row: TierRow, formula: string, result: FormulaCell['result']): Cell =>
    told(row.name) ? { formula, result } : result
  const inBaseline = (row: JudgedRow, key: string) =>
    plain(kpis.rows.find(({ id }) => id === row.kpi.id)?.cells[columnAt(kpis.columns, key) - 1] ?? null)
  const lookUp = (key: string, { address }: RowPlace) =>
    lookUpFormula(`$${address('name')}`, columnReference(kpis, 'name'), columnReference(kpis, key))
  const fromBaseline = (key: string, header: string, kind: CellKind, width: readonly [number, number]) =>
    derived<TierRow>(key, header, kind, width, (row, place) =>
      live(row, lookUp(key, place), inBaseline(row, key) ?? unknown),
    )
  const agreed = milestoneColumns(rows, document, catalog, (row, key, place) => {
    // An upper end that only a tier has is no column there.
    if (!kpis.columns.some((column) => column.key === key)) return null
    const reference = lookUp(key, place)
    const result = inBaseline(row, key)
    return told(nameOf(rows, row)) ? { formula: `IF(${reference}="","",${reference})`, result: result ?? '' } : result
  })
  const columns: readonly ListColumn<TierRow>[] = [
    textColumn('name', 'KPI', [18, 28], ({ name }) => name),
    textColumn('tier', 'Tier', [9, 22], ({ tier }) => choiceLabel(tiers, tier) ?? unknown),
    textColumn('unit', 'Unit', [7, 14], ({ unit }) => unit || null),
    derived('latest', 'Latest', 'number', [10, 12], ({ latest }, { address }) => {
      const reading = `INDEX(${places.of('value')},${address('latestAt')})`
      return {
        formula: `IF(${address('latestAt')}=0,"${unknown}",IF(ISNUMBER(${reading}),${reading},"${unknown}"))`,
        result: latest?.value ?? unknown,
      }
    }),
    derived('latestDate', 'Latest on', 'date', [14, 14], (row, place) =>
      live(
        row,
        latestDayFormula(`$${place.address('name')}`, placesFor(place)),
        row.latest === null ? unknown : serialOf(row.latest.date),
      ),
    ),
    fromBaseline('rule', 'Rule', 'text', [10, 11]),
    fromBaseline('target', 'Own target', 'number', [9, 12]),
    fromBaseline('upper', 'Upper end', 'number', [9, 12]),
    ...agreed.columns,
    ...judgedColumns(agreed.places),
    textColumn('reason', 'Why, at export', [24, 36], ({ reason }) => reason),
    fromBaseline('judged', 'Judged on', 'date', [14, 14]),
    ...basisColumns(agreed.places),
    fromBaseline('frequency', 'Frequency', 'text', [11, 12]),
    derived('latestAt', 'Latest, place among the readings', 'whole', [10, 11], (row, place) =>
      live(
        row,
        latestAtFormula(`$${place.address('name')}`, place.address('latestDate'), placesFor(place)),
        found(row.kpi.id, row.tier).latest,
      ),
    ),
    derived('later', 'Later ones without a figure', 'whole', [10, 11], (row, place) => {
      const { address } = place
      return live(
        row,
        laterFormula(`$${address('name')}`, address('latestDate'), address('latestAt'), placesFor(place)),
        found(row.kpi.id, row.tier).later,
      )
    }),
  ]
  const sheet = listSheet<TierRow>({
    key: 'kpi-tiers',
    name: 'KPI tiers',
    title: titleBlock(
      document,
      options,
      'KPI tiers',
      'What is wanted of each tier by when, and where it stands. What a tier says nothing of is that of every tier, on the sheet “KPI baseline”.',
    ),
    rows,
    columns,
    idOf: ({ kpi, tier }) => `${kpi.id}/tier/${tier}`,
    frozenTo: 'tier',
    printedTo: 'reason',
    rules: ({ range }) => wordRules(range('status'), kpiStatusWords),
  })
  return [sheet]
}

function nameOf(rows: readonly TierRow[], { kpi }: JudgedRow): string {
  return rows.find((row) => row.kpi.id === kpi.id)?.name ?? ''
}

function tierRows(view: KpiView, document: EngagementDocument, days: MilestoneDays, today: string): readonly TierRow[] {
  const { kpi, entry, name, unit } = view
  const targets = document.kpiTargets.rows.filter((row) => row.kpi === kpi.id)
  return serviceTiers.flatMap(({ value: tier }): TierRow[] => {
    const read = view.scopeViews.find(({ part }) => part.type === 'tier' && part.tier === tier)
    if (!read && !targets.some((row) => understood(row, 'tier') === tier)) return []
    const by = { kpi, near: entry?.near ?? null, unit, today }
    const standing = read ?? kpiStanding(by, [], milestoneTargets(targets, tier, days))
    const { latest, milestones, due, wanted, status, reason } = standing
    return [{ kpi, entry, name, unit, tier, latest, milestones, due, wanted, status, reason }]
  })
}
