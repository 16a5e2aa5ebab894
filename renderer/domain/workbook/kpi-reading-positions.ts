import type { EngagementDocument } from '../document.ts'
import { groupBy } from '../group-by.ts'
import { understood } from '../invalid-text.ts'
import { ofTier, organisationWide } from '../kpi-scope.ts'
import { baselineReading } from '../kpi-standing.ts'
import type { Reading } from '../kpi.ts'
import { noFigure } from './kpi-formulas.ts'
import { columnAt, serialOf } from './sheet-layout.ts'
import type { ServiceTier } from '../service.ts'
import { unknown } from './sheet-words.ts'
import { plainCell, type SheetModel } from './workbook-model.ts'

/** Which readings of a KPI count, by their positions on the sheet of readings, from 1; 0 for none. */
export interface FoundReadings {
  readonly baseline: number
  /** As sheets count days; 0 for none. */
  readonly baselineDay: number
  readonly latest: number
  /** Readings after the latest figure that have none: not measurable then, or not understood. */
  readonly later: number
}

/** Of the whole organisation, or of a tier. */
export function readingsFound(
  document: EngagementDocument,
  sheet: SheetModel,
): (kpi: string, tier?: ServiceTier) => FoundReadings {
  const positions = new Map(sheet.rows.map(({ id }, index) => [id, index + 1]))
  const at = (reading: Reading) => positions.get(reading.id) ?? 0
  const column = columnAt(sheet.columns, 'value') - 1
  const valueOf = (reading: Reading) => plainCell(sheet.rows[at(reading) - 1]?.cells[column] ?? null)
  const byKpi = groupBy(document.readings.rows, ({ kpi }) => kpi)
  return (kpi, tier) => {
    const readings = byKpi.get(kpi) ?? []
    const counted = tier === undefined ? organisationWide(readings) : ofTier(readings, tier)
    return foundAmong(
      [...counted].sort((a, b) => at(a) - at(b)),
      at,
      valueOf,
    )
  }
}

/** Readings in the order of their sheet. */
function foundAmong(
  all: readonly Reading[],
  at: (reading: Reading) => number,
  valueOf: (reading: Reading) => unknown,
): FoundReadings {
  const day = (reading: Reading) => understood(reading, 'date')
  const latest = all.reduce<Reading | null>((best, each) => {
    const date = day(each)
    if (date === null || typeof valueOf(each) !== 'number') return best
    return best === null || date >= (day(best) ?? '') ? each : best
  }, null)
  const baseline = baselineReading(all)
  const baselineDay = baseline && day(baseline)
  const later = all.filter((each) => {
    const [value, date] = [valueOf(each), day(each)]
    if (typeof value !== 'string' || value === unknown || value === '') return false
    if (date === null) return value !== noFigure
    const since = latest === null ? '' : (day(latest) ?? '')
    return date > since || (date === since && at(each) > (latest === null ? 0 : at(latest)))
  })
  return {
    baseline: baseline && baselineDay !== null ? at(baseline) : 0,
    baselineDay: baselineDay === null ? 0 : serialOf(baselineDay),
    latest: latest === null ? 0 : at(latest),
    later: later.length,
  }
}
