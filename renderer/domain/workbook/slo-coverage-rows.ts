import { tierNamesOf } from '../client-words.ts'
import type { EngagementDocument } from '../document.ts'
import { choiceLabel } from '../field.ts'
import { sloStates, type ServiceTier, type SloState } from '../service.ts'
import { coveredShare, sloCoverage, type TierCoverage } from '../slo-coverage.ts'
import { tierChoices } from '../tier-names.ts'
import { criterion } from './names-in-formulas.ts'
import { figure, kinded, pageRow } from './page-sheet.ts'
import { columnReference } from './sheet-layout.ts'
import { unknown } from './sheet-words.ts'
import type { Cell, SheetModel, SheetRow } from './workbook-model.ts'

/** Columns B to G: services, then the states from the best to the least; H the share that is covered. */
const shown: readonly SloState[] = ['used', 'measured', 'defined', 'none']
const stateColumns = ['C', 'D', 'E', 'F'] as const

/**
 * Tiers by state of their objective, as live counts over the services sheet. Whatever is neither a known tier nor a
 * known state, entries not understood included, falls into "unknown", so the rows always add up.
 */
export function sloCoverageRows(document: EngagementDocument, services: SheetModel, start: number): SheetRow[] {
  const coverage = sloCoverage(document)
  const tier = columnReference(services, 'tier')
  const slo = columnReference(services, 'sloState')
  const firstTier = start + 2
  const tiers = tierChoices(tierNamesOf(document))
  const unknownRow = firstTier + tiers.length
  const tierRows = tiers.map(({ value, label }, index) => {
    const row = firstTier + index
    const same = criterion(label)
    // Safe: the choices are those of the tiers.
    return coverageRow(label, row, coverageOf(coverage, value as ServiceTier), {
      total: `COUNTIF(${tier},${same})`,
      state: (state) => `COUNTIFS(${tier},${same},${slo},"${stateLabel(state)}")`,
    })
  })
  const above = (column: string) => `SUM(${column}${firstTier}:${column}${unknownRow - 1})`
  return [
    pageRow('section', ['Service level objectives by tier'], [[0, 7]]),
    pageRow('head', ['Tier', ...['Services', ...shown.map(stateLabel), unknown, 'Covered'].map(figure)]),
    ...tierRows,
    coverageRow(`Tier ${unknown}`, unknownRow, coverageOf(coverage, null), {
      total: `COUNTA(${tier})-${above('B')}`,
      state: (state, column) => `COUNTIF(${slo},"${stateLabel(state)}")-${above(column)}`,
    }),
    {
      ...coverageRow('All', unknownRow + 1, sumOf(coverage), {
        total: `SUM(B${firstTier}:B${unknownRow})`,
        state: (_state, column) => `SUM(${column}${firstTier}:${column}${unknownRow})`,
      }),
      role: 'strong',
    },
    pageRow(
      'note',
      ['Covered: the share with at least a defined objective, of the services where the answer is known.'],
      [[0, 7]],
    ),
  ]
}

function coverageRow(
  label: string,
  row: number,
  { total, byState }: TierCoverage,
  formulas: { readonly total: string; readonly state: (state: SloState, column: string) => string },
): SheetRow {
  const share = coveredShare([{ tier: null, total, byState }])
  const cells: Cell[] = [
    label,
    kinded('whole', { formula: formulas.total, result: total }),
    ...shown.map((state, index) =>
      kinded('whole', { formula: formulas.state(state, stateColumns[index] ?? 'C'), result: byState[state] }),
    ),
    kinded('whole', { formula: `B${row}-SUM(C${row}:F${row})`, result: byState.unknown }),
    kinded('percent', {
      formula: `IF(B${row}=G${row},"${unknown}",SUM(C${row}:E${row})/(B${row}-G${row}))`,
      result: share ?? unknown,
    }),
  ]
  return pageRow('data', cells)
}

function stateLabel(state: SloState): string {
  return choiceLabel(sloStates, state) ?? state
}

function coverageOf(coverage: readonly TierCoverage[], tier: TierCoverage['tier']): TierCoverage {
  return coverage.find((each) => each.tier === tier) ?? { tier, total: 0, byState: none }
}

function sumOf(coverage: readonly TierCoverage[]): TierCoverage {
  return coverage.reduce<TierCoverage>(
    (sum, each) => ({
      tier: null,
      total: sum.total + each.total,
      byState: {
        none: sum.byState.none + each.byState.none,
        defined: sum.byState.defined + each.byState.defined,
        measured: sum.byState.measured + each.byState.measured,
        used: sum.byState.used + each.byState.used,
        unknown: sum.byState.unknown + each.byState.unknown,
      },
    }),
    { tier: null, total: 0, byState: none },
  )
}

const none = { none: 0, defined: 0, measured: 0, used: 0, unknown: 0 } as const
